"""Why a card can't be saved, in the words of officials, each beside its field."""

from conversations.engine.phrases import Phrases
from storage.card_forms import CardError
from storage.pack_pages import Fault
from storage.pack_shape import BUTTON, Remark

# Of a field that is not of its shape, what it must be.
_SHAPES = {
    "id": "id",
    "link": "link",
    "effective": "day",
    "checked": "day",
    "expires": "day",
}
# In a file what has several values may be of another shape, too.
_FILE_SHAPES = {
    **_SHAPES,
    **dict.fromkeys(("title", "label", "short", "papers", "fee", "time", "place"), "words"),
    **dict.fromkeys(("form", "who_may_act", "name"), "words"),
    "asks": "list",
    "more": "table",
    "cards": "table",
    "groups": "table",
}
_WORDED = ("title", "label", "short", "papers", "fee", "time", "place", "form", "who_may_act")


def faults_by_field(error: CardError, phrases: Phrases) -> dict[str, str]:
    """Return a sentence for each field of the form that is at fault."""
    faults: dict[str, str] = {}
    for remark in error.remarks:
        faults.setdefault(field(remark), sentence(remark, phrases))
    return faults


def field(remark: Remark) -> str:
    """Return the name that a field has in the form: "title.vi", "asks"."""
    way = [str(step) for step in remark.way if isinstance(step, str)]
    return ".".join((*way, "vi") if way[-1] in _WORDED else way)


def sentence(remark: Remark, phrases: Phrases) -> str:
    """Return what is wrong and what would be right."""
    kind = remark.code or f"shape_{_SHAPES.get(str(remark.way[-1]), 'line')}"
    return phrases.say(f"console-card-fault-{kind}", count=remark.counted, most=BUTTON)


def of_file(fault: Fault, phrases: Phrases) -> str:
    """Return what is wrong with a place in a file of cards, and what would be right."""
    key = fault.field.rpartition(".")[2]
    kind = fault.code or f"shape_{_FILE_SHAPES.get(key, 'line')}"
    own = f"console-file-fault-{kind}"
    name = own if phrases.has(own) else f"console-card-fault-{kind}"
    return phrases.say(name, count=fault.counted, most=BUTTON, said=fault.said)
