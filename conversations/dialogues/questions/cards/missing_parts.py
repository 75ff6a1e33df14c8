"""Tell which parts of an answer card can be shown, and which requested part is missing."""

from datetime import date

from conversations.dialogues.questions.effects import PartMissed
from conversations.engine.model.cards import FEE, FORM, ONLINE, PAPERS, PLACE, TIME, WHO, Card

# The field of `CardDetails` for each part.
PART_FIELDS = {
    PAPERS: "papers",
    FEE: "fee",
    TIME: "time",
    PLACE: "place",
    FORM: "form",
    WHO: "who_may_act",
    ONLINE: "link",
}


def find_missing_part(card: Card, asked: str, today: date) -> PartMissed | None:
    """Return the effect that records the part *asked* as missing on *today*; None if it exists."""
    has = not asked or asked in readable_parts(card, today)
    return None if has else PartMissed(card.id, asked)


def readable_parts(card: Card, today: date) -> list[str]:
    """Return the names of the parts of *card* that can be shown on *today*."""
    more = card.more_on(today)
    return [part for part, field in PART_FIELDS.items() if getattr(more, field)]
