"""Leads say in chat who is on duty out of hours; who is on leave has no duty."""

import pytest

from bot.services.officials.permissions import Role
from bot.services.officials.rota import load_rota
from conversations.engine.model.messages import Tap
from conversations.staff.officials.duty_effects import UNDO_PREFIX
from storage.tables import DUTY_SHIFTS, OFFICIALS
from tests.resident import LOCAL
from tests.staff_town import Town


@pytest.fixture
def town(database, services):
    """A town on Monday 23/11 with two officers and a lead; 24/11 is a holiday."""
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa")
    town.comes_in("nam", "Anh Nam")
    town.comes_in("tam", "Ông Tám", roles=(Role.LEAD,))
    for who in ("hoa", "nam", "tam"):
        town.tells(who, "báo ngay")
    town.sends()
    return town


def shifts(town):
    """Return who is on duty from when until when."""
    names = {row["official_id"]: row["name"] for row in town.rows(OFFICIALS)}
    rows = sorted(town.rows(DUTY_SHIFTS), key=lambda row: row["since"])
    return [
        (names[row["official_id"]], *(row[end].astimezone(LOCAL) for end in ("since", "until")))
        for row in rows
    ]


def spans(town):
    return [f"{who} {since:%d/%m %H:%M}–{until:%d/%m %H:%M}" for who, since, until in shifts(town)]


@pytest.mark.both
def test_one_sentence_puts_somebody_on_duty_and_another_one_drops_it(town):
    town.tells("tam", "tối thứ 6 anh Nam trực")
    assert town.texts("tam")[-1].startswith("Em ghi Anh Nam trực thứ Sáu 27/11 17:00–22:00.")
    assert spans(town) == ["Anh Nam 27/11 17:00–27/11 22:00"]
    town.sends()
    assert "xếp anh trực từ 17:00 27/11 đến 22:00 27/11" in town.texts("nam")[-1]

    town.tells("hoa", "ai trực")
    assert "thứ Sáu 27/11 17:00–22:00 · Anh Nam" in (town.texts("hoa")[-1])
    town.tells("tam", "bỏ trực tối thứ 6")
    assert "Em đã bỏ ca trực thứ Sáu 27/11 17:00–22:00 của Anh Nam" in town.texts("tam")[-1]
    assert spans(town) == []
    town.sends()
    assert "đã bỏ ca trực của anh" in town.texts("nam")[-1]


@pytest.mark.parametrize(
    ("words", "noted"),
    [
        ("trực thứ 7 5/12: chị Hoa", ["Chị Hoa 05/12 07:30–05/12 22:00"]),
        ("toi mai chi Hoa truc", ["Chị Hoa 24/11 17:00–24/11 22:00"]),
        ("đêm nay tôi trực", ["Ông Tám 23/11 17:00–24/11 07:30"]),
        (
            "thứ bảy và chủ nhật anh Nam trực",
            ["Anh Nam 28/11 07:30–28/11 22:00", "Anh Nam 29/11 07:30–29/11 22:00"],
        ),
        (
            "sáng thứ 7 từ 5/12 đến 6/12 chị Hoa trực",
            ["Chị Hoa 05/12 07:30–05/12 11:30", "Chị Hoa 06/12 07:30–06/12 11:30"],
        ),
        ("thứ năm chị Hoa trực", ["Chị Hoa 26/11 17:00–26/11 22:00"]),
    ],
)
def test_days_and_parts_of_days_are_told_in_many_ways(town, words, noted):
    town.tells("tam", words)
    assert spans(town) == noted, town.texts("tam")[-1]
    town.taps("tam", "Bỏ, không trực")
    assert spans(town) == []


def test_what_is_missing_is_asked(town):
    town.tells("tam", "ai trực?")
    assert "chưa xếp ai trực" in town.texts("tam")[-1]
    town.taps("tam", "Xếp người trực")
    town.tells("tam", "tối 22/11")
    assert "đã qua" in town.texts("tam")[-1]
    town.tells("tam", "tối thứ năm")
    town.taps("tam", "Chị Hoa")
    assert spans(town) == ["Chị Hoa 26/11 17:00–26/11 22:00"]


def test_words_that_name_a_day_answer_what_to_do(town):
    town.tells("tam", "lịch trực", "tối thứ năm chị Hoa trực")
    assert spans(town) == ["Chị Hoa 26/11 17:00–26/11 22:00"]
    town.tells("tam", "lịch trực", "bỏ trực tối thứ năm")
    assert spans(town) == []


def test_an_answer_to_residents_that_names_a_day_is_no_shift(town):
    town.tells("tam", "lịch trực", "đã nhắc quán tắt loa, mai xã mời chủ quán lên làm việc")
    assert "Ai trực" not in town.texts("tam")[-1]
    assert spans(town) == []


def test_only_a_lead_says_who_is_on_duty_and_undoes_only_what_they_noted(town):
    town.tells("hoa", "tối thứ 6 anh Nam trực")
    assert spans(town) == []
    town.tells("tam", "tối thứ 6 anh Nam trực")
    noted = town.rows(DUTY_SHIFTS)[0]["shift_id"]
    town.tells("hoa", Tap(UNDO_PREFIX + noted))
    assert "do lãnh đạo xếp" in town.texts("hoa")[-1]
    assert len(spans(town)) == 1


@pytest.mark.both
def test_who_is_on_leave_is_not_on_duty_and_the_deputy_is_offered(town):
    town.tells("nam", "tôi nghỉ ngày 27/11, chị Hoa thay")
    town.tells("tam", "tối thứ 6 anh Nam trực")
    assert "Anh Nam nghỉ đến hết thứ Sáu 27/11, Chị Hoa làm thay" in town.texts("tam")[-1]
    town.taps("tam", "Xếp người làm thay")
    assert spans(town) == ["Chị Hoa 27/11 17:00–27/11 22:00"]

    town.tells("hoa", "em nghỉ ngày 27/11", "không ai")
    town.tells("tam", "ai trực")
    assert "Chị Hoa nghỉ, CHƯA ai trực thay" in town.texts("tam")[-1]
    rota = town.write(load_rota, town.context, since=town.context.now())
    assert rota.list_duties() == []


def test_who_goes_on_leave_for_half_of_a_shift_has_the_other_half(town):
    town.tells("tam", "thứ 7 28/11 anh Nam trực")
    town.tells("nam", "em nghỉ sáng 28/11, chị Hoa thay")
    rota = town.write(load_rota, town.context, since=town.context.now())
    names = {row["official_id"]: row["name"] for row in town.rows(OFFICIALS)}
    had = [
        f"{names[it.official_id]} {it.since.astimezone(LOCAL):%H:%M}" for it in rota.list_duties()
    ]
    assert had == ["Chị Hoa 07:30", "Anh Nam 13:30"]


@pytest.mark.parametrize(
    "words", ["thợ trực tiếp làm mai", "thường trực mai họp", "mai trực tuyến lúc 8 giờ"]
)
def test_other_words_are_no_duty(town, words):
    town.tells("tam", words)
    assert spans(town) == []
    assert "trực" not in town.texts("tam")[-1].lower().replace("trực tiếp", "")
