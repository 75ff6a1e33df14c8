"""The pages that refuse a request, which give typed text back."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Protocol

from msgspec import structs

from bot.console import same_site_hop, sign_in_return
from bot.console.typed_text import TypedForm, has_typed_form, read_typed_form
from bot.console.work_objects import ObjectOf, describe_owner
from bot.services.officials.permissions import NOBODY, Action, Role, SignedInOfficial
from bot.services.unit_context import UnitContext
from handlers.http import BodyError, Request, Response
from handlers.webchat.rate_limiter import NetworkLimiter
from storage.database.transactions import Database
from storage.repositories.officials import roles

# A token or a cookie can't be guessed, but each try costs a query and a page. The office may share
# its address with the whole commune.
_STRANGERS_PER_MINUTE = 300
_RETRY_SECONDS = "30"


class MakePage(Protocol):
    """How the site makes a page from its template."""

    def __call__(
        self,
        template: str,
        values: Mapping[str, object] | None = None,
        *,
        official: SignedInOfficial = NOBODY,
        status: int = 200,
        cookie: str = "",
    ) -> Response:
        """Return the page *template* with *values*."""


class Refusals:
    """Pages that say why a request was refused, and what to do."""

    def __init__(
        self, database: Database, context: UnitContext, language: str, make_page: MakePage
    ) -> None:
        self._database = database
        self._context = context
        self._language = language
        self._page = make_page
        self._strangers = NetworkLimiter(_STRANGERS_PER_MINUTE, 60)

    def too_many_page(self, request: Request) -> Response | None:
        """Return the refusal of someone who is not signed in, if their network asks too often."""
        wait = self._strangers.take(request.client)
        if not wait:
            return None
        page = self._page("too_many.html", status=429)
        headers = {**page.headers, "Retry-After": str(int(wait) + 1)}
        return structs.replace(page, headers=headers, ignored="too_many")

    def body_page(self, error: BodyError) -> Response:
        """Return the page that says that a form was too large or too slow; nobody read it."""
        page = self._page("trouble.html", {"why": error.code, "typed": None}, status=error.status)
        return structs.replace(page, ignored=error.code)

    async def signed_out_page(
        self, request: Request, address: str, back: str, *, has_cookie: bool
    ) -> Response:
        """Return the page that says how to sign in, with the typed text to send to *address*.

        *back* is where the official returns after that, or "". If the cookie may be missing only
        because the link was on another site, hop first.
        """
        if back and not has_cookie and same_site_hop.is_needed(request):
            return self._page("same_site_hop.html", {"address": same_site_hop.marked(back)})
        cookie = sign_in_return.cookie_header(back, secure=request.secure) if back else ""
        values = {"typed": await _read_typed(request), "again": address, "back": back}
        page = self._page("unauthorized.html", values, status=401, cookie=cookie)
        return structs.replace(page, ignored="session_ended") if has_cookie else page

    async def not_allowed_page(
        self, request: Request, official: SignedInOfficial, action: Action
    ) -> Response:
        """Return the page that says whom to ask, with the typed text to copy."""
        values = {
            "action": action,
            "administrators": await self._list_administrators(),
            "typed": await _read_typed(request),
        }
        return self._page("not_allowed.html", values, official=official, status=403)

    async def object_page(
        self, request: Request, official: SignedInOfficial, action: Action, of: ObjectOf
    ) -> Response | None:
        """Return the page that says whose work the object of a request is, or that it is gone."""
        items = await self._database.read(of.find, self._context, request.path)
        if not items:
            return self.gone_page(of.gone, request, official)
        if any(official.may(action, item) for item in items):
            return None
        values = {
            **describe_owner(items[0], self._context.unit, self._language),
            "may_read": official.may(Action.SEE_REPORTS, items[0]),
            "administrators": await self._list_administrators(),
            "typed": await _read_typed(request),
        }
        return self._page("not_yours.html", values, official=official, status=403)

    def gone_page(self, template: str, request: Request, official: SignedInOfficial) -> Response:
        """Return the page that says that something is gone, with the typed text to copy."""
        values = {"typed": read_typed_form(request), "again": ""}
        return self._page(template, values, official=official, status=404)

    async def trouble_page(
        self, request: Request, address: str, why: str, status: int
    ) -> Response:
        """Return the page that says that nothing was stored, with the typed text to send again."""
        values = {"why": why, "typed": await _read_typed(request), "again": address}
        page = self._page("trouble.html", values, status=status)
        is_passing = status == HTTPStatus.SERVICE_UNAVAILABLE
        headers = {**page.headers, **({"Retry-After": _RETRY_SECONDS} if is_passing else {})}
        return structs.replace(page, headers=headers, ignored=why)

    async def _list_administrators(self) -> Sequence[str]:
        return await self._database.read(
            roles.list_names_with_role, self._context.unit_id, Role.ADMINISTRATOR
        )


async def _read_typed(request: Request) -> TypedForm | None:
    """Return the form in *request*, or None if nothing was typed."""
    if has_typed_form(request):
        await request.read()
    return read_typed_form(request)
