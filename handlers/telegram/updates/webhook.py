"""The route to which Telegram brings updates."""

from hmac import compare_digest

from handlers.channel import Request, Response
from handlers.telegram.updates.intake import Intake
from handlers.telegram.updates.schema import UpdateError, read_update_or_fault

MOST_BYTES = 2**20

_HEADER = "x-telegram-bot-api-secret-token"


class WebhookEndpoint:
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
            return Response(403, ignored=self._intake.reject("wrong_secret"))
        try:
            update = read_update_or_fault(request.body)
        except UpdateError as error:
            # It will never be read, so that it must not come again.
            return Response(ignored=self._intake.reject(error.reason))
        reason = self._intake.reason_ignored(update)
        if reason == "not_addressed" and not self._intake.username:
            return Response(503, headers={"Retry-After": "5"})
        ack = self._intake.pending_ack_of(update)
        if ack is None:
            await self._intake.take([update])
            return Response(ignored=reason)
        try:
            await self._intake.take([update])
        except Exception:
            ack.answer()  # it is brought again, but who knows when
            raise
        return Response(body=ack.body(), ignored=reason)
