"""Compare two versions of an answer card or a group, field by field."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from conversations.engine.model.cards import Card, CardCase, CardGroup


class FieldChange(Struct, frozen=True):
    """One changed field; each way of asking is a field of its own."""

    field: str
    before: str
    after: str


def flatten_card(card: Card | CardGroup) -> dict[str, str]:
    """Return the texts of a card or group by field name: "title.vi", "more.fee.en"."""
    values = msgspec.to_builtins(card)
    if isinstance(card, Card):
        values["cases"] = format_cases(card.cases)
    return dict(_flatten(values))


def format_cases(cases: Sequence[CardCase]) -> str:
    """Return *cases* as text: ways of asking, a line each, then "= " and each answer."""
    return "\n\n".join(
        "\n".join((*case.asks, *(f"= {text}" for text in _answers(case)))) for case in cases
    )


def _answers(case: CardCase) -> Sequence[str]:
    return (case.answer.vi, case.answer.en) if case.answer.en else (case.answer.vi,)


def compare_cards(
    before: Card | CardGroup | None, after: Card | CardGroup | None
) -> list[FieldChange]:
    """Return the fields that differ between two cards or groups; None stands for a missing one."""
    was = flatten_card(before) if before else {}
    is_ = flatten_card(after) if after else {}
    found = [
        FieldChange(name, was.get(name, ""), is_.get(name, ""))
        for name in dict.fromkeys((*was, *is_))
        if name != "asks" and was.get(name, "") != is_.get(name, "")
    ]
    asked, asks = (item.asks if isinstance(item, Card) else () for item in (before, after))
    found += [FieldChange("asks", ask, "") for ask in asked if ask not in asks]
    found += [FieldChange("asks", "", ask) for ask in asks if ask not in asked]
    return found


def list_stale_english(changes: Sequence[FieldChange], after: Card) -> list[str]:
    """Return the English fields of *after* that did not change with their Vietnamese ones."""
    changed = {change.field for change in changes}
    return [
        name
        for name in flatten_card(after)
        if name.endswith(".en")
        and name not in changed
        and f"{name.removesuffix('.en')}.vi" in changed
    ]


def _flatten(values: Mapping[str, object], around: str = "") -> Iterator[tuple[str, str]]:
    for key, value in values.items():
        name = f"{around}{key}"
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{name}.")
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield name, "\n".join(map(str, value))
        elif value:
            yield name, str(value)
