"""Read and write unit packs: folders of TOML with all that differs between communes."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any

import msgspec
import tomli_w

from conversations.engine.model.cards import Card
from conversations.engine.model.unit import Unit
from storage.unit_pack.leftovers import find_leftovers
from storage.unit_pack.pack_documents import (
    MOST_FAULTS,
    Document,
    DocumentSpec,
    Fault,
    find_document,
    join_lists,
    merge_same_cause,
    parse_document,
    read_document,
)
from storage.unit_pack.pack_rules import check_pack
from storage.unit_pack.schema import Violation

__all__ = [
    "Fault",
    "PackError",
    "changed_files",
    "format_answers",
    "parse_answers",
    "read_answers",
    "read_pack",
    "sort_cards",
    "with_card",
    "without_card",
    "write_answers",
    "write_pack",
]

# Each of these parts of a unit has its own file; unit.toml has the others.
_PARTS = ("neighbourhoods", "departments", "categories", "hotlines")
# These have files of their own, which are optional.
_OPTIONAL = {
    "words.toml": ("shorthand", "alike"),
    "facts.toml": ("facts",),
    "topics.toml": ("topics",),
    "announcement_templates.toml": ("announcement_blanks", "announcement_templates"),
    "survey_templates.toml": ("survey_templates",),
}
# Groups and cards may be in any number of files of an optional folder.
_ANSWERS = ("groups", "cards")
_ANSWERS_FOLDER = "answers"
_KEYS_OF_FILE = {
    "unit.toml": tuple(
        key
        for key in Unit.__struct_fields__
        if key not in {*_PARTS, *_ANSWERS, *chain.from_iterable(_OPTIONAL.values())}
    ),
    **{f"{part}.toml": (part,) for part in _PARTS},
    **_OPTIONAL,
}
_FILE_OF_KEY = {
    **{key: file for file, keys in _KEYS_OF_FILE.items() for key in keys},
    **dict.fromkeys(_ANSWERS, f"{_ANSWERS_FOLDER}/"),
}
_CARDS = DocumentSpec(_ANSWERS, (), _FILE_OF_KEY)
_ALL_ANSWERS = DocumentSpec(_ANSWERS, _ANSWERS, _FILE_OF_KEY)
_NOT_READ = Document("", is_readable=False)

Values = dict[str, Any]


class PackError(Exception):
    """A unit pack is invalid; the text has one fault per line."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def read_pack(folder: Path, *, today: date | None = None) -> Unit:
    """Return the unit in *folder*.

    Give *today* for a new pack: then no card may be expired. A card that expires later stays in
    the unit and says so.

    Raises:
        PackError: the pack is invalid; the error has every fault.
    """
    if not any((folder / file).exists() for file in _KEYS_OF_FILE):
        reason = f"chưa có gói dữ liệu ở đây; lập mới: python -m bot unit new {folder}"
        raise PackError((Fault(str(folder), 0, "", reason),))
    documents = [
        read_document(
            folder / file,
            file,
            DocumentSpec(keys, tuple(k for k in keys if k in _PARTS), _FILE_OF_KEY),
        )
        for file, keys in _KEYS_OF_FILE.items()
        if file not in _OPTIONAL or (folder / file).exists()
    ]
    files = sorted((folder / _ANSWERS_FOLDER).glob("*.toml"))
    answers = [read_document(file, f"{_ANSWERS_FOLDER}/{file.name}", _CARDS) for file in files]
    written = {key: value for document in documents for key, value in document.values.items()}
    _write_dates_as_text(written.get("former_names"))
    return _build_unit(written | join_lists(answers, _ANSWERS), documents, answers, today)


def read_answers(file: Path, unit: Unit, *, today: date | None = None) -> Unit:
    """Return *unit* with its groups and cards replaced by those in *file*.

    Raises:
        PackError: the file is invalid; the error has every fault.
    """
    return _replace_answers(read_document(file, file.name, _ALL_ANSWERS), unit, today)


def parse_answers(text: str, unit: Unit, *, today: date | None = None) -> Unit:
    """Return *unit* with its groups and cards replaced by those in *text*.

    Raises:
        PackError: the text is invalid; the error has every fault.
    """
    return _replace_answers(parse_document(text, "", _ALL_ANSWERS), unit, today)


def _replace_answers(document: Document, unit: Unit, today: date | None) -> Unit:
    # Convert through JSON: TOML has lists, and tuples would not compare equal to them.
    values = msgspec.json.decode(msgspec.json.encode(unit), type=Values)
    kept = {key: value for key, value in values.items() if key not in _ANSWERS}
    return _build_unit(kept | join_lists([document], _ANSWERS), [], [document], today)


def write_pack(unit: Unit, folder: Path) -> None:
    """Write *unit* as a pack into *folder*, replacing the pack there with its comments."""
    values = _to_toml_values(unit)
    answers = folder / _ANSWERS_FOLDER
    answers.mkdir(parents=True, exist_ok=True)
    for name, keys in _KEYS_OF_FILE.items():
        _write(folder / name, {key: values[key] for key in keys if key in values})
    for left in answers.glob("*.toml"):
        left.unlink()
    for number, group in enumerate(values["groups"], 1):
        cards = [card for card in values["cards"] if card["group"] == group["id"]]
        file = answers / f"{number:02}-{group['id']}.toml"
        _write(file, {"groups": [group], "cards": cards})


def changed_files(before: Unit, after: Unit) -> list[str]:
    """Return the files of a pack whose values differ, without those of groups and cards."""
    return [
        file
        for file, keys in _KEYS_OF_FILE.items()
        if any(getattr(before, key) != getattr(after, key) for key in keys)
    ]


def write_answers(unit: Unit, file: Path) -> None:
    """Write only the groups and cards of *unit* into *file*."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(format_answers(unit), encoding="utf-8", newline="\n")


def format_answers(unit: Unit) -> str:
    """Return the groups and cards of *unit* as the text of a file."""
    values = _to_toml_values(unit)
    return tomli_w.dumps({key: values[key] for key in _ANSWERS})


def with_card(unit: Unit, card: Card) -> Unit:
    """Return *unit* with *card* replacing the card of the same id, or added."""
    cards = [card if other.id == card.id else other for other in unit.cards]
    if all(other is not card for other in cards):
        cards.append(card)
    return sort_cards(msgspec.structs.replace(unit, cards=tuple(cards)))


def without_card(unit: Unit, card_id: str) -> Unit:
    """Return *unit* without the card *card_id*."""
    cards = tuple(card for card in unit.cards if card.id != card_id)
    return msgspec.structs.replace(unit, cards=cards)


def _build_unit(
    written: Values, documents: list[Document], answers: list[Document], today: date | None
) -> Unit:
    faults = [fault for document in (*documents, *answers) for fault in document.faults]
    faults += _find_answer_faults(answers)
    faults += _find_value_faults(written, documents, answers, today)
    faults += islice(find_leftovers(written, (*documents, *answers)), MOST_FAULTS)
    if faults:
        order = [document.file for document in (*documents, *answers)]
        faults.sort(key=lambda fault: (order.index(fault.file), fault.line))
        raise PackError(merge_same_cause(faults))
    return sort_cards(msgspec.convert(written, Unit))


def sort_cards(unit: Unit) -> Unit:
    """Return *unit* with its cards ordered by group, as they are written and shown."""
    order = {group.id: number for number, group in enumerate(unit.groups)}
    cards = sorted(unit.cards, key=lambda card: order[card.group])
    return msgspec.structs.replace(unit, cards=tuple(cards))


def _write_dates_as_text(former_names: object) -> None:
    """Write each last day of *former_names* that is a date of TOML as the text that it is."""
    for former in former_names if isinstance(former_names, list) else ():
        until = former.get("until") if isinstance(former, dict) else None
        if isinstance(until, date) and not isinstance(until, datetime):
            former["until"] = until.isoformat()


def _find_answer_faults(answers: Iterable[Document]) -> Iterator[Fault]:
    for document in answers:
        for key, value in document.values.items():
            if not isinstance(value, list):
                reason = f"phải là danh sách, mỗi phần bắt đầu bằng [[{key}]]"
                yield document.fault((key,), Violation((key,), reason, "list", said=key))


def _find_value_faults(
    values: Values, documents: list[Document], answers: list[Document], today: date | None
) -> Iterator[Fault]:
    document_of_key = {
        key: document for document in documents for key in _KEYS_OF_FILE[document.file]
    }
    for violation in islice(check_pack(values, today), MOST_FAULTS):
        key_path = violation.key_path
        if key_path[0] in _ANSWERS:
            answer, inner = find_document(answers, key_path)
            yield answer.fault(inner, violation)
        # A file that could not be read, or is not checked, can't have further faults.
        elif (document := document_of_key.get(str(key_path[0]), _NOT_READ)).is_readable:
            yield document.fault(key_path, violation)


def _to_toml_values(unit: Unit) -> Values:
    """Return *unit* as TOML values: dates as TOML dates, without None."""
    values: Values = msgspec.to_builtins(unit, builtin_types=(date,))
    for card in values["cards"]:
        card["more"] = {key: value for key, value in card["more"].items() if value}
        for key in [key for key, value in card.items() if value in (None, "", {})]:
            del card[key]
    parts = (values["facts"], [values["hours"]], values["announcement_templates"])
    for row in chain(*parts, values["hotlines"], values["categories"]):
        for key in [key for key, value in row.items() if value is None]:
            del row[key]
    for hotline in values["hotlines"]:
        if not hotline["source"]:
            del hotline["source"]
    return {key: value for key, value in values.items() if value is not None}


def _write(file: Path, values: Values) -> None:
    file.write_text(tomli_w.dumps(values), encoding="utf-8", newline="\n")
