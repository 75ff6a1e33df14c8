"""The chain of the audit: changes are detected, and refused by the database."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
import sqlalchemy as sa

from storage import migrate
from storage.database.transactions import Database
from storage.repositories import audit
from storage.repositories.audit import ChainBreak, ChainHead
from tests.resident import MONDAY

UNIT = "gia-vien"
ROWS = 40
EDITS = 1000
ACTS = ("official.sign_in", "data.erase", "report.answer", "official.add")


@pytest.fixture
def chain(tmp_path):
    """A database with a chain of forty acts."""
    database = Database(f"sqlite:///{tmp_path / 'audit.db'}")
    migrate.upgrade(database)
    random = Random(7)

    def fill(tx):
        for number in range(ROWS):
            now = MONDAY + timedelta(seconds=number)
            subject = f"s{random.randrange(10**6)}"
            audit.record(tx, UNIT, f"o{number % 3}", random.choice(ACTS), subject, now=now)
        audit.record(tx, "elsewhere", "o1", "official.add", now=MONDAY)

    database.write_now(fill)
    yield database
    database.close()


def check(database, known=None):
    return database.write_now(audit.verify, UNIT, known)


def test_an_unchanged_chain_is_intact(chain):
    head = chain.write_now(audit.find_head, UNIT)

    assert (head.number, len(head.hash)) == (ROWS, 64)
    assert check(chain) is None
    assert check(chain, head) is None
    assert check(chain, ChainHead(0, "")) is None


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET act = 'nothing' WHERE number = 3",
        "UPDATE audit SET hash = hash",
        "DELETE FROM audit WHERE number = 40",
        "DELETE FROM audit",
    ],
)
def test_the_database_refuses_to_change_or_delete_an_act(chain, statement):
    with pytest.raises(sa.exc.IntegrityError, match="only appended to"):
        chain.write_now(lambda tx: tx.exec_driver_sql(statement))
    assert check(chain) is None


def test_migrating_down_and_up_keeps_the_chain_intact_and_protected(chain):
    before = chain.write_now(audit.find_head, UNIT)
    migrate.downgrade(chain, "0004")
    migrate.upgrade(chain)

    # The migration seals rows from before the chain to the same chain.
    assert chain.write_now(audit.find_head, UNIT) == before
    assert check(chain) is None
    with pytest.raises(sa.exc.IntegrityError, match="only appended to"):
        chain.write_now(lambda tx: tx.exec_driver_sql("DELETE FROM audit"))


def edited(random, rows):
    """Return *rows* with one edit of one row, as the owner of the file could make it."""
    rows = [list(row) for row in rows]
    at = random.randrange(len(rows))
    kind = random.randrange(5)
    if kind == 0:
        return rows[:at] + rows[at + 1 :]
    if kind == 1:
        other = random.choice([n for n in range(len(rows)) if n != at])
        for field in (2, 3, 4, 5):  # two acts are swapped
            rows[at][field], rows[other][field] = rows[other][field], rows[at][field]
        return rows
    if kind == 2:
        rows.insert(at, [UNIT, 0, *rows[at][2:]])
        for number, row in enumerate(rows, start=1):
            row[1] = number
        return rows
    if kind == 3:  # an act is changed and sealed correctly
        rows[at][4] += "."
        act = audit.Act(*rows[at])
        rows[at][7] = audit.seal(act._replace(at=_moment(act.at))).hash
        return rows
    field = random.choice((2, 3, 4, 5, 6, 7))
    text = rows[at][field]
    if field == 2:
        rows[at][field] = _later(text, random)
    else:
        where = random.randrange(len(text)) if text else 0
        rows[at][field] = text[:where] + chr(random.randrange(97, 123)) + text[where:]
    return rows


def _moment(text):
    """Return a time as the database writes it."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def _later(text, random):
    """Return a time of the database, a microsecond or more later."""
    return f"{text[:-6]}{(int(text[-6:]) + random.randrange(1, 10**6)) % 10**6:06}"


def test_each_of_a_thousand_edits_is_detected(chain, tmp_path):
    head = chain.write_now(audit.find_head, UNIT)
    chain.close()
    path = tmp_path / "audit.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = tmp_path / "copy.db"
    shutil.copyfile(path, copy)
    random, missed = Random(2026), []
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        for name in ("audit_no_update", "audit_no_delete"):
            connection.execute(f"DROP TRIGGER {name}")
        rows = connection.execute(
            "SELECT * FROM audit WHERE unit_id = ? ORDER BY number", (UNIT,)
        ).fetchall()
        database = Database(f"sqlite:///{copy}")
        for edit in range(EDITS):
            changed = edited(random, rows)
            assert changed != [list(row) for row in rows]
            connection.execute("BEGIN")
            connection.execute("DELETE FROM audit WHERE unit_id = ?", (UNIT,))
            connection.executemany("INSERT INTO audit VALUES (?,?,?,?,?,?,?,?)", changed)
            connection.execute("COMMIT")
            if check(database, head) is None:
                missed.append(edit)
        database.close()

    assert missed == []


def test_a_truncated_or_rehashed_chain_is_detected_by_a_known_head(
    chain,
):
    middle = chain.write_now(audit.find_head, UNIT)
    chain.write_now(audit.record, UNIT, "o1", "official.add", now=MONDAY)
    assert check(chain, middle) is None

    def seal_anew(tx):
        for name in ("audit_no_update", "audit_no_delete"):
            tx.exec_driver_sql(f"DROP TRIGGER {name}")
        acts = list(audit.list_acts(tx, UNIT))
        tx.exec_driver_sql("DELETE FROM audit WHERE unit_id = 'gia-vien'")
        for act in acts[:9] + acts[10:]:
            audit.record(tx, UNIT, act.actor, act.act, act.subject, now=act.at)

    chain.write_now(seal_anew)
    assert check(chain) is None
    assert check(chain, middle) == ChainBreak(ROWS, "is not the one that was written down")

    cut = "DELETE FROM audit WHERE unit_id = 'gia-vien' AND number > 30"
    chain.write_now(lambda tx: tx.exec_driver_sql(cut))
    assert check(chain) is None
    assert check(chain, middle) == ChainBreak(31, "missing")
