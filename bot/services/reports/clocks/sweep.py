"""Take the steps of clocks that are due: remind officials, tell leads, apologise to residents."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from bot.services.jobs.job import Job, when
from bot.services.officials.roster import Colleague, Roster, load_roster
from bot.services.officials.rota import Rota, load_rota
from bot.services.reports.access import place_item
from bot.services.reports.clocks.clock_steps import (
    ACCEPT,
    APOLOGY,
    FOUR_WEEKS,
    LATE,
    REMIND,
    RING,
    ClockStep,
    list_steps,
    needs_rota,
)
from bot.services.reports.clocks.due_notices import DueReport, notify_of_due
from bot.services.reports.notices import notify_of_dates
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.reports.clocks import steps
from storage.repositories.reports.clocks.steps import ClockedReport, TakenStep
from storage.tables.reports import NOT_URGENT

_MOST = 60


class _Word(NamedTuple):
    """What officials are told of a report: a kind of notice, and the end of a clock."""

    officials: Sequence[Colleague]
    kind: str
    clock: str
    due: datetime


class _Told(NamedTuple):
    """Who is told of a report, and what its residents hear, "" for nothing.

    *who* of the officials was reminded: "lead", "officer" or "nobody".
    """

    report: ClockedReport
    words: Sequence[_Word]
    news: str
    who: str


def clock_jobs(context: UnitContext) -> list[Job]:
    """Return the job that takes the steps of reports' clocks."""

    def next_look(tx: Transaction) -> datetime | None:
        return steps.find_next(tx, context.unit_id)

    return [
        Job(
            "report_clocks",
            when(context, "report_clocks", next_look),
            lambda tx, now: take_steps(tx, context, now),
        )
    ]


def take_steps(tx: Transaction, context: UnitContext, now: datetime) -> int:
    """Take the steps that are due of the next reports; return how many reports were looked at.

    That a step was taken is stored with its notices, in one transaction: each is told once.
    """
    unit_id = context.unit_id
    due = steps.list_due(tx, unit_id, now=now, most=_MOST)
    if not due:
        return 0
    roster, rota = load_roster(tx, context), _load_rota(tx, context, due)
    duties, on_duty = rota.list_duties(), rota.list_on_duty(now)
    before = steps.list_taken(tx, unit_id, [report.report_id for report in due])
    taken: list[TakenStep] = []
    next_looks: dict[str, datetime | None] = {}
    told: list[_Told] = []
    for report in due:
        open_steps = [
            (step, TakenStep(report.report_id, step.name, step.due))
            for step in list_steps(context.unit, report, duties)
        ]
        open_steps = [(step, key) for step, key in open_steps if key not in before]
        reached = [(step, key) for step, key in open_steps if step.at <= now]
        taken += [key for _, key in reached]
        ahead = (step.at for step, _ in open_steps if step.at > now)
        next_looks[report.report_id] = min(ahead, default=None)
        if reached:
            told.append(_choose(context, roster, on_duty, report, [step for step, _ in reached]))
    steps.take(tx, unit_id, taken, now=now)
    steps.set_next(tx, unit_id, next_looks)
    _tell(tx, context, told)
    return len(next_looks)


def _load_rota(tx: Transaction, context: UnitContext, due: Sequence[ClockedReport]) -> Rota:
    """Return who was on duty since the first of the reports that depend on it."""
    filed = [report.filed_at for report in due if needs_rota(report)]
    return load_rota(tx, context, since=min(filed)) if filed else Rota()


def _choose(
    context: UnitContext,
    roster: Roster,
    on_duty: Sequence[str],
    report: ClockedReport,
    reached: Sequence[ClockStep],
) -> _Told:
    """Return who is told of the steps of one report that are due together.

    Of the clocks of officials the gravest counts: what is late, then what ended last. An urgent
    report that nobody took on calls who is on duty.
    """
    item = place_item(context, report.department, report.neighbourhood)
    kinds = {step.kind for step in reached}
    news = next((kind for kind in (APOLOGY, FOUR_WEEKS) if kind in kinds), "")
    called = roster.list_called(on_duty, item) if needs_rota(report) else []
    workers = called or roster.find_holder(report.assignee, item) or roster.list_officers(item)
    leads = roster.list_leads(item)
    words = []
    clocks = [step for step in reached if step.clock]
    late = max((it.due for it in clocks if it.kind == LATE), default=None)
    if late is not None or news:
        clock = next((it.clock for it in clocks if it.due == late), news)
        words.append(_Word(leads or workers, LATE, clock, late or report.filed_at))
    elif needs_rota(report) and any(it.clock == ACCEPT for it in clocks):
        words.append(_Word(workers, RING, ACCEPT, report.filed_at))
    elif clocks:
        nearest = min(clocks, key=lambda it: it.due)
        words.append(_Word(workers, REMIND, nearest.clock, nearest.due))
    who = "lead" if leads else "officer" if workers else "nobody"
    return _Told(report, words, news, who)


def _tell(tx: Transaction, context: UnitContext, told: Sequence[_Told]) -> None:
    """Queue one notice for each official and urgency, and one for the residents of a report."""
    groups: dict[tuple[str, bool], dict[str, list[DueReport]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for it in told:
        is_urgent = it.report.urgency > NOT_URGENT
        for word in it.words:
            due = DueReport(it.report.report_id, word.clock, word.due)
            for colleague in word.officials:
                groups[word.kind, is_urgent][colleague.person_id].append(due)
    news = [
        (
            it.report.report_id,
            it.report.person_id,
            f"news-{it.news}",
            {"who": it.who, "promised": it.report.promised},
        )
        for it in told
        if it.news
    ]
    if news:
        notify_of_dates(tx, context, news)
    for (kind, is_urgent), by_person in groups.items():
        notify_of_due(tx, context, kind, by_person, at_once=is_urgent)
