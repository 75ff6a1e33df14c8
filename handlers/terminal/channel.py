"""The terminal as a channel."""

from collections.abc import Callable, Sequence

from conversations.engine.model.messages import Button
from handlers.channel import Limits, Outgoing
from handlers.http import Route
from handlers.terminal.incoming import NAME
from handlers.terminal.limits import LIMITS
from handlers.terminal.outgoing import outgoing


class Terminal:
    """Prints messages, and remembers the newest buttons for a typed label."""

    name = NAME
    limits: Limits = LIMITS

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show
        self.buttons: tuple[Button, ...] = ()

    def routes(self) -> Sequence[Route]:
        """Return no routes: a terminal has none."""
        return ()

    async def send(self, message: Outgoing) -> str | None:
        """Print *message*."""
        self.buttons = (*message.reply.buttons, *message.reply.navigation)
        self._show(outgoing(message.reply))
        return None

    async def close(self) -> None:
        """Do nothing: a terminal stays open."""
