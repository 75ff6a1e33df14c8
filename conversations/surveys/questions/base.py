"""The base of the questions of a survey: their text, and words that are no plain answer."""

import zlib
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from msgspec import Struct

from conversations.engine.language.plain_words import read_number, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    EditRequest,
    FullAnswer,
    NoAnswer,
    Option,
    Question,
    QuestionContext,
)
from conversations.engine.questions.choices import says_option
from conversations.surveys.paths import count_left
from conversations.surveys.survey import (
    ONE,
    RANKING,
    SCALE,
    UNSURE,
    YES_NO,
    Answer,
    Survey,
    SurveyQuestion,
)
from conversations.text.matching import find_within, is_exact_match

STEM = "survey"

_encode = msgspec.json.Encoder().encode

# At a question that takes one option, or an order, these say that the person has no favourite.
_UNDECIDED = {
    ONE: ("any", "both"),
    YES_NO: ("any", "both"),
    SCALE: ("any", "both"),
    RANKING: ("any",),
}


class Position(Struct, frozen=True):
    """Which question of how many this is, for one person.

    *given* are the answers to the earlier questions, by their ids; *coming* are the question and
    those after it. *seed* decides on the order of shuffled options. The first question tells what
    *survey* it is; *id* is the survey's. The answers to an anonymous survey are joined to nobody
    after *until*.
    """

    given: Mapping[str, Answer]
    coming: Sequence[SurveyQuestion]
    survey: Survey
    seed: int = 0
    id: str = ""
    until: datetime | None = None

    @property
    def number(self) -> int:
        """The number of the question on the person's path."""
        return len(self.given) + 1

    @property
    def count(self) -> int:
        """How many questions the person is asked at most."""
        return len(self.given) + count_left(self.coming, self.given)

    @property
    def earlier(self) -> tuple[str, ...]:
        """The ids of the questions that were asked before."""
        return tuple(self.given)


class AskedQuestion(Question[Answer]):
    """A question of a survey; its text comes from the survey, its other phrases from *survey-*.

    An answer is not reused for a question of another survey, or once the question was edited.
    """

    def __init__(self, asked: SurveyQuestion, position: Position) -> None:
        super().__init__(asked.id, about=f"{position.id}:{zlib.crc32(_encode(asked)):x}")
        self.review_key = asked.id
        self.asked = asked
        self.position = position
        self.can_be_skipped = not asked.is_required

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return the phrase that shows the survey's text, or explains how to answer it."""
        if not wording:
            if self.position.number > 1:
                return f"{STEM}-question"
            survey = self.position.survey
            if not (survey.is_anonymous and self.position.until):
                return f"{STEM}-first"
            # Such a survey can't be opened any more; of those that were, this is true.
            return f"{STEM}-first-anonymous{'-branching' * survey.is_branching}"
        again = f"{STEM}-{self.asked.kind}-again"
        own = f"{STEM}-{self.asked.kind}-{wording}"
        names = (own, f"{STEM}-{wording}", f"engine-missed-{wording}")
        return next((name for name in names if at.phrases.has(name)), again)

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the text, and which question of how many it is."""
        language, survey = at.phrases.language, self.position.survey
        text = self.asked.text.in_language(language)
        return {
            "title": survey.title.in_language(language),
            "why": survey.why.in_language(language),
            "text": "\n".join(filter(None, (text, self.listed(at)))),
            "number": self.position.number,
            "count": self.position.count,
            "least": self.asked.least,
            "most": self.asked.most,
            "until": self.position.until,
        }

    def listed(self, at: QuestionContext) -> str:
        """Return the lines below the question, or ""."""
        del at
        return ""

    def review_label(self, at: QuestionContext) -> Option:
        """Return the number of the question."""
        number = self.position.number
        label = at.phrases.say(f"{STEM}-label", number=number)
        return Option(self.review_key, label, (label,))

    def summary(self, answer: Answer, at: QuestionContext) -> Display:
        """Return the answer in words."""
        said = at.phrases.say(f"{STEM}-skipped") if answer is None else self.in_words(answer, at)
        return Display(said)

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return an *answer* that was given in words."""
        del at
        return str(answer)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the answer, also of whoever doesn't know, or which earlier one to edit."""
        said = at.utterance_of(content.text) if isinstance(content, Text) else None
        return (said and self._read_aside(said, at)) or self.read_given(content, at)

    def _read_aside(self, said: Utterance, at: QuestionContext) -> AnswerReading | None:
        if says_option(said, self.options(at)):
            return None
        if edited := self._find_edited(said, at):
            return EditRequest(edited)
        plain, words = strip_courtesies(said), at.phrases.words
        if is_exact_match(plain, words(f"{STEM}-unsure-words")):
            is_offered = UNSURE in self.asked.option_ids
            not_known = FullAnswer("") if self.can_be_skipped else NoAnswer("needed")
            return None if is_offered else not_known
        if is_exact_match(plain, words(f"{STEM}-why-words")):
            return NoAnswer("why")
        for why in _UNDECIDED.get(self.asked.kind, ()):
            if is_exact_match(plain, words(f"{STEM}-{why}-words")):
                return NoAnswer(why if self.can_be_skipped else "both")
        return None

    def _find_edited(self, said: Utterance, at: QuestionContext) -> str:
        """Return the key of the earlier question that *said* asks to edit, or "".

        It tells the question's number, or that an answer was a mistake and what is right:
        "à nhầm, ngày nào cũng đi".
        """
        words, language = at.phrases.words, at.phrases.language
        if find_within(said, words(f"{STEM}-mistake-words")):
            asked = {its.id: its for its in self.position.survey.asked}
            for id_ in reversed(self.position.earlier):
                options = asked[id_].options
                names = (
                    name for its in options for name in (its.name.in_language(language), *its.also)
                )
                if find_within(said, tuple(names)):
                    return id_
        way = find_within(said, words(f"{STEM}-edit-words"))
        number = read_number(said.part(said.folded.partition(way)[2])) if way else None
        is_earlier = number is not None and 1 <= number <= len(self.position.earlier)
        return self.position.earlier[number - 1] if number and is_earlier else ""

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is an answer, or one of the words beside one that `read` knows."""
        return self._read_aside(said, at) is not None or self.is_plain(said, reading, at)

    @abstractmethod
    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return what *content* means as an answer."""

    @abstractmethod
    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *reading* of *said* is an answer whatever else the words may mean."""

    def load(self, recorded: object) -> Answer:
        """Return the answer, None where the person preferred not to answer."""
        return None if self._is_skip(recorded) else self.load_given(recorded)

    @abstractmethod
    def load_given(self, recorded: object) -> Answer:
        """Return the answer that was given; raise UnfitError if it does not fit any more."""
