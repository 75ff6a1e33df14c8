"""Mask numbers that nobody should send: of identity papers, of bank cards, secret codes.

Phone numbers, sums of money, receipt codes and customer numbers stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conversations.text import phone
from conversations.text.fold import fold

MASK = "•••"
IDENTITY, CARD, CODE = "identity", "card", "code"

# Fewer digits are no private number: most texts need no further look.
_SOME_DIGITS = re.compile(r"\d(?:[ .\-]?\d){3}")
_BEGIN, _END = r"(?<![\w+])(?<!\d[ .\-])", r"(?!\w|[ .\-]\d)"
_CARD = re.compile(
    rf"{_BEGIN}(?:\d{{13,19}}|\d{{4}}([ .\-])\d{{4}}\1\d{{4}}\1\d{{1,4}}(?:\1\d{{1,3}})?"
    rf"|\d{{4}}([ \-])\d{{6}}\2\d{{5}}){_END}"
)
_IDENTITY = re.compile(
    rf"{_BEGIN}(?:\d{{12}}|\d{{9}}|\d{{3}}([ .\-])\d{{3}}\1\d{{3}}\1\d{{3}}"
    rf"|\d{{4}}([ .\-])\d{{4}}\2\d{{4}}){_END}"
)
# With the name of the paper before it, in whatever groups.
_NAMED_IDENTITY = re.compile(
    r"(?<![\d+])(?<!\d[ .\-])\d(?:[ .\-]?\d){8}(?:(?:[ .\-]?\d){3})?(?![ .\-]?\d)"
)
_RUN = re.compile(r"(?<![\w/:.,+])\d(?:[ \-]?\d)*(?![\w/:]|[.,]\d)")
_DIGITS_OF_CODE = range(4, 9)
_FIRST_OF_CARD = "234569"
_LONG = 12
_BEFORE, _BEHIND = 80, 40
_WORDS_BEFORE, _WORDS_BEHIND, _WORDS_TO_CODE = 7, 4, 8


class PrivateWords(NamedTuple):
    """Words, folded, that tell what a number is.

    *codes* and *identities* name secret codes and identity papers, *harmless* other numbers.
    *fillers* may stand between a code and its name. *money* follows a sum.
    """

    codes: Sequence[str]
    identities: Sequence[str]
    harmless: Sequence[str]
    fillers: frozenset[str]
    money: Sequence[str]


class MaskedText(NamedTuple):
    """A text without private numbers, and the kinds of those that it had."""

    text: str
    kinds: tuple[str, ...] = ()


class _Found(NamedTuple):
    start: int
    end: int
    kind: str


def may_have_private_numbers(text: str) -> bool:
    """Tell whether *text* has enough digits for a private number, by a cheap check."""
    return _SOME_DIGITS.search(text) is not None


def mask_private_numbers(text: str, words: PrivateWords) -> MaskedText:
    """Return *text* with "•••" for each private number."""
    found = (*_find_cards(text), *_find_identities(text, words), *_find_codes(text, words))
    left, kinds, end = [], [], 0
    for one in sorted(found, key=lambda its: (its.start, -its.end)):
        if one.start >= end:
            left += [text[end : one.start], MASK]
            kinds.append(one.kind)
            end = one.end
    return MaskedText("".join((*left, text[end:])), tuple(dict.fromkeys(kinds)))


def _find_cards(text: str) -> Iterator[_Found]:
    for match in _CARD.finditer(text):
        digits = _digits(match[0])
        if digits[0] in _FIRST_OF_CARD and _is_luhn(digits):
            yield _Found(*match.span(), CARD)


def _find_identities(text: str, words: PrivateWords) -> Iterator[_Found]:
    for match in _NAMED_IDENTITY.finditer(text):
        if _has(_words_before(text, match.start()), words.identities) or _has(
            _words_behind(text, match.end()), words.identities
        ):
            yield _Found(*match.span(), IDENTITY)
    for match in _IDENTITY.finditer(text):
        digits, before = _digits(match[0]), _words_before(text, match.start())
        if _has(before, words.harmless) or _is_sum(text, match, words):
            continue
        # Identity cards of 12 digits begin with 0, as the codes of provinces do.
        is_paper = len(digits) < _LONG or digits[0] == "0"
        if is_paper and not phone.national(match[0]):
            yield _Found(*match.span(), IDENTITY)


def _find_codes(text: str, words: PrivateWords) -> Iterator[_Found]:
    for match in _RUN.finditer(text):
        if len(_digits(match[0])) not in _DIGITS_OF_CODE:
            continue
        is_named = _is_named_code(_words_before(text, match.start()), words) or (
            _begins_with_code(_words_behind(text, match.end()), words)
        )
        if is_named and not _is_sum(text, match, words):
            yield _Found(*match.span(), CODE)


def _is_named_code(before: Sequence[str], words: PrivateWords) -> bool:
    """Tell whether *before* ends with the name of a code, and fillers after it."""
    left = list(before)
    for _ in range(_WORDS_TO_CODE):
        said = " ".join(left)
        if any(said == way or said.endswith(f" {way}") for way in words.codes):
            return True
        if not left or left.pop() not in words.fillers:
            return False
    return False


def _begins_with_code(behind: Sequence[str], words: PrivateWords) -> bool:
    """Tell whether *behind* begins with fillers and the name of a code: "482913 là mã OTP"."""
    left = list(behind)
    while left:
        said = " ".join(left)
        if any(said == way or said.startswith(f"{way} ") for way in words.codes):
            return True
        if left.pop(0) not in words.fillers:
            return False
    return False


def _is_sum(text: str, match: re.Match[str], words: PrivateWords) -> bool:
    """Tell whether the number is a sum of money."""
    return any(word in words.money for word in _words_behind(text, match.end())[:1])


def _words_before(text: str, at: int) -> Sequence[str]:
    return fold(text[max(at - _BEFORE, 0) : at]).split()[-_WORDS_BEFORE:]


def _words_behind(text: str, at: int) -> Sequence[str]:
    return fold(text[at : at + _BEHIND]).split()[:_WORDS_BEHIND]


def _has(said: Sequence[str], ways: Sequence[str]) -> bool:
    padded = f" {' '.join(said)} "
    return any(f" {way} " in padded for way in ways)


def _digits(written: str) -> str:
    return "".join(filter(str.isdecimal, written))


def _is_luhn(digits: str) -> bool:
    """Tell whether the last of *digits* is the check digit by Luhn's formula."""
    from_end = [int(digit) for digit in reversed(digits)]
    doubled = (sum(divmod(2 * digit, 10)) for digit in from_end[1::2])
    return (sum(from_end[::2]) + sum(doubled)) % 10 == 0
