"""Notices to officials of what is due soon, or was due: one for many reports, counted."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from msgspec import Struct, convert, to_builtins

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, extend_waiting
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.officials.staff_bot import find_user
from bot.services.parts import PhrasesFor
from bot.services.reports import access
from bot.services.reports.clocks.clock_steps import ACCEPT, APOLOGY, FOUR_WEEKS
from bot.services.reports.official_notices import notify_officials
from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Button, Reply
from conversations.engine.routing import menu
from conversations.staff.reports.entries import ENTRIES
from storage.database.transactions import Transaction
from storage.repositories.delivery.outbox import Urgency
from storage.repositories.officials import officials
from storage.repositories.reports import reports
from storage.repositories.reports.reports import ReportSummary
from storage.tables.report_states import awaits_acceptance, awaits_officials, clock_of
from storage.tables.reports import NOT_URGENT

WORK_REMIND, WORK_LATE, WORK_RING = "work_remind", "work_late", "work_ring"
_KINDS = {"remind": WORK_REMIND, "late": WORK_LATE, "ring": WORK_RING}
_ENTRIES = {entry.name: entry for entry in ENTRIES}
# So many reports have a line of their own, and so many are looked up; the others are counted.
_MOST_LINES, _MOST_KNOWN = 5, 50


class DueReport(Struct, frozen=True, array_like=True):
    """A report, which of its clocks ends, or has ended, and when."""

    report: str
    clock: str
    due: datetime


def notify_of_due(
    tx: Transaction,
    context: UnitContext,
    kind: str,
    due: Mapping[str, Sequence[DueReport]],
    *,
    at_once: bool,
) -> None:
    """Notify officials, by person, of their reports that are due when the office opens.

    A notice that still waits for them gets these reports, too.
    """
    urgency = Urgency.ALERT if at_once else Urgency.NOTICE

    def extend(person_id: str, values: Mapping[str, Any]) -> Mapping[str, Any]:
        known = convert(values["reports"], list[DueReport])
        return _values([*known, *due[person_id]], values["more"])

    name = _KINDS[kind]
    had = extend_waiting(tx, context, due, name, extend, urgency=urgency)
    for person_id, found in due.items():
        if person_id not in had:
            notice = Notice(name, _values(found, 0))
            notify_officials(tx, context, [person_id], notice, at_once=at_once)


def _values(found: Sequence[DueReport], more: int) -> dict[str, object]:
    unique = list(dict.fromkeys(found))
    known, others = unique[:_MOST_KNOWN], unique[_MOST_KNOWN:]
    return {"reports": to_builtins(known), "more": more + len(others)}


def due_notice_renderers(context: UnitContext, phrases_for: PhrasesFor) -> Renderers:
    """Return the renderers of reminders, and of what is overdue.

    What was done meanwhile is left out; if that is all, there is no message.
    """

    def render(request: NoticeRequest, kind: str) -> Reply | None:
        person_id, more = request.recipient.person_id, request.values["more"]
        official = find_user(request.tx, context, person_id)
        found: dict[str, tuple[DueReport, ReportSummary]] = {}
        for due in convert(request.values["reports"], list[DueReport]):
            report = _find_due(request.tx, context, official, due)
            if report is not None:
                found.setdefault(due.report, (due, report))
        shown = list(found.values())
        count = len(shown) + more
        if official is None or not count:
            return None
        phrases = phrases_for(request.recipient.person)
        lines = [_line(request, kind, due, report) for due, report in shown[:_MOST_LINES]]
        text = phrases.say(f"staff-{kind}", count=count, lines="\n".join(lines))
        if rest := count - len(lines):
            text = f"{text}\n{phrases.say('staff-due-more', count=rest)}"
        holds = any(report.assignee == official.official_id for _, report in shown)
        entry = _ENTRIES["my_work" if holds else "new_work"]
        button = Button(phrases.say(f"{entry.name}-menu"), menu.button_data(entry))
        only = (shown[0][0].report,) if count == len(shown) == 1 else ()
        return Reply(text, (button,), reports=only)

    def _line(request: NoticeRequest, kind: str, due: DueReport, report: ReportSummary) -> str:
        person, holder = request.recipient.person, report.assignee
        phrases, unit = phrases_for(person), context.pack(request.tx, report.version)
        line = phrases.say(
            f"staff-{kind}-line-{due.clock}",
            code=report.code,
            category=category_name(unit, report.category).in_language(person.language),
            due=due.due.astimezone(context.timezone),
        )
        if report.urgency > NOT_URGENT and kind != "ring":
            line = phrases.say("staff-due-urgent", line=line)
        name = officials.name_of(request.tx, context.unit_id, holder) if holder else ""
        return phrases.say("staff-due-holder", line=line, holder=name) if name else line

    return {name: partial(render, kind=kind) for kind, name in _KINDS.items()}


def _find_due(
    tx: Transaction, context: UnitContext, official: SignedInOfficial | None, due: DueReport
) -> ReportSummary | None:
    """Return the report if its clock still ends then, and its reader still works on it."""
    report = reports.get(tx, context.unit_id, due.report)
    item = access.find_item(tx, context, due.report) if report else None
    if official is None or report is None or not official.may(Action.ANSWER_REPORTS, item):
        return None
    if due.clock == ACCEPT:
        return report if awaits_acceptance(report.state) else None
    if due.clock in (APOLOGY, FOUR_WEEKS):
        return report if awaits_officials(report.state) else None
    is_running = awaits_officials(report.state) and clock_of(report.state) == due.clock
    return report if is_running and reports.running_due(report) == due.due else None
