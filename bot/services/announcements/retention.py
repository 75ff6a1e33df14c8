"""How long announcements are kept."""

from datetime import date

from bot.services.retention_rules import YEAR, Rule, apply_by
from storage.repositories.announcements import announcements

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
)
