"""The web chats: that of residents, and that of officials who are signed in."""

from msgspec import Struct

from handlers.http import PUBLIC

NAME = "webchat"
"""The channel of residents' web chat."""


class Site(Struct, frozen=True):
    """One web chat: its *channel*, the *path* of its page, the *cookie* that names a visitor.

    Its routes need the *permission*: unless it is PUBLIC, somebody must sign in before.
    """

    channel: str
    path: str
    cookie: str
    permission: str = PUBLIC

    @property
    def name(self) -> str:
        """The beginning of its routes' names: "chat", "office_chat"."""
        return self.path.strip("/").replace("/", "_")


RESIDENTS = Site(NAME, "/chat", "caunoi_chat")
