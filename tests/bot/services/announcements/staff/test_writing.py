"""Officials write, edit and submit announcements in the staff bot."""

import pytest
from msgspec import structs

from bot.services.officials.permissions import Role
from conversations.engine.model.danger import Danger
from storage.repositories.announcements import announcements
from storage.repositories.broadcasts.audience import Audience
from tests.bot.services.announcements.office import CONTENT
from tests.bot.services.announcements.staff_office import (
    APPROVER,
    PARTS,
    PLACE,
    TEXT,
    WRITER,
    StaffOffice,
)

OTHER = "lan"


@pytest.fixture
def town(database, services):
    return StaffOffice(database, services).opens()


def test_what_was_written_is_previewed_submitted_and_approved(town):
    town.tells(WRITER, *PARTS)
    shown = town.texts(WRITER)[-1]
    assert f"Người dân sẽ thấy:\nCắt điện\n{TEXT}\nỞ: {PLACE}\nỦy ban nhân dân" in shown
    assert "Hẹn gửi lúc 5 giờ sáng thứ Ba 24/11\nGửi tới 3 người · fake 3" in shown
    assert town.offered(WRITER) == ["Trình duyệt", "Lưu nháp", "Sửa"]

    town.taps(WRITER, "Trình duyệt")
    assert town.texts(WRITER)[-1].startswith("Em đã trình duyệt TB 1.")
    found, content = town.saved()
    assert (found.state, found.author) == ("waiting", town.ids[WRITER])
    at = content.send_at.astimezone(town.context.timezone)
    assert (content.vi, content.place, f"{at:%d/%m %H:%M}") == (TEXT, PLACE, "24/11 05:00")
    assert town.news(APPROVER)
    town.taps(APPROVER, "Xem TB 1")
    assert f"Cắt điện\n{TEXT}\nỞ: {PLACE}" in town.texts(APPROVER)[-1]
    town.taps(APPROVER, "Gửi 3 người")
    assert town.saved()[0].state == "approved"


def test_english_text_and_repeats_are_added_at_the_preview(town):
    town.tells(WRITER, *PARTS)
    town.tells(WRITER, "sửa tiếng anh", "No power tomorrow from 8 at phố Me.")
    assert "Bản tiếng Anh: No power tomorrow from 8 at phố Me." in town.texts(WRITER)[-1]
    town.tells(WRITER, "sửa lặp lại", "rằm")
    assert "Rằm âm lịch" in town.texts(WRITER)[-1]
    town.tells(WRITER, "sửa lặp đến", "30/12")
    assert "Lặp đến" in town.texts(WRITER)[-1]
    town.taps(WRITER, "Trình duyệt")
    found, content = town.saved()
    assert (found.state, content.repeat) == ("waiting", "lunar-15")
    assert content.en == "No power tomorrow from 8 at phố Me."
    assert f"{content.repeat_until.astimezone(town.context.timezone):%d/%m %H:%M}" == "30/12 23:59"
    town.tells(APPROVER, "TB 1")
    assert "Rằm âm lịch" in town.texts(APPROVER)[-1]
    assert "Gửi 3 người" in town.offered(APPROVER)


def test_a_safety_alert_can_be_a_drill_and_ask_who_is_safe(town):
    town.tells(WRITER, "viết thông báo thiên tai", "Nước lên, bà con lên nhà cao tầng.", PLACE)
    town.tells(WRITER, "tất cả", "ngay", "sửa diễn tập", "diễn tập", "sửa điểm danh", "có hỏi")
    shown = town.texts(WRITER)[-1]
    assert "Người dân sẽ thấy:\nDIỄN TẬP" in shown
    assert "Điểm danh: an toàn hay cần giúp" in shown
    town.tells(WRITER, "lưu nháp")
    _, content = town.saved()
    assert (content.is_drill, content.asks_if_safe) == (True, True)


def test_a_safety_alert_says_how_urgent_severe_and_certain_it_is(town):
    town.tells(WRITER, "viết thông báo thiên tai", "Nước lên, bà con lên nhà cao tầng.", PLACE)
    town.tells(WRITER, "tất cả", "ngay")
    assert "Mức nguy hiểm: Trong một giờ tới, Nặng, Rất có thể" in town.texts(WRITER)[-1]
    town.tells(WRITER, "sửa khẩn đến đâu", "ngay bây giờ", "sửa chắc đến đâu", "đang xảy ra")
    town.tells(WRITER, "lưu nháp")
    _, content = town.saved()
    assert content.danger == Danger("immediate", "severe", "observed")


def test_other_news_has_no_levels_of_danger(town):
    town.tells(WRITER, *PARTS)
    assert "Mức nguy hiểm" not in town.texts(WRITER)[-1]
    town.tells(WRITER, "lưu nháp")
    assert town.saved()[1].danger == Danger()


def test_nobody_submits_what_nobody_would_get(town):
    town.tells(WRITER, *PARTS[:3], "pho tien yet va pho thong nhat", "ngay")
    assert "⚠ Gửi cho ai: chưa ai nhận được tin này" in town.texts(WRITER)[-1]
    assert town.offered(WRITER) == ["Lưu nháp", "Sửa"]
    town.tells(WRITER, "được")
    assert town.write(announcements.find_by_code, town.context.unit_id, "TB 1") is None

    town.tells(WRITER, "lưu nháp")
    found, content = town.saved()
    assert found.state == "draft"
    assert content.audience == Audience(("thong-nhat", "tien-yet"))


def test_nothing_is_submitted_or_approved_while_all_channels_of_the_recipients_are_off(town):
    town.context.open_channels = {"webchat"}
    town.tells(WRITER, *PARTS)
    assert "các kênh của người nhận đều đang tắt" in town.texts(WRITER)[-1]
    assert town.offered(WRITER) == ["Lưu nháp", "Sửa"]
    town.tells(WRITER, "lưu nháp")
    town.context.open_channels = {"fake"}
    town.submits(town.saved()[0].announcement_id, by=town.ids[WRITER])
    town.context.open_channels = {"webchat"}
    town.tells(APPROVER, "TB 1")
    assert "Gửi 3 người" not in town.offered(APPROVER)


def test_a_time_that_passes_during_the_writing_is_refused_and_nothing_is_lost(town, clock):
    town.tells(WRITER, *PARTS[:4], "2 tiếng nữa")
    clock.passes(hours=2, minutes=1)
    town.tells(WRITER, "trình duyệt")
    assert "Làm tiếp việc dở" in town.offered(WRITER)
    assert town.write(announcements.find_by_code, town.context.unit_id, "TB 1") is None

    town.taps(WRITER, "Làm tiếp việc dở")
    town.tells(WRITER, "sửa giờ gửi", "ngay")
    town.taps(WRITER, "Trình duyệt")
    assert town.saved()[0].state == "waiting"


def test_who_edits_a_returned_one_changes_only_what_they_name(town):
    content = structs.replace(CONTENT, en="Power cut tomorrow.", place="phố Me")
    town.waits(content)
    town.returns(by=town.ids[APPROVER])
    town.tells(WRITER, "TB 1")
    town.taps(WRITER, "Sửa tin")
    assert "Bản tiếng Anh: Power cut tomorrow." in town.texts(WRITER)[-1]
    town.tells(WRITER, "lời tin", TEXT)
    town.taps(WRITER, "Trình duyệt")

    found, newest = town.saved()
    assert (found.state, found.version) == ("waiting", 2)
    assert newest == structs.replace(content, vi=TEXT)


@pytest.mark.parametrize(
    ("keeps", "kept"),
    [("Bản của tôi", TEXT), ("Bản đã lưu", "Người khác viết trước.")],
    ids=["mine", "theirs"],
)
def test_of_two_editors_the_second_sees_both_texts(town, keeps, kept):
    town.has_official(OTHER, "Chị Lan", Role.OFFICER)
    town.saves(by=town.ids[WRITER])
    town.tells(WRITER, "sửa TB 1", "lời tin", TEXT)
    theirs = structs.replace(CONTENT, vi="Người khác viết trước.", place="phố Me")
    town.saves(seen=1, content=theirs, by=town.ids[OTHER])
    town.taps(WRITER, "Trình duyệt")

    asked = town.texts(WRITER)[-1]
    assert asked.startswith("Chị Lan vừa lưu một bản khác. Đã lưu:\n")
    assert f"Lời tin: Người khác viết trước.\nỞ đâu: phố Me\nAnh viết:\nLời tin: {TEXT}" in asked
    town.taps(WRITER, keeps)
    assert town.saved()[1].vi == kept


def test_whoever_returned_it_can_not_edit_it(town):
    town.has_official(OTHER, "Chị Lan", Role.LEAD)
    town.waits()
    town.returns(by=town.ids[OTHER])
    town.tells(OTHER, "TB 1")
    assert town.offered(OTHER) == ["Đóng"]
    town.tells(OTHER, "đóng", "sửa TB 1")
    assert town.texts(OTHER)[-1] == "Tin về việc gì ạ?"


def test_only_who_may_write_is_asked(town):
    town.tells(APPROVER, "viết thông báo")
    assert town.texts(APPROVER)[-1].startswith('Việc "Viết thông báo" chưa giao cho chị')
