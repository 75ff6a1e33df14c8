"""One canonical form for Vietnamese text, however it was typed."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from conversations.text.word_caches import forgettable

# NFD does not decompose these letters. Old fonts typed Ð (U+00D0) for Đ.
_DIRECT: dict[int, str] = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"})

# Nobody types these: bidi controls and zero-width characters.
_INVISIBLE = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0x00AD]
)

# Every Latin letter without its diacritics, as one translation table. NFD decomposes the rest.
_PLAIN: dict[int, str | None] = {
    **{
        code: base
        for code in (*range(0x00C0, 0x0250), *range(0x1E00, 0x1F00))
        if (base := unicodedata.normalize("NFD", chr(code))[0]).isascii() and base.isalpha()
    },
    **dict.fromkeys(range(0x0300, 0x0370)),
    **_DIRECT,
    **_INVISIBLE,
}

_WORD = re.compile(r"[^\W_]+")

# Text of Latin letters alone has no invisible characters and no loose combining marks.
_UNUSUAL = re.compile("[^\u0000-\u00ac\u00ae-\u02ff\u1e00-\u1eff]")

_HIDDEN = re.compile(f"[{''.join(map(chr, _INVISIBLE))}]")

# Marks are no letters, digits or spaces; a run as long as this is one of marks, or of emoji.
_LONG_RUN = re.compile(r"[^\w\s\x00-\x7f]{40,}")
# No language puts more marks on a letter.
_MOST_MARKS = 8
# A text up to this length is normalised within a fifth of a millisecond, whatever is in it.
_SHORT = 200

# The five tones: huyền, sắc, ngã, hỏi, nặng.
_TONES = dict.fromkeys([0x0300, 0x0301, 0x0303, 0x0309, 0x0323])


def _normalize(form: Literal["NFC", "NFD"], text: str) -> str:
    """Return *text* in *form*, without more marks on a letter than a language has.

    To order a run of marks takes time in the square of its length: 20,000 take a second.
    """
    if len(text) > _SHORT:
        text = _LONG_RUN.sub(_drop_excess_marks, text)
    return unicodedata.normalize(form, text)


def _drop_excess_marks(found: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in found[0]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def clean(text: str) -> str:
    """Return *text* in NFC, without invisible and control characters, trimmed."""
    text = _normalize("NFC", text)
    if _HIDDEN.search(text):
        text = text.translate(_INVISIBLE)
    if not text.isprintable():
        text = "".join(c if c == "\n" or c.isprintable() else " " for c in text)
    return text.strip()


def fold(text: str) -> str:
    """Return *text* as lower-case words without diacritics, one space between them."""
    if not text.isascii():
        text = text.translate(_PLAIN)
        if not text.isascii():
            text = _normalize("NFD", text.translate(_DIRECT))
            text = "".join(c for c in text if not unicodedata.combining(c))
    return " ".join(_WORD.findall(text.casefold()))


def words(text: str) -> Sequence[str]:
    """Return the words of *text* with their diacritics, one for each word of its folded form."""
    whole = _normalize("NFC", text)
    if not _UNUSUAL.search(whole):
        return tuple(_WORD.findall(whole))
    text = _normalize("NFC", text.translate(_INVISIBLE))
    parts = "".join(c if c.isalnum() or unicodedata.combining(c) else " " for c in text).split()
    return tuple(part for part in parts if any(map(str.isalnum, part)))


@forgettable
@lru_cache(maxsize=8192)
def diacritics(word: str) -> str:
    """Return the kinds of diacritics of *word*, in whatever order and place they were typed."""
    marks = {c for c in _normalize("NFD", word) if unicodedata.combining(c)}
    return "".join(sorted(marks | ({"đ"} if any(c in "đĐðÐ" for c in word) else set())))


def strip_tones(marks: str) -> str:
    """Return *marks*, the diacritics of a word, without the tones."""
    return marks.translate(_TONES)


def has_matching_diacritics(said: Sequence[str], way: Sequence[str]) -> bool:
    """Tell whether each word of *said* has the diacritics of the same word of *way*, or none.

    A missing tone is tolerated: "đưng" matches "đừng", but "đứng" does not.
    """
    return len(said) == len(way) and all(map(_has_matching_diacritics, said, way))


def _has_matching_diacritics(said: str, way: str) -> bool:
    mine, its = diacritics(said), diacritics(way)
    return not mine or mine in (its, strip_tones(its))


def is_same_text(said: str, way: str) -> bool:
    """Tell whether *said* equals *way*, with the same diacritics or with none at all.

    "dung" and "đúng" equal "đúng"; "dừng" does not.
    """
    return fold(said) == fold(way) and (
        said.isascii() or has_matching_diacritics(words(said), words(way))
    )
