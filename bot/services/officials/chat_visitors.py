"""The visitors of the chat on the officials' pages: officials who are signed in."""

from collections.abc import Sequence
from contextlib import suppress

from bot.services.officials import sign_in, staff_bot, staff_chat
from bot.services.officials.permissions import Action
from bot.services.unit_context import UnitContext
from conversations.engine.replay.dialogue_entry import DialogueEntry
from handlers.webchat.host import NotAdmittedError, Visitor
from handlers.webchat.sites import Site
from storage.database.errors import StorageFullError
from storage.database.transactions import Database, Transaction
from storage.repositories.person import addresses

SITE = Site(staff_bot.WEB_CHANNEL, "/office/chat", "caunoi_office", Action.USE_CHAT)


class ChatVisitors:
    """Finds the official of a session, and what they may do in the chat."""

    own_texts = "staff-"

    def __init__(
        self, database: Database, context: UnitContext, entries: Sequence[DialogueEntry]
    ) -> None:
        self._database = database
        self._context = context
        self._entries = entries

    async def find(self, cookie: str, *, acts: bool = False) -> Visitor | None:
        """Return the official of a session cookie; with *acts*, record that they are active.

        Raises:
            NotAdmittedError: their roles give them nothing to do here.
        """
        user = await self._database.read(staff_chat.find_user, self._context, cookie)
        if user is None:
            return None
        if not user.official.may(Action.USE_CHAT):
            raise NotAdmittedError("console-not-allowed")
        if acts:
            with suppress(StorageFullError):  # they can still read
                await self._database.write(sign_in.touch_session, self._context, cookie)
        address = user.address or await self._database.write(
            staff_chat.open_address, self._context, user.official.official_id
        )
        return Visitor(address)

    async def list_dialogues(self, visitor: Visitor | None) -> Sequence[str]:
        """Return the names of the dialogues that the official may use."""
        if visitor is None:
            return ()
        found = await self._database.read(_list_actions, self._context, visitor.address)
        return [entry.name for entry in self._entries if entry.action in found]


def _list_actions(tx: Transaction, context: UnitContext, address: str) -> Sequence[str]:
    unit_id, channel = context.unit_id, staff_bot.WEB_CHANNEL
    person_id = addresses.find_person_id(tx, unit_id, channel, address)
    user = staff_bot.find_user(tx, context, person_id) if person_id else None
    return tuple(user.actions) if user else ()
