"""Officials' pages of the results of a survey: tables, words, drop-off, and files of them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.console.site import ConsoleSite
from bot.console.surveys.ready_questions import READY
from bot.console.surveys.results_files import write_csv, write_workbook
from bot.console.surveys.results_sheet import print_results
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.surveys.analysis.chart import draw_bars
from bot.services.surveys.analysis.counting import SurveyCounter
from bot.services.surveys.analysis.crossing import can_be_crossed, cross, find_sides, list_pairs
from bot.services.surveys.analysis.drop_off import DropOff, count_drop_off
from bot.services.surveys.analysis.names import ResultNames
from bot.services.surveys.analysis.shown import (
    Results,
    ResultWriter,
    TableResult,
    format_share,
)
from bot.services.surveys.analysis.tables import ShownResults
from bot.services.surveys.analysis.texts import group_texts
from bot.subprocess_work.work_queue import WorkQueue
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.surveys.survey import IN_WORDS, Survey, SurveyQuestion
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.surveys import responses, surveys, tallies
from storage.repositories.surveys.surveys import StoredSurvey

AT = "/office/surveys/{survey}/results"
EXPORT = "survey.export"

_MOST_TEXTS = 2_000
_MOST_FILES = 200


class _Asked(NamedTuple):
    """A version of a survey, and which versions were answered."""

    stored: StoredSurvey
    version: int
    survey: Survey
    versions: Sequence[int]


class ResultPages:
    """Show the results of a survey, and send them as files."""

    def __init__(self, site: ConsoleSite, queue: WorkQueue, lexicon: Lexicon) -> None:
        self._site = site
        self._queue = queue
        self._lexicon = lexicon
        self._counter = SurveyCounter(site.database, site.context)

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, see = self._site.route, Action.SEE_SURVEYS
        return (
            route("GET", AT, see, self._results, "office_survey_results"),
            route("GET", f"{AT}/cross", see, self._cross, "office_survey_cross"),
            route("GET", f"{AT}/groups", see, self._groups, "office_survey_groups"),
            route("GET", f"{AT}/words", see, self._words, "office_survey_words"),
            route("GET", f"{AT}/drop-off", see, self._drop_off, "office_survey_drop_off"),
            route("GET", f"{AT}.csv", see, self._csv, "office_survey_csv"),
            route("GET", f"{AT}.xlsx", see, self._workbook, "office_survey_workbook"),
            route("GET", f"{AT}.pdf", see, self._sheet, "office_survey_sheet"),
        )

    async def _results(self, request: Request, official: SignedInOfficial) -> Response:
        asked = await self._find(request)
        if asked is None:
            return self._gone(request, official)
        return self._results_page(asked, official, await self._load(asked))

    def _results_page(
        self, asked: _Asked, official: SignedInOfficial, shown: ShownResults
    ) -> Response:
        results = self._writer(asked).write(shown)
        return self._page("survey_results.html", asked, official, {"results": results})

    async def _cross(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the answers to one question by those to another."""
        asked = await self._find(request)
        if asked is None:
            return self._gone(request, official)
        if (results := await self._load(asked)).is_withheld:
            return self._results_page(asked, official, results)
        sides = [its for its in asked.survey.asked if can_be_crossed(its)]
        chosen = [
            next((its for its in sides if its.id == request.query.get(name)), None)
            for name in ("rows", "columns")
        ]
        rows, columns = chosen
        table, why_none = None, ""
        if rows is not None and columns is not None:
            why_none = "few" if find_sides(asked.survey, rows, columns) else "cant"
            table = await self._load_cross(asked, results, rows, columns)
        names = ResultNames(self._site.phrases, self._site.context.unit)
        values = {
            "sides": [(its.id, names.question(its)) for its in sides],
            "chosen": [its.id if its else "" for its in chosen],
            "rows_text": names.question(table[1]) if table else "",
            "table": table[0] if table else None,
            "why_none": why_none,
        }
        return self._page("survey_cross.html", asked, official, values)

    async def _groups(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the answers to all questions by those to the ready questions about the person."""
        asked = await self._find(request)
        if asked is None:
            return self._gone(request, official)
        if (results := await self._load(asked)).is_withheld:
            return self._results_page(asked, official, results)
        names = ResultNames(self._site.phrases, self._site.context.unit)
        groups = []
        for by in (its for its in asked.survey.asked if its.id in READY):
            found = [await self._load_cross(asked, results, by, its) for its in asked.survey.asked]
            if tables := [its[0] for its in found if its and its[1] == by]:
                groups.append((by.id, names.question(by), tables))
        return self._page("survey_groups.html", asked, official, {"groups": groups})

    async def _load_cross(
        self,
        asked: _Asked,
        results: ShownResults,
        rows: SurveyQuestion,
        columns: SurveyQuestion,
    ) -> tuple[TableResult, SurveyQuestion] | None:
        """Return the table, and which question its rows are of; None if it may not be shown."""
        key = (self._site.context.unit_id, asked.stored.survey_id, asked.version)
        pairs = {
            (one.id, other.id): await self._site.database.read(
                tallies.count_pairs, *key, one.id, other.id
            )
            for one, other in list_pairs(asked.survey, rows, columns)
        }
        made = cross(asked.survey, results, rows, columns, pairs)
        if made is None:
            return None
        by = rows if made.question == columns else columns
        return self._writer(asked).table(made, by), by

    async def _words(self, request: Request, official: SignedInOfficial) -> Response:
        """Show what people wrote, in groups by likeness, and what they sent, without who did."""
        asked = await self._find(request)
        if asked is None:
            return self._gone(request, official)
        if (results := await self._load(asked)).is_withheld:
            return self._results_page(asked, official, results)
        names = ResultNames(self._site.phrases, self._site.context.unit)
        read = self._site.database.read
        key = (self._site.context.unit_id, asked.stored.survey_id, asked.version)
        files = await read(responses.list_all_files, *key, most=_MOST_FILES)
        groups = []
        shown = {table.question.id for table in results.questions if not table.is_hidden}
        for question in asked.survey.asked:
            texts: Sequence[str] = ()
            if question.id in shown and question.kind in IN_WORDS:
                texts = await read(responses.list_texts, *key, question.id, most=_MOST_TEXTS)
            # Officials asked for photos and recordings to see them, however few there are.
            its_files = [file for file in files if file.question == question.id]
            if texts or its_files:
                found = await group_texts(self._queue, texts, self._lexicon) if texts else []
                is_cut = len(texts) == _MOST_TEXTS
                groups.append((names.question(question), is_cut, found, its_files))
        values = {"groups": groups, "most": _MOST_TEXTS, "is_hidden": results.is_hidden}
        return self._page("survey_words.html", asked, official, values)

    async def _drop_off(self, request: Request, official: SignedInOfficial) -> Response:
        """Show at which questions people stopped."""
        asked = await self._find(request)
        if asked is None:
            return self._gone(request, official)
        if (results := await self._load(asked)).is_withheld:
            return self._results_page(asked, official, results)
        found: DropOff = await self._site.database.read(
            count_drop_off,
            self._site.context,
            asked.stored.survey_id,
            asked.version,
            asked.survey,
            results,
        )
        names = ResultNames(self._site.phrases, self._site.context.unit)
        steps = [(names.question(step.question), step) for step in found.steps]
        values = {"found": found, "steps": steps}
        return self._page("survey_drop_off.html", asked, official, values)

    async def _csv(self, request: Request, official: SignedInOfficial) -> Response:
        asked = await self._export(request, official)
        if asked is None:
            return self._gone(request, official)
        lines = write_csv(await self._write(asked), self._site.phrases)
        headers = _download(asked, "csv")
        return Response(200, b"", "text/csv; charset=utf-8", headers, stream=lines)

    async def _workbook(self, request: Request, official: SignedInOfficial) -> Response:
        asked = await self._export(request, official)
        if asked is None:
            return self._gone(request, official)
        body = await write_workbook(
            await self._write(asked), asked.survey, self._site.phrases, self._site.context.unit
        )
        media_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return Response(200, body, media_type, _download(asked, "xlsx"))

    async def _sheet(self, request: Request, official: SignedInOfficial) -> Response:
        asked = await self._export(request, official)
        if asked is None:
            return self._gone(request, official)
        site, code = self._site, asked.stored.code
        pdf = await print_results(
            self._queue, await self._write(asked), site.phrases, site.context.unit, code
        )
        return Response(200, pdf, "application/pdf", _download(asked, "pdf"))

    async def _export(self, request: Request, official: SignedInOfficial) -> _Asked | None:
        """Return what is exported, and record that it was."""
        asked = await self._find(request)
        if asked is not None:
            await self._site.database.write(
                self._record_export, official.official_id, asked.stored.survey_id
            )
        return asked

    def _record_export(self, tx: Transaction, official: str, id_: str) -> None:
        context = self._site.context
        audit.record(tx, context.unit_id, official, EXPORT, id_, now=context.now())

    async def _find(self, request: Request) -> _Asked | None:
        """Return the version that is asked for, the newest that was answered if none is."""
        wanted = request.query.get("version", "")
        return await self._site.database.read(
            self._read, request.path["survey"], int(wanted) if wanted.isdecimal() else 0
        )

    def _read(self, tx: Transaction, id_: str, wanted: int) -> _Asked | None:
        unit_id = self._site.context.unit_id
        stored = surveys.find(tx, unit_id, id_)
        if stored is None:
            return None
        versions = tallies.list_versions(tx, unit_id, id_)
        newest = stored.version if stored.version in versions or not versions else versions[-1]
        version = wanted if wanted in versions else newest
        survey = surveys.load_version(tx, unit_id, id_, version).content.survey
        return _Asked(stored, version, survey, versions)

    async def _load(self, asked: _Asked) -> ShownResults:
        return await self._counter.load_results(
            asked.stored.survey_id, asked.version, asked.survey
        )

    async def _write(self, asked: _Asked) -> Results:
        return self._writer(asked).write(await self._load(asked))

    def _writer(self, asked: _Asked) -> ResultWriter:
        return ResultWriter(self._site.context, self._site.phrases, asked.survey)

    def _page(
        self, name: str, asked: _Asked, official: SignedInOfficial, values: Mapping[str, object]
    ) -> Response:
        title = asked.survey.title.in_language(self._site.phrases.language)
        shared = {
            "code": asked.stored.code,
            "title": title,
            "at": f"/office/surveys/{asked.stored.survey_id}",
            "version": asked.version,
            "versions": asked.versions,
            "chart": draw_bars,
            "percent": format_share,
        }
        return self._site.page(name, {**shared, **values}, official=official)

    def _gone(self, request: Request, official: SignedInOfficial) -> Response:
        return self._site.refusals.gone_page("survey_gone.html", request, official)


def _download(asked: _Asked, kind: str) -> dict[str, str]:
    name = f"{asked.stored.code.replace(' ', '-')}-{asked.version}.{kind}"
    return {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
    }
