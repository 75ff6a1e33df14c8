"""One canonical form for Vietnamese text, however it was typed."""

import unicodedata
from functools import lru_cache

# NFD does not take these apart; Ð (U+00D0) is what old fonts typed for Đ.
_DIRECT = str.maketrans({"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"})

# Marks that turn text around or join letters, and that nobody types: bidi controls, zero widths.
_INVISIBLE = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0x00AD]
)


def clean(text: str) -> str:
    """Return *text* in NFC, without invisible and control characters, trimmed."""
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    if not text.isprintable():
        text = "".join(c if c == "\n" or c.isprintable() else " " for c in text)
    return text.strip()


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Return *text* as lower-case words without diacritics, one space between them."""
    if not text.isascii():
        text = unicodedata.normalize("NFD", text.translate(_DIRECT).translate(_INVISIBLE))
        text = "".join(c for c in text if not unicodedata.combining(c))
    text = text.casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())


@lru_cache(maxsize=4096)
def accents(text: str) -> str:
    """Return the diacritics of *text* in a fixed order, wherever in a syllable they were put."""
    marks = [c for c in unicodedata.normalize("NFD", text) if unicodedata.combining(c)]
    return "".join(sorted(marks + ["đ"] * sum(c in "đĐðÐ" for c in text)))


def same(said: str, way: str) -> bool:
    """Tell whether *said* is *way*, with its diacritics or with none at all.

    "dung" is "đúng", and so is "đúng"; "dừng" is not.
    """
    return fold(said) == fold(way) and accents(said) in ("", accents(way))
