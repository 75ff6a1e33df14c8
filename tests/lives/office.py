"""What officials do in a life, on their own pages."""

import re
from datetime import timedelta
from html import unescape

import httpx

from bot.registry import REGISTRY
from bot.services.officials import official_registry, sign_in
from bot.services.officials.permissions import Role
from bot.services.surveys import drafting
from bot.services.unit_context import UnitContext, open_unit_context
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.survey import Survey, SurveyOption, SurveyQuestion
from storage.database.transactions import Database, Transaction
from storage.repositories.officials import roles as role_rows
from storage.repositories.surveys.surveys import Content
from tests.lives.town import Town
from tests.resident import BOOKS, PACK

_NEWS = "/office/announcements"
_REAL = BOOKS["vi"].say("console-announcement-word-real")
_DONE = 303
_FAULT = re.compile(r'role="alert".*?<li>(.*?)</li>', re.DOTALL)
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


def _option(id_: str, vi: str) -> SurveyOption:
    return SurveyOption(id_, LocalisedText(vi, vi))


SURVEY = Survey(
    LocalisedText("Xã phục vụ bà con", "How the commune works"),
    LocalisedText("Để xã biết nên sửa việc gì.", "To know what to mend."),
    (
        SurveyQuestion("grade", "scale", LocalisedText("Năm nay xã làm việc thế nào ạ?", "How?")),
        SurveyQuestion(
            "first",
            "one",
            LocalisedText("Xã nên lo việc nào trước ạ?", "What first?"),
            options=(
                _option("road", "Đường làng"),
                _option("waste", "Rác"),
                _option("net", "Điện"),
            ),
        ),
        SurveyQuestion("words", "text", LocalisedText("Còn điều gì muốn nói không ạ?", "More?")),
    ),
)


class NothingThereError(LookupError):
    """There is nothing that officials could answer, or nobody to write to."""


class Office:
    """Three officials, each in a browser of their own: an officer, an approver, a lead."""

    def __init__(self, town: Town) -> None:
        self._town = town

    async def answers(self, report: str, text: str, to: str = "answered") -> None:
        """Answer the report with the code *report*.

        Raises:
            NothingThereError: there is no such report.
        """
        found = self._town.rows(f"SELECT report_id, state FROM report WHERE code = '{report}'")
        if not found:
            raise NothingThereError(report)
        ((id_, state),) = found
        last = self._town.rows(f"SELECT max(number) FROM report_event WHERE report_id = '{id_}'")
        form = {"saw": state, "last": str(last[0][0]), "to": to, "text": text}
        if to == "answered":
            form["no_photo"] = "unseen"
        async with self._browser("Anh Nam", Role.LEAD, Role.OFFICER) as browser:
            await _posts(browser, f"/office/reports/{id_}", form)

    async def reads(self, path: str) -> str:
        """Return what a lead's page at *path* shows, without its tags."""
        async with self._browser("Anh Nam", Role.LEAD, Role.OFFICER) as browser:
            response = await browser.get(path)
        assert response.status_code == 200, response.text
        return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", response.text)))

    async def announces(self, **fields: str) -> None:
        """Write an announcement as one official, and approve it as another."""
        async with self._browser("Chị Hoa", Role.OFFICER) as writer:
            path = await _saves(writer, {"when": "now", **fields})
            await _acts(writer, path, "submit")
        async with self._browser("Ông Bảo", Role.APPROVER) as approver:
            await _acts(approver, path, "approve")

    async def alerts(self, **fields: str) -> None:
        """Send a safety alert at once."""
        async with self._browser("Anh Nam", Role.LEAD) as lead:
            path = await _saves(lead, {"when": "now", **fields})
            await _acts(lead, path, "at_once", word=_REAL)

    async def opens_survey(self) -> None:
        """Submit the survey as one official, and approve it as another."""

        def draft(tx: Transaction, context: UnitContext) -> None:
            content = Content(SURVEY, closes_at=context.now() + timedelta(days=10))
            drafting.save(tx, context, "operator", "s1", 0, content)

        self._writes(draft)
        async with self._browser("Chị Hoa", Role.OFFICER) as writer:
            await _acts(writer, "/office/surveys/s1", "submit")
        async with self._browser("Ông Bảo", Role.APPROVER) as approver:
            await _acts(approver, "/office/surveys/s1", "approve")

    def _browser(self, name: str, *roles: Role) -> "_Browser":
        def invite(tx: Transaction, context: UnitContext) -> str:
            token = sign_in.create_sign_in_token(tx, context, minutes=5, name=name)
            official = official_registry.find_official(tx, context, name)[1]
            role_rows.withdraw(tx, context.unit_id, official, list(Role))
            role_rows.give(tx, context.unit_id, official, roles, by="operator", now=context.now())
            return token

        return _Browser(self._town.process.home, str(self._writes(invite)))

    def _writes(self, work):
        database = Database(self._town.process.url)
        try:
            clock = self._town.process.clock
            context = database.write_now(open_unit_context, PACK.id, clock, REGISTRY.hooks)
            return database.write_now(work, context)
        finally:
            database.close()


class _Browser:
    """A browser in which an official is signed in by the link with *token*."""

    def __init__(self, home: str, token: str) -> None:
        self._token = token
        self._client = httpx.AsyncClient(
            base_url=home, verify=False, headers={"Origin": home, "Accept": "text/html"}
        )

    async def __aenter__(self) -> httpx.AsyncClient:
        await _posts(self._client, "/office/sign-in", {"token": self._token})
        return self._client

    async def __aexit__(self, *_: object) -> None:
        await self._client.aclose()


async def _posts(browser: httpx.AsyncClient, path: str, form: dict[str, str]) -> str:
    """Send a form; return where it leads.

    Raises:
        NothingThereError: it was refused, as when there is nobody to send to.
    """
    response = await browser.post(path, data=form)
    if response.status_code != _DONE:
        raise NothingThereError("; ".join(_FAULT.findall(response.text)) or path)
    return response.headers["location"].partition("?")[0]


async def _fields(browser: httpx.AsyncClient, path: str) -> dict[str, str]:
    response = await browser.get(path)
    assert response.status_code == 200, response.text
    return {name: unescape(value) for name, value in _HIDDEN.findall(response.text)}


async def _saves(browser: httpx.AsyncClient, form: dict[str, str]) -> str:
    known = await _fields(browser, f"{_NEWS}/new")
    return await _posts(browser, f"{_NEWS}/save", {**known, **form})


async def _acts(browser: httpx.AsyncClient, path: str, act: str, **more: str) -> None:
    known = await _fields(browser, path)
    await _posts(browser, f"{path}/{act}", {**known, **more})
