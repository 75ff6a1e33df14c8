"""Send an announcement to oneself, as residents will get it.

A trial is approved by nobody, so it goes to an official's own addresses only: the conversation in
the browser in which they are signed in, and their account of Telegram at the staff bot.
"""

from collections.abc import Iterator
from typing import NamedTuple

from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.delivery.notify import Notice, notify
from bot.services.officials.staff_bot import CHANNEL as STAFF_CHANNEL
from bot.services.tokens import hash_token
from bot.services.unit_context import UnitContext
from handlers.telegram.incoming import NAME as TELEGRAM
from handlers.webchat.authentication import COOKIE_LIFE
from handlers.webchat.sites import NAME as WEBCHAT
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.officials import staff_bot
from storage.repositories.person import addresses
from storage.repositories.webchat import cookies

TRIAL = "announcement_trial"
"""The kind of the notice: its values are the ids of the *announcement* and of its *version*."""

_SENT = "announcement.trial"


class OwnAddress(NamedTuple):
    """An address at which an official is a resident."""

    channel: str
    address: str
    person_id: str


def list_channels(tx: Transaction, context: UnitContext, official: str, cookie: str) -> list[str]:
    """Return the channels on which an official can get trials.

    *cookie* is that of the web chat in the official's browser, or "".
    """
    return [own.channel for own in _own_addresses(tx, context, official, cookie)]


def send(
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    *,
    channel: str,
    cookie: str,
) -> None:
    """Send the newest version of an announcement to the official's own address on *channel*.

    Raises:
        LookupError: there is no such announcement.
        InvalidAnnouncementError: the official has no address on that channel (any more).
    """
    newest = APPROVALS.find(tx, context, announcement_id)
    found = _own_addresses(tx, context, official, cookie)
    own = next((own for own in found if own.channel == channel), None)
    if own is None:
        raise InvalidAnnouncementError({"channel": "unreachable"})
    notify(
        tx,
        context,
        [own.person_id],
        Notice(TRIAL, {"announcement": announcement_id, "version": newest.version}),
        urgency=Urgency.ANSWER,
        promise=AT_LEAST_ONCE,
        # They asked for it: as an answer, it needs no consent and waits for nothing.
        conversation=(own.channel, own.address),
    )
    audit.record(tx, context.unit_id, official, _SENT, announcement_id, now=context.now())


def _own_addresses(
    tx: Transaction, context: UnitContext, official: str, cookie: str
) -> Iterator[OwnAddress]:
    unit_id = context.unit_id
    known = []
    # A private chat of Telegram has the same number with every bot.
    if staff := staff_bot.find_person(tx, unit_id, official):
        here = addresses.on_channel(tx, unit_id, staff, STAFF_CHANNEL)
        known += [(TELEGRAM, address) for address in here]
    since = context.now() - COOKIE_LIFE
    if cookie and (found := cookies.find(tx, unit_id, hash_token(cookie), since=since)):
        known.append((WEBCHAT, found.address))
    for channel, address in known:
        if person_id := addresses.find_person_id(tx, unit_id, channel, address):
            yield OwnAddress(channel, address, person_id)
