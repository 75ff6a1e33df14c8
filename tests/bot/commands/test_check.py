import os
import shutil
import stat
import subprocess
import sys
from datetime import timedelta

import pytest
from sqlalchemy import MetaData, insert, select

from bot.commands.check import check_all
from handlers.webchat import static_files
from storage.repositories.delivery import outbox, sender_leases
from storage.repositories.delivery.outbox import (
    AT_LEAST_ONCE,
    AT_MOST_ONCE,
    Delivery,
    DeliveryOutcome,
)
from storage.repositories.person import people
from storage.tables import BROADCAST_RECIPIENTS
from tests.resident import AGREED, MONDAY, PACK, ROOT

PARTS = "phần chạy trong trình duyệt"


@pytest.fixture(autouse=True)
def _private_files():
    """Create files as `python -m bot` does."""
    before = os.umask(0o077)
    yield
    os.umask(before)


def looked_at(settings):
    """Return the passed and the failed checks, without that of the browser parts."""
    found = [check for check in check_all(settings) if not check.what.startswith(PARTS)]
    return [c.what for c in found if c.ok], [c.what for c in found if not c.ok]


def with_value(settings, section, **values):
    changed = getattr(settings, section).model_copy(update=values)
    return settings.model_copy(update={section: changed})


@pytest.mark.parametrize("absent", ["", "chat.js", "chat.css", "console.js", "pages.js"])
def test_a_script_that_is_not_bundled_is_a_fault(settings, monkeypatch, absent):
    monkeypatch.setattr(static_files, "is_bundled", lambda name: name != absent)
    (parts,) = [check for check in check_all(settings) if check.what.startswith(PARTS)]
    assert parts.ok == (not absent)
    assert absent in parts.what


def test_a_good_installation_has_no_fault(settings):
    good, bad = looked_at(settings)
    assert bad == []
    assert good.pop(5).startswith(f"thẻ trả lời: {len(PACK.cards)}, ")
    assert good.pop(4) == "hotlines.toml: chưa có số water; người dân được cho số của xã"
    assert good.pop(3).startswith("hotlines.toml: 5 số chưa ai xác nhận: portal 1800 1096 (theo")
    assert good.pop(2).startswith(f"gói dữ liệu còn {len(PACK.invented)} phần chưa phải")
    (room,) = [what for what in good if what.startswith("kho ảnh, ghi âm: 0.0 trong 100 GB, đĩa")]
    good.remove(room)
    assert good == [
        "cấu hình dùng được",
        f"gói dữ liệu dùng được: {PACK.name.vi}",
        "ghi được vào thư mục ảnh",
        "ghi được dấu để nhận ra bản sao lưu",
        "mô hình câu dùng được",
        "telegram: đang tắt; token của bot để ở CAUNOI_TELEGRAM_TOKEN",
        "telegram_staff: đang tắt; token của bot để ở CAUNOI_TELEGRAM_STAFF_TOKEN",
        "dữ liệu: chỉ tài khoản chạy chương trình mở được",
        "cơ sở dữ liệu là bản mới nhất",
        "tin gửi đi: không có",
        "yêu cầu về dữ liệu của mình: 0 đang chờ, 0 quá hạn",
    ]


@pytest.mark.sqlite
def test_data_that_other_users_may_open_is_a_fault_with_its_remedy(settings):
    looked_at(settings)  # makes the folder of media
    folder = settings.media_folder.parent
    modes = {folder: 0o710, folder / "caunoi.db": 0o640, settings.media_folder: 0o704}
    for path, mode in modes.items():
        path.chmod(mode)

    _, bad = looked_at(settings)
    remedies = [fault.partition(": ")[2] for fault in bad]
    assert remedies == [f"chmod go= '{path}'" for path in modes]
    for remedy in remedies:
        subprocess.run(remedy, shell=True, check=True)
    assert looked_at(settings)[1] == []


@pytest.mark.sqlite
def test_a_first_start_creates_data_that_nobody_else_may_open(tmp_path):
    config = tmp_path / "config.toml"
    pack = ROOT / "storage" / "packs" / "gia-vien"
    config.write_text(
        f'[unit]\npack = "{pack}"\n[database]\nurl = "sqlite:///new/caunoi.db"\n', "utf-8"
    )
    loose = ["sh", "-c", 'umask 022; exec "$0" -m bot migrate', sys.executable]
    subprocess.run(loose, cwd=ROOT, env={"CAUNOI_CONFIG": str(config)}, check=True)

    folder = tmp_path / "new"
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.iterdir())}
    assert modes == {"new": 0o700, "caunoi.db": 0o600}


def test_missing_browser_parts_are_a_fault(settings):
    (parts,) = (check for check in check_all(settings) if check.what.startswith(PARTS))
    assert parts.ok == (ROOT / "handlers" / "webchat" / "static" / "names.json").is_file()
    assert parts.ok or "make setup" in parts.what


def test_every_fault_of_the_pack_is_listed_with_its_place(settings, tmp_path):
    folder = tmp_path / "pack"
    shutil.copytree(settings.pack_folder, folder)
    unit = (folder / "unit.toml").read_text("utf-8")
    (folder / "unit.toml").write_text(unit.replace('prefix = "GV"', 'prefix = "gv"'), "utf-8")
    (folder / "hotlines.toml").unlink()
    _, bad = looked_at(with_value(settings, "unit", pack=str(folder)))
    assert len(bad) == 2
    assert all(fault.startswith("gói dữ liệu của xã: ") for fault in bad)
    assert "unit.toml:" in bad[0]
    assert "hotlines.toml: không có tệp này" in bad[1]


def test_invented_parts_are_a_fault_once_residents_can_see_them(settings):
    public = with_value(settings, "web", public_url="https://caunoi.example.vn")

    _, bad = looked_at(public)

    assert bad[0].startswith(f"gói dữ liệu còn {len(PACK.invented)} phần chưa phải số liệu thật")
    assert PACK.invented[0] in bad[0]


def test_hotlines_that_nobody_confirmed_are_listed_with_what_to_do(settings, tmp_path):
    folder = tmp_path / "pack"
    shutil.copytree(settings.pack_folder, folder)
    public = with_value(settings, "web", public_url="https://caunoi.example.vn")
    public = with_value(public, "unit", pack=str(folder))

    def listed():
        return [what for what in looked_at(public)[1] if what.startswith("hotlines.toml: ")]

    (unconfirmed,) = listed()
    assert "power 1900 6769 (theo cskh.npc.com.vn)" in unconfirmed
    assert "commune-police 0229 0000 105" in unconfirmed
    assert "gọi thử từng số, đúng thì ghi ngày gọi dưới số ấy" in unconfirmed

    file = folder / "hotlines.toml"
    written = file.read_text("utf-8").splitlines()
    confirmed = (
        "confirmed = 2026-11-25" if line.startswith("phone = ") else "" for line in written
    )
    text = "\n".join(f"{line}\n{day}" for line, day in zip(written, confirmed, strict=True))
    file.write_text(text, "utf-8")
    assert listed() == []


def test_an_unwritable_media_folder_is_a_fault(settings, tmp_path):
    (tmp_path / "file").write_text("")
    _, bad = looked_at(with_value(settings, "media", folder=str(tmp_path / "file" / "media")))
    assert len(bad) == 1
    assert bad[0].startswith(f"không ghi được vào thư mục ảnh {tmp_path}")


def test_a_place_where_the_restore_mark_can_not_be_written_is_a_fault(settings, tmp_path):
    (tmp_path / "file").write_text("")
    _, bad = looked_at(with_value(settings, "database", restore_mark_folder="file/marks"))
    assert [what.partition(": ")[0] for what in bad] == ["database.restore_mark_folder"]


@pytest.mark.postgresql
def test_with_postgresql_the_place_of_the_restore_mark_must_be_named(settings):
    _, bad = looked_at(with_value(settings, "database", restore_mark_folder=""))
    assert [what.partition(": ")[0] for what in bad] == ["database.restore_mark_folder"]


def test_a_disk_without_room_for_photos_is_a_fault(settings):
    _, bad = looked_at(with_value(settings, "media", least_free_megabytes=1_000_000_000))
    assert [what.startswith("kho ảnh, ghi âm: 0.0 trong 100 GB") for what in bad] == [True]
    assert bad[0].endswith("dọn đĩa, hoặc tăng media.most_gigabytes")


def test_before_the_first_start_the_database_is_empty_and_out_of_date(
    settings, databases, tmp_path
):
    with databases.new(tmp_path / "new", empty=True) as url:
        good, bad = looked_at(with_value(settings, "database", url=url))
    assert bad == []
    assert good[-1] == "cơ sở dữ liệu còn trống; lần chạy đầu tiên sẽ lập"


@pytest.mark.sqlite
@pytest.mark.parametrize("place", ["file", "file/caunoi.db", "data"])
def test_an_unreadable_database_is_a_fault(settings, tmp_path, place):
    (tmp_path / "file").write_text("this only lies where a database should be\n" * 50)
    _, bad = looked_at(with_value(settings, "database", url=f"sqlite:///{tmp_path / place}"))
    assert len(bad) == 1
    assert bad[0].startswith("database.url: không mở được cơ sở dữ liệu")


@pytest.mark.postgresql
def test_a_read_only_database_is_a_fault(settings, database):
    def forbid(tx):
        name = tx.exec_driver_sql("SELECT current_database()").scalar_one()
        tx.exec_driver_sql(f"ALTER DATABASE {name} SET default_transaction_read_only = on")

    database.write_now(forbid)
    _, bad = looked_at(settings)
    assert bad == ["database.url: không dùng được cơ sở dữ liệu: nothing may be written to it"]


@pytest.mark.postgresql
def test_an_unreachable_server_is_a_fault(settings):
    url = "postgresql+psycopg://caunoi:canary@127.0.0.1:1/caunoi"
    _, bad = looked_at(with_value(settings, "database", url=url))
    assert len(bad) == 1
    assert bad[0].startswith("database.url: không mở được cơ sở dữ liệu")
    assert "canary" not in bad[0]


def test_an_older_schema_is_a_fault(settings, database):
    def set_version(tx, version):
        """Set the version of the schema; return the one before."""
        before = tx.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
        tx.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{version}'")
        return before

    bad = {}
    before = database.write_now(set_version, "0")
    try:
        for version in ("0", "9999"):
            database.write_now(set_version, version)
            bad[version] = looked_at(settings)[1]
    finally:
        database.write_now(set_version, before)  # the next test may get this database
    assert bad["0"] == ["cơ sở dữ liệu là bản cũ: python -m bot migrate"]
    (newer,) = bad["9999"]
    assert newer.startswith("cơ sở dữ liệu do bản chương trình mới hơn lập (9999, bản này chỉ")
    assert "khôi phục bản sao lưu" in newer


def test_messages_with_an_unknown_outcome_are_listed(settings, database):
    database.write_now(people.add, PACK.id, {("fake", "an"): "an"}, person=AGREED, now=MONDAY)
    for n in (1, 2, 3):
        delivery = Delivery(f"d{n}", "an", "fake", "an", n, 50, AT_MOST_ONCE, 0, "{}")
        database.write_now(outbox.enqueue, PACK.id, [delivery], now=MONDAY)
    database.write_now(sender_leases.claim, PACK.id, "a", now=MONDAY, limit=2)
    database.write_now(sender_leases.mark_sending, PACK.id, "a", ["d1"])
    database.write_now(
        sender_leases.claim, PACK.id, "b", now=MONDAY + timedelta(minutes=1), limit=1
    )
    good, bad = looked_at(settings)
    assert bad == ["không rõ đã tới chưa: d1 qua fake"]
    assert good[-2] == "tin gửi đi: 1 leased, 1 unknown, 1 waiting"


def test_broadcast_recipients_with_an_unknown_outcome_are_counted(settings, database):
    row = {"unit_id": PACK.id, "channel": "fake", "address": "", "position": 1, "manner": "vi-"}
    people_of = {"1": ("an", "binh"), "2": ("an",), "3": ()}
    rows = [
        {**row, "broadcast_id": id_, "person_id": name, "state": state, "attempts": 0}
        for id_, names in people_of.items()
        for name, state in [*((name, "unknown") for name in names), ("chi", "sent")]
    ]
    database.write_now(lambda tx: tx.execute(insert(BROADCAST_RECIPIENTS), rows))
    _, bad = looked_at(settings)
    assert bad == ["không rõ đã tới người nhận chưa: 2 của loạt tin 1, 1 của loạt tin 2"]


def test_failed_messages_are_listed_with_a_remedy(settings, database):
    database.write_now(people.add, PACK.id, {("fake", "an"): "an"}, person=AGREED, now=MONDAY)
    for n in (1, 2):
        delivery = Delivery(f"d{n}", "an", "fake", "an", n, 50, AT_LEAST_ONCE, 0, "{}")
        database.write_now(outbox.enqueue, PACK.id, [delivery], now=MONDAY)
    claimed = database.write_now(sender_leases.claim, PACK.id, "a", now=MONDAY, limit=2)
    states = zip((d.delivery_id for d in claimed.deliveries), ("failed", "stopped"), strict=True)
    records = [DeliveryOutcome(id_, state, MONDAY, MONDAY) for id_, state in states]
    database.write_now(outbox.record_outcomes, PACK.id, records, owner="a")
    good, bad = looked_at(settings)
    assert bad == []
    at = good.index("tin gửi đi: 1 failed, 1 stopped")
    assert "delivery.refused" in good[at + 1]
    assert "không phải làm gì" in good[at + 2]


@pytest.mark.parametrize("times", [1, 2])
def test_a_check_changes_nothing(settings, database, times):
    def everything(tx):
        reflected = MetaData()
        reflected.reflect(tx)
        tables = reflected.sorted_tables
        return [(t.name, t.columns.keys(), tx.execute(select(t)).all()) for t in tables]

    before = database.write_now(everything)
    for _ in range(times):
        looked_at(settings)
    assert database.write_now(everything) == before
