"""Messages for officials that say why a card can't be saved, by field."""

from conversations.engine.model.phrases import Phrases
from storage.unit_pack.card_parser import CardError
from storage.unit_pack.pack_documents import Fault
from storage.unit_pack.schema import MAX_BUTTON_LENGTH, Violation

# The right shape of each field that can have a wrong one.
_SHAPES = {
    "id": "id",
    "link": "link",
    "effective": "day",
    "read": "day",
    "checked": "day",
    "expires": "day",
}
# In a file, a field with several values can have another wrong shape.
_FILE_SHAPES = {
    **_SHAPES,
    **dict.fromkeys(("title", "label", "short", "papers", "fee", "time", "place"), "words"),
    **dict.fromkeys(("form", "who_may_act", "name"), "words"),
    "asks": "list",
    "cases": "table",
    "answer": "words",
    "more": "table",
    "cards": "table",
    "groups": "table",
}
_WORDED = ("title", "label", "short", "papers", "fee", "time", "place", "form", "who_may_act")


def faults_by_field(error: CardError, phrases: Phrases) -> dict[str, str]:
    """Return a sentence for each invalid field of the form."""
    faults: dict[str, str] = {}
    for violation in error.violations:
        faults.setdefault(form_field(violation), fault_message(violation, phrases))
    return faults


def form_field(violation: Violation) -> str:
    """Return the form's name of a field: "title.vi", "asks"."""
    key_path = [str(step) for step in violation.key_path if isinstance(step, str)]
    if key_path[0] == "cases":
        return "cases"
    return ".".join((*key_path, "vi") if key_path[-1] in _WORDED else key_path)


def fault_message(violation: Violation, phrases: Phrases) -> str:
    """Return a sentence that says what is wrong and what would be right."""
    kind = violation.code or f"shape_{_SHAPES.get(str(violation.key_path[-1]), 'line')}"
    return phrases.say(
        f"console-card-fault-{kind}",
        count=violation.counted,
        most=MAX_BUTTON_LENGTH,
        said=violation.said,
    )


def file_fault_message(fault: Fault, phrases: Phrases) -> str:
    """Return a sentence about an error in a file of cards, and what would be right."""
    key = fault.field.rpartition(".")[2]
    kind = fault.code or f"shape_{_FILE_SHAPES.get(key, 'line')}"
    own = f"console-file-fault-{kind}"
    name = own if phrases.has(own) else f"console-card-fault-{kind}"
    return phrases.say(name, count=fault.counted, most=MAX_BUTTON_LENGTH, said=fault.said)
