"""Say what is wrong with a spreadsheet, and what was left out of it."""

from bot.xlsform.outcome import Remark, SheetFault
from conversations.engine.model.phrases import Phrases

_STEM = "console-survey-sheet"


def say_reason(fault: SheetFault, phrases: Phrases) -> str:
    """Return the sentence for *fault*; the words of the checker have phrases of their own."""
    own = f"{_STEM}-fault-{fault.fault}"
    name = own if phrases.has(own) else f"console-survey-fault-{fault.fault}"
    return phrases.say(name, said=fault.said)


def say_cell(fault: SheetFault, phrases: Phrases) -> str:
    """Return where in its sheet the *fault* is: "E5", "row 5", or "" for the whole of it."""
    if not fault.row or fault.column:
        return fault.cell
    return phrases.say(f"{_STEM}-row", row=fault.row)


def say_remark(remark: Remark, phrases: Phrases) -> str:
    """Return the sentence about what was left out."""
    return phrases.say(f"{_STEM}-remark-{remark.remark}", said=remark.said)


def say_line(fault: SheetFault, phrases: Phrases) -> str:
    """Return *fault* in one line, with its place."""
    place = " ".join(filter(None, (fault.sheet, say_cell(fault, phrases))))
    return ": ".join(filter(None, (place, say_reason(fault, phrases))))
