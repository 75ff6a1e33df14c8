"""List the changes of an answer card: version, author and changed fields."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice, pairwise

from msgspec import Struct

from bot.cards.changes import FieldChange, compare_cards
from bot.services.unit_context import UnitContext
from conversations.engine.model.cards import Card
from storage.database.transactions import Transaction
from storage.repositories import audit, units
from storage.repositories.officials import officials

SAVED, CHECKED, IMPORTED = "card.save", "card.check", "card.import"
RETIRED, RESTORED, TAKEN = "card.retire", "card.restore", "card.take"

# The limit of versions to read: each of them is a whole pack.
_MOST_VERSIONS = 200
_NOTHING = units.CardsVersion(0, datetime.min.replace(tzinfo=UTC), ())


class CardChange(Struct, frozen=True):
    """A change of a card in *version*, by the official *by*, or "" for an operator.

    *act* is the verb in the audit, "" if the card came with a pack. *card* is the card after the
    change; None if it was removed.
    """

    version: int
    at: datetime
    by: str
    act: str
    changed: list[FieldChange]
    card: Card | None


def history(
    tx: Transaction, context: UnitContext, card_id: str = "", *, most: int = 50
) -> list[CardChange]:
    """Return the changes of a card, or of all cards without *card_id*, the newest first."""
    acts = {
        int(act.subject.rpartition("@")[2]): act
        for act in audit.list_of_kinds(
            tx, context.unit_id, (SAVED, CHECKED, IMPORTED, RETIRED, RESTORED, TAKEN)
        )
    }
    found = units.list_cards_versions(tx, context.unit_id, most=_MOST_VERSIONS)
    if found and found[-1].version == 1:
        found.append(_NOTHING)
    changes = []
    for now, changed in islice(_differing(found, card_id), most):
        act = acts.get(now.version)
        by = officials.name_of(tx, context.unit_id, act.actor) if act else ""
        changes.append(
            CardChange(now.version, now.at, by, act.act if act else "", changed, _in(now, card_id))
        )
    return changes


def retired_cards(tx: Transaction, context: UnitContext) -> list[Card]:
    """Return the removed cards, each as it last was, the most recently removed first."""
    newest, *older = units.list_cards_versions(tx, context.unit_id, most=_MOST_VERSIONS)
    current_ids = {card.id for card in newest.cards}
    found: dict[str, Card] = {}
    for version in older:
        for card in version.cards:
            if card.id not in current_ids:
                found.setdefault(card.id, card)
    return list(found.values())


def _differing(
    found: list[units.CardsVersion], card_id: str
) -> Iterator[tuple[units.CardsVersion, list[FieldChange]]]:
    """Yield each version in which the card changed, with its changed fields."""
    for now, before in pairwise(found):
        if not card_id and now.cards != before.cards:
            yield now, []
        elif card_id and (changed := compare_cards(_in(before, card_id), _in(now, card_id))):
            yield now, changed


def _in(version: units.CardsVersion, card_id: str) -> Card | None:
    return next((card for card in version.cards if card.id == card_id), None)
