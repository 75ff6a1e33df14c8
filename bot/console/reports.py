"""The list of reports, with their photos and places, and the form that answers one."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs, urlencode

from msgspec import Struct

from bot.console.desk import FOLDER, Office
from bot.deeds import answer
from bot.deeds.answer import FasterError, FaultyError, UnknownReportError, Word
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
from storage.repositories import followers, media, officials, report_list, reports
from storage.repositories.report_list import Waiting
from storage.repositories.reports import (
    FOLLOWER,
    MOVED,
    MOVES,
    RESIDENT,
    Happened,
    Sent,
    Whole,
)

_MOST = 50
_DUE = "due"

# Which reports are looked at, as the address says it: "order", or those "before" one.
View = Mapping[str, str]
# An answer of the greatest length, each letter written in a form's nine.
_MOST_BYTES = 65_536


class Form(Struct, frozen=True):
    """An answer that could not be given, with why: *faults* by field, *faster* who was first."""

    report_id: str
    word: Word
    faults: Mapping[str, str] = {}
    faster: str = ""
    state: str = ""


class Answered(Struct, frozen=True):
    """One word of an official in a report's history."""

    said: Happened
    name: str


class Row(Struct, frozen=True):
    """One report as the page shows it."""

    report: Whole
    category: str
    department: str
    place: str
    pin: Pin | None
    photos: list[Sent]
    voices: list[Sent]
    remarks: list[Happened]
    answers: list[Answered]
    people: int


class _Found(Struct, frozen=True):
    """What belongs to the reports of one page."""

    happened: Sequence[Happened]
    sent: Sequence[Sent]
    people: Mapping[str, int]
    names: Mapping[str, str]


class Reports:
    """Shows reports to officials, newest first, or those that wait by their deadline."""

    def __init__(self, office: Office, store: MediaStore) -> None:
        self._office = office
        self._store = store

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        only = self._office.officials_only
        return (
            Route("GET", "/office", only(self._list), "office_reports"),
            Route(
                "POST",
                "/office/reports/{report}",
                only(self._answer),
                "office_answer",
                _MOST_BYTES,
            ),
            Route("GET", "/office/media/{media}", only(self._file), "office_file"),
            Route("GET", "/office/static/console.css", self._style, "office_static"),
        )

    async def _list(self, request: Request, official: str) -> Response:
        del official
        return await self._page(_view(request.query))

    async def _answer(self, request: Request, official: str) -> Response:
        """Take an official's word to a report; where it can't be given, what was typed stays."""
        typed = parse_qs(request.body.decode("utf-8", "replace"), keep_blank_values=True)
        said = {name: values[0] for name, values in typed.items()}
        word = Word(said.get("saw", ""), said.get("to", ""), said.get("text", ""))
        view, report_id = _view(said), request.path["report"]
        office = self._office
        try:
            await office.database.write(answer.answer, office.hall, official, report_id, word)
        except FaultyError as error:
            form = Form(report_id, word, error.faults)
            return await self._page(view, form, status=422)
        except FasterError as error:
            form = Form(report_id, word, faster=error.name, state=error.state)
            return await self._page(view, form, status=409)
        except UnknownReportError:
            return office.page("unknown.html", status=404)
        query = f"?{urlencode(view)}" if view else ""
        return Response(303, headers={"Location": f"/office{query}#{report_id}"})

    async def _page(self, view: View, form: Form | None = None, *, status: int = 200) -> Response:
        office = self._office
        rows, waiting = await office.database.read(_rows, office.desk, office.phrases, view=view)
        if form is not None and all(row.report.report_id != form.report_id for row in rows):
            return office.page("unknown.html", status=404)
        by_due = view.get("order") == _DUE
        values = {
            "rows": rows,
            "waiting": waiting,
            "older": rows[-1].report.report_id if len(rows) == _MOST and not by_due else "",
            "by_due": by_due,
            "view": view,
            "form": form,
            "left": office.left,
            "now": office.desk.now(),
            "moves": MOVES,
            "limits": {"least": answer.LEAST, "most": answer.MOST},
        }
        return office.page("reports.html", values, status=status)

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


def _rows(
    tx: Transaction, desk: Desk, phrases: Phrases, *, view: View
) -> tuple[list[Row], Waiting]:
    if view.get("order") == _DUE:
        listed = report_list.due_first(tx, desk.unit_id, most=_MOST)
    else:
        listed = report_list.listed(tx, desk.unit_id, before=view.get("before", ""), most=_MOST)
    ids = [report.report_id for report in listed]
    happened = reports.history(tx, desk.unit_id, ids)
    answered_by = {event.by for event in happened if event.kind in MOVED}
    found = _Found(
        happened,
        reports.media(tx, desk.unit_id, ids),
        followers.counts(tx, desk.unit_id, ids),
        {id_: officials.name_of(tx, desk.unit_id, id_) for id_ in answered_by},
    )
    rows = [_row(tx, desk, phrases, report, found) for report in listed]
    return rows, report_list.waiting(tx, desk.unit_id, now=desk.now())


def _row(tx: Transaction, desk: Desk, phrases: Phrases, report: Whole, found: _Found) -> Row:
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
    mine = [file for file in found.sent if file.report_id == report.report_id]
    events = [event for event in found.happened if event.report_id == report.report_id]
    return Row(
        report=report,
        category=category_name(unit, report.category).in_language(language),
        department=departments.get(report.department, report.department),
        place=shown.text,
        pin=shown.pin,
        photos=[file for file in mine if file.kind == "photo"],
        voices=[file for file in mine if file.kind == "voice"],
        remarks=[e for e in events if e.by in (RESIDENT, FOLLOWER) and e.text],
        answers=[Answered(e, found.names[e.by]) for e in events if e.kind in MOVED],
        people=found.people[report.report_id],
    )


def _view(said: Mapping[str, str]) -> View:
    """Return what of *said* chooses reports; what can be no report's id does not."""
    if said.get("order") == _DUE:
        return {"order": _DUE}
    before = said.get("before", "")
    return {"before": before} if before.isascii() and before.isalnum() else {}
