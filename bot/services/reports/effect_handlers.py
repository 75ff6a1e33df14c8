"""Handlers of the effects about reports."""

from msgspec import structs

from bot.services.handlers import EffectHandlers
from bot.services.ids import new_id
from bot.services.reports.clocks.deadlines import set_deadlines
from bot.services.reports.clocks.promises import tell_date
from bot.services.reports.life.confirming import confirm_work, rate_work, reject_work
from bot.services.reports.life.pausing import end_question
from bot.services.reports.life.withdrawing import withdraw_report
from bot.services.reports.query_handlers import find_category
from bot.services.reports.remarks import (
    add_remark,
    append_remark,
    enclose_files,
    reopen_report,
    store_remark,
)
from bot.services.reports.sharing import close_page, share_page
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.reports.answers.effects import ConfirmWork, RateWork, RejectWork
from conversations.dialogues.reports.effects import (
    AddRemark,
    Filed,
    FiledAnew,
    FileReport,
    Joined,
    JoinReport,
    Unfollow,
    Unfollowed,
    Withdraw,
)
from conversations.dialogues.reports.sharing.effects import ClosePage, SharePage
from conversations.engine.model.effects import Amended, AmendReport, Outcome, Refused
from conversations.staff.reports.effects import ChooseNews, NewsChosen
from storage.database.transactions import Transaction
from storage.repositories import counters
from storage.repositories.officials import staff_bot
from storage.repositories.reports import followers, reports
from storage.repositories.reports.reports import (
    DANGER,
    EDITED,
    FOLLOWER,
    NOT_URGENT,
    REMARK,
)
from storage.tables.report_states import (
    RECEIVED,
    REOPENED,
    awaits_officials,
    awaits_reply,
    is_open,
)

_FIRST_CODE = 101


def file_report(
    tx: Transaction,
    context: UnitContext,
    speaker: Speaker,
    report: FileReport,
    *,
    sender: str = "",
) -> Filed | Refused:
    """File a report for the department of its category; its deadlines count working hours.

    Its files are the speaker's, or those of the person *sender*, who enters it for them.
    """
    unit, now = context.unit, context.now()
    person_id, language = speaker.person_id, speaker.person.language
    kind = find_category(unit, report.category)
    if kind is None:
        return Refused("gone")
    number = counters.next_number(tx, context.unit_id, "report", first=_FIRST_CODE)
    code = f"{unit.prefix} {number}"
    deadlines = set_deadlines(unit, kind, now)
    told = tell_date(context, deadlines.answer)
    place = report.place
    row = {
        "unit_id": context.unit_id,
        "report_id": new_id(),
        "code": code,
        "person_id": person_id,
        "version": context.version,
        "category": kind.id,
        "department": kind.department,
        "details": report.details.text,
        "neighbourhood": place.neighbourhood,
        "landmark": place.landmark,
        "place_words": place.words,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "contact": report.contact,
        "state": RECEIVED,
        "filed_at": now,
        "answer_due": deadlines.answer,
        "urgency": DANGER if report.is_urgent else NOT_URGENT,
        "resolve_due": deadlines.resolve,
        "promised": told,
    }
    files = enclose_files(tx, context, sender or person_id, report.details, report.photos)
    reports.file_report(tx, row, files)
    return Filed(code, unit.department_name(kind.department, language), told)


def join_report(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: JoinReport
) -> Outcome:
    """Add the speaker's words to a report and let them follow it, unless it is their own.

    If the report was closed meanwhile, file the words as a new report, so that they are not lost.
    If an emergency was told of, a report with an answer waits for another one.
    """
    unit_id, person_id, new_report = context.unit_id, speaker.person_id, effect.told
    report = reports.lock(tx, unit_id, effect.report)
    if report is None or not is_open(report.state):
        filed = file_report(tx, context, speaker, new_report)
        return filed if isinstance(filed, Refused) else FiledAnew(**structs.asdict(filed))
    is_own = report.person_id == person_id
    if not is_own:
        followers.follow(tx, unit_id, effect.report, person_id, now=context.now())
    remark = AddRemark(effect.report, new_report.details, new_report.photos)
    if new_report.is_urgent:
        reports.set_urgency(tx, unit_id, effect.report, DANGER)
    if is_own:
        return store_remark(tx, context, speaker, report, remark)
    is_reopened = new_report.is_urgent and not awaits_officials(report.state)
    if is_reopened and awaits_reply(report.state):
        end_question(tx, context, effect.report, report)
    elif is_reopened:
        reopen_report(tx, context, report, effect.report)
    kind = REOPENED if is_reopened else REMARK
    append_remark(tx, context, person_id, remark, by=FOLLOWER, kind=kind)
    people = followers.count_reporters(tx, unit_id, [effect.report])[effect.report]
    return Joined(report.code, people, is_urgent=new_report.is_urgent)


def unfollow(tx: Transaction, context: UnitContext, speaker: Speaker, effect: Unfollow) -> Outcome:
    """Remove the speaker from the followers of a report."""
    report = reports.lock(tx, context.unit_id, effect.report)
    if report is None:
        return Refused("gone")
    followers.unfollow(tx, context.unit_id, effect.report, speaker.person_id)
    return Unfollowed(report.code)


def amend_report(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: AmendReport
) -> Outcome:
    """Store an edited text beside the original text of the speaker's report."""
    person_id = speaker.person_id
    found = reports.get(tx, context.unit_id, effect.report)
    if found is None or found.person_id != person_id:
        return Refused("gone")
    reports.append_event(
        tx,
        context.unit_id,
        effect.report,
        kind=EDITED,
        by=reports.RESIDENT,
        text=effect.words,
        at=context.now(),
    )
    return Amended(found.code)


def choose_news(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: ChooseNews
) -> NewsChosen | Refused:
    """Store when an official wants to be notified of new work."""
    if staff_bot.find_member(tx, context.unit_id, speaker.person_id) is None:
        return Refused("gone")
    staff_bot.set_news(tx, context.unit_id, speaker.person_id, effect.when)
    return NewsChosen(effect.when)


EFFECT_HANDLERS: EffectHandlers = {
    ConfirmWork: confirm_work,
    RejectWork: reject_work,
    RateWork: rate_work,
    SharePage: share_page,
    ClosePage: close_page,
    FileReport: file_report,
    JoinReport: join_report,
    AddRemark: add_remark,
    AmendReport: amend_report,
    Unfollow: unfollow,
    Withdraw: withdraw_report,
    ChooseNews: choose_news,
}
