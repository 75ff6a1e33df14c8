"""Notify officials of remarks on reports that wait for an answer."""

from datetime import datetime, timedelta

from msgspec import structs

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice
from bot.services.handlers import Listeners
from bot.services.parts import PhrasesFor
from bot.services.reports.official_notice_rendering import facts_for_recipient
from bot.services.reports.official_notices import (
    find_responsible,
    list_new_photos,
    notify_of_report,
)
from bot.services.unit_context import UnitContext
from conversations.dialogues.reports.answers.effects import WorkRejected
from conversations.dialogues.reports.effects import (
    Joined,
    Remarked,
    RemarkedLate,
    Reopened,
    Replied,
    ReportOutcome,
    Withdrawn,
)
from conversations.engine.model.effects import Amended
from conversations.engine.model.messages import Reply
from conversations.staff.reports.queries import Facts
from conversations.staff.reports.report_card import build_remark_message, category_label
from storage.database.transactions import Transaction
from storage.repositories.delivery.outbox import Urgency
from storage.repositories.reports import report_card_log
from storage.repositories.reports.report_card_log import LastNotice

REPORT_REMARKED = "report_remarked"
REPORT_WITHDRAWN = "report_withdrawn"

# An official gets at most one notice of remarks on the same report in this time.
_APART = timedelta(hours=1)


def remark_notice_renderers(context: UnitContext, phrases_for: PhrasesFor) -> Renderers:
    """Return the renderers of notices of remarks, and of reports that were taken back."""

    def render(request: NoticeRequest) -> Reply | None:
        report = facts_for_recipient(request, context)
        if report is None or report.is_answered:
            return None
        phrases, unit = (
            phrases_for(request.recipient.person),
            context.pack(request.tx, report.version),
        )
        message = build_remark_message(report, unit, phrases, request.now)
        return structs.replace(message, photos=tuple(request.values["photos"]))

    def render_withdrawn(request: NoticeRequest) -> Reply | None:
        report = facts_for_recipient(request, context)
        if report is None:
            return None
        phrases = phrases_for(request.recipient.person)
        category = category_label(report, context.pack(request.tx, report.version), phrases)
        text = phrases.say("staff-withdrawn", code=report.code, category=category)
        return Reply(text, reports=(report.id,))

    return {REPORT_REMARKED: render, REPORT_WITHDRAWN: render_withdrawn}


def notify_of_remark(
    tx: Transaction, context: UnitContext, outcome: ReportOutcome | Amended
) -> None:
    """Notify the responsible officials of what a resident added to a report.

    A notice that still waits will tell of it, too; after one was sent, the next waits for a while.
    If the report is urgent now, only a notice that is due now is soon enough.
    """
    report, recipients = find_responsible(tx, context, outcome.code)
    if report is None:
        return
    photos = list_new_photos(tx, context.unit_id, report.id)
    notice = Notice(REPORT_REMARKED, {"report": report.id, "photos": photos})
    last = report_card_log.find_last_notices(tx, context.unit_id, report.id, REPORT_REMARKED)
    now = context.now()
    for person_id in recipients:
        before = last.get(person_id)
        if before is not None and not photos and _will_tell(before, report, now):
            continue
        notify_of_report(
            tx,
            context,
            report.id,
            [person_id],
            notice,
            at_once=report.is_urgent,
            not_before=_next_time(before, report),
        )


def _will_tell(notice: LastNotice, report: Facts, now: datetime) -> bool:
    """Tell whether *notice* is yet to be sent, and soon enough for *report*."""
    is_soon = notice.urgency == Urgency.ALERT and notice.not_before <= now
    return notice.waits and (is_soon or not report.is_urgent)


def _next_time(before: LastNotice | None, report: Facts) -> datetime | None:
    """Return when the notice after *before* may go out; None if at once, as danger is told."""
    if before is None or report.is_urgent:
        return None
    if before.waits:
        return before.not_before  # photos go with the words before them
    return max(before.not_before, before.created_at) + _APART


def notify_of_cry(tx: Transaction, context: UnitContext, outcome: Joined) -> None:
    """Notify the responsible officials of what someone told who joined a report in danger."""
    if outcome.is_urgent:
        notify_of_remark(tx, context, outcome)


def notify_of_withdrawal(tx: Transaction, context: UnitContext, outcome: Withdrawn) -> None:
    """Notify the responsible officials that there is nothing to be done any more."""
    report, recipients = find_responsible(tx, context, outcome.code)
    if report is not None:
        notice = Notice(REPORT_WITHDRAWN, {"report": report.id})
        notify_of_report(tx, context, report.id, recipients, notice, at_once=False)


REMARK_NOTICE_LISTENERS: Listeners = {
    **dict.fromkeys((Remarked, RemarkedLate, Reopened, Replied, WorkRejected), notify_of_remark),
    Joined: notify_of_cry,
    Withdrawn: notify_of_withdrawal,
}
