"""Official lists of procedures, read from CSV or JSON as offices export them."""

import csv
import json
import unicodedata
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from conversations.answers.procedures import Procedure
from conversations.text.fold import fold
from storage.pack_shape import CONTROL, is_link

LONGEST = 2000  # letters of a title; there are official ones of more than a thousand
SHOWN = 40  # letters of a wrong value that are quoted

# How lists head their columns, folded.
_HEADS = {
    "title": ("title", "ten thu tuc", "ten thu tuc hanh chinh", "thu tuc", "ten tthc", "ten"),
    "field": ("field", "linh vuc", "linh vuc thuc hien"),
    "level": ("level", "cap", "cap thuc hien", "cap giai quyet"),
    "link": ("link", "url", "lien ket", "duong dan", "duong link"),
}
_KEYS = {head: key for key, heads in _HEADS.items() for head in heads}

Row = tuple[int, object]


class BadRow(NamedTuple):
    """A row that can't be taken in: where it stands, which value, and what is wrong with it."""

    place: str
    field: str
    reason: str

    def __str__(self) -> str:
        return ": ".join(part for part in self if part)


class UnreadableListError(Exception):
    """A list can't be read as a whole; the text says where and why."""


class Listed(NamedTuple):
    """What a list holds: its procedures, and the rows that are none."""

    procedures: list[Procedure]
    bad: list[BadRow]


def read_procedures(file: Path) -> Listed:
    """Return what is in *file*: .csv, .json (a list), or .jsonl (an object on each line).

    Raises:
        UnreadableListError: it can't be read, or has no titles.
    """
    rows, counted = _rows(file)
    procedures, bad = [], []
    for number, row in rows:
        place = f"{file.name}:{number}" if counted == "line" else f"{file.name}: entry {number}"
        faults = list(_faults(row))
        bad += [BadRow(place, *fault) for fault in faults]
        if not faults and isinstance(row, dict):
            procedures.append(Procedure(**row))
    if not procedures and not bad:
        raise UnreadableListError(f"{file.name}: there is no procedure in it")
    return Listed(procedures, bad)


def _rows(file: Path) -> tuple[Iterator[Row], str]:
    """Return the rows of *file* with their numbers, and what the numbers count."""
    text = _text(file)
    kind = file.suffix.lower()
    if kind == ".csv":
        return _of_csv(file, text), "line"
    if kind == ".jsonl":
        return _of_lines(file, text), "line"
    if kind == ".json":
        return _of_list(file, text), "entry"
    raise UnreadableListError(f"{file.name}: must be a .csv, .json or .jsonl file")


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableListError(f"{file.name}: can't be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UnreadableListError(f"{file.name}:{line}: must be saved as UTF-8") from None


def _of_csv(file: Path, text: str) -> Iterator[Row]:
    first = text.partition("\n")[0]
    # Excel writes semicolons or tabs where the comma is the sign of decimals, as in Việt Nam.
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    try:
        keys = _keys(next(reader, []))
        if "title" not in keys:
            reason = 'has no column "title" or "Tên thủ tục"'
            raise UnreadableListError(f"{file.name}:1: {reason} (it says {first.strip()[:80]!r})")
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, _sound(dict(zip(keys, cells, strict=False)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableListError(f"{file.name}:{reader.line_num}: is not CSV: {error}") from None


def _of_lines(file: Path, text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, _named(_json(file, line, number))


def _of_list(file: Path, text: str) -> Iterator[Row]:
    entries = _json(file, text, 1)
    if not isinstance(entries, list):
        raise UnreadableListError(f"{file.name}: must be a list of objects")
    yield from ((number, _named(entry)) for number, entry in enumerate(entries, 1))


def _json(file: Path, text: str, line: int) -> Any:  # noqa: ANN401 - JSON is anything
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"{file.name}:{line + error.lineno - 1}"
        raise UnreadableListError(f"{where}: is not JSON: {error.msg}") from None
    except RecursionError:
        raise UnreadableListError(f"{file.name}:{line}: is nested too deeply") from None


def _named(entry: object) -> object:
    """Return *entry* under our keys; what is not an object stays what it is."""
    if not isinstance(entry, dict):
        return entry
    return _sound(dict(zip(_keys(entry), entry.values(), strict=True)))


def _keys(heads: Iterable[str]) -> list[str]:
    """Return what of ours each of *heads* means, "" where it is nothing, or was there before."""
    keys: list[str] = []
    for head in heads:
        key = _KEYS.get(fold(head), "")
        keys.append("" if key in keys else key)
    return keys


def _sound(row: dict[str, Any]) -> dict[str, Any]:
    """Return *row* without what is not ours and nothing, its words in one form."""
    row.pop("", None)
    return {
        key: " ".join(unicodedata.normalize("NFC", value).split())
        if isinstance(value, str)
        else value
        for key, value in row.items()
        if value is not None
    }


def _faults(row: object) -> Iterator[tuple[str, str]]:
    """Yield which value of *row* is wrong, and why."""
    if not isinstance(row, dict):
        yield "", f'must be an object like {{"title": …}} (it says {_quoted(row)})'
        return
    for key, value in row.items():
        if not isinstance(value, str):
            yield key, f"must be words (it says {_quoted(value)})"
        elif CONTROL.search(value):
            yield key, "must not hold control characters"
    title, link = row.get("title", ""), row.get("link", "")
    if title == "":
        yield "title", "is missing"
    elif isinstance(title, str) and len(title) > LONGEST:
        yield "title", f"must be {LONGEST} letters at most (it has {len(title)})"
    if isinstance(link, str) and link and not is_link(link):
        yield "link", f'must be a link like "https://dichvucong.gov.vn" (it says {_quoted(link)})'


def _quoted(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"
