"""The page of a sign-in link, and signing out."""

from collections.abc import Sequence
from urllib.parse import parse_qs

from msgspec import structs

from bot.console.site import ConsoleSite
from bot.services.officials import sign_in
from bot.services.officials.permissions import NOBODY, Action, SignedInOfficial
from handlers.http import PUBLIC, Request, Response, Route, is_cross_origin
from storage.database.errors import StorageError


class SignInPages:
    """Sign officials in and out. Only pressing the button uses the link; opening it does not."""

    def __init__(self, site: ConsoleSite) -> None:
        self._site = site

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route = self._site.route
        return (
            Route("GET", "/office/sign-in", self._ask, "office_sign_in", permission=PUBLIC),
            Route("POST", "/office/sign-in", self._enter, "office_sign_in", permission=PUBLIC),
            route("POST", "/office/sign-out", Action.SIGN_OUT, self._leave, "office_sign_out"),
        )

    async def _ask(self, request: Request) -> Response:
        if request.query.get("left") == "1":
            return self._site.page("sign_out.html")
        return self._site.page("sign_in.html", {"token": request.query.get("token", "")})

    async def _enter(self, request: Request) -> Response:
        if is_cross_origin(request):
            return self._site.page("forbidden.html", status=403)
        if refusal := self._site.refusals.too_many_page(request):
            return refusal
        token = parse_qs((await request.read()).decode("ascii", "replace")).get("token", [""])[0]
        site = self._site
        try:
            cookie = await site.database.write(sign_in.sign_in, site.context, token)
        except StorageError as error:
            return await site.refusals.trouble_page(request, "/office/sign-in", error.code, 503)
        if cookie is None:
            page = site.page("unauthorized.html", {"typed": None, "back": ""}, status=401)
            return structs.replace(page, ignored="no_sign_in_link")
        header = site.cookie_header(cookie, secure=request.secure)
        official = await site.database.write(sign_in.find_signed_in_official, site.context, cookie)
        back = site.address_after_sign_in(request, official or NOBODY)
        return Response(303, headers={"Location": back}, cookie=header)

    async def _leave(self, request: Request, official: SignedInOfficial) -> Response:
        del official
        site = self._site
        await site.database.write(sign_in.sign_out, site.context, site.cookie_of(request))
        header = site.cookie_header("", secure=request.secure)
        # Only the cache: cookies and storage also hold the chat's, which has the same origin.
        headers = {"Location": "/office/sign-in?left=1", "Clear-Site-Data": '"cache"'}
        return Response(303, headers=headers, cookie=header)
