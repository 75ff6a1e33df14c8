"""Claims messages of broadcasts: gives each its text and its position in the thread."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime, time, timedelta
from typing import NamedTuple

import msgspec

from bot import logs
from bot.services.delivery.digests import MOST_JOINED, digest_of, digest_time
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, earliest_time
from bot.services.delivery.open_dialogues import OPEN_QUESTION, end_of_wait
from bot.services.ids import new_id
from bot.services.unit_context import UnitContext
from bot.services.working_time import end_of_quiet_hours
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.announcements import subscriptions
from storage.repositories.announcements.subscriptions import Setting
from storage.repositories.broadcasts import broadcasts, digests, placements, texts
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

log = logs.get_logger()

# Whoever is in the middle of a dialogue is looked at again after so long: it may have ended.
_NEXT_LOOK = timedelta(seconds=20)
# A digest whose hour is so long ago keeps the quiet hours; in its hour, it goes out in any case.
_ON_TIME = timedelta(hours=1)

_encode = msgspec.json.Encoder().encode
_decode_notice = msgspec.json.Decoder(Notice).decode


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
        rendering = _Rendering(tx, unit_id, broadcast, self._renderers, now)
        wishes = _Wishes(tx, unit_id, broadcast, holders, now)
        joined = _find_joined(tx, unit_id, broadcast, others, due, wishes)
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
        rendering: "_Rendering",
        wishes: "_Wishes",
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


class _Wishes:
    """Whether *people* of a broadcast's audience want its news (still), and when."""

    def __init__(
        self,
        tx: Transaction,
        unit_id: str,
        broadcast: Broadcast,
        people: Collection[str],
        now: datetime,
    ) -> None:
        self._begun = broadcast.not_before.astimezone(now.tzinfo)
        self._expires = broadcast.expires_at
        audience = decode_audience(broadcast.audience)
        self._topic = topic = audience.subscribed_topic
        self._waits_for_each = audience.waits_for_each
        self.now = now
        self._subscribers: Collection[str] = ()
        self._settings: Mapping[str, Setting] = {}
        if topic:
            self._subscribers = subscriptions.list_subscribers(tx, unit_id, topic, people)
        if self._waits_for_each:
            self._settings = subscriptions.load_settings(tx, unit_id, people)

    def refuses(self, person_id: str) -> bool:
        """Tell whether a person does not want the topic (any more)."""
        return bool(self._topic) and person_id not in self._subscribers

    def earliest_time(self, person_id: str) -> datetime:
        """Return when a person may get it: now, with their digest, or after their quiet hours."""
        if not self._waits_for_each:
            return self.now
        setting = self._settings.get(person_id, Setting())
        digest = self._digest_time(setting)
        if digest is not None and self.now < digest + _ON_TIME:
            return max(digest, self.now)
        quiet = time.fromisoformat(setting.quiet_from), time.fromisoformat(setting.quiet_until)
        return end_of_quiet_hours(self.now, quiet)

    def has_digest(self, person_id: str) -> bool:
        """Tell whether a person gets it in a digest that is due."""
        setting = self._settings.get(person_id, Setting())
        digest = self._digest_time(setting)
        return not self.refuses(person_id) and digest is not None and digest <= self.now

    def _digest_time(self, setting: Setting) -> datetime | None:
        """Return when the digest is due; None if it would come too late, so that it can't wait."""
        if not self._topic:
            return None
        at = digest_time(setting, self._begun)
        is_late = at is not None and self._expires is not None and self._expires <= at
        return None if is_late else at


def _find_joined(
    tx: Transaction,
    unit_id: str,
    broadcast: Broadcast,
    others: Sequence[Broadcast],
    due: Sequence[DueRecipient],
    wishes: "_Wishes",
) -> dict[str, Sequence[Broadcast]]:
    """Return what else is due for people who get *due* messages in a digest, by the rows' ids."""
    holders = {
        row.person_id: row.holder
        for row in due
        if row.holder and not row.manner and wishes.has_digest(row.holder)
    }
    if not holders or not others:
        return {}
    by_id = {other.broadcast_id: other for other in others}
    found = digests.list_waiting(tx, unit_id, broadcast.broadcast_id, by_id, holders)
    wanted = {
        id_: _Wishes(tx, unit_id, by_id[id_], list(holders.values()), wishes.now)
        for id_ in {id_ for ids in found.values() for id_ in ids}
    }
    return {
        person_id: [
            other
            for id_, other in by_id.items()
            if id_ in ids and wanted[id_].has_digest(holders[person_id])
        ][:MOST_JOINED]
        for person_id, ids in found.items()
    }


class _Rendering:
    """The texts of one broadcast, each rendered when it is first needed."""

    def __init__(
        self,
        tx: Transaction,
        unit_id: str,
        broadcast: Broadcast,
        renderers: Renderers,
        now: datetime,
    ) -> None:
        self._tx = tx
        self._unit_id = unit_id
        self._notice = broadcast.notice
        self._urgency = broadcast.urgency
        self._expires_at = broadcast.expires_at
        self._renderers = renderers
        self.now = now
        self._texts = texts.load_texts(tx, unit_id, broadcast.broadcast_id)
        self._new: dict[str, str] = {}
        self._failures: dict[str, str] = {}
        self.broadcast_id = broadcast.broadcast_id

    def end_of_wait(self, known: PersonState) -> datetime | None:
        """Return when to look again at a person who is in a dialogue; None to tell them now.

        An alert waits for nobody, nor does what would expire meanwhile.
        """
        if self._urgency <= Urgency.ALERT or (until := end_of_wait(known.session)) is None:
            return None
        later = min(until, self.now + _NEXT_LOOK)
        is_late = self._expires_at is not None and later >= self._expires_at
        return None if later <= self.now or is_late else later

    def text(self, manner: str) -> str:
        """Return the text in *manner*, which has not failed."""
        return self._texts[manner]

    def failure(self, manner: str, person: Person, joined: Sequence[Broadcast] = ()) -> str:
        """Render the text in *manner*, that of *person*; return the error's name, or "".

        With other broadcasts *joined* to it, the text is a digest.
        """
        if manner not in self._texts and manner not in self._failures:
            try:
                self._texts[manner] = self._new[manner] = self._render(person, joined)
            except Exception as error:
                log.error("broadcast.failed", broadcast=self.broadcast_id, exc_info=error)
                self._failures[manner] = type(error).__name__
        return self._failures.get(manner, "")

    def save(self) -> None:
        """Store the new texts."""
        texts.add_texts(self._tx, self._unit_id, self.broadcast_id, self._new)

    def _render(self, person: Person, joined: Sequence[Broadcast]) -> str:
        """Return the message for everyone with the language and form of address of *person*.

        Raises:
            LookupError: the notice is of an unknown kind, or there is nothing to tell.
        """
        notice = _decode_notice(self._notice)
        if joined:
            notice = digest_of([notice, *(_decode_notice(other.notice) for other in joined)])
        # Many people get this text, so it must contain nothing else of the person.
        anyone = PersonState("", Person(language=person.language, form=person.form), 0, "")
        request = NoticeRequest(self._tx, anyone, notice.values, self.now)
        with self._tx.begin_nested():
            reply = self._renderers[notice.kind](request)
        if reply is None:
            raise LookupError(notice.kind)
        return _encode(reply).decode()


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
