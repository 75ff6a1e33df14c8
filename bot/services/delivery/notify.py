"""Queues every message that is not the answer to the message in hand."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct, structs

from bot.services.ids import new_id
from bot.services.unit_context import UnitContext
from bot.services.working_time import end_of_quiet_hours
from storage.database.transactions import Transaction, run_after_commit
from storage.repositories.delivery import notices as stored_notices
from storage.repositories.delivery.notices import QueuedNotice
from storage.repositories.delivery.outbox import Urgency
from storage.repositories.person import addresses, profiles

PHRASE = "phrase"
"""The kind of a notice that says one phrase and nothing else."""

Address = tuple[str, str]


class UrgencyRule(NamedTuple):
    """The rules of an urgency: whether it waits for the end of quiet hours."""

    keeps_quiet_hours: bool


# Consent is the same for all: a person without consent gets no notice, unless it belongs to a
# conversation of theirs, or a hook exempts them, as it does officials. The sender of a digest or
# of bulk lists the people who subscribed.
URGENCY_RULES = {
    Urgency.ALERT: UrgencyRule(keeps_quiet_hours=False),
    Urgency.ANSWER: UrgencyRule(keeps_quiet_hours=False),
    Urgency.NOTICE: UrgencyRule(keeps_quiet_hours=True),
    Urgency.DIGEST: UrgencyRule(keeps_quiet_hours=True),
    Urgency.BULK: UrgencyRule(keeps_quiet_hours=True),
}


class Notice(Struct, frozen=True):
    """What to tell: the renderer of the *kind* makes a message of the *values*.

    The values are stored as JSON. When the notice is claimed for sending, it is rendered in the
    recipient's language and form of address.
    """

    kind: str
    values: Mapping[str, object] = {}


class StoredValues(Struct, frozen=True, omit_defaults=True):
    """The values of a notice as the outbox stores them.

    A notice that *belongs_here* goes to its own conversation only.
    """

    values: Mapping[str, Any] = {}
    belongs_here: bool = False


_encode = msgspec.json.Encoder().encode
decode_values = msgspec.json.Decoder(StoredValues).decode


def phrase(name: str, **values: object) -> Notice:
    """Return the notice that says the phrase *name* with *values* in its blanks."""
    return Notice(PHRASE, {"phrase": name, "values": values})


def earliest_time(urgency: Urgency, now: datetime) -> datetime:
    """Return the earliest time at which a message of *urgency* may go out, *now* or later."""
    return end_of_quiet_hours(now) if URGENCY_RULES[urgency].keeps_quiet_hours else now


def notify(  # noqa: PLR0913 - each by its name
    tx: Transaction,
    context: UnitContext,
    recipients: Iterable[str],
    notice: Notice,
    *,
    urgency: Urgency,
    promise: str,
    not_before: datetime | None = None,
    expires: datetime | None = None,
    conversation: Address | None = None,
) -> dict[str, str]:
    """Queue *notice* for people by their ids; return the id of each one's delivery.

    People who can't be reached or gave no consent are left out. The notice goes to each person's
    preferred address, or to the *conversation* that it belongs to, where consent isn't needed. It
    waits for *not_before* and for the end of quiet hours, and is dropped when it *expires*.

    No person's row is locked: the message gets its text and its position in the thread when it is
    claimed. A due notice as urgent as an answer is claimed as soon as *tx* is committed, others at
    the next sweep.
    """
    now, people = context.now(), list(dict.fromkeys(recipients))
    at = earliest_time(urgency, max(now, not_before or now))
    stored = StoredValues(notice.values, belongs_here=conversation is not None)
    values = _encode(stored).decode()
    if conversation is not None:
        found = dict.fromkeys(people, conversation)
    else:
        found = find_addresses(tx, context, people)
    queued = [
        QueuedNotice(new_id(), person_id, *address, urgency, promise, notice.kind, values, expires)
        for person_id, address in found.items()
    ]
    stored_notices.add_notices(tx, context.unit_id, queued, now=now, not_before=at)
    if queued and urgency <= Urgency.ANSWER and at <= now:
        run_after_commit(tx, context.claim_answers)
    return {row.person_id: row.delivery_id for row in queued}


def notify_each(
    tx: Transaction,
    context: UnitContext,
    notices: Iterable[tuple[str, Notice]],
    *,
    urgency: Urgency,
    promise: str,
) -> None:
    """Queue notices of their own for many people, as `notify` does one for all of them."""
    now, wanted = context.now(), list(notices)
    found = find_addresses(tx, context, sorted({person_id for person_id, _ in wanted}))
    queued = [
        QueuedNotice(
            new_id(),
            person_id,
            *found[person_id],
            urgency,
            promise,
            notice.kind,
            _encode(StoredValues(notice.values)).decode(),
        )
        for person_id, notice in wanted
        if person_id in found
    ]
    at = earliest_time(urgency, now)
    stored_notices.add_notices(tx, context.unit_id, queued, now=now, not_before=at)


def extend_waiting(
    tx: Transaction,
    context: UnitContext,
    recipients: Iterable[str],
    kind: str,
    extend: Callable[[str, Mapping[str, Any]], Mapping[str, Any]],
    *,
    urgency: Urgency,
) -> set[str]:
    """Give a notice of *kind* that waits for one of *recipients* the values of *extend*.

    It gets the person and the values so far. Return the people who have such a notice.
    """
    people = sorted(set(recipients))
    found = stored_notices.list_waiting(tx, context.unit_id, people, kind, urgency=urgency)
    extended = {}
    for person_id, (delivery_id, stored) in found.items():
        values = decode_values(stored)
        more = structs.replace(values, values=extend(person_id, values.values))
        extended[delivery_id] = _encode(more).decode()
    stored_notices.set_values(tx, context.unit_id, extended)
    return set(found)


class Reach(NamedTuple):
    """The channel on which a person is told something, or "" and the reason why they are not.

    *is_sent* if the channel has it; in the web chat, if it is visible.
    """

    channel: str
    why_not: str = ""
    is_sent: bool = False


def find_reach(tx: Transaction, context: UnitContext, people: Sequence[str]) -> dict[str, Reach]:
    """Return how a notice to each of *people* reaches them.

    The reason is "stopped" if no address can be written to, or "withdrawn" without consent.
    """
    found = find_addresses(tx, context, people)
    agreed = profiles.list_consenting(tx, context.unit_id, people)
    return {
        id_: Reach(found[id_][0])
        if id_ in found
        else Reach("", "stopped" if id_ in agreed else "withdrawn")
        for id_ in people
    }


def find_addresses(
    tx: Transaction, context: UnitContext, people: Sequence[str]
) -> dict[str, Address]:
    """Return the preferred address of each of *people* who may be told something."""
    if not people:
        return {}
    unit_id = context.unit_id
    reachable = addresses.list_reachable(tx, unit_id, people)
    agreed = profiles.list_consenting(tx, unit_id, people)
    agreed |= context.hooks.list_exempt(tx, unit_id, people)
    return {
        person_id: found[0]
        for person_id, found in reachable.items()
        if found and person_id in agreed
    }
