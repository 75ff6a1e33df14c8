"""What messages are taken in with: one unit's desk, its dialogues, how it speaks."""

from collections.abc import Callable

import msgspec
from msgspec import Struct

from bot.deeds.desk import Desk, Speaker
from bot.deeds.effects import perform
from bot.deeds.recalls import recall
from conversations.engine.effects import Effect, Outcome
from conversations.engine.house import Entry, Limits
from conversations.engine.person import Person
from conversations.engine.phrases import Phrases
from conversations.engine.queries import Query
from conversations.engine.transcript import Session, from_json
from storage.database import Transaction

OnTrouble = Callable[[str, BaseException], None]
Recall = Callable[[Transaction, Desk, Speaker, Query[object]], object]
Perform = Callable[[Transaction, Desk, Speaker, Effect], Outcome]


class Hall(Struct, frozen=True):
    """What messages are taken in with: desk, dialogues, words; *owner* sends the answers.

    *newcomer* is who someone is that nobody knows yet. *sends* tells of which channels the owner
    sends the answers; those of others wait for the process that does.
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


def session_of(hall: Hall, kept: str) -> Session:
    """Return the talk as it was kept, a new one where it can't be read any more."""
    try:
        return from_json(kept) if kept else Session()
    except msgspec.DecodeError as error:
        hall.on_trouble("session", error)
        return Session()
