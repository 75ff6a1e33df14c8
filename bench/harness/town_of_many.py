"""Build a database with many people for the benches of broadcasts."""

from bench.harness.server_process import ROOT
from bot.commands.bootstrap import utc_now
from bot.registry import REGISTRY
from bot.services.broadcasts import broadcasts
from bot.services.delivery.notify import phrase
from bot.services.ids import new_id
from bot.services.unit_context import open_unit_context
from conversations.engine.model.person import CONSENT_VERSION, Person
from storage import migrate
from storage.database.transactions import Database, Transaction
from storage.repositories import units
from storage.repositories.broadcasts import fan_out
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.delivery.outbox import AT_MOST_ONCE, Urgency
from storage.repositories.person import people
from storage.unit_pack.pack_folder import read_pack

CHANNEL = "telegram"
_AT_ONCE = 5_000
FIRST_CHAT = 10_000_000_000
_PERSON = Person(language="vi", form="bac", consent=CONSENT_VERSION)
# A phrase without blanks, and an urgency that is sent at any hour.
_NOTICE, _URGENCY = phrase("engine-trouble"), Urgency.ALERT


def prepare(database: Database, count: int) -> str:
    """Fill an empty database with *count* reachable people; return the unit's id."""
    migrate.upgrade(database)
    pack = read_pack(ROOT / "storage" / "packs" / "gia-vien")
    now = utc_now()
    database.write_now(units.save, pack, now=now)
    for first in range(0, count, _AT_ONCE):
        chats = range(FIRST_CHAT + first, FIRST_CHAT + min(first + _AT_ONCE, count))
        found = {(CHANNEL, str(chat)): new_id() for chat in chats}
        database.write_now(people.add, pack.id, found, person=_PERSON, now=now)
    database.write_now(_analyze)
    return pack.id


def start_broadcast(database: Database, unit_id: str) -> str:
    """Start a broadcast to everyone; return its id. Its recipients are not inserted yet."""
    context = database.write_now(open_unit_context, unit_id, utc_now, REGISTRY.hooks)
    return database.write_now(
        broadcasts.start, context, _NOTICE, Audience(), urgency=_URGENCY, promise=AT_MOST_ONCE
    )


def fill(database: Database, unit_id: str, broadcast_id: str) -> None:
    """Add all recipients of a broadcast."""
    now = utc_now()
    while database.write_now(fan_out.fill_chunk, unit_id, broadcast_id, now=now):
        pass


def _analyze(tx: Transaction) -> None:
    """Update the planner's statistics, as the server does within a minute."""
    for table in ("person", "contact"):
        tx.exec_driver_sql(f"ANALYZE {table}")
