"""Lines for the recogniser put together from templates, and typed as people type."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from random import Random

from conversations.text.fold import fold

TEMPLATES = Path(__file__).parent / "sets" / "composed.txt"

_TEEN = {
    "không": "ko",
    "được": "đc",
    "rồi": "r",
    "với": "vs",
    "người": "ng",
    "quá": "wá",
    "vậy": "zậy",
    "em": "e",
    "anh": "a",
}
_TELEX = {"\u0301": "s", "\u0300": "f", "\u0309": "r", "\u0303": "x", "\u0323": "j"}
_SLOT = re.compile(r"\{(\w+)\}")


def composed(each: int, seed: int) -> list[tuple[str, str]]:
    """Return *each* lines for every template, each with the kind of its template."""
    chance = Random(seed)
    slots: dict[str, list[str]] = {}
    templates: list[tuple[str, str]] = []
    for row in TEMPLATES.read_text("utf-8").splitlines():
        if "|" in row:
            kind, template = row.split("|", 1)
            templates.append((kind.strip(), template.strip()))
        elif "=" in row and not row.startswith("#"):
            name, words = row.split("=", 1)
            slots[name.strip()] = [word.strip() for word in words.split("/")]

    def fill(slot: re.Match[str]) -> str:
        return _SLOT.sub(fill, chance.choice(slots[slot[1]]))

    lines: dict[tuple[str, str], None] = {}
    for kind, template in templates:
        for _ in range(each):
            text = " ".join(_SLOT.sub(fill, template).split()).strip(" ,")
            lines[kind, chance.choice(_NOISES)(text, chance)] = None
    return list(lines)


def _partly(text: str, chance: Random) -> str:
    return " ".join(_bare(w) if chance.random() < 0.4 else w for w in text.split())


def _slipped(text: str, chance: Random) -> str:
    """Return *text* with two letters of one long word swapped."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word) >= 4]
    if long:
        at = chance.choice(long)
        word, place = words[at], chance.randrange(1, len(words[at]) - 1)
        words[at] = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return " ".join(words)


def _telexed(text: str, chance: Random) -> str:
    return " ".join(_keys(w) if chance.random() < 0.6 else w for w in text.split())


def _keys(word: str) -> str:
    tone, letters = "", ""
    for c in unicodedata.normalize("NFD", word.replace("đ", "dd")):
        if c in _TELEX:
            tone = _TELEX[c]
        elif c in "\u031b\u0306":
            letters += "w"
        elif c == "\u0302":
            letters += letters[-1]
        else:
            letters += c
    return letters + tone


def _in_teencode(text: str, _: Random) -> str:
    return " ".join(_TEEN.get(word, word) for word in text.split())


def _bare(text: str) -> str:
    return " ".join(fold(word) or word for word in text.split())


_NOISES: tuple[Callable[[str, Random], str], ...] = (
    lambda text, _: text,
    lambda text, _: text,
    lambda text, _: text.capitalize() + ".",
    lambda text, _: fold(text),
    lambda text, _: fold(text),
    lambda text, _: text.upper(),
    _partly,
    _slipped,
    _telexed,
    _in_teencode,
    lambda text, chance: fold(_in_teencode(text, chance)),
)
