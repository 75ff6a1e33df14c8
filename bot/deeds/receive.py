"""Takes messages in: a batch is one transaction, and all that a message brings about is in it."""

from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec
from msgspec import Struct

from bot.deeds import blanks
from bot.deeds.acquaintance import get_to_know
from bot.deeds.data_rights import part
from bot.deeds.desk import Desk, Speaker, new_id
from bot.deeds.effects import perform
from bot.deeds.recalls import recall
from conversations.engine.alerts import Alert, recognise
from conversations.engine.effects import Effect, Outcome
from conversations.engine.house import Entry, House, Limits, Turn
from conversations.engine.messages import Content, Inbound, Reply, Text, kind
from conversations.engine.person import Person
from conversations.engine.phrases import Phrases
from conversations.engine.play import conclude, play
from conversations.engine.queries import Query
from conversations.engine.steps import shelve
from conversations.engine.transcript import Session, from_json, to_json
from storage.database import Transaction
from storage.repositories import inbox, outbox, people
from storage.repositories.outbox import AT_LEAST_ONCE, Delivery
from storage.repositories.people import Address, Progress

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
    """What became of a batch: each message in its order, the answers leased to the owner.

    When someone *parts*, what is known by heart of who is behind an address is old.
    """

    taken: list[Taken]
    answers: list[Delivery]
    parts: bool = False


class _Guest(Struct):
    """One person in the course of a batch."""

    person_id: str
    person: Person
    position: int
    session: Session
    is_new: bool
    touched: bool = False


def receive(
    tx: Transaction, inbounds: Sequence[Inbound], hall: Hall, *, troubled: bool = False
) -> Batch:
    """Take *inbounds* in, in their order, and put what is to be answered into the outbox.

    A message that was taken before has no effect. With *troubled*, nothing is played: each
    message is kept, and its person is told that we are in trouble.
    """
    desk, now = hall.desk, hall.desk.now()
    guests = _seat(tx, hall, inbounds, now)
    known = inbox.taken(tx, desk.unit_id, ((i.channel, i.update_id) for i in inbounds))
    batch, rows = Batch([], []), list[dict[str, object]]()
    answers: list[Delivery] = []
    for inbound in inbounds:
        key = (inbound.channel, inbound.update_id)
        if key in known:
            batch.taken.append(Taken(known[key], repeated=True))
            continue
        guest = guests[inbound.channel, inbound.address]
        guest.position += 1
        known[key] = guest.position
        row = _inbox_row(desk.unit_id, inbound, guest, now)
        turn = _play(tx, hall, guest, inbound, now, troubled=troubled)
        if turn.secret:
            row["content"] = blanks.SAID
        rows.append(row)
        if turn.forgets:
            _forget(tx, desk.unit_id, row["person_id"], rows)
        if turn.parts:
            batch.parts = True
            answers = [a for a in answers if a.person_id != row["person_id"]]
            _unaddress(rows, row["person_id"])
        batch.taken.append(Taken(guest.position, dialogue=turn.dialogue, ignored=turn.ignored))
        answers.extend(_answers(turn, guest, inbound))
    inbox.keep(tx, rows)
    talks = [
        Progress(g.person_id, g.position, to_json(g.session).decode(), _draft(g), g.is_new)
        for g in {id(g): g for g in guests.values()}.values()
        if g.touched
    ]
    people.keep(tx, desk.unit_id, talks, now=now)
    batch.answers = outbox.enqueue(tx, desk.unit_id, answers, now=now, owner=hall.owner)
    return batch


def _seat(
    tx: Transaction, hall: Hall, inbounds: Sequence[Inbound], now: datetime
) -> dict[Address, _Guest]:
    """Return everyone who speaks in the batch, under each of their addresses."""
    addresses = dict.fromkeys((i.channel, i.address) for i in inbounds)
    found = people.find(tx, hall.desk.unit_id, addresses)
    new = {address: new_id() for address in addresses if address not in found}
    if new:
        people.add(tx, hall.desk.unit_id, new, person=hall.newcomer, now=now)
    by_person: dict[str, _Guest] = {}
    seats = {}
    for address, known in found.items():
        if known.person_id not in by_person:
            session = session_of(hall, known.session)
            by_person[known.person_id] = _Guest(
                known.person_id, known.person, known.position, session, not known.session
            )
        seats[address] = by_person[known.person_id]
    for address, person_id in new.items():
        seats[address] = _Guest(person_id, hall.newcomer, 0, Session(), is_new=True)
    return seats


def session_of(hall: Hall, kept: str) -> Session:
    """Return the talk as it was kept, a new one where it can't be read any more."""
    try:
        return from_json(kept) if kept else Session()
    except msgspec.DecodeError as error:
        hall.on_trouble("session", error)
        return Session()


def _play(
    tx: Transaction, hall: Hall, guest: _Guest, inbound: Inbound, now: datetime, *, troubled: bool
) -> Turn:
    """Play one message and do what it brings about; a turn that raises is caught alone."""
    desk = hall.desk
    failed: list[Exception] = []
    speaker = Speaker(guest.person_id, guest.person, inbound.channel, inbound.address)

    def recalled(query: Query[object]) -> object:
        try:
            return hall.recall(tx, desk, speaker, query)
        except Exception as error:
            failed.append(error)
            raise

    phrases = hall.speak(guest.person)
    house = House(
        entries=hall.entries,
        person=guest.person,
        phrases=phrases,
        speak=hall.speak,
        version=desk.version,
        unit_of=lambda version: desk.pack(tx, version),
        recall=recalled,
        now=now,
        limits=hall.limits,
        alert=_alert(inbound.content, hall.speak(Person(guest.person.language))),
    )
    guest.touched = True
    try:
        turn = _trouble(guest, house) if troubled else play(guest.session, inbound.content, house)
    except Exception as error:
        if failed:
            raise
        hall.on_trouble(kind(inbound.content), error)
        turn = _trouble(guest, house)
    if turn.effect is not None:
        outcome = hall.perform(tx, desk, speaker, turn.effect)
        turn = conclude(turn, outcome, house)
    guest.session = turn.session
    if turn.parts:
        guest.person = turn.person or Person()
        guest.person_id = part(tx, desk, guest.person_id, guest.person.language)
        guest.is_new = True
    elif turn.person is not None and turn.person != guest.person:
        guest.person = turn.person
        get_to_know(tx, desk, speaker, turn.person)
    return turn


def _alert(content: Content, phrases: Phrases) -> Alert | None:
    """Return what can't wait, by the words that are the same for everyone: they are many."""
    return recognise(content.text, phrases) if isinstance(content, Text) else None


def _forget(
    tx: Transaction, unit_id: str, person_id: object, rows: Sequence[dict[str, object]]
) -> None:
    """Keep none of the words that a person ever said, those of this batch included."""
    inbox.blank(tx, unit_id, str(person_id), content=blanks.SAID)
    for row in rows:
        if row["person_id"] == person_id:
            row["content"] = blanks.SAID


def _unaddress(rows: Sequence[dict[str, object]], person_id: object) -> None:
    """Keep of someone who is erased only that the messages of this batch were taken."""
    for row in rows:
        if row["person_id"] == person_id:
            row["address"] = row["message"] = ""


def _trouble(guest: _Guest, house: House) -> Turn:
    """Say that we are in trouble; the open dialogue is set aside, not lost."""
    return Turn(shelve(guest.session), (Reply(house.phrases.say("engine-trouble")),))


def _answers(turn: Turn, guest: _Guest, inbound: Inbound) -> list[Delivery]:
    answers = []
    for reply in turn.replies:
        guest.position += 1
        answers.append(
            Delivery(
                delivery_id=new_id(),
                person_id=guest.person_id,
                channel=inbound.channel,
                address=inbound.address,
                position=guest.position,
                urgency=ANSWER,
                promise=AT_LEAST_ONCE,
                attempts=0,
                payload=_encode(reply).decode(),
                edits=inbound.message if reply.in_place else "",
            )
        )
    return answers


def _inbox_row(unit_id: str, inbound: Inbound, guest: _Guest, now: datetime) -> dict[str, object]:
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


def _draft(guest: _Guest) -> str:
    kept = guest.session.open or guest.session.shelved
    return kept.name if kept else ""
