"""What the values of a unit pack must be, one by one: the shape that the types give them."""

import json
import math
import re
import types
import unicodedata
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from datetime import date, time
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple, TypeGuard, get_args
from urllib.parse import urlsplit
from zoneinfo import available_timezones

import msgspec

from conversations.engine.unit import Words
from storage.toml_lines import Way

LATITUDES, LONGITUDES = (8.0, 24.0), (102.0, 110.0)  # between which Việt Nam lies
BUTTON = 20  # characters that a button holds
WORD = 24  # letters of a shorthand: what is longer is read as no word
SHOWN = 40  # characters of a wrong value that are quoted

Table = dict[str, Any]
Point = tuple[float, float]
Rows = list[tuple[Way, Table]]


class Remark(NamedTuple):
    """What is wrong, and the *way* that leads to it.

    *code* is one word for the reason, for whoever says it in other words, "" where the value is
    not of its shape; *counted* what there is too much of, *said* what was written, or is near.
    """

    way: Way
    reason: str
    code: str = ""
    counted: int = 0
    said: str = ""


def unknown(key: str, way: Way, known: Iterable[str]) -> Remark:
    """Return that *key*, which *way* leads to, is none of the *known*."""
    its = near(key, known)
    code = "unknown_near" if its else "unknown"
    return Remark(way, f"is not a key that belongs here{nearest(key, known)}", code, said=its)


# The shape: each of these yields remarks and returns what is sound of what was written.


def _value(written: object, kind: object, way: Way) -> Generator[Remark, None, Any]:
    kind = _given(kind)
    if _is_struct(kind):
        return (yield from table(written, kind, way))
    if get_args(kind)[1:] == (...,):
        return (yield from _list(written, get_args(kind)[0], way))
    must = _must(kind, way)
    with suppress(msgspec.ValidationError):
        value = msgspec.convert(written, kind)
        if must.holds(value):
            return value
    yield _wrong(written, must.words, way)
    return None


def table(written: object, kind: type[msgspec.Struct], way: Way) -> Generator[Remark, None, Table]:
    """Yield what is wrong with *written* as a table of *kind*; return what is sound of it."""
    if not isinstance(written, dict):
        yield _wrong(written, _must(kind, way).words, way)
        return {}
    fields = _fields(kind)
    for key in written:
        if key not in fields:
            yield unknown(key, (*way, key), fields)
    sound: Table = {}
    for key, field in fields.items():
        inner = (*way, key)
        if key not in written:
            if field.required:
                reason = f"is missing; it must be {_must(field.type, inner).words}"
                yield Remark(inner, reason, "missing")
        elif (type(written[key]), written[key]) == (type(field.default), field.default):
            sound[key] = written[key]
        elif (value := (yield from _value(written[key], field.type, inner))) is not None:
            sound[key] = value
    return sound


@cache
def _fields(kind: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    return {field.name: field for field in msgspec.structs.fields(kind)}


def _list(written: object, kind: object, way: Way) -> Generator[Remark, None, list[Any] | None]:
    if not isinstance(written, list):
        header = ".".join(key for key in way if isinstance(key, str))
        each = f", each begun with [[{header}]]" if _is_struct(kind) else ""
        yield _wrong(written, f"a list{each}", way)
        return None
    sound = []
    for number, item in enumerate(written):
        sound.append((yield from _value(item, kind, (*way, number))))
    return None if None in sound else sound


def _given(kind: object) -> object:
    """Return what *kind* is where something is given: `Words` for `Words | None`."""
    if isinstance(kind, types.UnionType):
        return next(inner for inner in get_args(kind) if inner is not types.NoneType)
    return kind


def _is_struct(kind: object) -> TypeGuard[type[msgspec.Struct]]:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


# The rules for one value


class _Must(NamedTuple):
    """What a value must be, in words, and whether one of the right type is."""

    words: str
    holds: Callable[[Any], bool] = lambda _: True


def _like(pattern: str) -> Callable[[str], bool]:
    return lambda text: re.fullmatch(pattern, text) is not None


def _between(least: float, most: float = math.inf) -> Callable[[float], bool]:
    return lambda number: least <= number <= most


CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")


def _is_said(text: str) -> bool:
    # Not isprintable(): it refuses the unbreakable space that is pasted from letters.
    return bool(text.strip()) and CONTROL.search(text) is None


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_span(times: tuple[str, str]) -> bool:
    return all(map(_like(r"([01]\d|2[0-3]):[0-5]\d"), times)) and times[0] < times[1]


def _is_point(point: Point) -> bool:
    return _between(*LONGITUDES)(point[0]) and _between(*LATITUDES)(point[1])


def is_link(text: str) -> bool:
    """Tell whether *text* is a link that one can be sent to: https, to a site with a name."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        is_whole = parts.port is None or parts.port > 0
    except ValueError:
        return False
    # Before an @ stands a name to sign in with: such a link shows one site and opens another.
    is_plain = "@" not in parts.netloc and re.search(r"[\s\\<>\"]", text) is None
    return parts.scheme == "https" and is_whole and is_plain and _like(_HOST)(host)


_HOST = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"
_HOURS = _Must("a whole number of hours, at least 1", _between(1))
_SPAN = _Must('two times like ["07:30", "11:30"], the earlier first', _is_span)
_MUST = {
    "written": _Must("one word without spaces or signs, in quotes", _like(rf"[^\W_]{{1,{WORD}}}")),
    "id": _Must('1 to 16 of a-z, 0-9 and "-", in quotes', _like(r"[a-z0-9-]{1,16}")),
    "prefix": _Must("1 to 4 capital letters of A-Z, in quotes", _like("[A-Z]{1,4}")),
    "phone": _Must(
        "3 to 15 digits, a 0 or 1 first, in quotes",
        _like("[01][0-9]{2,14}"),
    ),
    "timezone": _Must(
        'a zone like "Asia/Ho_Chi_Minh"', lambda zone: zone in available_timezones()
    ),
    "code": _Must("digits in quotes", _like("[0-9]+")),
    "until": _Must('a day like "2025-06-30", in quotes', _is_day),
    "link": _Must('a link like "https://dichvucong.gov.vn", in quotes', is_link),
    "morning": _SPAN,
    "afternoon": _SPAN,
    "radius": _Must("a whole number of metres, at least 1", _between(1)),
    "answer_hours": _HOURS,
    "resolve_hours": _HOURS,
    "adults": _Must("a whole number, at least 0", _between(0)),
    "latitude": _Must("degrees north between 8 and 24", _between(*LATITUDES)),
    "longitude": _Must("degrees east between 102 and 110", _between(*LONGITUDES)),
    "boundary": _Must("[longitude, latitude] in degrees, inside Việt Nam", _is_point),
}
_ANY: dict[object, _Must] = {
    str: _Must("words on one line, in quotes", _is_said),
    int: _Must("a whole number"),
    float: _Must("a number"),
    bool: _Must("true or false"),
    date: _Must("a day like 2026-11-25"),
    Words: _Must('a table like { vi = "…", en = "…" }'),
}


def _must(kind: object, way: Way) -> _Must:
    key = next((key for key in reversed(way) if isinstance(key, str)), "")
    return _MUST.get(key) or _ANY.get(kind) or _Must("a table" if _is_struct(kind) else "a list")


def _wrong(written: object, words: str, way: Way) -> Remark:
    entry = f"entry {way[-1] + 1} " if way and isinstance(way[-1], int) else ""
    return Remark(way, f"{entry}must be {words} (it says {_quoted(written)})")


def _quoted(written: object) -> str:
    if isinstance(written, date | time):
        return str(written)
    text = json.dumps(written, ensure_ascii=False, default=str)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def nearest(key: str, known: Iterable[str]) -> str:
    """Return the question whether *key* was meant to be one of the *known*, or ""."""
    its = near(key, known)
    return f'; did you mean "{its}"?' if its else ""


def near(key: str, known: Iterable[str]) -> str:
    """Return which of the *known* is written nearly as *key* is, or ""."""
    return next(iter(get_close_matches(key, known, n=1)), "")


# What rules compare: rows of what is sound, where anything may be missing.


def rows(around: Table, key: str, way: Way = ()) -> Rows:
    """Return the rows under *key* of *around*, each with the way that leads to it."""
    return [((*way, key, number), row) for number, row in enumerate(around.get(key, ()))]


def ids(things: Rows) -> list[str]:
    """Return the ids of those *things* that have a sound one."""
    return [row["id"] for _, row in things if "id" in row]


def same_ids(things: Rows) -> Iterator[Remark]:
    """Yield each of *things* whose id an earlier one has."""
    seen = set()
    for way, row in things:
        if "id" in row and row["id"] in seen:
            yield Remark(
                (*way, "id"), f'must not be that of an earlier one ("{row["id"]}")', "same_id"
            )
        seen.add(row.get("id"))


def long_names(row: Table, way: Way) -> Iterator[Remark]:
    """Yield the names of *row* that are too long for a button."""
    for language, words in row.get("name", {}).items():
        # Letters whose marks are written apart look like one and take the room of one.
        length = len(unicodedata.normalize("NFC", words))
        if length > BUTTON:
            reason = f"must fit a button, {BUTTON} characters at most (it has {length})"
            yield Remark((*way, "name", language), reason, "long_name", length)
