"""Show officials who look for a person how to reach them; each look is in the audit log."""

from collections.abc import Sequence

from msgspec import Struct

from bot.services.unit_context import UnitContext
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.announcements import help_calls, roll_calls
from storage.repositories.announcements.roll_calls import HELP, Row, Subject
from storage.repositories.reports import reports


class Contact(Struct, frozen=True):
    """How to reach *subject*: the last *phone* given, and the words with all numbers."""

    subject: Subject
    phone: str
    need: str
    place: str


def see_contact(
    tx: Transaction, context: UnitContext, official: str, announcement_id: str, subject: Subject
) -> Contact:
    """Return how to reach someone who needs help or did; record who looked, by ids only.

    Raises:
        LookupError: the person did not ask for help in this roll-call.
    """
    unit_id = context.unit_id
    found = roll_calls.find_answer(tx, unit_id, announcement_id, subject)
    if found is None or found.answer != HELP:
        raise LookupError(subject)
    person_id = subject.person_id
    audit.record(tx, unit_id, official, "roll_call.see_contact", person_id, now=context.now())
    _, phone = reports.last_contacts(tx, unit_id, person_id)
    return Contact(subject, phone, found.need, found.place)


def find_reachable(tx: Transaction, context: UnitContext, people: Sequence[Row]) -> set[Subject]:
    """Return whom of *people* who need help and gave a number, in a report or in their words."""
    calling = [row for row in people if row.group == HELP]
    given = help_calls.list_with_phone(tx, context.unit_id, [row.person_id for row in calling])
    return {
        row.subject
        for row in calling
        if row.person_id in given or any(map(_has_number, (row.need, row.place)))
    }


def _has_number(text: str) -> bool:
    return mask_numbers(text) != text
