import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from alembic.script import ScriptDirectory

from storage import migrate, revisions
from storage.database.transactions import Database
from storage.migrate import BrokenReferenceError
from storage.tables import METADATA
from tests.databases import SQLITE
from tests.resident import ROOT

SCRIPTS = ScriptDirectory(str(ROOT / "storage" / "migrations"))
REVISIONS = [script.revision for script in SCRIPTS.walk_revisions()][::-1]
ROWS, LATEST = 3, 3


@pytest.fixture(autouse=True)
def read_once(monkeypatch):
    """Read the migrations once, not for each step up or down."""
    monkeypatch.setattr(ScriptDirectory, "from_config", lambda _: SCRIPTS)


@pytest.fixture
def database(databases, tmp_path):
    with databases.new(tmp_path, empty=True) as url:
        database = Database(url)
        yield database
        database.close()


def one_down(revision):
    down = SCRIPTS.get_revision(revision).down_revision
    assert down is None or isinstance(down, str)
    return down or "base"


def tables_of(database):
    """Return the tables of the database with their columns, parents first."""
    with database.begin() as connection:
        inspector = sa.inspect(connection)
        names = [name for name, _ in inspector.get_sorted_table_and_fkc_names() if name]
        columns = inspector.get_multi_columns()
    return {
        name: sa.table(name, *(sa.column(c["name"], c["type"]) for c in columns[None, name]))
        for name in names
        if name != "alembic_version"
    }


def fill(database, first=1):
    """Insert rows into every table; columns of the same name have the same values.

    The rows are numbered from *first*.
    """

    def value(column, number):
        kind = column.type.python_type
        if kind is datetime:
            return datetime(2026, 11, 1, tzinfo=UTC) + timedelta(days=number)
        return f"{column.name}-{number}" if kind is str else kind(number)

    tables = tables_of(database).values()
    with database.begin() as connection:
        for table in tables:
            rows = [{c.name: value(c, n) for c in table.c} for n in range(first, first + ROWS)]
            connection.execute(sa.insert(table), rows)


def rows_of(database):
    """Return the rows of every table, each as its own set of named values."""
    with database.begin() as connection:
        return {
            name: list(map(dict, connection.exec_driver_sql(f"SELECT * FROM {name}").mappings()))
            for name in sa.inspect(connection).get_table_names()
            if name != "alembic_version"
        }


def shared(before, after):
    """Return the part of *before* whose tables and columns exist in *after*, in a fixed order."""
    return {
        name: sorted(
            ({key: row[key] for key in row if key in after[name][0]} for row in rows), key=repr
        )
        for name, rows in before.items()
        if after.get(name)
    }


def broken(database):
    """Return the rows with a broken foreign key, which only SQLite allows."""
    if database.engine.dialect.name != SQLITE:
        return []
    with database.begin() as connection:
        return connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()


def test_the_migrations_create_the_tables_of_the_code(database):
    migrate.upgrade(database)
    assert migrate.drift(database) == []
    assert set(tables_of(database)) == set(METADATA.tables)
    assert revisions.current(database) == revisions.head() == REVISIONS[-1]


def test_the_revisions_are_linear():
    assert SCRIPTS.get_heads() == [REVISIONS[-1]]
    assert [one_down(revision) for revision in REVISIONS] == ["base", *REVISIONS[:-1]]


def test_a_difference_between_tables_and_code_is_detected(database):
    migrate.upgrade(database)
    with database.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE media ADD COLUMN surplus VARCHAR")
    assert "surplus" in str(migrate.drift(database))


def test_all_migrations_run_down_and_up_with_rows_in_every_table(database):
    migrate.upgrade(database)
    fill(database)
    assert {name: len(rows) for name, rows in rows_of(database).items()} == dict.fromkeys(
        METADATA.tables, ROWS
    )
    assert broken(database) == []
    migrate.downgrade(database, "base")
    assert tables_of(database) == {}
    assert revisions.current(database) is None
    migrate.upgrade(database)
    assert migrate.drift(database) == []


# No revision changes once it is released: the older ones are tried in a soak.
@pytest.mark.parametrize(
    "revisions_tried",
    [
        pytest.param(REVISIONS[-LATEST:], id="latest"),
        pytest.param(REVISIONS, id="all", marks=pytest.mark.soak),
    ],
)
def test_each_migration_runs_down_and_up_with_rows_in_every_table(database, revisions_tried):
    """Each revision adds rows, which all later migrations have to keep as well."""
    migrate.upgrade(database, one_down(revisions_tried[0]))
    for number, revision in enumerate(revisions_tried):
        migrate.upgrade(database, revision)
        fill(database, first=1_000 + number * ROWS)
        before = rows_of(database)
        assert before, revision
        assert all(before.values()), revision

        migrate.downgrade(database, one_down(revision))
        assert broken(database) == [], revision
        below = rows_of(database)
        assert shared(below, before) == shared(before, below), revision

        migrate.upgrade(database, revision)
        assert revisions.current(database) == revision
        assert broken(database) == [], revision
        again = rows_of(database)
        assert set(again) == set(before), revision
        assert shared(again, below) == shared(below, again), revision

    assert migrate.drift(database) == []


@pytest.mark.postgresql_in_soak
def test_the_downgrade_gives_reports_without_a_person_an_empty_one(database):
    migrate.upgrade(database)
    fill(database)
    with database.begin() as connection:
        connection.exec_driver_sql("UPDATE report SET person_id = NULL WHERE report_id != 'none'")
    for _ in range(2):
        migrate.downgrade(database, one_down("0005"))
        people = {row["person_id"] for row in rows_of(database)["report"]}
        assert people == {"erased"}
        assert broken(database) == []
        migrate.upgrade(database)


@pytest.mark.postgresql_in_soak
def test_existing_officials_become_administrator_and_officer(database):
    migrate.upgrade(database, one_down("0020"))
    fill(database)
    with database.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE official SET removed_at = NULL WHERE official_id != 'official_id-3'"
        )
    migrate.upgrade(database, "0020")
    given = {
        (row["official_id"], row["role"], row["given_by"])
        for row in rows_of(database)["official_role"]
    }
    assert given == {
        (f"official_id-{number}", role, "operator")
        for number in (1, 2)
        for role in ("administrator", "officer")
    }


@pytest.mark.postgresql_in_soak
@pytest.mark.parametrize(
    ("acts", "version"),
    [
        ([], 3),
        (["card.save birth@3"], 2),
        (["card.save birth@2", "card.check copy@3", "role.add x@1"], 1),
        (["card.save birth@13", "card.import @3"], 2),
        (["card.save birth@1", "card.save birth@2", "card.retire birth@3"], 3),
    ],
)
def test_the_pack_of_an_older_database_is_the_newest_version_without_a_card_changed_by_hand(
    database, acts, version
):
    migrate.upgrade(database, one_down("0022"))
    now = datetime(2026, 11, 1, tzinfo=UTC)
    tables = tables_of(database)
    with database.begin() as connection:
        for number in (1, 2, 3):
            row = {"unit_id": "u", "version": number, "digest": "", "pack": f"pack {number}"}
            connection.execute(sa.insert(tables["unit_version"]).values(**row, loaded_at=now))
        for number, (act, subject) in enumerate((act.split() for act in acts), 1):
            row = {"unit_id": "u", "number": number, "actor": "", "act": act}
            row |= {"subject": subject, "previous": "", "hash": ""}
            connection.execute(sa.insert(tables["audit"]).values(**row, at=now))
            other = {**row, "unit_id": "other", "subject": "birth@1"}
            connection.execute(sa.insert(tables["audit"]).values(**other, at=now))
    migrate.upgrade(database, "0022")
    (found,) = rows_of(database)["loaded_pack"]
    assert (found["unit_id"], found["pack"], found["at_start"]) == ("u", f"pack {version}", None)


@pytest.mark.postgresql_in_soak
def test_open_calls_for_help_of_an_older_database_are_told_of_at_once(database):
    migrate.upgrade(database, one_down("0045"))
    fill(database)
    with database.begin() as connection:
        now = connection.execute(sa.select(sa.func.now())).scalar_one()
    answers = {
        1: {"answer": "help", "helped_by": "", "at": now - timedelta(days=6)},
        2: {"answer": "help", "helped_by": "", "at": now - timedelta(days=8)},
        3: {"answer": "help", "helped_by": "official_id-1", "at": now - timedelta(hours=1)},
    }
    table = tables_of(database)["roll_call_answer"]
    with database.begin() as connection:
        for number, values in answers.items():
            is_it = table.c.person_id == f"person_id-{number}"
            connection.execute(sa.update(table).where(is_it).values(values))
    migrate.upgrade(database, "0045")
    tables = tables_of(database)
    with database.begin() as connection:
        alarms = connection.execute(sa.select(tables["roll_call_alarm"])).mappings().all()
        called = connection.execute(
            sa.select(tables["roll_call_answer"].c.called_at).order_by("person_id")
        ).scalars()
        assert [at is not None for at in called] == [True, True, False]
    (alarm,) = alarms
    assert (alarm["announcement_id"], alarm["number"]) == ("announcement_id-1", 0)
    assert alarm["due_at"] == alarm["told_at"]


@pytest.mark.postgresql_in_soak
def test_a_neighbour_of_an_older_roll_call_gets_a_row(database):
    migrate.upgrade(database, one_down("0052"))
    fill(database)
    needs = {1: "move\n@bà Tư kẹt", 2: "@bà Tư kẹt\n@@safe", 3: "@ông Ba ngã"}
    table = tables_of(database)["roll_call_answer"]
    with database.begin() as connection:
        for number, need in needs.items():
            is_it = table.c.person_id == f"person_id-{number}"
            connection.execute(sa.update(table).where(is_it).values(answer="help", need=need))

    def told():
        rows = rows_of(database)["roll_call_answer"]
        return sorted((row["person_id"][-1], row["answer"], row["need"]) for row in rows)

    migrate.upgrade(database, "0052")
    assert told() == [
        ("1", "help", "bà Tư kẹt"),
        ("1", "help", "move"),
        ("2", "help", "bà Tư kẹt"),
        ("2", "safe", ""),
        ("3", "help", "ông Ba ngã"),
    ]
    migrate.downgrade(database, one_down("0052"))
    needs[2] = "@@safe\n@bà Tư kẹt"
    assert told() == [(str(number), "help", need) for number, need in needs.items()]


def test_references_hold_in_a_migrated_database(database):
    migrate.upgrade(database)
    fill(database)

    talk = METADATA.tables["talk"]

    def orphan(tx):
        row = tx.execute(sa.select(talk)).mappings().first()
        tx.execute(sa.insert(talk), {**row, "person_id": "nobody"})

    with pytest.raises(sa.exc.IntegrityError):
        database.write_now(orphan)
    assert len(rows_of(database)["talk"]) == ROWS


@pytest.mark.sqlite  # PostgreSQL never allows a broken reference
def test_a_broken_reference_fails_a_migration_and_changes_nothing(database):
    file = database.engine.url.database
    assert file
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("CREATE TABLE house (id INTEGER PRIMARY KEY)")
        connection.execute("CREATE TABLE door (house INTEGER REFERENCES house (id))")
        connection.execute("INSERT INTO door VALUES (7)")

    with pytest.raises(BrokenReferenceError, match="door has lost its house"):
        migrate.upgrade(database)
    assert revisions.current(database) is None
    assert set(tables_of(database)) == {"house", "door"}
