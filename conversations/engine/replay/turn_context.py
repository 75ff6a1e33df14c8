"""What a turn is played with (`TurnContext`), and its result (`Turn`)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct, convert, structs, to_builtins

from conversations.engine.alerts.detection import Alert
from conversations.engine.model.effects import Effect, OtherAddressReply
from conversations.engine.model.knowledge import Knowledge
from conversations.engine.model.messages import Reply
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import Query, R
from conversations.engine.model.transcript import Session, Transcript
from conversations.engine.model.unit import Unit
from conversations.engine.replay.dialogue_run import Dialogue, RecallFunction
from conversations.engine.replay.talk import DialogueContext

# From so many messages on that were not understood, we say whom to call.
MISSES_UNTIL_HUMAN = 3


class DialogueEntry(Struct, frozen=True):
    """A dialogue as it can be reached.

    Dialogues are tried and shown by their *rank*, the lowest first.
    *takes* names what may come before its question did and is kept for it ("photo", "voice",
    "location"). *invites* tells whether words without any command clearly ask for it, and *names*
    whether they do so to the letter; *calls*
    whether words ask for it and answer its first question at once. One that *yields* was perhaps
    not asked for, and gives way to whatever else is. A *slight* one is soon begun again, and is
    not kept unfinished.
    *rights* names what the law lets anyone ask for: the phrases `<dialogue>-<right>-words` are
    heard at any question, and before any consent. *hints* tells whether words are likely about it:
    a sure answer to a question goes before. One that is asked for *alone* is not heard where
    more is said: that is what it is for. *cites* tells whether words name, by its receipt's code,
    what it is about. Who has just agreed begins with the one that *introduces* them.
    *read_notice_button* returns the effect that a button of one of its notices asks for, wherever
    the talk stands, None for any other button's data. *channels* are those that people may name
    when they say where to write to them. *action* is what an official must be allowed to do for
    it; a resident's dialogue has none.
    """

    dialogue: Dialogue
    rank: int = 100
    takes: tuple[str, ...] = ()
    invites: Callable[[str, Unit], bool] | None = None
    names: Callable[[str, Unit], bool] | None = None
    yields: bool = False
    slight: bool = False
    calls: Callable[[str, Phrases], bool] | None = None
    rights: tuple[str, ...] = ()
    hints: Callable[[str, Phrases], bool] | None = None
    alone: bool = False
    cites: Callable[[str, Unit], bool] | None = None
    introduces: bool = False
    channels: tuple[str, ...] = ()
    read_notice_button: Callable[[str], Effect | None] | None = None
    action: str = ""

    @property
    def name(self) -> str:
        """The dialogue's name."""
        return self.dialogue.name


class Limits(Struct, frozen=True):
    """How long a draft is kept, when a pause is one, how much one dialogue may ask.

    A tap that repeats the last one within *double* is no new one. Words that may answer a later
    question are kept up to *kept_text* characters. Within *follow_up* a question that names no
    matter is about the last card.
    """

    draft: timedelta = timedelta(days=7)
    pause: timedelta = timedelta(hours=4)
    double: timedelta = timedelta(seconds=30)
    answers: int = 100
    early_inputs: int = 8
    kept_text: int = 2000
    follow_up: timedelta = timedelta(minutes=15)


class EarlierVersion(Struct, frozen=True):
    """What a message said before it was changed, and the report that it went into, "" for none."""

    text: str = ""
    report: str = ""


class TurnContext(Struct, frozen=True):
    """All that a turn may look at.

    *entries* are in the order in which they are tried and shown. *person* is who talks, and
    *phrases* are what `phrases_for` returns for them. *now* is the unit's local time, *alert* what
    was recognised in the message. *recall* answers a query at once; *unit_of* returns a version
    of the unit pack, and *version* is the newest. *message* names the written message that is
    played, "" where it has no name; *earlier* is what one that was changed said before, None
    where we never saw it. *official* is the name of the official who talks, "" for everyone else:
    officials are not asked for their consent. *knowledge* is what questions are answered from,
    None where none are.
    """

    entries: tuple[DialogueEntry, ...]
    person: Person
    phrases: Phrases
    phrases_for: Callable[[Person], Phrases]
    version: int
    unit_of: Callable[[int], Unit]
    recall: RecallFunction
    now: datetime
    limits: Limits = Limits()
    alert: Alert | None = None
    message: str = ""
    earlier: EarlierVersion | None = None
    official: str = ""
    knowledge: Knowledge | None = None

    @property
    def unit(self) -> Unit:
        """The newest version of the unit."""
        return self.unit_of(self.version)

    @property
    def unit_name(self) -> str:
        """The unit's name in the language that is spoken."""
        return self.unit.name.in_language(self.phrases.language)

    def for_person(self, person: Person) -> "TurnContext":
        """Return the same context, speaking to *person*."""
        return structs.replace(self, person=person, phrases=self.phrases_for(person))

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels that people can ask to be written to by."""
        return tuple(channel for entry in self.entries for channel in entry.channels)

    def entry(self, name: str) -> DialogueEntry | None:
        """Return the dialogue *name*, None where there is none any more."""
        return next((entry for entry in self.entries if entry.name == name), None)

    def answer_query(self, query: Query[R]) -> R:
        """Return the answer to *query*, in the query's own shape."""
        recall: Callable[[Query[Any]], object] = self.recall
        answer: R = convert(to_builtins(recall(query)), query.shape)
        return answer

    def known(self, version: int) -> DialogueContext:
        """Return what a dialogue that was opened under *version* knows."""
        return DialogueContext(self.unit_of(version), self.phrases)


class Turn(Struct, frozen=True):
    """What one message brought about.

    *effect* is still to be done; what came of it is then put into words by `conclude`.
    *person* is who they are from now on, where that has changed. *dialogue* names the dialogue
    that was spoken in, *heard* the messages whose words are in the effect, *ignored* the reason
    why nothing was said. The words of a message must not be kept
    where it *is_secret*; where someone does not want to be remembered at all, it *forgets*
    everything that they ever said. *draft* is the talk that led to the effect, *elsewhere* what
    another address is told. Where it *is_erased*, the person is: who goes on is
    someone new.
    """

    session: Session
    replies: tuple[Reply, ...] = ()
    effect: Effect | None = None
    dialogue: str = ""
    ignored: str = ""
    is_secret: bool = False
    person: Person | None = None
    forgets: bool = False
    draft: Transcript | None = None
    elsewhere: OtherAddressReply | None = None
    is_erased: bool = False
    heard: tuple[str, ...] = ()
