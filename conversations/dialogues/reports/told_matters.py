"""Find what a message tells to report: each matter with its own words, and all in one line."""

from collections.abc import Sequence
from functools import reduce
from typing import NamedTuple

from conversations.engine.language.clauses import match_at, split_at_marks
from conversations.engine.language.corrections import read_correction
from conversations.engine.language.matters import (
    is_surely_about,
    likely_category,
    may_be_about,
    tells_mended,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Answer
from conversations.engine.model.unit import Category, Unit
from conversations.engine.questions.base import Option, QuestionContext
from conversations.engine.questions.choices import CATEGORY, Choice, find_option
from conversations.engine.questions.phone import CONTACT_KEY
from conversations.engine.questions.place_reading import read_story
from conversations.engine.questions.places import ResolvedPlace
from conversations.engine.replay.matters import Matters

# What people write about these is often a question; their names don't make it a report.
ONLY_BY_COMMAND = ("procedure", "app", "other")
_AND, _HEARD = "report_problem-and-words", "report_problem-heard"
_PLACE_KEYS = ("place", "place-near", "place-confirm")
_TWO = 2


class ToldMatter(NamedTuple):
    """One matter: its category, and the words that tell of it."""

    category: Category
    said: Utterance


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
        lines.append(piece.text)
    if len(told) < _TWO:
        told = {its: [said.text] for its in (reader.category(said),) if its}
    named = {category.id: category for category in unit.categories}
    return [ToldMatter(named[id_], said.part(", ".join(its))) for id_, its in told.items()]


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
        a pothole is about the pothole.
        """
        if tells_mended(said) or read_correction(said).denied.words:
            return ""
        if said.phrases.sentence_model is None:
            return self.category(said)
        id_, named = likely_category(said), find_option(said, self._options(said))
        is_named = named is not None and named.id == id_
        is_heard = is_named or (is_surely_about(said, id_) and may_be_about(self._whole, id_))
        return id_ if is_heard and any(each.id == id_ for each in self._choice.items) else ""

    def _options(self, said: Utterance) -> Sequence[Option]:
        return self._choice.options(QuestionContext(said.phrases, ""))

    def split_at_and(self, clause: Utterance) -> Sequence[Utterance]:
        """Return both sides of an "and" in *clause* that joins two matters, or *clause*."""
        ways = clause.phrases.words(_AND)
        for at in range(1, len(clause.words)):
            if match_at(clause, at, ways):
                sides = [
                    clause.part(" ".join(some)) for some in (clause.words[:at], clause.words[at:])
                ]
                found = {self.sure_category(side) for side in sides}
                if len(found) == len(sides) and "" not in found:
                    return sides
        return [clause]


def _split(said: Utterance, unit: Unit) -> Sequence[Utterance]:
    """Return the words of each matter that *said* tells of; all of *said* if it tells of none."""
    return [matter.said for matter in find_matters(said, unit)] or [said]


def _sum_up(said: Utterance, unit: Unit, phrases: Phrases) -> str:
    """Return what *said* tells to report, and where, in one line; "" if that is unclear."""
    names = (
        matter.category.name.in_language(phrases.language).split(",")[0]
        for matter in find_matters(said, unit)
    )
    told = [name[:1].lower() + name[1:] for name in names]
    if not told:
        return ""
    what = reduce(lambda one, other: phrases.say(f"{_HEARD}-two", one=one, other=other), told)
    place = read_story(said, unit)
    where = ResolvedPlace(place, unit).display(phrases).text if place else "none"
    return phrases.say(_HEARD, what=what, where=where)


def _carry(answers: Sequence[Answer], said: Utterance, unit: Unit) -> tuple[Answer, ...]:
    """Return the contact, and the place unless *said* tells another, of *answers*."""
    kept = {CONTACT_KEY} if read_story(said, unit) else {CONTACT_KEY, *_PLACE_KEYS}
    return tuple(each for each in answers if each.key in kept and not each.recalled)


MATTERS = Matters(_split, _sum_up, _carry)
