"""The questions for a new commune."""

import re
import tomllib

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from bot.commands.new_unit import ANSWERS_FILE
from conversations.engine.model.unit import FormerName, OfficeHours
from storage.unit_pack.leftovers import SHIPPED
from storage.unit_pack.pack_folder import read_pack

PILOT = read_pack(SHIPPED)
ANSWERS = {
    "name": "Xã Gia Hưng",
    "province": "tỉnh Ninh Bình",
    "code": "14470",
    "prefix": "",
    "former_names": ["xã Gia Lạc, 30/6/2025", ""],
    "phone": "0229 3868 500",
    "police_phone": "0229 3868 501",
    "health_phone": "+84 229 3868 502",
    "power_phone": "1900 6769",
    "water_phone": "",
    "morning": "7h-11h30",
    "afternoon": "",
    "saturday": "",
    "neighbourhoods": ["thôn Đông", "Thôn Đoài", ""],
}
# All of the pilot's departments: yes, with the commune's number where one is asked for.
ALL = [
    line
    for department in PILOT.departments
    for line in (["", ""] if department.id not in ("police", "health", "office") else [""])
]
NO_MORE, RIGHT = "", ""


@pytest.fixture
def run(tmp_path):
    """Answer the questions with lines; the folder is the same each time."""
    return lambda *lines: CliRunner().invoke(
        cli, ["unit", "new", str(tmp_path / "pack")], input="".join(f"{line}\n" for line in lines)
    )


@pytest.fixture
def check(tmp_path):
    return lambda: CliRunner().invoke(cli, ["unit", "check", str(tmp_path / "pack")])


def lines(**changes):
    """Return the lines of all answers up to the departments, some of them changed."""
    for given in (ANSWERS | changes).values():
        yield from given if isinstance(given, list) else [given]


def test_a_fact_is_filled_in_where_the_head_of_its_file_says(run, check, tmp_path):
    run(*lines(), *ALL, NO_MORE, RIGHT)
    file = tmp_path / "pack" / "facts.toml"
    made = file.read_text("utf-8")
    (text,) = re.findall(r"^# Điền thêm ngay dưới dòng id, như: (.*)$", made, re.MULTILINE)
    file.write_text(re.sub(r"^(id = .*)$", rf"\1\n{text}", made, flags=re.MULTILINE), "utf-8")

    assert check().exit_code == 0, check().stdout
    facts = read_pack(tmp_path / "pack").facts
    assert {fact.text and fact.text.vi for fact in facts} == {"thứ Ba hằng tuần"}


def test_the_answers_make_a_pack_that_the_check_accepts(run, check, tmp_path):
    ended = run(*lines(), *ALL, NO_MORE, RIGHT)

    assert ended.exit_code == 0, ended.stdout
    unit = read_pack(tmp_path / "pack")
    assert (unit.name.vi, unit.name.en, unit.id) == ("xã Gia Hưng", "Gia Hưng commune", "gia-hung")
    assert (unit.code, unit.province, unit.prefix) == ("14470", "tỉnh Ninh Bình", "GH")
    assert unit.former_names == (FormerName("xã Gia Lạc", "2025-06-30"),)
    assert unit.hours == OfficeHours(("07:00", "11:30"), ("13:30", "17:00"), None)
    assert [hood.name.vi for hood in unit.neighbourhoods] == ["thôn Đông", "thôn Đoài"]
    assert [its.id for its in unit.departments] == [its.id for its in PILOT.departments]
    assert unit.phone_of("police") == "02293868501"
    assert unit.phone_of("health") == "02293868502"
    assert unit.phone_of("economy") == unit.phone
    assert not (tmp_path / "pack" / ANSWERS_FILE).exists()
    assert f'pack = "{(tmp_path / "pack").as_posix()}"' in ended.stdout
    checked = check()
    assert checked.exit_code == 0
    assert checked.stdout.startswith("Gói dữ liệu của xã Gia Hưng dùng được.\n")


def test_whoever_knows_no_number_of_a_company_presses_enter(run, check, tmp_path):
    ended = run(*lines(power_phone="", health_phone=""), *ALL, NO_MORE, RIGHT)

    assert ended.exit_code == 0, ended.stdout
    assert ended.stdout.count("Chưa biết thì bấm Enter") >= 3
    unit = read_pack(tmp_path / "pack")
    assert [its.id for its in unit.hotlines if not its.phone] == [
        "power",
        "water",
        "commune-health",
    ]
    assert unit.phone_of("health") == unit.phone
    checked = check()
    assert checked.exit_code == 0
    assert "Chưa có số trong hotlines.toml (3)" in checked.stdout
    assert "power, water, commune-health" in checked.stdout


# An answer that does not fit, the question, and what is said to it.
UNFIT = [
    ("name", "Gia Hưng", "Tên cần một trong các chữ này ở đầu: xã, phường"),
    ("name", "xã Gia Viễn", "đã có gói dữ liệu rồi"),
    ("name", "xã  ", "Tên cần một trong các chữ này"),
    ("province", "Ninh Bình", "tỉnh, thành phố"),
    ("code", "1447", "Mã có 5 chữ số"),
    ("code", "14464", "là mã của xã Gia Viễn"),
    ("prefix", "Gia Hưng", "1 đến 4 chữ cái"),
    ("phone", "chưa có", "bắt đầu bằng 0 hoặc 1"),
    ("phone", "0229 0000 100", "số trong gói dữ liệu mẫu"),
    ("power_phone", "1900", "Máy bàn thì ghi cả mã vùng"),
    ("morning", "sáng", "7:30-11:30"),
    ("morning", "25h-26h", "Đồng hồ không có giờ ấy"),
    ("morning", "11:30-7:30", "Giờ bắt đầu viết trước"),
    ("afternoon", "1h30-5h", "viết theo 24 giờ"),
    ("saturday", "có", "7:30-11:30"),
    ("former_names", "xã Gia Lạc", "ngày cuối dùng tên ấy"),
    ("former_names", "xã Gia Lạc, 31/6/2025", "Lịch không có ngày 31/6/2025"),
    ("former_names", "xã Gia Lạc, 2025-06-31", "Lịch không có ngày 2025-06-31"),
    ("former_names", "xã Gia Lạc, 30/6/2999", "chưa tới"),
    ("former_names", "thị trấn Me, 31/12/2024", "là tên cũ của xã Gia Viễn"),
    ("neighbourhoods", "Đông", "Ví dụ: thôn Đông"),
    ("neighbourhoods", "thôn Đông Trung Thượng Hạ", "nhiều nhất 20 chữ cái"),
    ("neighbourhoods", "", "phố, thôn, xóm, tổ"),
]


def test_an_answer_that_does_not_fit_is_asked_for_again_with_what_would(run, tmp_path):
    wrong = {key: [typed for of, typed, _ in UNFIT if of == key] for key in dict.fromkeys(ANSWERS)}
    given = {
        key: [*wrong[key], *(a if isinstance(a, list) else [a])] for key, a in ANSWERS.items()
    }

    ended = run(*lines(**given), *ALL, NO_MORE, RIGHT)

    assert ended.exit_code == 0
    assert [says for _, _, says in UNFIT if says not in ended.stdout] == []
    assert read_pack(tmp_path / "pack").name.vi == "xã Gia Hưng"


def test_the_work_of_a_department_that_is_not_there_goes_to_another(run, check, tmp_path):
    ids = [department.id for department in PILOT.departments]
    departments = [line for id_ in ids for line in (["có"] if id_ == "office" else ["không"])]
    departments[ids.index("culture") : ids.index("culture") + 1] = [
        "Phòng Văn xã",
        "0229 3868 504",
    ]
    two = [id_ for id_ in ids if id_ in ("office", "culture")]
    works = [str(two.index("office") + 1)] * (len(ids) - 2)

    ended = run(*lines(), *departments, *works, NO_MORE, RIGHT)

    assert ended.exit_code == 0, ended.stdout
    unit = read_pack(tmp_path / "pack")
    assert {its.id: its.name.vi for its in unit.departments}["culture"] == "Phòng Văn xã"
    assert {card.owner for card in unit.cards} == {"office", "culture"}
    assert {its.department for its in unit.categories} == {"office", "culture"}
    assert check().exit_code == 0


def test_other_departments_are_added_with_their_categories(run, tmp_path):
    ended = run(*lines(), *ALL, "Mặt trận Tổ quốc", "", "", "1, 99", "1 2", RIGHT)

    assert ended.exit_code == 0
    assert f"một số từ 1 đến {len(PILOT.categories)}" in ended.stdout
    unit = read_pack(tmp_path / "pack")
    assert [its.department for its in unit.categories[:2]] == ["mat-tran-to-quoc"] * 2
    assert unit.departments[-1].name.vi == "Mặt trận Tổ quốc"


def test_what_was_answered_is_kept_when_the_answers_end(run, check, tmp_path):
    stopped = run("xã Gia Hưng", "tỉnh Ninh Bình")

    assert stopped.exit_code == 2
    assert "chạy lại lệnh này để làm tiếp" in stopped.stderr
    assert "chưa có gói dữ liệu" in check().stdout
    assert [file.name for file in (tmp_path / "pack").iterdir()] == [ANSWERS_FILE]

    ended = run(*list(lines())[2:], *ALL, NO_MORE, RIGHT)

    assert ended.exit_code == 0
    assert "tên là gì? Ví dụ" not in ended.stdout
    assert read_pack(tmp_path / "pack").province == "tỉnh Ninh Bình"


def test_the_answers_may_come_from_a_file(run, tmp_path):
    run(*lines(), *ALL, NO_MORE)
    file = tmp_path / "pack" / ANSWERS_FILE
    kept = tomllib.loads(file.read_text("utf-8"))
    assert kept["neighbourhoods"] == ["thôn Đông", "Thôn Đoài"]
    file.write_text(file.read_text("utf-8").replace("14470", "1447"), "utf-8")

    ended = run("14473", RIGHT)

    assert ended.exit_code == 0
    assert read_pack(tmp_path / "pack").code == "14473"


def test_an_answer_can_be_changed_before_anything_is_written(run, tmp_path):
    ended = run(*lines(), *ALL, NO_MORE, "99", "1", "phường Hoa Lư", RIGHT)

    assert ended.exit_code == 0
    unit = read_pack(tmp_path / "pack")
    assert unit.name.vi == "phường Hoa Lư"
    assert "Công an phường" in [department.name.vi for department in unit.departments]


def test_a_folder_with_a_pack_is_left_alone(run, tmp_path):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "unit.toml").write_text("mine", "utf-8")

    ended = run(*lines())

    assert ended.exit_code == 2
    assert "đã có gói dữ liệu" in ended.stderr
    assert (tmp_path / "pack" / "unit.toml").read_text("utf-8") == "mine"


def test_answers_that_are_no_toml_are_named(run, tmp_path):
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / ANSWERS_FILE).write_text("xã Gia Hưng", "utf-8")

    ended = run(*lines())

    assert ended.exit_code == 2
    assert f"{ANSWERS_FILE} không đọc được" in ended.stderr
