"""The route to which Telegram brings updates."""

from hmac import compare_digest

from handlers.channel import Request, Response
from handlers.telegram.intake import Intake
from handlers.telegram.updates import UpdateError, read_numbered

MOST_BYTES = 2**20

_HEADER = "x-telegram-bot-api-secret-token"


class Hook:
    """Takes one update for each request, and answers when it is safe.

    Whatever else is answered, Telegram brings the update again.
    """

    def __init__(self, intake: Intake, secret: str) -> None:
        self._intake = intake
        self._secret = secret.encode()

    async def handle(self, request: Request) -> Response:
        """Take in what *request* brings."""
        given = request.headers.get(_HEADER, "").encode()
        # Without a secret nobody can be known, so nobody comes in.
        if not self._secret or not compare_digest(given, self._secret):
            return Response(403, ignored=self._intake.turn_away("wrong_secret"))
        try:
            update = read_numbered(request.body)
        except UpdateError as error:
            # It will never be read, so that it must not come again.
            return Response(ignored=self._intake.turn_away(error.reason))
        reason = self._intake.reason_ignored(update)
        if reason == "not_addressed" and not self._intake.username:
            return Response(503, headers={"Retry-After": "5"})
        press = self._intake.press_of(update)
        if press is None:
            await self._intake.take([update])
            return Response(ignored=reason)
        try:
            await self._intake.take([update])
        except Exception:
            press.answer()  # it is brought again, but who knows when
            raise
        return Response(body=press.body(), ignored=reason)
