"""Ask the questions of a survey in a conversation: one class for each kind of answer."""

from collections.abc import Sequence
from hashlib import sha256

import msgspec
from msgspec import Struct

from conversations.engine.language.plain_words import says_nothing, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.unit import Unit
from conversations.engine.model.values import Place, Said
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    NoAnswer,
    Option,
    PartialAnswer,
    Question,
    QuestionContext,
    UnfitError,
)
from conversations.engine.questions.choices import (
    find_option,
    only_chooses,
    read_choice,
)
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.questions.places import PlaceQuestion, ResolvedPlace
from conversations.surveys.numbers import read_amount
from conversations.surveys.survey import (
    NO,
    NUMBER,
    ONE,
    OTHER,
    PLACE,
    SCALE,
    SEVERAL,
    TEXT,
    UNSURE,
    YES,
    YES_NO,
    Answer,
    Survey,
    SurveyQuestion,
)
from conversations.text.fold import fold
from conversations.text.matching import is_exact_match

MOST_TEXT = 1_000
_STEM = "survey"
_DONE = "done"
_BUTTON = 20
_ACTS = {acts.YES: YES, acts.NO: NO}
_LEAST_PARTS = 2


class Position(Struct, frozen=True):
    """Which question of how many this is, for one person: *number* of at most *count*.

    *seed* decides on the order of shuffled options. The first question tells what *survey* it is.
    """

    number: int
    count: int
    survey: Survey
    seed: int = 0


class _Asked(Question[Answer]):
    """A question of a survey; its text comes from the survey, its other phrases from *survey-*."""

    def __init__(self, asked: SurveyQuestion, position: Position) -> None:
        super().__init__(asked.id)
        self.review_key = asked.id
        self.asked = asked
        self.position = position
        self.can_be_skipped = not asked.is_required

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return the phrase that shows the survey's text, or explains how to answer it."""
        if not wording:
            return f"{_STEM}-first" if self.position.number == 1 else f"{_STEM}-question"
        names = (f"{_STEM}-{self.asked.kind}-{wording}", f"engine-missed-{wording}")
        again = f"{_STEM}-{self.asked.kind}-again"
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
        }

    def listed(self, at: QuestionContext) -> str:
        """Return the lines below the question, or ""."""
        del at
        return ""

    def review_label(self, at: QuestionContext) -> Option:
        """Return the number of the question."""
        number = self.position.number
        label = at.phrases.say(f"{_STEM}-label", number=number)
        return Option(self.review_key, label, (label,))

    def summary(self, answer: Answer, at: QuestionContext) -> Display:
        """Return the answer in words."""
        said = at.phrases.say(f"{_STEM}-skipped") if answer is None else self.in_words(answer, at)
        return Display(said)

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return an *answer* that was given in words."""
        del at
        return str(answer)

    def load(self, recorded: object) -> Answer:
        """Return the answer, None where the person preferred not to answer."""
        return None if self._is_skip(recorded) else self.load_given(recorded)

    def load_given(self, recorded: object) -> Answer:
        """Return the answer that was given; raise UnfitError if it does not fit any more."""
        raise NotImplementedError


class ChoiceQuestion(_Asked):
    """A choice of one option. Names that are too long for a button are listed with numbers."""

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options with their buttons."""
        named = _options(self.asked, self.position.seed, at)
        if not _is_long(named):
            return named
        return [Option(its.id, str(n), (its.label, *its.also)) for n, its in enumerate(named, 1)]

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return all options on one page if they are numbers."""
        options = self.options(at)
        is_numbered = _is_long(_options(self.asked, self.position.seed, at))
        return options if is_numbered else super().visible_options(at)

    def listed(self, at: QuestionContext) -> str:
        """Return the names of the options if the buttons only have their numbers."""
        named = _options(self.asked, self.position.seed, at)
        return _list_names(named) if _is_long(named) else ""

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return the name of the chosen option."""
        return _names(self.asked, at)[str(answer)]

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the option that was chosen."""
        return read_choice(content, self, at)

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return yes or no, where these are the options."""
        del at
        is_yes_no = self.asked.kind == YES_NO and act in _ACTS
        return FullAnswer(_ACTS[act]) if is_yes_no else NoAnswer()

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is only a number, another page or an option."""
        return only_chooses(said, reading, self.options(at))

    def load_given(self, recorded: object) -> Answer:
        """Return the id of the option."""
        if isinstance(recorded, str) and recorded in self.asked.option_ids:
            return recorded
        raise UnfitError(self.key)


class SeveralQuestion(_Asked):
    """A choice of several options, tapped one by one or told in one message."""

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options that were not chosen yet, and the way on once one was."""
        named = _options(self.asked, self.position.seed, at)
        left = [
            Option(its.id, str(n) if _is_long(named) else its.label, (its.label, *its.also))
            for n, its in enumerate(named, 1)
            if its.id not in at.gathered
        ]
        if not at.gathered:
            return left
        name = f"{_STEM}-done"
        return [*left, Option(_DONE, at.phrases.say(name), at.phrases.words(f"{name}-words"))]

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return all options on one page: who chooses several sees them together."""
        return self.options(at)

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return another wording once something was chosen."""
        return (
            f"{_STEM}-several-more" if at.gathered and not wording else super().phrase(at, wording)
        )

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return what was chosen so far, too."""
        names = _names(self.asked, at)
        chosen = ", ".join(names[id_] for id_ in at.gathered)
        return super().phrase_values(at) | {"chosen": chosen}

    def listed(self, at: QuestionContext) -> str:
        """Return that several may be chosen, and the names if the buttons have numbers."""
        named = _options(self.asked, self.position.seed, at)
        hint = at.phrases.say(f"{_STEM}-several-hint")
        return f"{hint}\n{_list_names(named)}" if _is_long(named) else hint

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return the names of the chosen options."""
        names = _names(self.asked, at)
        return ", ".join(names[id_] for id_ in (answer if isinstance(answer, list) else ()))

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the options so far, or all of them."""
        reading = read_choice(content, self, at)
        if isinstance(content, Text) and (said := self._read_list(content.text, at)):
            return FullAnswer(list(dict.fromkeys((*at.gathered, *said))))
        if not isinstance(reading, FullAnswer):
            return reading
        if reading.value == _DONE:
            return FullAnswer(list(at.gathered))
        chosen = (*at.gathered, str(reading.value))
        is_all = len(chosen) == len(self.asked.option_ids) or reading.value == UNSURE
        return FullAnswer(list(chosen)) if is_all else PartialAnswer(chosen)

    def _read_list(self, text: str, at: QuestionContext) -> list[str]:
        """Return the options of a list: "đường và điện", "1, 3", "cả hai"; [] if it is none."""
        said, options = at.utterance_of(text), self.options(at)
        options = [option for option in options if option.id not in (_DONE, OTHER, UNSURE)]
        if is_exact_match(strip_courtesies(said), at.phrases.words(f"{_STEM}-all-words")):
            return [option.id for option in options]
        numbers = text.split()
        parts = numbers if all(map(str.isdecimal, numbers)) else [text]
        for separator in (*at.phrases.words(f"{_STEM}-separator-words"), ",", ";"):
            parts = [piece for part in parts for piece in _split(part, separator)]
        found = [self._read_part(part, options, at) for part in parts]
        return [id_ for id_ in found if id_] if len(parts) >= _LEAST_PARTS and all(found) else []

    def _read_part(self, part: str, options: Sequence[Option], at: QuestionContext) -> str:
        if part.isdecimal():
            shown = self.visible_options(at)
            return shown[int(part) - 1].id if 1 <= int(part) <= len(shown) else ""
        option = find_option(at.utterance_of(part), options)
        return option.id if option else ""

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return what was chosen, if there is no more."""
        is_enough = bool(at.gathered) and act in (acts.NO, acts.SKIP)
        return FullAnswer(list(at.gathered)) if is_enough else NoAnswer()

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is only a number, an option, or a list of options."""
        is_list = isinstance(reading, FullAnswer) and bool(self._read_list(said.text, at))
        return is_list or only_chooses(said, reading, self.options(at))

    def load_given(self, recorded: object) -> Answer:
        """Return the ids of the options."""
        if isinstance(recorded, list) and set(recorded) <= set(self.asked.option_ids):
            return [str(id_) for id_ in recorded]
        raise UnfitError(self.key)


class NumberQuestion(_Asked):
    """A number, in digits or in words: "khoảng ba chục"."""

    wants = ("text",)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the number, or that it is out of its limits."""
        if not isinstance(content, Text):
            return NoAnswer()
        number = read_amount(at.utterance_of(content.text))
        if number is None:
            return NoAnswer()
        is_within = self.asked.least <= number <= self.asked.most
        return FullAnswer(number) if is_within else NoAnswer("limits")

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is a number."""
        del said, at
        return isinstance(reading, FullAnswer) or reading == NoAnswer("limits")

    def load_given(self, recorded: object) -> Answer:
        """Return the number."""
        if isinstance(recorded, int) and self.asked.least <= recorded <= self.asked.most:
            return recorded
        raise UnfitError(self.key)


class WordsQuestion(_Asked):
    """An answer in the person's own words."""

    wants = ("text",)
    can_take_any_text = True
    answered_by = frozenset((acts.REPORT, acts.PLACE))

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the words; whoever has nothing to say skips the question."""
        is_nothing = isinstance(content, Text) and says_nothing(at.utterance_of(content.text))
        if is_nothing and self.can_be_skipped:
            return FullAnswer("")
        return FreeTextQuestion(self.key, least=1, most=MOST_TEXT).read(content, at)

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return that the question is skipped, for a no."""
        del at
        return FullAnswer("") if self.can_be_skipped and act == acts.NO else NoAnswer()

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell that it is not sure: any text may mean anything else."""
        del said, reading, at
        return False

    def load_given(self, recorded: object) -> Answer:
        """Return the words."""
        try:
            return msgspec.convert(recorded, Said).text
        except msgspec.ValidationError as error:
            raise UnfitError(self.key) from error


class AreaQuestion(_Asked):
    """A neighbourhood: no exact place, so that nobody is found by it."""

    def __init__(self, asked: SurveyQuestion, position: Position, unit: Unit) -> None:
        super().__init__(asked, position)
        self._place = PlaceQuestion(asked.id, unit)
        self.unit = unit

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the neighbourhoods, and the option for none of them."""
        return self._place.options(at)

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return the name of the neighbourhood."""
        place = Place(neighbourhood=str(answer))
        neighbourhood = ResolvedPlace(place, self.unit).neighbourhood
        elsewhere = at.phrases.say("engine-elsewhere")
        language = at.phrases.language
        return neighbourhood.name.in_language(language) if neighbourhood else elsewhere

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the neighbourhood of what was named or pointed at."""
        reading = self._place.read(content, at)
        if not isinstance(reading, FullAnswer):
            return reading
        place = msgspec.convert(reading.value, Place)
        return FullAnswer(place.neighbourhood) if place.neighbourhood else NoAnswer()

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* names a neighbourhood."""
        return not isinstance(reading, NoAnswer) and only_chooses(said, reading, self.options(at))

    def load_given(self, recorded: object) -> Answer:
        """Return the id of the neighbourhood."""
        return self._place.load({"neighbourhood": recorded}).neighbourhood


def make_question(asked: SurveyQuestion, position: Position, unit: Unit) -> Question[Answer]:
    """Return the question that asks *asked* in a conversation."""
    if asked.kind == PLACE:
        return AreaQuestion(asked, position, unit)
    kinds: dict[str, type[_Asked]] = {
        ONE: ChoiceQuestion,
        YES_NO: ChoiceQuestion,
        SCALE: ChoiceQuestion,
        SEVERAL: SeveralQuestion,
        NUMBER: NumberQuestion,
        TEXT: WordsQuestion,
    }
    return kinds[asked.kind](asked, position)


def _options(asked: SurveyQuestion, seed: int, at: QuestionContext) -> list[Option]:
    """Return all options under their full names, in the order that *seed* gives them."""
    language, say, words = at.phrases.language, at.phrases.say, at.phrases.words
    own = [
        Option(its.id, its.name.in_language(language), (its.name.vi, *its.also))
        for its in asked.options
    ]
    if asked.is_shuffled:
        own.sort(key=lambda option: sha256(f"{seed}:{asked.id}:{option.id}".encode()).digest())
    named = {option.id for option in own}
    return own + [
        Option(id_, say(f"{_STEM}-{asked.kind}-{id_}"), words(f"{_STEM}-{asked.kind}-{id_}-words"))
        if id_ not in (OTHER, UNSURE)
        else Option(id_, say(f"{_STEM}-{id_}"), words(f"{_STEM}-{id_}-words"))
        for id_ in asked.option_ids
        if id_ not in named
    ]


def _names(asked: SurveyQuestion, at: QuestionContext) -> dict[str, str]:
    return {option.id: option.label for option in _options(asked, 0, at)}


def _is_long(named: Sequence[Option]) -> bool:
    """Tell whether a name is too long for a button."""
    return any(len(option.label) > _BUTTON for option in named)


def _list_names(named: Sequence[Option]) -> str:
    return "\n".join(f"{n}. {option.label}" for n, option in enumerate(named, 1))


def _split(text: str, separator: str) -> list[str]:
    """Return the parts of *text* between *separator*, which is a word or a mark."""
    if not separator.isalpha():
        return [part for each in text.split(separator) if (part := each.strip())]
    parts: list[list[str]] = [[]]
    for word in text.split():
        if fold(word) == fold(separator):
            parts.append([])
        else:
            parts[-1].append(word)
    return [" ".join(part) for part in parts if part]
