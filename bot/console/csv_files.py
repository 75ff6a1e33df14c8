"""Write tables as files that spreadsheets open."""

import csv
from collections.abc import Sequence
from io import StringIO

BOM = "\ufeff"
"""What makes spreadsheets read a file as UTF-8."""


def csv_lines(rows: Sequence[Sequence[str]], start: str = "") -> bytes:
    """Return *rows* as lines of a file that spreadsheets open, behind *start*."""
    text = StringIO()
    csv.writer(text).writerows(rows)
    return f"{start}{text.getvalue()}".encode()
