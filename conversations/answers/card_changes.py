"""In what two versions of an answer card differ, field by field."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from conversations.engine.cards import Card


class Changed(Struct, frozen=True):
    """One field that says something else; ways of asking are told one by one."""

    field: str
    before: str
    after: str


def fields(card: Card) -> dict[str, str]:
    """Return all that a card says, by the names of its fields: "title.vi", "more.fee.en"."""
    return dict(_flat(msgspec.to_builtins(card)))


def changes(before: Card | None, after: Card | None) -> list[Changed]:
    """Return what differs between two cards, of which either may not be there."""
    was = fields(before) if before else {}
    is_ = fields(after) if after else {}
    found = [
        Changed(name, was.get(name, ""), is_.get(name, ""))
        for name in dict.fromkeys((*was, *is_))
        if name != "asks" and was.get(name, "") != is_.get(name, "")
    ]
    asked, asks = before.asks if before else (), after.asks if after else ()
    found += [Changed("asks", ask, "") for ask in asked if ask not in asks]
    found += [Changed("asks", "", ask) for ask in asks if ask not in asked]
    return found


def _flat(values: Mapping[str, object], around: str = "") -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        name = f"{around}{key}"
        if isinstance(value, Mapping):
            yield from _flat(value, f"{name}.")
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield name, "\n".join(map(str, value))
        elif value:
            yield name, str(value)
