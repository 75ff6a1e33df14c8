"""What a driver does: it carries one request to Telegram and its answer back, and nothing else."""

from collections.abc import Mapping
from typing import Protocol

from msgspec import Struct

POST_SECONDS = 60.0
FILES_SECONDS = 180.0
CONNECT_SECONDS = 10.0


class Answer(Struct, frozen=True):
    """What came back, whatever it says."""

    status: int
    body: bytes


class Driver(Protocol):
    """One of the two libraries, used for its connections alone.

    What goes wrong is told by the name of what happened, never by an address: in Telegram's
    addresses is the bot's token.
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
            UnreachableError: the request did not leave us.
            UncertainError: it left us, and no answer came within *seconds*.
        """

    async def poll(self, params: Mapping[str, object], *, seconds: float) -> Answer:
        """Post getUpdates, which may take long, beside all other calls.

        Raises:
            SendError: no answer came within *seconds*.
        """

    async def get(self, path: str, *, most: int) -> Answer:
        """Return the file that Telegram has at *path*.

        Raises:
            UnreachableError: it did not come.
            OversizeError: it has more than *most* bytes.
        """

    async def close(self) -> None:
        """Close all connections."""
