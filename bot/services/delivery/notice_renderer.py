"""Renders notices when they are claimed, and gives them their positions."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from bot import logs
from bot.services.delivery.notify import PHRASE, StoredValues, decode_values, earliest_time
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Reply
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from storage.database.transactions import Transaction
from storage.repositories.delivery import notices as stored_notices
from storage.repositories.delivery.notices import QueuedNotice, RenderedNotice
from storage.repositories.delivery.outbox import (
    FAILED,
    LEASED,
    SENT,
    STOPPED,
    WAITING,
    Delivery,
    Urgency,
)
from storage.repositories.delivery.sender_leases import Claim
from storage.repositories.person import addresses, people
from storage.repositories.person.people import PersonState

log = logs.get_logger()

_encode = msgspec.json.Encoder().encode


class NoticeRequest(NamedTuple):
    """The arguments of a renderer: the *recipient*, whose row is locked, and the *values*."""

    tx: Transaction
    recipient: PersonState
    values: Mapping[str, Any]
    now: datetime


Renderer = Callable[[NoticeRequest], Reply | None]
"""Returns the message of a notice; None if there is nothing to tell any more."""

Renderers = Mapping[str, Renderer]
"""Renderers by the kind of notice."""


def phrase_renderer(phrases_for: Callable[[Person], Phrases]) -> Renderers:
    """Return the renderer of notices that say one phrase."""

    def render(request: NoticeRequest) -> Reply:
        phrases = phrases_for(request.recipient.person)
        return Reply(phrases.say(request.values["phrase"], **request.values["values"]))

    return {PHRASE: render}


class NoticeRenderer:
    """Renders claimed notices by the *renderers* of their kinds.

    *is_local* tells for a channel whether a message has arrived once it is stored.
    """

    def __init__(
        self, context: UnitContext, renderers: Renderers, is_local: Callable[[str], bool]
    ) -> None:
        self._context = context
        self._renderers = renderers
        self.is_local = is_local

    def render(self, tx: Transaction, claim: Claim, owner: str) -> list[Delivery]:
        """Render the notices of *claim* for *owner*; return those to be sent or shown."""
        if not claim.notices:
            return []
        unit_id, recipients = self._context.unit_id, claim.recipients
        reachable = addresses.list_reachable(tx, unit_id, list(recipients))
        exempt = self._context.hooks.list_exempt(tx, unit_id, list(recipients))
        positions = {person_id: known.position for person_id, known in recipients.items()}
        rendered, deliveries = [], []
        for notice in claim.notices:
            known = recipients[notice.person_id]
            stored = decode_values(notice.notice)
            row = self._hold_back(
                notice,
                stored,
                reachable[notice.person_id],
                may_be_told=bool(known.person.consent) or notice.person_id in exempt,
            ) or self._render_one(tx, notice, stored, known)
            if row.state == LEASED:
                positions[notice.person_id] += 1
                row = self._leased(row, positions[notice.person_id], owner, notice.notice)
                deliveries.append(_delivery(notice, row))
            rendered.append(row)
        stored_notices.record_rendered(tx, unit_id, rendered)
        moved = {d.person_id: positions[d.person_id] for d in deliveries}
        people.set_positions(tx, unit_id, moved)
        return deliveries

    def _hold_back(
        self,
        notice: QueuedNotice,
        stored: StoredValues,
        reachable: list[tuple[str, str]],
        *,
        may_be_told: bool,
    ) -> RenderedNotice | None:
        """Return the new row of a notice that doesn't go out now, None if it does."""
        now, address = self._context.now(), (notice.channel, notice.address)
        if notice.expires_at is not None and notice.expires_at <= now:
            return _stopped(notice, "expired")
        if address not in reachable and (stored.belongs_here or not reachable):
            # Without the address: the person may have been erased meanwhile.
            return _stopped(notice, "unreachable")._replace(address="")
        if not stored.belongs_here and not may_be_told:
            return _stopped(notice, "consent")
        if address not in reachable:
            return _waiting(notice)._replace(channel=reachable[0][0], address=reachable[0][1])
        at = earliest_time(Urgency(notice.urgency), now)
        return _waiting(notice)._replace(not_before=at) if at > now else None

    def _render_one(
        self, tx: Transaction, notice: QueuedNotice, stored: StoredValues, known: PersonState
    ) -> RenderedNotice:
        """Render a notice; if that raises, the notice becomes failed, and the others go on."""
        try:
            with tx.begin_nested():
                request = NoticeRequest(tx, known, stored.values, self._context.now())
                reply = self._renderers[notice.kind](request)
        except Exception as error:
            log.error(
                "notice.failed", delivery=notice.delivery_id, kind=notice.kind, exc_info=error
            )
            return _stopped(notice, type(error).__name__)._replace(state=FAILED)
        if reply is None:
            return _stopped(notice, "outdated")
        row = RenderedNotice(notice.delivery_id, LEASED, notice.channel, notice.address)
        return row._replace(payload=_encode(reply).decode())

    def _leased(
        self, row: RenderedNotice, position: int, owner: str, values: str
    ) -> RenderedNotice:
        """Return a rendered notice with its position: sent on a local channel, else leased.

        A leased one keeps its values: another address may get it.
        """
        if self.is_local(row.channel):
            now = self._context.now()
            return row._replace(position=position, state=SENT, attempts=1, sent_at=now)
        return row._replace(position=position, owner=owner, notice=values)


def _stopped(notice: QueuedNotice, reason: str) -> RenderedNotice:
    return RenderedNotice(
        notice.delivery_id, STOPPED, notice.channel, notice.address, reason=reason
    )


def _waiting(notice: QueuedNotice) -> RenderedNotice:
    return RenderedNotice(
        notice.delivery_id, WAITING, notice.channel, notice.address, notice=notice.notice
    )


def _delivery(notice: QueuedNotice, row: RenderedNotice) -> Delivery:
    return Delivery(
        delivery_id=notice.delivery_id,
        person_id=notice.person_id,
        channel=row.channel,
        address=row.address,
        position=row.position or 0,
        urgency=notice.urgency,
        promise=notice.promise,
        attempts=0,
        payload=row.payload,
    )
