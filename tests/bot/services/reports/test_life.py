"""The life of a report after an answer: how it is confirmed, reopened and closed."""

from datetime import timedelta

import pytest

from bot.services.reports.answering import OfficialAnswer, answer_report
from bot.services.reports.life.closing import close_unconfirmed, closing_jobs
from bot.services.working_time import working_day, working_time
from conversations.engine.model.messages import Tap
from storage.tables import OUTBOX, REPORT_EVENTS, REPORTS
from storage.tables.report_states import ANSWERED, CLOSED, CONFIRMED, IN_PROGRESS, REOPENED
from tests.bot.services.inbound.test_receive_batch import REPORT, Street
from tests.bot.services.reports.test_reports_nearby import JOIN
from tests.officers import add_officer

MENDED = "Tổ đường bộ đã vá xong sáng nay ạ."


@pytest.fixture
def street(database, services):
    street = Street(database, services)
    for id_, name in (("o1", "Chị Hoa"), ("o2", "Anh Nam")):
        add_officer(database, services.context, id_, name)
    street.says("an", *REPORT)
    return street


def report_of(street):
    (report, *_) = street.rows(REPORTS)
    return report


def answers(street, to=ANSWERED, text=MENDED, official="o1"):
    report = report_of(street)
    word = OfficialAnswer(report["state"], to, text, reason="unseen")
    street.database.write_now(
        answer_report, street.services.context, official, report["report_id"], word
    )


def close_expired(street):
    context = street.services.context
    return street.database.write_now(close_unconfirmed, context, context.now())


@pytest.mark.both
def test_an_answer_that_nobody_confirms_closes_after_14_days_and_each_is_told_once(street, clock):
    street.says("binh", *JOIN, "1")
    answers(street)
    clock.passes(days=13)
    assert close_expired(street) == 0
    clock.passes(days=1, hours=1)
    (job,) = closing_jobs(street.services)
    assert street.database.write_now(job.next_due) is not None
    assert (close_expired(street), close_expired(street)) == (1, 0)

    assert report_of(street)["state"] == CLOSED
    assert street.rows(REPORT_EVENTS)[-1]["kind"] == CLOSED
    street.delivers()
    for who in ("an", "binh"):
        told = [reply.text for _, reply in street.notices(who)]
        assert [("khép mã này lại" in text) for text in told] == [False, True]
    assert street.database.write_now(job.next_due) is None


def test_an_answer_in_between_closes_nothing(street, clock):
    answers(street, IN_PROGRESS, "Em đã nhận, mai thợ đến vá ạ.")
    clock.passes(days=100)

    assert close_expired(street) == 0
    assert report_of(street)["state"] == IN_PROGRESS


def test_a_report_answered_before_there_was_a_question_is_closed_in_silence(street, clock):
    answers(street)
    street.delivers()
    before = len(street.rows(OUTBOX))
    street.database.write_now(lambda tx: tx.execute(REPORTS.update().values(open_answer=None)))
    clock.passes(days=15)

    assert close_expired(street) == 1
    assert report_of(street)["state"] == CLOSED
    assert len(street.rows(OUTBOX)) == before


def buttons(street, who="an"):
    """Send what is due; return the buttons of the person's newest message, by label."""
    street.delivers()
    return {button.label: button.data for button in street.replies(who)[-1].buttons}


def taps(street, label, who="an"):
    street.says(who, Tap(buttons(street, who)[label]))


def kinds(street):
    return [event["kind"] for event in street.rows(REPORT_EVENTS)]


def test_one_tap_confirms_and_one_tells_how_content_one_is(street, clock):
    answers(street)
    taps(street, "Xong rồi")
    assert (report_of(street)["state"], report_of(street)["resident_due"]) == (CONFIRMED, None)
    taps(street, "Chưa hài lòng")
    event = street.rows(REPORT_EVENTS)[-1]
    assert (event["kind"], event["reason"], event["by"]) == ("rated", "1", "resident")
    taps(street, "Kể thêm")
    street.says("an", "viết thêm", "thợ làm dối, một tuần lại bong")
    assert report_of(street)["state"] == REOPENED
    clock.passes(days=20)
    assert close_expired(street) == 0


def test_not_done_reopens_to_the_same_officer_with_the_time_that_was_left(street, clock):
    before = report_of(street)
    clock.passes(hours=3)
    answers(street)
    clock.passes(days=6)
    taps(street, "Chưa xong")

    report = report_of(street)
    assert (report["state"], report["assignee"]) == (REOPENED, "o1")
    unit, now = street.services.context.unit, street.services.context.now()
    left = working_time(unit, before["filed_at"] + timedelta(hours=3), before["resolve_due"])
    went_on = working_time(unit, now, report["resolve_due"])
    assert timedelta() <= went_on - left < timedelta(minutes=30)
    assert report["answer_due"] <= report["resolve_due"]
    assert "Em đã chuyển lại cho Phòng Kinh tế" in street.replies("an")[-1].text


def test_a_reopened_report_has_a_working_day_at_least(street, clock):
    clock.passes(days=60)
    answers(street)
    taps(street, "Chưa xong")

    unit, now = street.services.context.unit, street.services.context.now()
    assert working_time(unit, now, report_of(street)["resolve_due"]) >= working_day(unit)


def test_a_button_counts_once_and_only_for_its_own_answer(street):
    answers(street)
    first = buttons(street)
    taps(street, "Chưa xong")
    street.says("an", Tap(first["Chưa xong"]))
    assert kinds(street) == ["filed", ANSWERED, REOPENED]
    answers(street, text="Thợ đã vá lại bằng nhựa nóng ạ.")
    second = buttons(street)
    street.says("an", Tap(first["Xong rồi"]))
    assert report_of(street)["state"] == ANSWERED
    assert "lần trả lời trước" in street.replies("an")[-1].text
    street.says("an", Tap(second["Xong rồi"]), Tap(second["Xong rồi"]))
    assert kinds(street) == ["filed", ANSWERED, REOPENED, ANSWERED, CONFIRMED]


def test_only_the_reporter_is_asked_and_a_follower_once_they_are_gone(street):
    street.says("binh", *JOIN, "1")
    answers(street)
    theirs = buttons(street)
    assert "Xong rồi" not in buttons(street, "binh")
    street.says("binh", Tap(theirs["Xong rồi"]))
    assert report_of(street)["state"] == ANSWERED
    street.says("an", "xoá dữ liệu của tôi", "xoá ngay", "xoá hết")
    assert report_of(street)["person_id"] is None
    street.says("binh", Tap(theirs["Xong rồi"]))
    assert report_of(street)["state"] == CONFIRMED


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("xong rồi", CONFIRMED),
        ("chưa xong đâu", REOPENED),
        ("vẫn hỏng", REOPENED),
        ("GV 101 vá xong rồi, cảm ơn cán bộ ạ", CONFIRMED),
    ],
)
def test_typed_words_do_what_the_button_does(street, clock, said, state):
    answers(street)
    street.delivers()
    clock.passes(days=1)
    street.says("an", said)

    assert report_of(street)["state"] == state


def test_an_answer_during_a_dialogue_keeps_it_open_and_its_buttons_work(street):
    street.says("an", "bao den duong hong")
    answers(street)
    asked = buttons(street)
    street.says("an", Tap(asked["Xong rồi"]))
    assert report_of(street)["state"] == CONFIRMED
    street.says("an", "đèn tắt ba hôm nay rồi")
    assert "ảnh" in street.replies("an")[-1].text


def test_one_message_confirms_a_report_and_is_added_to_another(street):
    street.says("an", "đèn đường đầu ngõ phố Me tối om ba hôm nay", "không có ảnh", "gần bưu điện")
    street.says("an", "đúng rồi", "gửi đi", "gửi đi")
    road, lamp = sorted(street.rows(REPORTS), key=lambda row: row["filed_at"])[:2]
    answers(street)
    street.delivers()
    street.says("an", "ổ gà vá rồi cháu ạ, còn cái đèn thì tối om chưa ai làm")
    states = {row["report_id"]: row["state"] for row in street.rows(REPORTS)}
    assert states[road["report_id"]] == CONFIRMED
    events = [row for row in street.rows(REPORT_EVENTS) if row["report_id"] == lamp["report_id"]]
    assert events[-1]["kind"] == "remark"
    assert "còn lời về" in street.replies("an")[-1].text
