"""One answer card as it is filled in: what is wrong with which of its fields."""

from collections.abc import Generator
from datetime import date

import msgspec

from conversations.engine.cards import Card
from conversations.engine.unit import Unit
from storage.card_rules import remarks_on_cards
from storage.pack_shape import Remark, Table, table


class CardError(Exception):
    """A card can't be taken in; *remarks* say why, each with the way to the value."""

    def __init__(self, remarks: tuple[Remark, ...]) -> None:
        super().__init__("; ".join(f"{'.'.join(map(str, r.way))}: {r.reason}" for r in remarks))
        self.remarks = remarks


def read_card(written: Table, unit: Unit, *, today: date | None = None) -> Card:
    """Return the card that is *written* for *unit*; on *today*, where given, it must be true.

    Raises:
        CardError: something is not as it must be; the error holds every remark.
    """
    remarks: list[Remark] = []
    sound = _sound(written, remarks)
    around: Table = {
        "groups": [{"id": group.id} for group in unit.groups],
        "departments": [{"id": department.id} for department in unit.departments],
        "cards": [sound],
    }
    remarks += [r._replace(way=r.way[2:]) for r in remarks_on_cards(around, today)]
    if remarks:
        raise CardError(tuple(remarks))
    return msgspec.convert(written, Card)


def _sound(written: Table, remarks: list[Remark]) -> Table:
    looked: Generator[Remark, None, Table] = table(written, Card, ())
    while True:
        try:
            remarks.append(next(looked))
        except StopIteration as end:
            sound: Table = end.value
            return sound
