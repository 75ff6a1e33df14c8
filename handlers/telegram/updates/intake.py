"""Takes updates in, from a poll or a webhook."""

from collections.abc import Iterable

from handlers.telegram.bot_api.callback_acks import CallbackAcks, PendingAck
from handlers.telegram.host import Host
from handlers.telegram.incoming import callback_id_of, incoming, reason_ignored
from handlers.telegram.updates.schema import Update

# What Telegram should never send us, while it goes on with all else.
_UNUSABLE = {"kind", "malformed", "unexpected", "no_button_of_ours"}


class Intake:
    """Hands to the host what updates say; *username* is the bot's, "" until it is known."""

    def __init__(self, name: str, host: Host, callback_acks: CallbackAcks) -> None:
        self._name = name
        self._host = host
        self._callback_acks = callback_acks
        self.username = ""

    def acknowledge_presses(self, updates: Iterable[Update]) -> None:
        """Let whoever pressed a button see at once that they did, be it an old one."""
        for update in updates:
            if (pressed := callback_id_of(update)) is not None:
                self._callback_acks.answer(pressed)

    def pending_ack_of(self, update: Update) -> PendingAck | None:
        """Return the press that *update* is, to be answered with it; None if it is none."""
        pressed = callback_id_of(update)
        return None if pressed is None else self._callback_acks.defer(pressed)

    async def take(self, updates: Iterable[Update]) -> None:
        """Take *updates* in, in their order; when it returns they are safe."""
        inbounds = [
            one for update in updates for one in incoming(update, self._name, self.username)
        ]
        if inbounds:
            await self._host.receive(inbounds)

    def reason_ignored(self, update: Update) -> str:
        """Return in one word why *update* says nothing to us, "" if it says something."""
        reason = reason_ignored(update, self.username)
        if reason in _UNUSABLE:
            self._host.log_unusable_update(update.update_id, reason)
        return reason

    def reject(self, reason: str) -> str:
        """Tell of a request that brings no update of ours; return *reason*."""
        self._host.log_unusable_update(None, reason)
        return reason
