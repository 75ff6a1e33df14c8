"""Hand the messages of updates to the host."""

from collections.abc import Iterable

from handlers.telegram.bot_api.callback_acks import CallbackAcks, PendingAck
from handlers.telegram.host import Host
from handlers.telegram.incoming import callback_id_of, incoming, reason_ignored
from handlers.telegram.updates.schema import Update

# Telegram should never send these; they are logged and dropped.
_UNUSABLE = {"kind", "malformed", "unexpected", "no_button_of_ours"}


class Intake:
    """Hands the messages of updates to the host; *username* is the bot's, "" until known."""

    def __init__(self, name: str, host: Host, callback_acks: CallbackAcks) -> None:
        self._name = name
        self._host = host
        self._callback_acks = callback_acks
        self.username = ""

    def acknowledge_presses(self, updates: Iterable[Update]) -> None:
        """Acknowledge the callback queries in *updates* at once, however old they are."""
        for update in updates:
            if (callback_id := callback_id_of(update)) is not None:
                self._callback_acks.answer(callback_id)

    def pending_ack_of(self, update: Update) -> PendingAck | None:
        """Return the pending acknowledgement for *update*, None if it is no callback query."""
        callback_id = callback_id_of(update)
        return None if callback_id is None else self._callback_acks.defer(callback_id)

    async def take(self, updates: Iterable[Update]) -> None:
        """Store the messages of *updates*, in order; return after the commit."""
        inbounds = [
            one for update in updates for one in incoming(update, self._name, self.username)
        ]
        if inbounds:
            await self._host.receive(inbounds)

    def reason_ignored(self, update: Update) -> str:
        """Return one word that says why *update* has no message, "" if it has one."""
        reason = reason_ignored(update, self.username)
        if reason in _UNUSABLE:
            self._host.log_unusable_update(update.update_id, reason)
        return reason

    def reject(self, reason: str) -> str:
        """Log a request that has no update of ours; return *reason*."""
        self._host.log_unusable_update(None, reason)
        return reason
