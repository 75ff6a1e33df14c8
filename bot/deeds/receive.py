"""Takes messages in: a batch is one transaction, and all that a message brings about is in it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import msgspec
from msgspec import Struct

from bot.deeds import arrivals
from bot.deeds.acquaintance import get_to_know
from bot.deeds.desk import Desk, Speaker, new_id
from bot.deeds.effects import perform
from bot.deeds.recalls import recall
from conversations.engine.effects import Effect, Outcome
from conversations.engine.house import Earlier, Entry, House, Limits, Turn
from conversations.engine.messages import (
    Inbound,
    Moved,
    Reachable,
    Reply,
    Tap,
    Text,
    kind,
)
from conversations.engine.person import Person
from conversations.engine.phrases import Phrases
from conversations.engine.play import conclude, play
from conversations.engine.queries import Query
from conversations.engine.steps import shelve
from conversations.engine.transcript import Session, from_json, to_json
from storage.database import Transaction
from storage.repositories import albums, inbox, media, outbox, people
from storage.repositories.outbox import AT_LEAST_ONCE, Delivery
from storage.repositories.people import Address, Progress

ANSWER = 10

_encode = msgspec.json.Encoder().encode

# What is kept of words that must not be kept: that there were some.
_UNKEPT = _encode(Text("…")).decode()
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


class Guest(Struct):
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
    inbounds = arrivals.follow(tx, desk.unit_id, inbounds)
    guests = seat(tx, hall, inbounds, now)
    known = inbox.taken(tx, desk.unit_id, ((i.channel, i.update_id) for i in inbounds))
    new = [i for i in inbounds if (i.channel, i.update_id) not in known]
    arrivals.note_reach(tx, desk.unit_id, new, now=now)
    open_albums, parts = albums.open_messages(tx, desk.unit_id), []
    batch, answers, rows = Batch([], []), [], []
    for message in inbounds:
        key = (message.channel, message.update_id)
        if key in known:
            batch.taken.append(Taken(known[key], repeated=True))
            continue
        guest = guests[message.channel, message.address]
        guest.position += 1
        known[key] = guest.position
        inbound = arrivals.with_files(tx, desk, guest.person_id, message)
        row = _inbox_row(desk.unit_id, inbound, guest, now)
        if album := arrivals.album_of(inbound, open_albums):
            parts.append(arrivals.part(inbound, album, now=now))
            rows.append(row)
            guest.touched = True
            batch.taken.append(Taken(guest.position))
            continue
        earlier = arrivals.earlier(tx, desk, guest.person_id, inbound, rows)
        turn = play_one(tx, hall, guest, inbound, now, troubled=troubled, earlier=earlier)
        rows.append({**row, "content": _UNKEPT} if turn.secret else row)
        if turn.forgets:
            _forget(tx, desk.unit_id, guest.person_id, rows)
            albums.forget(tx, desk.unit_id, inbound.channel, inbound.address)
        batch.taken.append(Taken(guest.position, dialogue=turn.dialogue, ignored=turn.ignored))
        answers.extend(answers_of(turn, guest, inbound))
    inbox.keep(tx, rows)
    albums.add(tx, desk.unit_id, parts)
    batch.answers = finish(tx, hall, guests, answers, now)
    return batch


def finish(
    tx: Transaction,
    hall: Hall,
    guests: Mapping[Address, Guest],
    answers: Sequence[Delivery],
    now: datetime,
) -> list[Delivery]:
    """Keep where each talk stands and what is to be answered."""
    talks = [
        Progress(g.person_id, g.position, to_json(g.session).decode(), _draft(g), g.is_new)
        for g in {id(g): g for g in guests.values()}.values()
        if g.touched
    ]
    unit_id = hall.desk.unit_id
    people.keep(tx, unit_id, talks, now=now)
    return outbox.enqueue(tx, unit_id, answers, now=now, owner=hall.owner)


def seat(
    tx: Transaction, hall: Hall, inbounds: Sequence[Inbound], now: datetime
) -> dict[Address, Guest]:
    """Return everyone who speaks in the batch, under each of their addresses."""
    addresses = dict.fromkeys((i.channel, i.address) for i in inbounds)
    found = people.find(tx, hall.desk.unit_id, addresses)
    new = {address: new_id() for address in addresses if address not in found}
    if new:
        people.add(tx, hall.desk.unit_id, new, person=hall.newcomer, now=now)
    by_person: dict[str, Guest] = {}
    seats = {}
    for address, known in found.items():
        if known.person_id not in by_person:
            session = session_of(hall, known.session)
            by_person[known.person_id] = Guest(
                known.person_id, known.person, known.position, session, not known.session
            )
        seats[address] = by_person[known.person_id]
    for address, person_id in new.items():
        seats[address] = Guest(person_id, hall.newcomer, 0, Session(), is_new=True)
    return seats


def session_of(hall: Hall, kept: str) -> Session:
    """Return the talk as it was kept, a new one where it can't be read any more."""
    try:
        return from_json(kept) if kept else Session()
    except msgspec.DecodeError as error:
        hall.on_trouble("session", error)
        return Session()


def play_one(
    tx: Transaction,
    hall: Hall,
    guest: Guest,
    inbound: Inbound,
    now: datetime,
    *,
    troubled: bool,
    earlier: Earlier | None = None,
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
        alert=arrivals.alert(inbound.content, hall.speak(Person(guest.person.language))),
        message=arrivals.named(inbound),
        earlier=earlier,
    )
    guest.touched = True
    content = arrivals.changing(inbound)
    troubled = troubled and not isinstance(content, Reachable | Moved)
    try:
        turn = _trouble(guest, house) if troubled else play(guest.session, content, house)
    except Exception as error:
        if failed:
            raise
        hall.on_trouble(kind(inbound.content), error)
        turn = _trouble(guest, house)
    if turn.effect is not None:
        outcome = hall.perform(tx, desk, speaker, turn.effect)
        arrivals.link(tx, desk, outcome, turn.heard)
        turn = conclude(turn, outcome, house)
    guest.session = turn.session
    if turn.person is not None and turn.person != guest.person:
        guest.person = turn.person
        get_to_know(tx, desk, speaker, turn.person)
    return turn


def _forget(
    tx: Transaction, unit_id: str, person_id: str, rows: Sequence[dict[str, object]]
) -> None:
    """Keep none of the words that a person ever said, those of this batch included."""
    inbox.blank(tx, unit_id, person_id, content=_UNKEPT)
    media.want_no_more(tx, unit_id, person_id)
    for row in rows:
        if row["person_id"] == person_id:
            row["content"] = _UNKEPT


def _trouble(guest: Guest, house: House) -> Turn:
    """Say that we are in trouble; the open dialogue is set aside, not lost."""
    return Turn(shelve(guest.session), (Reply(house.phrases.say("engine-trouble")),))


def answers_of(turn: Turn, guest: Guest, inbound: Inbound) -> list[Delivery]:
    """Return what *turn* answers, as it is put into the outbox."""
    answers, is_tap = [], isinstance(inbound.content, Tap)
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
                edits=inbound.message if reply.in_place and is_tap else "",
            )
        )
    return answers


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


def _draft(guest: Guest) -> str:
    kept = guest.session.open or guest.session.shelved
    return kept.name if kept else ""
