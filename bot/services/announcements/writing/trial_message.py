"""Send an announcement to oneself, as residents will get it."""

from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.delivery.notify import Notice, notify
from bot.services.linking.address_linking import use_code_elsewhere
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.announcements import trial_recipients
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.person import addresses

TRIAL = "announcement_trial"
"""The kind of the notice: its values are the ids of the *announcement* and of its *version*."""

_LINKED, _SENT = "official.trial_recipient", "announcement.trial"


def link(tx: Transaction, context: UnitContext, official: str, digits: str) -> None:
    """Send the trials of an official to the resident whose code for linking they typed.

    Raises:
        InvalidAnnouncementError: it is no valid code.
    """
    person_id = use_code_elsewhere(tx, context, digits)
    if person_id is None:
        raise InvalidAnnouncementError({"code": "wrong_code" if digits else "empty"})
    now = context.now()
    trial_recipients.save(tx, context.unit_id, official, person_id, now=now)
    audit.record(tx, context.unit_id, official, _LINKED, person_id, now=now)


def find_channel(tx: Transaction, context: UnitContext, official: str) -> str:
    """Return the channel on which an official gets their trials, or ""."""
    address = _find_address(tx, context, trial_recipients.find(tx, context.unit_id, official))
    return address[0] if address else ""


def send(tx: Transaction, context: UnitContext, official: str, announcement_id: str) -> None:
    """Send the newest version of an announcement to the official's own address as a resident.

    Raises:
        LookupError: there is no such announcement.
        InvalidAnnouncementError: the official has no address as a resident (any more).
    """
    newest = APPROVALS.find(tx, context, announcement_id)
    person_id = trial_recipients.find(tx, context.unit_id, official)
    address = _find_address(tx, context, person_id)
    if person_id is None or address is None:
        raise InvalidAnnouncementError({"code": "unreachable"})
    notify(
        tx,
        context,
        [person_id],
        Notice(TRIAL, {"announcement": announcement_id, "version": newest.version}),
        urgency=Urgency.ANSWER,
        promise=AT_LEAST_ONCE,
        # They asked for it: as an answer, it needs no consent and waits for nothing.
        conversation=address,
    )
    audit.record(tx, context.unit_id, official, _SENT, announcement_id, now=context.now())


def _find_address(
    tx: Transaction, context: UnitContext, person_id: str | None
) -> tuple[str, str] | None:
    return addresses.find_preferred(tx, context.unit_id, person_id) if person_id else None
