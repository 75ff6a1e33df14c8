"""Officials see, approve, return and stop announcements in the staff bot."""

import pytest
from msgspec import structs
from sqlalchemy import update

from bot.commands.announcements import describe_found
from bot.services.announcements.approval import approval
from bot.services.announcements.staff import query_handlers
from bot.services.officials.permissions import Role
from storage.repositories.announcements import pictures
from storage.repositories.announcements.announcements import TABLES
from storage.repositories.delivery.outbox import Urgency
from storage.tables import BROADCAST_RECIPIENTS, OUTBOX
from tests.bot.services.announcements.office import CONTENT, SAFETY
from tests.bot.services.announcements.staff_office import APPROVER, WRITER, StaffOffice

LEAD, AUDITOR = "lan", "kiem"


@pytest.fixture
def town(database, services):
    town = StaffOffice(database, services)
    town.has_official(WRITER, "Anh Tuấn", Role.OFFICER, Role.ADMINISTRATOR)
    town.has_official(APPROVER, "Chị Hoa", Role.APPROVER)
    town.has_subscribers(3)
    return town


@pytest.fixture
def few(monkeypatch):
    """Make the approver type the number above two recipients."""
    monkeypatch.setattr(approval, "TYPED_ABOVE", 2)
    monkeypatch.setattr(query_handlers, "TYPED_ABOVE", 2)


def test_an_approver_is_told_what_waits_sees_it_whole_and_sends_it(town):
    town.waits()
    assert town.news(APPROVER) == ["Anh Tuấn trình TB 1, chờ chị duyệt: “Mai cắt điện ở phố Me.”"]

    town.taps(APPROVER, "Xem TB 1")
    card = town.texts(APPROVER)[-1]
    assert card.startswith("TB 1 · Cắt điện · Chờ duyệt\nAnh Tuấn soạn\n")
    assert "Gửi tới 3 người · fake 3" in card
    assert "Người dân sẽ thấy:\nCắt điện\nMai cắt điện ở phố Me.\nỦy ban nhân dân" in card
    assert town.offered(APPROVER) == ["Gửi 3 người", "Trả lại để sửa", "Không duyệt", "Đóng"]

    town.taps(APPROVER, "Gửi 3 người")
    assert town.texts(APPROVER)[-1] == "Đã duyệt TB 1, gửi tới 3 người."
    assert town.now().state == "sending"
    assert town.write(TABLES.list_events, town.context.unit_id, "a1")[-2].by == town.ids[APPROVER]
    assert town.news(WRITER) == ["Chị Hoa đã duyệt TB 1 của anh."]


def test_whoever_wrote_it_is_told_why_they_can_not_approve_it(town):
    town.has_official(LEAD, "Chị Lan", Role.LEAD)
    town.waits(by=LEAD)
    town.tells(LEAD, "duyệt TB 1")

    assert "Tin này do anh/chị soạn hoặc trình, nên người khác duyệt." in town.texts(LEAD)[-1]
    assert town.offered(LEAD) == ["Sửa tin", "Đóng"]
    assert town.news(LEAD) == []


def test_an_author_reads_why_it_was_returned_and_submits_the_next_version(town):
    town.waits()
    town.tells(APPROVER, "TB 1")
    town.taps(APPROVER, "Trả lại để sửa")
    town.tells(APPROVER, "ơ", "thiếu giờ cắt")

    assert town.now().state == "returned"
    assert town.news(WRITER) == ["Chị Hoa trả lại TB 1 để anh sửa: thiếu giờ cắt"]
    town.taps(WRITER, "Xem TB 1")
    assert "Chị Hoa trả lại: thiếu giờ cắt" in town.texts(WRITER)[-1]
    town.saves(
        seen=1,
        content=structs.replace(CONTENT, vi="8 giờ sáng mai cắt điện."),
        by=town.ids[WRITER],
    )
    town.tells(WRITER, "TB 1")
    town.taps(WRITER, "Trình duyệt")
    assert town.now().state == "waiting"
    assert "8 giờ sáng mai cắt điện." in town.news(APPROVER)[-1]


def test_a_rejected_announcement_is_never_sent(town):
    town.waits()
    town.tells(APPROVER, "xem tb1")
    town.taps(APPROVER, "Không duyệt")
    town.tells(APPROVER, "không đúng sự thật")

    assert town.now().state == "rejected"
    assert town.news(WRITER) == ["Chị Hoa không duyệt TB 1: không đúng sự thật"]
    town.tells(APPROVER, "TB 1")
    assert town.offered(APPROVER) == ["Đóng"]


def test_progress_is_shown_and_what_is_unsent_is_stopped(town):
    town.waits()
    town.approves(by=town.ids[APPROVER])
    town.tells(WRITER, "TB 1")
    assert "░░░░░░░░░░ Xong 0 trong 3 người\nChờ gửi: 3 người" in town.texts(WRITER)[-1]
    assert town.offered(WRITER) == [
        "Xem lại tiến độ",
        "Tạm dừng",
        "Dừng gửi",
        "Viết đính chính",
        "Đóng",
    ]

    town.taps(WRITER, "Tạm dừng")
    town.taps(WRITER, "Xem TB 1")
    assert "⚠ Đang tạm dừng vì có người bấm tạm dừng." in town.texts(WRITER)[-1]
    town.taps(WRITER, "Gửi tiếp")
    assert town.texts(WRITER)[-1] == "Em gửi tiếp TB 1."
    town.taps(WRITER, "Xem TB 1")
    town.residents_get(2)
    town.taps(WRITER, "Xem lại tiến độ")
    shown = town.texts(WRITER)[-1]
    assert "▓▓▓▓▓▓░░░░ Xong 2 trong 3 người\nĐã gửi: 2 người\nChờ gửi: 1 người" in shown
    assert "Một phút qua gửi được 2 tin.\n⚠ Máy chưa gửi được: chương trình gửi" in shown
    assert "Còn khoảng 1 phút." in shown
    assert "sent 2, waiting 1" in town.does(describe_found, "TB 1")

    town.taps(WRITER, "Dừng gửi")
    town.tells(WRITER, "nhầm ngày")
    assert town.texts(WRITER)[-1] == "Đã dừng TB 1. Ai chưa nhận thì không nhận nữa."
    assert town.now().state == "stopped"
    assert dict(town.progress().by_state) == {"sent": 2, "cancelled": 1}
    town.tells(APPROVER, "TB 1")
    assert "Đã dừng trước khi gửi: 1" in town.texts(APPROVER)[-1]
    assert "Anh Tuấn dừng gửi: nhầm ngày" in town.texts(APPROVER)[-1]
    assert town.does(describe_found, "TB 1").startswith("TB 1  stopped")


def test_the_author_is_told_when_it_is_sent(town, clock):
    town.waits()
    town.approves(by=town.ids[APPROVER])
    town.residents_get(3)
    clock.passes(minutes=1)
    town.jobs_run()
    assert town.news(WRITER)[-1] == "TB 1 đã gửi xong: 3 trong 3 người."


def test_an_approval_of_what_was_edited_meanwhile_sends_nothing(town):
    town.waits()
    town.tells(APPROVER, "TB 1")
    town.saves(seen=1, content=structs.replace(CONTENT, vi="Chữ khác."), by=town.ids[WRITER])
    town.taps(APPROVER, "Gửi 3 người")
    assert town.texts(APPROVER)[-1].startswith("TB 1 vừa đổi, em chưa làm gì.")

    town.submits(version=2, by=town.ids[WRITER])
    town.taps(APPROVER, "Xem TB 1")
    assert "Chữ khác." in town.texts(APPROVER)[-1]
    town.taps(APPROVER, "Gửi 3 người")
    assert town.now().state == "sending"


def test_above_the_limit_the_approver_types_the_number(town, few):
    town.waits()
    town.tells(APPROVER, "TB 1")
    town.taps(APPROVER, "Gửi 3 người")
    assert "gõ lại số 3 để em gửi" in town.texts(APPROVER)[-1]
    town.tells(APPROVER, "vâng")
    assert "Chưa đúng số ấy" in town.texts(APPROVER)[-1]
    assert town.now().state == "waiting"
    town.tells(APPROVER, "3")
    assert town.now().state == "sending"


def test_a_number_that_changed_meanwhile_sends_nothing(town, few):
    town.waits()
    town.tells(APPROVER, "TB 1")
    town.taps(APPROVER, "Gửi 3 người")
    town.has_subscribers(2, first=3)
    town.tells(APPROVER, "3")

    assert town.texts(APPROVER)[-1].startswith("Số người nhận TB 1 giờ là 5 nên em chưa gửi.")
    assert town.now().state == "waiting"


def test_pictures_are_shown_before_they_are_approved(town):
    town.saves(by=town.ids[WRITER])
    for id_ in ("p1", "p2"):
        town.write(pictures.add, town.context.unit_id, "a1", id_, 9, now=town.context.now())
    town.saves(
        seen=1, content=structs.replace(CONTENT, pictures=("p1", "p2")), by=town.ids[WRITER]
    )
    town.submits(version=2, by=town.ids[WRITER])
    town.tells(APPROVER, "TB 1")
    assert town.replies(APPROVER)[-1].photos == ("p1", "p2")
    town.taps(APPROVER, "Gửi 3 người")
    assert town.now().state == "sending"


def test_what_the_dialogue_can_not_show_is_approved_in_the_console_only(town, monkeypatch):
    town.waits(structs.replace(CONTENT, place="phố Me"))
    town.tells(APPROVER, "TB 1")
    monkeypatch.setattr(query_handlers, "SHOWN", query_handlers.SHOWN - {"place"})
    town.taps(APPROVER, "Gửi 3 người")
    assert town.now().state == "waiting"

    town.taps(APPROVER, "Xem TB 1")
    assert "Anh/chị trình và duyệt ở trang cán bộ." in town.texts(APPROVER)[-1]
    assert town.offered(APPROVER) == ["Trả lại để sửa", "Không duyệt", "Đóng"]


def test_an_auditor_sees_and_does_nothing(town):
    town.has_official(AUDITOR, "Anh Kiểm", Role.AUDITOR)
    town.waits()
    town.tells(AUDITOR, "thông báo", "TB 1")
    assert town.offered(AUDITOR) == ["Đóng"]
    assert town.news(AUDITOR) == []


def test_a_notice_that_came_too_late_is_dropped(town):
    town.waits()
    town.rejects(by=town.ids[APPROVER])
    assert town.news(APPROVER) == []


def test_only_an_alert_wakes_the_approver_at_night(town, clock):
    clock.passes(hours=15)
    town.waits()
    town.saves("a2", content=SAFETY, by=town.ids[WRITER])
    town.submits("a2", by=town.ids[WRITER])

    rows = town.rows(OUTBOX, kind="announcement_waits")
    waits = {row["urgency"]: row["not_before"] > town.context.now() for row in rows}
    assert waits == {Urgency.NOTICE: True, Urgency.ALERT: False}


def test_the_button_of_a_notice_leads_out_of_any_question(town):
    town.waits()
    town.saves("a2", content=CONTENT, by=town.ids[WRITER])
    town.submits("a2", by=town.ids[WRITER])
    town.sends()
    town.tells(APPROVER, "TB 2")
    town.taps(APPROVER, "Không duyệt")
    town.taps(APPROVER, "Xem TB 1")

    assert town.texts(APPROVER)[-1].startswith("TB 1 ·")
    assert town.now("a2").state == "waiting"


def test_the_list_has_what_waits_first_and_ends_politely(town):
    town.saves("a0", content=CONTENT, by=town.ids[WRITER])
    town.waits()
    town.tells(APPROVER, "thông báo")
    lines = town.texts(APPROVER)[-1].splitlines()
    assert [line.split(" · ")[0] for line in lines[1:3]] == ["TB 2", "TB 1"]
    town.tells(APPROVER, "thôi")
    assert town.now().state == "waiting"


@pytest.fixture
def lead(town):
    """Let in someone who may send an alert at once; return their address."""
    town.has_official(LEAD, "Chị Lan", Role.LEAD)
    return LEAD


def test_an_alert_is_sent_at_once_and_a_second_official_confirms_it(town, lead):
    town.saves(content=SAFETY, by=town.ids[WRITER])
    town.tells(lead, "TB 1")
    assert "Gửi ngay, không chờ duyệt" in town.offered(lead)
    town.taps(lead, "Gửi ngay, không chờ duyệt")
    assert "gõ GỬI NGAY" in town.texts(lead)[-1]
    town.tells(lead, "gửi ngay đi")
    assert town.now().state == "draft"

    town.tells(lead, "gui ngay")
    assert town.texts(lead)[-1].startswith("Đã gửi ngay TB 1 tới 3 người.")
    assert (town.now().state, town.now().confirmation) == ("sending", "asked")
    town.tells(APPROVER, "TB 1")
    assert "Chị Lan đã gửi ngay. Cần một người khác xác nhận trước" in town.texts(APPROVER)[-1]
    town.taps(APPROVER, "Xác nhận: tin đúng")
    assert town.texts(APPROVER)[-1] == "Em đã ghi: chị xác nhận TB 1 là đúng."
    assert town.now().confirmation == "confirmed"
    town.tells(lead, "TB 1")
    assert "Chị Hoa đã xác nhận tin đúng." in town.texts(lead)[-1]
    assert "Xác nhận: tin đúng" not in town.offered(lead)


def test_whoever_finds_an_alert_wrong_stops_it_and_corrects_it(town, lead):
    town.saves(content=SAFETY, by=town.ids[WRITER])
    town.tells(lead, "TB 1")
    town.taps(lead, "Gửi ngay, không chờ duyệt")
    town.tells(lead, "GỬI NGAY")
    town.residents_get(1)
    town.tells(APPROVER, "TB 1")
    town.taps(APPROVER, "Tin này sai")
    town.tells(APPROVER, "bão đã tan")
    assert (town.now().state, town.now().confirmation) == ("stopped", "refused")

    town.tells(WRITER, "TB 1")
    assert "Chị Hoa báo tin này sai. bão đã tan" in town.texts(WRITER)[-1]
    town.taps(WRITER, "Viết đính chính")
    town.tells(WRITER, "Bão đã tan, bà con đi lại bình thường.")
    shown = town.texts(WRITER)[-1]
    assert "ĐÍNH CHÍNH TB 1" in shown.upper()
    assert "Đính chính TB 1: gửi đúng những người đã nhận" in shown
    assert "Gửi tới 1 người" in shown
    town.taps(WRITER, "Trình duyệt")
    town.tells(APPROVER, "TB 2")
    town.taps(APPROVER, "Gửi 1 người")
    assert town.texts(APPROVER)[-1] == "Đã duyệt TB 2, gửi tới 1 người."


def test_a_drill_is_approved_with_its_own_word(town):
    town.waits(structs.replace(SAFETY, is_drill=True))
    town.tells(APPROVER, "TB 1")
    assert "Người dân sẽ thấy:\nDIỄN TẬP" in town.texts(APPROVER)[-1]
    town.taps(APPROVER, "Gửi 3 người")
    town.tells(APPROVER, "gửi ngay")
    assert town.now().state == "waiting"
    town.tells(APPROVER, "dien tap")
    assert town.now().state == "sending"


def test_what_did_not_arrive_is_sent_again(town):
    town.waits()
    town.approves(by=town.ids[APPROVER])
    town.residents_get(1)
    it = BROADCAST_RECIPIENTS
    town.write(
        lambda tx: tx.execute(update(it).where(it.c.state == "waiting").values(state="failed"))
    )
    town.jobs_run()
    assert town.now().state == "sent"
    town.tells(APPROVER, "TB 1")
    town.taps(APPROVER, "Gửi lại 2 người")
    assert town.now().state == "sending"
    assert [row["state"] for row in town.rows(it)].count("waiting") == 2
