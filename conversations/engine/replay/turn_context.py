"""The input of a turn (`TurnContext`) and its result (`Turn`)."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct, convert, field, structs, to_builtins

from conversations.engine.language.utterance import Utterance, Utterances
from conversations.engine.model.acts import REPORT
from conversations.engine.model.alert import Alert
from conversations.engine.model.checked_message import CheckedMessage
from conversations.engine.model.effects import Effect, OtherAddressReply
from conversations.engine.model.memo import ListMemo
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import Query, R
from conversations.engine.model.readings import Decision, Evidence
from conversations.engine.model.transcript import Session, Transcript
from conversations.engine.model.unit import Unit
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import RecallFunction
from conversations.engine.replay.emergency_handling import EmergencyHandling
from conversations.engine.replay.privacy_handling import PrivacyHandling
from conversations.engine.replay.profile_reading import NO_PROFILE, ProfileReading
from conversations.engine.replay.question_answering import QuestionAnswering
from conversations.engine.replay.talk import DialogueContext

# The catalogue is the same in every turn.
_BY_NAME: ListMemo[DialogueEntry, str, Mapping[str, DialogueEntry]] = ListMemo(
    lambda entries, _: {entry.name: entry for entry in entries}
)
# From this number of misunderstood messages on, say whom to call.
MISSES_UNTIL_HUMAN = 3


class Limits(Struct, frozen=True):
    """Limits of drafts, pauses and the size of a dialogue.

    After *unsent* of silence a person is asked whether to send what they reviewed; never if it is
    0. A tap that repeats the last one within *double* is ignored. A text that may answer a later
    question is kept up to *kept_text* characters. Within *follow_up*, a question without a subject
    is about the last card.
    """

    draft: timedelta = timedelta(days=7)
    pause: timedelta = timedelta(hours=4)
    unsent: timedelta = timedelta(hours=1)
    double: timedelta = timedelta(seconds=30)
    answers: int = 100
    early_inputs: int = 8
    kept_text: int = 2000
    follow_up: timedelta = timedelta(hours=4)


class EarlierVersion(Struct, frozen=True):
    """The former text of an edited message, and the code of its report ("" for none)."""

    text: str = ""
    report: str = ""


class TurnContext(Struct, frozen=True):
    """Everything that a turn may read.

    *entries* are in the order in which they are tried and listed. *person* is the sender;
    *phrases* is what `phrases_for` returns for them. *now* is the unit's local time. *alert* is
    what the message warns of, if anything. *recall* answers a query at once. *unit_of* returns a
    version of the unit pack; *version* is the newest.

    *message* is the id of the text message that is played, or "". *earlier* is the former text of
    an edited message, or None if we never received it. *official* is the official's name, "" for
    everyone else; officials are not asked for consent, others by *privacy*. *answering* answers
    questions, or none;
    *emergencies* handles those, or none; *profile* reads what the person tells of themselves.
    *masked* are the kinds of private numbers that were masked in the message. *utterances* keeps
    what was found out about the message.
    *meant* is the act that the person, when asked, said that the message is, or "". *decided* is
    what was decided about the message so far, for whoever explains the answer.
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
    answering: QuestionAnswering = QuestionAnswering()
    emergencies: EmergencyHandling = EmergencyHandling()
    privacy: PrivacyHandling = PrivacyHandling()
    profile: ProfileReading = NO_PROFILE
    masked: tuple[str, ...] = ()
    utterances: Utterances = field(default_factory=Utterances)
    meant: str = ""
    decided: list[Decision] = field(default_factory=list)

    def utterance_of(self, text: str) -> Utterance:
        """Return *text* as an utterance of the sender."""
        return self.utterances.utterance_of(text, self.phrases)

    def is_surely_answered(self, said: Utterance) -> bool:
        """Tell whether one answer surely answers the question *said*."""
        return self.answering.is_surely_answered(said, self)

    def is_answered_by_card(self, content: Content) -> bool:
        """Tell whether *content* is the name of an answer, or surely answered by one."""
        if not isinstance(content, Text):
            return False
        said = self.utterance_of(content.text)
        return self.answering.is_named(said) or self.is_surely_answered(said)

    def has_answers(self, said: Utterance) -> bool:
        """Tell whether there is an answer to *said*, or several."""
        return bool(self.answering.find_answers(said, self))

    def has_one_answer(self, said: Utterance) -> bool:
        """Tell whether there is an answer to *said*, and no doubt which."""
        return len(self.answering.find_answers(said, self)) == 1

    def is_about_us(self, said: Utterance) -> bool:
        """Tell whether *said* may ask about the assistant itself."""
        return Evidence.ABOUT_US in self.answering.find_evidence(said, self)

    @property
    def unit(self) -> Unit:
        """The newest version of the unit."""
        return self.unit_of(self.version)

    @property
    def unit_name(self) -> str:
        """The unit's name in the person's language."""
        return self.unit.name.in_language(self.phrases.language)

    def news_about(self, said: Utterance) -> str:
        """Return what is new about what *said* asks for, or ""; storage is asked once."""
        key = (TurnContext.news_about,)
        if key not in said.analyses:
            told = (entry.asides.tell_news(said, self) for entry in self.entries)
            said.analyses[key] = next(filter(None, told), "")
        news: str = said.analyses[key]
        return news

    def check(self, content: Text, *, is_asked: bool = False) -> CheckedMessage | None:
        """Return whether *content* can be trusted, if its sender asks for that; None otherwise.

        It *is_asked* if the open question is which message to check.
        """
        checks = (entry.asides.check for entry in self.entries if entry.asides.check)
        told = (check(content, self, is_asked=is_asked) for check in checks)
        return next(filter(None, told), None)

    def wish_in(self, said: Utterance) -> tuple[str, Effect | None]:
        """Return the dialogue whose effect *said* asks for in full, and the effect, if any."""
        unit = self.unit
        return self._effect_of(lambda entry: entry.asides.read_wish(said, unit))

    def claim_of(self, said: Utterance) -> tuple[str, Effect | None]:
        """Return the dialogue that *said* belongs to now, and its effect, if any."""
        return self._effect_of(
            lambda entry: entry.rescue.claim(said, self) if entry.rescue else None
        )

    def addition_of(self, said: Utterance) -> tuple[str, Effect | None]:
        """Return the dialogue whose cry for help *said* adds to, and the effect, if any."""
        return self._effect_of(
            lambda entry: entry.rescue.add(said, self) if entry.rescue else None
        )

    def _effect_of(
        self, read: Callable[[DialogueEntry], Effect | None]
    ) -> tuple[str, Effect | None]:
        for entry in self.entries:
            if effect := read(entry):
                return entry.name, effect
        return "", None

    def for_person(self, person: Person) -> "TurnContext":
        """Return the same context for *person* as the sender."""
        return structs.replace(self, person=person, phrases=self.phrases_for(person))

    def in_language(self, language: str) -> "TurnContext":
        """Return the same context for a sender who speaks *language*; as it is for ""."""
        if not language:
            return self
        return self.for_person(structs.replace(self.person, language=language))

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels that people can choose as their preferred one."""
        return tuple(channel for entry in self.entries for channel in entry.channels)

    def without_codes(self, said: Utterance) -> Utterance:
        """Return *said* without the codes by which it cites something."""
        for entry in self.entries:
            cites = entry.starts.cites
            if cites and cites.without_codes:
                said = cites.without_codes(said, self)
        return said

    def entry_for(self, act: str) -> DialogueEntry | None:
        """Return the entry of the dialogue that serves the wish *act*, or None."""
        return next((entry for entry in self.entries if entry.act == act), None)

    def names_matter(self, said: Utterance) -> bool:
        """Tell whether *said* names something that can be reported."""
        entry = self.entry_for(REPORT)
        return bool(entry and entry.matters and entry.matters.is_named(said, self.unit))

    def entry(self, name: str) -> DialogueEntry | None:
        """Return the entry of the dialogue *name*, or None if it does not exist any more."""
        return _BY_NAME(self.entries, "").get(name)

    def open_entry(self, session: Session) -> DialogueEntry | None:
        """Return the entry of the open dialogue of *session*, or None."""
        return self.entry(session.open.name) if session.open else None

    def answer_query(self, query: Query[R]) -> R:
        """Return the answer to *query*, converted to the query's answer type."""
        recall: Callable[[Query[Any]], object] = self.recall
        answer: R = convert(to_builtins(recall(query)), query.shape)
        return answer

    def known(self, version: int) -> DialogueContext:
        """Return the context for a dialogue that was opened under *version* of the unit."""
        home = self.person.neighbourhood
        return DialogueContext(
            self.unit_of(version), self.phrases, self.phrases_for, self.utterances, home
        )


class Turn(Struct, frozen=True):
    """The result of one message.

    *effect* is still to be executed; `conclude` then adds the words for its outcome. *person* is
    the new profile if it changed. *dialogue* is the name of the dialogue that was used. *heard*
    are the ids of the messages whose words are in the effect. *ignored* is the reason for saying
    nothing.

    Don't store the words of a message that *is_secret*. When *forgets* is true, delete everything
    that the person ever said. *draft* is the dialogue that led to the effect. *elsewhere* is the
    reply to another address. If it *is_erased*, the person is erased: the address belongs to a new
    person afterwards. With *has_note*, the first reply is a note that stands for itself. If it
    *is_hidden*, its message is secret, and the words of its replies are not kept for long.
    *planned* is an effect beside *effect*, of which nothing is said. *decision* tells what the
    words were taken for, if they were weighed.
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
    has_note: bool = False
    is_hidden: bool = False
    planned: Effect | None = None
    decision: Decision | None = None


Play = Callable[[Session, Content, TurnContext], Turn]
"""A function that plays one message."""
