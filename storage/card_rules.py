"""What the answer cards of a unit pack must be."""

import unicodedata
from collections.abc import Iterator
from datetime import date

from conversations.engine.figures import states_a_figure
from storage.pack_shape import BUTTON, Remark, Table, ids, long_names, nearest, rows, same_ids
from storage.toml_lines import Way

WORDS = 40  # words that are said in one breath
FIGURES = ("fee", "time")
IN_WORDS = ("papers", "place", "form", "who_may_act")
PROOF = ("source", "checked", "expires")


def remarks_on_cards(unit: Table, today: date | None) -> Iterator[Remark]:
    """Yield what is wrong with the cards of *unit*, of which anything may be missing.

    Where *today* is given, a card that is over on it is a fault too.
    """
    groups, cards = rows(unit, "groups"), rows(unit, "cards")
    for things in (groups, cards):
        yield from same_ids(things)
    for way, group in groups:
        yield from long_names(group, way)
    departments = ids(rows(unit, "departments"))
    for way, card in cards:
        if "groups" in unit:
            yield from _stranger(card, "group", way, ids(groups), "a group")
        if "departments" in unit:
            yield from _stranger(card, "owner", way, departments, "a department")
        yield from _long_label(card, way)
        yield from _long_answer(card, way)
        yield from _unproven_figures(card, way)
        yield from _crossed_days(card, way)
        if today is not None:
            yield from _untimely_days(card, way, today)


def _stranger(card: Table, key: str, way: Way, known: list[str], what: str) -> Iterator[Remark]:
    id_ = card.get(key)
    if id_ is not None and id_ not in known:
        reason = f'must be the id of {what} (it says "{id_}"{nearest(id_, known)})'
        yield Remark((*way, key), reason, "stranger", said=id_)


def _long_label(card: Table, way: Way) -> Iterator[Remark]:
    key = "label" if card.get("label") else "title"
    for language, words in card.get(key, {}).items():
        length = len(unicodedata.normalize("NFC", words))
        if length > BUTTON:
            most = f"must fit a button, {BUTTON} characters at most"
            other = "" if key == "label" else ", or a label that does must stand beside it"
            reason = f"{most}{other} (it has {length})"
            yield Remark((*way, key, language), reason, f"long_{key}", length)


def _long_answer(card: Table, way: Way) -> Iterator[Remark]:
    for language, words in card.get("short", {}).items():
        count = len(words.split())
        if count > WORDS:
            reason = f"must be {WORDS} words at most, as it is said aloud (it has {count})"
            yield Remark((*way, "short", language), reason, "long_short", count)


def _unproven_figures(card: Table, way: Way) -> Iterator[Remark]:
    lacking = [key for key in PROOF if not card.get(key)]
    for key in FIGURES:
        if lacking and card.get("more", {}).get(key):
            reason = (
                f"stands only beside source, checked and expires (lacking: {', '.join(lacking)})"
            )
            yield Remark((*way, "more", key), reason, "unproven")
    if lacking:
        yield from _unproven_words(card, way, ", ".join(lacking))


def _unproven_words(card: Table, way: Way, lacking: str) -> Iterator[Remark]:
    more = card.get("more", {})
    said = [(("short",), card.get("short")), *((("more", key), more.get(key)) for key in IN_WORDS)]
    for key, words in said:
        for language, text in (words or {}).items():
            if states_a_figure(text):
                reason = (
                    "a sum, a number of days or of papers stands only beside source, checked"
                    f" and expires (lacking: {lacking})"
                )
                yield Remark((*way, *key, language), reason, "unproven_words")


def _crossed_days(card: Table, way: Way) -> Iterator[Remark]:
    expires = card.get("expires")
    for key in ("checked", "effective"):
        if expires and card.get(key) and expires <= card[key]:
            reason = f"must be after {key}, {card[key]} (it says {expires})"
            yield Remark((*way, "expires"), reason, f"before_{key}")


def _untimely_days(card: Table, way: Way, today: date) -> Iterator[Remark]:
    if card.get("expires") and card["expires"] <= today:
        reason = f"is over: it must be after today, {today} (it says {card['expires']})"
        yield Remark((*way, "expires"), reason, "over")
    if card.get("checked") and card["checked"] > today:
        reason = f"must not be after today, {today} (it says {card['checked']})"
        yield Remark((*way, "checked"), reason, "future")
