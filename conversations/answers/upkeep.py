"""What owners have to see to: cards whose time is over or nearly, that nobody checked, or lack."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from msgspec import Struct

from conversations.engine.model.cards import Card

SOON = timedelta(days=30)


class Upkeep(Struct, frozen=True):
    """The cards that wait for one owner.

    The *expired* are longest over first, those *expiring* end first. Of the *unchecked*, and of
    those *lacking* a part that people asked for, what was asked for most stands first.
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
    """Return what waits for each owner on *today*, owners with the most expired cards first.

    *asked* is how often, by card, a part was asked for that it lacks. A card stands in one list
    only: over before over soon, over soon before never checked, that before lacking something.
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
        elif card.checked is None:
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
