"""The contract of a driver: carry one request to Telegram and its answer back."""

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

POST_SECONDS = 60.0
FILES_SECONDS = 180.0
CONNECT_SECONDS = 10.0


class Answer(Struct, frozen=True):
    """Status and body of an answer, whatever it says."""

    status: int
    body: bytes


class Driver(Protocol):
    """One of the two libraries, used only for its connections.

    Errors name what happened and never an address: Telegram's addresses contain the bot's token.
    """

    async def post(
        self,
        method: str,
        params: Mapping[str, object],
        files: Mapping[str, bytes],
        *,
        seconds: float = POST_SECONDS,
    ) -> Answer:
        """Post one call; *files* are named in *params* as "attach://<name>".

        Raises:
            UnreachableError: the request was not sent.
            UncertainError: it was sent, and no answer came within *seconds*.
        """

    async def poll(self, params: Mapping[str, object], *, seconds: float) -> Answer:
        """Post getUpdates, which may take long, without blocking other calls.

        Raises:
            SendError: no answer came within *seconds*.
        """

    async def get(self, path: str, *, most: int) -> Answer:
        """Return the file that Telegram has at *path*.

        Raises:
            UnreachableError: the file did not arrive.
            OversizeError: it has more than *most* bytes.
        """

    async def close(self) -> None:
        """Close all connections."""
