"""Who asks about a message that tells of danger is answered, with whom to call if it is real."""

import pytest

from conversations.dialogues.announcements.queries import CheckMessage, Verdict
from conversations.engine.model.messages import Text
from tests.resident import MONDAY, Resident, news

STORM = news(
    58,
    topic="Thiên tai, khẩn cấp",
    text="Bão số 9 vào tối nay, nước lũ dâng nhanh. Bà con phải sơ tán khỏi phố Bến trước 18 giờ.",
    place="Phố Bến",
    until=None,
)
FALSE = STORM.text.replace("phải sơ tán", "không phải sơ tán")


@pytest.fixture
def resident():
    resident = Resident()
    resident.known[CheckMessage] = Verdict("unsure", "alike", "TB 58", STORM, sent_at=MONDAY)
    return resident


@pytest.mark.parametrize(
    "asked",
    [
        Text(f"Có thật không ạ? {FALSE}"),
        Text(f"{FALSE} Có thật không em?"),
        Text(f"Chuyển tiếp: {FALSE}", is_forwarded=True),
    ],
)
def test_a_question_about_an_announcement_gets_its_verdict_and_then_the_numbers(resident, asked):
    resident.sends(asked)
    told, warning = resident.replies[:2]

    assert told.text.startswith("Tin này không đúng như tin TB 58 xã đã gửi")
    assert "xã không viết «không»" in told.text
    assert STORM.text in told.text
    assert warning.text.startswith("Còn nếu chỗ anh/chị đang nguy hiểm thật: ")
    assert warning.calls[0] == "112"
    assert resident.session.care is None


def test_the_message_that_was_asked_for_gets_its_verdict_and_then_the_numbers(resident):
    resident.says("kiểm tra tin", FALSE)
    told, warning = resident.replies[-2:]

    assert "xã không viết «không»" in told.text
    assert warning.calls[0] == "112"


def test_an_open_report_stays_open(resident):
    resident.says("đèn đường phố Me hỏng", "không có ảnh")
    asked = resident.asked
    resident.says(f"Có thật không ạ? {FALSE}")

    assert "xã không viết «không»" in resident.replies[-3].text
    assert resident.asked == asked


@pytest.mark.parametrize(
    "cry",
    [
        "cháy nhà hàng xóm rồi có thật không cứu với",
        "nước ngập tới mái nhà tôi rồi cứu với, có thật không ai cứu à",
        "Có thật không? Nhà tôi đang cháy, cứu với!",
        "cứu với có người đuối nước",
    ],
)
def test_a_cry_for_help_keeps_its_alert(cry):
    resident = Resident()
    resident.says(cry)

    assert resident.replies[0].calls[0] in ("112", "114")
    assert resident.replies[-1].text == "Anh/chị đã gọi được chưa ạ?"
    assert resident.session.care is not None


def test_a_rumour_of_a_disaster_gets_the_numbers_and_then_its_verdict():
    resident = Resident()
    resident.says("Có thật không ạ? Vỡ đập rồi, nước lũ đang về, mọi người chạy ngay lên núi")
    warning, told, _ = resident.replies

    assert warning.calls[0] == "112"
    assert told.text.startswith("Trong tin xã đã gửi không có tin này")
