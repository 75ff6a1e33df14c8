"""The files of a unit pack, one by one: what each says, on which lines, and what it lacks."""

import dataclasses
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from storage.pack_shape import Remark, unknown
from storage.toml_lines import Way, line_of, lines_in


@dataclass(frozen=True)
class Fault:
    """What is wrong in a pack, and where; *line* is 0 where no line can be named.

    *code*, *counted* and *said* are those of a `Remark`, for whoever says it in other words.
    """

    file: str
    line: int
    field: str
    reason: str
    code: str = dataclasses.field(default="", compare=False)
    counted: int = dataclasses.field(default=0, compare=False)
    said: str = dataclasses.field(default="", compare=False)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.field, self.reason) if part)


@dataclass(frozen=True)
class Kind:
    """What a file may hold: *keys*, of which those in *needed* must be there.

    *homes* says of every key of a pack where it belongs.
    """

    keys: tuple[str, ...]
    needed: tuple[str, ...]
    homes: Mapping[str, str]


@dataclass(frozen=True)
class Page:
    """One file of a pack: what it says, on which lines, and what is wrong with it as a file."""

    file: str
    readable: bool = True
    values: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    faults: tuple[Fault, ...] = ()

    @cached_property
    def _lines(self) -> dict[Way, int]:
        # Only a fault asks for lines; to find them takes as long as to read the file.
        return lines_in(self.text)

    def fault(self, way: Way, remark: Remark) -> Fault:
        """Return that what *way* leads to is wrong as *remark* says."""
        line, (_, reason, code, counted, said) = line_of(way, self._lines), remark
        return Fault(self.file, line, _field(way), reason, code, counted, said)


def read_page(path: Path, file: str, kind: Kind) -> Page:
    """Return what is written in the file at *path*, which is called *file* in faults."""
    try:
        # Windows' Notepad may begin a file with a byte order mark, which tomllib refuses.
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return _unreadable(file, 0, "is missing")
    except OSError as error:
        return _unreadable(file, 0, f"can't be read: {error.strerror}")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return _unreadable(file, line, "must be saved as UTF-8", "utf8")
    return page_of(text, file, kind)


def page_of(text: str, file: str, kind: Kind) -> Page:
    """Return what is written in *text*, which is called *file* in faults."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _unreadable(file, *_syntax(str(error), text))
    page = Page(file, values=values, text=text)
    known = {key: value for key, value in values.items() if key in kind.keys}
    return replace(page, values=known, faults=tuple(_faults_of_keys(page, kind)))


def joined(pages: Sequence[Page], keys: tuple[str, ...]) -> dict[str, list[Any]]:
    """Return the lists under *keys* of all *pages*, put together in their order."""
    return {
        key: [row for page in pages for row in _rows(page, key)]
        for key in keys
        if any(key in page.values for page in pages)
    }


def owner(pages: Sequence[Page], way: Way) -> tuple[Page, Way]:
    """Return which of *pages*, whose lists were joined, *way* leads into, and the way in it."""
    key, number = str(way[0]), int(way[1])
    for page in pages:
        if number < len(_rows(page, key)):
            return page, (key, number, *way[2:])
        number -= len(_rows(page, key))
    raise IndexError(number)


def _rows(page: Page, key: str) -> list[Any]:
    rows = page.values.get(key, [])
    return rows if isinstance(rows, list) else []


def _unreadable(file: str, line: int, reason: str, code: str = "", counted: int = 0) -> Page:
    return Page(file, readable=False, faults=(Fault(file, line, "", reason, code, counted),))


def _syntax(message: str, text: str) -> tuple[int, str, str, int]:
    """Return the line that tomllib's *message* ends with, the rest of it, and the column."""
    what, _, where = message.rpartition(" (at ")
    spot = re.fullmatch(r"line (\d+), column (\d+)\)", where)
    if spot is None:
        return max(1, len(text.splitlines())), f"is not TOML up to its end: {what}", "cut", 0
    reason = f"is not TOML from column {spot[2]} on: {what}"
    return int(spot[1]), reason, "syntax", int(spot[2])


def _faults_of_keys(page: Page, kind: Kind) -> Iterator[Fault]:
    for key in page.values:
        if key not in kind.keys:
            home = kind.homes.get(key)
            remark = unknown(key, (key,), kind.keys)
            if home:
                remark = Remark((key,), f"belongs in {home}", "belongs", said=home)
            yield page.fault((key,), remark)
    for key in kind.needed:
        if key not in page.values:
            yield Fault(page.file, 0, key, "is missing", "missing")


def _field(way: Way) -> str:
    """Return the key that *way* ends in, with those of the tables around it within its row."""
    keys: list[str] = []
    for step in reversed(way):
        if isinstance(step, str):
            keys.insert(0, step)
        elif keys:
            break
    return ".".join(keys)
