"""Mask what nobody should send: numbers of identity papers and bank cards, codes, passwords.

Phone numbers, sums of money, receipt codes and customer numbers stay as they are.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conversations.text import phone
from conversations.text.fold import fold
from conversations.text.tokenizer import parse_token

MASK = "•••"
IDENTITY, CARD, CODE, PASSWORD = "identity", "card", "code", "password"

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
_UNSPACED = re.compile(r"\S+")
# What stands around a password and is no part of it.
_AROUND = " ,.;:!?\"'()“”‘’…=-"
_EQUALS = (":", "=")
_SIGNS = frozenset("@#$%^&*_+!")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[A-Za-z]{2,}")
_RUN = re.compile(r"(?<![\w/:.,+])\d(?:[ \-]?\d)*(?![\w/:]|[.,]\d)")
_SHORTEST_PASSWORD = 4
_DIGITS_OF_CODE = range(4, 9)
_FIRST_OF_CARD = "234569"
_LONG = 12
_BEFORE, _BEHIND = 80, 40
_WORDS_BEFORE, _WORDS_BEHIND, _WORDS_TO_CODE, _WORDS_TO_PASSWORD = 7, 4, 8, 10


class PrivateWords(NamedTuple):
    """Words, folded, that tell what a number is.

    *codes*, *passwords*, *identities* and *cards* name secret codes, passwords, identity papers
    and bank cards, *harmless* other numbers. *fillers* may stand between a code and its name, one
    of *equals* at the end of them. *money* follows a sum.
    """

    codes: Sequence[str]
    identities: Sequence[str]
    harmless: Sequence[str]
    fillers: frozenset[str]
    money: Sequence[str]
    passwords: Sequence[str]
    equals: frozenset[str]
    cards: Sequence[str]


class MaskedText(NamedTuple):
    """A text without private numbers and passwords, and the kinds of those that it had."""

    text: str
    kinds: tuple[str, ...] = ()


class _Found(NamedTuple):
    start: int
    end: int
    kind: str


def may_have_private_numbers(text: str, words: PrivateWords) -> bool:
    """Tell whether *text* has enough digits for a private number, or names a password: cheaply."""
    return _SOME_DIGITS.search(text) is not None or _has(fold(text).split(), words.passwords)


def mask_private_numbers(text: str, words: PrivateWords) -> MaskedText:
    """Return *text* with "•••" for each private number and password."""
    found = (
        *_find_passwords(text, words),
        *_find_cards(text, words),
        *_find_identities(text, words),
        *_find_codes(text, words),
    )
    left, kinds, end = [], [], 0
    for one in sorted(found, key=lambda its: (its.start, -its.end)):
        if one.start >= end:
            left += [text[end : one.start], MASK]
            kinds.append(one.kind)
            end = one.end
    return MaskedText("".join((*left, text[end:])), tuple(dict.fromkeys(kinds)))


def _find_cards(text: str, words: PrivateWords) -> Iterator[_Found]:
    """Yield card numbers; one with a slip, too, if it is called a card's."""
    for match in _CARD.finditer(text):
        digits = _digits(match[0])
        is_named = _has(_words_before(text, match.start()), words.cards)
        if digits[0] in _FIRST_OF_CARD and (is_named or _is_luhn(digits)):
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


def _find_passwords(text: str, words: PrivateWords) -> Iterator[_Found]:
    """Yield what follows the name of a password and looks like no word: "là Hoa@1960"."""
    if not _has(fold(text).split(), words.passwords):
        return
    for match in _UNSPACED.finditer(text):
        written = match[0].strip(_AROUND)
        start = match.start() + match[0].index(written)
        if len(written) < _SHORTEST_PASSWORD or fold(written) in words.fillers:
            continue
        before = _words_before(text, start, _WORDS_TO_PASSWORD)
        is_told = not words.equals.isdisjoint(before[-1:]) or text[:start].rstrip().endswith(
            _EQUALS
        )
        if _is_named(before, words.passwords, words.fillers):
            is_secret = _is_mixed(written) or (
                is_told and written.isalpha() and parse_token(written).is_odd
            )
        else:
            is_secret = is_told and _is_mixed(written) and _has(before, words.passwords)
        if is_secret:
            yield _Found(start, start + len(written), PASSWORD)


def _is_mixed(written: str) -> bool:
    """Tell whether *written*, no address, has signs, or letters and digits."""
    if _EMAIL.fullmatch(written):
        return False
    has_letters, has_digits = any(map(str.isalpha, written)), any(map(str.isdecimal, written))
    return not _SIGNS.isdisjoint(written) or (has_letters and has_digits)


def _find_codes(text: str, words: PrivateWords) -> Iterator[_Found]:
    for match in _RUN.finditer(text):
        if len(_digits(match[0])) not in _DIGITS_OF_CODE:
            continue
        is_named = _is_named(_words_before(text, match.start()), words.codes, words.fillers) or (
            _begins_with_code(_words_behind(text, match.end()), words)
        )
        if is_named and not _is_sum(text, match, words):
            yield _Found(*match.span(), CODE)


def _is_named(before: Sequence[str], names: Sequence[str], fillers: frozenset[str]) -> bool:
    """Tell whether *before* ends with one of *names*, and fillers after it."""
    left = list(before)
    for _ in range(_WORDS_TO_CODE):
        said = " ".join(left)
        if any(said == way or said.endswith(f" {way}") for way in names):
            return True
        if not left or left.pop() not in fillers:
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
    behind = _words_behind(text, match.end())
    return bool(behind) and behind[0] in words.money


def _words_before(text: str, at: int, most: int = _WORDS_BEFORE) -> Sequence[str]:
    return fold(text[max(at - _BEFORE, 0) : at]).split()[-most:]


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
