"""What came of reading a spreadsheet: the survey, what was left out, what is wrong and where."""

from collections.abc import Sequence

from msgspec import Struct

from conversations.surveys.survey import Survey


class SheetFault(Struct, frozen=True):
    """What is wrong, as one word, at a *row* and a *column* (its letter) of a *sheet*.

    *row* is 0 for a whole sheet, *sheet* is "" for the whole file. *said* is what stands there, or
    what is missing. The words are those of `conversations.surveys.checks`, and the others that the
    phrases `console-survey-file-fault-*` explain.
    """

    fault: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    said: str = ""

    @property
    def cell(self) -> str:
        """The name of the cell, as a spreadsheet shows it: "E5"; "" for a whole sheet."""
        return f"{self.column}{self.row}" if self.row else ""


class Remark(Struct, frozen=True):
    """What was left out, as one word; *said* names it.

    The words: "columns", "languages", "notes" (texts without a question), "metadata" (what a phone
    would fill in by itself), "why" (a text that was taken for the reason of the survey).
    """

    remark: str
    said: str = ""


class ReadFile(Struct, frozen=True):
    """The survey of a file with what was left out, or its faults."""

    survey: Survey | None = None
    remarks: tuple[Remark, ...] = ()
    faults: tuple[SheetFault, ...] = ()


class XlsFormError(Exception):
    """A spreadsheet can't become a survey; *faults* say why, each with its cell."""

    def __init__(self, faults: Sequence[SheetFault]) -> None:
        super().__init__(", ".join(f"{its.sheet} {its.cell} {its.fault}" for its in faults))
        self.faults = faults
