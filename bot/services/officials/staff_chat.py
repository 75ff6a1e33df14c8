"""The chat on the officials' pages: who is there, and the address at which they talk."""

from typing import NamedTuple

from msgspec import structs

from bot.services.ids import new_id
from bot.services.officials import sign_in, staff_bot
from bot.services.officials.permissions import SignedInOfficial
from bot.services.unit_context import UnitContext
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories import audit
from storage.repositories.officials import staff_bot as members
from storage.repositories.person import addresses, people, profiles


class ChatUser(NamedTuple):
    """A signed-in official, and their *address* in the chat, "" before they first open it."""

    official: SignedInOfficial
    address: str


def find_user(tx: Transaction, context: UnitContext, cookie: str) -> ChatUser | None:
    """Return the official of a session cookie with their address, or None if it has ended."""
    official = sign_in.read_session(tx, context, cookie)
    if official is None:
        return None
    return ChatUser(official, _find_address(tx, context, official.official_id))


def open_address(tx: Transaction, context: UnitContext, official_id: str) -> str:
    """Return an official's address in the chat, a new one if they have none.

    They are one person with their address at the staff bot, which stays the preferred one: it
    reaches them away from this page.
    """
    # For two pages that open at once.
    acquire_lock(tx, f"staff chat {context.unit_id} {official_id}")
    if address := _find_address(tx, context, official_id):
        return address
    return _add_address(tx, context, official_id)


def open_person(tx: Transaction, context: UnitContext, official_id: str) -> str:
    """Return the person who an official is in their chat, a new one if they have none."""
    if person_id := members.find_person(tx, context.unit_id, official_id):
        return person_id
    open_address(tx, context, official_id)
    return members.find_person(tx, context.unit_id, official_id)


def _add_address(tx: Transaction, context: UnitContext, official_id: str) -> str:
    unit_id, now = context.unit_id, context.now()
    address, person_id = new_id(), members.find_person(tx, unit_id, official_id)
    if person_id:
        people.add_contact(
            tx, unit_id, staff_bot.WEB_CHANNEL, address, person_id=person_id, now=now
        )
        _prefer_staff_bot(tx, context, person_id)
        return address
    added = {(staff_bot.WEB_CHANNEL, address): new_id()}
    people.add(tx, unit_id, added, person=Person(), now=now)
    (person_id,) = added.values()
    members.connect(tx, unit_id, official_id, person_id, news=members.AT_ONCE, now=now)
    audit.record(tx, unit_id, official_id, "official.join", person_id, now=now)
    return address


def _find_address(tx: Transaction, context: UnitContext, official_id: str) -> str:
    person_id = members.find_person(tx, context.unit_id, official_id)
    if not person_id:
        return ""
    found = addresses.on_channel(tx, context.unit_id, person_id, staff_bot.WEB_CHANNEL)
    return found[0] if found else ""


def _prefer_staff_bot(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Tell an official at the staff bot, wherever else they talk: it reaches them everywhere."""
    known = people.lock(tx, context.unit_id, [person_id])[person_id].person
    preferring = structs.replace(known, channel=staff_bot.CHANNEL)
    profiles.save_profile(tx, context.unit_id, person_id, preferring)
