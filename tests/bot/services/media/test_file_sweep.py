"""Files that no row names, and rows whose file is gone."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from bot.media_store import MediaStore, remove_unless_newer
from bot.services.media.file_sweep import FOLDERS, FileSweeper, find_orphans
from tests.bot.services.inbound.test_receive_batch import Street
from tests.fakes import picture
from tests.recordings import recording
from tests.resident import MONDAY

HOUR = timedelta(hours=1)
SOUND = recording()
NAMED, UNNAMED = "a" * 64, "b" * 64


@pytest.fixture
def street(database, services):
    return Street(database, services)


@pytest.fixture
def store(tmp_path):
    return MediaStore(tmp_path / "media")


def set_time(path, moment):
    os.utime(path, (moment.timestamp(), moment.timestamp()))


@pytest.mark.parametrize(
    ("name", "hours", "is_orphan"),
    [
        (f"{UNNAMED}.jpg", 2, True),
        (f"{UNNAMED}-s.jpg", 2, True),
        (f"{UNNAMED}.ogg", 2, True),
        ("tmp1x2y.part", 2, True),
        (f"{NAMED}.jpg.part", 2, True),
        (f"{NAMED}.jpg", 2, False),
        (f"{NAMED}-s.jpg", 2, False),
        # Not by this program.
        ("README.md", 2, False),
        (f"{UNNAMED[1:]}.jpg", 2, False),
        (UNNAMED, 2, False),
        # Before the database began, or too new.
        (f"{UNNAMED}.jpg", -1, False),
        ("tmp1x2y.part", -1, False),
        (f"{UNNAMED}.jpg", 0, True),
        (f"{UNNAMED}.jpg", 5, False),
        ("tmp1x2y.part", 5, False),
    ],
)
def test_orphans_are_files_of_ours_that_no_row_names(name, hours, is_orphan):
    path = Path("aa") / name
    files = {path: MONDAY + hours * HOUR}
    found = find_orphans(files, {NAMED}, since=MONDAY, before=MONDAY + 5 * HOUR)
    assert found == [path] * is_orphan


@pytest.mark.both
async def test_a_sweep_deletes_orphans_and_reports_what_is_missing(
    street, store, tmp_path, clock, capsys
):
    sweeper = FileSweeper(street.database, street.services.context, store)
    street.says("an", "xin chào")
    mine, orphan, gone = (store.keep_photo(picture(shade=shade)).media for shade in (10, 90, 99))
    for media_id in (mine, gone):
        street.sent_file("an", media_id)
    store.open(gone)[0].unlink()
    paths = [store.open(name + end)[0] for name in (mine, orphan) for end in ("", "-s")]
    part = tmp_path / "media/incoming/1x2y.part"
    part.parent.mkdir()
    part.touch()
    folders = {mine[:2], orphan[:2], gone[:2], "incoming"}
    for path in (*paths, part):
        set_time(path, clock.now)

    clock.passes(hours=6)
    for folder in folders:
        await sweeper.sweep_folder(folder)
    assert all(path.exists() for path in (*paths, part))
    assert "media.swept" not in capsys.readouterr().out

    clock.passes(seconds=1)
    for folder in folders:
        await sweeper.sweep_folder(folder)
    assert [path.exists() for path in (*paths, part)] == [True, True, False, False, False]
    out = capsys.readouterr().out
    assert f"folder='{gone[:2]}' count=1 event='media.missing'" in out
    assert out.count("media.missing") == 1


async def test_every_folder_is_swept(street, store, monkeypatch):
    swept = set()

    def list_folder(folder):
        swept.add(folder)
        return {}

    monkeypatch.setattr(store, "list_folder", list_folder)
    sweeper = FileSweeper(street.database, street.services.context, store)
    for _ in FOLDERS:
        await sweeper.sweep()
    assert swept == {*(f"{n:02x}" for n in range(256)), "incoming"}


@pytest.mark.parametrize("is_newer", [True, False])
def test_a_file_that_was_stored_again_is_not_deleted(store, is_newer):
    path = store.open(store.keep_voice(SOUND, "").media)[0]
    set_time(path, MONDAY)
    if is_newer:
        store.keep_voice(SOUND, "")
    assert remove_unless_newer(path, before=MONDAY + HOUR) is not is_newer
    assert [each.name for each in path.parent.iterdir()] == [path.name] * is_newer


def test_a_file_that_is_moved_aside_is_written_again(store):
    path = store.open(store.keep_voice(SOUND, "").media)[0]
    path.rename(f"{path}.part")
    assert store.open(store.keep_voice(SOUND, "").media)[0].read_bytes() == SOUND


def test_a_file_that_is_gone_is_not_deleted_twice(tmp_path):
    assert not remove_unless_newer(tmp_path / "gone.jpg", before=MONDAY)
