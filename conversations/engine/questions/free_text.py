"""The questions that are answered in free text or with photos."""

from collections.abc import Mapping, Sequence
from itertools import islice
from types import MappingProxyType

import msgspec

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.commands import text_after_command
from conversations.engine.language.plain_words import (
    extra_words,
    filler_words,
    read_number,
    says_nothing,
    strip_courtesies,
)
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import NO, PLACE, REPORT, SKIP
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Content, Tap, Text, Voice, photos_in
from conversations.engine.model.values import Said
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    Holds,
    NoAnswer,
    Option,
    PartialAnswer,
    Question,
    QuestionContext,
    phrase_option,
)
from conversations.engine.questions.choices import read_option, says_option
from conversations.text.direction import show_turned
from conversations.text.fold import clean, is_same_text, words
from conversations.text.matching import find_within, is_match

NOTHING_READY: Mapping[str, LocalisedText] = MappingProxyType({})

_TELLING_WORDS = 5
_SOME_WORDS = 4
_FEW_WORDS = 2


def tells_story(said: Utterance, *, least: int = _TELLING_WORDS) -> bool:
    """Tell whether *said* has at least *least* words besides fillers."""
    hollow = filler_words(said.phrases)
    return sum(word not in hollow for word in said.folded_words) >= least


def _tells_enough(text: str, at: QuestionContext, *, least: int = _TELLING_WORDS) -> bool:
    """Tell whether the early *text* tells a story; a cry for help does in any two words."""
    return at.is_urgent or tells_story(at.utterance_of(text), least=least)


class FreeTextQuestion(Question[Said]):
    """A free answer in writing (*least* to *most* characters) or by voice.

    With *can_use_early_text*, earlier words answer it if there are *fewest_early_words* of them.
    *ready* are texts by id, for people who only tap. If it *is_verbatim*, any text answers it.
    """

    wants: tuple[str, ...] = ("text", "voice")
    kind = "details"
    holds = Holds.STORY
    answered_by = frozenset((REPORT, PLACE))
    can_take_any_text = True
    asks_for_story = True

    def __init__(  # noqa: PLR0913 - each by its name
        self,
        key: str,
        *,
        least: int,
        most: int,
        about: object = None,
        can_use_early_text: bool = False,
        fewest_early_words: int = _TELLING_WORDS,
        ready: Mapping[str, LocalisedText] = NOTHING_READY,
        is_verbatim: bool = False,
    ) -> None:
        super().__init__(key, about=about)
        self.review_key = key
        self.least = least
        self.most = most
        self.can_use_early_text = can_use_early_text
        self.fewest_early_words = fewest_early_words
        self.ready = ready
        self.is_verbatim = is_verbatim

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the ready texts."""
        language = at.phrases.language
        return tuple(Option(id_, text.in_language(language)) for id_, text in self.ready.items())

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the smallest and the largest length."""
        del at
        return {"least": self.least, "most": self.most}

    def summary(self, answer: Said, at: QuestionContext) -> Display:
        """Return the words, or the note that there is a recording."""
        voice = at.phrases.say("engine-voice", count=answer.seconds) if answer.voice else ""
        return Display("\n".join(filter(None, (voice, answer.text))))

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the words of the early inputs if they are long enough."""
        if not self.can_use_early_text:
            return None
        for content in at.early_inputs:
            if isinstance(content, Voice) or (
                isinstance(content, Text)
                and _tells_enough(content.text, at, least=self.fewest_early_words)
            ):
                heard = self.read(content, at)
                return heard if isinstance(heard, FullAnswer) else None
        return None

    def add_later_input(self, recorded: object, content: Content) -> object | None:
        """Return the words with more words after them."""
        if not isinstance(content, Text):
            return None
        said, more = self.load(recorded), clean(show_turned(text_after_command(content.text)))
        if more in said.text.split("\n"):
            return recorded
        text = "\n".join(filter(None, (said.text, more)))
        if len(text) > self.most:
            return None
        longer: object = msgspec.to_builtins(msgspec.structs.replace(said, text=text))
        return longer

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the words or the recording; for "nothing to add", the words that came before."""
        if isinstance(content, Voice):
            return FullAnswer({"voice": content.media, "seconds": content.seconds})
        if option := self._ready_option(content, at):
            return FullAnswer({"text": self._behind_early_words(option.label, at)})
        if not isinstance(content, Text):
            return NoAnswer("words")
        if says_nothing(at.utterance_of(content.text)):
            return self._read_early_words(at)
        if self._cannot_write(at.utterance_of(content.text)):
            return NoAnswer("voice")
        text = clean(show_turned(text_after_command(content.text)))
        if len(list(islice(filter(str.isalnum, text), self.least))) < self.least:
            return NoAnswer("short")
        if len(text) > self.most:
            return NoAnswer("long")
        return FullAnswer({"text": self._behind_early_words(text, at)})

    def _behind_early_words(self, text: str, at: QuestionContext) -> str:
        """Return *text* behind the words that came before, if they tell something and fit."""
        early = self._early_words(at, least=_SOME_WORDS)
        both = f"{early}\n{text}"
        return both if early and text != early and len(both) <= self.most else text

    def _cannot_write(self, said: Utterance) -> bool:
        """Tell whether *said* is no story: "bà không biết viết"."""
        ways = said.phrases.words("engine-cannot-write-words")
        is_said = not self.is_verbatim and find_within(said, ways)
        return bool(is_said) and len(extra_words(said, ways)) <= _FEW_WORDS

    def _ready_option(self, content: Content, at: QuestionContext) -> Option | None:
        """Return the ready text of a tap or a number; other words are the person's own."""
        is_choice = isinstance(content, Tap) or (
            isinstance(content, Text) and read_number(at.utterance_of(content.text)) is not None
        )
        return read_option(content, self, at) if is_choice else None

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return the words that came before, if there is nothing to add."""
        return self._read_early_words(at) if act in (SKIP, NO) else NoAnswer()

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is a ready text; any other text may mean anything else."""
        is_text = not isinstance(reading, NoAnswer)
        return is_text and (self.is_verbatim or says_option(said, self.options(at)))

    def _read_early_words(self, at: QuestionContext) -> AnswerReading:
        text = self._early_words(at, least=_FEW_WORDS)
        return FullAnswer({"text": text}) if text else NoAnswer("short")

    def _early_words(self, at: QuestionContext, *, least: int) -> str:
        """Return the first text of at least *least* words that came before, or ""."""
        told = (
            content.text
            for content in at.early_inputs
            if isinstance(content, Text) and self.can_use_early_text
        )
        return clean(next((t for t in told if _tells_enough(t, at, least=least)), ""))

    def load(self, recorded: object) -> Said:
        """Return what the person told."""
        return self._convert(recorded, Said)


class PhotosQuestion(Question[tuple[str, ...]]):
    """From none to *most* photos, sent one by one or together."""

    sort = "photos"
    kind = "photos"
    wants = ("photo",)
    continues_story = True

    def __init__(self, key: str, *, most: int) -> None:
        super().__init__(key, values={"most": most})
        self.review_key = key
        self.most = most

    def summary(self, answer: tuple[str, ...], at: QuestionContext) -> Display:
        """Return the number of photos, and the photos."""
        return Display(at.phrases.say("engine-photos", count=len(answer)), answer)

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return another wording once there are photos."""
        if at.gathered and not wording:
            return at.name(self, "more")
        return super().phrase(at, wording)

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the number of photos, and the limit."""
        return {"count": len(at.gathered), "most": self.most}

    def options(self, at: QuestionContext) -> tuple[Option, ...]:
        """Return the option that goes on, without photos or with those that came."""
        way_on = "done" if at.gathered else "none"
        return (phrase_option(way_on, at.name(self, way_on), at.phrases),)

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the photos that came before the question, or that there are none."""
        photos = [photo for content in at.early_inputs for photo in photos_in(content)]
        if photos:
            return self._read_photos(photos)
        none = phrase_option("none", at.name(self, "none"), at.phrases)
        ways = tuple(way for way in (none.label, *none.also) if len(words(way)) > _FEW_WORDS)
        texts = (its.text for its in at.early_inputs if isinstance(its, Text))
        says_none = any(find_within(at.utterance_of(text), ways) for text in texts)
        return FullAnswer([]) if says_none else None

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the photos so far, or all of them."""
        if photos := photos_in(content):
            return self._read_photos((*at.gathered, *photos))
        way_on, *_ = self.options(at)
        says_so = isinstance(content, Text) and self._says_way_on(
            at.utterance_of(content.text), way_on
        )
        if says_so or (isinstance(content, Tap) and content.data in ("done", "none")):
            return FullAnswer(list(at.gathered))
        is_coming = isinstance(content, Text) and find_within(
            at.utterance_of(content.text), at.phrases.words("engine-photos-coming-words")
        )
        return NoAnswer("coming") if is_coming else NoAnswer()

    def _says_way_on(self, said: Utterance, way_on: Option) -> bool:
        """Tell whether *said* means the option *way_on*; a few other words are allowed.

        A way of one word must come first: "nước không chảy" tells something.
        """
        ways, plain = (way_on.label, *way_on.also), strip_courtesies(said)
        if read_number(said) == 1 or is_match(plain, ways):
            return True
        first = next(iter(plain.words), "")
        ways = tuple(way for way in ways if len(words(way)) > 1 or is_same_text(first, way))
        if find_within(said, ways) and len(extra_words(said, ways)) <= _FEW_WORDS:
            return True
        return self._puts_off(said)

    def _puts_off(self, said: Utterance) -> bool:
        """Tell whether a clause of *said* puts the photo off, or nobody can take it."""
        ways = said.phrases.words("engine-photos-later-words")
        pairs = said.phrases.words("engine-photos-person-words")
        clauses = (without_phrases(clause, pairs) for clause in split_clauses(said))
        return any(
            find_within(clause, ways) and len(extra_words(clause, ways)) <= _FEW_WORDS
            for clause in clauses
        )

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return the photos so far, if there are no more."""
        return FullAnswer(list(at.gathered)) if act in (SKIP, NO) else NoAnswer()

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is the option's number or exact words, or speaks of the photo."""
        plain, way_on = strip_courtesies(said), self.options(at)[0]
        if read_number(said) == 1 or says_option(plain, (way_on,)):
            return True
        if isinstance(reading, NoAnswer):
            return False
        clear = tuple(way for way in way_on.also if len(words(way)) > _FEW_WORDS)
        return self._puts_off(said) or bool(find_within(plain, clear))

    def add_later_input(self, recorded: object, content: Content) -> object | None:
        """Return the photos with as many of the new ones as there is room for."""
        photos, more = self.load(recorded), photos_in(content)
        if not more or len(photos) >= self.most:
            return None
        return list(dict.fromkeys((*photos, *more)))[: self.most]

    def _read_photos(self, photos: Sequence[str]) -> AnswerReading:
        """Return *photos* as the full answer if the limit is reached, else as a part of it."""
        came = list(dict.fromkeys(photos))
        kept = came[: self.most]
        full = len(kept) == self.most
        return FullAnswer(kept, len(came) - len(kept)) if full else PartialAnswer(tuple(kept))

    def load(self, recorded: object) -> tuple[str, ...]:
        """Return the ids of the photos."""
        return self._convert(recorded, tuple[str, ...])
