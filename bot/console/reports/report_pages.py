"""The list of reports with photos and places, and the form for answers."""

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qs, urlencode

from msgspec import Struct

from bot.console.site import ConsoleSite
from bot.media_store import MediaStore, UnknownMediaError
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.reports import answering
from bot.services.reports.answering import (
    InvalidAnswerError,
    OfficialAnswer,
    ReportChangedError,
    UnknownReportError,
)
from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Pin
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.values import Place
from conversations.engine.questions.places import ResolvedPlace
from handlers.http import AS_ATTACHMENT, Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.officials import officials
from storage.repositories.reports import followers, report_list, reports
from storage.repositories.reports.report_list import UnansweredCounts
from storage.repositories.reports.reports import (
    FOLLOWER,
    MOVED,
    MOVES,
    RESIDENT,
    FullReport,
    HistoryEvent,
    ReportFile,
)

_MOST = 50
_DUE = "due"

# The query parameters that select reports: "order", or "before" with a report's id.
View = Mapping[str, str]
# The size of the longest answer, if each letter takes nine bytes in form encoding.
_MOST_BYTES = 65_536


class RejectedAnswer(Struct, frozen=True):
    """A refused answer: *faults* by field; *faster* is the official who answered first."""

    report_id: str
    word: OfficialAnswer
    faults: Mapping[str, str] = {}
    faster: str = ""
    state: str = ""


class ShownAnswer(Struct, frozen=True):
    """One reply of an official in a report's history."""

    said: HistoryEvent
    name: str


class Row(Struct, frozen=True):
    """One report as shown on the page."""

    report: FullReport
    category: str
    department: str
    place: str
    pin: Pin | None
    photos: list[ReportFile]
    voices: list[ReportFile]
    remarks: list[HistoryEvent]
    answers: list[ShownAnswer]
    people: int


class _PageData(Struct, frozen=True):
    """The related rows of the reports on one page."""

    happened: Sequence[HistoryEvent]
    sent: Sequence[ReportFile]
    people: Mapping[str, int]
    names: Mapping[str, str]


class ReportPages:
    """Show reports to officials, newest first or by deadline."""

    def __init__(self, site: ConsoleSite, store: MediaStore) -> None:
        self._site = site
        self._store = store

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route = self._site.route
        return (
            self._site.room("/office", Action.SEE_REPORTS, self._list, "office_reports"),
            route(
                "POST",
                "/office/reports/{report}",
                Action.ANSWER_REPORTS,
                self._answer,
                "office_answer",
                _MOST_BYTES,
            ),
            route("GET", "/office/media/{media}", Action.SEE_REPORTS, self._file, "office_file"),
        )

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._page(official, _parse_view(request.query))

    async def _answer(self, request: Request, official: SignedInOfficial) -> Response:
        """Store an official's answer to a report; if refused, show the typed text again."""
        typed = parse_qs(request.body.decode("utf-8", "replace"), keep_blank_values=True)
        fields = {name: values[0] for name, values in typed.items()}
        word = OfficialAnswer(fields.get("saw", ""), fields.get("to", ""), fields.get("text", ""))
        view, report_id = _parse_view(fields), request.path["report"]
        site = self._site
        try:
            await site.database.write(
                answering.answer_report, site.services, official.official_id, report_id, word
            )
        except InvalidAnswerError as error:
            form = RejectedAnswer(report_id, word, error.faults)
            return await self._page(official, view, form, status=422)
        except ReportChangedError as error:
            form = RejectedAnswer(report_id, word, faster=error.name, state=error.state)
            return await self._page(official, view, form, status=409)
        except UnknownReportError:
            return site.page("report_not_found.html", status=404)
        query = f"?{urlencode(view)}" if view else ""
        return Response(303, headers={"Location": f"/office{query}#{report_id}"})

    async def _page(
        self,
        official: SignedInOfficial,
        view: View,
        form: RejectedAnswer | None = None,
        *,
        status: int = 200,
    ) -> Response:
        site = self._site
        rows, waiting = await site.database.read(_rows, site.context, site.phrases, view=view)
        if form is not None and all(row.report.report_id != form.report_id for row in rows):
            return site.page("report_not_found.html", status=404)
        by_due = view.get("order") == _DUE
        values = {
            "rows": rows,
            "waiting": waiting,
            "older": rows[-1].report.report_id if len(rows) == _MOST and not by_due else "",
            "by_due": by_due,
            "view": view,
            "form": form,
            "left": site.time_left,
            "now": site.context.now(),
            "moves": MOVES,
            "limits": {"least": answering.MIN_LENGTH, "most": answering.MAX_LENGTH},
        }
        return site.page("reports.html", values, official=official, status=status)

    async def _file(self, request: Request, official: SignedInOfficial) -> Response:
        del official
        site = self._site
        name = await site.database.read(
            media.name_on_disk, site.context.unit_id, request.path["media"]
        )
        try:
            path, kind = self._store.open(name or "")
        except UnknownMediaError:
            return Response(404)
        return Response(path=str(path), media_type=kind, headers=AS_ATTACHMENT)


def _rows(
    tx: Transaction, context: UnitContext, phrases: Phrases, *, view: View
) -> tuple[list[Row], UnansweredCounts]:
    if view.get("order") == _DUE:
        listed = report_list.list_due_first(tx, context.unit_id, most=_MOST)
    else:
        listed = report_list.list_newest(
            tx, context.unit_id, before=view.get("before", ""), most=_MOST
        )
    ids = [report.report_id for report in listed]
    events = reports.history(tx, context.unit_id, ids)
    answered_by = {event.by for event in events if event.kind in MOVED}
    found = _PageData(
        events,
        reports.media(tx, context.unit_id, ids),
        followers.count_reporters(tx, context.unit_id, ids),
        {id_: officials.name_of(tx, context.unit_id, id_) for id_ in answered_by},
    )
    rows = [_row(tx, context, phrases, report, found) for report in listed]
    return rows, report_list.count_unanswered(tx, context.unit_id, now=context.now())


def _row(
    tx: Transaction, context: UnitContext, phrases: Phrases, report: FullReport, found: _PageData
) -> Row:
    unit, language = context.pack(tx, report.version), phrases.language
    place = Place(
        report.neighbourhood,
        report.landmark,
        report.place_words,
        report.latitude,
        report.longitude,
    )
    shown = ResolvedPlace(place, unit).display(phrases)
    files = [file for file in found.sent if file.report_id == report.report_id]
    events = [event for event in found.happened if event.report_id == report.report_id]
    return Row(
        report=report,
        category=category_name(unit, report.category).in_language(language),
        department=unit.department_name(report.department, language),
        place=shown.text,
        pin=shown.pin,
        photos=[file for file in files if file.kind == "photo"],
        voices=[file for file in files if file.kind == "voice"],
        remarks=[e for e in events if e.by in (RESIDENT, FOLLOWER) and e.text],
        answers=[ShownAnswer(e, found.names[e.by]) for e in events if e.kind in MOVED],
        people=found.people[report.report_id],
    )


def _parse_view(parameters: Mapping[str, str]) -> View:
    """Return the valid ones of *parameters*; ignore what can't be a report's id."""
    if parameters.get("order") == _DUE:
        return {"order": _DUE}
    before = parameters.get("before", "")
    return {"before": before} if before.isascii() and before.isalnum() else {}
