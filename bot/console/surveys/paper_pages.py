"""Surveys on paper and at the door: sheets to print, and the page to enter what was answered."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from msgspec import Struct

from bot.console.forms import FormFields, parse_form, parse_number, read_fields
from bot.console.site import ConsoleSite
from bot.console.surveys.option_names import name_options
from bot.console.surveys.print_sheets import SHEETS, Sheet, fill_form, fill_poster, shown
from bot.console.tools import BotUsername
from bot.services.approvals import TransitionError
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.surveys import entering
from bot.services.surveys.entering import MODES, MOST_COPIES, Entry, FormError
from bot.subprocess_work.typesetter import typeset
from bot.subprocess_work.work_queue import WorkQueue
from bot.vendor import PRINT_FONTS
from conversations.surveys.codes import address_of, slug
from conversations.surveys.survey import Answer, SurveyQuestion
from conversations.surveys.typed_answers import on_paper, read_answers
from conversations.text.formatting import format_time
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.officials import officials
from storage.repositories.surveys import forms, surveys
from storage.repositories.surveys.forms import Form, Print
from storage.repositories.surveys.surveys import OPEN, StoredSurvey, Version

_ANSWER = "a-"
_LISTED = 200
_FIELDS = ("number", "mode", "neighbourhood", "name", "house", "phone")
_AT = "/office/surveys"


class _Found(NamedTuple):
    """A survey with what was entered of its newest version."""

    stored: StoredSurvey
    version: Version
    forms: Sequence[Form]
    by_mode: Mapping[str, int]
    printed: int
    names: Mapping[str, str]


class _Asked(Struct, frozen=True):
    """A question of the entry page: its options, and what was typed, or what is wrong with it.

    *conditions* say for which answers to an earlier question it is asked, by that question's id.
    """

    number: int
    question: SurveyQuestion
    options: Sequence[tuple[str, str]]
    conditions: Sequence[tuple[int, str, str]]
    typed: Sequence[str]
    fault: str


class PaperPages:
    """Print forms and posters; enter forms, list them, and remove one."""

    def __init__(self, site: ConsoleSite, bot_username: BotUsername, queue: WorkQueue) -> None:
        self._site = site
        self._bot_username = bot_username
        self._queue = queue

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, see, enter = self._site.route, Action.SEE_SURVEYS, Action.ENTER_ANSWERS
        at = f"{_AT}/{{survey}}/paper"
        return (
            route("GET", at, see, self._overview, "office_survey_paper"),
            route("GET", f"{at}/poster.pdf", see, self._poster, "office_survey_poster"),
            route("POST", f"{at}/print", enter, self._print, "office_survey_print"),
            route("GET", f"{at}/enter", enter, self._empty, "office_survey_entry"),
            route("POST", f"{at}/enter", enter, self._enter, "office_survey_enter"),
            route("POST", f"{at}/remove", enter, self._remove, "office_survey_remove_form"),
        )

    async def _overview(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._overview_page(request, official)

    async def _overview_page(
        self, request: Request, official: SignedInOfficial, fault: str = "", status: int = 200
    ) -> Response:
        site, id_ = self._site, request.path["survey"]
        found = await site.database.read(self._load, id_)
        if found is None:
            return self._gone(request, official)
        links = await self._links(request, found.stored.code)
        areas = {area.id: area.name.vi for area in site.context.unit.neighbourhoods}
        values = {
            **self._head(found),
            "links": {name: (link, shown(link)) for name, link in links.items()},
            "forms": found.forms,
            "by_mode": found.by_mode,
            "printed": found.printed,
            "names": found.names,
            "areas": areas,
            "most": MOST_COPIES,
            "fault": fault and site.phrases.say(f"console-paper-fault-{fault}"),
            "removed": request.query.get("removed", ""),
        }
        return site.page("survey_paper.html", values, official=official, status=status)

    async def _poster(self, request: Request, official: SignedInOfficial) -> Response:
        site = self._site
        found = await site.database.read(self._load, request.path["survey"])
        if found is None:
            return self._gone(request, official)
        sheet = await self._sheet(request, found)
        if sheet is None:
            return await self._overview_page(request, official, "closed", 409)
        values = fill_poster(sheet, site.context, site.phrases.say)
        return await self._typeset("poster", values, found.stored.code)

    async def _print(self, request: Request, official: SignedInOfficial) -> Response:
        """Make numbered forms."""
        site, id_ = self._site, request.path["survey"]
        copies = parse_number(parse_form(request), "copies")
        found = await site.database.read(self._load, id_)
        sheet = await self._sheet(request, found) if found else None
        if found is None:
            return self._gone(request, official)
        if sheet is None:
            return await self._overview_page(request, official, "closed", 409)
        try:
            made: Print = await site.database.write(
                entering.print_forms, site.context, official.official_id, id_, copies
            )
        except TransitionError:
            return await self._overview_page(request, official, "closed", 409)
        except FormError:
            return await self._overview_page(request, official, "copies", 422)
        numbers = range(made.first, made.last + 1)
        values = fill_form(sheet, numbers, site.context, site.phrases.say)
        return await self._typeset("form", values, f"{found.stored.code}-{made.first}")

    async def _empty(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the empty page; what stays the same from form to form is filled in."""
        query = request.query
        filled = {name: query.get(name, "") for name in ("number", "mode", "neighbourhood")}
        return await self._entry_page(request, official, filled, {})

    async def _enter(self, request: Request, official: SignedInOfficial) -> Response:
        """Store a form and go on to the next; if that can't be, show it with the reason."""
        site, id_, fields = self._site, request.path["survey"], parse_form(request)
        found = await site.database.read(self._load, id_)
        if found is None:
            return self._gone(request, official)
        areas = [area.id for area in site.context.unit.neighbourhoods]
        typed = _typed(request)
        answers, faults = read_answers(on_paper(found.version.content.survey), typed, areas)
        version = parse_number(fields, "seen")
        wrong = {f"{_ANSWER}{key}": why for key, why in faults.items()}
        if fields.get("number", "").strip() and parse_number(fields, "number") < 0:
            wrong["number"] = "wrong"
        if version == found.stored.version and wrong:
            return await self._entry_page(request, official, fields, wrong)
        try:
            number = await site.database.write(
                entering.enter,
                site.context,
                official.official_id,
                id_,
                version,
                _entry(fields, answers),
            )
        except LookupError:
            return self._gone(request, official)
        except TransitionError:
            return await self._overview_page(request, official, "closed", 409)
        except FormError as error:
            return await self._entry_page(request, official, fields, error.faults, error.double)
        following = {
            "mode": fields.get("mode", ""),
            "neighbourhood": fields.get("neighbourhood", ""),
            "number": str(number + 1) if fields.get("number") else "",
            "entered": str(number),
        }
        return Response(
            303, headers={"Location": f"{_AT}/{id_}/paper/enter?{urlencode(following)}"}
        )

    async def _remove(self, request: Request, official: SignedInOfficial) -> Response:
        site, id_, fields = self._site, request.path["survey"], parse_form(request)
        number, why = parse_number(fields, "number"), fields.get("why", "")
        try:
            await site.database.write(
                entering.remove, site.context, official.official_id, id_, number, why
            )
        except LookupError:
            if await site.database.read(self._load, id_) is None:
                return self._gone(request, official)
            return await self._overview_page(request, official, "unknown", 404)
        except FormError as error:
            (fault,) = error.faults.values()
            return await self._overview_page(request, official, fault, 409)
        return Response(303, headers={"Location": f"{_AT}/{id_}/paper?removed={number}"})

    async def _entry_page(
        self,
        request: Request,
        official: SignedInOfficial,
        filled: FormFields,
        faults: Mapping[str, str],
        double: Form | None = None,
    ) -> Response:
        site, id_ = self._site, request.path["survey"]
        found = await site.database.read(self._load, id_)
        if found is None:
            return self._gone(request, official)
        if found.stored.state != OPEN:
            return await self._overview_page(request, official, "closed", 409)
        entered = request.query.get("entered", "")
        values = {
            **self._head(found),
            "filled": {name: filled.get(name, "") for name in _FIELDS},
            "has_agreed": bool(filled.get("agreed")),
            "modes": MODES,
            "areas": [(area.id, area.name.vi) for area in site.context.unit.neighbourhoods],
            "questions": self._asked(
                found, _typed(request) if request.method == "POST" else {}, faults
            ),
            "faults": {field: self._say_fault(field, why) for field, why in faults.items()},
            "double": self._say_double(double, faults.get("person", "")),
            "entered": entered if entered.isdecimal() else "",
            "seen": found.stored.version,
        }
        status = 422 if faults else 200
        return site.page("survey_entry.html", values, official=official, status=status)

    def _asked(
        self, found: _Found, typed: Mapping[str, Sequence[str]], faults: Mapping[str, str]
    ) -> list[_Asked]:
        context, say = self._site.context, self._site.phrases.say
        questions = on_paper(found.version.content.survey)
        numbers = {question.id: n for n, question in enumerate(questions, 1)}
        names = {its.id: name_options(its, context.unit, say) for its in questions}
        return [
            _Asked(
                numbers[its.id],
                its,
                names[its.id],
                [
                    (
                        numbers[it.question],
                        f"{it.question}={','.join(it.options)}",
                        ", ".join(dict(names[it.question])[id_] for id_ in it.options),
                    )
                    for it in its.only_if
                ],
                typed.get(its.id, ()),
                faults.get(f"{_ANSWER}{its.id}", ""),
            )
            for its in questions
        ]

    def _say_fault(self, field: str, why: str) -> str:
        """Return what is wrong with a field in words."""
        phrases = self._site.phrases
        name = "answer" if field.startswith(_ANSWER) else field or "survey"
        own = f"console-paper-fault-{name}-{why}"
        return phrases.say(own if phrases.has(own) else "console-paper-fault-closed")

    def _say_double(self, double: Form | None, where: str) -> str:
        """Return who answered already, as far as it is known; "" if nobody did."""
        say, site = self._site.phrases.say, self._site
        if double is None:
            return say("console-paper-double-chat") if where else ""
        at = format_time(double.at.astimezone(site.context.timezone), "vi")
        who = ", ".join(filter(None, (double.name, double.house)))
        return say("console-paper-double", number=double.number, who=who or "–", at=at)

    def _load(self, tx: Transaction, id_: str) -> _Found | None:
        unit_id = self._site.context.unit_id
        stored = surveys.find(tx, unit_id, id_)
        if stored is None:
            return None
        entered = forms.list_newest(tx, unit_id, id_, most=_LISTED)
        return _Found(
            stored,
            surveys.load_version(tx, unit_id, id_, stored.version),
            entered,
            forms.count_by_mode(tx, unit_id, id_, stored.version),
            forms.count_printed(tx, unit_id, id_, stored.version),
            {by: officials.name_of(tx, unit_id, by) for by in {it.entered_by for it in entered}},
        )

    def _head(self, found: _Found) -> dict[str, object]:
        """Return what both pages have at their head."""
        survey = found.version.content.survey
        return {
            "id": found.stored.survey_id,
            "code": found.stored.code,
            "title": survey.title.vi,
            "is_open": found.stored.state == OPEN,
            "is_anonymous": survey.is_anonymous,
        }

    async def _sheet(self, request: Request, found: _Found) -> Sheet | None:
        """Return what the sheets are about, None if the survey is not open."""
        stored = found.stored
        if stored.state != OPEN or stored.closes_at is None:
            return None
        links = await self._links(request, stored.code)
        survey = found.version.content.survey
        return Sheet(stored.code, stored.version, survey, stored.closes_at, links)

    async def _links(self, request: Request, code: str) -> dict[str, str]:
        return await links_of(request, code, self._bot_username)

    async def _typeset(self, sheet: str, values: Mapping[str, object], name: str) -> Response:
        pdf = await typeset(self._queue, SHEETS[sheet], values, PRINT_FONTS)
        file = f"{sheet}-{slug(name)}.pdf"
        headers = {
            "Cache-Control": "no-store",
            "Content-Disposition": f'attachment; filename="{file}"',
        }
        return Response(body=pdf, media_type="application/pdf", headers=headers)

    def _gone(self, request: Request, official: SignedInOfficial) -> Response:
        return self._site.refusals.gone_page("survey_gone.html", request, official)


async def links_of(request: Request, code: str, bot_username: BotUsername) -> dict[str, str]:
    """Return the links that open the survey with *code*: of the web chat, and of Telegram."""
    links = {"web": f"{request.base_url}{address_of(code)}"}
    if bot := await bot_username():
        links["telegram"] = f"https://t.me/{bot}?start={slug(code)}"
    return links


def _typed(request: Request) -> dict[str, list[str]]:
    """Return what was typed at each question; of a ranking, the ranks in the order of options."""
    typed: dict[str, list[str]] = {}
    for name, value in read_fields(request):
        if name.startswith(_ANSWER):
            typed.setdefault(name.removeprefix(_ANSWER), []).append(value)
    return typed


def _entry(fields: FormFields, answers: Mapping[str, Answer]) -> Entry:
    return Entry(
        max(0, parse_number(fields, "number")),  # 0: it has none yet
        fields.get("mode", ""),
        answers,
        has_agreed=bool(fields.get("agreed")),
        neighbourhood=fields.get("neighbourhood", ""),
        name=fields.get("name", ""),
        house=fields.get("house", ""),
        phone=fields.get("phone", ""),
        is_someone_else=bool(fields.get("sure")),
    )
