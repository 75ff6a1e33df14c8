"""Officials in tests who work on reports, without a chat of their own."""

from bot.services.officials.permissions import Role
from bot.services.unit_context import UnitContext
from storage.database.transactions import Database
from storage.repositories.officials import officials, roles


def add_officer(database: Database, context: UnitContext, id_: str, name: str) -> None:
    """Add an officer of all departments, who may close work without a photo."""
    unit_id, now = context.unit_id, context.now()
    database.write_now(officials.add, unit_id, id_, name, now=now)
    database.write_now(roles.give, unit_id, id_, [Role.OFFICER, Role.LEAD], by="operator", now=now)
