"""The kinds of communes and of their neighbourhoods, and what phrases call them."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.unit import Unit

# In Vietnamese and English.
UNIT_KINDS = MappingProxyType({"xã": "commune", "phường": "ward", "đặc khu": "special zone"})


class NeighbourhoodKind(NamedTuple):
    """A kind of neighbourhood: its name, and the title of the person at its head."""

    name: LocalisedText
    head: LocalisedText


def _kind(vi: str, en: str, head: str = "") -> NeighbourhoodKind:
    return NeighbourhoodKind(
        LocalisedText(vi, en), LocalisedText(head or f"trưởng {vi}", f"head of the {en}")
    )


_ALL = (
    _kind("phố", "quarter"),
    _kind("thôn", "village"),
    _kind("xóm", "hamlet"),
    _kind("tổ", "residential group", "tổ trưởng"),
    _kind("tổ dân phố", "residential group", "tổ trưởng"),
    _kind("khu", "quarter"),
    _kind("khu phố", "quarter"),
    _kind("khu dân cư", "neighbourhood"),
    _kind("tiểu khu", "quarter"),
    _kind("khối", "quarter"),
    _kind("khối phố", "quarter"),
    _kind("khóm", "quarter"),
    _kind("làng", "village"),
    _kind("bản", "village"),
    _kind("ấp", "hamlet"),
    _kind("buôn", "village"),
    _kind("sóc", "hamlet"),
)
NEIGHBOURHOOD_KINDS = MappingProxyType({kind.name.vi: kind for kind in _ALL})
_LONG_KINDS = (
    *(name for kind in UNIT_KINDS.items() for name in kind),
    *(name for kind in _ALL for name in (kind.name.vi, kind.name.en)),
)
_LONG_KIND = re.compile(
    "|".join(sorted((kind for kind in _LONG_KINDS if " " in kind), key=len, reverse=True)),
    re.IGNORECASE,
)
# What is said where the names of the neighbourhoods tell no kind, or too many.
GENERAL_KIND = NEIGHBOURHOOD_KINDS["khu dân cư"]
_MOST_KINDS = 3

# Every phrase of a unit can have these blanks, besides its own.
UNIT_WORDS = ("commune", "hamlet", "hamlet_head", "hamlet_name", "hamlet_name_2", "prefix")


def split_unit_name(name: str) -> tuple[str, str]:
    """Return the kind of the commune *name*, and the rest: "xã", "Gia Hưng".

    A name that begins with no kind is that of a "xã".
    """
    kind = next((kind for kind in UNIT_KINDS if name.startswith(f"{kind} ")), "")
    return kind or "xã", name.removeprefix(f"{kind} ")


def kind_of_neighbourhood(name: str) -> NeighbourhoodKind | None:
    """Return the kind with which the Vietnamese *name* begins, or None."""
    begun = name.lower()
    kinds = (kind for vi, kind in NEIGHBOURHOOD_KINDS.items() if begun.startswith(f"{vi} "))
    return max(kinds, key=lambda kind: len(kind.name.vi), default=None)


def kinds_of_neighbourhoods(names: Iterable[str]) -> tuple[NeighbourhoodKind, ...]:
    """Return the kinds of the neighbourhoods with these Vietnamese names, the most frequent first.

    It is the general kind if the names tell none, or too many.
    """
    found = Counter(filter(None, map(kind_of_neighbourhood, names)))
    kinds = [kind for kind, _ in found.most_common()]
    return tuple(kinds) if 0 < len(kinds) <= _MOST_KINDS else (GENERAL_KIND,)


def count_words(text: str) -> int:
    """Return the number of words in *text*; the kind of a place counts as one.

    So a text that is short enough for one commune is so for all.
    """
    return len(_LONG_KIND.sub("x", text).split())


def name_whole(unit: Unit) -> LocalisedText:
    """Return what the whole of *unit* is called: "Cả xã"."""
    kind, _ = split_unit_name(unit.name.vi)
    return LocalisedText(f"Cả {kind}", f"The whole {UNIT_KINDS[kind]}")


def words_of(unit: Unit | None, language: str) -> Mapping[str, str]:
    """Return what the blanks of `UNIT_WORDS` stand for in *unit*, also with a capital letter.

    Without a unit they are words for any commune.
    """
    places = unit.neighbourhoods if unit else ()
    kinds = kinds_of_neighbourhoods(place.name.vi for place in places)
    kind, _ = split_unit_name(unit.name.vi) if unit else ("xã", "")
    names = [place.name.in_language(language) for place in places]
    example = names[0] if names else GENERAL_KIND.name.in_language(language)
    words = (
        UNIT_KINDS[kind] if language == "en" else kind,
        ", ".join(dict.fromkeys(kind.name.in_language(language) for kind in kinds)),
        ", ".join(dict.fromkeys(kind.head.in_language(language) for kind in kinds)),
        example,
        names[1] if len(names) > 1 else example,
        unit.prefix if unit else "AB",
    )
    small = dict(zip(UNIT_WORDS, words, strict=True))
    return small | {name.capitalize(): text[:1].upper() + text[1:] for name, text in small.items()}
