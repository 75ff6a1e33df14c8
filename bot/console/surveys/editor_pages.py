"""Write a survey: its form, trying it as a person beside the form, and saving it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from urllib.parse import quote, urlencode

import msgspec
from msgspec import structs

from bot.console.differences import Difference, find_differences
from bot.console.site import ConsoleSite
from bot.console.surveys import trying
from bot.console.surveys.diagram import draw_path
from bot.console.surveys.form import (
    KEPT,
    LISTS,
    NUMBERS,
    SETTINGS,
    TICKS,
    TIMES,
    SurveyForm,
    has_part,
    list_condition_groups,
    parse_act,
    parse_survey,
    perform,
)
from bot.console.surveys.ready_questions import READY, make_ready_questions
from bot.console.surveys.trying import Tried
from bot.console.surveys.words import SurveyWords, say_fault, sort_by_question
from bot.console.tools import ConsoleTools
from bot.console.typed_text import read_typed_form
from bot.phrasebooks import Phrasebook
from bot.services.approvals import NotAllowedError, TransitionError
from bot.services.ids import is_id, new_id
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.surveys import drafting
from bot.services.surveys.content import InvalidSurveyError, find_all_faults
from bot.services.surveys.drafting import ConcurrentEditError
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.checks import SurveyFault, find_warnings
from conversations.surveys.survey import KINDS, Survey
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.officials import officials
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import Content, StoredSurvey, Version

AT = "/office/surveys"
# Texts many times longer than allowed are still read, so that they can be shown again.
_MOST_BYTES = 262_144
_UNSTORABLE = 422
_NEW_DAYS = 14
_EVENING = 20
_LEAST_ROWS, _MORE_ROWS = 4, 1
_NEW = Survey(LocalisedText(""), LocalisedText(""), ())
# While a survey is being put together, what is still missing is no fault yet.
_MISSING = {"empty", "few", "no-end"}


class SurveyEditor:
    """Show the form of a survey, change and try it, and save what was typed as a new version."""

    def __init__(self, tools: ConsoleTools) -> None:
        self._site: ConsoleSite = tools.site
        self._books: Mapping[str, Phrasebook] = tools.books
        self._words = SurveyWords(tools.site)
        self._ready = make_ready_questions(tools.books)

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, write = self._site.route, Action.WRITE_SURVEYS
        return (
            route("GET", f"{AT}/new", write, self._new, "office_survey_new"),
            route("POST", f"{AT}/form", write, self._change, "office_survey_form", _MOST_BYTES),
            route("POST", f"{AT}/save", write, self._save, "office_survey_save", _MOST_BYTES),
            route("GET", f"{AT}/{{survey}}/edit", write, self._edit, "office_survey_edit"),
        )

    async def _new(self, request: Request, official: SignedInOfficial) -> Response:
        """Show an empty form, or one that begins with a template or with another survey."""
        unit, query = self._site.context.unit, request.query
        template = next(
            (its for its in unit.survey_templates if its.id == query.get("template")), None
        )
        now = self._site.context.now().astimezone(self._site.context.timezone)
        evening = now.replace(hour=_EVENING, minute=0, second=0, microsecond=0)
        form = SurveyForm(Content(_NEW, closes_at=evening + timedelta(days=_NEW_DAYS)))
        if template:
            survey = msgspec.convert(template.survey, Survey)
            form = structs.replace(form, begun=urlencode({"template": template.id}))
            form = _with(form, survey=survey)
        elif "from" in query:
            found = await self._site.database.read(self._load, query["from"])
            if found is None:
                return self._refused(request, official, "gone", 404)
            content = found[1].content
            form = structs.replace(form, begun=urlencode({"from": query["from"]}))
            form = _with(form, survey=content.survey, audience=content.audience)
        return await self._page(official, form, act="new", is_typed=False)

    async def _edit(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the newest version, with what keeps it from being asked."""
        id_ = request.path["survey"]
        found = await self._site.database.read(self._load, id_)
        if found is None:
            return self._refused(request, official, "gone", 404)
        stored, version = found
        if stored.state not in drafting.EDITABLE:
            return self._refused(request, official, "ended")
        form = SurveyForm(version.content, id_, stored.version)
        return await self._page(official, form, is_typed=False)

    async def _change(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the form again after one of its buttons; nothing is saved."""
        form = parse_survey(request, self._site.context.timezone)
        act = parse_act(request)
        return await self._page(official, perform(form, act, self._ready), act=act)

    async def _save(self, request: Request, official: SignedInOfficial) -> Response:
        """Save what was typed; if that can't be, show it again with the reason."""
        site = self._site
        form = perform(parse_survey(request, site.context.timezone), parse_act(request))
        survey = form.content.survey
        if form.unread:
            return await self._page(official, form, status=_UNSTORABLE)
        if survey.title == survey.why == LocalisedText("") and not survey.questions:
            return await self._page(official, form, status=_UNSTORABLE)
        id_ = form.id if form.seen or is_id(form.id) else new_id()
        try:
            saved = await site.database.write(
                drafting.save, site.context, official.official_id, id_, form.seen, form.content
            )
        except InvalidSurveyError as error:
            return await self._page(official, form, refused=error.faults, status=_UNSTORABLE)
        except ConcurrentEditError as error:
            return await self._conflict(official, form, id_, error.newest)
        except LookupError:
            return self._refused(request, official, "gone", 404)
        except TransitionError:
            return self._refused(request, official, "ended")
        except NotAllowedError as error:
            return self._refused(request, official, error.why)
        query = urlencode({"sent": _draft_key(form)})
        return Response(303, headers={"Location": f"{AT}/{saved.survey_id}?{query}"})

    async def _conflict(
        self, official: SignedInOfficial, form: SurveyForm, id_: str, newest: Version
    ) -> Response:
        """Return the form with what was typed, and what someone else saved meanwhile."""
        site, words = self._site, self._words
        name = await site.database.read(officials.name_of, site.context.unit_id, newest.editor)
        return await self._page(
            official,
            structs.replace(form, id=id_, seen=newest.version),
            faster=name or site.phrases.say("console-history-nobody"),
            differences=find_differences(
                words.describe(newest.content), words.describe(form.content)
            ),
            status=409,
        )

    async def _page(  # noqa: PLR0913 - each by its name
        self,
        official: SignedInOfficial,
        form: SurveyForm,
        *,
        act: str = "",
        refused: Sequence[SurveyFault] = (),
        faster: str = "",
        differences: Sequence[Difference] = (),
        status: int = 200,
        is_typed: bool = True,
    ) -> Response:
        """Return the form after *act* of a button.

        *refused* is why it was not saved; *faster* is who saved another version meanwhile, with
        its *differences*.
        """
        site, unit = self._site, self._site.context.unit
        survey = form.content.survey
        stored, tried = await site.database.read(self._try, form, act)
        faults = [*refused, *_list_unread(form), *find_all_faults(site.context, form.content)]
        is_unfinished = act.partition(":")[0] in ("new", "add")
        if is_unfinished:
            faults = [its for its in faults if its.fault not in _MISSING]
        values = {
            "form": form,
            "change": f"{AT}/form",
            "id": form.id or new_id(),
            "code": stored.code if stored else "",
            "voids": stored.state if stored else "",
            "survey": survey,
            "settings": SETTINGS,
            "kept": [name for name in KEPT if getattr(survey, name)],
            "times": {name: self._time(form, name) for name in TIMES},
            "choices": self._words.choices(),
            "neighbourhoods": self._words.neighbourhoods(),
            "kinds": KINDS,
            "ready": [its for its in READY if its not in {one.id for one in survey.questions}],
            "ticks": TICKS,
            "lists": LISTS,
            "numbers": NUMBERS,
            "has_part": has_part,
            "rows_of": _count_rows,
            "groups": [
                list_condition_groups(survey.questions, n) for n in range(len(survey.questions))
            ],
            "option": self._words.option,
            "templates": unit.survey_templates,
            "faults": sort_by_question(
                [(its.question, say_fault(its, site.phrases)) for its in dict.fromkeys(faults)]
            ),
            "warnings": sort_by_question(
                [
                    (its.question, site.phrases.say(f"console-survey-warning-{its.fault}"))
                    for its in find_warnings(survey, self._books)
                    if not is_unfinished or its.fault != "english"
                ]
            ),
            "is_refused": status == _UNSTORABLE,
            "diagram": draw_path(survey.questions),
            "tried": tried,
            "people": trying.PEOPLE,
            "faster": faster,
            "differences": differences,
            "draft_key": _draft_key(form),
            "draft_page": _page_of(form),
            "is_typed": is_typed,
        }
        return site.page("survey_form.html", values, official=official, status=status)

    def _load(self, tx: Transaction, id_: str) -> tuple[StoredSurvey, Version] | None:
        """Return a survey with its newest version, or None."""
        unit_id = self._site.context.unit_id
        stored = surveys.find(tx, unit_id, id_)
        return (stored, surveys.load_version(tx, unit_id, id_, stored.version)) if stored else None

    def _try(
        self, tx: Transaction, form: SurveyForm, act: str
    ) -> tuple[StoredSurvey | None, Tried | None]:
        """Return the survey as it is stored, and how the typed one goes in the chat."""
        stored = surveys.find(tx, self._site.context.unit_id, form.id) if form.seen else None
        return stored, trying.try_form(tx, self._site.services, form, act)

    def _time(self, form: SurveyForm, name: str) -> str:
        """Return what is in the field of a time."""
        moment: datetime | None = getattr(form.content, name)
        if moment is None:
            return form.unread.get(name, "")
        return moment.astimezone(self._site.context.timezone).strftime("%Y-%m-%dT%H:%M")

    def _refused(
        self, request: Request, official: SignedInOfficial, why: str, status: int = 409
    ) -> Response:
        """Return the page that says *why* nothing was done, with the typed text."""
        values = {"why": why, "typed": read_typed_form(request)}
        return self._site.page("survey_refused.html", values, official=official, status=status)


def _with(form: SurveyForm, **changes: object) -> SurveyForm:
    return structs.replace(form, content=structs.replace(form.content, **changes))


def _list_unread(form: SurveyForm) -> list[SurveyFault]:
    """Return a fault for each field that is no number or time, at its question."""
    of_field = {f"q{n}": its.id for n, its in enumerate(form.questions)}
    names = (of_field.get(name.partition("-")[0], "") for name in form.unread)
    return [SurveyFault(name, "unread") for name in names]


def _count_rows(filled: int) -> int:
    """Return how many rows a list of so many options has in the form: some are empty."""
    return max(_LEAST_ROWS, filled + _MORE_ROWS)


def _draft_key(form: SurveyForm) -> str:
    """Return the name under which the browser keeps what is typed."""
    return f"survey-{form.id}" if form.seen else f"survey-new-{form.begun}"


def _page_of(form: SurveyForm) -> str:
    """Return the address of the page with the form."""
    if form.seen:
        return f"{AT}/{quote(form.id)}/edit"
    return f"{AT}/new?{form.begun}" if form.begun else f"{AT}/new"
