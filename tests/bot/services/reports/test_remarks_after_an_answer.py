"""What residents tell after an official's answer: the report waits again, and can be answered."""

from datetime import timedelta

import pytest

from bot.services.reports.answering import OfficialAnswer, ReportChangedError, answer_report
from bot.services.reports.life.closing import close_unconfirmed
from bot.services.reports.query_handlers import report_facts
from bot.services.reports.remarks import add_remark
from bot.services.unit_context import Speaker
from conversations.dialogues.reports.effects import AddRemark
from conversations.engine.model.effects import Refused
from conversations.engine.model.values import Said
from storage.repositories.reports import report_list
from storage.tables import OUTBOX, REPORT_EVENTS, REPORTS, TALKS
from storage.tables.report_states import (
    ANSWERED,
    CLOSED,
    CONFIRMED,
    IN_PROGRESS,
    RECEIVED,
    REFUSED,
    REOPENED,
    WITHDRAWN,
)
from tests.bot.services.inbound.test_receive_batch import REPORT, Street
from tests.bot.services.reports.test_reports_nearby import JOIN
from tests.officers import add_officer
from tests.resident import AGREED

MENDED = "Phòng Kinh tế đã vá ổ gà sáng nay ạ."
AGAIN = "GV 101 chưa vá, vẫn còn hố sâu"


@pytest.fixture
def street(database, services):
    street = Street(database, services)
    add_officer(database, services.context, "o1", "Chị Hoa")
    street.says("an", *REPORT)
    return street


def answers(street, to=ANSWERED, text=MENDED, *, last=None, saw=""):
    (report, *_) = street.rows(REPORTS)
    word = OfficialAnswer(
        saw or report["state"], to, text, last, reason="level" if to == REFUSED else "unseen"
    )
    street.database.write_now(
        answer_report, street.services.context, "o1", report["report_id"], word
    )


def closes(street):
    """Let an official answer, and the residents be silent for longer than they may."""
    answers(street)
    context = street.services.context
    later = context.now() + timedelta(days=15)
    assert street.database.write_now(close_unconfirmed, context, later) == 1


def heard(street, who="an"):
    return street.replies(who)[-1].text


def kinds(street):
    return [event["kind"] for event in street.rows(REPORT_EVENTS)]


def waiting(street):
    unit_id, now = street.services.context.unit_id, street.services.context.now()
    return street.database.write_now(report_list.count_waiting, unit_id, now=now).waiting


@pytest.mark.both
@pytest.mark.parametrize("state", [ANSWERED, CLOSED, REFUSED])
def test_a_remark_puts_a_report_with_an_answer_back_among_those_waiting(street, clock, state):
    closes(street) if state == CLOSED else answers(street, state)
    (before,) = street.rows(REPORTS)
    assert waiting(street) == 0
    clock.passes(days=7)
    street.says("an", AGAIN)

    (report,) = street.rows(REPORTS)
    assert (report["state"], waiting(street)) == (REOPENED, 1)
    assert report["answer_due"] > before["answer_due"]
    assert report["resolve_due"] > before["resolve_due"]
    assert kinds(street)[-1] == "reopened"
    assert "Em đã chuyển lại cho Phòng Kinh tế" in heard(street)
    assert "Chậm nhất 8 giờ sáng thứ Ba 1/12" in heard(street)


def test_a_follower_does_not_bring_back_what_was_withdrawn(street):
    street.says("binh", *JOIN, "1")
    (report,) = street.rows(REPORTS)
    street.says("an", "rút lại phản ánh GV 101", "ừ")
    before = kinds(street)
    assert before[-1] == WITHDRAWN

    remark = AddRemark(report["report_id"], Said(AGAIN))
    speaker = Speaker(street.person("binh"), AGREED, "fake", "binh")
    outcome = street.database.write_now(add_remark, street.services.context, speaker, remark)

    assert outcome == Refused("gone")
    assert street.rows(REPORTS)[0]["state"] == WITHDRAWN
    assert kinds(street) == before


def test_a_follower_puts_it_back_as_well(street):
    street.says("binh", *JOIN, "1")
    closes(street)
    street.says("binh", AGAIN)

    assert street.rows(REPORTS)[0]["state"] == REOPENED
    event = street.rows(REPORT_EVENTS)[-1]
    assert (event["kind"], event["by"], event["text"]) == ("reopened", "follower", AGAIN)
    assert event["person_id"] == street.person("binh")


@pytest.mark.parametrize(
    "said",
    [
        "van chua sua dau, ho van sau",
        "vẫn chưa sửa đâu, hố vẫn sâu",
        "chua va gi ca, ho van sau lam",
        "chưa vá",
        "vá rồi mà lại hỏng",
        "GV 101 chua va",
        "GV 101 chưa vá",
        "GV 101 van chua xong, noi doi",
        "GV101 chua vá, duong van hong",
    ],
)
def test_words_that_it_is_not_done_put_it_back_with_its_code_or_without(street, clock, said):
    answers(street)
    clock.passes(days=1)
    street.says("an", said)

    assert street.rows(REPORTS)[0]["state"] == REOPENED
    event = street.rows(REPORT_EVENTS)[-1]
    assert (event["kind"], event["text"]) == ("reopened", said)
    assert "Em đã chuyển lại cho Phòng Kinh tế" in heard(street)


@pytest.mark.parametrize("said", ["GV 101 sao rồi", "GV 101 vá chưa", "bao giờ họ sửa"])
def test_one_who_asks_how_it_stands_sees_the_answer_and_changes_nothing(street, clock, said):
    answers(street)
    clock.passes(days=1)
    street.says("an", said)

    assert street.rows(REPORTS)[0]["state"] == ANSWERED
    assert MENDED in heard(street)


@pytest.mark.parametrize(
    "said", ["vẫn chưa có nước", "chưa dọn rác ở chợ", "tôi chưa làm căn cước", "chưa"]
)
def test_what_is_not_done_elsewhere_is_no_remark(street, clock, said):
    answers(street)
    clock.passes(days=1)
    street.says("an", said)

    assert street.rows(REPORTS)[0]["state"] == ANSWERED


def test_an_answer_of_long_ago_is_not_meant_without_the_code(street, clock):
    answers(street)
    clock.passes(days=30)
    street.says("an", "vẫn chưa sửa đâu, hố vẫn sâu")

    assert street.rows(REPORTS)[0]["state"] == ANSWERED


def test_the_report_that_was_answered_last_is_meant(street, clock):
    street.says("an", *REPORT[:4], "trước nhà số 7", *REPORT[5:])
    first, second = street.rows(REPORTS)
    word = OfficialAnswer(RECEIVED, ANSWERED, MENDED, None, reason="unseen")
    for report in (second, first):
        street.database.write_now(
            answer_report, street.services.context, "o1", report["report_id"], word
        )
        clock.passes(days=2)
    street.says("an", "chưa vá")

    states = {row["code"]: row["state"] for row in street.rows(REPORTS)}
    assert states == {first["code"]: REOPENED, second["code"]: ANSWERED}


@pytest.mark.parametrize("said", ["có, hố vẫn sâu lắm", "vá xong hôm sau lại lở"])
def test_words_while_the_answer_is_shown_are_the_remark(street, said):
    answers(street)
    street.says("an", "GV 101 sao rồi", said)

    assert street.rows(REPORTS)[0]["state"] == REOPENED
    assert street.rows(REPORT_EVENTS)[-1]["text"] == said
    assert "Em đã chuyển lại cho Phòng Kinh tế" in heard(street)


@pytest.mark.parametrize("said", ["ok em", "thôi khỏi", "ừ rõ rồi", "hủy", "chọn tin"])
def test_other_words_while_the_answer_is_shown_put_nothing_back(street, said):
    answers(street)
    street.says("an", "GV 101 sao rồi", said)

    assert street.rows(REPORTS)[0]["state"] == ANSWERED


def test_thanks_while_the_answer_is_shown_end_kindly(street):
    answers(street)
    street.says("an", "GV 101 sao rồi", "sáng rồi, cảm ơn")

    assert street.rows(REPORTS)[0]["state"] == CONFIRMED
    assert "em ghi GV 1 0 1 đã xong" in heard(street)


def test_only_thanks_leave_it_closed_and_are_kept(street):
    closes(street)
    street.says("an", "GV 101 vá xong rồi, cảm ơn cán bộ ạ")

    assert street.rows(REPORTS)[0]["state"] == CLOSED
    assert kinds(street)[-1] == "remark"
    assert "em đã ghi lời này vào mã GV 1 0 1" in heard(street)


def test_thanks_with_a_complaint_put_it_back(street):
    closes(street)
    street.says("an", "GV 101 cảm ơn nhưng đường vẫn thủng to")

    assert street.rows(REPORTS)[0]["state"] == REOPENED


def test_it_can_be_answered_again_and_the_history_has_everything(street):
    closes(street)
    street.says("an", AGAIN)
    answers(street, text="Chiều nay thợ quay lại vá cho kỹ ạ.")
    answers(street, REFUSED, "Đường này nay huyện quản lý ạ.")
    street.delivers()

    assert kinds(street) == ["filed", ANSWERED, CLOSED, "reopened", ANSWERED, REFUSED]
    assert street.rows(REPORTS)[0]["state"] == REFUSED
    assert any("Đường này nay huyện quản lý ạ." in reply.text for reply in street.replies("an"))


def test_one_who_asks_is_told_that_it_waits_again_and_the_last_answer(street):
    closes(street)
    street.says("an", AGAIN, "phản ánh của tôi")

    assert "đang chờ cán bộ trả lời lại, chậm nhất" in heard(street)
    assert f"Lần trước cán bộ trả lời: {MENDED}" in heard(street)


def test_a_late_remark_says_so_and_whom_to_call(street, clock):
    clock.passes(days=7)
    street.says("an", AGAIN)

    assert "quá hạn" in heard(street)
    assert street.services.context.unit.phone[:4] in heard(street)


def test_a_form_from_before_the_remark_sends_nothing_unread(street):
    answers(street)
    (last,) = street.rows(REPORT_EVENTS)[-1:]
    street.says("an", AGAIN)
    with pytest.raises(ReportChangedError) as error:
        answers(street, IN_PROGRESS, "Đã xong việc này ạ.", saw=ANSWERED, last=last["number"])

    assert (error.value.name, error.value.state) == ("", REOPENED)
    assert street.rows(REPORTS)[0]["state"] == REOPENED


def test_the_first_form_sent_twice_does_not_answer_a_report_that_waits_again(street):
    answers(street, last=1)
    street.says("an", AGAIN)
    answers(street, saw=RECEIVED, last=1)

    assert kinds(street) == ["filed", ANSWERED, "reopened"]


def test_the_code_of_anothers_report_begins_ones_own_and_tells_nothing_of_it(street):
    closes(street)
    before = len(street.replies("chi"))
    street.says("chi", AGAIN)

    told = " ".join(reply.text for reply in street.replies("chi")[before:])
    assert MENDED not in told
    assert "GV 1 0 1" not in told
    (talk,) = street.rows(TALKS, person_id=street.person("chi"))
    assert '"name":"report_problem"' in str(talk["session"])
    assert street.rows(REPORTS)[0]["state"] == CLOSED


def test_officials_see_the_remark_and_the_old_answer_in_the_facts(street):
    closes(street)
    street.says("an", AGAIN)
    (report,) = street.rows(REPORTS)

    def facts(tx):
        return report_facts(tx, street.services.context, report["report_id"])

    shown = street.database.write_now(facts)
    assert (shown.remark, shown.answer, shown.is_answered) == (AGAIN, MENDED, False)


def test_nothing_goes_to_officials_who_are_not_connected(street):
    closes(street)
    before = len(street.rows(OUTBOX))
    street.says("an", AGAIN)

    assert len(street.rows(OUTBOX)) == before + 1  # the answer to "an"
