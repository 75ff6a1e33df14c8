"""How long surveys and their answers are kept."""

from datetime import date

from bot.services.retention_rules import YEAR, Rule, apply_by
from storage.repositories.surveys import surveys

RETENTION = (
    Rule(
        "surveys",
        "Surveys with the answers to them, and which official wrote and approved them",
        2 * YEAR,
        "To count the answers, and to compare them with those of a later survey",
        apply_by(surveys.delete_before),
        date(2026, 12, 1),
        rank=104,
    ),
)
