"""The question with a list of answers, chosen by tap, by number or by words."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.matters import (
    drop_names,
    is_surely_about,
    likelier_category,
    likely_category,
    tells_matter,
)
from conversations.engine.language.plain_words import (
    consists_of,
    read_number,
    says_only,
    strip_courtesies,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import NO, REPORT, YES
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.memo import ListMemo
from conversations.engine.model.messages import Content, Tap, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    Holds,
    NoAnswer,
    Option,
    PageTurn,
    Question,
    QuestionContext,
    UnfitError,
    options_on_page,
    page_of,
    phrase_option,
)
from conversations.text.matching import (
    Candidate,
    best_match,
    find_within,
    is_exact_match,
    is_match,
)

_SKIN_TONES = re.compile("[\U0001f3fb-\U0001f3ff\ufe0f]")


class Choosable(Protocol):
    """A thing of the unit pack, or of storage, that can be chosen by its name."""

    @property
    def id(self) -> str:
        """The id to record, at most 24 characters."""

    @property
    def name(self) -> LocalisedText:
        """The label of the button, at most 20 characters."""

    @property
    def also(self) -> tuple[str, ...]:
        """Other ways of saying it."""


C = TypeVar("C", bound=Choosable)

CATEGORY = "category"


def read_option(
    content: Content, question: Question[object], at: QuestionContext
) -> Option | None:
    """Return the option that *content* chooses, which may be another page."""
    options = question.options(at)
    if isinstance(content, Tap):
        page = Option(content.data, "") if page_of(content.data) is not None else None
        return next((o for o in options if o.id == content.data), page)
    if not isinstance(content, Text):
        return None
    said = at.utterance_of(content.text)
    number = read_number(said)
    shown = question.visible_options(at) if number is not None else ()
    if number is not None and 1 <= number <= len(shown):
        return shown[number - 1]
    plain = strip_courtesies(said)
    found = find_option(said, options)
    if found is None and plain is not said:
        found = find_option(plain, options)
    return found or _find_page(plain, question.visible_options(at))


def _find_page(said: Utterance, shown: Sequence[Option]) -> Option | None:
    """Return the option for another page if there is one and *said* asks for it."""
    is_more = bool(shown) and page_of(shown[-1].id) is not None
    return shown[-1] if is_more and is_match(said, shown[-1].also) else None


def says_only_option(said: Utterance, option: Option) -> bool:
    """Tell whether *said* is the option's number or name, without words that contradict it."""
    is_number = read_number(said) is not None
    return is_number or _shows(said, option) or says_only(said, (option.label, *option.also))


def only_chooses(said: Utterance, reading: AnswerReading, options: Sequence[Option]) -> bool:
    """Tell whether *said*, read as *reading*, is only a number, another page or an option."""
    if isinstance(reading, NoAnswer):
        return False
    if isinstance(reading, PageTurn):
        return True
    chosen = reading.value if isinstance(reading, FullAnswer) else None
    named = [option for option in options if option.id == chosen] or options
    return any(says_only_option(said, option) for option in named)


def _told_category(said: Utterance) -> str:
    """Return the category that *said* is likely about, or the only one that its clauses are."""
    whole = likely_category(said)
    if whole or not tells_matter(said):
        return whole
    told = {its for clause in split_clauses(said) if (its := likely_category(clause))}
    return told.pop() if len(told) == 1 else ""


def find_option(said: Utterance, options: Sequence[Option]) -> Option | None:
    """Return the one of *options* that *said* means, by its label or in words."""
    shown = [option for option in options if _shows(said, option)]
    if len(shown) == 1:
        return shown[0]
    id_ = best_match(said, [Candidate(o.id, (o.label, *o.also)) for o in options])
    return next((o for o in options if o.id == id_), None) if id_ else None


def _shows(said: Utterance, option: Option) -> bool:
    """Tell whether *said* is the option's label, or one of its signs: "👍" in any colour.

    Some press it several times.
    """
    sign = _SKIN_TONES.sub("", said.text).strip()
    once = sign[:1] if len(set(sign)) == 1 and not said.words else sign
    return said.text == option.label or once in option.also


def says_option(said: Utterance, options: Sequence[Option]) -> bool:
    """Tell whether *said* is one of *options* in words."""
    return any(is_exact_match(said, (option.label, *option.also)) for option in options)


def _all_named(things: Sequence[Choosable], language: str) -> Sequence[Option]:
    return tuple(_named(thing, language) for thing in things)


_options_of = ListMemo(_all_named)


def named_options(things: Sequence[Choosable], phrases: Phrases) -> Sequence[Option]:
    """Return *things* as options under their names, with a capital first letter."""
    return _options_of(things, phrases.language)


def _named(thing: Choosable, language: str) -> Option:
    label = thing.name.in_language(language)
    return Option(thing.id, label[:1].upper() + label[1:], ways_of(thing, language))


def ways_of(thing: Choosable, language: str) -> tuple[str, ...]:
    """Return every way of saying *thing*; commas separate several names."""
    name = thing.name.in_language(language)
    parts = tuple(part.strip() for part in name.split(",")) if "," in name else ()
    return (thing.name.vi, *parts, *thing.also)


class Pick(Question[str]):
    """A choice among *names*, whose labels are the phrases `<dialogue>-<key>-<name>`.

    Names in *heard* are understood but have no button. A subclass with a *label_stem* takes its
    labels from `<label_stem>-<name>` instead, the same in every dialogue.
    """

    label_stem = ""

    def __init__(
        self,
        key: str,
        names: Sequence[str],
        *,
        heard: Sequence[str] = (),
        about: object = None,
        values: dict[str, object] | None = None,
        can_use_early_text: bool = False,
        can_be_skipped: bool = False,
    ) -> None:
        super().__init__(key, about=about, values=values)
        self.names = (*names, *heard)
        self._without_button = frozenset(heard)
        self.can_use_early_text = can_use_early_text
        self.can_be_skipped = can_be_skipped

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the names with their labels and words."""
        return _picks(self.label_stem or f"{at.dialogue}-{self.key}", self.names, at.phrases)

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the names that have a button."""
        options = [o for o in self.options(at) if o.id not in self._without_button]
        return options_on_page(options, at.page, at.phrases)

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the name that early words give, unless other words contradict it."""
        told = (
            self.read(c, at)
            for c in at.early_inputs
            if self.can_use_early_text and isinstance(c, Text)
        )
        return next((reading for reading in told if isinstance(reading, FullAnswer)), None)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the name that was chosen, unless a "no" stands beside it."""
        return read_choice(content, self, at, strictly=True)

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return the name "yes" or "no" for a yes or a no."""
        del at
        return FullAnswer(act) if act in (YES, NO) and act in self.names else NoAnswer()

    def load(self, recorded: object) -> str:
        """Return the name, "" where the question was skipped."""
        if isinstance(recorded, str) and (recorded in self.names or self._is_skip(recorded)):
            return recorded
        raise UnfitError(self.key)


@lru_cache(maxsize=512)
def _picks(stem: str, names: tuple[str, ...], phrases: Phrases) -> Sequence[Option]:
    def ways(name: str) -> tuple[str, ...]:
        lists = (f"{stem}-{name}-words", f"{stem}-{name}-short-words")
        return tuple(way for its in lists for way in phrases.words(its))

    return tuple(Option(name, phrases.say(f"{stem}-{name}"), ways(name)) for name in names)


class SurePick(Pick):
    """A choice before something that can't be undone: only words of one choice choose it.

    "Ừ chắc rồi xóa đi cháu" has several words of the yes, and no other.
    """

    kind = "confirm"

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the choice, said in however many of its words: "ừ, rút đi"."""
        reading = super().read(content, at)
        if not isinstance(reading, NoAnswer) or not isinstance(content, Text):
            return reading
        said = at.utterance_of(content.text)
        told = [o.id for o in self.options(at) if consists_of(said, o.also, o.also)]
        return FullAnswer(told[0]) if len(told) == 1 else reading

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* chooses, whatever else it may mean."""
        del said, at
        return isinstance(reading, FullAnswer)


class Choice(Question[C | None], Generic[C]):
    """A choice among *items*; *none* names one more option for none of them.

    With *can_use_early_text*, words that came before the question may answer it.
    """

    answered_by = frozenset((REPORT,))
    holds = Holds.OPTION

    def __init__(
        self,
        key: str,
        items: Sequence[C],
        *,
        none: str = "",
        about: object = None,
        values: dict[str, object] | None = None,
        can_use_early_text: bool = False,
        can_be_skipped: bool = False,
    ) -> None:
        super().__init__(key, about=about, values=values)
        self.review_key = key
        self.items = items
        self.none = none
        self.can_use_early_text = can_use_early_text
        self.can_be_skipped = can_be_skipped

    def summary(self, answer: C | None, at: QuestionContext) -> Display:
        """Return the name of the chosen item."""
        if answer is None:
            return Display(at.phrases.say(f"{at.dialogue}-{self.key}-{self.none}"))
        return Display(answer.name.in_language(at.phrases.language))

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the items under their names."""
        items = named_options(self.items, at.phrases)
        if not self.none:
            return items
        name = f"{at.dialogue}-{self.key}-{self.none}"
        return (*items, phrase_option(self.none, name, at.phrases))

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the item that the early inputs mean, if it is clear."""
        if not self.can_use_early_text:
            return None
        options = self.options(at)
        told = [at.utterance_of(each.text) for each in at.early_inputs if isinstance(each, Text)]
        for find in (self.meant_option, self.likely_option):
            for said in told:
                option = find(said, options)
                if option is not None and not self._is_rash(option, said, at):
                    return FullAnswer(option.id)
        return None

    def _is_rash(self, option: Option, said: Utterance, at: QuestionContext) -> bool:
        """Tell whether *said* cries for help in words that only resemble those of *option*.

        "Cháy nhà" is like "cây ngã", and no category is about it: the person is asked.
        """
        if self.kind != CATEGORY or not at.is_urgent:
            return False
        is_named = find_within(said, (option.label, *option.also))
        return not is_named and not is_surely_about(said, option.id)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the id that was chosen."""
        reading = read_choice(content, self, at)
        if not isinstance(content, Text):
            return reading
        said, options = at.utterance_of(content.text), self.options(at)
        if isinstance(reading, NoAnswer):
            option = self.likely_option(said, options)
            return FullAnswer(option.id) if option else reading
        if self.kind != CATEGORY or only_chooses(said, reading, options):
            return reading
        option = self.meant_option(said, options)
        return FullAnswer(option.id) if option else reading

    def meant_option(self, said: Utterance, options: Sequence[Option]) -> Option | None:
        """Return the one of *options* that *said* names, or the one that it is rather about."""
        if self.kind != CATEGORY:
            return find_option(said, options)
        named = find_option(drop_names(said), options)
        if named is None or says_option(said, (named,)):
            return named
        rather = likelier_category(said, named.id)
        return next((option for option in options if option.id == rather), named)

    def likely_option(self, said: Utterance, options: Sequence[Option]) -> Option | None:
        """Return the one of *options* that *said* is likely about, though it doesn't name it."""
        id_ = _told_category(said) if self.kind == CATEGORY else ""
        return next((option for option in options if option.id == id_), None)

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is only a number, another page or the name of an item."""
        return only_chooses(said, reading, self.options(at))

    def load(self, recorded: object) -> C | None:
        """Return the item, None for none of them."""
        for item in self.items:
            if item.id == recorded:
                return item
        if (self.none and recorded == self.none) or self._is_skip(recorded):
            return None
        raise UnfitError(self.key)


def _without_thanks(said: Utterance) -> Utterance:
    """Return *said* without the clauses that only thank: "biết rồi, cảm ơn em"."""
    thanks, clauses = said.phrases.words("engine-thank-words"), split_clauses(said)
    kept = [each.text for each in clauses if not says_only(each, thanks)]
    return said.part(", ".join(kept)) if 0 < len(kept) < len(clauses) else said


def read_choice(
    content: Content, question: Question[object], at: QuestionContext, *, strictly: bool = False
) -> AnswerReading:
    """Return the option or page that *content* chooses; *strictly* allows no other words."""
    option = read_option(content, question, at)
    if option is None:
        return NoAnswer()
    page = page_of(option.id)
    if page is not None:
        return PageTurn(page)
    if strictly and isinstance(content, Text):
        says_more = not says_only_option(_without_thanks(at.utterance_of(content.text)), option)
        return NoAnswer() if says_more else FullAnswer(option.id)
    return FullAnswer(option.id)
