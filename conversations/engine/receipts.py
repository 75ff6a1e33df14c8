"""Reports named by the code of their receipt: "GV 101", as it was written, read out or typed."""

import re
from collections.abc import Sequence

from conversations.engine.choices import Choice
from conversations.engine.messages import Text
from conversations.engine.phrases import Phrases
from conversations.engine.plain_words import bare
from conversations.engine.queries import MyReport
from conversations.engine.questions import Heard, Open, Reading
from conversations.engine.unit import Unit
from conversations.text.fold import fold
from conversations.text.likeness import is_one_of

# "Gv 1 0 1" is how a code is read out, which some copy.
_DIGITS = r"(\d(?: \d)*|\d+)"
_MOST_WORDS = 10


def cites(text: str, unit: Unit) -> bool:
    """Tell whether *text* names a receipt of the *unit*, and is no tale that has one in it."""
    return len(text.split()) <= _MOST_WORDS and bool(_cited(text, unit.prefix))


def _cited(text: str, prefix: str) -> Sequence[str]:
    """Return the numbers that follow *prefix* in *text*."""
    found = re.findall(rf"\b{re.escape(fold(prefix))} ?{_DIGITS}\b", fold(text))
    return [digits.replace(" ", "") for digits in found]


def codes_in(text: str, prefix: str, phrases: Phrases) -> Sequence[str]:
    """Return the codes that *text* names, which may be the number alone."""
    alone = fold(bare(text, phrases)).replace(" ", "")
    numbers = [alone] if alone.isdecimal() else _cited(text, prefix)
    return [f"{prefix} {number}" for number in numbers]


class Own(Choice[MyReport]):
    """Which of one's own reports; whoever named its code to come here is not asked."""

    def __init__(self, key: str, mine: Sequence[MyReport]) -> None:
        super().__init__(key, mine)
        self.gives = ""

    def welcome(self, at: Open) -> Reading | None:
        """Return the report whose code was said before it was asked for."""
        said = [bare(c.text, at.phrases) for c in at.stash if isinstance(c, Text)]
        named = (mine for text in said for mine in self.items if _names(text, mine))
        report = next(named, None)
        return Heard(report.id) if report else None


def _names(text: str, report: MyReport) -> bool:
    prefix, _, number = report.code.partition(" ")
    return is_one_of(text, report.also) or number in _cited(text, prefix)
