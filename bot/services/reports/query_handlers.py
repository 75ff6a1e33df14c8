"""Answers what a conversation asks to be told, in the transaction of its message."""

from datetime import timedelta

from bot.services.linking import address_linking
from bot.services.officials import staff_bot
from bot.services.privacy.data_rights import count_traces
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.linking.queries import MyAddresses
from conversations.dialogues.privacy.queries import MyTraces
from conversations.dialogues.reports.queries import MyReach, ReportsNearby
from conversations.engine.model.queries import (
    MyReport,
    MyReports,
    Nearby,
    PossibleDuplicate,
    Query,
    Reach,
)
from conversations.engine.model.unit import Category, LocalisedText, Unit
from conversations.engine.model.values import Place
from conversations.engine.questions.proximity import metres_between, point_of
from conversations.staff.officials.queries import CurrentStaffBotUser
from conversations.staff.reports.queries import NewWork, ReportFacts
from conversations.text.formatting import format_date
from storage.database.transactions import Transaction
from storage.repositories.reports import followers, nearby_reports, reports
from storage.repositories.reports.nearby_reports import NearbyReport
from storage.repositories.reports.reports import RECEIVED

_FRESH = timedelta(days=90)
_MOST_DUPLICATES = 3
# A kind of matter with the smallest radius there is has no place, so nothing is near it.
_NO_PLACE = 1


def recall(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: Query[object]
) -> object:
    """Return the answer to *query* for one person, in the query's own shape."""
    match query:
        case MyReports():
            return _my_reports(tx, context, speaker, query.most)
        case ReportsNearby():
            return _nearby(tx, context, speaker.person_id, query)
        case MyReach():
            last, phone = reports.last_contacts(tx, context.unit_id, speaker.person_id)
            return Reach(last, phone)
        case MyAddresses():
            return address_linking.list_addresses(tx, context, speaker)
        case MyTraces():
            return count_traces(tx, context, speaker.person_id)
        case CurrentStaffBotUser() | NewWork() | ReportFacts():
            return staff_bot.recall(tx, context, speaker, query)
        case _:
            raise LookupError(type(query).__name__)


def _my_reports(
    tx: Transaction, context: UnitContext, speaker: Speaker, most: int
) -> tuple[MyReport, ...]:
    unit_id, person_id, now = context.unit_id, speaker.person_id, context.now()
    own = reports.of_person(tx, unit_id, person_id, most=most)
    followed = followers.list_followed(tx, unit_id, person_id, most=most)
    found = sorted((*own, *followed), key=lambda report: report.filed_at, reverse=True)[:most]
    answers = reports.latest_answers(tx, unit_id, [report.report_id for report in found])
    return tuple(
        MyReport(
            id=report.report_id,
            code=report.code,
            category=category_name(context.pack(tx, report.version), report.category).in_language(
                speaker.person.language
            ),
            name=LocalisedText(
                f"{report.code} – {format_date(report.filed_at.astimezone(context.timezone))}"
            ),
            state=report.state,
            filed=report.filed_at.astimezone(context.timezone),
            due=report.answer_due.astimezone(context.timezone),
            answer=answers.get(report.report_id, ""),
            also=spoken_codes(report.code),
            follows=report in followed,
            is_late=report.state == RECEIVED and report.answer_due < now,
        )
        for report in found
    )


def _nearby(tx: Transaction, context: UnitContext, person_id: str, query: ReportsNearby) -> Nearby:
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
    """Return *spot* with its distance as people say it, in tens of metres."""
    return PossibleDuplicate(
        id=spot.report_id,
        code=spot.code,
        name=LocalisedText(spot.code),
        metres=max(10, int(round(metres, -1))) if metres else 0,
        is_own=spot.person_id == person_id,
        also=spoken_codes(spot.code),
    )


def spoken_codes(code: str) -> tuple[str, ...]:
    """Return how people say a receipt's code: with its letters and without them."""
    return code, code.rsplit(maxsplit=1)[-1]


def category_name(unit: Unit, category_id: str) -> LocalisedText:
    """Return a category's name; its id where the pack does not have it any more."""
    return next(
        (c.name for c in unit.categories if c.id == category_id), LocalisedText(category_id)
    )


def find_category(unit: Unit, category_id: str) -> Category | None:
    """Return a category of the unit, None where it is not one any more."""
    return next((c for c in unit.categories if c.id == category_id), None)
