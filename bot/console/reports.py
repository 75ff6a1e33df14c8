"""The list of reports, with their photos and places."""

from collections.abc import Sequence
from datetime import UTC, datetime

from msgspec import Struct

from bot.console.desk import FOLDER, Office
from bot.deeds.desk import Desk
from bot.deeds.recalls import category_name
from bot.media import MediaStore, UnknownMediaError
from conversations.engine.effects import Place
from conversations.engine.messages import Pin
from conversations.engine.phrases import Phrases
from conversations.engine.places import Whereabouts
from handlers.channel import Request, Response, Route
from handlers.webchat.page import AS_ATTACHMENT
from storage.database import Transaction
from storage.repositories import media, reports
from storage.repositories.reports import Happened, Listed, Sent

_MOST = 50


class Row(Struct, frozen=True):
    """One report as the page shows it."""

    report: Listed
    category: str
    department: str
    place: str
    pin: Pin | None
    photos: list[Sent]
    voices: list[Sent]
    remarks: list[Happened]


class Reports:
    """Shows reports to officials, newest first."""

    def __init__(self, office: Office, store: MediaStore) -> None:
        self._office = office
        self._store = store

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        only = self._office.officials_only
        return (
            Route("GET", "/office", only(self._list), "office_reports"),
            Route("GET", "/office/media/{media}", only(self._file), "office_file"),
            Route("GET", "/office/static/console.css", self._style, "office_static"),
        )

    async def _list(self, request: Request, official: str) -> Response:
        del official
        office = self._office
        rows = await office.database.read(
            _rows, office.desk, office.phrases, before=_moment(request.query.get("before", ""))
        )
        older = rows[-1].report.filed_at.isoformat() if len(rows) == _MOST else ""
        values = {"rows": rows, "older": older, "left": office.left, "now": office.desk.now()}
        return office.page("reports.html", values)

    async def _file(self, request: Request, official: str) -> Response:
        del official
        office = self._office
        name = await office.database.read(
            media.name_on_disk, office.desk.unit_id, request.path["media"]
        )
        try:
            path, kind = self._store.open(name or "")
        except UnknownMediaError:
            return Response(404)
        return Response(path=str(path), media_type=kind, headers=AS_ATTACHMENT)

    async def _style(self, request: Request) -> Response:
        del request
        return Response(
            path=str(FOLDER / "static" / "console.css"),
            media_type="text/css",
            headers={"Cache-Control": "no-cache"},
        )


def _rows(tx: Transaction, desk: Desk, phrases: Phrases, *, before: datetime | None) -> list[Row]:
    found = reports.listed(tx, desk.unit_id, before=before, most=_MOST)
    ids = [report.report_id for report in found]
    happened = reports.history(tx, desk.unit_id, ids)
    sent = reports.media(tx, desk.unit_id, ids)
    return [_row(tx, desk, phrases, report, happened, sent) for report in found]


def _row(
    tx: Transaction,
    desk: Desk,
    phrases: Phrases,
    report: Listed,
    happened: Sequence[Happened],
    sent: Sequence[Sent],
) -> Row:
    unit, language = desk.pack(tx, report.version), phrases.language
    place = Place(
        report.neighbourhood,
        report.landmark,
        report.place_words,
        report.latitude,
        report.longitude,
    )
    shown = Whereabouts(place, unit).shown(phrases)
    departments = {d.id: d.name.in_language(language) for d in unit.departments}
    mine = [file for file in sent if file.report_id == report.report_id]
    return Row(
        report=report,
        category=category_name(unit, report.category).in_language(language),
        department=departments.get(report.department, report.department),
        place=shown.text,
        pin=shown.pin,
        photos=[file for file in mine if file.kind == "photo"],
        voices=[file for file in mine if file.kind == "voice"],
        remarks=[h for h in happened if h.report_id == report.report_id and h.text],
    )


def _moment(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None
