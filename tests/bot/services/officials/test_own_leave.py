"""Officials tell in chat that they are on leave, or are back."""

from datetime import date

import pytest

from conversations.engine.model.messages import Tap
from conversations.staff.officials.leave_effects import UNDO
from storage.tables import OFFICIAL_LEAVES, OFFICIALS
from tests.resident import LOCAL
from tests.staff_town import Town


@pytest.fixture
def town(database, services):
    """A town on Monday 23/11 with two officers."""
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa")
    town.comes_in("nam", "Anh Nam")
    for who in ("hoa", "nam"):
        town.tells(who, "báo ngay")
    return town


def leaves(town):
    """Return who is on leave from when until when, both days included, and who stands in."""
    names = {row["official_id"]: row["name"] for row in town.rows(OFFICIALS)}
    return [
        (
            names[row["official_id"]],
            row["since"].astimezone(LOCAL).date(),
            row["until"].astimezone(LOCAL).date(),
            names.get(row["deputy"], ""),
        )
        for row in town.rows(OFFICIAL_LEAVES)
    ]


@pytest.mark.both
def test_one_sentence_notes_a_leave_which_is_read_back_and_undone_by_a_word(town):
    town.tells("hoa", "em nghỉ từ 30/11 đến 2/12, anh Nam thay")
    assert town.texts("hoa")[-1].startswith(
        "Em ghi chị nghỉ từ thứ Hai 30/11 đến hết thứ Tư 2/12, Anh Nam làm thay và đã được báo."
    )
    assert leaves(town) == [("Chị Hoa", date(2026, 11, 30), date(2026, 12, 3), "Anh Nam")]
    town.sends()
    assert "Chị Hoa nghỉ từ 30/11 đến 2/12, nhờ anh làm thay" in town.texts("nam")[-1]

    town.tells("hoa", "không nghỉ nữa")
    assert "Em đã bỏ ngày nghỉ của chị" in town.texts("hoa")[-1]
    assert leaves(town) == []
    town.sends()
    assert "Chị Hoa không nghỉ nữa" in town.texts("nam")[-1]


def test_what_is_missing_is_asked_and_a_button_undoes_it(town):
    town.tells("hoa", "em xin nghỉ từ thứ sáu")
    assert town.texts("hoa")[-1] == "Chị nghỉ từ thứ Sáu 27/11 đến hết ngày nào ạ?"
    town.tells("hoa", "thứ năm 26/11")
    assert "trước ngày bắt đầu nghỉ" in town.texts("hoa")[-1]
    town.tells("hoa", "3 ngày")
    assert town.offered("hoa")[:2] == ["Anh Nam", "Không ai"]
    town.taps("hoa", "Không ai")
    assert "chưa ai làm thay" in town.texts("hoa")[-1]
    assert leaves(town) == [("Chị Hoa", date(2026, 11, 27), date(2026, 11, 30), "")]
    town.taps("hoa", "Bỏ, không nghỉ")
    assert leaves(town) == []


def test_a_deputy_who_is_on_leave_too_is_refused_and_a_copied_button_undoes_only_ones_own(town):
    town.tells("nam", "mai tôi nghỉ", "không ai")
    town.tells("hoa", "em nghỉ ngày mai, anh Nam thay")
    assert "cũng nghỉ trong những ngày ấy nên em chưa ghi" in town.texts("hoa")[-1]
    town.tells("hoa", Tap(UNDO))
    assert "Em không thấy chị báo nghỉ" in town.texts("hoa")[-1]
    assert [leave[0] for leave in leaves(town)] == ["Anh Nam"]


@pytest.mark.parametrize(
    "words", ["em nghĩ mai đèn sáng", "thợ nghỉ mai làm", "mai có nghỉ không"]
)
def test_other_words_are_no_leave(town, words):
    town.tells("hoa", words)
    assert leaves(town) == []
    assert "nghỉ từ" not in town.texts("hoa")[-1]


def test_a_deputy_without_a_chat_is_not_said_to_be_told(town):
    town.invited("Chị Lan")
    town.tells("hoa", "em nghỉ từ 30/11 đến 2/12, chị Lan thay")
    assert leaves(town)[0][3] == "Chị Lan"
    assert (
        "Chị Lan làm thay nhưng chưa dùng nhắn tin, chị báo giúp em nhé" in town.texts("hoa")[-1]
    )


def test_half_a_day_is_half_a_day(town):
    """Dec 5 is a Saturday; the halves meet in the noon break, 11:30 to 13:30."""

    def told(words):
        town.tells("hoa", words, "không ai")
        leave = town.rows(OFFICIAL_LEAVES)[-1]
        town.tells("hoa", "không nghỉ nữa")
        return [leave[end].astimezone(LOCAL).strftime("%d/%m %H:%M") for end in ("since", "until")]

    assert told("em nghỉ sáng 4/12") == ["04/12 00:00", "04/12 13:30"]
    assert "nghỉ sáng thứ Sáu 4/12, chưa ai làm thay" in town.texts("hoa")[-2]
    assert told("em xin nghi chieu mai") == ["24/11 11:30", "25/11 00:00"]
    assert told("em nghỉ từ chiều 3/12 đến hết sáng 5/12") == ["03/12 11:30", "05/12 13:30"]
    assert "từ chiều thứ Năm 3/12 đến hết sáng thứ Bảy 5/12" in town.texts("hoa")[-2]
    assert told("em nghỉ sáng và chiều 4/12") == ["04/12 00:00", "05/12 00:00"]


def test_which_half_of_a_day_is_asked(town):
    town.tells("hoa", "em nghỉ nửa ngày 4/12")
    assert town.texts("hoa")[-1] == "Chị nghỉ buổi nào ạ?"
    town.taps("hoa", "Buổi chiều")
    town.taps("hoa", "Anh Nam")
    assert "Em ghi chị nghỉ chiều thứ Sáu 4/12, Anh Nam làm thay" in town.texts("hoa")[-1]
    town.sends()
    assert "Chị Hoa nghỉ từ chiều 4/12 đến 4/12" in town.texts("nam")[-1]
