"""Recognise what is said about a report by its code: "GV 101 chưa vá, vẫn còn hố sâu"."""

from collections.abc import Sequence
from datetime import timedelta

from conversations.dialogues.reports.missing_repairs import tells_missing_repair
from conversations.dialogues.reports.queries import MyReport, MyReports
from conversations.dialogues.reports.report_codes import (
    drop_report_codes,
    find_report_codes,
    find_told_reports,
    find_written_codes,
)
from conversations.engine.language.commands import text_after_command
from conversations.engine.language.matters import likely_category, tells_matter, tells_mended
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.matching import find_within

# More reports than anyone has.
ALL_OWN = MyReports(200)
_MOST_WORDS = 10
_FEWEST_TOLD = 3
# Longer words that name no report may be about anything.
_MOST_TOLD = 16
# So long after an answer, words without a code are about it.
_RECENT = timedelta(days=14)
# Of two answers nearer to each other, either may be meant.
_CLEARLY_LATER = timedelta(days=1)


def cites_report(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* is about a report that the person filed or follows, by its code.

    A few words with the code of another report are too, and are answered that it is not theirs;
    unless they tell of a matter, which is then reported anew.
    """
    codes = find_written_codes(said, context.unit.prefix)
    if not codes:
        return False
    is_short = len(said.text.split()) <= _MOST_WORDS
    told = _told_beside_codes(said, context.unit.prefix)
    if find_own_report(said, context) is not None:
        return is_short or tells_more(told)
    return is_short and not _tells_of_matter(told)


def deny_foreign_report(said: Utterance, context: TurnContext) -> str:
    """Return the text that the code in *said* is none of the person's own reports, or ""."""
    codes = find_report_codes(said, context.unit.prefix)
    if not codes or any(report.code in codes for report in context.answer_query(ALL_OWN)):
        return ""
    return context.phrases.say("my_reports-not_own", code=codes[0])


def without_codes(said: Utterance, context: TurnContext) -> Utterance:
    """Return *said* without the codes of reports in it."""
    return drop_report_codes(said, context.unit.prefix)


def find_own_report(said: Utterance, context: TurnContext) -> MyReport | None:
    """Return the first report of the person whose code *said* names, or None."""
    codes = find_written_codes(said, context.unit.prefix)
    mine = context.answer_query(ALL_OWN) if codes else ()
    return next((report for code in codes for report in mine if report.code == code), None)


def find_remarked_code(said: Utterance, context: TurnContext) -> str:
    """Return the code of the person's report that *said* tells more about, or ""."""
    report = find_own_report(said, context)
    is_told = tells_more(_told_beside_codes(said, context.unit.prefix))
    return report.code if report is not None and is_told else ""


def find_unmended_reports(said: Utterance, context: TurnContext) -> Sequence[MyReport]:
    """Return the person's reports that *said*, without a code, may tell are not mended.

    They wait, or were answered not long ago. One that was answered clearly after the others is
    meant alone.
    """
    if len(said.words) > _MOST_TOLD or not tells_missing_repair(said):
        return ()
    own = context.answer_query(ALL_OWN)
    found = [
        report
        for report in find_told_reports(said, own, context.unit)
        if report.answered is None
        or report.awaits_answer
        or context.now - report.answered <= _RECENT
    ]
    if not found or context.is_surely_answered(said):
        return ()
    answered = sorted(
        (report.answered, report.code, report)
        for report in found
        if report.answered is not None and not report.awaits_answer
    )
    if not answered:
        return found
    *earlier, last = answered
    is_clear = not earlier or last[0] - earlier[-1][0] >= _CLEARLY_LATER
    return [last[2]] if is_clear else found


def is_about_matter(said: Utterance, matter: str) -> bool:
    """Tell whether *said* stands for no other category than *matter*."""
    return likely_category(said) in ("", matter)


def tells_more(told: Utterance) -> bool:
    """Tell whether *told*, what is said beside the code of one's own report, adds to it.

    A question, or the wish to see the report or to leave it, does not.
    """
    if not told.words or is_question(told) or _names_dialogue(told):
        return False
    if tells_missing_repair(told):
        return True
    wants = listen(told).acts
    if tells_mended(told) or tells_matter(told) or acts.THANKS in wants:
        return True
    is_told = not wants or acts.REPORT in wants
    return is_told and tells_story(told, least=_FEWEST_TOLD)


def _tells_of_matter(told: Utterance) -> bool:
    """Tell whether *told* can be reported without the report whose code was named."""
    return tells_more(told) and (tells_matter(told) or acts.REPORT in listen(told).acts)


def _told_beside_codes(said: Utterance, prefix: str) -> Utterance:
    rest = drop_report_codes(said, prefix)
    return rest.part(text_after_command(rest.text))


def _names_dialogue(told: Utterance) -> bool:
    return bool(find_within(told, told.phrases.words("my_reports-words")))
