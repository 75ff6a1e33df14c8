"""Visitors of the web chat who never wrote are deleted; everyone else stays."""

from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from conversations.engine.model.person import Person
from storage.repositories.person import people
from storage.repositories.webchat import cookies
from storage.repositories.webchat.silent_visitors import delete_silent_visitors
from storage.tables import CHAT_COOKIES, CONTACTS, METADATA, PEOPLE
from tests.resident import MONDAY, PACK
from tests.storage.test_migrations import tables_of

UNIT, WEB = PACK.id, "webchat"
WEEK_LATER = MONDAY + timedelta(days=7)
NEW = Person()


def any_value(column, person):
    kind = column.type.python_type
    return {datetime: MONDAY, str: f"{column.name} of {person}"}.get(kind) or kind(1)


class Town:
    def __init__(self, database):
        self.database = database
        self.tables = tables_of(database)

    def write(self, function, *args, **kwargs):
        return self.database.write_now(function, UNIT, *args, **kwargs)

    def visits(self, name, *, channel=WEB, at=MONDAY):
        self.write(people.add, {(channel, name): name}, person=NEW, now=at)
        self.write(cookies.add, channel, name, f"hash of {name}", now=at)

    def changes(self, statement, **values):
        self.database.write_now(lambda tx: tx.execute(statement, values))

    def has_row(self, name, person, **more):
        """Insert a row of the table *name* about *person*, with any values in other columns."""
        table = self.tables[name]
        about = {"unit_id": UNIT, "person_id": person, "channel": WEB, "address": person, **more}
        row = {column.name: any_value(column, person) for column in table.c}
        self.changes(sa.insert(table), **row | {key: about[key] for key in row.keys() & about})

    def deletes(self, *, before=WEEK_LATER, most=500):
        return self.write(delete_silent_visitors, WEB, before=before, most=most)

    @property
    def people(self):
        query = sa.select(PEOPLE.c.person_id).order_by(PEOPLE.c.person_id)
        return self.database.write_now(lambda tx: list(tx.execute(query).scalars()))


@pytest.fixture
def town(database):
    return Town(database)


def rows_about(town, name):
    """Return the names of the tables with a row that has *name* in it."""
    with town.database.begin() as connection:
        return {
            table.name
            for table in town.tables.values()
            for row in connection.execute(sa.select(table))
            if any(f" {value}".endswith(f" {name}") for value in row)
        }


def greets(town, name):
    """Store what is stored when the page opens: its message, the greeting and the talk."""
    town.has_row("talk", name)
    town.has_row("inbox", name)
    town.has_row("outbox", name, state="sent", position=2)
    town.changes(sa.update(PEOPLE).where(PEOPLE.c.person_id == name).values(position=2))


def test_nothing_is_left_of_a_visitor_who_only_opened_the_page(town):
    town.visits("an")
    greets(town, "an")
    assert rows_about(town, "an") == {
        "person",
        "contact",
        "chat_cookie",
        "talk",
        "inbox",
        "outbox",
    }
    assert town.deletes(before=MONDAY) == 0
    assert town.deletes() == 1
    assert rows_about(town, "an") == set()
    assert town.deletes() == 0


def test_many_are_deleted_in_steps_also_without_a_cookie(town):
    added = {(WEB, f"a{n}"): f"a{n}" for n in range(130)}
    town.write(people.add, added, person=NEW, now=MONDAY)
    assert town.deletes(most=30) == 30
    assert [town.deletes() for _ in range(2)] == [100, 0]


def is_(name, column=PEOPLE.c.person_id):
    return column == name


def on_person(name, **values):
    return sa.update(PEOPLE).where(is_(name)).values(**values)


def on_contact(name, **values):
    return sa.update(CONTACTS).where(is_(name, CONTACTS.c.address)).values(**values)


CHANGES = {
    "wrote": on_person("wrote", position=3),
    "agreed": on_person("agreed", consent="1"),
    "came": on_person("came", created_at=WEEK_LATER),
    "returned": on_contact("returned", created_at=WEEK_LATER),
    "opened": sa.update(CHAT_COOKIES)
    .where(is_("opened", CHAT_COOKIES.c.address))
    .values(used_at=WEEK_LATER),
    "merged": on_person("merged", merged_into="agreed"),
    "holder": on_person("merged", merged_into="holder"),
    "linked": on_contact("chat", person_id="linked"),
    "elsewhere": on_contact("elsewhere", channel="telegram"),
    "erased": sa.delete(CONTACTS).where(is_("erased", CONTACTS.c.address)),
}


def test_who_did_more_or_came_lately_stays(town):
    town.visits("chat", channel="telegram")
    town.changes(sa.delete(CHAT_COOKIES))
    for name in CHANGES:
        town.visits(name)
    for name in ("elsewhere", "erased"):
        town.changes(sa.delete(CHAT_COOKIES).where(is_(name, CHAT_COOKIES.c.address)))
    for change in CHANGES.values():
        town.changes(change)
    town.visits("an")
    assert town.deletes() == 1
    assert set(town.people) == {*CHANGES, "chat"}


def test_who_has_a_row_in_any_other_table_stays(town):
    """Each person is called like the table that has a row about them."""
    about = {name for name, table in METADATA.tables.items() if "person_id" in table.c}
    about |= {"link_try", "album_part"}
    about -= {"person", "contact", "talk", "inbox", "outbox", "broadcast_recipient"}
    for name in about:
        town.visits(name)
        for parent in {key.column.table for key in METADATA.tables[name].foreign_keys}:
            if parent.name not in ("person", "contact"):
                is_nobodys = "person_id" in parent.c and parent.c.person_id.nullable
                town.has_row(parent.name, name, **({"person_id": None} if is_nobodys else {}))
        town.has_row(name, name)
    town.visits("waits")
    town.has_row("outbox", "waits", state="waiting", position=1)
    assert town.deletes() == 0
    assert set(town.people) == {*about, "waits"}


def test_unused_cookies_are_deleted_and_their_people_stay(town):
    town.visits("an")
    town.visits("ba", at=WEEK_LATER)
    assert town.write(cookies.delete_unused, before=WEEK_LATER, most=10) == 1
    assert town.people == ["an", "ba"]
    query = sa.select(CHAT_COOKIES.c.address)
    assert town.database.write_now(lambda tx: list(tx.execute(query).scalars())) == ["ba"]
