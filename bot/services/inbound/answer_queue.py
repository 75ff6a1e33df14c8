"""The answers of one batch: labelled for their channels, then written to the outbox."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from msgspec import structs

from bot.services.events import AnswersStored
from bot.services.ids import new_id
from bot.services.inbound import asked_questions
from bot.services.inbound.participants import Participant
from bot.services.inbound.turn_services import TurnServices
from conversations.engine.model.messages import Reply, Tap
from conversations.engine.replay.unsent_draft import find_unsent_draft
from storage.database.transactions import Transaction
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Delivery, Urgency
from storage.repositories.person import hidden_talks
from storage.repositories.person.people import Address

_encode = msgspec.json.Encoder().encode


class AnswerQueue:
    """Collects answers; `flush` writes them.

    *waiting* are those that are not written yet, *deliveries* those that are, and that this
    process must send or show.
    """

    def __init__(self, tx: Transaction, services: TurnServices, now: datetime) -> None:
        self.waiting: list[Delivery] = []
        self.deliveries: list[Delivery] = []
        self._tx = tx
        self._services = services
        self._now = now
        self._replies: dict[str, Reply] = {}
        self._hidden: set[str] = set()

    def add(
        self,
        address: Address,
        participant: Participant,
        replies: Sequence[Reply],
        *,
        tap: Tap | None,
        edits: str,
    ) -> None:
        """Add the *replies* to a participant at an address, perhaps as the answer to a *tap*.

        *edits* is the id of the message with the tapped button. One reply changes it: it replaces
        the message, or marks its question as answered.
        """
        phrases = self._services.phrases_for(participant.person)
        is_local, person = self._services.is_local(address[0]), participant.person
        session = participant.session
        unsent = find_unsent_draft(
            session,
            self._services.entries,
            phrases,
            self._services.context.unit,
            now=self._now,
        )
        editing = next((n for n, reply in enumerate(replies) if reply.in_place), 0)
        for n, bare in enumerate(replies):
            reply = bare
            if is_local:
                reply = structs.replace(
                    reply, manner=person.manner, consented=person.has_consented, unsent=unsent
                )
            elif unsent and n == len(replies) - 1 and not (bare.asks or session.care):
                reply = structs.replace(reply, unsent=unsent)
            reply = self._services.label(reply, phrases, address)
            if tap is not None and edits and n == editing:
                reply = structs.replace(reply, pressed=tap.data)
            participant.position += 1
            delivery = Delivery(
                delivery_id=new_id(),
                person_id=participant.person_id,
                channel=address[0],
                address=address[1],
                position=participant.position,
                urgency=Urgency.ANSWER,
                promise=AT_LEAST_ONCE,
                attempts=0,
                payload="",
                edits=edits if reply.pressed else "",
            )
            reply = asked_questions.without_shown_exhibit(
                self._tx, self._services.context.unit_id, delivery, reply, self.waiting
            )
            if reply.is_hidden:
                self._hidden.add(participant.person_id)
            self._replies[delivery.delivery_id] = reply
            self.waiting.append(delivery._replace(payload=_encode(reply).decode()))

    def drop(self, person_id: str) -> None:
        """Send nothing of what was written for a person who is gone."""
        self.deliveries = [d for d in self.deliveries if d.person_id != person_id]

    def flush(self) -> None:
        """Write the answers to the outbox; if the channel shows stored messages, they are sent."""
        tx, services, unit_id = self._tx, self._services, self._services.context.unit_id
        shown = [d for d in self.waiting if services.is_local(d.channel)]
        sent = [d for d in self.waiting if not services.is_local(d.channel)]
        outbox.add_as_sent(tx, unit_id, shown, now=self._now)
        leased = outbox.enqueue(
            tx, unit_id, sent, now=self._now, owner=services.owner, sends=services.sends
        )
        self.deliveries += [*shown, *leased]
        if self._replies:
            services.publish(tx, services.context, AnswersStored(self._replies))
        hidden_talks.note(tx, unit_id, self._hidden)
        self.waiting, self._replies, self._hidden = [], {}, set()
