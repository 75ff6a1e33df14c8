"""Recognise what is said about a report by its code: "GV 101 chưa vá, vẫn còn hố sâu"."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from conversations.dialogues.reports.missing_repairs import tells_missing_repair
from conversations.dialogues.reports.queries import MyReport, MyReports
from conversations.dialogues.reports.report_codes import (
    drop_report_codes,
    find_report_codes,
    find_told_reports,
    find_written_codes,
)
from conversations.dialogues.reports.told_matters import find_category
from conversations.engine.language.clauses import match_openings, split_clauses
from conversations.engine.language.commands import text_after_command
from conversations.engine.language.landmark_names import named_places
from conversations.engine.language.matters import (
    is_surely_about,
    is_unfinished,
    likeliest_of,
    likely_category,
    tells_matter,
    tells_mended,
)
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.matching import find_within, is_exact_match

# More reports than anyone has.
ALL_OWN = MyReports(200)
DONE, NOT_DONE, CONFIRM = "done", "not-done", "confirm"
_FEW_WORDS, _HARDLY_WORDS = 4, 2
_MOST_WORDS = 10
_FEWEST_TOLD = 3
_MOST_JUDGED = 30
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
        return is_short or _tells_beside_code(told)
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
    """Return the code of the person's report that *said* tells more about, or "".

    DONE or NOT_DONE stands before it if a few words say so of an answer that asks for it.
    """
    report = find_own_report(said, context)
    told = _told_beside_codes(said, context.unit.prefix)
    if report is None or not _tells_beside_code(told):
        return ""
    verdict = _read_verdict(told) if report.open_answer else ""
    return f"{verdict} {report.code}".lstrip()


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
        if report.awaits_answer or _is_recent(report, context)
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


def judge_answer(said: Utterance, context: TurnContext) -> str:
    """Return what *said* tells of an answer that asks whether the work is done, or "".

    That is DONE or NOT_DONE and the code of the report, if a few words say so: "vẫn hỏng". More
    words are a remark on the code, or CONFIRM the first of two codes.
    """
    told = _read_verdict(said, most_still=_HARDLY_WORDS)
    judged = _find_asking(context) if told else None
    if judged is not None:
        return f"{told} {judged.code}"
    judgement = judge_report(said, context)
    if judgement is None or not judgement.is_done:
        return judgement.report.code if judgement else ""
    codes = [report.code for report in judgement[::2] if isinstance(report, MyReport)]
    return f"{CONFIRM} {', '.join(codes)}"


def _read_verdict(said: Utterance, most_still: int = _FEW_WORDS) -> str:
    """Return DONE or NOT_DONE if *said* is a few words that say so, or "".

    That something is "still" or "again" so is told in no more than *most_still* words.
    """
    if len(said.words) > _FEW_WORDS or is_question(said):
        return ""
    words, plain = said.phrases.words, strip_courtesies(said)
    for each in (NOT_DONE, DONE):
        if is_exact_match(plain, words(f"my_reports-{each}-words")):
            return each
    # So few words name no other matter: what is "hỏng" was reported before.
    is_few = len(plain.words) <= most_still
    return NOT_DONE if is_few and find_within(said, words("engine-still-words")) else ""


def _find_asking(context: TurnContext) -> MyReport | None:
    """Return the newest report whose answer asks whether the work is done, or None."""
    return next((each for each in context.answer_query(MyReports()) if each.open_answer), None)


class Judgement(NamedTuple):
    """What a message tells of a *report* whose answer asks whether the work is done.

    It *is_done*, or something is still missing. The same message is about the report *beside*.
    """

    report: MyReport
    is_done: bool
    beside: MyReport | None = None


def judge_report(said: Utterance, context: TurnContext) -> Judgement | None:
    """Return what *said*, of more than a few words, tells of the work that was done; or None.

    It is about the only report with an open answer, or the one whose matter a clause names, if it
    tells no other matter and no other place: "thông rồi nhưng nắp chưa đậy".
    """
    if len(said.words) > _MOST_JUDGED or find_written_codes(said, context.unit.prefix):
        return None
    clauses = split_clauses(said) or [said]
    is_told = any(map(_is_done, clauses)) or bool(find_category(said, context.unit))
    if is_question(said) or not (is_told or acts.REPORT in listen(said).acts):
        return None
    own = context.answer_query(ALL_OWN)
    asking = [each for each in own if each.open_answer and _is_recent(each, context)]
    matters = {each.matter for each in own}
    if not asking:
        return None
    kinds = {clause: _kind_of(clause, matters, context) for clause in clauses}
    if any(
        its and its not in matters and is_surely_about(each, its) for each, its in kinds.items()
    ):
        return None
    named = matters.intersection(kinds.values())
    places = {place.neighbourhood.id for place in named_places(said, context.unit)}
    about = [
        report
        for report in asking
        if (report.matter in named or not named)
        and (not places or report.neighbourhood in ("", *places))
    ]
    if len(about) != 1:
        return None
    judged = about[0]
    told = [clause for clause, kind in kinds.items() if kind in ("", judged.matter)]
    is_missing = any(map(is_unfinished, told)) or tells_missing_repair(said)
    is_done = any(map(_is_done, told)) and not any(map(is_unfinished, told))
    wants = listen(said).acts
    is_thanks = wants == (acts.THANKS,)  # "thế thì tốt quá, cảm ơn các chú"
    if not (named or is_done or (is_missing and not is_thanks) or acts.REPORT in wants):
        return None
    beside = (each for each in own if each.is_open and each.matter in named - {judged.matter})
    return Judgement(judged, is_done, next(beside, None))


def _is_recent(report: MyReport, context: TurnContext) -> bool:
    return report.answered is None or context.now - report.answered <= _RECENT


def _kind_of(clause: Utterance, matters: set[str], context: TurnContext) -> str:
    """Return the kind of matter of *clause*; behind a "còn", the nearest of *matters*."""
    opens = clause.phrases.words("engine-other-matter-words")
    is_other = any(match_openings(clause.folded, opens))
    near = likeliest_of(clause, matters) if is_other else ""
    return find_category(clause, context.unit) or near


def _is_done(clause: Utterance) -> bool:
    ways = clause.phrases.words("my_reports-done-words")
    return tells_mended(clause) or bool(find_within(clause, ways))


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


def _tells_beside_code(told: Utterance) -> bool:
    return tells_more(told) or bool(_read_verdict(told))


def _tells_of_matter(told: Utterance) -> bool:
    """Tell whether *told* can be reported without the report whose code was named."""
    return tells_more(told) and (tells_matter(told) or acts.REPORT in listen(told).acts)


def _told_beside_codes(said: Utterance, prefix: str) -> Utterance:
    rest = drop_report_codes(said, prefix)
    return rest.part(text_after_command(rest.text))


def _names_dialogue(told: Utterance) -> bool:
    return bool(find_within(told, told.phrases.words("my_reports-words")))
