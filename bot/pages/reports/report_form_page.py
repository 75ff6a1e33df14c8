"""The plain form that files a report: for browsers without scripts."""

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import parse_qs

from msgspec import Struct, structs

from bot.pages.rendering import TEMPLATES, unknown_person
from bot.services.inbound.preprocessing import mask_private, masked_before
from bot.services.inbound.turn_services import TurnServices
from bot.services.reports import report_form
from bot.services.webchat.residents_service import ResidentsChatService
from conversations.dialogues.emergencies.care.danger_question import CALLS_IN_DOUBT
from conversations.dialogues.emergencies.care.warning import warning_reply
from conversations.dialogues.emergencies.detection.alert import Alert
from conversations.dialogues.emergencies.detection.detection import detect_alert_in_any_language
from conversations.dialogues.reports.effects import FileReport
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.emergency_numbers import AMBULANCE, FIRE, POLICE
from conversations.engine.model.messages import Text
from conversations.engine.model.person import Person
from conversations.engine.model.values import Place, Said
from conversations.text.fold import clean
from conversations.text.phone import national
from handlers.http import (
    PUBLIC,
    Request,
    Response,
    Route,
    is_cross_origin,
    is_of_unknown_origin,
)
from handlers.webchat.authentication import cookie_header, read_cookie, too_many_views
from handlers.webchat.host import BusyError, Visitor
from handlers.webchat.limits import PAGES_PER_MINUTE, WebChatLimits
from handlers.webchat.rate_limiter import NetworkLimiter
from handlers.webchat.sites import NAME
from storage.database.transactions import Database
from storage.repositories.delivery.outbox import Delivery

ADDRESS = "/chat/report"

_FIELDS = ("category", "details", "neighbourhood", "place", "phone", "agreed", "warned")
_LEAST_DETAILS, _MOST_DETAILS, _MOST_PLACE = 3, 2000, 300
_MOST_FORM = 65_536
_NOTHING = dict.fromkeys(_FIELDS, "")
_ALWAYS = (POLICE, FIRE, AMBULANCE)
_FORMS_PER_MINUTE = 20

HandOver = Callable[[Sequence[Delivery]], None]


class _Warning(Struct, frozen=True):
    """What to do first: a sentence, and the numbers to call."""

    kind: str
    say: str
    calls: tuple[str, ...]


class ReportFormPage:
    """Show the form, alone or inside the page of the web chat, and file what it sends."""

    def __init__(
        self,
        database: Database,
        services: TurnServices,
        webchat: ResidentsChatService,
        hand_over: HandOver,
        webchat_limits: WebChatLimits,
    ) -> None:
        self._database = database
        self._services = services
        self._context = services.context
        self._webchat = webchat
        self._hand_over = hand_over
        self._views = webchat_limits.per_network(PAGES_PER_MINUTE)
        self._forms = webchat_limits.per_minute(_FORMS_PER_MINUTE)
        self._newcomers = webchat_limits.newcomers()

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        return (
            Route("GET", ADDRESS, self._show, "report_form", permission=PUBLIC),
            Route("POST", ADDRESS, self._file, "report_form", most=_MOST_FORM, permission=PUBLIC),
        )

    def inside_chat(self, request: Request) -> str:
        """Return the form as HTML, with the commune's number, for the page of the web chat."""
        values = self._values(unknown_person(request.headers), {})
        return TEMPLATES.render("report_form_alone.html", values)

    async def _show(self, request: Request) -> Response:
        visitor = await self._visitor(request)
        if wait := self._wait(request, visitor, self._views):
            return too_many_views(wait, self._webchat.say("webchat-error-busy"))
        return self._form(request, _NOTHING)

    async def _file(self, request: Request) -> Response:
        if is_cross_origin(request):
            return self._form(
                request, _NOTHING, troubles={"form": "webchat-error-foreign"}, status=403
            )
        visitor = await self._visitor(request)
        wait = self._wait(request, visitor, self._newcomers)
        typed, masked = self._mask(_read(await request.read()))
        if wait:
            response = self._form(request, typed, troubles={"form": "engine-busy"}, status=429)
            headers = {**response.headers, "Retry-After": str(int(wait) + 1)}
            return structs.replace(response, headers=headers)
        person = unknown_person(request.headers)
        alert = self._alert(typed, person)
        if alert is not None and alert.is_secret:
            # An informer's words are not stored, and not sent back either.
            return self._form(request, _NOTHING, warning=self._warning(alert, person))
        report, troubles = self._report(typed)
        if alert is not None and typed["warned"] != alert.kind:
            return self._form(request, typed, warning=self._warning(alert, person))
        if report is None:
            return self._form(request, typed, troubles=troubles, status=422)
        is_urgent = alert is not None and alert.is_emergency
        report = structs.replace(report, is_urgent=is_urgent)
        return await self._store(request, typed, report, masked, visitor)

    def _wait(self, request: Request, visitor: Visitor | None, strangers: NetworkLimiter) -> float:
        """Return 0, or the seconds to wait; only strangers wait for others of their network."""
        if visitor is None:
            return strangers.take(request.client)
        return self._forms.take(visitor.address, request.client)

    async def _visitor(self, request: Request) -> Visitor | None:
        # Another site's page may have sent the form: then it is not this browser's visitor.
        cookie = "" if is_of_unknown_origin(request) else read_cookie(request)
        return await self._webchat.visitor(cookie) if cookie else None

    def _mask(self, typed: Mapping[str, str]) -> tuple[dict[str, str], str]:
        """Return the fields with private numbers masked, and the kind of these numbers."""
        told = {name: Text(typed[name]) for name in ("details", "place")}
        found = [mask_private(text, self._services.phrases_for) for text in told.values()]
        texts = {
            name: text.text
            for name, (text, _) in zip(told, found, strict=True)
            if isinstance(text, Text)
        }
        kinds = {kind for text, more in found for kind in (*more, *masked_before(text))}
        return {**typed, **texts}, kinds.pop() if len(kinds) == 1 else "several" if kinds else ""

    async def _store(
        self,
        request: Request,
        typed: Mapping[str, str],
        report: FileReport,
        masked: str,
        visitor: Visitor | None,
    ) -> Response:
        header = ""
        if visitor is None:
            language = unknown_person(request.headers).language
            cookie, visitor = await self._webchat.enter(language)
            header = cookie_header(cookie, secure=request.secure)
        result = await self._database.write(
            report_form.file_form, self._services, (NAME, visitor.address), report
        )
        if not result.code:
            return self._form(request, typed, troubles={"form": "report_form-gone"}, status=409)
        self._hand_over(result.answers)
        try:
            made = await self._webchat.make_receipt_secret(visitor, result.code)
        except BusyError:
            made = None  # the report is filed, and the chat shows the secret later
        values = {
            "said": result.say,
            "code": result.code,
            "secret": made[1] if made else "",
            "masked": masked,
        }
        shown = self._values(unknown_person(request.headers), values)
        return TEMPLATES.page("report_filed.html", shown, cookie=header)

    def _alert(self, typed: Mapping[str, str], person: Person) -> Alert | None:
        text = f"{typed['details']}\n{typed['place']}"
        return detect_alert_in_any_language(text, person, self._services.phrases_for, Utterances())

    def _warning(self, alert: Alert, person: Person) -> _Warning:
        phrases = self._services.phrases_for(Person(alert.language) if alert.language else person)
        if alert.is_doubtful:
            return _Warning(alert.kind, phrases.say("alert-ask"), CALLS_IN_DOUBT)
        reply = warning_reply(alert, self._context.unit, phrases)
        return _Warning(alert.kind, reply.text, reply.calls)

    def _report(self, typed: Mapping[str, str]) -> tuple[FileReport | None, dict[str, str]]:
        """Return the report of the form, or None and the phrase of what is wrong, by field."""
        unit, troubles = self._context.unit, {}
        if typed["category"] not in {category.id for category in unit.categories}:
            troubles["category"] = "report_form-category-missing"
        details, place = clean(typed["details"]), clean(typed["place"])
        if sum(map(str.isalnum, details)) < _LEAST_DETAILS:
            troubles["details"] = "report_form-details-missing"
        if len(details) > _MOST_DETAILS:
            troubles["details"] = "report_form-details-long"
        neighbourhoods = {neighbourhood.id for neighbourhood in unit.neighbourhoods}
        neighbourhood = typed["neighbourhood"]
        if neighbourhood not in neighbourhoods | {""} or not (neighbourhood or place):
            troubles["place"] = "report_form-place-missing"
        if len(place) > _MOST_PLACE:
            troubles["place"] = "report_form-place-long"
        phone = national(typed["phone"])
        if clean(typed["phone"]) and not phone:
            troubles["phone"] = "report_form-phone-unknown"
        if not typed["agreed"]:
            troubles["agreed"] = "report_form-agreed-missing"
        if troubles:
            return None, troubles
        where = Place(neighbourhood, words=place)
        return FileReport(typed["category"], Said(details), (), where, phone), {}

    def _form(
        self,
        request: Request,
        typed: Mapping[str, str],
        *,
        troubles: Mapping[str, str] | None = None,
        warning: _Warning | None = None,
        status: int = 200,
    ) -> Response:
        values = {"typed": typed, "troubles": troubles or {}, "warning": warning}
        shown = self._values(unknown_person(request.headers), values)
        return TEMPLATES.page("report_form_page.html", shown, status=status)

    def _values(self, person: Person, values: Mapping[str, object]) -> dict[str, object]:
        """Return *values* and those that every template of the form needs."""
        phrases = self._services.phrases_for(person)
        unit = self._context.unit
        return {
            "unit": unit.name.in_language(phrases.language),
            "phone": unit.phone,
            "categories": unit.categories,
            "neighbourhoods": unit.neighbourhoods,
            "numbers": _ALWAYS,
            "address": ADDRESS,
            "most": {"details": _MOST_DETAILS, "place": _MOST_PLACE},
            "language": phrases.language,
            "say": phrases.say,
            "typed": _NOTHING,
            "troubles": {},
            "warning": None,
            **values,
        }


def _read(body: bytes) -> dict[str, str]:
    """Return the fields of a sent form; a missing one is ""."""
    try:
        sent = parse_qs(body.decode("utf-8", "replace"), max_num_fields=len(_FIELDS) + 1)
    except ValueError:
        sent = {}
    return {name: sent.get(name, [""])[0] for name in _FIELDS}
