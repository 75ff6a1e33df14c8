"""Find the codes of reports in a text: "GV 101", as it was written, read out or typed."""

import re
from collections.abc import Sequence

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Text
from conversations.engine.model.queries import MyReport
from conversations.engine.questions.base import AnswerReading, FullAnswer, QuestionContext
from conversations.engine.questions.choices import Choice
from conversations.text.fold import fold
from conversations.text.folded_text import FoldedText, analysed_once
from conversations.text.matching import is_exact_match

# "Gv 1 0 1" is how a code is read out, and some people copy it so.
_DIGITS = r"(\d(?: \d)*|\d+)"


@analysed_once
def _find_numbers(said: FoldedText, prefix: str) -> Sequence[str]:
    """Return the numbers that follow *prefix* in *said*."""
    found = re.findall(rf"\b{re.escape(fold(prefix))} ?{_DIGITS}\b", said.folded)
    return [digits.replace(" ", "") for digits in found]


def find_report_codes(said: Utterance, prefix: str) -> Sequence[str]:
    """Return the codes that *said* names; the number alone is enough."""
    alone = strip_courtesies(said).folded.replace(" ", "")
    return [f"{prefix} {alone}"] if alone.isdecimal() else find_written_codes(said, prefix)


def find_written_codes(said: FoldedText, prefix: str) -> Sequence[str]:
    """Return the codes that *said* names with their letters."""
    return [f"{prefix} {number}" for number in _find_numbers(said, prefix)]


@analysed_once
def drop_report_codes(said: Utterance, prefix: str) -> Utterance:
    """Return *said* without the codes of reports in it."""
    if not _find_numbers(said, prefix):
        return said
    written = rf"\b{re.escape(prefix)}\s?\d(?:\s?\d)*\b[\s,.:;–-]*"
    return said.part(re.sub(written, "", said.text, flags=re.IGNORECASE).strip())


class OwnReportQuestion(Choice[MyReport]):
    """Asks which of the person's own reports; skipped if its code was given before."""

    def __init__(self, key: str, mine: Sequence[MyReport]) -> None:
        super().__init__(key, mine)
        self.review_key = ""

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the report whose code was given before the question."""
        texts = (c.text for c in at.early_inputs if isinstance(c, Text))
        said = [strip_courtesies(at.utterance_of(text)) for text in texts]
        named = (mine for its in said for mine in self.items if _names(its, mine))
        report = next(named, None)
        return FullAnswer(report.id) if report else None


def _names(said: Utterance, report: MyReport) -> bool:
    prefix, _, number = report.code.partition(" ")
    return is_exact_match(said, report.also) or number in _find_numbers(said, prefix)
