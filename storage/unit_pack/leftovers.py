"""Find what a pack still has of the shipped pack, that of the pilot: its names and numbers.

Names of the pilot's streets and of its district are common, and another commune may write of them.
So they are faults only in a text that was copied from the shipped pack.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from conversations.engine.model.unit import OWN_HOTLINE
from conversations.text.fold import clean
from storage.unit_pack.pack_documents import Document, Fault
from storage.unit_pack.schema import Violation
from storage.unit_pack.toml_lines import KeyPath

SHIPPED = Path(__file__).parents[1] / "packs" / "gia-vien"

_FILES = ("unit.toml", "departments.toml", "hotlines.toml", "neighbourhoods.toml")
# The invented numbers: a 0 after the area code belongs to nobody.
_SAMPLE_PHONE = re.compile("02290000[0-9]*")
_NUMBER = re.compile(r"\b0[0-9](?:[ .]?[0-9]){6,}\b")


class Commune(NamedTuple):
    """Whose a pack is: what must not stand in the pack of another commune.

    *places* are names in and around it, which others may have too.
    """

    id: str
    code: str
    name: str
    former_names: tuple[str, ...] = ()
    phones: frozenset[str] = frozenset()
    places: tuple[str, ...] = ()

    def finds_in(self, text: str, besides: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
        """Yield each name and number of this commune in *text*, and what to do about it.

        Names that are in one of *besides* are left out.
        """
        text = clean(text)
        for name in _find_names(self, text):
            if not any(name in _find_names(self, own) for own in besides):
                yield name, f'còn ghi "{name}" của {self.name}: thay bằng tên của xã mình'
        for match in _NUMBER.finditer(text):
            number = re.sub("[ .]", "", match[0])
            if number in self.phones or _SAMPLE_PHONE.fullmatch(number):
                yield number, f"còn số {number} của {self.name}: thay bằng số của xã mình"

    def find_place(self, text: str, besides: Sequence[str] = ()) -> str:
        """Return the name of a place of this commune in *text*, or "".

        A name that stands in one of *besides* is left out.
        """
        named = _pattern_of_places(self).findall(clean(text))
        if not named:
            return ""  # as in most texts, for which the other names need not be cleaned
        own = clean("\n".join(besides)).casefold()
        return next((name for name in named if name.casefold() not in own), "")


def _find_names(commune: Commune, text: str) -> Iterator[str]:
    pattern, names = _names_of(commune)
    return (names[match[0].casefold()] for match in pattern.finditer(text))


@cache
def _names_of(commune: Commune) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern for the names of *commune*, and each name by its small letters."""
    bare = commune.name.partition(" ")[2]
    names = {name.casefold(): name for name in (bare, *commune.former_names) if name}
    # The district of the same name was a neighbour's too. "(?!)" matches nothing.
    each = "|".join(map(re.escape, names)) or "(?!)"
    return re.compile(rf"(?<!huyện )\b(?:{each})\b", re.IGNORECASE), names


@cache
def _pattern_of_places(commune: Commune) -> re.Pattern[str]:
    names = sorted(map(re.escape, commune.places), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(names) or '(?!)'})\b", re.IGNORECASE)


@cache
def shipped_commune() -> Commune:
    """Return the commune of the shipped pack, without id if that can't be read."""
    values: dict[str, Any] = {}
    try:
        for file in _FILES:
            values |= tomllib.loads((SHIPPED / file).read_text("utf-8"))
        hotlines = (row for row in values["hotlines"] if row["id"].startswith(OWN_HOTLINE))
        rows = (values, *values["departments"], *hotlines)
        return Commune(
            values["id"],
            values["code"],
            values["name"]["vi"],
            tuple(former["name"] for former in values["former_names"]),
            frozenset(row["phone"] for row in rows if "phone" in row),
            tuple(dict.fromkeys(_find_places(values))),
        )
    # Its faults are reported where it is read as a pack.
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return Commune("", "", "")


def _find_places(values: dict[str, Any]) -> Iterator[str]:
    """Yield the names of a pack's neighbourhoods, landmarks, former communes, district, province.

    A landmark that every place has, as "trạm y tế", has no name of its own.
    """
    _, _, bare = values["name"]["vi"].partition(" ")
    yield f"huyện {bare}"
    yield values["province"].rpartition("tỉnh ")[2]
    for former in values["former_names"]:
        name = re.sub("^(?:thị trấn|xã) ", "", former["name"])
        if " " in name:
            yield name
    for place in values["neighbourhoods"]:
        for name in (*place["name"].values(), *place.get("also", ())):
            yield name
        for landmark in place.get("landmarks", ()):
            for name in (*landmark["name"].values(), *landmark.get("also", ())):
                if re.search(r"\s[^\W\d_]", name) and name.split()[-1].istitle():
                    yield name


@cache
def _texts_on_places() -> frozenset[str]:
    """Return the texts of the shipped pack that name one of its places."""
    commune = shipped_commune()
    files = [*SHIPPED.glob("*.toml"), *(SHIPPED / "answers").glob("*.toml")]
    read = (tomllib.loads(file.read_text("utf-8")) for file in files)
    texts = (text for values in read for _, text in _texts(values, ()))
    return frozenset(text for text in texts if commune.find_place(text))


def find_leftovers(values: dict[str, Any], documents: Sequence[Document]) -> Iterator[Fault]:
    """Yield the faults of the pack with *values*, which *documents* hold, if it is not shipped."""
    shipped, name = shipped_commune(), _own_name(values)
    id_, code = values.get("id"), values.get("code", "")
    if not shipped.id or (id_ == shipped.id and (code == shipped.code or name == shipped.name)):
        return
    former = [text for _, text in _texts(values.get("former_names"), ())]
    # A commune may have the name of another, or a part of its land; it says so in its own names.
    own = [each for each in former if each not in shipped.former_names]
    own += [name] if name != shipped.name else []
    near = [*own, str(values.get("province", ""))]
    near += [text for _, text in _texts(values.get("neighbourhoods"), ())]
    copied = _texts_on_places()
    for document in documents:
        for key_path, text in _texts(document.values, ()):
            if (key_path, text) in ((("id",), shipped.id), (("code",), shipped.code)):
                reason = f'"{text}" là mã của {shipped.name}: ghi mã của xã mình'
                yield document.fault(key_path, Violation(key_path, reason, "leftover", said=text))
            for found, reason in shipped.finds_in(text, besides=own):
                yield document.fault(key_path, Violation(key_path, reason, "leftover", said=found))
            if text in copied and (place := shipped.find_place(text, besides=near)):
                reason = f'còn "{place}" trong câu chép từ {shipped.name}: sửa hoặc bỏ câu này'
                yield document.fault(key_path, Violation(key_path, reason, "leftover", said=place))


def _own_name(values: dict[str, Any]) -> str:
    name = values.get("name")
    return str(name.get("vi", "")) if isinstance(name, dict) else ""


def _texts(value: object, key_path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    """Yield each text in *value* with its key path."""
    if isinstance(value, str):
        yield key_path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*key_path, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*key_path, number))
