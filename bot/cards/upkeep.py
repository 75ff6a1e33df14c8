"""List the cards that their owners must update: expired, expiring, unchecked, incomplete."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from msgspec import Struct

from conversations.engine.model.cards import Card

SOON = timedelta(days=30)


class Upkeep(Struct, frozen=True):
    """The cards that wait for one owner.

    *expired* are ordered by how long ago they expired, *expiring* by their end; *unchecked*, and
    those *lacking* a part that people asked for, by how often people asked.
    """

    owner: str
    expired: tuple[Card, ...] = ()
    expiring: tuple[Card, ...] = ()
    unchecked: tuple[Card, ...] = ()
    lacking: tuple[Card, ...] = ()


def list_upkeep(
    cards: Iterable[Card],
    today: date,
    soon: timedelta = SOON,
    *,
    asked: Mapping[str, int] | None = None,
) -> tuple[Upkeep, ...]:
    """Return the work of each owner on *today*, owners with the most expired cards first.

    *asked* maps a card's id to how often people asked for a part that it lacks. Each card is in
    one list only: the first that applies of expired, expiring, unchecked, lacking.
    """
    times = asked or {}
    lists: dict[str, tuple[list[Card], list[Card], list[Card], list[Card]]] = {}
    for card in cards:
        its = lists.setdefault(card.owner, ([], [], [], []))
        expired, expiring, unchecked, lacking = its
        if card.is_stale(today):
            expired.append(card)
        elif card.is_stale(today + soon):
            expiring.append(card)
        elif card.seen is None:
            unchecked.append(card)
        elif card.id in times:
            lacking.append(card)

    def most_asked(cards: list[Card]) -> tuple[Card, ...]:
        return tuple(sorted(cards, key=lambda card: -times.get(card.id, 0)))

    waiting = [
        Upkeep(
            owner, _by_end(expired), _by_end(expiring), most_asked(unchecked), most_asked(lacking)
        )
        for owner, (expired, expiring, unchecked, lacking) in lists.items()
        if expired or expiring or unchecked or lacking
    ]
    return tuple(sorted(waiting, key=lambda u: (-len(u.expired), -len(u.expiring))))


def _by_end(cards: list[Card]) -> tuple[Card, ...]:
    return tuple(sorted(cards, key=lambda card: (card.expires or date.max, card.id)))
