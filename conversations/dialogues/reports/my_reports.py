"""The dialogue in which residents follow up on their reports and add remarks."""

from collections.abc import Awaitable, Iterable, Sequence
from datetime import timedelta

from msgspec import structs

from conversations.dialogues.reports.answers.effects import ConfirmWork, RejectWork
from conversations.dialogues.reports.asked_questions import (
    asks_about_question,
    count_open,
    tell_questions,
)
from conversations.dialogues.reports.cited_reports import (
    ALL_OWN,
    CONFIRM,
    DONE,
    NOT_DONE,
    find_remarked_code,
    find_unmended_reports,
    judge_answer,
)
from conversations.dialogues.reports.effects import UNDATED, AddRemark, Unfollow, Withdraw
from conversations.dialogues.reports.mere_thanks import only_thanks
from conversations.dialogues.reports.queries import MyQuestions, MyReport, MyReports
from conversations.dialogues.reports.report_act_question import (
    RemarkPhotosQuestion,
    RemarkQuestion,
    ReportActQuestion,
)
from conversations.dialogues.reports.report_codes import (
    OwnReportQuestion,
    find_told_reports,
    find_written_codes,
)
from conversations.dialogues.reports.sharing.effects import ClosePage, SharePage
from conversations.dialogues.reports.told_matters import find_category
from conversations.dialogues.reports.withdrawals import (
    SOON,
    WITHDRAW,
    ask_which_to_withdraw,
    read_withdrawal,
    withdraw,
)
from conversations.engine.language.clauses import match_openings
from conversations.engine.language.corrections import adds_words
from conversations.engine.language.matters import likeliest_of, tells_mended
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.endings import Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Album, Content, Photo, Text
from conversations.engine.model.transcript import Answer
from conversations.engine.model.values import Said
from conversations.engine.questions.free_text import FreeTextQuestion, tells_story
from conversations.engine.questions.unasked import UnaskedQuestion
from conversations.engine.replay.talk import Talk
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing.menu import find_dialogue_within
from conversations.text.dates import find_days_ago
from conversations.text.matching import find_within

DIALOGUE = "my_reports"
Ending = (
    AddRemark | ConfirmWork | RejectWork | Unfollow | Withdraw | SharePage | ClosePage | Closing
)
_MOST_WORDS = 16
_MOST_LETTERS = 1000
_FEWEST_TOLD = 3
_FEWEST_EARLY = 0
_MORE_KEY = "more"
_SHOW, _REMARK, _PHOTO, _QUESTION = "show", "remark", "photo", "question"
# The words are a remark, but it is unclear on which report.
_REMARK_ON_ONE = "remark-on-one"


async def my_reports(talk: Talk) -> Ending:
    """Show a report that the person filed or follows; take a remark or photos for it.

    Words that go on with the newest report, or that tell more about one by its code, are added to
    it at once, photos after more of them.
    """
    mine = [_as_choice(report, talk) for report in await talk.recall("mine", MyReports())]
    more = await UnaskedQuestion(_MORE_KEY)
    if more == _QUESTION or not mine:
        asked = await talk.recall("asked", MyQuestions())
        return tell_questions(asked, talk.known)
    if (ending := await _do_what_was_told(talk, mine, more)) is not None:
        return ending
    if more == _PHOTO:
        return await _ask_photos(talk, mine[0])
    unit, shown = talk.known.unit, _find_code(mine, more.removeprefix(_SHOW).strip())
    shown = shown or (mine[0] if len(mine) == 1 else None)
    report = shown
    if report is None:
        asked = await talk.recall("asked", MyQuestions())
        report = await OwnReportQuestion("which", mine, unit, questions=count_open(asked))
    if report and more == _REMARK_ON_ONE:
        return await _add_cited_remark(talk, report)
    return await _ask_act(talk, report) if report else Closing("none")


async def _do_what_was_told(talk: Talk, mine: Sequence[MyReport], more: str) -> Ending | None:
    """Do what the first words, read as *more*, want of a report; None if they only ask for it."""
    verdict, _, codes = more.partition(" ")
    if verdict in (DONE, NOT_DONE, CONFIRM):
        return await _judge(talk, verdict, codes.split(", "))
    if more.startswith(WITHDRAW):
        every = await talk.recall("every", ALL_OWN)
        taken = await ask_which_to_withdraw(talk, every, more.removeprefix(WITHDRAW).strip())
        if taken is not None:
            return await withdraw(taken, await _told_before())
    if more == _REMARK:
        told = await talk.text("remark", least=2, most=_MOST_LETTERS, can_use_early_text=True)
        return _remark(talk, mine[0], told)
    if more not in ("", _PHOTO, _REMARK_ON_ONE) and not more.startswith((WITHDRAW, _SHOW)):
        cited = _find_code(mine, more)
        if cited is None:
            every = await talk.recall("every", ALL_OWN)
            cited = _find_code(every, more)
        if cited is not None:
            return await _add_cited_remark(talk, cited)
    return None


async def _judge(talk: Talk, verdict: str, codes: Sequence[str]) -> Ending:
    """Return what *verdict* says of the first report of *codes*, and the words of the next."""
    every = await talk.recall("every", ALL_OWN)
    judged, *others = [_find_code(every, code) for code in codes]
    if judged is None:
        return Closing("none")
    if verdict == NOT_DONE:
        return RejectWork(judged.id, judged.open_answer)
    told = await _told_before() if verdict == CONFIRM else Said()
    beside = [AddRemark(report.id, told) for report in others if report is not None]
    return ConfirmWork(judged.id, judged.open_answer, told, next(iter(beside), None))


async def _ask_act(talk: Talk, report: MyReport) -> Ending:
    """Show *report*, and do with it what the person chooses."""
    names = ("remark", "photo", *_acts_on(report), "enough")
    heard = (WITHDRAW,) if report.is_open and not report.follows else ()
    values: dict[str, object] = {
        "code": report.code,
        "category": report.category,
        "filed": report.filed,
        "answer": _answer_text(report, talk),
    }
    act = await ReportActQuestion(
        "act",
        names,
        heard=heard,
        matter=report.matter,
        most=_MOST_LETTERS,
        about=report.id,
        values=values,
    )
    if isinstance(act, Said):
        return _remark(talk, report, act)
    if act == "unfollow":
        return Unfollow(report.id)
    if act == WITHDRAW:
        return await withdraw(report, Said())
    if act == "share_page":
        return SharePage(report.id)
    if act == "close_page":
        return ClosePage(report.id)
    if act == "remark":
        question = RemarkQuestion("remark", matter=report.matter, most=_MOST_LETTERS)
        return _remark(talk, report, await question)
    if act == "photo":
        return await _ask_photos(talk, report)
    return Closing("enough")


def _acts_on(report: MyReport) -> tuple[str, ...]:
    """Return what only who follows *report*, or only who filed it, can do with it."""
    if report.follows:
        return ("unfollow",)
    return ("close_page", "share_page") if report.is_shared else ("share_page",)


async def _add_cited_remark(talk: Talk, report: MyReport) -> AddRemark | ConfirmWork:
    """Add the words that told of *report*, however few they are."""
    return _remark(talk, report, await _told_before())


def _told_before() -> Awaitable[Said]:
    """Return the words that began the dialogue, however few they are."""
    return FreeTextQuestion(
        "remark",
        least=2,
        most=_MOST_LETTERS,
        can_use_early_text=True,
        fewest_early_words=_FEWEST_EARLY,
    )


def _find_code(found: Iterable[MyReport], code: str) -> MyReport | None:
    return next((report for report in found if report.code == code), None)


def _remark(talk: Talk, report: MyReport, told: Said) -> AddRemark | ConfirmWork:
    """Return what *told* does: the news that it is mended confirms an answer that asks for it."""
    is_thanks = False
    if not told.voice:
        known = talk.known
        said = known.utterances.utterance_of(told.text, known.phrases)
        is_thanks = only_thanks(said)
        if is_thanks and report.open_answer and tells_mended(said):
            return ConfirmWork(report.id, report.open_answer, told)
    return AddRemark(report.id, told, is_thanks=is_thanks)


async def _ask_photos(talk: Talk, report: MyReport) -> AddRemark | ConfirmWork | Closing:
    photos = await RemarkPhotosQuestion("photos", matter=report.matter, most=3)
    if isinstance(photos, Said):
        return _remark(talk, report, photos)
    return AddRemark(report.id, Said(), photos) if photos else Closing("enough")


def read_early_remark(said: Utterance, context: TurnContext) -> Answer | None:
    """Return the code of the person's report that *said* tells more about; None if it doesn't.

    It may ask about a question that was passed on instead, or about the report of a day.
    """
    if asks_about_question(said, context):
        return Answer(_MORE_KEY, _QUESTION)
    if taken_back := read_withdrawal(said, context):
        return Answer(_MORE_KEY, taken_back)
    if code := find_remarked_code(said, context):
        return Answer(_MORE_KEY, code)
    shown = _show(said, context)
    return shown if shown.value != _SHOW else None


def _show(said: Utterance, context: TurnContext) -> Answer:
    """Return the wish to see a report: the only one of the day that *said* names, if it does."""
    if (days := find_days_ago(said.folded)) is None:
        return Answer(_MORE_KEY, _SHOW)
    mine = context.answer_query(MyReports())
    own = find_told_reports(said, mine, context.unit)
    day = context.now.date() - timedelta(days=days)
    codes = [each.code for each in own if each.filed.astimezone(context.now.tzinfo).date() == day]
    return Answer(_MORE_KEY, f"{_SHOW} {codes[0]}" if len(codes) == 1 else _SHOW)


def follow_up(content: Content, context: TurnContext, is_last: bool) -> Answer | None:  # noqa: FBT001 - the signature of `Starts.follow_up`
    """Return what *content* asks of the newest report, or adds to it; None for anything else.

    What nothing else understands (*is_last*) is about it soon after, if it points at it.
    """
    if isinstance(content, Photo | Album):
        return Answer(_MORE_KEY, _PHOTO) if _find_newest(context) else None
    if not isinstance(content, Text):
        return None
    said = context.utterance_of(content.text)
    taken_back = read_withdrawal(said, context)
    if told := taken_back or judge_answer(said, context):
        return Answer(_MORE_KEY, told)
    if find_written_codes(said, context.unit.prefix):
        return None  # it is not about the newest report
    if unmended := find_unmended_reports(said, context):
        is_clear = len(unmended) == 1
        return Answer(_MORE_KEY, unmended[0].code if is_clear else _REMARK_ON_ONE)
    if _asks_what_became(said, context):
        return _show(said, context)
    goes_on = _goes_on(said)
    is_other = len(said.words) > _MOST_WORDS or _names_other_matter(
        said, context, goes_on=goes_on, is_last=is_last
    )
    if is_other or (is_last and _wants_new_report(said, context)):
        return None
    if goes_on or is_last:
        return _follow_newest(said, context, goes_on=goes_on)
    about, perhaps = (said.phrases.words(f"{DIALOGUE}-{it}-words") for it in ("about", "perhaps"))
    if not find_within(said, (*about, *perhaps)):
        return None
    is_sure = find_within(said, about) or not context.is_surely_answered(said)
    return _show(said, context) if is_sure and context.answer_query(MyReports(1)) else None


def _asks_what_became(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* asks how far a matter is that it names and the person reported.

    "Bao giờ" alone asks for that soon after the report: "bao giờ dọn rác" asks for a card later.
    """
    words = said.phrases.words
    is_asked = find_within(
        said, (*words(f"{DIALOGUE}-about-words"), *words(f"{DIALOGUE}-perhaps-words"))
    )
    is_when = is_question(said) and find_within(said, words("my_topics-when-words"))
    is_named = find_within(said, words(f"{DIALOGUE}-words"))
    if len(said.words) > _MOST_WORDS or is_named or not (is_asked or is_when):
        return False
    matter = find_category(said, context.unit)
    if not matter:
        return False
    newest = None if is_asked else _find_newest(context)
    own = context.answer_query(MyReports()) if is_asked else filter(None, [newest])
    return any(report.matter == matter for report in own)


def _follow_newest(said: Utterance, context: TurnContext, *, goes_on: bool) -> Answer | None:
    """Return what *said* asks of the newest report, or adds to it if it *goes_on* with that.

    Nothing is added to a report that does not say so: it may be meant for somebody beside.
    """
    newest, is_telling = _find_newest(context), not is_question(said)
    if newest is not None and newest.is_asked and is_telling:
        return Answer(_MORE_KEY, newest.code)
    if newest is None and _points_at_report(said) and _asks_about_told(said, context):
        return _show(said, context)  # "bao giờ sửa cái đèn", the day after
    if newest is None or not (goes_on or _speaks_of_reports(said, context)):
        return None
    return Answer(_MORE_KEY, _REMARK) if goes_on and is_telling else _show(said, context)


def _goes_on(said: Utterance) -> bool:
    """Tell whether *said* begins as people do who add to what they just sent: "à quên"."""
    wrong = said.phrases.words("engine-slip-words")
    return adds_words(said) or any(match_openings(strip_courtesies(said).folded, wrong))


def _speaks_of_reports(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* points at what was sent, asks when, or may be about its matter.

    "Giá vàng hôm nay bao nhiêu" is not about the report that was sent just before.
    """
    if _points_at_report(said):
        return True
    matters = {report.matter for report in context.answer_query(MyReports())}
    return bool(find_category(said, context.unit) or likeliest_of(said, matters))


def _points_at_report(said: Utterance) -> bool:
    lists = ("hours-when", *(f"{DIALOGUE}-{its}" for its in ("there", "about", "perhaps")))
    return any(find_within(said, said.phrases.words(f"{its}-words")) for its in lists)


def _wants_new_report(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* speaks of reporting or of another matter, or says too little to add."""
    if find_within(said, said.phrases.words(f"{DIALOGUE}-another-words")):
        return True
    _, named = find_dialogue_within(said, context) or ("", None)
    is_named = named is not None and named.act == acts.REPORT
    return is_named or not (is_question(said) or tells_story(said, least=_FEWEST_TOLD))


def _find_newest(context: TurnContext) -> MyReport | None:
    """Return the newest report if it was sent soon before, or an official asks about it."""
    mine = context.answer_query(MyReports(1))
    newest = mine[0] if mine else None
    if newest is None or newest.is_asked:
        return newest
    return newest if context.now - newest.filed <= SOON else None


def _names_other_matter(
    said: Utterance, context: TurnContext, *, goes_on: bool, is_last: bool
) -> bool:
    """Tell whether *said* names something that can be reported.

    Whoever *goes_on* with what they sent, and says "there", means the same matter; so does who
    asks about one that they reported, if nothing else understood that (*is_last*).
    """
    there = said.phrases.words(f"{DIALOGUE}-there-words") if goes_on else ()
    if not context.names_matter(said) or find_within(said, there):
        return False
    return not (is_last and _asks_about_told(said, context))


def _asks_about_told(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* asks about a matter that the person reported."""
    reports = context.answer_query(MyReports()) if is_question(said) else ()
    return bool(find_told_reports(said, reports, context.unit))


def _as_choice(report: MyReport, talk: Talk) -> MyReport:
    """Return *report* as an option; one that is only followed is labelled so."""
    if not report.follows:
        return report
    label = talk.known.phrases.say("my_reports-which-followed", code=report.code)
    return structs.replace(report, name=LocalisedText(label))


def _answer_text(report: MyReport, talk: Talk) -> str:
    """Return an official's newest reply, or the deadline for the first one, never both.

    A report that waits for another reply has both. A reply may have been erased since. A deadline
    that has passed comes with whom to call.
    """
    say, due = talk.known.phrases.say, report.due or UNDATED
    if report.is_late:
        return say("my_reports-late", due=report.due, phone=talk.known.unit.phone)
    if report.answer:
        return say(f"my_reports-answer-{report.state}", text=report.answer, due=due)
    return say(f"my_reports-state-{report.state}", due=due)
