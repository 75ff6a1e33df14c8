"""The files of a unit pack: their contents, line numbers and faults."""

import dataclasses
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from storage.unit_pack.schema import Violation, unknown_key
from storage.unit_pack.toml_limits import find_excess
from storage.unit_pack.toml_lines import KeyPath, find_line, find_lines

# The most faults of one kind that are looked for; explaining one takes up to a millisecond.
MOST_FAULTS = 1000


@dataclass(frozen=True)
class Fault:
    """A fault in a pack, and its place; *line* is 0 where it is unknown.

    *code*, *counted* and *said* are those of a `Violation`, for messages in other words. *others*
    is the number of further places with the same cause.
    """

    file: str
    line: int
    field: str
    reason: str
    code: str = dataclasses.field(default="", compare=False)
    counted: int = dataclasses.field(default=0, compare=False)
    said: str = dataclasses.field(default="", compare=False)
    others: int = 0

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        more = f" (và {self.others} chỗ khác)" if self.others else ""
        return ": ".join(part for part in (place, self.field, f"{self.reason}{more}") if part)


# The codes of faults with one cause in many places: an id that was renamed, a name left over.
_SPREADING = ("stranger", "blank", "leftover")


def merge_same_cause(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """Return *faults* with one fault for each cause: the first place, and how many others."""
    found: dict[object, list[Fault]] = {}
    for number, fault in enumerate(faults):
        found.setdefault(fault.reason if fault.code in _SPREADING else number, []).append(fault)
    return tuple(replace(same[0], others=len(same) - 1) for same in found.values())


@dataclass(frozen=True)
class DocumentSpec:
    """The keys that a file may have: *keys*, of which *required* must exist.

    *file_of_key* gives the right file of every key of a pack.
    """

    keys: tuple[str, ...]
    required: tuple[str, ...]
    file_of_key: Mapping[str, str]


@dataclass(frozen=True)
class Document:
    """One file of a pack: its contents, its text, and its faults as a file."""

    file: str
    is_readable: bool = True
    values: dict[str, Any] = field(default_factory=dict)
    text: str = ""
    faults: tuple[Fault, ...] = ()

    @cached_property
    def _lines(self) -> dict[KeyPath, int]:
        # Only a fault needs line numbers, and finding them takes as long as reading the file.
        return find_lines(self.text)

    def fault(self, key_path: KeyPath, violation: Violation) -> Fault:
        """Return *violation* as a fault at *key_path*."""
        line, (_, reason, code, counted, said) = find_line(key_path, self._lines), violation
        return Fault(self.file, line, _field_name(key_path), reason, code, counted, said)


def read_document(path: Path, file: str, spec: DocumentSpec) -> Document:
    """Return the document at *path*; faults call it *file*."""
    try:
        # Notepad on Windows may write a byte order mark, which tomllib rejects.
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return _unreadable_document(file, 0, "không có tệp này")
    except OSError as error:
        return _unreadable_document(file, 0, f"không đọc được: {error.strerror}")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return _unreadable_document(file, line, "phải lưu bằng bảng mã UTF-8", "utf8")
    return parse_document(text, file, spec)


def parse_document(text: str, file: str, spec: DocumentSpec) -> Document:
    """Return the document in *text*; faults call it *file*."""
    if excess := find_excess(text):
        return _unreadable_document(file, *excess)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return _unreadable_document(file, *_explain_syntax_error(str(error), text))
    except ValueError:  # tomllib does not say where
        return _unreadable_document(file, 0, "có ngày, giờ hay số không có thật", "value")
    document = Document(file, values=values, text=text)
    known = {key: value for key, value in values.items() if key in spec.keys}
    faults = islice(_find_key_faults(document, spec), MOST_FAULTS)
    return replace(document, values=known, faults=tuple(faults))


def join_lists(documents: Sequence[Document], keys: tuple[str, ...]) -> dict[str, list[Any]]:
    """Return the lists under *keys* of all *documents*, concatenated in order."""
    return {
        key: [row for document in documents for row in _rows(document, key)]
        for key in keys
        if any(key in document.values for document in documents)
    }


def find_document(documents: Sequence[Document], key_path: KeyPath) -> tuple[Document, KeyPath]:
    """Return the one of the joined *documents* that has *key_path*, and the path within it."""
    key, number = str(key_path[0]), int(key_path[1])
    for document in documents:
        if number < len(_rows(document, key)):
            return document, (key, number, *key_path[2:])
        number -= len(_rows(document, key))
    raise IndexError(number)


def _rows(document: Document, key: str) -> list[Any]:
    rows = document.values.get(key, [])
    return rows if isinstance(rows, list) else []


def _unreadable_document(
    file: str, line: int, reason: str, code: str = "", counted: int = 0
) -> Document:
    return Document(
        file, is_readable=False, faults=(Fault(file, line, "", reason, code, counted),)
    )


def _explain_syntax_error(message: str, text: str) -> tuple[int, str, str, int]:
    """Return the line number at the end of tomllib's *message*, a reason, its code, the column."""
    spot = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    if spot is None:
        last = max(1, len(text.splitlines()))
        return last, "tệp hết giữa chừng, còn thiếu dấu đóng ngoặc", "cut", 0
    look = "xem có thiếu dấu ngoặc kép, dấu bằng hay dấu ngoặc không"
    reason = f"không đúng cách viết TOML từ chữ thứ {spot[2]}: {look}"
    return int(spot[1]), reason, "syntax", int(spot[2])


def _find_key_faults(document: Document, spec: DocumentSpec) -> Iterator[Fault]:
    for key in document.values:
        if key not in spec.keys:
            expected_file = spec.file_of_key.get(key)
            violation = unknown_key(key, (key,), spec.keys)
            if expected_file:
                violation = Violation(
                    (key,), f"phải để ở {expected_file}", "belongs", said=expected_file
                )
            yield document.fault((key,), violation)
    for key in spec.required:
        if key not in document.values:
            yield Fault(document.file, 0, key, "còn thiếu", "missing")


def _field_name(key_path: KeyPath) -> str:
    """Return the last key of *key_path*, with the keys of inline tables before it."""
    keys: list[str] = []
    for step in reversed(key_path):
        if isinstance(step, str):
            keys.insert(0, step)
        elif keys:
            break
    return ".".join(keys)
