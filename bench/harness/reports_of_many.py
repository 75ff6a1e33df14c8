"""Build a database with many open reports, the officials who work on them, and a held clock."""

from datetime import datetime, timedelta
from functools import partial
from random import Random
from zoneinfo import ZoneInfo

from bench.harness.server_process import ROOT
from bot.commands.bootstrap import utc_now
from bot.registry import REGISTRY
from bot.services.ids import new_id
from bot.services.officials import staff_bot
from bot.services.officials.permissions import Role
from bot.services.unit_context import UnitContext, open_unit_context
from bot.services.working_time import deadline
from conversations.engine.model.person import CONSENT_VERSION, Person
from storage import migrate
from storage.database import bulk_writes
from storage.database.transactions import Database, Transaction
from storage.repositories import units
from storage.repositories.officials import officials
from storage.repositories.officials import staff_bot as members
from storage.repositories.person import people
from storage.tables import REPORTS
from storage.tables.report_states import ACCEPTED, IN_PROGRESS, RECEIVED
from storage.tables.reports import NOT_URGENT
from storage.unit_pack.pack_folder import read_pack

START = datetime(2026, 12, 9, 8, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
"""A Wednesday morning: the time at which the clocks of the reports stand first."""

_AT_ONCE = 5_000
# The most working hours until work is due.
_LONGEST = 110
_PEOPLE, _OFFICIALS, _LEADS = 10_000, 24, 6
_PERSON = Person(language="vi", form="bac", consent=CONSENT_VERSION)
# Most reports have an official who works on them.
_STATES = (RECEIVED, ACCEPTED, IN_PROGRESS, IN_PROGRESS, IN_PROGRESS)


class HeldClock:
    """A clock that the bench moves."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


def prepare(database: Database, count: int, clock: HeldClock) -> UnitContext:
    """Fill an empty database with *count* open reports that were filed in the last days.

    Each is still to be looked at for the first time, as after a migration.
    """
    migrate.upgrade(database)
    pack = read_pack(ROOT / "storage" / "packs" / "gia-vien")
    database.write_now(units.save, pack, now=utc_now())
    context = database.write_now(open_unit_context, pack.id, clock, REGISTRY.hooks)
    residents = list(_add_people(database, context, "telegram", _PEOPLE).values())
    workers = _add_officials(database, context)
    random = Random(1)  # noqa: S311 - the same reports each time
    for first in range(0, count, _AT_ONCE):
        numbers = range(first, min(first + _AT_ONCE, count))
        rows = [_report(context, random, n, residents, workers) for n in numbers]
        database.write_now(bulk_writes.insert_rows, REPORTS, rows)
    database.write_now(_analyze)
    return context


def _add_people(
    database: Database, context: UnitContext, channel: str, count: int
) -> dict[tuple[str, str], str]:
    found = {(channel, str(10_000_000_000 + n)): new_id() for n in range(count)}
    database.write_now(people.add, context.unit_id, found, person=_PERSON, now=START)
    return found


def _add_officials(database: Database, context: UnitContext) -> list[str]:
    """Add officials at the staff bot, some of whom are leads; return the ids of the officers."""
    chats = list(_add_people(database, context, staff_bot.CHANNEL, _OFFICIALS).values())
    departments, officers = [it.id for it in context.unit.departments], []
    for n, person in enumerate(chats):
        roles = (Role.ADMINISTRATOR, Role.LEAD) if n < _LEADS else (Role.OFFICER,)
        name, own = f"Cán bộ {n}", [departments[n % len(departments)]]
        database.write_now(staff_bot.add_official, context, name, own, roles, days=2)
        id_ = database.write_now(officials.find_by_name, context.unit_id, name)
        if id_ is None:
            raise LookupError(name)
        at_once = partial(members.connect, news=members.AT_ONCE, now=START)
        database.write_now(at_once, context.unit_id, id_, person)
        if n >= _LEADS:
            officers.append(id_)
    return officers


def _report(
    context: UnitContext, random: Random, number: int, residents: list[str], workers: list[str]
) -> dict[str, object]:
    unit, category = context.unit, random.choice(context.unit.categories)
    filed = START - timedelta(minutes=random.randrange(1, 60))
    # The ends of all clocks are ahead of START, evenly over the days that the work may take.
    answer, resolve = sorted(random.randrange(1, _LONGEST * 2) / 2 for _ in range(2))
    due = (deadline(unit, START, timedelta(hours=hours)) for hours in (answer, resolve))
    answer_due, resolve_due = due
    state = random.choice(_STATES)
    return {
        "unit_id": context.unit_id,
        "report_id": f"{number:032x}",
        "code": f"GV {number + 101}",
        "person_id": random.choice(residents),
        "version": context.version,
        "category": category.id,
        "department": category.department,
        "details": "ổ gà to giữa đường",
        "neighbourhood": random.choice(unit.neighbourhoods).id,
        "landmark": "",
        "place_words": "",
        "contact": "",
        "state": state,
        "filed_at": filed,
        "answer_due": answer_due,
        "resolve_due": resolve_due,
        "urgency": NOT_URGENT,
        "assignee": None if state == RECEIVED else random.choice(workers),
        "promised": answer_due if random.random() < 0.1 else None,
        "next_step": filed,
    }


def _analyze(tx: Transaction) -> None:
    """Update the planner's statistics, as the server does within a minute."""
    for table in ("person", "contact", "report"):
        tx.exec_driver_sql(f"ANALYZE {table}")
