"""Starts a bot: learns its user name, sets or removes its webhook, sets its menu."""

import msgspec
from msgspec import Struct

from handlers.errors import RefusedError, SendError
from handlers.telegram.bot_api.api import ALLOWED_UPDATES, Api
from handlers.telegram.bot_api.calls import Call, commands_call, menu_button_call
from handlers.telegram.host import Host
from handlers.telegram.updates.schema import User

# As many as Telegram has: what it brings at once shares a transaction.
MAX_CONNECTIONS = 100

_user = msgspec.json.Decoder(User).decode


class Webhook(Struct, frozen=True):
    """Where Telegram brings updates, and the *secret* by which we know it."""

    url: str
    secret: str


class BotStartup:
    """Makes the calls of a start; *webhook* is None where updates are asked for."""

    def __init__(self, api: Api, host: Host, webhook: Webhook | None) -> None:
        self._api = api
        self._host = host
        self._webhook = webhook

    async def register(self) -> str:
        """Say how updates are to come; return the bot's username.

        Raises:
            SendError: Telegram was not told, or there is no secret to tell it.
        """
        if self._webhook and not self._webhook.secret:
            raise RefusedError("no secret")
        try:
            username = _user(await self._api.call(Call("getMe", {}))).username
        except msgspec.DecodeError:
            raise RefusedError("getMe") from None
        await self._api.call(updates_call(self._webhook))
        return username

    async def set_menu(self) -> None:
        """Set commands and menu button; without them everything works all the same."""
        languages = self._host.commands()
        calls = [commands_call(language, pairs) for language, pairs in languages.items()]
        try:
            for call in (*calls, menu_button_call()):
                await self._api.call(call)
        except SendError as error:
            self._host.failed("menu", error, is_news=True)
        else:
            self._host.done("menu")


def updates_call(webhook: Webhook | None) -> Call:
    """Return the call that says how updates are to come.

    What waits is never dropped: it is what people wrote while we were away.
    """
    if webhook is None:
        return Call("deleteWebhook", {"drop_pending_updates": False})
    params: dict[str, object] = {
        "url": webhook.url,
        "secret_token": webhook.secret,
        "max_connections": MAX_CONNECTIONS,
        "allowed_updates": list(ALLOWED_UPDATES),
        "drop_pending_updates": False,
    }
    return Call("setWebhook", params)
