"""The route to which Telegram posts updates."""

from hmac import compare_digest

from handlers.errors import NotStoredError
from handlers.http import Request, Response
from handlers.telegram.updates.intake import Intake
from handlers.telegram.updates.schema import UpdateError, read_update_or_fault

MOST_BYTES = 2**20

_HEADER = "x-telegram-bot-api-secret-token"


class WebhookEndpoint:
    """Takes one update per request, and answers 200 after it is stored.

    Telegram repeats the update after any other answer.
    """

    def __init__(self, intake: Intake, secret: str) -> None:
        self._intake = intake
        self._secret = secret.encode()

    async def handle(self, request: Request) -> Response:
        """Store the update in *request*."""
        given = request.headers.get(_HEADER, "").encode()
        # Without a secret nobody can be authenticated, so reject everybody.
        if not self._secret or not compare_digest(given, self._secret):
            return Response(403, ignored=self._intake.reject("wrong_secret"))
        try:
            update = read_update_or_fault(await request.read())
        except UpdateError as error:
            # It will never be readable, so answer 200 to stop the repetition.
            return Response(ignored=self._intake.reject(error.reason))
        reason = self._intake.reason_ignored(update)
        if reason == "not_addressed" and not self._intake.username:
            return Response(503, headers={"Retry-After": "5"})
        ack = self._intake.pending_ack_of(update)
        try:
            await self._intake.take([update])
        except Exception as error:
            if ack is not None:
                ack.answer()  # Telegram repeats the update, but maybe late
            if isinstance(error, NotStoredError):
                headers = {"Retry-After": str(error.wait)}
                return Response(503, headers=headers, ignored=error.reason)
            raise
        return Response(body=ack.body() if ack is not None else b"", ignored=reason)
