"""Find the codes of reports in a text: "GV 101", as it was written, read out or typed."""

import re
from collections.abc import Sequence

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.model.messages import Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import MyReport
from conversations.engine.model.unit import Unit
from conversations.engine.questions.base import FullAnswer, QuestionContext, Reading
from conversations.engine.questions.choices import Choice
from conversations.text.fold import fold
from conversations.text.matching import is_exact_match

# "Gv 1 0 1" is how a code is read out, and some people copy it so.
_DIGITS = r"(\d(?: \d)*|\d+)"
_MOST_WORDS = 10


def cites_report(text: str, unit: Unit) -> bool:
    """Tell whether *text* names a receipt of *unit* and is no longer story."""
    return len(text.split()) <= _MOST_WORDS and bool(_find_numbers(text, unit.prefix))


def _find_numbers(text: str, prefix: str) -> Sequence[str]:
    """Return the numbers that follow *prefix* in *text*."""
    found = re.findall(rf"\b{re.escape(fold(prefix))} ?{_DIGITS}\b", fold(text))
    return [digits.replace(" ", "") for digits in found]


def find_report_codes(text: str, prefix: str, phrases: Phrases) -> Sequence[str]:
    """Return the codes that *text* names; the number alone is enough."""
    alone = fold(strip_courtesies(text, phrases)).replace(" ", "")
    numbers = [alone] if alone.isdecimal() else _find_numbers(text, prefix)
    return [f"{prefix} {number}" for number in numbers]


class OwnReportQuestion(Choice[MyReport]):
    """Asks which of the person's own reports; skipped if its code was given before."""

    def __init__(self, key: str, mine: Sequence[MyReport]) -> None:
        super().__init__(key, mine)
        self.review_key = ""

    def read_early_inputs(self, at: QuestionContext) -> Reading | None:
        """Return the report whose code was given before the question."""
        said = [
            strip_courtesies(c.text, at.phrases) for c in at.early_inputs if isinstance(c, Text)
        ]
        named = (mine for text in said for mine in self.items if _names(text, mine))
        report = next(named, None)
        return FullAnswer(report.id) if report else None


def _names(text: str, report: MyReport) -> bool:
    prefix, _, number = report.code.partition(" ")
    return is_exact_match(text, report.also) or number in _find_numbers(text, prefix)
