"""Write tables as files that spreadsheets open."""

import csv
import re
from collections.abc import Sequence
from io import StringIO

BOM = "\ufeff"
"""What makes spreadsheets read a file as UTF-8."""

# A spreadsheet runs such a cell as a formula, whatever blanks are before it; a negative number is
# none.
_FORMULA = re.compile(
    r"[\t\r]|[\s\u200b-\u200f\u2060\ufeff]*(?:[=+@＝＋＠－]|-(?!\d+(?:\.\d+)?$))"
)


def csv_lines(rows: Sequence[Sequence[str]], start: str = "") -> bytes:
    """Return *rows* as lines of a file that spreadsheets open, behind *start*.

    A cell that a spreadsheet would run begins with an apostrophe, as typed there for a text.
    """
    text = StringIO()
    # In quotes, no sign in a cell begins another cell, whatever separates them there.
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerows([_as_text(cell) for cell in row] for row in rows)
    return f"{start}{text.getvalue()}".encode()


def _as_text(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
