"""Write a phone number in digits that was told in words: "không chín tám bảy, sáu năm bốn …"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from conversations.text import phone

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\s.,;:\-]*")
_NATIONAL = re.compile(r"0[1-9]\d{8,9}")
_MOST_WORDS = 13
# Ten is a word beside other digits: "mười hai", "chín mươi", "chín mươi hai". Each as the digits
# before another digit, and at the end.
_TEN = "10"
_TENS = {"mười": (("1",), (_TEN,)), "mươi": (("",), ("0",))}
_ANY_TEN = (("", "1"), ("0", _TEN))
_MOST_TENS = 3

Span = tuple[int, int]


def write_phone_numbers(text: str, values: Mapping[str, str]) -> str:
    """Return *text* with the phone numbers in it that are told in words as digits.

    *values* are the digits that the words for numbers stand for.
    """
    written, done = [], 0
    for (start, end), number in _find_numbers(text, values):
        written += [text[done:start], number]
        done = end
    return "".join((*written, text[done:]))


def _find_numbers(text: str, values: Mapping[str, str]) -> Iterator[tuple[Span, str]]:
    spans = [found.span() for found in _WORD.finditer(text)]
    digits = [_digits_of(text[start:end].lower(), values) for start, end in spans]
    at = 0
    while at < len(spans):
        number, count = _read_number(digits[at : _end_of_run(text, spans, digits, at)])
        span = (spans[at][0], spans[at + count - 1][1])
        if number and text[slice(*span)] != number and not phone.national(text[slice(*span)]):
            yield span, number
        at += count


def _end_of_run(text: str, spans: Sequence[Span], digits: Sequence[str], at: int) -> int:
    """Return the end of the words for digits from *at* on, with nothing else between them."""
    for last in range(at, min(at + _MOST_WORDS, len(spans))):
        is_apart = last > at and not _BETWEEN.fullmatch(text, spans[last - 1][1], spans[last][0])
        if is_apart or not digits[last]:
            return last
    return min(at + _MOST_WORDS, len(spans))


def _digits_of(word: str, values: Mapping[str, str]) -> str:
    """Return the digits that *word* stands for, the word itself for ten, "" for no number."""
    if word.isdecimal():
        return word
    value = values.get(word, "")
    return word if value == _TEN else value


def _read_number(digits: Sequence[str]) -> tuple[str, int]:
    """Return the phone number that *digits* begin with, and its number of words; "" and 1 else."""
    if not digits or not digits[0].startswith("0"):
        return "", 1
    for count in range(len(digits), 0, -1):
        several = [
            _TENS.get(each, _ANY_TEN)[at == count - 1] if each.isalpha() else (each,)
            for at, each in enumerate(digits[:count])
        ]
        if sum(len(each) > 1 for each in several) > _MOST_TENS:
            continue
        for number in map("".join, product(*several)):
            if _NATIONAL.fullmatch(number) and phone.national(number) == number:
                return number, count
    return "", 1
