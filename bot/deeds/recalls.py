"""Answers what a conversation asks to be told, in the transaction of its message."""

from datetime import timedelta

from bot.deeds import linking, staff_desk
from bot.deeds.data_rights import traces
from bot.deeds.desk import Desk, Speaker
from conversations.engine.effects import Place
from conversations.engine.nearness import metres_between, point_of
from conversations.engine.queries import (
    MyAddresses,
    MyReach,
    MyReport,
    MyReports,
    MyTraces,
    Nearby,
    NewWork,
    Query,
    Reach,
    ReportFacts,
    ReportsNearby,
    Twin,
    WhoIsThere,
)
from conversations.engine.unit import Category, Unit, Words
from conversations.text.spoken import date
from storage.database import Transaction
from storage.repositories import followers, reports, spots
from storage.repositories.reports import RECEIVED
from storage.repositories.spots import Spot

_FRESH = timedelta(days=90)
_MOST_TWINS = 3
# A kind of matter with the smallest radius there is has no place, so nothing is near it.
_NO_PLACE = 1


def recall(tx: Transaction, desk: Desk, speaker: Speaker, query: Query[object]) -> object:
    """Return the answer to *query* for one person, in the query's own shape."""
    match query:
        case MyReports():
            return _my_reports(tx, desk, speaker, query.most)
        case ReportsNearby():
            return _nearby(tx, desk, speaker.person_id, query)
        case MyReach():
            last, phone = reports.last_contacts(tx, desk.unit_id, speaker.person_id)
            return Reach(last, phone)
        case MyAddresses():
            return linking.my_addresses(tx, desk, speaker)
        case MyTraces():
            return traces(tx, desk, speaker.person_id)
        case WhoIsThere() | NewWork() | ReportFacts():
            return staff_desk.recall(tx, desk, speaker, query)
        case _:
            raise LookupError(type(query).__name__)


def _my_reports(tx: Transaction, desk: Desk, speaker: Speaker, most: int) -> tuple[MyReport, ...]:
    unit_id, person_id, now = desk.unit_id, speaker.person_id, desk.now()
    own = reports.of_person(tx, unit_id, person_id, most=most)
    followed = followers.followed(tx, unit_id, person_id, most=most)
    found = sorted((*own, *followed), key=lambda report: report.filed_at, reverse=True)[:most]
    answers = reports.answers(tx, unit_id, [report.report_id for report in found])
    return tuple(
        MyReport(
            id=report.report_id,
            code=report.code,
            category=category_name(desk.pack(tx, report.version), report.category).in_language(
                speaker.person.language
            ),
            name=Words(f"{report.code} – {date(report.filed_at.astimezone(desk.timezone))}"),
            state=report.state,
            filed=report.filed_at.astimezone(desk.timezone),
            due=report.answer_due.astimezone(desk.timezone),
            answer=answers.get(report.report_id, ""),
            also=ways_of_code(report.code),
            follows=report in followed,
            is_late=report.state == RECEIVED and report.answer_due < now,
        )
        for report in found
    )


def _nearby(tx: Transaction, desk: Desk, person_id: str, query: ReportsNearby) -> Nearby:
    kind = category(desk.unit, query.category)
    if kind is None or kind.radius <= _NO_PLACE:
        return Nearby()
    found = spots.around(
        tx,
        desk.unit_id,
        kind.id,
        point=point_of(query.place, desk.unit),
        metres=kind.radius,
        neighbourhood=query.place.neighbourhood,
        since=desk.now() - _FRESH,
    )
    near = [
        (metres, spot)
        for spot in found
        if (metres := _metres(spot, query.place, desk.unit, kind.radius)) is not None
    ]
    nearest = sorted(near, key=lambda pair: pair[0])[:_MOST_TWINS]
    filed = {spot.report_id: spot.person_id for _, spot in nearest}
    return Nearby(
        tuple(_twin(spot, metres, person_id) for metres, spot in nearest),
        followers.others(tx, desk.unit_id, filed, person_id),
    )


def _metres(spot: Spot, place: Place, unit: Unit, radius: int) -> float | None:
    there = Place(
        spot.neighbourhood, spot.landmark, spot.place_words, spot.latitude, spot.longitude
    )
    return metres_between(place, there, unit, within=radius)


def _twin(spot: Spot, metres: float, person_id: str) -> Twin:
    """Return *spot* with its distance as people say it, in tens of metres."""
    return Twin(
        id=spot.report_id,
        code=spot.code,
        name=Words(spot.code),
        metres=max(10, int(round(metres, -1))) if metres else 0,
        is_own=spot.person_id == person_id,
        also=ways_of_code(spot.code),
    )


def ways_of_code(code: str) -> tuple[str, ...]:
    """Return how people say a receipt's code: with its letters and without them."""
    return code, code.rsplit(maxsplit=1)[-1]


def category_name(unit: Unit, category_id: str) -> Words:
    """Return a category's name; its id where the pack does not have it any more."""
    return next((c.name for c in unit.categories if c.id == category_id), Words(category_id))


def category(unit: Unit, category_id: str) -> Category | None:
    """Return a category of the unit, None where it is not one any more."""
    return next((c for c in unit.categories if c.id == category_id), None)
