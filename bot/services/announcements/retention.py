"""How long announcements are kept."""

from datetime import date, timedelta

from bot.services.retention_rules import YEAR, Rule, apply_by
from storage.repositories.announcements import announcements, groups, roll_calls

ROLL_CALLS_KEPT_FOR = timedelta(days=90)
"""Whoever answers without having given consent is told so."""

RETENTION = (
    Rule(
        "announcements",
        "Texts of announcements, and which official wrote and approved them",
        5 * YEAR,
        "To show what the commune announced, and who answers for it",
        apply_by(announcements.delete_before),
        date(2026, 12, 1),
        rank=103,
        about_people=False,
    ),
    Rule(
        "group_links",
        "Links by which groups subscribe to announcements, unused or after their groups ended",
        timedelta(days=365),
        "To see which groups got announcements, and who let them",
        apply_by(groups.delete_before),
        date(2026, 12, 1),
        rank=104,
        about_people=False,
    ),
    Rule(
        "roll_calls",
        "Answers to roll-calls after an alert, and people without a phone whom officials added",
        ROLL_CALLS_KEPT_FOR,
        "So that the rescue team finds whoever needs help, and can show what it did",
        apply_by(roll_calls.delete_before),
        date(2026, 12, 1),
        rank=104,
    ),
)
