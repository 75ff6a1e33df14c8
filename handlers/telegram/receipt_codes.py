"""Find the code of a report in the text about it."""

from collections.abc import Sequence

_NO_BREAK = "\u00a0"


def find_receipt_code(text: str, receipt: str) -> list[slice]:
    """Return the places of *receipt* in *text*, as a word or letter by letter."""
    letters = "".join(receipt.split())
    found: list[slice] = []
    start = text.find(letters[0]) if letters else -1
    while start >= 0:
        end = _end(text, start, letters)
        is_whole = end and not _is_in_word(text[start - 1 : start] + text[end : end + 1])
        if is_whole:
            found.append(slice(start, end))
        start = text.find(letters[0], end if is_whole else start + 1)
    return found


def with_no_breaks(text: str, places: Sequence[slice]) -> str:
    """Return *text* with no-break spaces at *places*, so that no line or message splits them."""
    for place in reversed(places):
        whole = _NO_BREAK.join(text[place].split())
        text = f"{text[: place.start]}{whole}{text[place.stop :]}"
    return text


def _end(text: str, start: int, letters: str) -> int:
    """Return the end of *letters*, which begin at *start* of *text*; 0 if they are not there."""
    at = start + 1
    for letter in letters[1:]:
        at += text[at : at + 1].isspace()
        if text[at : at + 1] != letter:
            return 0
        at += 1
    return at


def _is_in_word(beside: str) -> bool:
    return any(letter.isalnum() or letter == "_" for letter in beside)
