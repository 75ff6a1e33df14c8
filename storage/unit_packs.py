"""Unit packs: what differs from commune to commune, read from a folder of TOML and written."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import tomli_w

from conversations.engine.unit import Unit
from storage.pack_rules import remarks_on, unknown_key
from storage.toml_lines import Way, line_of, lines_in

# Each of these parts of a unit has a file of its own; unit.toml holds the others.
_PARTS = ("neighbourhoods", "departments", "categories", "hotlines")
_KEYS = {
    "unit.toml": tuple(key for key in Unit.__struct_fields__ if key not in _PARTS),
    **{f"{part}.toml": (part,) for part in _PARTS},
}
_FILES = tuple(_KEYS)


@dataclass(frozen=True)
class Fault:
    """What is wrong in a pack, and where; *line* is 0 where no line can be named."""

    file: str
    line: int
    field: str
    reason: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.field, self.reason) if part)


class PackError(Exception):
    """A unit pack can't be used as it stands; its text has one fault a line."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def read_pack(folder: Path) -> Unit:
    """Return the unit that the pack in *folder* describes.

    Raises:
        PackError: Something is not as it must be; the error holds every fault in the pack.
    """
    pages = [_read_page(folder / file) for file in _FILES]
    written = {key: value for page in pages for key, value in page.values.items()}
    faults = [fault for page in pages for fault in page.faults]
    faults += _faults_of_values(written, pages)
    if faults:
        raise PackError(tuple(sorted(faults, key=_place)))
    return msgspec.convert(written, Unit)


def write_pack(unit: Unit, folder: Path) -> None:
    """Write *unit* as a pack into *folder*, over the pack that is there and its comments."""
    values = msgspec.to_builtins(unit)
    folder.mkdir(parents=True, exist_ok=True)
    for file, keys in _KEYS.items():
        text = tomli_w.dumps({key: values[key] for key in keys})
        (folder / file).write_text(text, encoding="utf-8", newline="\n")


@dataclass(frozen=True)
class _Page:
    """One file of a pack: what it says, on which lines, and what is wrong with it as a file."""

    file: str
    readable: bool
    values: dict[str, Any] = field(default_factory=dict)
    lines: dict[Way, int] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def _read_page(path: Path) -> _Page:
    file = path.name
    try:
        # Windows' Notepad may begin a file with a byte order mark, which tomllib refuses.
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return _unreadable(file, 0, "is missing")
    except OSError as error:
        return _unreadable(file, 0, f"can't be read: {error.strerror}")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return _unreadable(file, line, "must be saved as UTF-8")
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _unreadable(file, *_syntax(str(error), text))
    lines = lines_in(text)
    return _Page(
        file,
        readable=True,
        values={key: value for key, value in values.items() if key in _KEYS[file]},
        lines=lines,
        faults=tuple(_faults_of_keys(file, values, lines)),
    )


def _unreadable(file: str, line: int, reason: str) -> _Page:
    return _Page(file, readable=False, faults=(Fault(file, line, "", reason),))


def _syntax(message: str, text: str) -> tuple[int, str]:
    """Return the line that tomllib's *message* ends with, and the rest of it."""
    what, _, where = message.rpartition(" (at ")
    spot = re.fullmatch(r"line (\d+), column (\d+)\)", where)
    if spot is None:
        return max(1, len(text.splitlines())), f"is not TOML up to its end: {what}"
    return int(spot[1]), f"is not TOML from column {spot[2]} on: {what}"


def _faults_of_keys(file: str, values: dict[str, Any], lines: dict[Way, int]) -> Iterator[Fault]:
    for key in values:
        if key not in _KEYS[file]:
            home = next((home for home, keys in _KEYS.items() if key in keys), None)
            reason = f"belongs in {home}" if home else unknown_key(key, _KEYS[file])
            yield Fault(file, line_of((key,), lines), key, reason)
    for key in _KEYS[file]:
        if key in _PARTS and key not in values:
            yield Fault(file, 0, key, "is missing")


def _faults_of_values(values: dict[str, Any], pages: list[_Page]) -> Iterator[Fault]:
    home = {key: page for page in pages for key in _KEYS[page.file]}
    for way, reason in remarks_on(values):
        page = home[str(way[0])]
        # Of a file that could not be read nothing more can be said.
        if page.readable:
            yield Fault(page.file, line_of(way, page.lines), _field(way), reason)


def _field(way: Way) -> str:
    """Return the key that *way* ends in, with those of the tables around it within its row."""
    keys: list[str] = []
    for step in reversed(way):
        if isinstance(step, str):
            keys.insert(0, step)
        elif keys:
            break
    return ".".join(keys)


def _place(fault: Fault) -> tuple[int, int]:
    return _FILES.index(fault.file), fault.line
