"""The page of a sign-in link, and signing out."""

from collections.abc import Sequence
from urllib.parse import parse_qs

from bot.console.site import ConsoleSite
from bot.services.officials import sign_in
from bot.services.officials.permissions import NOBODY, Action, SignedInOfficial
from handlers.http import PUBLIC, Request, Response, Route, is_cross_origin


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
        return self._site.page("sign_in.html", {"token": request.query.get("token", "")})

    async def _enter(self, request: Request) -> Response:
        if is_cross_origin(request):
            return self._site.page("forbidden.html", status=403)
        token = parse_qs(request.body.decode("ascii", "replace")).get("token", [""])[0]
        site = self._site
        cookie = await site.database.write(sign_in.sign_in, site.context, token)
        if cookie is None:
            return site.page("unauthorized.html", status=401)
        header = site.cookie_header(cookie, secure=request.secure)
        official = await site.database.write(sign_in.find_signed_in_official, site.context, cookie)
        return Response(303, headers={"Location": site.home_of(official or NOBODY)}, cookie=header)

    async def _leave(self, request: Request, official: SignedInOfficial) -> Response:
        del official
        site = self._site
        await site.database.write(sign_in.sign_out, site.context, site.cookie_of(request))
        header = site.cookie_header("", secure=request.secure)
        return site.page("sign_out.html", cookie=header)
