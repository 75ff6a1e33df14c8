"""What Telegram asks of whoever runs it; the wiring hands it over."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from conversations.engine.model.messages import Inbound


class Host(Protocol):
    """Messages taken in, photos and words given out, and what went wrong told."""

    async def receive(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        """Take messages in; when it returns they are safe."""

    async def may_poll(self) -> bool:
        """Tell whether it is this process's turn to ask for updates: only one may."""

    async def words(self, address: str) -> Mapping[str, str]:
        """Return the words of `outgoing.WORDS` as they are spoken to whoever is at *address*."""

    async def wanted_before(self, address: str, position: int) -> Sequence[str]:
        """Return what the last message sent to *address* before *position* asked for (`wants`)."""

    async def photo(self, media: str) -> bytes | None:
        """Return a photo of the media store, None where it is not there any more."""

    def commands(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Return by language, "" for all others, the commands and what they do."""

    def ignored(self, reason: str) -> None:
        """Count an update that says nothing to us."""

    def log_unusable_update(self, update_id: int | None, reason: str) -> None:
        """Tell the operator of an update that nobody can act on, by its number if it has one."""

    def done(self, what: str) -> None:
        """Count *what*, a call of our own, that was answered."""

    def failed(self, what: str, error: Exception, *, is_news: bool) -> None:
        """Count *what* that failed, and tell the operator where that is news."""

    def log_recovery(self, what: str) -> None:
        """Tell that *what*, of which it was told that it failed, works again."""
