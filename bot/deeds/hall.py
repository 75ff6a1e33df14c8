"""What messages are taken in with: one unit's desk, its dialogues, how it speaks."""

from collections.abc import Callable
from datetime import datetime

import msgspec
from msgspec import Struct

from bot.deeds.desk import Desk, Speaker
from bot.deeds.effects import perform
from bot.deeds.recalls import recall
from conversations.engine import outcomes
from conversations.engine import play as engine
from conversations.engine.effects import Effect, Outcome
from conversations.engine.house import Entry, House, Limits, Turn
from conversations.engine.messages import Content, Inbound, Reply
from conversations.engine.person import Person
from conversations.engine.phrases import Phrases
from conversations.engine.queries import Query
from conversations.engine.standing import Standing
from conversations.engine.transcript import Session, from_json, shelve
from storage.database import Transaction

OnTrouble = Callable[[str, BaseException], None]
Recall = Callable[[Transaction, Desk, Speaker, Query[object]], object]
Perform = Callable[[Transaction, Desk, Speaker, Effect], Outcome]
Spread = Callable[[Transaction, Desk], Callable[[Outcome], None]]
Label = Callable[[Reply, Phrases], Reply]
Hear = Callable[[Inbound, datetime], Inbound]


def to_nobody(tx: Transaction, desk: Desk) -> Callable[[Outcome], None]:
    """Let what comes about be told to nobody else."""
    del tx, desk
    return lambda _: None


def as_it_is(reply: Reply, phrases: Phrases) -> Reply:
    """Return *reply*, to which its channel adds no words."""
    del phrases
    return reply


def nothing_is_shown(channel: str) -> bool:
    """Tell that what is stored for *channel* is still to be sent."""
    del channel
    return False


def all_of_it(inbound: Inbound, now: datetime) -> Inbound:
    """Return *inbound*: everything is heard, however much it is."""
    del now
    return inbound


class Hall(Struct, frozen=True):
    """What messages are taken in with: desk, dialogues, words; *owner* sends the answers.

    *newcomer* is who someone is that nobody knows yet. *sends* tells of which channels the owner
    sends the answers; those of others wait for the process that does. *shows* tells where nothing
    is sent, as what is stored is there. *play* and *conclude* are
    the engine's, or stand before it; *spread* asks, in the same transaction, who else is to hear
    what is about to come about, and returns what tells them. *label* adds to a reply what a
    channel says beside it. *hear* returns a message that is new, or `Unheard` in its place.
    *standing* is where talks are left at their open question.
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
    sends: Callable[[str], bool] | None = None
    shows: Callable[[str], bool] = nothing_is_shown
    play: Callable[[Session, Content, House], Turn] = engine.play
    conclude: Callable[[Turn, Outcome, House], Turn] = outcomes.conclude
    spread: Spread = to_nobody
    label: Label = as_it_is
    hear: Hear = all_of_it
    standing: Standing | None = None


def session_left(hall: Hall, person_id: str, kept: str) -> Session:
    """Return the talk of a person as it was left; what was *kept* is read where it is not that."""
    left = hall.standing.session(person_id, kept) if hall.standing else None
    return session_of(hall, kept) if left is None else left


def session_of(hall: Hall, kept: str) -> Session:
    """Return the talk as it was kept, a new one where it can't be read any more."""
    try:
        return from_json(kept) if kept else Session()
    except msgspec.DecodeError as error:
        hall.on_trouble("session", error)
        return Session()


def in_trouble(session: Session, house: House) -> Turn:
    """Say that we are in trouble; the open dialogue is set aside, not lost."""
    return Turn(shelve(session), (Reply(house.phrases.say("engine-trouble")),))
