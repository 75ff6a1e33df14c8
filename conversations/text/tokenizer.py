"""Tokenize typed Vietnamese: undo Telex, VNI and doubled letters, expand shorthand."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from operator import add
from typing import NamedTuple

from conversations.text.fold import clean, diacritics, fold
from conversations.text.word_caches import forgettable

_BREAK = re.compile(r"[.?;…]+(?=\s|$)|[\n…;]|\.{2,}")
_SPOKEN = re.compile(r"[^\W_]+")
_STRETCHED = re.compile(r"(.)\1{2,}")
_TWICE = re.compile(r"(.)\1")
_SYLLABLE = re.compile(
    r"(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?"
    r"(?:"
    r"(?:a|e|i|o|u|y|ie|oa|oe|uo|ua|uye|ue|uy|ye)(?:ch|ng|nh|[cmnpt])?"
    r"|[aou]i|[ae]o|[aeiou]u|[au]y|ia|ya|ieu|yeu|oa[ioy]|oeo|uay|uoi|uou|uya|uyu"
    r")"
)
_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_HATS = {"aa": "\u0302", "ee": "\u0302", "oo": "\u0302", "aw": "\u0306", "ow": "\u031b"}
_DIGITS = dict(zip("12345678", [*"\u0301\u0300\u0309\u0303\u0323\u0302\u031b\u0306"], strict=True))
_HORN = "\u031b"


class Spelling(NamedTuple):
    """One way to spell a word: its letters without diacritics, and its diacritics in order."""

    plain: str
    marks: str = ""


class Token(NamedTuple):
    """A word as typed, with its possible spellings; *is_odd* if it is no Vietnamese syllable."""

    spellings: tuple[Spelling, ...]
    is_odd: bool


class TypingHabits(NamedTuple):
    """Shorthand, joined words and split words to undo when a text is tokenized.

    *shorthand* maps an abbreviation to its words. *joined* maps two words typed as one to the
    length of the first. *whole* are words that a stray space may split.
    """

    shorthand: Mapping[str, tuple[str, ...]]
    joined: Mapping[str, int]
    whole: frozenset[str]


def split_words(text: str) -> list[str]:
    """Return the words of *text* as they were typed, in lower case."""
    return _SPOKEN.findall(clean(text).lower())


def has_split_word(words: list[str], whole: frozenset[str]) -> bool:
    """Tell whether a stray space splits one of *whole* in *words*."""
    return any(map(whole.__contains__, map(add, words, words[1:])))


def tokenize_sentences(text: str, habits: TypingHabits) -> list[list[Token]]:
    """Return the tokens of each sentence of *text*, after undoing *habits*."""
    return [
        [
            word
            for part in _join_split_words(parts, habits.whole)
            for word in tokenize_word(part, habits)
        ]
        for parts in map(_SPOKEN.findall, _BREAK.split(clean(text).lower()))
        if parts
    ]


def _join_split_words(parts: list[str], whole: frozenset[str]) -> list[str]:
    """Return *parts* with the words of *whole* that a stray space split joined again."""
    if not has_split_word(parts, whole):
        return parts
    mended = parts[:1]
    for part in parts[1:]:
        if mended[-1] + part in whole:
            mended[-1] += part
        else:
            mended.append(part)
    return mended


def tokenize_word(word: str, habits: TypingHabits) -> list[Token]:
    """Return the tokens of *word*, with shorthand expanded and joined words split."""
    if word in habits.shorthand:
        return [parse_token(part) for part in habits.shorthand[word]]
    found = parse_token(word)
    plain = found.spellings[0].plain
    if found.is_odd and plain in habits.joined and len(plain) == len(word):
        first = habits.joined[plain]
        return [parse_token(word[:first]), parse_token(word[first:])]
    return [found]


@forgettable
@lru_cache(maxsize=16384)
def parse_token(word: str) -> Token:
    """Return the token of one lower-case *word*, its spellings ordered by likelihood."""
    plain, marks = _STRETCHED.sub(r"\1", fold(word)), diacritics(word)
    if _SYLLABLE.fullmatch(plain):
        return Token((Spelling(plain, marks),), is_odd=False)
    guesses = (
        Spelling(plain, marks),
        *_undo_telex(plain, marks),
        *_undo_slang_letters(plain, marks),
        *_undo_doubling(plain, marks),
        *_undo_short_end(plain, marks),
    )
    return Token(tuple(dict.fromkeys(guesses)), is_odd=True)


def read_plainly(word: str) -> str:
    """Return the letters of *word* without diacritics, with Telex keys undone; a number as 0s."""
    if word[0].isdecimal():
        return "0" * len(word)
    spellings = parse_token(word).spellings
    return spellings[1 if len(spellings) > 1 else 0].plain


def mend_word(word: str) -> str:
    """Return *word*, or its likeliest spelling without diacritics if it is no syllable."""
    token = parse_token(word.lower())
    return token.spellings[1].plain if len(token.spellings) > 1 else word


def _undo_telex(plain: str, marks: str) -> list[Spelling]:
    """Return the spellings that Telex or VNI keys make of *plain*, where they are syllables."""
    found = set(marks)
    letters = ""
    for letter in plain:
        both = letters[-1:] + letter
        if letter in _DIGITS and letters:
            found.add(_DIGITS[letter])
        elif (letter == "9" and letters) or both == "dd":
            found.add("đ")
        elif both in _HATS:
            found.add(_HATS[both])
        elif letter == "w":
            found.add(_HORN)
            letters += "" if letters[-1:] in ("u", "o", "a") else "u"
        elif letter in _TONES and any(c in "aeiouy" for c in letters):
            found.add(_TONES[letter])
        else:
            letters += letter
    if letters == plain or not _SYLLABLE.fullmatch(letters):
        return []
    return [Spelling(letters, "".join(sorted(found)))]


def _undo_slang_letters(plain: str, marks: str) -> list[Spelling]:
    """Return *plain* with slang letters ("j" for "gi") undone, where the result is a syllable."""
    meant = plain.replace("j", "i").replace("f", "ph").replace("z", "d").replace("w", "qu")
    return [Spelling(meant, marks)] if meant != plain and _SYLLABLE.fullmatch(meant) else []


def _undo_doubling(plain: str, marks: str) -> list[Spelling]:
    """Return *plain* without letters that were typed twice, where the result is a syllable."""
    once = _TWICE.sub(r"\1", plain)
    if once == plain or not _SYLLABLE.fullmatch(once):
        return []
    return [Spelling(once, marks)]


def _undo_short_end(plain: str, marks: str) -> list[Spelling]:
    """Return *plain* with "ng" for "g" at its end ("mag", "khog"), if it is a syllable."""
    meant = plain[:-1] + "ng"
    is_short = plain.endswith("g") and _SYLLABLE.fullmatch(meant)
    return [Spelling(meant, marks)] if is_short else []


def normalise_word(word: str) -> str:
    """Return *word* in lower case and one form, as `tokenize_sentences` compares it."""
    return unicodedata.normalize("NFC", word).lower()
