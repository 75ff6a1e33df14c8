"""Unit packs: what differs from commune to commune, read from a folder of TOML and written."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import tomli_w

from conversations.engine.unit import Card, Unit
from storage.pack_pages import Fault, Kind, Page, joined, owner, page_of, read_page
from storage.pack_rules import remarks_on
from storage.pack_shape import Remark

__all__ = [
    "Fault",
    "PackError",
    "read_answers",
    "read_answers_text",
    "read_pack",
    "with_card",
    "without_card",
    "write_answers",
    "write_pack",
    "written_answers",
]

# Each of these parts of a unit has a file of its own; unit.toml holds the others.
_PARTS = ("neighbourhoods", "departments", "categories", "hotlines")
# How people of the unit ask has a file too; a pack may do without.
_WORDS = ("shorthand", "alike")
_WORDS_FILE = "words.toml"
# These stand in as many files as one likes, in a folder; a pack may do without.
_ANSWERS = ("groups", "cards")
_FOLDER = "answers"
_KEYS = {
    "unit.toml": tuple(
        key for key in Unit.__struct_fields__ if key not in (*_PARTS, *_WORDS, *_ANSWERS)
    ),
    **{f"{part}.toml": (part,) for part in _PARTS},
    _WORDS_FILE: _WORDS,
}
_HOMES = {
    **{key: file for file, keys in _KEYS.items() for key in keys},
    **dict.fromkeys(_ANSWERS, f"{_FOLDER}/"),
}
_CARDS = Kind(_ANSWERS, (), _HOMES)
_ALL_ANSWERS = Kind(_ANSWERS, _ANSWERS, _HOMES)
_ELSEWHERE = Page("", readable=False)

Values = dict[str, Any]


class PackError(Exception):
    """A unit pack can't be used as it stands; its text has one fault a line."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def read_pack(folder: Path, *, today: date | None = None) -> Unit:
    """Return the unit that the pack in *folder* describes.

    *today* is given where a pack is looked at as a new one: no card may be over on it. A card
    whose time ends later stays in the unit and says so.

    Raises:
        PackError: Something is not as it must be; the error holds every fault in the pack.
    """
    pages = [
        read_page(folder / file, file, Kind(keys, tuple(k for k in keys if k in _PARTS), _HOMES))
        for file, keys in _KEYS.items()
        if file != _WORDS_FILE or (folder / file).exists()
    ]
    files = sorted((folder / _FOLDER).glob("*.toml"))
    answers = [read_page(file, f"{_FOLDER}/{file.name}", _CARDS) for file in files]
    written = {key: value for page in pages for key, value in page.values.items()}
    return _unit(written | joined(answers, _ANSWERS), pages, answers, today)


def read_answers(file: Path, unit: Unit, *, today: date | None = None) -> Unit:
    """Return *unit* with the groups and cards that *file* holds in the place of its own.

    Raises:
        PackError: Something is not as it must be; the error holds every fault in the file.
    """
    return _with_answers(read_page(file, file.name, _ALL_ANSWERS), unit, today)


def read_answers_text(text: str, unit: Unit, *, today: date | None = None) -> Unit:
    """Return *unit* with the groups and cards that *text* holds in the place of its own.

    Raises:
        PackError: Something is not as it must be; the error holds every fault in the text.
    """
    return _with_answers(page_of(text, "", _ALL_ANSWERS), unit, today)


def _with_answers(page: Page, unit: Unit, today: date | None) -> Unit:
    # Through JSON, as tables are read: tuples would not pass for the lists that TOML has.
    values = msgspec.json.decode(msgspec.json.encode(unit), type=Values)
    kept = {key: value for key, value in values.items() if key not in _ANSWERS}
    return _unit(kept | joined([page], _ANSWERS), [], [page], today)


def write_pack(unit: Unit, folder: Path) -> None:
    """Write *unit* as a pack into *folder*, over the pack that is there and its comments."""
    values = _plain(unit)
    answers = folder / _FOLDER
    answers.mkdir(parents=True, exist_ok=True)
    for name, keys in _KEYS.items():
        _write(folder / name, {key: values[key] for key in keys})
    for left in answers.glob("*.toml"):
        left.unlink()
    for number, group in enumerate(values["groups"], 1):
        cards = [card for card in values["cards"] if card["group"] == group["id"]]
        file = answers / f"{number:02}-{group['id']}.toml"
        _write(file, {"groups": [group], "cards": cards})


def write_answers(unit: Unit, file: Path) -> None:
    """Write the groups and cards of *unit*, and nothing else of it, into *file*."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(written_answers(unit), encoding="utf-8", newline="\n")


def written_answers(unit: Unit) -> str:
    """Return the groups and cards of *unit* as a file says them."""
    values = _plain(unit)
    return tomli_w.dumps({key: values[key] for key in _ANSWERS})


def with_card(unit: Unit, card: Card) -> Unit:
    """Return *unit* with *card* in the place of the one of its id, or as one more."""
    cards = [card if its.id == card.id else its for its in unit.cards]
    if all(its is not card for its in cards):
        cards.append(card)
    return _sorted(msgspec.structs.replace(unit, cards=tuple(cards)))


def without_card(unit: Unit, card_id: str) -> Unit:
    """Return *unit* without the card of that id."""
    cards = tuple(card for card in unit.cards if card.id != card_id)
    return msgspec.structs.replace(unit, cards=cards)


def _unit(written: Values, pages: list[Page], answers: list[Page], today: date | None) -> Unit:
    faults = [fault for page in (*pages, *answers) for fault in page.faults]
    faults += _faults_of_answers(answers)
    faults += _faults_of_values(written, pages, answers, today)
    if faults:
        order = [page.file for page in (*pages, *answers)]
        faults.sort(key=lambda fault: (order.index(fault.file), fault.line))
        raise PackError(tuple(faults))
    return _sorted(msgspec.convert(written, Unit))


def _sorted(unit: Unit) -> Unit:
    """Return *unit* with its cards in the order of groups, in which they are written and shown."""
    order = {group.id: number for number, group in enumerate(unit.groups)}
    cards = sorted(unit.cards, key=lambda card: order[card.group])
    return msgspec.structs.replace(unit, cards=tuple(cards))


def _faults_of_answers(answers: Iterable[Page]) -> Iterator[Fault]:
    for page in answers:
        for key, value in page.values.items():
            if not isinstance(value, list):
                reason = f"must be a list, each begun with [[{key}]]"
                yield page.fault((key,), Remark((key,), reason, "list", said=key))


def _faults_of_values(
    values: Values, pages: list[Page], answers: list[Page], today: date | None
) -> Iterator[Fault]:
    home = {key: page for page in pages for key in _KEYS[page.file]}
    for remark in remarks_on(values, today):
        way = remark.way
        if way[0] in _ANSWERS:
            answer, inner = owner(answers, way)
            yield answer.fault(inner, remark)
        # Of a file that could not be read, or that is not looked at, nothing more can be said.
        elif (page := home.get(str(way[0]), _ELSEWHERE)).readable:
            yield page.fault(way, remark)


def _plain(unit: Unit) -> Values:
    """Return *unit* as TOML can say it: days are TOML's own, what is not given is left out."""
    values: Values = msgspec.to_builtins(unit, builtin_types=(date,))
    for card in values["cards"]:
        card["more"] = {key: value for key, value in card["more"].items() if value}
        for key in [key for key, value in card.items() if value in (None, "", {})]:
            del card[key]
    return values


def _write(file: Path, values: Values) -> None:
    file.write_text(tomli_w.dumps(values), encoding="utf-8", newline="\n")
