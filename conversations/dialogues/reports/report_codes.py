"""Find which report a text means: by its code "GV 101", as people write it, or by its matter."""

import re
from collections.abc import Sequence

from conversations.dialogues.reports.queries import MyReport
from conversations.dialogues.reports.told_matters import find_category
from conversations.engine.language.landmark_names import named_places
from conversations.engine.language.matters import likeliest_of
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Text
from conversations.engine.model.unit import Unit
from conversations.engine.questions.base import AnswerReading, FullAnswer, Option, QuestionContext
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


def find_told_reports(
    said: Utterance, reports: Sequence[MyReport], unit: Unit
) -> Sequence[MyReport]:
    """Return those of *reports* that *said* may be about, by the matter and the place it tells."""
    matters = {report.matter for report in reports}
    told = find_category(said, unit) or likeliest_of(said, matters)
    places = {place.neighbourhood.id for place in named_places(said, unit)}
    return [
        report
        for report in reports
        if told in ("", report.matter) and (not places or report.neighbourhood in ("", *places))
    ]


class OwnReportQuestion(Choice[MyReport]):
    """Asks which of the person's own reports; skipped if its code or matter was told before."""

    def __init__(self, key: str, mine: Sequence[MyReport], unit: Unit, **values: object) -> None:
        super().__init__(key, mine, values=values or None)
        self.review_key = ""
        self._unit = unit

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the report whose code was given before the question, or the one that was told."""
        texts = (c.text for c in at.early_inputs if isinstance(c, Text))
        told = [strip_courtesies(at.utterance_of(text)) for text in texts]
        named = (mine.id for utterance in told for mine in self.items if _names(utterance, mine))
        options = self.options(at)
        likely = (
            option.id for utterance in told if (option := self.likely_option(utterance, options))
        )
        id_ = next(named, None) or next(likely, None)
        return FullAnswer(id_) if id_ else None

    def likely_option(self, said: Utterance, options: Sequence[Option]) -> Option | None:
        """Return the only report that *said* may be about, or None."""
        told = [report.id for report in find_told_reports(said, self.items, self._unit)]
        return next((option for option in options if [option.id] == told), None)


def _names(said: Utterance, report: MyReport) -> bool:
    prefix, _, number = report.code.partition(" ")
    return is_exact_match(said, report.also) or number in _find_numbers(said, prefix)
