"""A pupil who is bullied or confides hears who listens, and who learns of it."""

from datetime import timedelta

import pytest

from tests.resident import BOOKS, Resident

SAY = BOOKS["vi"].say
FIRST = SAY("alert-confiding", number="111", police="113")


@pytest.mark.parametrize("said", ["em học lớp 8", "em hoc lop 9 a", "con em học lớp 6"])
def test_who_only_tells_the_own_class_confides_nothing(said):
    resident = Resident()
    resident.says(said)

    assert resident.session.care is None
    assert "111" not in resident.last.text


@pytest.mark.parametrize(
    "said",
    [
        "lớp em có mấy bạn hùa nhau trêu chọc em suốt, em sợ đến trường",
        "em hoc lop 10, chuyen o lop em khong biet tam su cung ai",
        "bạn học bắt nạt con, con không dám kể cho bố mẹ",
        "mấy bạn trong lớp ghép ảnh em rồi đăng lên nhóm",
    ],
)
def test_a_pupil_hears_who_listens_and_that_nobody_is_told(said):
    resident = Resident()
    resident.says(said)

    assert resident.last.text == FIRST
    assert resident.last.calls == ("111",)
    assert resident.turn.is_secret
    assert said not in repr(resident.session)


def test_what_is_asked_next_is_read_and_no_confidence_holds_anybody():
    resident = Resident()
    resident.says("em bị cả lớp tẩy chay, em buồn lắm")
    resident.says("em kể thế này cô giáo em có biết không")
    assert resident.last.text == FIRST

    resident.says("làm căn cước 17 tuổi cần mang gì")
    assert "căn cước" in resident.last.text.lower()


def test_it_is_known_the_next_day_and_forgotten_after_that():
    resident = Resident()
    resident.says("bạn cùng lớp bắt nạt em ngày nào cũng vậy")
    resident.waits(hours=15)
    resident.says("mai em lại phải tới lớp, em sợ lắm")
    assert "111" in resident.last.calls

    resident.waits(hours=25)
    resident.says("xin chào")
    assert resident.session.care is None


def test_despair_of_a_pupil_is_answered_with_both_numbers():
    resident = Resident()
    resident.says("em bị bạn bè bắt nạt suốt", "em chán lắm, em chỉ muốn biến mất khỏi đời này")
    told = resident.replies[-2]
    assert {"111", "115"} <= set(told.calls)

    resident.says("có ai nghe em nói chuyện không, em không dám kể với mẹ")
    assert "111" in resident.last.calls


def test_no_question_whether_help_came_is_sent_to_a_pupil():
    resident = Resident()
    resident.says("em bị bạn học bắt nạt")

    assert resident.effects == []
    assert resident.session.care is not None
    assert resident.now - resident.session.care.since < timedelta(hours=1)


def test_a_secret_told_before_consent_is_no_text_of_a_report():
    resident = Resident()
    resident.says("em bị mấy bạn lớp trên bắt nạt, em không dám nói với ai")
    resident.says("nước sinh hoạt ở xóm em mất từ hôm qua", "em muốn phản ánh")

    assert "bắt nạt" not in repr(resident.session)
