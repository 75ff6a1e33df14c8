"""Read official lists of procedures from CSV or JSON as offices export them."""

import csv
import json
import unicodedata
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from conversations.dialogues.questions.answers.procedures import Procedure
from conversations.text.fold import fold
from storage.unit_pack.schema import CONTROL_CHARACTERS, is_link

MAX_TITLE_LENGTH = 2000  # letters of a title; some official ones have more than a thousand
MAX_QUOTED_LENGTH = 40  # characters of an invalid value that are quoted

# The headings of columns in known lists, folded.
_COLUMN_NAMES = {
    "title": ("title", "ten thu tuc", "ten thu tuc hanh chinh", "thu tuc", "ten tthc", "ten"),
    "field": ("field", "linh vuc", "linh vuc thuc hien"),
    "level": ("level", "cap", "cap thuc hien", "cap giai quyet"),
    "link": ("link", "url", "lien ket", "duong dan", "duong link"),
}
_KEY_OF_COLUMN = {head: key for key, heads in _COLUMN_NAMES.items() for head in heads}

Row = tuple[int, object]


class InvalidRow(NamedTuple):
    """A row that is rejected: its place, the field, and the reason."""

    place: str
    field: str
    reason: str

    def __str__(self) -> str:
        return ": ".join(part for part in self if part)


class UnreadableListError(Exception):
    """A list can't be read as a whole; the text says where and why."""


class ProcedureList(NamedTuple):
    """The contents of a list: its procedures, and the rejected rows."""

    procedures: list[Procedure]
    bad: list[InvalidRow]


def read_procedures(file: Path) -> ProcedureList:
    """Return the list in *file*: .csv, .json (a list), or .jsonl (an object per line).

    Raises:
        UnreadableListError: the file can't be read, or has no titles.
    """
    rows, counted = _read_rows(file)
    procedures, bad = [], []
    for number, row in rows:
        place = f"{file.name}:{number}" if counted == "line" else f"{file.name}: entry {number}"
        faults = list(_find_faults(row))
        bad += [InvalidRow(place, *fault) for fault in faults]
        if not faults and isinstance(row, dict):
            procedures.append(Procedure(**row))
    if not procedures and not bad:
        raise UnreadableListError(f"{file.name}: there is no procedure in it")
    return ProcedureList(procedures, bad)


def _read_rows(file: Path) -> tuple[Iterator[Row], str]:
    """Return the rows of *file* with their numbers, and the name of what the numbers count."""
    text = _read_text(file)
    kind = file.suffix.lower()
    if kind == ".csv":
        return _read_csv(file, text), "line"
    if kind == ".jsonl":
        return _read_json_lines(file, text), "line"
    if kind == ".json":
        return _read_json_list(file, text), "entry"
    raise UnreadableListError(f"{file.name}: must be a .csv, .json or .jsonl file")


def _read_text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UnreadableListError(f"{file.name}: can't be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UnreadableListError(f"{file.name}:{line}: must be saved as UTF-8") from None


def _read_csv(file: Path, text: str) -> Iterator[Row]:
    first = text.partition("\n")[0]
    # Excel writes semicolons or tabs in countries with a decimal comma, such as Việt Nam.
    reader = csv.reader(StringIO(text, newline=""), delimiter=max(",;\t", key=first.count))
    try:
        keys = _match_columns(next(reader, []))
        if "title" not in keys:
            reason = 'has no column "title" or "Tên thủ tục"'
            raise UnreadableListError(f"{file.name}:1: {reason} (it says {first.strip()[:80]!r})")
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, _clean_row(dict(zip(keys, cells, strict=False)))
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableListError(f"{file.name}:{reader.line_num}: is not CSV: {error}") from None


def _read_json_lines(file: Path, text: str) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, _rename_keys(_parse_json(file, line, number))


def _read_json_list(file: Path, text: str) -> Iterator[Row]:
    entries = _parse_json(file, text, 1)
    if not isinstance(entries, list):
        raise UnreadableListError(f"{file.name}: must be a list of objects")
    yield from ((number, _rename_keys(entry)) for number, entry in enumerate(entries, 1))


def _parse_json(file: Path, text: str, line: int) -> Any:  # noqa: ANN401 - JSON is anything
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"{file.name}:{line + error.lineno - 1}"
        raise UnreadableListError(f"{where}: is not JSON: {error.msg}") from None
    except RecursionError:
        raise UnreadableListError(f"{file.name}:{line}: is nested too deeply") from None


def _rename_keys(entry: object) -> object:
    """Return *entry* with our names of keys; return anything but an object unchanged."""
    if not isinstance(entry, dict):
        return entry
    return _clean_row(dict(zip(_match_columns(entry), entry.values(), strict=True)))


def _match_columns(heads: Iterable[str]) -> list[str]:
    """Return our key for each of *heads*, "" for an unknown or a repeated one."""
    keys: list[str] = []
    for head in heads:
        key = _KEY_OF_COLUMN.get(fold(head), "")
        keys.append("" if key in keys else key)
    return keys


def _clean_row(row: dict[str, Any]) -> dict[str, Any]:
    """Return *row* without unknown keys and empty values, its texts in NFC."""
    row.pop("", None)
    return {
        key: " ".join(unicodedata.normalize("NFC", value).split())
        if isinstance(value, str)
        else value
        for key, value in row.items()
        if value is not None
    }


def _find_faults(row: object) -> Iterator[tuple[str, str]]:
    """Yield the invalid fields of *row*, each with the reason."""
    if not isinstance(row, dict):
        yield "", f'must be an object like {{"title": …}} (it says {_quote(row)})'
        return
    for key, value in row.items():
        if not isinstance(value, str):
            yield key, f"must be words (it says {_quote(value)})"
        elif CONTROL_CHARACTERS.search(value):
            yield key, "must not hold control characters"
    title, link = row.get("title", ""), row.get("link", "")
    if title == "":
        yield "title", "is missing"
    elif isinstance(title, str) and len(title) > MAX_TITLE_LENGTH:
        yield "title", f"must be {MAX_TITLE_LENGTH} letters at most (it has {len(title)})"
    if isinstance(link, str) and link and not is_link(link):
        yield "link", f'must be a link like "https://dichvucong.gov.vn" (it says {_quote(link)})'


def _quote(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= MAX_QUOTED_LENGTH else f"{text[:MAX_QUOTED_LENGTH]}…"
