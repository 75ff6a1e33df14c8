"""Notify officials of new work: a card for each report, in the transaction that stores it."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.services.delivery.notify import Notice, notify
from bot.services.handlers import Listeners
from bot.services.media.fetcher import FileSettled
from bot.services.officials.permissions import Action, WorkItem, roles_allowing
from bot.services.officials.roster import load_roster
from bot.services.officials.rota import list_on_duty
from bot.services.reports import access
from bot.services.reports.life.closure import list_approvers
from bot.services.reports.official_notice_rendering import (
    LATE_PHOTOS,
    MORE_WORK,
    REPORT_CARD,
    REPORT_JOINED,
)
from bot.services.reports.query_handlers import report_facts
from bot.services.unit_context import UnitContext
from bot.services.working_time import next_opening
from conversations.dialogues.reports.effects import Filed, FiledAnew, Joined
from conversations.staff.questions.effects import TurnedIntoReport
from conversations.staff.reports.effects import ReportEntered
from conversations.staff.reports.queries import Facts
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories.delivery import outbox
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.officials import staff_bot
from storage.repositories.person import people
from storage.repositories.reports import report_card_log, reports
from storage.repositories.reports.report_card_log import ShownReport

# The limit of cards that wait for the office to open. One message after them says that there are
# more: nobody reads forty cards when they come to work.
_MOST_WAITING = 5

# Officials are notified when a report has this many reporters.
_NOTABLE_COUNTS = (2, 3, 5, 10, 20, 50, 100, 200, 500)


def official_notice_listeners() -> Listeners:
    """Return the listeners that notify officials of reports, and of late photos."""

    def send_photos(tx: Transaction, context: UnitContext, event: FileSettled) -> None:
        send_late_photos(tx, context, event.media_id)

    return {
        **dict.fromkeys(
            (Filed, FiledAnew, Joined, ReportEntered, TurnedIntoReport), notify_of_outcome
        ),
        FileSettled: send_photos,
    }


def notify_of_outcome(
    tx: Transaction,
    context: UnitContext,
    outcome: Filed | FiledAnew | Joined | ReportEntered | TurnedIntoReport,
) -> None:
    """Notify the responsible officials of a report that was filed or joined."""
    report, recipients = find_responsible(tx, context, outcome.code)
    if report is None:
        return
    at_once = report.is_urgent
    if at_once and not recipients:
        recipients, at_once = list_officers(tx, context, report.id), False
    if isinstance(outcome, Joined):
        if outcome.is_urgent:
            return  # the notice of what they told is more than their number
        photos = list_new_photos(tx, context.unit_id, report.id)
        if not photos and report.people not in _NOTABLE_COUNTS:
            return
        values = {"report": report.id, "people": report.people, "photos": photos}
        notice = Notice(REPORT_JOINED, values)
    else:
        notice = Notice(REPORT_CARD, {"report": report.id})
    notify_of_report(tx, context, report.id, recipients, notice, at_once=at_once)


def find_responsible(
    tx: Transaction, context: UnitContext, code: str
) -> tuple[Facts | None, list[str]]:
    """Return a report and the people of the staff bot who are told of it at once, if any.

    They are those who wish so; of an urgent one also who is on duty.
    """
    found = reports.find_by_code(tx, context.unit_id, code)
    report = report_facts(tx, context, found[0]) if found else None
    if report is None:
        return None, []
    workers = roles_allowing(Action.ANSWER_REPORTS)
    candidates = staff_bot.find_immediate_recipients(tx, context.unit_id, workers)
    outside = access.list_outsiders(tx, context, report.id)
    people = [person for person, official in candidates.items() if official not in outside]
    if report.is_urgent and (on_duty := list_on_duty(tx, context)):
        item = access.find_item(tx, context, report.id) or WorkItem()
        called = load_roster(tx, context).list_called(on_duty, item)
        people = [*people, *(it.person_id for it in called)]
    return report, list(dict.fromkeys(people))


def list_officers(tx: Transaction, context: UnitContext, report_id: str) -> list[str]:
    """Return the people of the staff bot who work on a report, whenever they wish to be told."""
    item = access.find_item(tx, context, report_id) or WorkItem()
    return [it.person_id for it in load_roster(tx, context).list_officers(item)]


def send_late_photos(tx: Transaction, context: UnitContext, media_id: str) -> None:
    """Send a report's late photos to officials whose card lacks them, once all are settled.

    A card that is not rendered yet will show them.
    """
    for report_id in report_card_log.of_file(tx, context.unit_id, media_id):
        report = report_facts(tx, context, report_id)
        if report is None or report.waiting:
            continue
        shown = report_card_log.list_shown(tx, context.unit_id, report_id)
        # A card that is being rendered lacks the photo: wait until it is stored as rendered.
        people.lock(tx, context.unit_id, {card.person_id for card in shown})
        shown = report_card_log.list_shown(tx, context.unit_id, report_id)
        at_once = report.is_urgent
        for person_id in dict.fromkeys(card.person_id for card in shown):
            own_cards = [card for card in shown if card.person_id == person_id]
            notice = _late_photos(report, own_cards, media_id)
            if notice is not None and access.is_reader(tx, context, person_id, report_id):
                notify_of_report(tx, context, report_id, [person_id], notice, at_once=at_once)


def _late_photos(report: Facts, shown: Iterable[ShownReport], media_id: str) -> Notice | None:
    """Return the notice of a report's late photos; None if its messages show or will show all."""
    if any(card.kind == REPORT_CARD and not card.is_rendered for card in shown):
        return None
    seen = {photo for card in shown for photo in card.photos}
    photos = [photo for photo in report.photos if photo not in seen]
    lost = report.lost if media_id not in report.photos else 0
    if not photos and not lost:
        return None
    return Notice(LATE_PHOTOS, {"report": report.id, "photos": photos, "lost": lost})


def notify_of_report(
    tx: Transaction,
    context: UnitContext,
    report_id: str,
    recipients: Sequence[str],
    notice: Notice,
    *,
    at_once: bool,
    not_before: datetime | None = None,
) -> None:
    """Notify officials of a report when the office opens, or *at_once*, *not_before* a time.

    An official with `_MOST_WAITING` waiting notices gets only one more, which says so.
    """
    waiting = {} if at_once else _waiting(tx, context, recipients)
    full = [id_ for id_, kinds in waiting.items() if _count_work(kinds) >= _MOST_WAITING]
    free = [id_ for id_ in recipients if id_ not in full]
    deliveries = notify_officials(
        tx, context, free, notice, at_once=at_once, not_before=not_before
    )
    report_card_log.add(tx, context.unit_id, dict.fromkeys(deliveries.values(), report_id))
    without_hint = [id_ for id_ in full if MORE_WORK not in waiting[id_]]
    notify_officials(tx, context, without_hint, Notice(MORE_WORK))


def _count_work(kinds: Sequence[str]) -> int:
    return len(kinds) - kinds.count(MORE_WORK)


def _waiting(
    tx: Transaction, context: UnitContext, recipients: Sequence[str]
) -> dict[str, list[str]]:
    """Return, by person, the kinds of notices waiting for the office to open; {} if it is open."""
    now = context.now()
    opens = next_opening(context.unit, now)
    if opens <= now:
        return {}
    # Otherwise two concurrent reports would not count each other's cards.
    acquire_lock(tx, f"waiting work {context.unit_id}")
    return outbox.list_waiting_kinds(
        tx, context.unit_id, recipients, urgency=Urgency.NOTICE, since=opens
    )


def notify_officials(
    tx: Transaction,
    context: UnitContext,
    recipients: Iterable[str],
    notice: Notice,
    *,
    at_once: bool = False,
    not_before: datetime | None = None,
) -> dict[str, str]:
    """Send *notice* to officials when the office opens, or *at_once*, *not_before* a time.

    Return the delivery ids by person, without people who can't be reached.
    """
    now = context.now()
    opens = next_opening(context.unit, max(now, not_before or now))
    return notify(
        tx,
        context,
        recipients,
        notice,
        urgency=Urgency.ALERT if at_once else Urgency.NOTICE,
        promise=AT_LEAST_ONCE,
        not_before=not_before if at_once else opens,
    )


def tell_leads(tx: Transaction, context: UnitContext, report_id: str) -> int:
    """Send the card of a report to who may approve its closure; return the number of them.

    It counts those without a chat: they see on the console what waits for them.
    """
    item = access.find_item(tx, context, report_id)
    approvers = list_approvers(tx, context, item) if item else []
    people = sorted(staff_bot.list_people_of(tx, context.unit_id, approvers))
    notice = Notice(REPORT_CARD, {"report": report_id})
    notify_of_report(tx, context, report_id, people, notice, at_once=False)
    return len(approvers)


def list_new_photos(tx: Transaction, unit_id: str, report_id: str) -> list[str]:
    """Return the photos of a report's newest event that are already stored."""
    last = reports.history(tx, unit_id, [report_id])[-1].number
    sent = reports.media(tx, unit_id, [report_id])
    return [
        file.media_id
        for file in sent
        if file.number == last and file.kind == "photo" and file.state == "kept"
    ]
