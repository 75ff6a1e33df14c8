"""Claims messages of broadcasts: gives each its text and its position in the thread."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

import msgspec

from bot.services.delivery.broadcasts.digests import find_joined, list_digest_holders
from bot.services.delivery.broadcasts.open_dialogues import OPEN_QUESTION, end_of_wait
from bot.services.delivery.broadcasts.rendering import Rendering
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import earliest_time
from bot.services.hooks import Wishes
from bot.services.ids import new_id
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.broadcasts import broadcasts, digests, placements
from storage.repositories.broadcasts.audience import decode_audience
from storage.repositories.broadcasts.broadcasts import Broadcast
from storage.repositories.broadcasts.placements import DueRecipient, Placement
from storage.repositories.broadcasts.recipients import OPTED_OUT, RecipientDelivery
from storage.repositories.delivery import outbox, restore_marks
from storage.repositories.delivery.outbox import (
    AT_MOST_ONCE,
    FAILED,
    LEASED,
    SENT,
    STOPPED,
    WAITING,
    Delivery,
    Urgency,
)
from storage.repositories.person import people
from storage.repositories.person.people import PersonState

_encode = msgspec.json.Encoder().encode


class ClaimedBroadcasts(NamedTuple):
    """Claimed messages: *leased* ones to send, *shown* ones that are stored as sent.

    *full* are the channels on which more may be due than there was room for.
    """

    leased: list[RecipientDelivery | Delivery]
    shown: list[RecipientDelivery | Delivery]
    full: set[str]


class BroadcastClaimer:
    """Claims due messages of broadcasts, and renders them by the *renderers* of notices.

    *is_local* tells for a channel whether a message has arrived once it is stored.
    """

    def __init__(
        self,
        context: UnitContext,
        owner: str,
        renderers: Renderers,
        is_local: Callable[[str], bool],
    ) -> None:
        self._context = context
        self._owner = owner
        self._renderers = renderers
        self._is_local = is_local

    def claim(self, tx: Transaction, room: Mapping[str, int]) -> ClaimedBroadcasts:
        """Claim due messages, at most *room* for each channel.

        From a restored backup none are claimed until an official releases them: people may have
        got them already.
        The most urgent broadcast goes first. Check each recipient again: the address may be gone,
        the consent withdrawn, or the topic not wanted any more. News of a topic waits for the end
        of each person's own quiet hours, or for their digest, where what is due for them of all
        broadcasts is one message, and for the end of the dialogue that they are in, unless it is
        an alert. After it, their open question is asked again. Skip people whose rows are locked,
        until the next claim.
        """
        now, left = self._context.now(), dict(room)
        claimed = ClaimedBroadcasts([], [], set())
        # One claim at a time, as for the outbox: two would not see each other's leases.
        broadcasts.lock_claims(tx, self._context.unit_id)
        if restore_marks.find_restored(tx, self._context.unit_id) is not None:
            return claimed
        all_due = broadcasts.list_due(tx, self._context.unit_id, now=now)
        for broadcast in all_due:
            audience = decode_audience(broadcast.audience)
            at = earliest_time(Urgency(broadcast.urgency), now)
            if at > now and not audience.waits_for_each:
                continue
            for channel, most in left.items():
                if most <= 0:
                    continue
                due = placements.find_due(
                    tx,
                    self._context.unit_id,
                    broadcast.broadcast_id,
                    channel,
                    now=now,
                    limit=most,
                )
                if due:
                    others = [its for its in all_due if its is not broadcast]
                    self._place(tx, broadcast, others, due, claimed)
                if len(due) == most:
                    claimed.full.add(channel)
                left[channel] = most - len(due)
        return claimed

    def _place(
        self,
        tx: Transaction,
        broadcast: Broadcast,
        others: Sequence[Broadcast],
        due: Sequence[DueRecipient],
        claimed: ClaimedBroadcasts,
    ) -> None:
        """Give *due* messages their texts and positions, and add them to *claimed*.

        What is due of *others* for the same people may be joined to them.
        """
        unit_id, now = self._context.unit_id, self._context.now()
        holders = people.lock_free(tx, unit_id, {row.holder for row in due if row.holder})
        rendering = Rendering(tx, unit_id, broadcast, self._renderers, now)

        def load_wishes(one: Broadcast, people_of: Collection[str]) -> Wishes:
            return self._context.hooks.load_wishes(tx, unit_id, one, people_of, now)

        wishes = load_wishes(broadcast, holders)
        in_digest = list_digest_holders(due, wishes)
        joined = find_joined(tx, unit_id, broadcast, others, in_digest, load_wishes)
        positions: dict[str, int] = {}
        placed = []
        parts: dict[str, list[str]] = {}
        for row in due:
            known = holders.get(row.holder or "")
            if known is None and row.holder is not None:
                continue  # locked by another transaction
            its = joined.get(row.person_id, ())
            placement = self._place_one(row, known, positions, rendering, wishes, its)
            placed.append(placement)
            if placement.state in (LEASED, SENT):
                for other in its:
                    parts.setdefault(other.broadcast_id, []).append(row.person_id)
                delivery = _delivery(broadcast, row, placement, rendering.text(placement.manner))
                (claimed.shown if placement.state == SENT else claimed.leased).append(delivery)
                if known is not None and not row.position:
                    self._ask_again(tx, known, delivery, positions, claimed)
        placements.place(tx, unit_id, placed)
        digests.join(tx, unit_id, broadcast.broadcast_id, parts)
        people.set_positions(tx, unit_id, positions)
        rendering.save()

    def _place_one(
        self,
        row: DueRecipient,
        known: PersonState | None,
        positions: dict[str, int],
        rendering: Rendering,
        wishes: Wishes,
        joined: Sequence[Broadcast],
    ) -> Placement:
        ids = rendering.broadcast_id, row.person_id
        unplaced = Placement(*ids, STOPPED, None, row.position, row.manner, row.attempts)
        if known is None or row.is_stopped:
            return unplaced._replace(reason="unreachable")
        if not known.person.consent:
            return unplaced._replace(reason="consent")
        if wishes.refuses(known.person_id):
            return unplaced._replace(reason=OPTED_OUT)
        if (later := wishes.earliest_time(known.person_id)) > rendering.now:
            return unplaced._replace(state=WAITING, not_before=later)
        if (look_again := rendering.end_of_wait(known)) and not row.position:
            return unplaced._replace(state=WAITING, not_before=look_again)
        position = row.position
        manner = row.manner or "+".join(
            (known.person.manner, *(other.broadcast_id for other in joined))
        )
        if reason := rendering.failure(manner, known.person, joined):
            return unplaced._replace(state=FAILED, reason=reason)
        if not position:
            position = positions.get(known.person_id, known.position) + 1
            positions[known.person_id] = position
        now = rendering.now
        if self._is_local(row.channel):
            return Placement(*ids, SENT, None, position, manner, 1, placed_at=now, sent_at=now)
        return Placement(*ids, LEASED, self._owner, position, manner, row.attempts, placed_at=now)

    def _ask_again(
        self,
        tx: Transaction,
        known: PersonState,
        news: RecipientDelivery,
        positions: dict[str, int],
        claimed: ClaimedBroadcasts,
    ) -> None:
        """Ask the open question of a person again, in the message after *news*."""
        if end_of_wait(known.session) is None:
            return
        unit_id, now = self._context.unit_id, self._context.now()
        reply = self._renderers[OPEN_QUESTION](NoticeRequest(tx, known, {}, now))
        if reply is None:
            return
        positions[known.person_id] += 1
        question = Delivery(
            new_id(),
            known.person_id,
            news.channel,
            news.address,
            positions[known.person_id],
            news.urgency,  # that of the news: it is sent after it
            AT_MOST_ONCE,
            0,
            _encode(reply).decode(),
        )
        if self._is_local(news.channel):
            outbox.add_as_sent(tx, unit_id, [question], now=now)
            claimed.shown.append(question)
        else:
            leased = outbox.enqueue(tx, unit_id, [question], now=now, owner=self._owner)
            claimed.leased.extend(leased)


def _delivery(
    broadcast: Broadcast, row: DueRecipient, placement: Placement, text: str
) -> RecipientDelivery:
    return RecipientDelivery(
        broadcast.broadcast_id,
        row.person_id,
        row.channel,
        row.address,
        placement.position,
        # Behind answers, even if it is an alert: a broadcast to thousands takes minutes.
        max(broadcast.urgency, Urgency.ANSWER + 1),
        broadcast.promise,
        row.attempts,
        text,
    )
