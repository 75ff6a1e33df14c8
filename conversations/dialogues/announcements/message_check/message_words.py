"""Split a message into words that can be compared letter by letter."""

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from conversations.dialogues.announcements.message_check.evidence import (
    CODE,
    PHONE,
    name_code,
)
from conversations.text.links import LINK

END, PAUSE, ASKED = ".", ",", "?"
_SIGNS = {".": END, "!": END, "…": END, ",": PAUSE, ";": PAUSE, ":": PAUSE, "?": ASKED}
# Spaces, quotes, brackets, asterisks of bold text, and what joins words, change no meaning.
_IGNORED = frozenset(" \t\n\u00a0\"'“”‘’«»()[]{}*_-–—/•·\ufe0f")
_LAST_OF_LINK = ".,;:!?)\"'…"
_PART = re.compile(
    rf"(?P<link>{LINK.pattern})|(?P<phone>{PHONE.pattern})|(?P<code>{CODE.pattern})"
    r"|(?P<word>[^\W_]+)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)


class Word(NamedTuple):
    """A word, number, link or symbol of a message.

    *letters* are in lower case and without *diacritics*; those of a code, a phone number or a link
    are canonical. *start* and *end* are its place in the text. *sign* is the punctuation behind
    it: ".", ",", "?" or "". *ends_line* if it is the last word of its line.
    """

    letters: str
    diacritics: str
    start: int
    end: int
    sign: str = ""
    ends_line: bool = False

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence or a line ends behind it."""
        return self.ends_line or self.sign in (END, ASKED)

    @property
    def is_fact(self) -> bool:
        """Whether it is a number, or something with a number or a dot: a code, a link."""
        return "." in self.letters or any(map(str.isdigit, self.letters))

    def key(self, *, has_diacritics: bool) -> str:
        """Return what words that are the same have in common."""
        return f"{self.letters}|{self.diacritics}" if has_diacritics else self.letters


def split_message(text: str) -> tuple[Word, ...]:
    """Return the words of *text*, which is in NFC and without invisible characters."""
    found: list[Word] = []
    at = 0
    while match := _PART.match(text, at):
        kind, part = match.lastgroup or "", match[0]
        at = match.end()
        if kind == "link":
            part = part.rstrip(_LAST_OF_LINK) or part
            at = match.start() + len(part)
        if kind == "other":
            if not _is_within_number(text, match.start()):
                _add_character(found, part, match.start())
        else:
            found.append(Word(*_canonical(kind, part), match.start(), at))
    return tuple(found)


def has_diacritics(said: Sequence[Word]) -> bool:
    """Tell whether a word of *said* was typed with diacritics."""
    return any(word.diacritics for word in said)


def _is_within_number(text: str, at: int) -> bool:
    """Tell whether the character at *at* stands between digits: "7:30", "1.000"."""
    return text[at] in _SIGNS and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _add_character(found: list[Word], character: str, at: int) -> None:
    """Record *character*, which is no part of a word, behind the last word."""
    if found and (character in _SIGNS or character == "\n"):
        last = found[-1]
        sign = last.sign if last.sign == ASKED else _SIGNS.get(character, "") or last.sign
        found[-1] = last._replace(sign=sign, ends_line=last.ends_line or character == "\n")
    elif character not in _IGNORED and character not in _SIGNS:
        found.append(Word(character, "", at, at + 1))


def _canonical(kind: str, part: str) -> tuple[str, str]:
    """Return the letters and the diacritics of *part*."""
    if kind == "code":
        return name_code(part), ""
    if kind == "phone":
        return "".join(filter(str.isalnum, part)), ""
    if kind == "link":
        scheme, there, rest = part.rpartition("://")
        host, slash, path = rest.partition("/")
        # Short links that differ in capitals only lead to different pages.
        return f"{scheme.lower()}{there}{host.lower()}{slash}{path}", ""
    # Any other letter that only looks like one of ours stays different from it.
    parts = unicodedata.normalize("NFD", part.lower())
    letters = "".join(c for c in parts if not unicodedata.combining(c))
    marks = sorted(c for c in parts if unicodedata.combining(c))
    marks += ["đ"] * letters.count("đ")
    return letters.replace("đ", "d"), "".join(marks)
