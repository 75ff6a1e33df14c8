"""The retention rules of reports."""

from datetime import date, datetime, timedelta

from bot.services.retention_rules import YEAR, Rule, apply_by
from storage.database.transactions import Transaction
from storage.repositories.privacy import retention
from storage.repositories.reports import answer_deliveries, contributions
from storage.repositories.reports.clocks import steps


def _erased(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    anonymized = retention.anonymize_erased_reports(tx, unit_id, before=before, most=most)
    return anonymized + contributions.anonymize_closed(tx, unit_id, most=most)


RETENTION = (
    Rule(
        "erased",
        "What people who were erased told in reports that are closed and not followed by others",
        timedelta(),
        "It was needed only until then",
        _erased,
        rank=90,
    ),
    Rule(
        "report_deliveries",
        "Whether officials' answers to reports reached their recipients, without the person",
        timedelta(days=90),
        "To phone those whom an answer did not reach",
        apply_by(answer_deliveries.delete_before),
        since=date(2026, 12, 1),
        rank=95,
    ),
    Rule(
        "report_clock_steps",
        "When officials were reminded of a report, and residents told of its dates, once it is "
        "closed",
        timedelta(days=90),
        "To settle questions about what was late",
        apply_by(steps.delete_before),
        since=date(2026, 12, 3),
        rank=96,
        about_people=False,
    ),
    Rule(
        "reports",
        "Closed reports, with person, words, photos, the links to their pages, who saw "
        "the phone number and for whom an official entered it",
        5 * YEAR,
        "To answer for what was done; then only code, kind, dates and answers stay",
        apply_by(retention.anonymize_closed_reports),
        rank=100,
    ),
)
