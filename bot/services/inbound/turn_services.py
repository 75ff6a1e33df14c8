"""The dependencies of turns: unit context, dialogues, phrases, handlers."""

from collections.abc import Callable
from datetime import datetime

import msgspec
from msgspec import Struct

from bot.services.handlers import Erasers, Perform, Publish, Recall
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Outcome
from conversations.engine.model.messages import Content, Inbound, Reply
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import Query
from conversations.engine.model.transcript import Session, session_from_json, shelve_dialogue
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.emergency_handling import EmergencyHandling
from conversations.engine.replay.privacy_handling import PrivacyHandling
from conversations.engine.replay.turn_context import Limits, Turn, TurnContext
from conversations.engine.turn import outcomes
from conversations.engine.turn import play as engine
from storage.database.transactions import Transaction
from storage.repositories.person.people import Address, PersonState

OnError = Callable[[str, BaseException], None]
Label = Callable[[Reply, Phrases, Address], Reply]
LimitRate = Callable[[Inbound, datetime], Inbound]


def add_no_labels(reply: Reply, phrases: Phrases, address: Address) -> Reply:
    """Return *reply* unchanged."""
    del phrases, address
    return reply


def is_never_local(channel: str) -> bool:
    """Return False: messages of *channel* must be sent."""
    del channel
    return False


def tells_no_delivery(channel: str) -> bool:
    """Return False: nobody knows when messages of *channel* arrive."""
    del channel
    return False


def no_rate_limit(inbound: Inbound, now: datetime) -> Inbound:
    """Return *inbound* unchanged."""
    del now
    return inbound


class TurnServices(Struct, frozen=True):
    """The dependencies of turns; *owner* is the process that sends the answers.

    *recall* and *perform* dispatch queries and effects to the handlers of the capabilities;
    *erasers* erase their data about a person, by occasion; *publish* passes an event to its
    listeners, in the same transaction. *newcomer* is the profile of an unknown person. *sends*
    tells whether the owner sends for a channel; answers of other channels wait for their process.
    *is_local* tells whether a channel shows stored messages, so that nothing is sent. *play* and
    *conclude* are the engine's, or wrap it. *label* adds the texts of a channel's own interface
    to a reply. *limit_rate* returns a new message, or `RateLimited` in its place. If it
    *masks_numbers*, numbers of identity papers and bank cards and secret codes are not stored.
    *tells_delivery* tells whether a channel tells us when a message has arrived. *emergencies*
    handles them, or none; *privacy* asks for consent, or never does.
    """

    context: UnitContext
    entries: tuple[DialogueEntry, ...]
    phrases_for: Callable[[Person], Phrases]
    limits: Limits
    owner: str
    on_error: OnError
    recall: Recall
    perform: Perform
    erasers: Erasers
    publish: Publish
    newcomer: Person = Person()
    sends: Callable[[str], bool] | None = None
    is_local: Callable[[str], bool] = is_never_local
    play: Callable[[Session, Content, TurnContext], Turn] = engine.play
    conclude: Callable[[Turn, Outcome, TurnContext], Turn] = outcomes.conclude
    label: Label = add_no_labels
    limit_rate: LimitRate = no_rate_limit
    masks_numbers: bool = True
    emergencies: EmergencyHandling = EmergencyHandling()
    privacy: PrivacyHandling = PrivacyHandling()
    tells_delivery: Callable[[str], bool] = tells_no_delivery


def decode_session(services: TurnServices, kept: str) -> Session:
    """Return the stored session, or a new one if it can't be decoded."""
    try:
        return session_from_json(kept) if kept else Session()
    except msgspec.DecodeError as error:
        services.on_error("session", error)
        return Session()


def error_turn(session: Session, turn_context: TurnContext) -> Turn:
    """Return the turn that reports an error of ours; the open dialogue becomes a draft."""
    reply = Reply(turn_context.phrases.say("engine-trouble"))
    is_hidden = session.open is not None and session.open.is_hidden
    return Turn(shelve_dialogue(session), (reply,), is_secret=is_hidden, is_hidden=is_hidden)


def turn_context_of(tx: Transaction, services: TurnServices, known: PersonState) -> TurnContext:
    """Return the turn context of a person who did not just write."""
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
        emergencies=services.emergencies,
        privacy=services.privacy,
        profile=context.hooks.profile,
    )
