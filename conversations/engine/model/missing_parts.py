"""Parts of an answer card: which can be read, and which was asked for but is missing."""

from datetime import date

from conversations.engine.model.cards import FEE, FORM, ONLINE, PAPERS, PLACE, TIME, WHO, Card
from conversations.engine.model.effects import PartMissed

# In which field of a card's "read more" each part stands.
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
    """Return that *asked*, a part of *card*, is not there on *today*; None where it is."""
    has = not asked or asked in readable_parts(card, today)
    return None if has else PartMissed(card.id, asked)


def readable_parts(card: Card, today: date) -> list[str]:
    """Return which parts of *card* can be read on *today*."""
    more = card.more_on(today)
    return [part for part, field in PART_FIELDS.items() if getattr(more, field)]
