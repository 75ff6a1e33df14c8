"""What owners have to see to: cards whose time is over or nearly, and cards nobody checked."""

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct

from conversations.engine.cards import Card

SOON = timedelta(days=30)


class Upkeep(Struct, frozen=True):
    """The cards that wait for one owner.

    The *expired* are longest over first, those *expiring* end first, the *unchecked* stand in
    the order of the pack.
    """

    owner: str
    expired: tuple[Card, ...] = ()
    expiring: tuple[Card, ...] = ()
    unchecked: tuple[Card, ...] = ()


def upkeep(cards: Iterable[Card], today: date, soon: timedelta = SOON) -> tuple[Upkeep, ...]:
    """Return what waits for each owner on *today*, owners with the most expired cards first.

    A card stands in one list only: over before over soon, over soon before never checked.
    """
    lists: dict[str, tuple[list[Card], list[Card], list[Card]]] = {}
    for card in cards:
        expired, expiring, unchecked = lists.setdefault(card.owner, ([], [], []))
        if card.is_stale(today):
            expired.append(card)
        elif card.is_stale(today + soon):
            expiring.append(card)
        elif card.checked is None:
            unchecked.append(card)
    waiting = [
        Upkeep(owner, _by_end(expired), _by_end(expiring), tuple(unchecked))
        for owner, (expired, expiring, unchecked) in lists.items()
        if expired or expiring or unchecked
    ]
    return tuple(sorted(waiting, key=lambda u: (-len(u.expired), -len(u.expiring))))


def _by_end(cards: list[Card]) -> tuple[Card, ...]:
    return tuple(sorted(cards, key=lambda card: (card.expires or date.max, card.id)))
