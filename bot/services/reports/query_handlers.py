"""Handlers of the queries about reports."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import structs

from bot.services.handlers import QueryHandlers
from bot.services.officials.permissions import Action
from bot.services.officials.rota import load_rota
from bot.services.officials.staff_bot import find_who_may
from bot.services.reports import access
from bot.services.reports.clocks.clock_steps import urgent_acceptance_due
from bot.services.reports.clocks.promises import tell_date
from bot.services.reports.marks import find_marks
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.reports.proximity import metres_between, point_of
from conversations.dialogues.reports.queries import (
    MyReach,
    MyReport,
    MyReports,
    Nearby,
    PossibleDuplicate,
    ReportsNearby,
)
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.queries import Reach
from conversations.engine.model.unit import Category, Unit
from conversations.engine.model.values import Place
from conversations.staff.reports.queries import Facts, NewWork, WaitingReports
from conversations.text.formatting import format_date
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories.media import KEPT, LOST
from storage.repositories.officials import officials, staff_bot
from storage.repositories.reports import (
    entered_reports,
    followers,
    nearby_reports,
    replies,
    report_pages,
    reports,
)
from storage.repositories.reports.nearby_reports import NearbyReport
from storage.repositories.reports.reports import NOT_URGENT, FiledReport, HistoryEvent
from storage.tables.report_states import (
    AS_QUESTION,
    MERGED,
    REPLY_KINDS,
    WITHDRAWN,
    awaits_acceptance,
    awaits_answer,
    awaits_confirmation,
    awaits_officials,
    awaits_reply,
    is_open,
)

_FRESH = timedelta(days=90)
_MOST_DUPLICATES = 3
# The smallest radius that a pack allows marks a category without places: nothing is near it.
_NO_PLACE = 1


def my_reports(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: MyReports
) -> tuple[MyReport, ...]:
    """Return the reports that the speaker filed or follows, newest first."""
    unit_id, person_id, now = context.unit_id, speaker.person_id, context.now()
    own = reports.of_person(tx, unit_id, person_id, most=query.most)
    followed = followers.list_followed(tx, unit_id, person_id, most=query.most)
    found = sorted((*own, *followed), key=lambda report: report.filed_at, reverse=True)[
        : query.most
    ]
    ids = [report.report_id for report in found]
    answers = replies.latest_answers(tx, unit_id, ids)
    shared = report_pages.find_shared(tx, unit_id, ids)
    language = speaker.person.language
    return tuple(
        structs.replace(
            _describe(tx, context, report, language),
            answer=answer.text if answer is not None else "",
            answered=answer.at if answer is not None else None,
            follows=report in followed,
            awaits_answer=awaits_answer(report.state),
            open_answer=answer.number
            if answer and report in own and awaits_confirmation(report.state)
            else 0,
            is_shared=report.report_id in shared,
            is_late=awaits_answer(report.state)
            and report.answer_due < now
            and tell_date(context, report.answer_due) is not None,
            is_asked=report in own and awaits_reply(report.state),
            is_open=is_open(report.state),
        )
        for report in found
        for answer in (answers.get(report.report_id),)
    )


def _describe(
    tx: Transaction, context: UnitContext, report: FiledReport, language: str
) -> MyReport:
    """Return *report* as its author chooses and reads it, without what came of it."""
    name = category_name(context.pack(tx, report.version), report.category)
    category, filed = name.in_language(language), report.filed_at.astimezone(context.timezone)
    return MyReport(
        id=report.report_id,
        code=report.code,
        category=category,
        name=LocalisedText(f"{report.code} – {category} ({format_date(filed)})"),
        state=report.state,
        filed=filed,
        due=tell_date(context, report.answer_due),
        also=spoken_codes(report.code),
        matter=report.category,
        neighbourhood=report.neighbourhood,
    )


def reports_nearby(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: ReportsNearby
) -> Nearby:
    """Return the open reports of the same category near a place, the nearest first."""
    person_id = speaker.person_id
    kind = find_category(context.unit, query.category)
    if kind is None or kind.radius <= _NO_PLACE:
        return Nearby()
    found = nearby_reports.find_nearby(
        tx,
        context.unit_id,
        kind.id,
        point=point_of(query.place, context.unit),
        metres=kind.radius,
        neighbourhood=query.place.neighbourhood,
        since=context.now() - _FRESH,
    )
    near = [
        (metres, spot)
        for spot in found
        if (metres := _metres(spot, query.place, context.unit, kind.radius)) is not None
    ]
    nearest = sorted(near, key=lambda pair: pair[0])[:_MOST_DUPLICATES]
    filed = {spot.report_id: spot.person_id for _, spot in nearest}
    return Nearby(
        tuple(_duplicate(spot, metres, person_id) for metres, spot in nearest),
        followers.count_other_reporters(tx, context.unit_id, filed, person_id),
    )


def _metres(spot: NearbyReport, place: Place, unit: Unit, radius: int) -> float | None:
    spot_place = Place(
        spot.neighbourhood, spot.landmark, spot.place_words, spot.latitude, spot.longitude
    )
    return metres_between(place, spot_place, unit, within=radius)


def _duplicate(spot: NearbyReport, metres: float, person_id: str) -> PossibleDuplicate:
    """Return *spot* with its distance, rounded to tens of metres for display."""
    return PossibleDuplicate(
        id=spot.report_id,
        code=spot.code,
        name=LocalisedText(spot.code),
        metres=max(10, int(round(metres, -1))) if metres else 0,
        is_own=spot.person_id == person_id,
        also=spoken_codes(spot.code),
    )


def my_reach(tx: Transaction, context: UnitContext, speaker: Speaker, query: MyReach) -> Reach:
    """Return the speaker's last choice of contact, and the last phone number that they gave."""
    del query
    last, phone = reports.last_contacts(tx, context.unit_id, speaker.person_id)
    return Reach(last, phone)


def new_work(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: NewWork
) -> WaitingReports:
    """Return the next reports without a first answer; none if the speaker may not see reports."""
    official = find_who_may(tx, context, speaker.person_id, Action.SEE_REPORTS)
    if official is None:
        return WaitingReports()
    scope = access.scope_of(context, official)
    found, left = staff_bot.list_new_work(
        tx, context.unit_id, scope, after=query.after, most=query.most
    )
    return WaitingReports(tuple(found), left)


def report_facts(tx: Transaction, context: UnitContext, report_id: str) -> Facts | None:
    """Return the facts of a report as a message may have them: without any phone number."""
    report = staff_bot.find_report(tx, context.unit_id, report_id)
    if report is None:
        return None
    sent = reports.media(tx, context.unit_id, [report_id])
    events = reports.history(tx, context.unit_id, [report_id])
    told = {event.number for event in events if event.kind in REPLY_KINDS}
    photos = [file for file in sent if file.kind == "photo" and file.number not in told]
    details, place_words = mask_numbers(report.details), mask_numbers(report.place_words)
    summary = reports.get(tx, context.unit_id, report_id)
    holder = summary.assignee if summary else None
    waits = awaits_officials(report.state)
    remarks = replies.unanswered_remarks(events) if waits else []
    standing = replies.list_standing_replies(events) if waits else []
    entered = entered_reports.map_entered(tx, context.unit_id, [report_id]).get(report_id)
    own = [photo.media_id for photo in photos]
    person_id = summary.person_id if summary else None
    marks = find_marks(tx, context, report_id, person_id, report.details, own)
    is_urgent = waits and report.urgency > NOT_URGENT
    return Facts(
        id=report_id,
        code=report.code,
        version=report.version,
        category=report.category,
        filed=report.filed_at.astimezone(context.timezone),
        due=reports.running_due(report).astimezone(context.timezone),
        details=details,
        place=Place(
            report.neighbourhood,
            report.landmark,
            place_words,
            report.latitude,
            report.longitude,
        ),
        photos=tuple(photo.media_id for photo in photos if photo.state == KEPT),
        waiting=sum(photo.state not in (KEPT, LOST) for photo in photos),
        lost=sum(photo.state == LOST for photo in photos),
        voice=sum(file.seconds for file in sent if file.kind == "voice"),
        has_number=bool(report.contact)
        or (details, place_words) != (report.details, report.place_words),
        people=followers.count_reporters(tx, context.unit_id, [report_id])[report_id],
        is_answered=not waits,
        is_urgent=is_urgent,
        take_by=_find_acceptance_due(tx, context, report.filed_at)
        if is_urgent and awaits_acceptance(report.state)
        else None,
        remark=mask_numbers("\n".join(event.text for event in remarks if event.text)),
        answer=standing[-1].text if standing else "",
        seen=events[-1].number if events else 0,
        holder=officials.name_of(tx, context.unit_id, holder) if holder else "",
        hears=entered.hears if entered else "",
        **marks._asdict(),
        ended=report.state if report.state in (WITHDRAWN, AS_QUESTION, MERGED) else "",
        into=_code_of_goal(tx, context, events) if report.state == MERGED else "",
    )


def _find_acceptance_due(tx: Transaction, context: UnitContext, filed: datetime) -> datetime:
    """Return until when somebody is to take on an urgent report, in the unit's time zone."""
    duties = load_rota(tx, context, since=filed).list_duties()
    return urgent_acceptance_due(context.unit, filed, duties).astimezone(context.timezone)


def _code_of_goal(tx: Transaction, context: UnitContext, events: Sequence[HistoryEvent]) -> str:
    """Return the code of the report into which one with this history is merged."""
    merges = [event.reason for event in events if event.kind == MERGED]
    goal = reports.get(tx, context.unit_id, merges[-1]) if merges else None
    return goal.code if goal else ""


def spoken_codes(code: str) -> tuple[str, ...]:
    """Return the ways in which people say a receipt code: with its letters and without them."""
    return code, code.rsplit(maxsplit=1)[-1]


def category_name(unit: Unit, category_id: str) -> LocalisedText:
    """Return a category's name, or its id if the pack no longer has it."""
    return next(
        (c.name for c in unit.categories if c.id == category_id), LocalisedText(category_id)
    )


def find_category(unit: Unit, category_id: str) -> Category | None:
    """Return a category of the unit, or None if the unit no longer has it."""
    return next((c for c in unit.categories if c.id == category_id), None)


QUERY_HANDLERS: QueryHandlers = {
    MyReports: my_reports,
    ReportsNearby: reports_nearby,
    MyReach: my_reach,
    NewWork: new_work,
}
