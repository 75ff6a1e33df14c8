"""Say what is wrong with a spreadsheet, and what was left out of it."""

from bot.xlsform.outcome import Remark, SheetFault
from conversations.engine.model.phrases import Phrases

_STEM = "console-survey-sheet"


def say_reason(fault: SheetFault, phrases: Phrases) -> str:
    """Return the sentence for *fault*; the words of the checker have phrases of their own."""
    own = f"{_STEM}-fault-{fault.fault}"
    name = own if phrases.has(own) else f"console-survey-fault-{fault.fault}"
    return phrases.say(name, said=fault.said)


def say_place(fault: SheetFault, phrases: Phrases) -> str:
    """Return where the *fault* is: "survey E5", "survey, row 5", "survey", or "" for the file."""
    if fault.row and not fault.column:
        return phrases.say(f"{_STEM}-row", sheet=fault.sheet, row=fault.row)
    return " ".join(filter(None, (fault.sheet, fault.cell)))


def say_remark(remark: Remark, phrases: Phrases) -> str:
    """Return the sentence about what was left out."""
    return phrases.say(f"{_STEM}-remark-{remark.remark}", said=remark.said)


def say_line(fault: SheetFault, phrases: Phrases) -> str:
    """Return *fault* in one line, with its place."""
    place = say_place(fault, phrases)
    return ": ".join(filter(None, (place, say_reason(fault, phrases))))
