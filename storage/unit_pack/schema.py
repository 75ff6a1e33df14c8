"""The rules for single values of a unit pack, derived from the types of the unit."""

import json
import math
import re
import types
import unicodedata
from collections.abc import Callable, Collection, Generator, Iterator
from contextlib import suppress
from datetime import date, time
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple, TypeGuard, get_args
from urllib.parse import urlsplit
from zoneinfo import available_timezones

import msgspec

from conversations.engine.model.localised_text import LocalisedText
from storage.unit_pack.toml_lines import KeyPath

LATITUDES, LONGITUDES = (8.0, 24.0), (102.0, 110.0)  # the area of Việt Nam in degrees
MAX_BUTTON_LENGTH = 20  # characters that fit on a button
MAX_SHORTHAND_LENGTH = 24  # letters of a shorthand; longer ones are not read as a word
MAX_QUOTED_LENGTH = 40  # characters of an invalid value that are quoted
MAX_COMPARED_LENGTH = 60  # characters of a word that is compared with known ones
MAX_COMPARED_WORDS = 500  # known words with which one is compared

TomlTable = dict[str, Any]
Point = tuple[float, float]
Rows = list[tuple[KeyPath, TomlTable]]


class Violation(NamedTuple):
    """A violation of a rule, and the *key_path* to the value.

    *code* is one word for the reason, "" if the value has the wrong type. *counted* is the number
    that is too large; *said* is what was written, or a similar key. Both serve messages in other
    words.
    """

    key_path: KeyPath
    reason: str
    code: str = ""
    counted: int = 0
    said: str = ""


def unknown_key(key: str, key_path: KeyPath, known: Collection[str]) -> Violation:
    """Return the violation that *key* at *key_path* is not one of *known*."""
    nearest = find_nearest(key, known)
    code = "unknown_near" if nearest else "unknown"
    return Violation(
        key_path, f"không phải mục có ở đây{suggest_key(key, known)}", code, said=nearest
    )


# Types: each function yields violations and returns the valid part of the value.


def _check_value(
    written: object, kind: object, key_path: KeyPath
) -> Generator[Violation, None, Any]:
    kind = _without_none(kind)
    if _is_struct(kind):
        return (yield from check_table(written, kind, key_path))
    if get_args(kind)[1:] == (...,):
        return (yield from _check_list(written, get_args(kind)[0], key_path))
    constraint = _constraint_for(kind, key_path)
    with suppress(msgspec.ValidationError):
        value = msgspec.convert(written, kind)
        if constraint.holds(value):
            return value
    yield _wrong_value(written, constraint.words, key_path)
    return None


def check_table(
    written: object, kind: type[msgspec.Struct], key_path: KeyPath
) -> Generator[Violation, None, TomlTable]:
    """Yield the violations in *written* as a table of *kind*; return its valid part."""
    if not isinstance(written, dict):
        yield _wrong_value(written, _constraint_for(kind, key_path).words, key_path)
        return {}
    fields = _fields(kind)
    for key in written:
        if key not in fields:
            yield unknown_key(key, (*key_path, key), fields)
    sound: TomlTable = {}
    for key, field in fields.items():
        inner = (*key_path, key)
        if key not in written:
            if field.required:
                reason = f"còn thiếu; phải là {_constraint_for(field.type, inner).words}"
                yield Violation(inner, reason, "missing")
        elif (type(written[key]), written[key]) == (type(field.default), field.default):
            sound[key] = written[key]
        elif (value := (yield from _check_value(written[key], field.type, inner))) is not None:
            sound[key] = value
    return sound


@cache
def _fields(kind: type[msgspec.Struct]) -> dict[str, msgspec.structs.FieldInfo]:
    return {field.name: field for field in msgspec.structs.fields(kind)}


def _check_list(
    written: object, kind: object, key_path: KeyPath
) -> Generator[Violation, None, list[Any] | None]:
    if not isinstance(written, list):
        header = ".".join(key for key in key_path if isinstance(key, str))
        each = f", mỗi phần bắt đầu bằng [[{header}]]" if _is_struct(kind) else ""
        yield _wrong_value(written, f"một danh sách{each}", key_path)
        return None
    sound = []
    for number, item in enumerate(written):
        sound.append((yield from _check_value(item, kind, (*key_path, number))))
    return None if None in sound else sound


def _without_none(kind: object) -> object:
    """Return *kind* without None: `LocalisedText` for `LocalisedText | None`."""
    if isinstance(kind, types.UnionType):
        return next(inner for inner in get_args(kind) if inner is not types.NoneType)
    return kind


def _is_struct(kind: object) -> TypeGuard[type[msgspec.Struct]]:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


# The rules for single values


class _Constraint(NamedTuple):
    """A rule for values of the right type, and its description."""

    words: str
    holds: Callable[[Any], bool] = lambda _: True


def _matches(pattern: str) -> Callable[[str], bool]:
    return lambda text: re.fullmatch(pattern, text) is not None


def _between(least: float, most: float = math.inf) -> Callable[[float], bool]:
    return lambda number: least <= number <= most


CONTROL_CHARACTERS = re.compile("[\x00-\x1f\x7f-\x9f]")


def _is_text(text: str) -> bool:
    # Not isprintable(): it rejects the no-break space, which is pasted from word processors.
    return bool(text.strip()) and CONTROL_CHARACTERS.search(text) is None


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_is_clock = _matches(r"([01]\d|2[0-3]):[0-5]\d")


def _is_span(times: tuple[str, str]) -> bool:
    return all(map(_is_clock, times)) and times[0] < times[1]


def _are_clocks(times: tuple[str, str]) -> bool:
    return all(map(_is_clock, times)) and times[0] != times[1]


def _is_point(point: Point) -> bool:
    return _between(*LONGITUDES)(point[0]) and _between(*LATITUDES)(point[1])


def is_link(text: str) -> bool:
    """Tell whether *text* is a link that is safe to send: https, to a host with a name."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        is_whole = parts.port is None or parts.port > 0
    except ValueError:
        return False
    # A user name before "@" shows one site and opens another.
    is_plain = "@" not in parts.netloc and re.search(r"[\s\\<>\"]", text) is None
    return parts.scheme == "https" and is_whole and is_plain and _matches(_HOST)(host)


_HOST = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}"
_HOURS = _Constraint("một số giờ, ít nhất là 1", _between(1))
_SPAN = _Constraint('hai giờ như ["07:30", "11:30"], giờ sớm viết trước', _is_span)
_CONSTRAINT_OF_KEY = {
    "written": _Constraint(
        "một chữ viết liền không dấu câu, trong ngoặc kép",
        _matches(rf"[^\W_]{{1,{MAX_SHORTHAND_LENGTH}}}"),
    ),
    "id": _Constraint(
        '1 đến 16 chữ a-z, số 0-9 hoặc "-", trong ngoặc kép', _matches(r"[a-z0-9-]{1,16}")
    ),
    "prefix": _Constraint(
        "1 đến 4 chữ hoa A-Z không dấu, trong ngoặc kép", _matches("[A-Z]{1,4}")
    ),
    "phone": _Constraint(
        "3 đến 15 chữ số viết liền, bắt đầu bằng 0 hoặc 1, trong ngoặc kép",
        _matches("[01][0-9]{2,14}"),
    ),
    "timezone": _Constraint(
        'múi giờ như "Asia/Ho_Chi_Minh"', lambda zone: zone in available_timezones()
    ),
    "code": _Constraint("các chữ số trong ngoặc kép", _matches("[0-9]+")),
    "until": _Constraint('một ngày như "2025-06-30"', _is_day),
    "link": _Constraint('đường dẫn như "https://dichvucong.gov.vn", trong ngoặc kép', is_link),
    "kind": _Constraint(
        '"text" (chữ), "day" (ngày) hoặc "time" (giờ)', {"text", "day", "time"}.__contains__
    ),
    "default_hours": _SPAN,
    "morning": _SPAN,
    "afternoon": _SPAN,
    "saturday": _SPAN,
    "duty_until": _Constraint('một giờ như "22:00"', _is_clock),
    "urgent_hours": _Constraint('hai giờ như ["22:00", "06:00"], qua đêm cũng được', _are_clocks),
    "radius": _Constraint("một số mét, ít nhất là 1", _between(1)),
    "answer_hours": _HOURS,
    "resolve_hours": _HOURS,
    "weekdays": _Constraint("số từ 1, thứ Hai, đến 7, Chủ nhật", _between(1, 7)),
    "lunar": _Constraint("ngày âm lịch từ 1 đến 30", _between(1, 30)),
    "adults": _Constraint("một số nguyên, ít nhất là 0", _between(0)),
    "latitude": _Constraint("vĩ độ bắc từ 8 đến 24", _between(*LATITUDES)),
    "longitude": _Constraint("kinh độ đông từ 102 đến 110", _between(*LONGITUDES)),
    "boundary": _Constraint("[kinh độ, vĩ độ] trong Việt Nam", _is_point),
}
_CONSTRAINT_OF_TYPE: dict[object, _Constraint] = {
    str: _Constraint("chữ viết trên một dòng, trong ngoặc kép", _is_text),
    int: _Constraint("một số nguyên"),
    float: _Constraint("một số"),
    bool: _Constraint("true (có) hoặc false (không)"),
    date: _Constraint("một ngày như 2026-11-25"),
    LocalisedText: _Constraint('một bảng như { vi = "…", en = "…" }'),
}


def _constraint_for(kind: object, key_path: KeyPath) -> _Constraint:
    key = next((key for key in reversed(key_path) if isinstance(key, str)), "")
    return (
        _CONSTRAINT_OF_KEY.get(key)
        or _CONSTRAINT_OF_TYPE.get(kind)
        or _Constraint("một bảng" if _is_struct(kind) else "một danh sách")
    )


def _wrong_value(written: object, words: str, key_path: KeyPath) -> Violation:
    entry = f"phần thứ {key_path[-1] + 1} " if key_path and isinstance(key_path[-1], int) else ""
    return Violation(key_path, f"{entry}phải là {words} (đang ghi {_quote(written)})")


def _quote(written: object) -> str:
    if isinstance(written, date | time):
        return str(written)
    text = json.dumps(written, ensure_ascii=False, default=str)
    return text if len(text) <= MAX_QUOTED_LENGTH else f"{text[:MAX_QUOTED_LENGTH]}…"


def suggest_key(key: str, known: Collection[str]) -> str:
    """Return the question whether one of *known* was meant by *key*, or ""."""
    nearest = find_nearest(key, known)
    return f'; có phải là "{nearest}" không?' if nearest else ""


def find_nearest(key: str, known: Collection[str]) -> str:
    """Return the one of *known* that is spelled almost like *key*, or ""."""
    # The comparison takes time in the square of the length, and once for each known word.
    if len(key) > MAX_COMPARED_LENGTH or len(known) > MAX_COMPARED_WORDS:
        return ""
    return next(iter(get_close_matches(key, known, n=1)), "")


# Helpers for rules: rows of valid values, any of which may be missing.


def rows(around: TomlTable, key: str, key_path: KeyPath = ()) -> Rows:
    """Return the rows under *key* of *around*, each with its key path."""
    return [((*key_path, key, number), row) for number, row in enumerate(around.get(key, ()))]


def ids(entries: Rows) -> dict[str, None]:
    """Return the valid ids of *entries*, in their order, to look one up at once."""
    return {row["id"]: None for _, row in entries if "id" in row}


def check_unique_ids(entries: Rows) -> Iterator[Violation]:
    """Yield a violation for each of *entries* that has the id of an earlier one."""
    seen = set()
    for key_path, row in entries:
        if "id" in row and row["id"] in seen:
            yield Violation(
                (*key_path, "id"), f'trùng mã của một mục ở trên ("{row["id"]}")', "same_id"
            )
        seen.add(row.get("id"))


def check_reference(
    row: TomlTable, key: str, key_path: KeyPath, known: Collection[str], what: str
) -> Iterator[Violation]:
    """Yield a violation if the id under *key* of *row* is none of *known*, the ids of *what*."""
    id_ = row.get(key)
    if id_ is not None and id_ not in known:
        reason = f'không có {what} nào mang mã "{id_}"{suggest_key(id_, known)}'
        yield Violation((*key_path, key), reason, "stranger", said=id_)


def check_name_lengths(row: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    """Yield a violation for each name of *row* that is too long for a button."""
    yield from check_button_lengths(row.get("name", {}), (*key_path, "name"))


def check_button_lengths(text: TomlTable, key_path: KeyPath) -> Iterator[Violation]:
    """Yield a violation for each language in which *text* is too long for a button."""
    for language, words in text.items():
        # A letter with a combining mark takes the width of one character.
        length = len(unicodedata.normalize("NFC", words))
        if length > MAX_BUTTON_LENGTH:
            reason = f"phải vừa nút bấm, nhiều nhất {MAX_BUTTON_LENGTH} chữ cái (đang có {length})"
            yield Violation((*key_path, language), reason, "long_name", length)
