"""Let pyxform read the sheets; return its form with the rows that things come from."""

import re
from collections.abc import Mapping
from typing import Any

from pyxform.errors import PyXFormError
from pyxform.parsing.sheet_headers import to_snake_case
from pyxform.xls2json import workbook_to_json
from pyxform.xls2json_backends import DefinitionData

from bot.xlsform.columns import SURVEY
from bot.xlsform.outcome import SheetFault, XlsFormError
from bot.xlsform.workbook import Sheet

SOURCE_ROW = "source_row"
"""The key in the form for the number of the row; pyxform keeps columns that it does not know."""

Form = dict[str, Any]

# In texts, pyxform replaces these quotes by straight ones; they pass it as private letters.
_QUOTES, _SHIELDS = "‘’“”", "\ue000\ue001\ue002\ue003"
_SHIELD, _UNSHIELD = str.maketrans(_QUOTES, _SHIELDS), str.maketrans(_SHIELDS, _QUOTES)
_TEXT_HEADS = ("label", "caption")

_ROW = re.compile(r"\[row : (\d+)\]")
_SHEET = re.compile(r"the '(\w+)' sheet")
# What pyxform says, and our word for it; a fault that is not listed is told in its own words.
_KNOWN = (
    (re.compile(r"List name not in choices sheet: (.*)"), "list"),
    (re.compile(r"There should be a choices sheet"), "list"),
    (re.compile(r"Missing calculation"), "calculation"),
    (re.compile(r"no name"), "name"),
    (re.compile(r"no type"), "type"),
    (re.compile(r"Choices must have a name"), "name"),
    (re.compile(r"must be unique"), "twice"),
    (re.compile(r"Unmatched '(.*?)'"), "group"),
    (re.compile(r"Could not find the name '(.*?)'"), "reference"),
    (re.compile(r"external_choices|from_file"), "external"),
)
_MOST_SAID = 200


def head_of(head: str) -> str:
    """Return the plain name of a column: "Label::English (en)" is "label"."""
    return str(to_snake_case(head.partition("::" if "::" in head else ":")[0]))


def read_form(sheets: dict[str, Sheet]) -> Form:
    """Return the form as pyxform's JSON.

    Raises:
        XlsFormError: the sheets are no valid XLSForm.
    """
    parts: dict[str, Any] = {}
    for name, sheet in sheets.items():
        if not sheet.rows:
            continue
        heads = [*sheet.heads.values(), SOURCE_ROW]
        parts[f"{name}_header"] = [dict.fromkeys(heads)]
        # pyxform counts the rows itself, from the second one.
        parts[name] = [_row(sheet, number, cells) for number, cells in sheet.rows]
    try:
        form: Form = workbook_to_json(DefinitionData(**parts, sheet_names=list(sheets)))
    except PyXFormError as error:
        raise XlsFormError([_fault(str(error))]) from error
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        # Heads like "bind" or "label::en::x", and whatever else pyxform does not expect.
        raise XlsFormError([SheetFault("xlsform")]) from error
    return form


def unshield(text: str) -> str:
    """Return a text of the form with the quotes that it had in the sheet."""
    return text.translate(_UNSHIELD)


def _row(sheet: Sheet, number: int, cells: Mapping[str, str]) -> dict[str, str]:
    row = {
        sheet.heads[at]: text.translate(_SHIELD)
        if head_of(sheet.heads[at]) in _TEXT_HEADS
        else text
        for at, text in cells.items()
    }
    return {**row, SOURCE_ROW: str(number)} if row else row


def _fault(message: str) -> SheetFault:
    row, sheet = _ROW.search(message), _SHEET.search(message)
    where = SheetFault("", sheet[1] if sheet else SURVEY, int(row[1]) if row else 0)
    for pattern, word in _KNOWN:
        if found := pattern.search(message):
            return SheetFault(
                word, where.sheet, where.row, said=found[1] if found.groups() else ""
            )
    return SheetFault("xlsform", where.sheet, where.row, said=_ROW.sub("", message)[:_MOST_SAID])
