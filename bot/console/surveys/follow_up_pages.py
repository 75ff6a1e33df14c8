"""What officials write for those who answered a survey: what the commune did with the answers."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from bot.console.forms import parse_form, parse_number
from bot.console.site import ConsoleSite
from bot.console.typed_text import read_typed_form
from bot.services.approvals import NotAllowedError, TransitionError
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.surveys import follow_up
from bot.services.surveys.follow_up import (
    APPROVED,
    FollowUp,
    InvalidFollowUpError,
    StaleFollowUpError,
)
from bot.services.surveys.mailing import FOLLOW_UP_TIME
from conversations.engine.model.person import Person
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.officials import officials
from storage.repositories.surveys import follow_ups, mailings, surveys
from storage.repositories.surveys.mailings import FOLLOW_UP, RESULTS, Mailing, Topic
from storage.repositories.surveys.surveys import CLOSED, StoredSurvey

AT = "/office/surveys"
LIST = f"{AT}/follow-ups"
PAGE = f"{AT}/{{survey}}/follow-up"


class _Row(Struct, frozen=True):
    """A survey that waits for a follow-up until *due*; *is_written* if it waits for approval."""

    id: str
    code: str
    title: str
    due: datetime
    is_late: bool
    is_written: bool


class _View(Struct, frozen=True):
    """A survey that has ended, with what was written, by whom, and who was told."""

    stored: StoredSurvey
    title: str
    due: datetime
    text: FollowUp | None
    writer: str
    results: Mailing | None
    told: Mailing | None


class _Typed(Struct, frozen=True):
    """What an official typed that was not stored; *fault* says why."""

    vi: str
    en: str
    fault: str


class FollowUpPages:
    """List the surveys that wait for a follow-up; write and approve one."""

    def __init__(self, site: ConsoleSite) -> None:
        self._site = site

    def routes(self) -> Sequence[Route]:
        """Return the routes; the list comes before a survey of that name."""
        route, see = self._site.route, Action.SEE_SURVEYS
        return (
            route("GET", LIST, see, self._list, "office_survey_follow_ups"),
            route("GET", PAGE, see, self._show, "office_survey_follow_up"),
            route(
                "POST", PAGE, Action.WRITE_SURVEYS, self._write, "office_survey_follow_up_write"
            ),
            route(
                "POST",
                f"{PAGE}/approve",
                Action.APPROVE_SURVEYS,
                self._approve,
                "office_survey_follow_up_approve",
            ),
        )

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        del request
        rows = await self._site.database.read(self._load_rows)
        return self._site.page("survey_follow_ups.html", {"rows": rows}, official=official)

    async def _show(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._page(request, official)

    async def _write(self, request: Request, official: SignedInOfficial) -> Response:
        fields, site, id_ = parse_form(request), self._site, request.path["survey"]
        vi, en = fields.get("vi", ""), fields.get("en", "")
        seen = max(0, parse_number(fields, "seen"))
        who, say = official.official_id, site.phrases.say
        try:
            await site.database.write(follow_up.write, site.context, who, id_, seen, vi, en)
        except InvalidFollowUpError as error:
            most = follow_up.MAX_LENGTH
            fault = say(f"console-survey-follow_up-{error.fault}", most=most)
            return await self._page(request, official, _Typed(vi, en, fault), 422)
        except StaleFollowUpError:
            fault = say("console-survey-follow_up-faster")
            return await self._page(request, official, _Typed(vi, en, fault), 409)
        except (LookupError, TransitionError):
            return self._gone(request, official)
        return _back(id_, "written")

    async def _approve(self, request: Request, official: SignedInOfficial) -> Response:
        site, id_, seen = (
            self._site,
            request.path["survey"],
            parse_number(parse_form(request), "seen"),
        )
        who, say = official.official_id, site.phrases.say
        try:
            await site.database.write(follow_up.approve, site.context, who, id_, seen)
        except StaleFollowUpError as error:
            newest = error.newest
            if newest is not None and (newest.number, newest.approved_by) == (seen, who):
                return _back(id_, "approved")  # two clicks
            fault = say("console-survey-edited-since")
            return await self._page(request, official, _Typed("", "", fault), 409)
        except NotAllowedError:
            fault = say("console-survey-follow_up-own")
            return await self._page(request, official, _Typed("", "", fault), 409)
        except (LookupError, TransitionError):
            return self._gone(request, official)
        return _back(id_, "approved")

    async def _page(
        self,
        request: Request,
        official: SignedInOfficial,
        typed: _Typed | None = None,
        status: int = 200,
    ) -> Response:
        site = self._site
        view = await site.database.read(self._load, request.path["survey"])
        if view is None:
            return self._gone(request, official)
        text = view.text
        is_open = text is None or text.state != APPROVED
        may_write = is_open and official.may(Action.WRITE_SURVEYS)
        is_own = text is not None and text.written_by == official.official_id
        values = {
            "view": view,
            "text": text,
            "typed": typed,
            "kept": read_typed_form(request) if typed and not may_write else None,
            "vi": (typed and typed.vi) or (text.vi if text else ""),
            "en": (typed and typed.en) or (text.en if text else ""),
            "seen": text.number if text else 0,
            "most": follow_up.MAX_LENGTH,
            "may_write": may_write,
            "may_approve": is_open
            and text is not None
            and not is_own
            and official.may(Action.APPROVE_SURVEYS),
            "is_approved": not is_open,
            "preview": self._preview(view.title, text.vi) if text else "",
            "done": request.query.get("did", "") if text else "",
        }
        return site.page("survey_follow_up.html", values, official=official, status=status)

    def _load(self, tx: Transaction, survey_id: str) -> _View | None:
        context = self._site.context
        stored = surveys.find(tx, context.unit_id, survey_id)
        if stored is None or stored.state != CLOSED or stored.ended_at is None:
            return None
        topic = Topic(survey_id, stored.version, RESULTS)
        text = follow_ups.find(tx, context.unit_id, survey_id)
        return _View(
            stored,
            self._title(tx, stored),
            (stored.ended_at + FOLLOW_UP_TIME).astimezone(context.timezone),
            text,
            officials.name_of(tx, context.unit_id, text.written_by) or "" if text else "",
            mailings.find(tx, context.unit_id, topic),
            mailings.find(tx, context.unit_id, topic._replace(kind=FOLLOW_UP)),
        )

    def _load_rows(self, tx: Transaction) -> list[_Row]:
        context, rows = self._site.context, []
        for id_ in follow_up.list_missing(tx, context):
            stored = surveys.find(tx, context.unit_id, id_)
            if stored is not None and stored.ended_at is not None:
                due = (stored.ended_at + FOLLOW_UP_TIME).astimezone(context.timezone)
                is_written = follow_ups.find(tx, context.unit_id, id_) is not None
                late, title = due - context.now() < timedelta(), self._title(tx, stored)
                rows.append(_Row(id_, stored.code, title, due, late, is_written))
        return rows

    def _title(self, tx: Transaction, stored: StoredSurvey) -> str:
        unit_id, id_ = self._site.context.unit_id, stored.survey_id
        version = surveys.load_version(tx, unit_id, id_, stored.version)
        return version.content.survey.title.vi

    def _preview(self, title: str, text: str) -> str:
        """Return the message as people get it, in Vietnamese."""
        phrases = self._site.services.phrases_for(Person())
        return phrases.say("survey_news-follow_up", title=title, text=text)

    def _gone(self, request: Request, official: SignedInOfficial) -> Response:
        return self._site.refusals.gone_page("survey_gone.html", request, official)


def _back(id_: str, did: str) -> Response:
    return Response(303, headers={"Location": f"{AT}/{id_}/follow-up?did={did}"})
