"""The Telegram bots of one process, each with the lease under which it polls."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from bot.channels import telegram
from bot.services.inbound.polling_lease import PollingLease
from bot.services.unit_context import UnitContext
from bot.settings.settings import Settings
from handlers.channel import Receive
from handlers.http import Route
from handlers.telegram.channel import Telegram
from handlers.telegram.incoming import NAME as RESIDENTS


class TelegramBots:
    """Open, start and stop the bots that have a token; *owner* is this process.

    The messages of each go to its *receiver*.
    """

    def __init__(
        self,
        settings: Settings,
        context: UnitContext,
        dependencies: telegram.Dependencies,
        owner: str,
        receiver: Callable[[str], Receive],
    ) -> None:
        self._settings = settings
        self._context = context
        self._dependencies = dependencies
        self._owner = owner
        self.bots: list[Telegram] = []
        self._polling_leases: list[PollingLease] = []
        for name in telegram.BOTS:
            self._open(name, receiver(name))

    def _open(self, name: str, receive: Receive) -> None:
        lease = timedelta(seconds=self._settings.delivery.lease_seconds)
        polling_lease = PollingLease(
            self._dependencies.database, self._context, self._owner, f"poll {name}", lease
        )
        token = self._settings.secret(telegram.section_of(name, self._settings).token_from)
        host_adapter = telegram.HostAdapter(
            name,
            self._context,
            self._dependencies,
            receive=receive,
            polling_lease=polling_lease,
            bot=token.partition(":")[0],
        )
        if bot := telegram.open_bot(name, self._settings, host_adapter):
            self.bots.append(bot)
            self._polling_leases.append(polling_lease)

    def routes(self) -> Sequence[Route]:
        """Return the routes that receive updates by webhook."""
        return [route for bot in self.bots for route in bot.routes()]

    async def username(self) -> str:
        """Return the username of the residents' bot, "" if there is none or it is not known."""
        for bot in self.bots:
            if bot.name == RESIDENTS:
                return await bot.username()
        return ""

    def start(self) -> None:
        """Start to receive."""
        for bot in self.bots:
            bot.start()

    async def renew_leases(self) -> None:
        """Renew the polling leases that are ours; call it every second."""
        for polling_lease in self._polling_leases:
            await polling_lease.renew()

    async def stop_receiving(self) -> None:
        """Stop to receive; what was received is still answered."""
        for bot in self.bots:
            await bot.stop_receiving()

    async def close(self) -> None:
        """Close the connections, and release the leases."""
        for bot in self.bots:
            await bot.close()
        await self.release_leases()

    async def release_leases(self) -> None:
        """Release the polling leases, so that another process can take them at once."""
        for polling_lease in self._polling_leases:
            await polling_lease.release()
