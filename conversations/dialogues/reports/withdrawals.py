"""Withdraw a report that was sent, as people ask for it in words: "rút lại cái vừa gửi"."""

from collections.abc import Sequence
from datetime import timedelta

from msgspec import structs

from conversations.dialogues.reports.cited_reports import ALL_OWN
from conversations.dialogues.reports.effects import Withdraw
from conversations.dialogues.reports.queries import MyReport
from conversations.dialogues.reports.report_codes import (
    OwnReportQuestion,
    drop_report_codes,
    find_told_reports,
    find_written_codes,
)
from conversations.dialogues.reports.told_matters import find_category
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.corrections import find_dropped
from conversations.engine.language.matters import tells_mended
from conversations.engine.language.plain_words import consists_of
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.values import Said
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    QuestionContext,
)
from conversations.engine.questions.choices import SurePick
from conversations.engine.replay.talk import Talk
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.matching import find_within

WITHDRAW = "withdraw"
# What is said so soon after a report is about that one.
SOON = timedelta(hours=1)
_MOST_WORDS = 30
_KEEPING = frozenset((acts.STOP, acts.LATER))


def read_withdrawal(said: Utterance, context: TurnContext) -> str:
    """Return WITHDRAW if *said* takes back an own report, with its code if that is clear; or "".

    It says so of what was sent, or stops soon after sending because the matter is settled.
    """
    if len(said.words) > _MOST_WORDS or is_question(said):
        return ""
    phrases = said.phrases
    ways = phrases.words(f"my_reports-act-{WITHDRAW}-words")
    says_so = bool(find_within(said, ways) or find_dropped(said))
    is_settled = any(map(tells_mended, split_clauses(said)))
    wants = set(listen(said).acts) if says_so or is_settled else set()
    if not (says_so or acts.STOP in wants) or wants == {acts.MY_DATA}:
        return ""
    own = [report for report in context.answer_query(ALL_OWN) if _can_withdraw(report)]
    codes = find_written_codes(said, context.unit.prefix)
    named = [report for report in own if report.code in codes]
    if codes:
        return f"{WITHDRAW} {named[0].code}" if named else ""
    told = find_category(said, context.unit)
    about = list(find_told_reports(said, own, context.unit)) if told else own
    meant = about or (own if says_so else [])
    recent = [report for report in meant[:1] if context.now - report.filed <= SOON]
    ways = phrases.words("engine-report-act-words")
    speaks_of_it = told or acts.STOP in wants or find_within(said, ways)
    if not meant or not (recent or (speaks_of_it and says_so)):
        return ""
    clear = recent or (meant if len(meant) == 1 else [])
    return f"{WITHDRAW} {clear[0].code}" if clear else WITHDRAW


class _SureQuestion(SurePick):
    """Asks whether to take a report back, heard as whoever withdraws their consent is.

    Whoever puts it off keeps the report: "khoan, cứ giữ"; who drops it once more does not.
    """

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return yes and no."""
        words = at.phrases.words
        return [
            structs.replace(option, also=words(f"my_data-withdraw-{option.id}-words"))
            for option in super().options(at)
        ]

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return yes or no; the code of the report may be named again: "hủy GV 101 đi"."""
        reading = super().read(content, at)
        if not isinstance(reading, NoAnswer) or not isinstance(content, Text):
            return reading
        said = at.utterance_of(content.text)
        prefix = str((self.values or {}).get("code", "")).partition(" ")[0]
        rest = drop_report_codes(said, prefix)
        yes, no = (option.also for option in self.options(at))
        words = at.phrases.words
        again = (*words(f"my_reports-act-{WITHDRAW}-words"), *words("engine-removal-words"))
        # "Tôi sợ lắm, bỏ đi" says why.
        is_yes = find_within(rest, again) or consists_of(rest, yes, yes)
        if is_yes and len(said.words) > 1 and not is_question(rest) and not find_within(rest, no):
            return FullAnswer(acts.YES)
        return reading

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return no for whoever stops or puts it off, too."""
        return super().read_act(acts.NO if act in _KEEPING else act, at)


async def ask_which_to_withdraw(
    talk: Talk, mine: Sequence[MyReport], code: str
) -> MyReport | None:
    """Return the report with *code*, the only one, or the one that the person chooses."""
    own = [report for report in mine if _can_withdraw(report)]
    named = next((report for report in own if report.code == code), None)
    if named is not None or len(own) <= 1:
        return named or next(iter(own), None)
    return await OwnReportQuestion("which-withdraw", own, talk.known.unit)


async def withdraw(report: MyReport, told: Said) -> Withdraw | Closing:
    """Withdraw *report* with the words *told*, once the person has confirmed it."""
    values: dict[str, object] = {"code": report.code, "category": report.category}
    sure = _SureQuestion(WITHDRAW, (acts.YES, acts.NO), about=report.id, values=values)
    if await sure == acts.YES:
        return Withdraw(report.id, told)
    return Closing("stays", {"code": report.code})


def _can_withdraw(report: MyReport) -> bool:
    return report.is_open and not report.follows
