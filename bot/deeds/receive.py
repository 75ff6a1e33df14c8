"""Takes messages in: a batch is one transaction, and all that a message brings about is in it."""

from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec
from msgspec import Struct, structs

from bot.deeds import blanks
from bot.deeds.acquaintance import get_to_know
from bot.deeds.data_rights import part
from bot.deeds.desk import Desk, Speaker, new_id
from bot.deeds.effects import perform
from bot.deeds.guests import Guest, seat
from bot.deeds.recalls import recall
from conversations.engine.alerts import Alert, recognise
from conversations.engine.effects import Effect, EraseMe, Outcome, Unlink, UseLinkCode
from conversations.engine.house import Elsewhere, Entry, House, Limits, Turn
from conversations.engine.messages import Content, Inbound, Reply, Text, kind
from conversations.engine.person import Person
from conversations.engine.phrases import Phrases
from conversations.engine.play import conclude, play
from conversations.engine.queries import Query
from conversations.engine.transcript import Session, from_json, shelve
from storage.database import Transaction
from storage.repositories import inbox, outbox, people
from storage.repositories.outbox import AT_LEAST_ONCE, Delivery
from storage.repositories.people import Address

ANSWER = 10

_encode = msgspec.json.Encoder().encode

OnTrouble = Callable[[str, BaseException], None]
Recall = Callable[[Transaction, Desk, Speaker, Query[object]], object]
Perform = Callable[[Transaction, Desk, Speaker, Effect], Outcome]


class Hall(Struct, frozen=True):
    """What messages are taken in with: desk, dialogues, words; *owner* sends the answers.

    *newcomer* is who someone is that nobody knows yet.
    """

    desk: Desk
    entries: tuple[Entry, ...]
    speak: Callable[[Person], Phrases]
    limits: Limits
    owner: str
    on_trouble: OnTrouble
    recall: Recall = recall
    perform: Perform = perform
    newcomer: Person = Person()


class Taken(Struct, frozen=True):
    """What became of one message: its position, and what was spoken in or why nothing was."""

    position: int
    repeated: bool = False
    dialogue: str = ""
    ignored: str = ""


class Batch(Struct):
    """What became of a batch: each message in its order, the answers leased to the owner."""

    taken: list[Taken]
    answers: list[Delivery]


def receive(
    tx: Transaction, inbounds: Sequence[Inbound], hall: Hall, *, troubled: bool = False
) -> Batch:
    """Take *inbounds* in, in their order, and put what is to be answered into the outbox.

    A message that was taken before has no effect. With *troubled*, nothing is played: each
    message is kept, and its person is told that we are in trouble.
    """
    sitting = _Sitting(tx, hall, [(i.channel, i.address) for i in inbounds])
    known = inbox.taken(tx, hall.desk.unit_id, ((i.channel, i.update_id) for i in inbounds))
    taken = []
    for inbound in inbounds:
        key = (inbound.channel, inbound.update_id)
        if key in known:
            taken.append(Taken(known[key], repeated=True))
            continue
        taken.append(sitting.take(inbound, troubled=troubled))
        known[key] = taken[-1].position
    sitting.keep()
    return Batch(taken, sitting.leased)


class _Sitting:
    """One batch in its transaction: who speaks in it, and what is to be kept of it."""

    def __init__(self, tx: Transaction, hall: Hall, addresses: Sequence[Address]) -> None:
        self.leased: list[Delivery] = []
        self._tx = tx
        self._hall = hall
        self._now = hall.desk.now()
        self._addresses = dict.fromkeys(addresses)
        self._guests: dict[Address, Guest] = {}
        self._seat()
        self._rows: list[dict[str, object]] = []
        self._answers: list[Delivery] = []

    def take(self, inbound: Inbound, *, troubled: bool) -> Taken:
        """Take one message in."""
        unit_id = self._hall.desk.unit_id
        guest = self._guests[inbound.channel, inbound.address]
        guest.position += 1
        guest.touched = True
        position = guest.position
        row = _inbox_row(unit_id, inbound, guest, self._now)
        speaker = Speaker(guest.person_id, guest.person, inbound.channel, inbound.address)
        turn, house = self._play(guest, inbound, speaker, troubled=troubled)
        if turn.secret:
            row["content"] = blanks.SAID
        self._rows.append(row)
        if turn.effect is not None:
            guest, turn = self._do(turn.effect, guest, turn, house, speaker)
        if turn.forgets and not turn.parts:
            _forget(self._tx, unit_id, guest.person_id, self._rows)
        if turn.person is not None and turn.person != guest.person and not turn.parts:
            guest.person = turn.person
            get_to_know(self._tx, self._hall.desk, speaker, turn.person)
        guest.session = turn.session
        there = (inbound.channel, inbound.address)
        self._answer(guest, there, turn.replies, edits=inbound.message)
        self._tell(turn.elsewhere)
        return Taken(position, dialogue=turn.dialogue, ignored=turn.ignored)

    def keep(self) -> None:
        """Keep everything up to here."""
        tx, hall = self._tx, self._hall
        inbox.keep(tx, self._rows)
        talks = [
            g.progress for g in {id(g): g for g in self._guests.values()}.values() if g.touched
        ]
        people.keep(tx, hall.desk.unit_id, talks, now=self._now)
        self.leased += outbox.enqueue(
            tx, hall.desk.unit_id, self._answers, now=self._now, owner=hall.owner
        )
        self._rows, self._answers = [], []

    def _play(
        self, guest: Guest, inbound: Inbound, speaker: Speaker, *, troubled: bool
    ) -> tuple[Turn, House]:
        """Play one message; a turn that raises is caught alone."""
        hall, desk, content = self._hall, self._hall.desk, inbound.content
        failed: list[Exception] = []

        def recalled(query: Query[object]) -> object:
            try:
                return hall.recall(self._tx, desk, speaker, query)
            except Exception as error:
                failed.append(error)
                raise

        house = House(
            entries=hall.entries,
            person=guest.person,
            phrases=hall.speak(guest.person),
            speak=hall.speak,
            version=desk.version,
            unit_of=lambda version: desk.pack(self._tx, version),
            recall=recalled,
            now=self._now,
            limits=hall.limits,
            alert=_alert(content, hall.speak(Person(guest.person.language))),
        )
        try:
            turn = _trouble(guest, house) if troubled else play(guest.session, content, house)
        except Exception as error:
            if failed:
                raise
            hall.on_trouble(kind(content), error)
            turn = _trouble(guest, house)
        return turn, house

    def _do(
        self, effect: Effect, guest: Guest, turn: Turn, house: House, speaker: Speaker
    ) -> tuple[Guest, Turn]:
        """Do what a turn brings about; return whose turn it is then, and the turn with its end.

        Whoever is joined, parted or erased is looked up anew, for the rest of the batch as well.
        """
        if not isinstance(effect, UseLinkCode | Unlink | EraseMe):
            return guest, conclude(turn, self._perform(effect, speaker), house)
        guest.session = turn.session
        self.keep()
        outcome = self._perform(effect, speaker)
        if isinstance(effect, EraseMe):
            turn = conclude(turn, outcome, house)
            return (self._part(guest, speaker) if turn.parts else guest), turn
        guest = self._seat_again(speaker)
        turn = structs.replace(turn, session=guest.session)
        return guest, conclude(turn, outcome, house.to(guest.person))

    def _perform(self, effect: Effect, speaker: Speaker) -> Outcome:
        return self._hall.perform(self._tx, self._hall.desk, speaker, effect)

    def _part(self, gone: Guest, speaker: Speaker) -> Guest:
        """Let someone new have the addresses of who is erased; nothing of theirs is sent now."""
        part(self._tx, self._hall.desk, gone.person_id, gone.person.language)
        self.leased = [d for d in self.leased if d.person_id != gone.person_id]
        heir = self._seat_again(speaker)
        heir.position = max(heir.position, gone.position)
        return heir

    def _seat_again(self, speaker: Speaker) -> Guest:
        self._seat()
        guest = self._guests[speaker.channel, speaker.address]
        guest.touched = True
        return guest

    def _seat(self) -> None:
        """Look up everyone who speaks in the batch, as the store has them now."""
        hall = self._hall
        self._guests = seat(
            self._tx,
            hall.desk.unit_id,
            self._addresses,
            newcomer=hall.newcomer,
            read=lambda kept: session_of(hall, kept),
            now=self._now,
        )

    def _tell(self, elsewhere: Elsewhere | None) -> None:
        """Tell another address what was done with it."""
        if elsewhere is None:
            return
        there = (elsewhere.channel, elsewhere.address)
        if there not in self._guests:
            self.keep()
            self._addresses[there] = None
            self._seat()
        guest = self._guests[there]
        guest.touched = True
        self._answer(guest, there, (elsewhere.reply(self._hall.speak(guest.person)),))

    def _answer(
        self, guest: Guest, there: Address, replies: Sequence[Reply], *, edits: str = ""
    ) -> None:
        for reply in replies:
            guest.position += 1
            self._answers.append(
                Delivery(
                    delivery_id=new_id(),
                    person_id=guest.person_id,
                    channel=there[0],
                    address=there[1],
                    position=guest.position,
                    urgency=ANSWER,
                    promise=AT_LEAST_ONCE,
                    attempts=0,
                    payload=_encode(reply).decode(),
                    edits=edits if reply.in_place else "",
                )
            )


def session_of(hall: Hall, kept: str) -> Session:
    """Return the talk as it was kept, a new one where it can't be read any more."""
    try:
        return from_json(kept) if kept else Session()
    except msgspec.DecodeError as error:
        hall.on_trouble("session", error)
        return Session()


def _alert(content: Content, phrases: Phrases) -> Alert | None:
    """Return what can't wait, by the words that are the same for everyone: they are many."""
    return recognise(content.text, phrases) if isinstance(content, Text) else None


def _forget(
    tx: Transaction, unit_id: str, person_id: str, rows: Sequence[dict[str, object]]
) -> None:
    """Keep none of the words that a person ever said, those of this batch included."""
    inbox.blank(tx, unit_id, person_id, content=blanks.SAID)
    for row in rows:
        if row["person_id"] == person_id:
            row["content"] = blanks.SAID


def _trouble(guest: Guest, house: House) -> Turn:
    """Say that we are in trouble; the open dialogue is set aside, not lost."""
    return Turn(shelve(guest.session), (Reply(house.phrases.say("engine-trouble")),))


def _inbox_row(unit_id: str, inbound: Inbound, guest: Guest, now: datetime) -> dict[str, object]:
    return {
        "unit_id": unit_id,
        "channel": inbound.channel,
        "update_id": inbound.update_id,
        "address": inbound.address,
        "person_id": guest.person_id,
        "position": guest.position,
        "message": inbound.message,
        "content": _encode(inbound.content).decode(),
        "received_at": now,
    }
