"""Parse one answer card from a form; report each invalid field."""

from collections.abc import Generator
from datetime import date

import msgspec

from conversations.engine.model.cards import Card
from conversations.engine.model.unit import Unit
from storage.unit_pack.card_rules import check_cards
from storage.unit_pack.schema import TomlTable, Violation, check_table


class CardError(Exception):
    """A card is invalid; *violations* say why, each with the path to the value."""

    def __init__(self, violations: tuple[Violation, ...]) -> None:
        super().__init__(
            "; ".join(f"{'.'.join(map(str, r.key_path))}: {r.reason}" for r in violations)
        )
        self.violations = violations


def parse_card(written: TomlTable, unit: Unit, *, today: date | None = None) -> Card:
    """Return the card *written* for *unit*; if *today* is given, it must not be expired then.

    Raises:
        CardError: a field is invalid; the error has every violation.
    """
    violations: list[Violation] = []
    sound = _check_shape(written, violations)
    around: TomlTable = {
        "groups": [{"id": group.id} for group in unit.groups],
        "departments": [{"id": department.id} for department in unit.departments],
        "hotlines": [{"id": hotline.id} for hotline in unit.hotlines],
        "facts": [{"id": fact.id} for fact in unit.facts],
        "cards": [sound],
    }
    violations += [r._replace(key_path=r.key_path[2:]) for r in check_cards(around, today)]
    if violations:
        raise CardError(tuple(violations))
    return msgspec.convert(written, Card)


def _check_shape(written: TomlTable, violations: list[Violation]) -> TomlTable:
    looked: Generator[Violation, None, TomlTable] = check_table(written, Card, ())
    while True:
        try:
            violations.append(next(looked))
        except StopIteration as end:
            sound: TomlTable = end.value
            return sound
