"""Questions at a meeting: the form that opens one, and its page for the projector."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct, structs

from bot.console.forms import FormFields, parse_form
from bot.console.qr_codes import draw
from bot.console.site import ConsoleSite
from bot.console.surveys.option_names import name_options
from bot.console.surveys.paper_pages import links_of
from bot.console.surveys.print_sheets import shown
from bot.console.tools import BotUsername
from bot.phrasebooks import Phrasebook
from bot.services.approvals import TransitionError
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.surveys import meeting_questions
from bot.services.surveys.analysis.disclosure import are_results_final, count_respondents
from bot.services.surveys.analysis.small_cells import SMALLEST
from bot.services.surveys.content import InvalidSurveyError
from conversations.engine.model.localised_text import LocalisedText
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.surveys import responses, surveys
from storage.repositories.surveys.surveys import CLOSED, OPEN, StoredSurvey, Version

AT = "/office/surveys/meeting"
MOST_OPTIONS = 6
_SECONDS = 4
_OPTION = "option"
_FIELDS = ("meeting", "question", *(f"{_OPTION}{n}" for n in range(1, MOST_OPTIONS + 1)))


class _Bar(Struct, frozen=True):
    """How many people chose an option, and which share of the longest bar that is."""

    name: str
    people: int
    percent: int


class _Shown(Struct, frozen=True):
    """What the page for the projector shows."""

    stored: StoredSurvey
    version: Version
    answered: int
    counts: Mapping[str, int]


class MeetingPages:
    """Open a question at a meeting, show it with its result, and close it."""

    def __init__(
        self, site: ConsoleSite, books: Mapping[str, Phrasebook], bot_username: BotUsername
    ) -> None:
        self._site = site
        self._books = books
        self._bot_username = bot_username

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, opens = self._site.route, Action.ASK_AT_MEETINGS
        screen = "/office/surveys/{survey}/screen"
        return (
            route("GET", AT, opens, self._form, "office_meeting_form"),
            route("POST", AT, opens, self._open, "office_meeting_open"),
            route("GET", screen, Action.SEE_SURVEYS, self._screen, "office_survey_screen"),
            route("POST", f"{screen}/close", opens, self._close, "office_meeting_close"),
        )

    async def _form(self, request: Request, official: SignedInOfficial) -> Response:
        del request
        return self._form_page(official, {}, ())

    def _form_page(
        self, official: SignedInOfficial, filled: FormFields, faults: Sequence[str]
    ) -> Response:
        values = {
            "filled": {name: filled.get(name, "") for name in _FIELDS},
            "options": [name for name in _FIELDS if name.startswith(_OPTION)],
            "hours": int(meeting_questions.LASTS.total_seconds() // 3600),
            "faults": faults,
        }
        status = 422 if faults else 200
        return self._site.page("meeting_form.html", values, official=official, status=status)

    async def _open(self, request: Request, official: SignedInOfficial) -> Response:
        fields = parse_form(request)
        try:
            id_ = await self._site.database.write(self._ask, official.official_id, fields)
        except InvalidSurveyError as error:
            say = self._site.phrases.say
            named = (
                ("meeting-question" if its.question else "meeting-meeting", its)
                for its in error.faults
            )
            faults = [
                f"{say(f'console-{name}')}: {say(f'console-survey-fault-{its.fault}')}"
                for name, its in named
            ]
            return self._form_page(official, fields, faults)
        return Response(303, headers={"Location": f"/office/surveys/{id_}/screen"})

    def _ask(self, tx: Transaction, official: str, fields: FormFields) -> str:
        vi, en = (self._books[language].say("survey-meeting-why") for language in ("vi", "en"))
        return meeting_questions.open_question(
            tx,
            self._site.context,
            official,
            meeting=fields.get("meeting", ""),
            why=LocalisedText(vi, en),
            question=fields.get("question", ""),
            options=[value for name, value in fields.items() if name.startswith(_OPTION)],
        )

    async def _screen(self, request: Request, official: SignedInOfficial) -> Response:
        """Show the question; while it is open, the browser loads the page again by itself.

        That can be stopped, for those whom it disturbs.
        """
        site = self._site
        found = await site.database.read(self._load, request.path["survey"])
        if found is None:
            return site.refusals.gone_page("survey_gone.html", request, official)
        stored, survey = found.stored, found.version.content.survey
        is_live = stored.state == OPEN and request.query.get("live") != "no"
        links = await links_of(request, stored.code, self._bot_username)
        values = {
            "id": stored.survey_id,
            "code": stored.code,
            "title": survey.title.vi,
            "question": survey.questions[0].text.vi if survey.is_for_meeting else survey.why.vi,
            "is_open": stored.state == OPEN,
            "is_for_meeting": survey.is_for_meeting,
            "is_live": is_live,
            "links": [
                (name, shown(link), Markup(draw(link)))  # noqa: S704 - a drawing without text
                for name, link in links.items()
            ],
            "answered": found.answered,
            "bars": self._bars(found),
        }
        page = site.page("survey_screen.html", values, official=official)
        refresh = {"Refresh": str(_SECONDS)} if is_live else {}
        return structs.replace(page, headers={**page.headers, **refresh})

    def _load(self, tx: Transaction, id_: str) -> _Shown | None:
        unit_id = self._site.context.unit_id
        stored = surveys.find(tx, unit_id, id_)
        if stored is None or stored.state not in (OPEN, CLOSED):
            return None
        version = surveys.load_version(tx, unit_id, id_, stored.version)
        key = (unit_id, id_, stored.version)
        survey = version.content.survey
        answered = count_respondents(tx, *key, survey)
        counts: dict[str, int] = {}
        is_final = are_results_final(tx, *key, survey)
        if survey.is_for_meeting and is_final and answered >= SMALLEST:
            found = responses.count_values(tx, *key)
            counts = {its.value: its.people for its in found}
        return _Shown(stored, version, answered, counts)

    def _bars(self, found: _Shown) -> list[_Bar]:
        """Return the result, [] if it is not shown."""
        if not found.counts:
            return []
        survey = found.version.content.survey
        names = name_options(survey.questions[0], self._site.context.unit, self._site.phrases.say)
        total = sum(found.counts.get(id_, 0) for id_, _ in names) or 1
        return [
            _Bar(name, people, round(100 * people / total))
            for id_, name in names
            for people in (found.counts.get(id_, 0),)
        ]

    async def _close(self, request: Request, official: SignedInOfficial) -> Response:
        site, id_ = self._site, request.path["survey"]
        try:
            await site.database.write(
                meeting_questions.close_question, site.context, official.official_id, id_
            )
        except LookupError:
            return site.refusals.gone_page("survey_gone.html", request, official)
        except TransitionError:
            pass  # somebody closed it already, or it ran out: its page says so
        return Response(303, headers={"Location": f"/office/surveys/{id_}/screen"})
