import shutil
import threading

import pytest

from bot.opening import open_database, open_unit
from bot.wiring import Bridge, limits
from conversations.engine import alerts
from conversations.engine.messages import Inbound, Text
from conversations.engine.person import Person
from storage import migrate, revisions
from storage.unit_packs import PackError
from tests.fakes import FakeChannel, until
from tests.resident import AGREED, BOOKS, PACK


@pytest.fixture
def fresh(settings, databases, tmp_path):
    """Settings of an installation that was never started, with a pack of its own."""
    shutil.copytree(settings.pack_folder, tmp_path / "pack")
    unit = settings.unit.model_copy(update={"pack": str(tmp_path / "pack")})
    with databases.new(tmp_path / "fresh", empty=True) as url:
        database = settings.database.model_copy(update={"url": url})
        yield settings.model_copy(update={"unit": unit, "database": database})


def rename(settings, name):
    """Let the unit of the pack be called otherwise."""
    path = settings.pack_folder / "unit.toml"
    path.write_text(path.read_text("utf-8").replace(PACK.name.vi, name), "utf-8")


def test_the_first_start_makes_the_tables_and_loads_the_pack(fresh):
    database = open_database(fresh)
    desk = open_unit(database, fresh)
    assert revisions.current(database) == revisions.head()
    assert (desk.unit_id, desk.version, desk.unit) == (PACK.id, 1, PACK)
    database.close()


def test_a_pack_that_has_changed_is_a_new_version_and_the_old_one_stays(fresh):
    database = open_database(fresh)
    assert open_unit(database, fresh).version == 1
    assert open_unit(database, fresh).version == 1
    rename(fresh, "xã Gia Viên")
    desk = open_unit(database, fresh)
    assert (desk.version, desk.unit.name.vi) == (2, "xã Gia Viên")
    old = database.write_now(desk.pack, 1)
    assert old == PACK
    database.close()


def test_a_faulty_pack_changes_nothing(fresh):
    database = open_database(fresh)
    open_unit(database, fresh)
    (fresh.pack_folder / "unit.toml").write_text("id = 5", "utf-8")
    with pytest.raises(PackError):
        open_unit(database, fresh)
    tables = "SELECT count(*) FROM unit_version"
    assert database.write_now(lambda tx: tx.exec_driver_sql(tables).scalar_one()) == 1
    database.close()


def test_two_first_starts_at_once_do_each_other_no_harm(fresh):
    faults = []

    def start():
        try:
            database = open_database(fresh)
            open_unit(database, fresh)
            database.close()
        except Exception as error:  # noqa: BLE001 - whatever it is, the test must see it
            faults.append(error)

    threads = [threading.Thread(target=start) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    database = open_database(fresh)
    assert migrate.drift(database) == []
    assert open_unit(database, fresh).version == 1
    database.close()


def test_the_engines_limits_are_those_of_the_settings(settings):
    dialogue = settings.dialogue.model_copy(update={"draft_days": 3, "pause_minutes": 5})
    own = limits(settings.model_copy(update={"dialogue": dialogue}))
    assert (own.draft.days, own.pause.seconds) == (3, 300)


async def test_an_answer_goes_out_by_the_channel_on_which_its_message_came(
    settings, database, desk
):
    channel = FakeChannel()
    bridge = Bridge(settings, database, desk, more_channels={"fake": channel}, newcomer=AGREED)
    await bridge.start()
    await bridge.gatherer.receive([Inbound("fake", "u1", "an", Text("xin chào"))])
    await until(lambda: channel.arrived)
    assert channel.texts("an") == [BOOKS["vi"].say("engine-welcome", unit=PACK.name.vi)]
    await bridge.stop()


async def test_the_first_who_writes_waits_for_no_word_list(settings, database, desk, monkeypatch):
    bridge = Bridge(settings, database, desk, newcomer=AGREED)
    await bridge.start()
    monkeypatch.delattr("conversations.engine.alerts.Sayings")
    for language in BOOKS:
        assert alerts.recognise("119 119", bridge.hall.speak(Person(language))) is None
    await bridge.stop()


async def test_a_turn_that_fails_is_told_to_the_log_without_words(
    settings, database, desk, capsys
):
    bridge = Bridge(settings, database, desk, newcomer=AGREED)
    await bridge.start()
    broken = "UPDATE talk SET session = '{\"open\": 5}'"
    say = [Inbound("webchat", f"u{n}", "an", Text("một chuyện riêng")) for n in range(2)]
    await bridge.gatherer.receive(say[:1])
    await database.write(lambda tx: tx.exec_driver_sql(broken))
    await bridge.gatherer.receive(say[1:])
    await bridge.stop()
    written = capsys.readouterr().out
    assert "turn.failed" in written
    assert "một chuyện riêng" not in written
