"""What a turn is played with: one unit's context, its dialogues, its phrases, its hooks."""

from collections.abc import Callable
from datetime import datetime

import msgspec
from msgspec import Struct

from bot.services.handlers import Eraser, Perform, Recall
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Outcome
from conversations.engine.model.messages import Content, Inbound, Reply
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import Query
from conversations.engine.model.transcript import Session, session_from_json, shelve_dialogue
from conversations.engine.replay.turn_context import DialogueEntry, Limits, Turn, TurnContext
from conversations.engine.turn import outcomes
from conversations.engine.turn import play as engine
from storage.database.transactions import Transaction
from storage.repositories.person.people import PersonState

OnError = Callable[[str, BaseException], None]
OutcomeNotifier = Callable[[Transaction, UnitContext, Outcome], None]
Label = Callable[[Reply, Phrases], Reply]
LimitRate = Callable[[Inbound, datetime], Inbound]


def notify_nobody(tx: Transaction, context: UnitContext, outcome: Outcome) -> None:
    """Let what comes about be told to nobody else."""
    del tx, context, outcome


def add_no_labels(reply: Reply, phrases: Phrases) -> Reply:
    """Return *reply*, to which its channel adds no words."""
    del phrases
    return reply


def is_never_local(channel: str) -> bool:
    """Tell that what is stored for *channel* is still to be sent."""
    del channel
    return False


def no_rate_limit(inbound: Inbound, now: datetime) -> Inbound:
    """Return *inbound*: everything is heard, however much it is."""
    del now
    return inbound


class TurnServices(Struct, frozen=True):
    """What turns are played with: context, dialogues, words; *owner* sends the answers.

    *recall* and *perform* hand queries and effects to the handlers of the capabilities, *erasers*
    erase what these hold of a person. *newcomer* is who someone is that nobody knows yet. *sends*
    tells of which channels the owner sends the answers; those of others wait for the process that
    does. *is_local* tells where nothing is sent, as what is stored is there. *play* and *conclude*
    are the engine's, or stand before it; *notify_of_outcome* tells others, in the same
    transaction, what came about. *label* adds to a reply what a channel says beside it.
    *limit_rate* returns a message that is new, or `RateLimited` in its place.
    """

    context: UnitContext
    entries: tuple[DialogueEntry, ...]
    phrases_for: Callable[[Person], Phrases]
    limits: Limits
    owner: str
    on_error: OnError
    recall: Recall
    perform: Perform
    newcomer: Person = Person()
    erasers: tuple[Eraser, ...] = ()
    sends: Callable[[str], bool] | None = None
    is_local: Callable[[str], bool] = is_never_local
    play: Callable[[Session, Content, TurnContext], Turn] = engine.play
    conclude: Callable[[Turn, Outcome, TurnContext], Turn] = outcomes.conclude
    notify_of_outcome: OutcomeNotifier = notify_nobody
    label: Label = add_no_labels
    limit_rate: LimitRate = no_rate_limit


def run_erasers(tx: Transaction, services: TurnServices, person_id: str) -> None:
    """Erase what each capability holds of a person."""
    for erase in services.erasers:
        erase(tx, services.context, person_id)


def decode_session(services: TurnServices, kept: str) -> Session:
    """Return the talk as it was kept, a new one where it can't be read any more."""
    try:
        return session_from_json(kept) if kept else Session()
    except msgspec.DecodeError as error:
        services.on_error("session", error)
        return Session()


def error_turn(session: Session, turn_context: TurnContext) -> Turn:
    """Say that we are in trouble; the open dialogue is set aside, not lost."""
    return Turn(shelve_dialogue(session), (Reply(turn_context.phrases.say("engine-trouble")),))


def turn_context_of(tx: Transaction, services: TurnServices, known: PersonState) -> TurnContext:
    """Return the turn context of someone who says nothing just now."""
    context = services.context
    speaker = Speaker(known.person_id, known.person, "", "")

    def recall(query: Query[object]) -> object:
        return services.recall(tx, context, speaker, query)

    return TurnContext(
        entries=services.entries,
        person=known.person,
        phrases=services.phrases_for(known.person),
        phrases_for=services.phrases_for,
        version=context.version,
        unit_of=lambda version: context.pack(tx, version),
        recall=recall,
        now=context.now(),
        limits=services.limits,
    )
