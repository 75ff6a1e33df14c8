"""Notices to officials of remarks on reports: to whom, with what, and how often."""

from datetime import datetime

import pytest

from bot.services.officials.permissions import Role
from bot.services.reports.answering import OfficialAnswer, answer_report
from bot.services.reports.effect_handlers import amend_report
from bot.services.reports.life.withdrawing import withdraw_report
from bot.services.reports.query_handlers import report_facts
from bot.services.unit_context import Speaker
from conversations.dialogues.reports.effects import Withdraw, Withdrawn
from conversations.engine.model.effects import AmendReport, Refused
from conversations.engine.model.messages import Photo, Start
from storage.repositories.delivery.outbox import Urgency
from storage.tables import OFFICIALS, OUTBOX, PEOPLE, REPORT_EVENTS, REPORTS
from storage.tables.report_states import ANSWERED, REOPENED, WITHDRAWN
from storage.tables.reports import NOT_URGENT
from tests.bot.services.reports.test_official_notices import CRY, joins_crying
from tests.resident import AGREED, LOCAL
from tests.staff_town import HOLE, Town

DONE = "Phòng Kinh tế đã vá ổ gà sáng nay ạ."
WAITS_AGAIN = "người dân viết lại sau khi có trả lời, nên việc lại chờ trả lời."
AGAIN = "GV 101 chưa vá, vẫn còn hố sâu"


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    roles = [Role.ADMINISTRATOR, Role.LEAD]
    town.tells("hoa", Start(town.invited("Chị Hoa", roles=roles)))
    town.files()
    return town


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=LOCAL)


def answers(town, text=DONE):
    (report,) = town.rows(REPORTS)
    official = town.rows(OFFICIALS)[0]["official_id"]
    word = OfficialAnswer(report["state"], ANSWERED, text, reason="unseen")
    town.write(answer_report, town.context, official, report["report_id"], word)


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


@pytest.mark.both
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


def by_age(notice):
    return notice[0]["created_at"]


def test_a_cry_goes_out_at_once_though_a_notice_waits_for_the_office_to_open(town, clock):
    answers(town)
    clock.now = at(25, 22)
    town.says("an", AGAIN)
    clock.passes(minutes=10)
    joins_crying(town, "binh")

    (waiting, _), (cry, message) = sorted(remarks(town), key=by_age)
    assert (waiting["urgency"], waiting["not_before"]) == (Urgency.NOTICE, at(26, 7, 30))
    assert (cry["urgency"], cry["not_before"]) == (Urgency.ALERT, clock.now)
    assert CRY in message.text


def test_what_is_added_to_an_urgent_report_does_not_wait_for_an_hour(town, clock):
    joins_crying(town, "binh")
    town.sends()
    clock.passes(minutes=10)
    town.says("an", AGAIN)

    *_, (added, _) = sorted(remarks(town), key=by_age)
    assert (added["urgency"], added["not_before"]) == (Urgency.ALERT, clock.now)


def test_an_urgent_notice_that_is_due_tells_of_what_is_added(town):
    joins_crying(town, "binh")
    town.says("an", AGAIN)

    ((_, message),) = remarks(town)
    assert CRY in message.text
    assert AGAIN in message.text


def test_the_hour_between_notices_counts_from_when_the_first_could_go_out(town, clock):
    answers(town)
    clock.now = at(25, 22)
    town.says("an", AGAIN)
    clock.now = at(26, 8)
    town.sends()
    town.says("an", "GV 101 bà con rào tạm rồi, hố rộng thêm")

    (first, _), (second, _) = remarks(town)
    assert first["not_before"] == at(26, 7, 30)
    assert second["not_before"] == at(26, 8, 30)


def test_photos_go_with_the_notice_that_waits(town, clock):
    answers(town)
    town.says("an", "xin chào")
    clock.now = at(25, 22)
    town.says("an", AGAIN)
    for photo in ("photo-7", "photo-8"):
        town.has_photo("an", photo)
        town.says("an", "phản ánh của tôi", "thêm ảnh", Photo(photo), "xong")

    assert [row["not_before"] for row, _ in remarks(town)] == [at(26, 7, 30)] * 3


def test_an_officials_own_words_make_nothing_urgent(town):
    answers(town, "Đội điện đã đến chỗ dây điện đứt rơi xuống đường.")
    town.says("an", "xin chào")
    town.has_photo("an", "photo-7")
    town.says("an", "phản ánh của tôi", "thêm ảnh", Photo("photo-7"), "xong")

    (report,) = town.rows(REPORTS)
    assert (report["state"], report["urgency"]) == (REOPENED, NOT_URGENT)


def test_an_edit_into_a_cry_is_told_at_once(town, clock):
    clock.now = at(23, 22)
    person_id = town.person("an")
    (report,) = town.rows(REPORTS)
    said = AmendReport(report["report_id"], "dây điện đứt rơi xuống hố, có người bị điện giật")
    speaker = Speaker(person_id, AGREED, "fake", "an")
    outcome = town.write(amend_report, town.context, speaker, said)
    town.write(town.services.publish, town.context, outcome)

    ((row, message),) = remarks(town)
    assert (row["urgency"], row["not_before"]) == (Urgency.ALERT, clock.now)
    assert "có người bị điện giật" in message.text


def test_an_answered_report_is_no_longer_urgent(town):
    joins_crying(town, "binh")
    (report,) = town.rows(REPORTS)
    assert town.write(report_facts, town.context, report["report_id"]).is_urgent
    answers(town)

    assert not town.write(report_facts, town.context, report["report_id"]).is_urgent


def test_a_report_that_is_taken_back_is_no_work_any_more_and_its_department_is_told(town):
    town.says("an", "thoi u rut lai cai ban nay nhe, hang xom lap roi", "ừ")

    (report,) = town.rows(REPORTS)
    assert report["state"] == WITHDRAWN
    event = town.rows(REPORT_EVENTS)[-1]
    assert (event["kind"], event["by"]) == (WITHDRAWN, "resident")
    assert "hang xom lap roi" in event["text"]
    notices = [card for row, card in town.cards("hoa") if row["kind"] == "report_withdrawn"]
    assert [card.text for card in notices] == [
        "GV 101 · Ổ gà, đường hỏng: người dân đã rút lại, không phải làm nữa."
    ]
    town.says("an", "phản ánh của tôi")
    assert "đã rút lại" in town.replies("an")[-1].text


def test_only_its_author_takes_a_report_back_and_once_is_enough(town):
    (report,) = town.rows(REPORTS)
    takes = Withdraw(report["report_id"])
    people = {row["person_id"] for row in town.rows(PEOPLE)} - {report["person_id"]}
    context = town.services.context
    other = Speaker(people.pop(), AGREED, "fake", "an")
    assert town.write(withdraw_report, context, other, takes) == Refused("gone")
    author = Speaker(report["person_id"], AGREED, "fake", "an")
    for _ in range(2):
        assert town.write(withdraw_report, context, author, takes) == Withdrawn("GV 101")
    assert [event["kind"] for event in town.rows(REPORT_EVENTS)].count(WITHDRAWN) == 1
