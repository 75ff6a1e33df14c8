"""Start a bot: get its user name, set or remove its webhook, set what is shown about it."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from handlers.errors import RefusedError, SendError
from handlers.telegram.bot_api.api import ALLOWED_UPDATES, Api
from handlers.telegram.bot_api.calls import (
    Call,
    commands_call,
    description_calls,
    menu_button_call,
)
from handlers.telegram.host import BotProfile, Host
from handlers.telegram.updates.schema import User

# The maximum of Telegram; updates that arrive together share a transaction.
MAX_CONNECTIONS = 100

_user = msgspec.json.Decoder(User).decode


class Webhook(Struct, frozen=True):
    """The address for updates, and the *secret* that authenticates Telegram."""

    url: str
    secret: str


class BotStartup:
    """Makes the calls at the start; *webhook* is None when polling."""

    def __init__(self, api: Api, host: Host, webhook: Webhook | None) -> None:
        self._api = api
        self._host = host
        self._webhook = webhook

    async def register(self) -> str:
        """Set or remove the webhook; return the bot's username.

        Raises:
            SendError: a call failed, or the webhook has no secret.
        """
        if self._webhook and not self._webhook.secret:
            raise RefusedError("no secret")
        username = await self.ask_username()
        await self._api.call(updates_call(self._webhook))
        return username

    async def ask_username(self) -> str:
        """Return the bot's username.

        Raises:
            SendError: the call failed.
        """
        try:
            return _user(await self._api.call(Call("getMe", {}))).username
        except msgspec.DecodeError:
            raise RefusedError("getMe") from None

    async def set_profile(self) -> None:
        """Set commands, menu button and descriptions; on failure log it and go on without them."""
        try:
            for call in profile_calls(self._host.profile()):
                await self._api.call(call)
        except SendError as error:
            self._host.failed("menu", error, is_news=True)
        else:
            self._host.done("menu")


def profile_calls(profiles: Mapping[str, BotProfile]) -> list[Call]:
    """Return the calls that set what Telegram shows about the bot; *profiles* are by language."""
    menus = [
        commands_call(language, scope, pairs)
        for language, profile in profiles.items()
        for scope, pairs in (
            ("all_private_chats", profile.commands),
            ("all_group_chats", profile.group_commands),
        )
        if pairs
    ]
    texts = [
        call
        for language, profile in profiles.items()
        for call in description_calls(language, profile.description, profile.short_description)
    ]
    return [*menus, menu_button_call(), *texts]


def updates_call(webhook: Webhook | None) -> Call:
    """Return the call that sets or removes the webhook.

    It never drops pending updates: people wrote them while we were down.
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
