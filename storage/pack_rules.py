"""What a unit pack must be: the shape that the types of a unit give it, and its rules."""

import json
import math
import re
import unicodedata
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from datetime import date, time
from difflib import get_close_matches
from typing import Any, NamedTuple, TypeGuard, get_args
from zoneinfo import available_timezones

import msgspec

from conversations.engine.unit import OfficeHours, Unit, Words
from storage.toml_lines import Way

BUTTON = 20  # characters that a button holds
CORNERS = 3  # the fewest that make a boundary
FARTHEST = 5.0  # kilometres that a landmark may lie outside its neighbourhood
LATITUDES, LONGITUDES = (8.0, 24.0), (102.0, 110.0)  # between which Việt Nam lies
DEGREE = 111.2  # kilometres in a degree of latitude
SHOWN = 40  # characters of a wrong value that are quoted

Table = dict[str, Any]
Rows = list[tuple[Way, Table]]
Point = tuple[float, float]


class Remark(NamedTuple):
    """What is wrong, and the *way* that leads to it."""

    way: Way
    reason: str


def remarks_on(written: Table) -> Iterator[Remark]:
    """Yield all that keeps *written*, the plain values of a pack, from being a unit.

    A value that was remarked on takes no part in the rules that compare values, so that one
    mistake is told once.
    """
    unit = yield from _table(written, Unit, ())
    neighbourhoods, departments = _rows(unit, "neighbourhoods"), _rows(unit, "departments")
    categories, hotlines = _rows(unit, "categories"), _rows(unit, "hotlines")
    landmarks = [
        row
        for way, neighbourhood in neighbourhoods
        for row in _rows(neighbourhood, "landmarks", way)
    ]
    for rows in (neighbourhoods, landmarks, departments, categories, hotlines):
        yield from _same_ids(rows)
    for way, row in (*neighbourhoods, *landmarks, *categories):
        yield from _long_names(row, way)
    for way, neighbourhood in neighbourhoods:
        yield from _broken_ring(neighbourhood, way)
        yield from _far_landmarks(neighbourhood, way)
    for way, category in categories:
        yield from _hasty_deadline(category, way)
        if "departments" in unit:
            yield from _strange_department(category, way, _ids(departments))
    if "categories" in unit and "other" not in _ids(categories):
        reason = 'must hold one with the id "other", for what fits nowhere else'
        yield Remark(("categories",), reason)
    yield from _overlapping_hours(unit.get("hours", {}))


def unknown_key(key: str, known: Iterable[str]) -> str:
    """Return what is wrong with a *key* that is none of the *known*."""
    return f"is not a key that belongs here{_nearest(key, known)}"


# The shape: each of these yields remarks and returns what is sound of what was written.


def _value(written: object, kind: object, way: Way) -> Generator[Remark, None, Any]:
    if _is_struct(kind):
        return (yield from _table(written, kind, way))
    if get_args(kind)[1:] == (...,):
        return (yield from _list(written, get_args(kind)[0], way))
    must = _must(kind, way)
    with suppress(msgspec.ValidationError):
        value = msgspec.convert(written, kind)
        if must.holds(value):
            return value
    yield _wrong(written, must.words, way)
    return None


def _table(
    written: object, kind: type[msgspec.Struct], way: Way
) -> Generator[Remark, None, Table]:
    if not isinstance(written, dict):
        yield _wrong(written, _must(kind, way).words, way)
        return {}
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    for key in written:
        if key not in fields:
            yield Remark((*way, key), unknown_key(key, fields))
    sound: Table = {}
    for key, field in fields.items():
        inner = (*way, key)
        if key not in written:
            if field.required:
                yield Remark(inner, f"is missing; it must be {_must(field.type, inner).words}")
        elif (type(written[key]), written[key]) == (type(field.default), field.default):
            sound[key] = written[key]
        elif (value := (yield from _value(written[key], field.type, inner))) is not None:
            sound[key] = value
    return sound


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


def _is_said(text: str) -> bool:
    # Not isprintable(): it refuses the unbreakable space that is pasted from letters.
    return bool(text.strip()) and not any(unicodedata.category(sign) == "Cc" for sign in text)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_span(times: tuple[str, str]) -> bool:
    return all(map(_like(r"([01]\d|2[0-3]):[0-5]\d"), times)) and times[0] < times[1]


def _is_point(point: Point) -> bool:
    return _between(*LONGITUDES)(point[0]) and _between(*LATITUDES)(point[1])


_HOURS = _Must("a whole number of hours, at least 1", _between(1))
_SPAN = _Must('two times like ["07:30", "11:30"], the earlier first', _is_span)
_MUST = {
    "id": _Must('1 to 16 of a-z, 0-9 and "-", in quotes', _like(r"[a-z0-9-]{1,16}")),
    "prefix": _Must("1 to 4 capital letters of A-Z, in quotes", _like("[A-Z]{1,4}")),
    "phone": _Must("3 to 15 digits and nothing else, in quotes", _like("[0-9]{3,15}")),
    "timezone": _Must(
        'a zone like "Asia/Ho_Chi_Minh"', lambda zone: zone in available_timezones()
    ),
    "code": _Must("digits in quotes", _like("[0-9]+")),
    "until": _Must('a day like "2025-06-30", in quotes', _is_day),
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


def _nearest(key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, known, n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


# The rules that compare values; each takes what is sound, where anything may be missing.


def _rows(table: Table, key: str, way: Way = ()) -> Rows:
    return [((*way, key, number), row) for number, row in enumerate(table.get(key, ()))]


def _ids(rows: Rows) -> list[str]:
    return [row["id"] for _, row in rows if "id" in row]


def _same_ids(rows: Rows) -> Iterator[Remark]:
    seen = set()
    for way, row in rows:
        if "id" in row and row["id"] in seen:
            yield Remark((*way, "id"), f'must not be that of an earlier one ("{row["id"]}")')
        seen.add(row.get("id"))


def _long_names(row: Table, way: Way) -> Iterator[Remark]:
    for language, words in row.get("name", {}).items():
        # Letters whose marks are written apart look like one and take the room of one.
        length = len(unicodedata.normalize("NFC", words))
        if length > BUTTON:
            reason = f"must fit a button, {BUTTON} characters at most (it has {length})"
            yield Remark((*way, "name", language), reason)


def _broken_ring(neighbourhood: Table, way: Way) -> Iterator[Remark]:
    ring = neighbourhood.get("boundary")
    if ring and len(set(ring)) < CORNERS:
        reason = f"must be a ring of at least {CORNERS} points (it has {len(set(ring))})"
        yield Remark((*way, "boundary"), reason)


def _far_landmarks(neighbourhood: Table, way: Way) -> Iterator[Remark]:
    ring = neighbourhood.get("boundary")
    for inner, landmark in _rows(neighbourhood, "landmarks", way):
        if ring and {"longitude", "latitude"} <= landmark.keys():
            off = _kilometres_off(landmark["longitude"], landmark["latitude"], ring)
            if off > FARTHEST:
                most = f"at most {FARTHEST:g} km outside its neighbourhood"
                yield Remark((*inner, "latitude"), f"must lie {most} (it lies {off:.1f} km off)")


def _kilometres_off(longitude: float, latitude: float, ring: list[Point]) -> float:
    """Return how far a point lies outside the box around *ring*."""
    longitudes, latitudes = zip(*ring, strict=True)
    east = max(min(longitudes) - longitude, 0, longitude - max(longitudes))
    north = max(min(latitudes) - latitude, 0, latitude - max(latitudes))
    return DEGREE * math.hypot(east * math.cos(math.radians(latitude)), north)


def _hasty_deadline(category: Table, way: Way) -> Iterator[Remark]:
    answer, resolve = category.get("answer_hours", 0), category.get("resolve_hours", math.inf)
    if resolve < answer:
        reason = f"must not be less than answer_hours, {answer} (it says {resolve})"
        yield Remark((*way, "resolve_hours"), reason)


def _strange_department(category: Table, way: Way, ids: list[str]) -> Iterator[Remark]:
    id_ = category.get("department")
    if id_ is not None and id_ not in ids:
        reason = f'must be an id of departments.toml (it says "{id_}"{_nearest(id_, ids)})'
        yield Remark((*way, "department"), reason)


def _overlapping_hours(hours: Table) -> Iterator[Remark]:
    _, noon = hours.get("morning", OfficeHours().morning)
    start, _ = hours.get("afternoon", OfficeHours().afternoon)
    if start < noon:
        reason = f'must not begin before the morning ends, at "{noon}" (it says "{start}")'
        yield Remark(("hours", "afternoon"), reason)
