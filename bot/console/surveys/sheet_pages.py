"""Surveys as spreadsheets (XLSForm): take one from an uploaded file, download one."""

import asyncio
from collections.abc import Mapping, Sequence

from bot.console.forms import read_parts
from bot.console.site import ConsoleSite
from bot.services.ids import is_id, new_id
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.surveys import drafting
from bot.services.surveys.drafting import ConcurrentEditError
from bot.services.surveys.transitions import APPROVALS
from bot.subprocess_work.work_queue import WorkQueue
from bot.subprocess_work.xlsform_files import MOST_BYTES, read_survey_file
from bot.xlsform import words
from bot.xlsform.outcome import SheetFault
from bot.xlsform.writing import write_xlsform
from conversations.engine.model.phrases import Phrases
from conversations.surveys.survey import Survey
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import Content, StoredSurvey

AT = "/office/surveys"
SHEET = f"{AT}/spreadsheet"

_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MOST_FORM = MOST_BYTES + 10_000


class SheetPages:
    """Read an uploaded spreadsheet into a draft; write a survey as a spreadsheet."""

    def __init__(self, site: ConsoleSite, books: Mapping[str, Phrases], queue: WorkQueue) -> None:
        self._site = site
        self._books = books
        self._queue = queue

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, write = self._site.route, Action.WRITE_SURVEYS
        one, see = f"{AT}/{{survey}}/form.xlsx", Action.SEE_SURVEYS
        return (
            route("GET", SHEET, write, self._choose, "office_survey_sheet"),
            route("POST", SHEET, write, self._take, "office_survey_sheet_take", _MOST_FORM),
            route("GET", one, see, self._download, "office_survey_sheet_download"),
        )

    async def _choose(self, request: Request, official: SignedInOfficial) -> Response:
        del request
        # The same file sent twice makes one survey.
        values = {"at": SHEET, "id": new_id()}
        return self._site.page("survey_sheet.html", values, official=official)

    async def _take(self, request: Request, official: SignedInOfficial) -> Response:
        """Store the survey of the file as a draft, or show what is wrong with it."""
        parts = read_parts(request.headers.get("content-type", ""), request.body)
        read = await read_survey_file(self._queue, parts.get("file", b""))
        if read.survey is None:
            return self._refuse(official, read.faults)
        id_ = parts.get("id", b"").decode("ascii", "replace")
        stored = await self._site.database.write(
            self._save, official.official_id, id_ if is_id(id_) else new_id(), read.survey
        )
        address = f"{AT}/{stored.survey_id}"
        if not read.remarks:
            return Response(303, headers={"Location": address})
        values = {
            "code": stored.code,
            "address": address,
            "remarks": [words.say_remark(its, self._site.phrases) for its in read.remarks],
        }
        return self._site.page("survey_sheet_loaded.html", values, official=official)

    def _save(self, tx: Transaction, official: str, id_: str, survey: Survey) -> StoredSurvey:
        """Store a draft; under another id if the page was used for another file before."""
        context, content = self._site.context, Content(survey)
        try:
            saved = drafting.save(tx, context, official, id_, 0, content)
        except ConcurrentEditError:
            saved = drafting.save(tx, context, official, new_id(), 0, content)
        return APPROVALS.find(tx, context, saved.survey_id)

    def _refuse(self, official: SignedInOfficial, faults: Sequence[SheetFault]) -> Response:
        phrases = self._site.phrases
        shown = [
            (fault, words.say_place(fault, phrases), words.say_reason(fault, phrases))
            for fault in faults
        ]
        values = {"faults": shown, "at": SHEET}
        return self._site.page("survey_sheet_faults.html", values, official=official, status=422)

    async def _download(self, request: Request, official: SignedInOfficial) -> Response:
        try:
            code, survey = await self._site.database.read(self._load, request.path["survey"])
        except LookupError:
            return self._site.refusals.gone_page("survey_gone.html", request, official)
        areas = {its.id: its.name for its in self._site.context.unit.neighbourhoods}
        data = await asyncio.to_thread(write_xlsform, survey, code, areas, self._books)
        headers = {
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="{code.replace(" ", "-")}.xlsx"',
        }
        return Response(200, data, _TYPE, headers)

    def _load(self, tx: Transaction, id_: str) -> tuple[str, Survey]:
        found = APPROVALS.find(tx, self._site.context, id_)
        version = surveys.load_version(tx, self._site.context.unit_id, id_, found.version)
        return found.code, version.content.survey
