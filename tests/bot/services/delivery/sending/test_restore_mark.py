"""Broadcasts after a backup was restored: nothing is sent until an official releases them."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import select

from bot.services.broadcasts import restored
from bot.services.delivery.sending.restore_mark import (
    RestoreMarkError,
    RestoreMarkFile,
    check_mark_folder,
    check_restored,
)
from storage.database.transactions import Database
from storage.repositories.delivery import restore_marks
from storage.tables import AUDITS
from tests.bot.services.broadcasts.test_broadcasts import Town
from tests.bot.services.delivery.outbox_fixture import LEASING
from tests.fakes import until

pytestmark = pytest.mark.sqlite  # a copy of its file is a backup

NAMES = ("an", "binh", "chi")


@pytest.fixture
def backed_up(tmp_path):
    """Return a function that makes a backup of a database, and opens it as if it were restored."""
    opened: list[Database] = []

    def back_up(database):
        copy = tmp_path / f"backup-{len(opened)}.db"
        with closing(sqlite3.connect(database.url.removeprefix("sqlite:///"))) as source:
            source.execute("VACUUM INTO ?", (str(copy),))
        opened.append(Database(f"sqlite:///{copy}"))
        return opened[-1]

    yield back_up
    for database in opened:
        database.close()


@pytest.fixture
def marks(tmp_path):
    return tmp_path / "data"


@pytest.fixture
async def town(database, context, marks):
    town = Town(database, context, marks=marks)
    town.people(*NAMES)
    await town.delivery_worker.start()
    yield town
    await town.stops()


async def restored_town(town, database, clock, marks):
    """Return the same town with another database, when the leases of the backup have ended."""
    clock.passes(seconds=LEASING.lease.total_seconds() + 1)
    again = Town(database, town.context, town.channel, marks=marks)
    await again.runs()
    return again


async def checked(town, owner, mark_file):
    until = town.context.now() + LEASING.lease
    await check_restored(town.database, town.context, owner, mark_file, until=until)


def is_held(town):
    return town.database.write_now(restored.is_held, town.context)


async def test_a_restored_backup_sends_nothing_until_it_is_released(town, clock, marks, backed_up):
    id_ = await town.broadcasts()
    backup = backed_up(town.database)
    await town.runs()
    await town.ended(id_, sent=3)
    assert not is_held(town)

    again = await restored_town(town, backup, clock, marks)
    assert is_held(again)
    again.put("dung", "trả lời")  # answers go on, and come after a claim
    await until(lambda: again.states("dung") == ["sent"])
    assert again.counts(id_) == {"waiting": 3}
    await again.stops()
    assert backup.write_now(restored.release, again.context, "an official")
    assert not backup.write_now(restored.release, again.context, "an official")
    acts = select(AUDITS.c.act, AUDITS.c.actor)
    assert backup.write_now(lambda tx: tx.execute(acts).all())[-1] == (
        "broadcasts.release",
        "an official",
    )
    once_more = await restored_town(town, backup, clock, marks)
    await once_more.ended(id_, sent=3)
    await once_more.stops()


async def test_a_backup_from_the_middle_of_the_sending_is_known_too(town, clock, marks, backed_up):
    id_ = await town.broadcasts()
    worker = town.delivery_worker
    first, rest = [
        (await town.database.write(worker._broadcasts.claim, {"fake": most})).leased  # noqa: SLF001 - the claim alone
        for most in (1, 9)
    ]
    worker.hand_over(first)
    await until(lambda: len(town.channel.arrived) == 1)
    backup = backed_up(town.database)
    worker.hand_over(rest)
    await until(lambda: len(town.channel.arrived) == 3)
    again = await restored_town(town, backup, clock, marks)
    assert is_held(again)
    assert sum(again.counts(id_).values()) == 3
    await again.stops()


async def test_an_ordinary_restart_holds_nothing(town, clock, marks):
    id_ = await town.broadcasts()
    again = await restored_town(town, town.database, clock, marks)
    await again.ended(id_, sent=3)
    assert not is_held(again)
    await again.stops()


@pytest.mark.parametrize("has_open", [True, False])
async def test_on_a_new_machine_without_the_file_what_is_unfinished_is_held(
    town, clock, tmp_path, backed_up, has_open
):
    if has_open:
        await town.broadcasts()
    again = await restored_town(town, backed_up(town.database), clock, tmp_path / "elsewhere")
    assert is_held(again) == has_open
    await again.stops()


async def test_another_process_of_the_same_database_holds_nothing(town, tmp_path):
    await town.runs()
    id_ = await town.broadcasts()
    other = Town(town.database, town.context, town.channel, marks=tmp_path / "elsewhere")
    other.delivery_worker = other.another("owner-2")
    await other.runs()
    assert not is_held(town)
    await town.ended(id_, sent=3)
    await other.stops()


async def test_a_mark_that_another_process_raises_during_the_start_holds_nothing(town, marks):
    unit_id = town.context.unit_id

    class Busy(RestoreMarkFile):
        """A file that another process raises, after the database, before it is read."""

        def open(self, database_id):
            number = town.database.write_now(restore_marks.raise_number, unit_id)
            (marks / f"restore-mark-{database_id}").write_text(f"{number:020}", "ascii")
            return super().open(database_id)

    mark_file = Busy(marks)
    await checked(town, "owner-2", mark_file)
    mark_file.close()
    assert not is_held(town)


async def test_the_second_of_two_processes_that_start_together_holds_nothing(
    town, clock, tmp_path
):
    await town.broadcasts()
    clock.passes(seconds=LEASING.lease.total_seconds() + 1)
    await checked(town, "owner-2", RestoreMarkFile(None))  # it has yet to write the file
    mark_file = RestoreMarkFile(tmp_path / "elsewhere")
    await checked(town, "owner-3", mark_file)
    mark_file.close()
    assert not is_held(town)


# The folder of the mark


@pytest.fixture
def former(tmp_path):
    """The folder in which earlier versions wrote the mark, with one of number 40."""
    folder = tmp_path / "former"
    folder.mkdir()
    (folder / "restore-mark-d1").write_text(f"{40:020}", "ascii")
    return folder


def test_the_mark_of_an_earlier_version_is_moved(tmp_path, former):
    mark_file = RestoreMarkFile(tmp_path / "new", former)
    assert mark_file.open("d1") == 40
    assert (former / "restore-mark-d1").exists()  # until the number is elsewhere
    mark_file.raise_to(41)
    mark_file.close()
    assert not (former / "restore-mark-d1").exists()
    assert (tmp_path / "new" / "restore-mark-d1").read_text("ascii") == f"{41:020}"


def test_a_newer_mark_is_never_replaced_by_the_one_of_an_earlier_version(tmp_path, former):
    (tmp_path / "restore-mark-d1").write_text(f"{300:020}", "ascii")
    mark_file = RestoreMarkFile(tmp_path, former)
    assert mark_file.open("d1") == 300
    mark_file.close()


def test_a_mark_that_stays_where_it_was_is_not_removed(former):
    mark_file = RestoreMarkFile(former, former)
    assert mark_file.open("d1") == 40
    mark_file.raise_to(41)
    mark_file.close()
    assert (former / "restore-mark-d1").read_text("ascii") == f"{41:020}"
    other = RestoreMarkFile(former, former)
    assert other.open("d2") is None
    other.raise_to(1)
    other.close()
    assert (former / "restore-mark-d2").read_text("ascii") == f"{1:020}"


async def test_after_an_upgrade_the_former_mark_still_shows_a_restore(
    town, clock, marks, tmp_path, backed_up
):
    """The folder of the mark changes, and the database is an older one."""
    id_ = await town.broadcasts()
    backup = backed_up(town.database)
    await town.runs()
    await town.ended(id_, sent=3)
    clock.passes(seconds=LEASING.lease.total_seconds() + 1)
    for database, is_restored in ((town.database, False), (backup, True)):
        mark_file = RestoreMarkFile(tmp_path / f"new-{is_restored}", marks)
        until = town.context.now() + LEASING.lease
        (mark,) = marks.glob("restore-mark-*")
        kept = mark.read_text("ascii")
        await check_restored(database, town.context, "owner-2", mark_file, until=until)
        mark_file.close()
        mark.write_text(kept, "ascii")  # for the next of the two
        assert database.write_now(restored.is_held, town.context) == is_restored


@pytest.mark.parametrize("place", ["file/folder", None])
def test_without_a_place_for_the_mark_one_sentence_says_what_to_set(tmp_path, place):
    (tmp_path / "file").write_text("")
    folder = tmp_path / place if place else None
    with pytest.raises(RestoreMarkError, match=r"^database\.restore_mark_folder: [^\n]*name"):
        check_mark_folder(folder)
    if folder is not None:
        with pytest.raises(RestoreMarkError):
            RestoreMarkFile(folder).open("d1")


def test_a_check_of_the_folder_leaves_nothing_in_it(tmp_path):
    assert list(check_mark_folder(tmp_path / "new").iterdir()) == []
