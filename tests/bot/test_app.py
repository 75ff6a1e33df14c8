import asyncio
import shutil
import threading

import pytest
from msgspec import structs

from bot.app import App, engine_limits
from bot.commands.bootstrap import open_database, prepare_unit_context
from conversations.dialogues.emergencies.detection import detection
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.messages import Inbound, Text
from conversations.engine.model.person import Person
from storage import migrate, revisions
from storage.repositories import units
from storage.unit_pack.pack_folder import PackError, with_card
from tests.fakes import FakeChannel, until
from tests.resident import AGREED, BOOKS, MONDAY, PACK


@pytest.fixture
def fresh(settings, databases, tmp_path):
    """The settings of an installation that was never started, with its own pack."""
    shutil.copytree(settings.pack_folder, tmp_path / "pack")
    unit = settings.unit.model_copy(update={"pack": str(tmp_path / "pack")})
    with databases.new(tmp_path / "fresh", empty=True) as url:
        database = settings.database.model_copy(update={"url": url})
        yield settings.model_copy(update={"unit": unit, "database": database})


def rename(settings, name):
    """Rename the unit in the pack."""
    path = settings.pack_folder / "unit.toml"
    path.write_text(path.read_text("utf-8").replace(PACK.name.vi, name), "utf-8")


def test_the_first_start_creates_the_tables_and_loads_the_pack(fresh):
    database = open_database(fresh)
    context = prepare_unit_context(database, fresh)
    assert revisions.current(database) == revisions.head()
    assert (context.unit_id, context.version, context.unit) == (PACK.id, 1, PACK)
    database.close()


def test_a_changed_pack_is_a_new_version_and_the_old_one_stays(fresh):
    database = open_database(fresh)
    assert prepare_unit_context(database, fresh).version == 1
    assert prepare_unit_context(database, fresh).version == 1
    rename(fresh, "xã Gia Viên")
    context = prepare_unit_context(database, fresh)
    assert (context.version, context.unit.name.vi) == (2, "xã Gia Viên")
    old = database.write_now(context.pack, 1)
    assert old == PACK
    database.close()


def test_a_start_with_a_changed_pack_keeps_a_card_that_was_changed_here_and_says_so(fresh, capsys):
    database = open_database(fresh)
    prepare_unit_context(database, fresh)
    birth = next(card for card in PACK.cards if card.id == "birth")
    ours = with_card(PACK, structs.replace(birth, asks=("ở đây",)))
    database.write_now(units.save, ours, now=MONDAY)
    path = fresh.pack_folder / "unit.toml"
    path.write_text(path.read_text("utf-8").replace(PACK.phone, "0229999999"), "utf-8")
    capsys.readouterr()

    context = prepare_unit_context(database, fresh)
    assert context.unit == structs.replace(ours, phone="0229999999")
    said = capsys.readouterr()
    assert said.err == (f"Đã nạp gói {PACK.name.vi}, bản 3: đổi unit.toml; giữ 1 thẻ sửa ở đây.\n")
    assert prepare_unit_context(database, fresh).version == 3
    assert capsys.readouterr() == ("", "")
    database.close()


def test_a_pack_that_was_changed_back_is_taken_at_the_next_start(fresh):
    database = open_database(fresh)
    prepare_unit_context(database, fresh)
    rename(fresh, "xã Gia Viên")
    assert prepare_unit_context(database, fresh).unit.name.vi == "xã Gia Viên"
    path = fresh.pack_folder / "unit.toml"
    path.write_text(path.read_text("utf-8").replace("xã Gia Viên", PACK.name.vi), "utf-8")
    context = prepare_unit_context(database, fresh)
    assert (context.version, context.unit) == (3, PACK)
    database.close()


def test_an_invalid_pack_changes_nothing(fresh):
    database = open_database(fresh)
    prepare_unit_context(database, fresh)
    (fresh.pack_folder / "unit.toml").write_text("id = 5", "utf-8")
    with pytest.raises(PackError):
        prepare_unit_context(database, fresh)
    tables = "SELECT count(*) FROM unit_version"
    assert database.write_now(lambda tx: tx.exec_driver_sql(tables).scalar_one()) == 1
    database.close()


def test_two_concurrent_first_starts_both_succeed(fresh):
    faults = []

    def start():
        try:
            database = open_database(fresh)
            prepare_unit_context(database, fresh)
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
    assert prepare_unit_context(database, fresh).version == 1
    database.close()


def test_the_engine_limits_are_those_of_the_settings(settings):
    dialogue = settings.dialogue.model_copy(
        update={"draft_days": 3, "pause_minutes": 5, "unsent_minutes": 7}
    )
    own = engine_limits(settings.model_copy(update={"dialogue": dialogue}))
    assert (own.draft.days, own.pause.seconds, own.unsent.seconds) == (3, 300, 420)


async def test_an_answer_leaves_by_the_channel_of_its_message(settings, database, context):
    channel = FakeChannel()
    app = App(settings, database, context, more_channels={"fake": channel}, newcomer=AGREED)
    await app.start()
    await app.batcher.receive([Inbound("fake", "u1", "an", Text("xin chào"))])
    await until(lambda: channel.arrived)
    assert channel.texts("an") == [BOOKS["vi"].say("engine-welcome", unit=PACK.name.vi)]
    await app.stop()


async def test_the_start_builds_word_lists_before_the_first_message(
    settings, database, context, monkeypatch
):
    app = App(settings, database, context, newcomer=AGREED)
    await app.start()
    monkeypatch.delattr("conversations.dialogues.emergencies.detection.word_lists.Sayings")
    for language in BOOKS:
        said = Utterances().utterance_of("119 119", app.services.phrases_for(Person(language)))
        assert detection.detect_alert(said) is None
    await app.stop()


async def test_a_failed_turn_is_logged_without_words(settings, database, context, capsys):
    app = App(settings, database, context, newcomer=AGREED)
    await app.start()
    broken = "UPDATE talk SET session = '{\"open\": 5}'"
    say = [Inbound("webchat", f"u{n}", "an", Text("một chuyện riêng")) for n in range(2)]
    await app.batcher.receive(say[:1])
    await database.write(lambda tx: tx.exec_driver_sql(broken))
    await app.batcher.receive(say[1:])
    await app.stop()
    written = capsys.readouterr().out
    assert "turn.failed" in written
    assert "một chuyện riêng" not in written


async def test_background_work_ends_before_the_app_has_stopped(settings, database, context, thaw):
    begun, ended = asyncio.Event(), asyncio.Event()

    async def work():
        try:
            begun.set()
            await asyncio.Event().wait()
        finally:
            ended.set()

    app = App(settings, database, context)
    await app.start()
    app.start_background(work())
    await begun.wait()
    await app.stop()
    assert ended.is_set()
