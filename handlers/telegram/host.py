"""The interface of the application to the Telegram channel."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from conversations.engine.model.messages import Inbound, Reply


class BotProfile(Struct, frozen=True):
    """What Telegram shows about the bot in one language.

    People read *description* before they start the bot, and *short_description* in its profile.
    *commands* and *group_commands* are the menus of private chats and groups: names and
    descriptions.
    """

    description: str
    short_description: str
    commands: Sequence[tuple[str, str]]
    group_commands: Sequence[tuple[str, str]] = ()


class Host(Protocol):
    """Store messages, return photos and words, record failures."""

    async def receive(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        """Store messages; return their positions once they are committed.

        Raises:
            NotStoredError: nothing can be stored now.
        """

    async def may_poll(self) -> bool:
        """Tell whether this process may poll: only one process may at a time."""

    async def words(self, address: str) -> Mapping[str, str]:
        """Return all words of `outgoing.label_names` in the manner of the person at *address*."""

    async def wanted_before(self, address: str, position: int) -> Sequence[str]:
        """Return the `wants` of the last message sent to *address* before *position*."""

    async def photo(self, media: str) -> bytes | None:
        """Return a photo of the media store, None if it is gone."""

    async def uploaded(self, media: str) -> str | None:
        """Return Telegram's id of a picture for many people, "" before this bot uploaded it.

        Return None for the photo of one person.
        """

    async def note_uploaded(self, media: str, file_id: str) -> None:
        """Store Telegram's id of a picture that this bot has uploaded."""

    async def shown(self, address: str, message: str) -> Reply | None:
        """Return the reply that *address* got as the message *message*, None if unknown."""

    def profile(self) -> Mapping[str, BotProfile]:
        """Return what Telegram shows about the bot, by language, "" for all others."""

    def ignored(self, reason: str) -> None:
        """Count an update that has no content for us."""

    def log_unusable_update(self, update_id: int | None, reason: str) -> None:
        """Log an update that nobody can act on, by its number if it has one."""

    def done(self, what: str) -> None:
        """Count the success of *what*, a call that the channel makes by itself."""

    def failed(self, what: str, error: Exception, *, is_news: bool) -> None:
        """Count the failure of *what*, and log it if *is_news*."""

    def log_recovery(self, what: str) -> None:
        """Log that *what*, whose failure was logged, works again."""
