"""Officials' pages about surveys: the list, one with its results, and what officials do to it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from functools import partial

from msgspec import Struct

from bot.console.forms import FormFields, parse_form, parse_number
from bot.console.site import ConsoleSite
from bot.console.surveys import trying
from bot.console.surveys.diagram import draw_path
from bot.console.surveys.editor_pages import SurveyEditor
from bot.console.surveys.file_pages import SurveyFilePages
from bot.console.surveys.follow_up_pages import FollowUpPages
from bot.console.surveys.form import SurveyForm, parse_act, parse_trial, perform
from bot.console.surveys.meeting_pages import MeetingPages
from bot.console.surveys.paper_pages import PaperPages
from bot.console.surveys.results_pages import ResultPages
from bot.console.surveys.sheet_pages import SheetPages
from bot.console.surveys.survey_view import SurveyView, load_view
from bot.console.surveys.version_pages import SurveyVersionPages
from bot.console.surveys.words import say_fault
from bot.console.tools import ConsoleTools, Pages
from bot.services.approvals import (
    APPROVE,
    REJECT,
    RETURN,
    SUBMIT,
    InvalidReasonError,
    NotAllowedError,
    TransitionError,
    WrongHashError,
)
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.surveys import approval
from bot.services.surveys.content import InvalidSurveyError
from bot.services.surveys.transitions import APPROVALS
from bot.subprocess_work.work_queue import WorkQueue
from conversations.surveys.checks import SurveyFault
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import (
    CLOSED,
    DRAFT,
    OPEN,
    REJECTED,
    RETURNED,
    WAITING_FOR_APPROVAL,
    StoredSurvey,
)

AT = "/office/surveys"
STATES = (WAITING_FOR_APPROVAL, RETURNED, DRAFT, OPEN, CLOSED, REJECTED)
"""The states in the order in which the list names them: first what waits for someone."""

# Spreadsheets, groups of texts and sheets to print: a processor is busy with each.
_AT_ONCE = 1
_MOST_WAITING = 16

_LISTED = 100
_WITH_REASON = (RETURN, REJECT, approval.CLOSE)
# The shape beside the name of a state, and its colour.
_SIGNS = {
    WAITING_FOR_APPROVAL: ("●", "waiting"),
    OPEN: ("▶", "waiting"),
    CLOSED: ("■", ""),
    RETURNED: ("↩", "waiting"),
    REJECTED: ("✕", "overdue"),
}

Act = Callable[[Transaction, str, str, FormFields], None]
"""Does something to a survey, for an official, with the fields of the form."""


class _Row(Struct, frozen=True):
    """The head of a survey: in the list, and above its page."""

    id: str
    code: str
    title: str
    state: str
    mark: str
    tone: str
    facts: Sequence[str]


def build_pages(tools: ConsoleTools) -> Sequence[Pages]:
    """Return the pages; first those whose path names no survey."""
    queue = WorkQueue(at_once=_AT_ONCE, most_waiting=_MOST_WAITING)
    return (
        SurveyEditor(tools),
        FollowUpPages(tools.site),
        SheetPages(tools.site, tools.books, queue),
        MeetingPages(tools.site, tools.books, tools.bot_username),
        SurveyPages(tools.site),
        ResultPages(tools.site, queue, tools.lexicon),
        SurveyFilePages(tools.site, tools.store),
        SurveyVersionPages(tools.site),
        PaperPages(tools.site, tools.bot_username, queue),
    )


class SurveyPages:
    """Show surveys and try them; submit, approve, return, reject and close them."""

    def __init__(self, site: ConsoleSite) -> None:
        self._site = site

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        one, approve = f"{AT}/{{survey}}", Action.APPROVE_SURVEYS
        acts: Sequence[tuple[str, Action, Act]] = (
            (SUBMIT, Action.WRITE_SURVEYS, self._submit),
            (APPROVE, approve, self._approve),
            (RETURN, approve, self._return),
            (REJECT, approve, self._reject),
            (approval.CLOSE, Action.CLOSE_SURVEYS, self._close),
        )
        return (
            self._site.room(AT, Action.SEE_SURVEYS, self._list, "office_surveys"),
            self._site.route("GET", one, Action.SEE_SURVEYS, self._one, "office_survey"),
            self._site.route(
                "POST", f"{one}/try", Action.SEE_SURVEYS, self._try, "office_survey_try"
            ),
            *(
                self._site.route(
                    "POST",
                    f"{one}/{name}",
                    action,
                    partial(self._perform, name, act),
                    f"office_survey_{name}",
                )
                for name, action, act in acts
            ),
        )

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        state = request.query.get("state", "")
        state = state if state in STATES else ""
        rows = await self._site.database.read(self._load_rows, state)
        return self._site.page("surveys.html", {"rows": rows, "state": state}, official=official)

    def _load_rows(self, tx: Transaction, state: str) -> list[_Row]:
        unit_id = self._site.context.unit_id
        states = (state,) if state else STATES
        return [
            self._row(one, surveys.load_version(tx, unit_id, one.survey_id, one.version).content)
            for one in surveys.list_in_states(tx, unit_id, states, most=_LISTED)
        ]

    async def _one(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._page(request, official)

    async def _try(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._page(request, official, is_trial=True)

    async def _page(
        self,
        request: Request,
        official: SignedInOfficial,
        faults: Sequence[str] = (),
        status: int = 200,
        *,
        is_trial: bool = False,
    ) -> Response:
        """Return the page of the survey; its trial goes on by the fields of *request*."""
        site, id_ = self._site, request.path["survey"]
        view = await site.database.read(load_view, site.context, official, id_)
        if view is None:
            return site.refusals.gone_page("survey_gone.html", request, official)
        content = view.version.content
        act = parse_act(request) if is_trial else ""
        form = perform(parse_trial(request, content), act) if is_trial else SurveyForm(content)
        tried = await site.database.read(trying.try_form, site.services, form, act)
        values = {
            "row": self._row(view.stored, view.version.content),
            "view": view,
            "survey": view.version.content.survey,
            "areas": site.context.unit.neighbourhoods,
            "blockers": [self._say_fault(view, fault) for fault in view.faults],
            "faults": faults,
            "done": self._done(request.query, view),
            "reason": self._last_reason(view),
            "with_reason": _WITH_REASON,
            "form": form,
            "change": f"{AT}/{id_}/try",
            "diagram": draw_path(view.version.content.survey.questions),
            "tried": tried,
            "people": trying.PEOPLE,
        }
        return site.page("survey.html", values, official=official, status=status)

    def _row(self, one: StoredSurvey, content: surveys.Content) -> _Row:
        site, say = self._site, self._site.phrases.say
        mark, tone = _SIGNS.get(one.state, ("", ""))
        facts = [say("console-survey-questions", count=len(content.survey.questions))]
        if content.closes_at:
            until = content.closes_at.astimezone(site.context.timezone)
            facts.append(say("console-survey-until", until=until))
            if content.survey.is_anonymous:
                last = until - timedelta(microseconds=1)
                facts.append(say("console-survey-anonymous", until=last))
        title = content.survey.title.in_language(site.phrases.language)
        return _Row(one.survey_id, one.code, title, one.state, mark, tone, facts)

    async def _perform(
        self, name: str, act: Act, request: Request, official: SignedInOfficial
    ) -> Response:
        """Do *act*; go back to the page, or show there why it was not done."""
        site, id_, say = self._site, request.path["survey"], self._site.phrases.say
        try:
            await site.database.write(act, official.official_id, id_, parse_form(request))
        except LookupError:
            return site.refusals.gone_page("survey_gone.html", request, official)
        except InvalidSurveyError as error:
            faults = [say(f"console-survey-fault-{its.fault}") for its in error.faults]
            status = 422
        except InvalidReasonError:
            faults, status = [say("console-survey-fault-reason")], 422
        except WrongHashError:
            faults, status = [say("console-survey-edited-since")], 409
        except TransitionError as error:
            by = official.official_id
            if await site.database.read(APPROVALS.is_newest_act, site.context, id_, name, by):
                return _did(id_, name)
            state = say(f"console-survey-state-{error.state}")
            faults, status = [say("console-survey-moved", state=state)], 409
        except NotAllowedError as error:
            faults, status = [say(f"console-survey-refused-{error.why}")], 409
        else:
            return _did(id_, name)
        return await self._page(request, official, faults, status)

    def _submit(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        approval.submit(tx, self._site.context, official, id_, parse_number(fields, "seen"))

    def _approve(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        approval.approve(
            tx,
            self._site.context,
            official,
            id_,
            version=parse_number(fields, "seen"),
            content_hash=fields.get("hash", ""),
        )

    def _return(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        seen, reason = parse_number(fields, "seen"), fields.get("reason", "")
        APPROVALS.return_to_author(tx, self._site.context, official, id_, seen, reason)

    def _reject(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        seen, reason = parse_number(fields, "seen"), fields.get("reason", "")
        APPROVALS.reject(tx, self._site.context, official, id_, seen, reason)

    def _close(self, tx: Transaction, official: str, id_: str, fields: FormFields) -> None:
        approval.close(tx, self._site.context, official, id_, fields.get("reason", ""))

    def _say_fault(self, view: SurveyView, fault: SurveyFault) -> str:
        """Return what is wrong, with the text of the question."""
        said = say_fault(fault, self._site.phrases)
        asked = (its for its in view.version.content.survey.questions if its.id == fault.question)
        text = next((its.text.vi for its in asked), "")
        return f"{text}: {said}" if text else said

    def _done(self, query: Mapping[str, str], view: SurveyView) -> str:
        """Return the sentence about what the official has just done, "" if nothing."""
        did = query.get("did", "")
        if query.get("sent") and not did:
            return self._site.phrases.say("console-survey-saved")
        acts = {event.act for event in view.events}
        known = {SUBMIT, APPROVE, *_WITH_REASON}
        return self._site.phrases.say(f"console-survey-did-{did}") if did in known & acts else ""

    def _last_reason(self, view: SurveyView) -> str:
        """Return why the survey came back or ended, "" if nobody gave a reason."""
        is_over = view.stored.state in {RETURNED, REJECTED, CLOSED}
        return view.events[-1].reason if is_over else ""


def _did(id_: str, name: str) -> Response:
    return Response(303, headers={"Location": f"{AT}/{id_}?did={name}"})
