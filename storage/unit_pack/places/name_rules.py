"""The rules for names of places: no two have the same, and no former name is still in use."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from storage.unit_pack.schema import Rows, TomlTable, Violation, rows
from storage.unit_pack.toml_lines import KeyPath
from storage.unit_pack.word_rules import NormalizedWords, normalize_words


class _PlaceName(NamedTuple):
    """A name in a pack; *place* is the number of its place, *is_alias* if it is from `also`."""

    place: int
    key_path: KeyPath
    text: str
    is_alias: bool

    @property
    def words(self) -> NormalizedWords:
        return normalize_words(self.text)

    @property
    def letters(self) -> tuple[str, ...]:
        """The words as residents type them without diacritics."""
        return tuple(letters for letters, _ in self.words)

    @property
    def is_plain_alias(self) -> bool:
        """Whether it is an alias without diacritics, which names all places with its letters."""
        return self.is_alias and not any(marks for _, marks in self.words)

    @property
    def is_proper(self) -> bool:
        """Whether it is one place's own, as "chợ Me" is and "nhà văn hóa" is not."""
        return any(word[0].isupper() for word in self.text.split()[1:])


def check_place_names(unit: TomlTable, today: date | None) -> Iterator[Violation]:
    """Yield the violations in the names of *unit* and its neighbourhoods.

    If *today* is given, a former name must have ended before.
    """
    neighbourhoods = rows(unit, "neighbourhoods")
    yield from _check_doubles(neighbourhoods)
    landmarks = [rows(row, "landmarks", key_path) for key_path, row in neighbourhoods]
    for own in landmarks:
        yield from _check_doubles(own)
    yield from _check_names_of_landmarks(neighbourhoods, landmarks)
    yield from _check_former_names(unit, today)


def _list_names(entries: Rows) -> list[_PlaceName]:
    """Return the names of *entries*, their aliases last."""
    names = [
        _PlaceName(place, (*key_path, "name", language), text, is_alias=False)
        for place, (key_path, row) in enumerate(entries)
        for language, text in row.get("name", {}).items()
    ]
    aliases = (
        _PlaceName(place, (*key_path, "also", number), text, is_alias=True)
        for place, (key_path, row) in enumerate(entries)
        for number, text in enumerate(row.get("also", ()))
    )
    return [name for name in (*names, *aliases) if name.words]


def _check_doubles(entries: Rows) -> Iterator[Violation]:
    """Yield a violation for each name that another of *entries* has, or that is repeated."""
    first: dict[NormalizedWords, _PlaceName] = {}
    names = _list_names(entries)
    owners = {name.letters: name.place for name in reversed(names) if not name.is_plain_alias}
    for name in names:
        known = first.setdefault(name.words, name)
        if known.place != name.place:
            yield _belongs_to(entries[known.place][1], name)
        elif known is not name and name.is_alias:
            yield Violation(
                name.key_path, f'trùng với một tên ở trên ("{name.text}")', "same_name"
            )
        elif name.is_plain_alias and (other := owners.get(name.letters, name.place)) != name.place:
            yield _belongs_to(entries[other][1], name)


def _check_names_of_landmarks(
    neighbourhoods: Rows, landmarks_of: list[Rows]
) -> Iterator[Violation]:
    """Yield a violation for each landmark with a name of another neighbourhood, or in one."""
    owner = {name.words: name.place for name in reversed(_list_names(neighbourhoods))}
    known = {
        name.words: (place, landmarks[name.place][1])
        for place, landmarks in enumerate(landmarks_of)
        for name in _list_names(landmarks)
        if name.is_proper and not name.is_alias
    }
    for place, landmarks in enumerate(landmarks_of):
        for name in _list_names(landmarks):
            if owner.get(name.words, place) != place:
                yield _belongs_to(neighbourhoods[owner[name.words]][1], name)
            elif name.is_alias and name.words in known and known[name.words][0] != place:
                yield _belongs_to(known[name.words][1], name)


def _belongs_to(row: TomlTable, name: _PlaceName) -> Violation:
    whose = row.get("name", {}).get("vi", row.get("id", ""))
    reason = f'"{name.text}" đã là tên của "{whose}" (mã "{row.get("id", "")}"): bỏ ở một nơi'
    return Violation(name.key_path, reason, "same_name")


def _check_former_names(unit: TomlTable, today: date | None) -> Iterator[Violation]:
    present = normalize_words(unit.get("name", {}).get("vi", ""))
    seen: set[NormalizedWords] = set()
    for key_path, former in rows(unit, "former_names"):
        words = normalize_words(former.get("name", ""))
        if words and words == present:
            reason = f'"{former["name"]}" là tên đang dùng, không phải tên cũ: bỏ mục này'
            yield Violation((*key_path, "name"), reason)
        elif words and words in seen:
            reason = f'trùng với một tên cũ ở trên ("{former["name"]}")'
            yield Violation((*key_path, "name"), reason)
        seen.add(words)
        until = former.get("until")
        if today and until and date.fromisoformat(until) >= today:
            reason = f"tên cũ phải hết dùng trước hôm nay (đang ghi {until})"
            yield Violation((*key_path, "until"), reason)
