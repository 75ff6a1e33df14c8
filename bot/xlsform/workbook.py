"""Read the cells of a workbook that somebody else made."""

import encodings.cp437  # noqa: F401 - zipfile needs it when no file can be opened any more
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from io import BytesIO
from typing import Any

import openpyxl
from msgspec import Struct
from openpyxl.utils import get_column_letter
from pyxform.xls2json_backends import xlsx_value_to_str

from bot.xlsform.columns import CHOICES, SETTINGS, SURVEY
from bot.xlsform.outcome import SheetFault, XlsFormError

MOST_ROWS = 500
MOST_COLUMNS = 60
MOST_LETTERS = 1_000
"""Letters of one cell."""

_MOST_PARTS = 200
_MOST_UNPACKED = 10_000_000
_OLD = b"\xd0\xcf\x11\xe0"  # the first bytes of .xls, and of a workbook with a password
# Sheets that name lists outside of the form.
_EXTERNAL_SHEETS = ("external_choices", "entities", "osm")
_MACROS = ("vbaproject", "activex", "embeddings/")
_EXTERNAL_PARTS = ("externallinks/", "connections.xml", "querytables/")
_FORMULA, _ERROR = "f", "e"

_Faults = list[SheetFault]


class Sheet(Struct, frozen=True):
    """The cells of a sheet as texts: the heads of its columns by letter, and its *rows*.

    Each row has its number in the spreadsheet, and the texts of its cells by column letter.
    """

    name: str
    heads: Mapping[str, str] = {}
    rows: Sequence[tuple[int, Mapping[str, str]]] = ()


def read_workbook(data: bytes) -> dict[str, Sheet]:
    """Return the sheets that make a form, by name; one that is missing is empty.

    Raises:
        XlsFormError: *data* is no workbook, is too large, or has more in it than values.
    """
    _check_archive(data)
    faults: _Faults = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what has no meaning for us, like colours
            book = openpyxl.load_workbook(BytesIO(data), read_only=True, keep_links=False)
            own = {name.strip().lower(): name for name in reversed(book.sheetnames)}
            faults += [SheetFault("external", own[it]) for it in _EXTERNAL_SHEETS if it in own]
            sheets = {
                name: _read_sheet(name, book[own[name]], faults) if name in own else Sheet(name)
                for name in (SURVEY, CHOICES, SETTINGS)
            }
    except MemoryError:
        raise
    except Exception as error:  # a broken file fails in any way
        raise XlsFormError([SheetFault("unreadable")]) from error
    if not sheets[SURVEY].rows and not faults:
        faults.append(SheetFault("no-sheet", said=SURVEY))
    if faults:
        raise XlsFormError(faults)
    return sheets


def _check_archive(data: bytes) -> None:
    """Check the parts of the file before any of them is unpacked."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile as error:
        word = "old" if data.startswith(_OLD) else "unreadable"
        raise XlsFormError([SheetFault(word)]) from error
    names = [part.filename.lower() for part in parts]
    # A part ends at the size that it declares, so the sum limits what is unpacked.
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise XlsFormError([SheetFault("large")])
    for word, markers in (("macros", _MACROS), ("external", _EXTERNAL_PARTS)):
        if any(marker in name for name in names for marker in markers):
            raise XlsFormError([SheetFault(word)])


def _read_sheet(name: str, cells: Any, faults: _Faults) -> Sheet:  # noqa: ANN401 - openpyxl has no types
    heads: dict[str, str] = {}
    rows = []
    cells.reset_dimensions()  # those that the file states may be smaller than it is
    for number, row in enumerate(cells.iter_rows(), 1):
        if number > MOST_ROWS:
            faults.append(SheetFault("rows", name, number, said=str(MOST_ROWS)))
            break
        texts = dict(_read_row(name, number, row, faults))
        if len(texts) > MOST_COLUMNS:
            faults.append(SheetFault("columns", name, number, said=str(MOST_COLUMNS)))
            break
        if number == 1:
            heads = texts
        else:
            rows.append((number, {at: text for at, text in texts.items() if at in heads}))
    while rows and not rows[-1][1]:
        rows.pop()
    return Sheet(name, heads, rows)


def _read_row(
    name: str,
    number: int,
    row: Sequence[Any],
    faults: _Faults,
) -> Iterator[tuple[str, str]]:
    """Yield the column and the text of each cell that is not empty."""
    for cell in row:
        if cell.value is None:
            continue
        column, text = get_column_letter(cell.column), xlsx_value_to_str(cell.value).strip()
        if fault := _fault_of(cell, text):
            faults.append(SheetFault(fault, name, number, column, text[:40]))
        elif text:
            yield column, text


def _fault_of(cell: Any, text: str) -> str:  # noqa: ANN401 - openpyxl has no types
    if cell.data_type == _FORMULA:
        return "formula"
    if cell.data_type == _ERROR:
        return "error"
    if isinstance(cell.value, date | time | timedelta):
        return "date"
    return "long-cell" if len(text) > MOST_LETTERS else ""
