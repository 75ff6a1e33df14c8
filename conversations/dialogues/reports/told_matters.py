"""Find what a message tells to report: each matter with its own words, and all in one line."""

from collections.abc import Sequence
from functools import reduce
from itertools import islice
from typing import NamedTuple

import msgspec

from conversations.dialogues.reports.matters.beside_place import take_apart
from conversations.dialogues.reports.matters.beside_question import split_question
from conversations.dialogues.reports.matters.other_kind import serve_other_kind
from conversations.dialogues.reports.matters.waiting import change_matters
from conversations.engine.language.clauses import match_at, split_at_marks, word_spans
from conversations.engine.language.corrections import read_correction
from conversations.engine.language.landmark_names import named_places
from conversations.engine.language.matters import (
    drop_idioms,
    drop_names,
    is_surely_about,
    likely_category,
    may_be_about,
    tells_mended,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.memo import ListMemo
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Answer, NextMatter
from conversations.engine.model.unit import Category, Unit
from conversations.engine.questions.base import Option, QuestionContext
from conversations.engine.questions.choices import CATEGORY, Choice, find_option, ways_of
from conversations.engine.questions.phone import CONTACT_KEY
from conversations.engine.questions.place_reading import read_story
from conversations.engine.questions.places import ResolvedPlace
from conversations.engine.replay.traits.matters import Matters, TakeFunction
from conversations.engine.replay.turn_context import Turn
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.text.matching import find_within

# What people write about these is often a question; their names don't make it a report.
ONLY_BY_COMMAND = ("procedure", "app", "other")
_AND, _HEARD = "report_problem-and-words", "report_problem-heard"
_PLACE_KEYS = ("place", "place-near")
_CONFIRMED_KEY = "place-confirm"
_TWO = 2
_MOST_ANDS = 6
_LANGUAGES = ("vi", "en")


class ToldMatter(NamedTuple):
    """One matter: its category, and the words that tell of it."""

    category: Category
    said: Utterance


def names_matter(said: Utterance, unit: Unit) -> bool:
    """Tell whether *said* names a category of *unit*, or a place and a trouble there."""
    said = drop_names(drop_idioms(said))
    if find_within(said, _names_of(unit.categories, _LANGUAGES)):
        return True
    has_trouble = find_within(said, said.phrases.words("report_problem-trouble-words"))
    return bool(has_trouble and named_places(said, unit))


def _all_names(categories: Sequence[Category], languages: tuple[str, ...]) -> tuple[str, ...]:
    matters = [category for category in categories if category.id not in ONLY_BY_COMMAND]
    return tuple(way for its in languages for each in matters for way in ways_of(each, its))


_names_of = ListMemo(_all_names)


def find_matters(said: Utterance, unit: Unit) -> Sequence[ToldMatter]:
    """Return the matters of different categories that *said* tells of, in their order.

    What stands beside a matter and tells of none, such as where it is, belongs to it.
    """
    reader = _Reader(unit, said)
    pieces = [piece for clause in split_at_marks(said) for piece in reader.split_at_and(clause)]
    told: dict[str, list[str]] = {}
    lines: list[str] = []
    for piece in pieces:
        if (category := reader.sure_category(piece)) and category not in told:
            lines = told[category] = [] if told else lines
        lines = told.get(category, lines)
        lines.append(piece.text if lines else _behind_and(piece))
    if len(told) < _TWO:
        told = {its: [said.text] for its in (reader.category(said),) if its}
    named = {category.id: category for category in unit.categories}
    return [ToldMatter(named[id_], said.part(", ".join(its))) for id_, its in told.items()]


def _behind_and(piece: Utterance) -> str:
    """Return the text of *piece* without the "and" that it begins with: "lại còn cái ổ gà"."""
    last, spans = match_at(piece, 0, piece.phrases.words(_AND)), word_spans(piece)
    return piece.text[spans[last][0] :] if last < len(spans) else piece.text


def find_category(said: Utterance, unit: Unit) -> str:
    """Return the id of the category that *said* names, or is likely about, or ""."""
    return _Reader(unit, said).category(said)


class _Reader:
    """Reads which category of *unit* the parts of a message are about."""

    def __init__(self, unit: Unit, whole: Utterance) -> None:
        self._whole = whole
        kinds = [each for each in unit.categories if each.id not in ONLY_BY_COMMAND]
        self._choice = Choice(CATEGORY, kinds)
        self._choice.kind = CATEGORY

    def category(self, said: Utterance) -> str:
        """Return the id of the category that *said* names, or is likely about, or ""."""
        if not said.words:
            return ""
        options, choose = self._options(said), self._choice
        option = choose.meant_option(said, options) or choose.likely_option(said, options)
        return option.id if option else ""

    def sure_category(self, said: Utterance) -> str:
        """Return the id of the category that *said* is surely about, and wants mended, or "".

        One that *said* doesn't name must be heard in the whole message too: "xe vấp ngã" behind
        a pothole is about the pothole. Behind an "and" a name is enough: "với cả ổ gà".
        """
        if tells_mended(said) or read_correction(said).denied.words:
            return ""
        if said.phrases.sentence_model is None:
            return self.category(said)
        id_, named = likely_category(said), find_option(said, self._options(said))
        if named is not None and match_at(said, 0, said.phrases.words(_AND)):
            id_ = id_ or named.id
        is_named = named is not None and named.id == id_
        is_heard = is_named or (is_surely_about(said, id_) and may_be_about(self._whole, id_))
        return id_ if is_heard and any(each.id == id_ for each in self._choice.items) else ""

    def _options(self, said: Utterance) -> Sequence[Option]:
        return self._choice.options(QuestionContext(said.phrases, ""))

    def split_at_and(self, clause: Utterance) -> Sequence[Utterance]:
        """Return both sides of an "and" in *clause* that joins two matters, or *clause*."""
        ways, places = clause.phrases.words(_AND), range(1, len(clause.words))
        for at in islice((at for at in places if match_at(clause, at, ways)), _MOST_ANDS):
            sides = [
                clause.part(" ".join(some)) for some in (clause.words[:at], clause.words[at:])
            ]
            found = {self.sure_category(side) for side in sides}
            if len(found) == len(sides) and "" not in found:
                return sides
        return [clause]


def _split(said: Utterance, unit: Unit) -> Sequence[NextMatter]:
    """Return each matter that *said* tells of; a place that is told once holds for all of them."""
    matters = find_matters(said, unit)
    places = [read_story(matter.said, unit) for matter in matters]
    named = [*filter(None, places)] or [*filter(None, [read_story(said, unit)])]
    shared = tuple(Answer("place", msgspec.to_builtins(place)) for place in named)
    known = shared if len(shared) == 1 else ()
    # A part of a sentence tells less of its category than the whole did.
    return [
        NextMatter(
            matter.said.text,
            matter.category.id,
            answers=(Answer(CATEGORY, matter.category.id), *(() if place else known)),
        )
        for matter, place in zip(matters, places, strict=True)
    ]


def _kind_of(said: Utterance, unit: Unit) -> str:
    """Return the id of the category that *said* is about, or ""."""
    return next((matter.category.id for matter in find_matters(said, unit)), "")


def _name(kind: str, unit: Unit, phrases: Phrases) -> str:
    """Return the name of the category *kind* for mid-sentence, or ""."""
    category = next((each for each in unit.categories if each.id == kind), None)
    name = category.name.in_language(phrases.language).split(",")[0] if category else ""
    return name[:1].lower() + name[1:]


def _sum_up(said: Utterance, unit: Unit, phrases: Phrases) -> str:
    """Return what *said* tells to report, and where, in one line; "" if that is unclear."""
    told = [_name(matter.category.id, unit, phrases) for matter in find_matters(said, unit)]
    if not told:
        return ""
    what = reduce(lambda one, other: phrases.say(f"{_HEARD}-two", one=one, other=other), told)
    place = read_story(said, unit)
    where = ResolvedPlace(place, unit).display(phrases).text if place else "none"
    return phrases.say(_HEARD, what=what, where=where)


def _carry(
    answers: Sequence[Answer], matter: NextMatter, said: Utterance, unit: Unit
) -> tuple[Answer, ...]:
    """Return the contact of *answers*, and their place unless *said* tells another.

    The same place is not to be confirmed again, unless it was told for the other matter only.
    """
    is_told = read_story(said, unit) is not None
    kept = {CONTACT_KEY, *(() if is_told else _PLACE_KEYS)}
    is_shared = any(answer.key in _PLACE_KEYS for answer in matter.answers)
    kept |= {_CONFIRMED_KEY} if is_told or is_shared else set()
    carried = {each.key: each for each in answers if each.key in kept and not each.recalled}
    return tuple(({each.key: each for each in matter.answers} | carried).values())


def _hear(dialogue: OpenDialogue, utterance: Utterance, take: TakeFunction) -> Turn | None:
    return (
        change_matters(dialogue, utterance)
        or serve_other_kind(dialogue, utterance, take)
        or take_apart(dialogue, utterance, take)
    )


MATTERS = Matters(names_matter, _split, _kind_of, _name, _sum_up, _carry, _hear, split_question)
