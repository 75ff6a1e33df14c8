"""The commands on answer cards and the directory of procedures."""

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from storage.repositories import units
from storage.repositories.questions import misses, procedures
from tests.resident import PACK

CARDS = """\
[[groups]]
id = "papers"
name = { vi = "Giấy tờ" }

[[cards]]
id = "copy"
group = "papers"
owner = "service"
title = { vi = "Chứng thực bản sao" }
short = { vi = "Mang bản chính đến xã." }
"""


@pytest.fixture
def run(settings):
    """Run a command with the test's settings."""
    config = str(settings.home / "config.toml")
    return lambda *words: CliRunner().invoke(
        cli, [str(word) for word in words], env={"CAUNOI_CONFIG": config}
    )


@pytest.fixture
def newest(database):
    return lambda: database.write_now(
        lambda tx: units.get(tx, PACK.id, units.find_newest(tx, PACK.id))
    )


@pytest.fixture
def version(database):
    return lambda: database.write_now(units.find_newest, PACK.id)


def test_cards_are_loaded_as_a_new_version_and_the_rest_of_the_unit_is_unchanged(
    run, newest, version, tmp_path
):
    (tmp_path / "cards.toml").write_text(CARDS, "utf-8")
    before = version()

    ended = run("answers", "load", tmp_path / "cards.toml")

    assert ended.exit_code == 0
    assert "có 1 thẻ trả lời" in ended.stdout
    assert "Thẻ chưa ai kiểm tra, Trung tâm Phục vụ hành chính công (1): copy" in ended.stdout
    assert [card.id for card in newest().cards] == ["copy"]
    assert newest().categories == PACK.categories
    assert run("answers", "load", tmp_path / "cards.toml").exit_code == 0
    assert version() == max(before, 1) + 1


def test_exported_cards_load_as_the_same_version(run, newest, version, tmp_path):
    assert run("answers", "export", tmp_path / "out" / "cards.toml").exit_code == 0
    before = version()

    ended = run("answers", "load", tmp_path / "out" / "cards.toml")

    assert ended.exit_code == 0
    assert (version(), newest()) == (before, PACK)


def test_invalid_cards_are_named_and_the_old_ones_stay(run, newest, tmp_path):
    bad = CARDS.replace('"service"', '"servce"').replace("short", "shrt")
    (tmp_path / "cards.toml").write_text(bad, "utf-8")
    run("answers", "due")

    ended = run("answers", "load", tmp_path / "cards.toml")

    assert ended.exit_code == 2
    assert "chưa có gì thay đổi" in ended.stderr
    assert "cards.toml:8: owner: không có bộ phận nào mang mã" in ended.stderr
    assert 'cards.toml:10: shrt: không phải mục có ở đây; có phải là "short" không?' in (
        ended.stderr
    )
    assert newest() == PACK


def test_due_cards_are_listed_by_owner(run, tmp_path):
    over = 'checked = 2020-01-01\nexpires = 2020-02-01\nsource = "Trang của tỉnh"\n'
    (tmp_path / "cards.toml").write_text(CARDS, "utf-8")
    run("answers", "load", tmp_path / "cards.toml")

    assert run("answers", "due").stdout == (
        "Trung tâm Phục vụ hành chính công:\n  chưa ai kiểm tra: copy\n"
    )
    (tmp_path / "cards.toml").write_text(CARDS + over, "utf-8")
    ended = run("answers", "load", tmp_path / "cards.toml")
    assert ended.exit_code == 2
    assert "cards.toml:12: expires: đã hết hạn: phải sau hôm nay" in ended.stderr


def test_missing_parts_that_people_asked_for_are_listed(run, database, tmp_path):
    (tmp_path / "cards.toml").write_text(CARDS, "utf-8")
    run("answers", "load", tmp_path / "cards.toml")
    lack = {
        "text": "",
        "day": "2026-11-25",
        "kind": misses.missing_part_kind("fee"),
        "card": "copy",
    }
    for _ in range(2):
        database.write_now(misses.add, "gia-vien", **lack)

    assert run("answers", "due").stdout == (
        "Trung tâm Phục vụ hành chính công:\n  chưa ai kiểm tra: copy\n"
        "  người dân hỏi mà chưa có, copy: fee (2)\n"
    )


def test_checking_a_good_pack_lists_unchecked_cards(run, tmp_path):
    assert run("unit", "export", tmp_path / "pack").exit_code == 0
    for file in (tmp_path / "pack" / "answers").iterdir():
        file.unlink()
    (tmp_path / "pack" / "answers" / "papers.toml").write_text(CARDS, "utf-8")

    ended = run("unit", "check", tmp_path / "pack")

    assert ended.exit_code == 0
    assert ended.stdout.startswith(f"Gói dữ liệu của {PACK.name.vi} dùng được.\n")
    assert f"({len(PACK.invented)}):\n  {PACK.invented[0]}\n" in ended.stdout
    assert "chưa ai kiểm tra, Trung tâm Phục vụ hành chính công (1): copy\n" in ended.stdout


def test_an_import_replaces_all_procedures(run, database, tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("title,link\nĐăng ký khai sinh,\nTách thửa,https://a.vn/1\n", "utf-8")

    said = run("import", "procedures", file).stdout
    assert said == "The directory has 2 procedures: 2 new, 0 gone.\n"
    said = run("import", "procedures", file).stdout
    assert said == "The directory has 2 procedures: 0 new, 0 gone.\n"
    titles = [p.title for p in database.write_now(procedures.list_all, PACK.id)]
    assert titles == ["Đăng ký khai sinh", "Tách thửa"]


def test_invalid_rows_stop_an_import_unless_they_are_skipped(run, database, tmp_path):
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text("title\nĐăng ký khai sinh\n", "utf-8")
    bad.write_text("title,link\nTách thửa,\n,https://a.vn\nHợp thửa,a.vn\n", "utf-8")
    run("import", "procedures", good)

    ended = run("import", "procedures", bad)
    assert ended.exit_code == 2
    assert "bad.csv:3: title: is missing\nbad.csv:4: link: must be a link" in ended.stderr
    assert len(database.write_now(procedures.list_all, PACK.id)) == 1
    ended = run("import", "procedures", bad, "--skip-bad")
    assert ended.stdout == (
        "The directory has 1 procedures: 1 new, 1 gone, 2 invalid rows were skipped.\n"
    )
    assert [p.title for p in database.write_now(procedures.list_all, PACK.id)] == ["Tách thửa"]


def test_of_many_invalid_rows_only_the_first_are_named(run, tmp_path):
    (tmp_path / "bad.csv").write_text("title,link\n" + ",https://a.vn\n" * 70, "utf-8")

    ended = run("import", "procedures", tmp_path / "bad.csv")

    assert ended.stderr.count("title: is missing") == 50
    assert "… and 20 more" in ended.stderr


def test_a_file_that_is_no_list_is_refused(run, tmp_path):
    ended = run("import", "procedures", tmp_path / "nowhere.csv")

    assert ended.exit_code == 2
    assert "nowhere.csv: can't be read" in ended.stderr
