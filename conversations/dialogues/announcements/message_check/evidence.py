"""Find in a message what tells where it comes from."""

import re

from msgspec import Struct

from conversations.text.fold import fold
from conversations.text.links import LINK, host_of
from conversations.text.phone import national
from conversations.text.tokenizer import split_words

LONGEST = 4000
"""So many characters of a message are judged."""

CODE = re.compile(r"(?<!\w)TB[\s.\-]?(\d{1,5})(?!\d)", re.IGNORECASE)
PHONE = re.compile(r"(?<!\d)(?:\+?84|0|1[89]00)(?:[\s.()\-]{0,2}\d){4,10}(?!\d)")
_FOREIGN = "84"

_FEWEST_WORDS = 5


class Evidence(Struct, frozen=True):
    """What in a message tells where it comes from: codes, phones, hosts of links, its words."""

    codes: tuple[str, ...]
    phones: tuple[str, ...]
    hosts: tuple[str, ...]
    words: tuple[str, ...]

    @property
    def is_named(self) -> bool:
        """Whether it names a code, a phone number or a link."""
        return bool(self.codes or self.phones or self.hosts)

    @property
    def is_any(self) -> bool:
        """Whether there is something that can be compared."""
        return self.is_named or len(self.words) >= _FEWEST_WORDS

    @property
    def says_more(self) -> bool:
        """Whether it is more than a code, a number or a link."""
        return len(self.words) >= _FEWEST_WORDS


def find_codes(text: str) -> tuple[str, ...]:
    """Return the codes of announcements that *text* names."""
    return tuple(name_code(found[0]) for found in CODE.finditer(text[:LONGEST]))


def name_code(typed: str) -> str:
    """Return the code of an announcement as it is written: "tb012" is "TB 12"."""
    return f"TB {int(''.join(filter(str.isdecimal, typed)))}"


def find_evidence(text: str, asking: str = "") -> Evidence:
    """Return the evidence in *text*, of which the words are those beside codes and links.

    The words *asking*, by which someone asks about the rest, are no part of it.
    """
    text = text[:LONGEST]
    links = LINK.findall(text)
    rest = LINK.sub(" ", text)
    phones = tuple(filter(None, map(_phone, PHONE.findall(rest))))
    rest = CODE.sub(" ", PHONE.sub(" ", rest))
    return Evidence(
        find_codes(text), phones, tuple(map(host_of, links)), _without(_words(rest), asking)
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(map(fold, split_words(text)))


def _without(said: tuple[str, ...], asking: str) -> tuple[str, ...]:
    """Return the words *said* without the last ones that are *asking*."""
    way = _words(asking)
    starts = range(len(said) - len(way), -1, -1)
    at = next((n for n in starts if way and said[n : n + len(way)] == way), None)
    return said if at is None else (*said[:at], *said[at + len(way) :])


def _phone(typed: str) -> str:
    """Return the digits of a number as it is called in Vietnam, or "" if nobody has such a one."""
    digits = "".join(filter(str.isdigit, typed))
    if digits.startswith(_FOREIGN):
        digits = f"0{digits.removeprefix(_FOREIGN)}"
    is_service = digits.startswith(("1800", "1900"))
    return digits if is_service or len(digits) in (10, 11) else national(typed)
