"""The rules for the local words of a unit pack: shorthand and synonyms."""

import re
from collections.abc import Iterator, Sequence

from conversations.text.fold import clean, diacritics, fold
from conversations.text.tokenizer import normalise_word
from storage.unit_pack.schema import TomlTable, Violation, rows
from storage.unit_pack.toml_lines import KeyPath

MAX_ENTRIES = 6  # synonyms in one entry, or meanings of one shorthand
MIN_WAYS = 2

_WORD = re.compile(r"[^\W_]+")

NormalizedWords = tuple[tuple[str, str], ...]


def check_words(unit: TomlTable) -> Iterator[Violation]:
    """Yield the violations in the words of *unit*, any of which may be missing."""
    yield from _check_shorthand(unit)
    yield from _check_alike(unit)


def _check_shorthand(unit: TomlTable) -> Iterator[Violation]:
    known = {
        normalise_word(row["written"]) for _, row in rows(unit, "shorthand") if "written" in row
    }
    seen: set[str] = set()
    for key_path, row in rows(unit, "shorthand"):
        written = normalise_word(row.get("written", ""))
        if written in seen:
            reason = f'đã có ở trên ("{written}"): gộp vào một chỗ'
            yield Violation((*key_path, "written"), reason)
        seen.add(written)
        if "means" in row:
            yield from _check_count(row["means"], (*key_path, "means"), 1)
            for at, words in enumerate(row["means"]):
                # A meaning is not expanded again; otherwise two shorthands could refer to each
                # other.
                if own := known.intersection(normalise_word(words).split()):
                    yield Violation((*key_path, "means", at), _explain_shorthand(own, written))
            yield from _check_not_empty(row["means"], (*key_path, "means"))
            yield from _check_duplicates(row["means"], (*key_path, "means"))


def _explain_shorthand(own: set[str], written: str) -> str:
    if written in own:
        return f'không được chứa chính chữ viết tắt ("{written}")'
    return f'phải viết đủ chữ ("{min(own)}" cũng là chữ viết tắt ở đây)'


def _check_alike(unit: TomlTable) -> Iterator[Violation]:
    seen: dict[NormalizedWords, int] = {}
    for number, (key_path, row) in enumerate(rows(unit, "alike")):
        ways = row.get("ways")
        if ways is None:
            continue
        yield from _check_count(ways, (*key_path, "ways"), MIN_WAYS)
        yield from _check_not_empty(ways, (*key_path, "ways"))
        yield from _check_duplicates(ways, (*key_path, "ways"))
        for at, words in enumerate(ways):
            # Two entries with the same word would link to each other, perhaps in a cycle.
            if seen.setdefault(normalize_words(words), number) != number:
                reason = f'đã có trong một danh sách ở trên ("{words}"): gộp vào một chỗ'
                yield Violation((*key_path, "ways", at), reason)


def _check_count(words: Sequence[str], key_path: KeyPath, fewest: int) -> Iterator[Violation]:
    if not fewest <= len(words) <= MAX_ENTRIES:
        reason = f"phải có từ {fewest} đến {MAX_ENTRIES} phần (đang có {len(words)})"
        yield Violation(key_path, reason)


def _check_not_empty(ways: Sequence[str], key_path: KeyPath) -> Iterator[Violation]:
    for at, words in enumerate(ways):
        if not normalize_words(words):
            reason = f'phải có chữ (đang ghi "{words}")'
            yield Violation((*key_path, at), reason)


def _check_duplicates(ways: Sequence[str], key_path: KeyPath) -> Iterator[Violation]:
    seen: set[NormalizedWords] = set()
    for at, words in enumerate(ways):
        if (said := normalize_words(words)) and said in seen:
            yield Violation((*key_path, at), f'trùng với một phần ở trên ("{words}")')
        seen.add(said)


def normalize_words(text: str) -> NormalizedWords:
    """Return the words of *text* in the form to compare, with tone marks in one place."""
    return tuple((fold(word), diacritics(word)) for word in _WORD.findall(clean(text).lower()))
