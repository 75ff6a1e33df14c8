"""Who looked at the phone numbers of a report, and why."""

from collections.abc import Sequence

from bot.services.ids import new_id
from bot.services.officials.permissions import Action
from bot.services.reports import access
from bot.services.unit_context import UnitContext
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.officials import officials
from storage.repositories.reports import contact_looks
from storage.repositories.reports.contact_looks import ContactLook

OTHER = "other"
CONTACT_REASONS = ("place", "asked", "urgent", OTHER)
"""The coded reasons to look at a phone number; the last one needs words."""

MOST_WORDS = 200
_LEAST_WORDS = 5


class NoReasonError(Exception):
    """An official gave no reason to look at a phone number, or no words for another reason."""


def record_look(
    tx: Transaction,
    context: UnitContext,
    official: str,
    report_id: str,
    reason: str,
    words: str,
) -> None:
    """Record, also in the audit, that an official sees the phone numbers of a report.

    Raises:
        NoReasonError: the reason is missing.
        NotAllowedError: the official may not see them, or no more.
    """
    access.check_act(tx, context, official, Action.SEE_CONTACTS, report_id)
    words = clean(words)[:MOST_WORDS]
    if reason not in CONTACT_REASONS or (reason == OTHER and len(words) < _LEAST_WORDS):
        raise NoReasonError
    now, unit_id = context.now(), context.unit_id
    contact_looks.add(tx, unit_id, report_id, ContactLook(official, reason, words, now), new_id())
    audit.record(tx, unit_id, official, f"report.see_contact.{reason}", report_id, now=now)


def list_looks(tx: Transaction, context: UnitContext, report_id: str) -> Sequence[ContactLook]:
    """Return who looked at the phone numbers of a report, by their names, oldest first."""
    return [
        look._replace(official=officials.name_of(tx, context.unit_id, look.official))
        for look in contact_looks.list_of_report(tx, context.unit_id, report_id)
    ]
