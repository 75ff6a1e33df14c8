"""Notices to officials of remarks on reports: to whom, with what, and how often."""

import pytest

from bot.services.reports.answering import OfficialAnswer, answer_report
from storage.repositories.delivery.outbox import Urgency
from storage.tables import OFFICIALS, OUTBOX, REPORTS
from storage.tables.reports import ANSWERED
from tests.staff_town import HOLE, Town

pytestmark = pytest.mark.both

DONE = "Phòng Kinh tế đã vá ổ gà sáng nay ạ."
WAITS_AGAIN = "người dân viết lại sau khi có trả lời, nên việc lại chờ trả lời."
AGAIN = "GV 101 chưa vá, vẫn còn hố sâu"


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa")
    town.files()
    return town


def answers(town):
    (report,) = town.rows(REPORTS)
    official = town.rows(OFFICIALS)[0]["official_id"]
    word = OfficialAnswer(report["state"], ANSWERED, DONE)
    town.write(answer_report, town.services, official, report["report_id"], word)


def remarks(town, who="hoa"):
    return [(row, card) for row, card in town.cards(who) if row["kind"] == "report_remarked"]


def test_the_department_is_told_what_is_said_now_above_the_old_answer(town):
    answers(town)
    town.says("an", AGAIN)

    ((row, message),) = remarks(town)
    assert message.text.splitlines() == [
        f"GV 101 · Ổ gà, đường hỏng: {WAITS_AGAIN}",
        f"“{AGAIN}”",
        f"Lần trước cán bộ trả lời: “{DONE}”",
        "Hạn trả lời: 8 giờ sáng thứ Tư 25/11, còn 2 ngày",
    ]
    assert (row["urgency"], row["promise"]) == (Urgency.NOTICE, "at_least_once")


def test_officials_of_other_departments_are_not_told(town):
    town.comes_in("nam", "Anh Nam", "culture")
    answers(town)
    town.says("an", AGAIN)

    assert remarks(town, "nam") == []


def test_only_thanks_tell_nobody(town):
    answers(town)
    town.says("an", "GV 101 vá rồi, cảm ơn cán bộ")

    assert remarks(town) == []


def test_one_notice_tells_of_all_that_was_said_before_it_went_out(town):
    answers(town)
    town.says("an", AGAIN, "GV 101 sáng nay lại có xe ngã ở đó")

    ((_, message),) = remarks(town)
    assert message.text.splitlines()[1:3] == [f"“{AGAIN}", "GV 101 sáng nay lại có xe ngã ở đó”"]


def test_after_a_notice_the_next_one_waits_for_an_hour(town, clock):
    answers(town)
    town.says("an", AGAIN)
    town.sends()
    clock.passes(minutes=10)
    town.says("an", "GV 101 sáng nay lại có xe ngã ở đó", "GV 101 bà con rào tạm rồi")

    (first, _), (second, _) = remarks(town)
    assert (second["not_before"] - first["created_at"]).total_seconds() == 3600


def test_a_notice_is_dropped_if_the_report_was_answered_meanwhile(town):
    answers(town)
    town.says("an", AGAIN)
    answers(town)
    town.sends()

    (row,) = town.rows(OUTBOX, kind="report_remarked")
    assert (row["state"], row["reason"]) == ("stopped", "outdated")


def test_new_work_shows_what_was_said_and_the_old_answer(town):
    answers(town)
    town.says("an", AGAIN)
    town.tells("hoa", "xem việc mới")

    (card,) = [text for text in town.texts("hoa") if f"“{HOLE}”" in text][-1:]
    assert card.index(f"Mới viết thêm: “{AGAIN}”") < card.index("Lần trước cán bộ trả lời")
