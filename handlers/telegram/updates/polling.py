"""Poll getUpdates; move the offset only after the updates are stored."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence

from handlers.errors import NotStoredError
from handlers.telegram.bot_api.api import Api
from handlers.telegram.host import Host
from handlers.telegram.updates.backoff import Backoff
from handlers.telegram.updates.intake import Intake
from handlers.telegram.updates.schema import Update

_LEASE_CHECK_SECONDS = 1.0
_MIN_POLL_SECONDS = 0.2
_MOST_TRIES = 5
# Telegram may restart the numbering after a week without updates.
_SILENCE_SECONDS = 86_400.0

Sleep = Callable[[float], Awaitable[None]]


class UpdatePoller:
    """Polls for updates while this process holds the polling lease.

    Telegram deletes an update when it is asked for a later one. So a crash or a stop loses
    nothing: updates that are not stored come again and are recognised by their number.
    """

    def __init__(
        self,
        api: Api,
        host: Host,
        intake: Intake,
        *,
        register: Callable[[], Awaitable[None]],
        backoff: Backoff,
        sleep: Sleep = asyncio.sleep,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._api = api
        self._host = host
        self._intake = intake
        self._register = register
        self._backoff = backoff
        self._sleep = sleep
        self._now = now
        self._offset = 0
        self._tries: dict[int, int] = {}
        self._last_update_at = 0.0

    async def run(self) -> None:
        """Poll until cancelled."""
        is_registered = False
        while True:
            try:
                if not await self._host.may_poll():
                    is_registered = False
                    await self._sleep(_LEASE_CHECK_SECONDS)
                    continue
                if not is_registered:
                    self._offset = 0
                    await self._register()
                    is_registered = True
                await self._poll_once()
            except Exception as error:  # noqa: BLE001 - reported; polling must go on
                is_news = self._backoff.is_news(error)
                self._host.failed("poll", error, is_news=is_news)
                await self._sleep(self._backoff.delay_after(error))
            else:
                self._host.done("poll")
                if self._backoff.has_failed:
                    self._host.log_recovery("poll")
                self._backoff.reset()

    async def _poll_once(self) -> None:
        begun = self._now()
        updates = await self._api.updates(self._offset)
        if updates:
            self._last_update_at = self._now()
            await self._take(updates)
            return
        if self._now() - self._last_update_at > _SILENCE_SECONDS:
            self._offset = 0  # Telegram has deleted the earlier updates by now
        if self._now() - begun < _MIN_POLL_SECONDS:
            await self._sleep(_MIN_POLL_SECONDS)

    async def _take(self, updates: Sequence[Update]) -> None:
        self._intake.acknowledge_presses(updates)
        try:
            await self._intake.take(updates)
        except NotStoredError:
            raise  # it is the fault of none of them
        except Exception:  # noqa: BLE001 - each is tried alone; what fails then is reported
            await self._take_each(updates)
        for update in updates:
            if reason := self._intake.reason_ignored(update):
                self._host.ignored(reason)
        self._offset = max(update.update_id for update in updates) + 1
        self._tries.clear()

    async def _take_each(self, updates: Sequence[Update]) -> None:
        """Store *updates* one by one; after _MOST_TRIES skip one that fails while others succeed.

        Raises:
            Exception: the error of an update that must be fetched again.
            NotStoredError: nothing can be stored now.
        """
        failed: dict[int, Exception] = {}
        for update in updates:
            try:
                await self._intake.take([update])
            except NotStoredError:
                raise
            except Exception as error:  # noqa: BLE001 - raised again or reported below
                failed[update.update_id] = error
        if len(failed) < len(updates):
            self._tries = {number: self._tries.get(number, 0) + 1 for number in failed}
        for number, cause in failed.items():
            if self._tries.get(number, 0) < _MOST_TRIES:
                self._offset = number
                raise cause
            self._host.failed("update", cause, is_news=True)
