"""The page that a sign-in link opens, and the way out."""

from collections.abc import Sequence
from urllib.parse import parse_qs

from bot.console.desk import Office
from bot.deeds import sign_in
from handlers.channel import Request, Response, Route
from handlers.webchat.doors import is_foreign


class SignIn:
    """Signs officials in and out. Only the press of the button uses the link up."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        leave = self._office.officials_only(self._leave)
        return (
            Route("GET", "/office/sign-in", self._ask, "office_sign_in"),
            Route("POST", "/office/sign-in", self._enter, "office_sign_in"),
            Route("POST", "/office/sign-out", leave, "office_sign_out"),
        )

    async def _ask(self, request: Request) -> Response:
        return self._office.page("sign_in.html", {"token": request.query.get("token", "")})

    async def _enter(self, request: Request) -> Response:
        if is_foreign(request):
            return self._office.page("refused.html", status=403)
        token = parse_qs(request.body.decode("ascii", "replace")).get("token", [""])[0]
        office = self._office
        cookie = await office.database.write(sign_in.sign_in, office.desk, token)
        if cookie is None:
            return office.page("signed_out.html", status=401)
        header = office.cookie_header(cookie, secure=request.secure)
        return Response(303, headers={"Location": "/office"}, cookie=header)

    async def _leave(self, request: Request, official: str) -> Response:
        del official
        office = self._office
        await office.database.write(sign_in.sign_out, office.desk, office.cookie_of(request))
        header = office.cookie_header("", secure=request.secure)
        return office.page("left.html", cookie=header)
