"""Read words of feeling as a grade from 1 to 5: "lịch sự lắm", "chán lắm", "không tốt lắm"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import is_same_text, words
from conversations.text.matching import find_within

NEAR_GOOD, NEAR_POOR, MIXED = "near_good", "near_poor", "mixed"
"""What is no clear grade: fair or good, fair or poor, or both good and bad."""

_STEM = "survey-scale"
_MOST_WORDS = 14
_FAIR = 3
# "Được" says nothing beside other words: "được cái nhanh", "không được nhanh lắm".
_OKAY = "okay"
# The grade of a word alone, with "very", denied, and with both. Halves are no clear grade.
_GRADES = {
    "praise": (5, 5, 5, 5),
    "good": (4, 5, 2, 2.5),
    _OKAY: (3.5, 3.5, 2, 2.5),
    "fair": (3, 3, 3, 3),
    "bad": (2, 1, 3.5, 3.5),
    "blame": (1, 1, 1, 1),
}
_BEFORE, _AFTER, _DENIAL = "very-before", "very-after", "denial"
# How many words may stand between these and the word of feeling.
_REACH = {_BEFORE: 1, _AFTER: 2, _DENIAL: 2}


class _Found(NamedTuple):
    """A known word of a text: its kind, and where it begins and ends."""

    kind: str
    start: int
    end: int


def read_feeling(said: Utterance) -> str:
    """Return the grade that *said* means, as a digit; what of `NEAR_GOOD` … it is; or "".

    A story is no grade, nor is who wants to stop ("thôi chán lắm"), or asks ("có tốt không").
    """
    is_other = find_within(said, said.phrases.words(f"{_STEM}-not-words"))
    if is_other or len(said.words) > _MOST_WORDS:
        return ""
    found = list(_find_words(said))
    if any(one.kind in _GRADES and one.kind != _OKAY for one in found):
        found = [one for one in found if one.kind != _OKAY]
    grades = [_grade(one, found) for one in found if one.kind in _GRADES]
    is_question = bool(found) and found[-1].kind == _DENIAL and found[-1].end == len(said.words)
    return _join(grades) if grades and not is_question else ""


def _grade(one: _Found, found: Sequence[_Found]) -> float:
    """Return the grade of a word of feeling, by the words around it up to the next such one."""

    def stands(kind: str) -> bool:
        """Tell whether a word of *kind* belongs to it: "very" may stand behind it."""
        return any(
            other.kind == kind
            and 0 <= gap(other) <= _REACH[kind]
            and not any(its.kind in _GRADES and is_between(its, other) for its in found)
            for other in found
        )

    def gap(other: _Found) -> int:
        return other.start - one.end if other.kind == _AFTER else one.start - other.end

    def is_between(its: _Found, other: _Found) -> bool:
        return min(one.end, other.end) <= its.start < max(one.start, other.start)

    is_very = stands(_BEFORE) or stands(_AFTER)
    return _GRADES[one.kind][2 * stands(_DENIAL) + is_very]


def _join(grades: Sequence[float]) -> str:
    """Return the grade of several words: the strongest, if they point the same way."""
    least, most = min(grades), max(grades)
    if least < _FAIR < most:
        return MIXED
    strongest = most if most > _FAIR else least
    is_clear = strongest == int(strongest) and (least == most or _FAIR not in (least, most))
    if is_clear:
        return str(int(strongest))
    return NEAR_GOOD if most > _FAIR else NEAR_POOR


def _find_words(said: Utterance) -> Iterator[_Found]:
    """Yield the known words of *said*, the longest at each place."""
    spoken, at = said.words, 0
    known = _read_lists(said.phrases)
    while at < len(spoken):
        for way, kind in known:
            here = spoken[at : at + len(way)]
            # "Rất" is known before a word of feeling, "lắm" behind one, "quá" at both.
            if len(here) == len(way) and all(map(is_same_text, here, way)):
                yield _Found(kind, at, at + len(way))
                if kind not in (_BEFORE, _AFTER):
                    at += len(way) - 1
                    break
        at += 1


@lru_cache(maxsize=8)
def _read_lists(phrases: Phrases) -> Sequence[tuple[Sequence[str], str]]:
    """Return the known words and their kinds, the longest first."""
    names = {kind: f"{_STEM}-{kind}-words" for kind in (*_GRADES, _BEFORE, _AFTER)}
    names[_DENIAL] = "survey-yes_no-denial-words"
    ways = [(words(way), kind) for kind, name in names.items() for way in phrases.words(name)]
    return sorted(ways, key=lambda its: len(its[0]), reverse=True)
