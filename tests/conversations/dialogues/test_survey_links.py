"""Opening one survey by a link or its code: anywhere, before consent, and once it is closed."""

from datetime import UTC, datetime

import pytest
from msgspec import structs

from conversations.dialogues.surveys.effects import AnswersSent, SendAnswers
from conversations.dialogues.surveys.queries import OpenSurveys
from conversations.engine.model.messages import Start
from conversations.engine.model.person import Person
from conversations.surveys import codes
from tests.conversations.surveys.sample_survey import LONG_NAMES, OPEN_MARKET, OPEN_ROAD
from tests.resident import BOOKS, Resident

POLL = structs.replace(
    OPEN_ROAD, code="YK 7", survey=structs.replace(LONG_NAMES, is_for_meeting=True)
)
POLLED, ASKED = "Nên làm đường nào trước ạ?", "Nhà mình có hay đi chợ Me không ạ?"


@pytest.fixture
def resident():
    resident = Resident()
    resident.known[OpenSurveys] = (OPEN_MARKET, POLL)
    return resident


def test_a_link_opens_its_survey(resident):
    resident.sends(Start("yk-1"))
    resident.sees(ASKED)


def test_a_link_survives_the_question_for_consent():
    stranger = Resident()
    stranger.person = Person()
    stranger.known[OpenSurveys] = (OPEN_MARKET, POLL)
    stranger.sends(Start("yk-7"))
    assert stranger.session.consent_asked
    stranger.taps("Đồng ý")
    stranger.sees(POLLED)


@pytest.mark.parametrize("content", [Start("yk-7"), "YK 7", "yk7"], ids=str)
def test_in_the_midst_of_a_report_it_is_asked_and_the_report_kept(resident, content):
    resident.says("bao cao o ga")
    resident.says(content) if isinstance(content, str) else resident.sends(content)
    resident.sees(POLLED)
    assert resident.session.shelved.name == "report_problem"


def test_a_survey_that_is_being_answered_is_kept_while_another_is_asked(resident):
    resident.says("phieu hoi", "khong")
    resident.sends(Start("yk-7"))
    resident.sees(POLLED)
    resident.says("1")
    resident.taps("Làm tiếp việc dở")
    resident.sees("Câu 2/6")


def test_the_same_link_again_goes_on_where_the_person_was(resident):
    resident.sends(Start("yk-1"))
    resident.says("khong")
    resident.sends(Start("yk-1"))
    resident.sees("Câu 2/6")


@pytest.mark.parametrize("content", [Start("yk-1"), "YK 1"], ids=str)
def test_back_at_its_first_question_leads_to_where_the_person_was(resident, content):
    resident.known[OpenSurveys] = (OPEN_MARKET, OPEN_ROAD)
    resident.says("bao cao o ga")
    asked = resident.last.text.splitlines()[-1]
    resident.says(content) if isinstance(content, str) else resident.sends(content)
    resident.says("quay lai")
    assert BOOKS["vi"].say("engine-back-before") in resident.last.text
    assert asked in resident.last.text
    assert resident.session.open.name == "report_problem"
    assert resident.session.shelved is None


def test_back_at_its_first_question_leads_home_where_nothing_was_begun(resident):
    resident.sends(Start("yk-1"))
    resident.says("quay lai")
    resident.sees("Em chưa ghi gì ạ.")
    assert resident.session.open is None
    assert resident.session.shelved is None
    resident.says("YK 1", "khong", "quay lai")
    resident.sees(ASKED)
    resident.says("quay lai")
    resident.sees("Em chưa ghi gì ạ.")


def test_a_question_of_a_meeting_is_answered_by_one_tap(resident):
    resident.says("YK 7")
    resident.taps("2")
    assert resident.effects == [SendAnswers("s2", 1, {"road": "field"})]


def test_a_question_of_a_meeting_is_not_in_the_list(resident):
    resident.says("phieu hoi")
    resident.sees(ASKED)
    resident.known[OpenSurveys] = (POLL,)
    resident.says("về đầu", "phieu hoi")
    resident.sees("Lúc này xã chưa hỏi ý kiến việc gì ạ.")


@pytest.mark.parametrize("content", [Start("yk-9"), "trả lời YK 9"], ids=str)
def test_a_code_that_is_not_open_is_said_to_be_closed(resident, content):
    resident.says(content) if isinstance(content, str) else resident.sends(content)
    assert resident.is_at_home()
    resident.sees("Phiếu này hiện không mở, hoặc đã hết hạn ạ.")


@pytest.mark.parametrize("payload", ["yk-", "yk-x", "yk-1234567890", "nhom-1", ""])
def test_another_link_is_none_of_a_survey(payload):
    assert codes.words_of_link(payload) == ""


def test_a_link_has_the_code_and_the_code_the_link():
    assert codes.words_of_link(codes.slug("YK 12")) == "/ykien YK 12"
    assert codes.find_code("dạ cho em trả lời yk-012 ạ") == "YK 12"
    assert codes.find_code("TB 12") == ""


def test_the_receipt_at_a_meeting_says_where_the_result_is():
    end = datetime(2026, 11, 27, 20, tzinfo=UTC)
    sent = AnswersSent("Họp", end, is_changed=True, meeting="YK 7")
    said = sent.say("answer_survey-sent", BOOKS["vi"])
    assert "màn hình" in said
    assert "YK 7" in said
