"""Anonymous surveys in the chat: hidden from their first question on, changed by a code."""

from datetime import timedelta

import pytest
from msgspec import structs

from conversations.dialogues.surveys.effects import SendAnswers, WithdrawAnswers, group
from conversations.dialogues.surveys.queries import OpenSurveys, SurveyOfSecret
from conversations.engine.model.messages import Voice
from conversations.engine.turn.notifications import build_open_question
from tests.conversations.surveys.sample_survey import OPEN_MARKET, OPEN_ROAD
from tests.resident import MONDAY, Resident

CODE = "482109375562"


def hidden(offered, **changes):
    survey = structs.replace(offered.survey, is_anonymous=True)
    return structs.replace(offered, survey=survey, until=MONDAY + timedelta(days=3), **changes)


@pytest.fixture
def resident():
    resident = Resident()
    resident.known[OpenSurveys] = (hidden(OPEN_MARKET),)
    resident.known[SurveyOfSecret] = (hidden(OPEN_ROAD),)
    return resident


def test_the_first_question_says_what_anonymous_means_and_until_when(resident):
    resident.says("phieu hoi")
    resident.sees("Phiếu không ghi tên, muộn nhất là hết ngày thứ Năm 26/11 em trộn chung")
    resident.says("khong")
    assert "không ghi tên" not in resident.last.text


def test_from_then_on_no_words_are_kept_of_either_side(resident):
    resident.says("phieu hoi")
    for said in ("khong", "mai che", "4", "3", "pho me", "khong co gi", "sua cau 3", "te lam"):
        resident.says(said)
        assert resident.turn.is_secret
        assert resident.turn.is_hidden
    assert all(reply.is_hidden for reply in resident.replies)
    resident.says("gui di")
    assert resident.turn.is_secret
    assert resident.turn.is_hidden


def test_a_question_on_the_side_leaves_nothing(resident):
    resident.says("phieu hoi", "ủy ban mấy giờ làm việc")
    assert resident.session.asked is None
    resident.says("cho hỏi thủ tục nuôi voi trong nhà thế nào ạ?")
    assert (resident.effects, resident.session.asked) == ([], None)


def test_a_named_survey_is_kept_as_ever(resident):
    resident.known[OpenSurveys] = (OPEN_MARKET,)
    resident.says("phieu hoi", "khong")
    assert not resident.turn.is_secret
    assert not any(reply.is_hidden for reply in resident.replies)


def test_set_aside_and_taken_up_again_it_is_hidden_still(resident):
    resident.says("phieu hoi", "khong", "menu")
    assert resident.turn.is_hidden
    assert resident.session.shelved.is_hidden
    resident.says("menu")
    assert not resident.turn.is_hidden
    resident.taps("Làm tiếp việc dở")
    resident.sees("Câu 2/6")
    resident.says("mai che")
    assert resident.turn.is_hidden


def test_the_open_question_after_a_notice_is_hidden(resident):
    resident.says("phieu hoi")
    shown = build_open_question(resident.session, resident.context)
    assert shown is not None
    assert shown.is_hidden


def test_a_recording_is_deleted(resident):
    resident.says("phieu hoi")
    resident.sends(Voice("voice-1", 3))
    assert resident.turn.is_secret


def test_who_has_answered_is_told_that_only_the_code_changes_it(resident):
    resident.known[OpenSurveys] = (hidden(OPEN_MARKET, is_answered=True),)
    resident.says("phieu hoi")
    assert resident.is_at_home()
    resident.sees("trả lời gì thì em không biết")


@pytest.mark.parametrize("said", ["4821 0937 5562", "482109375562", "mã là 4821 0937 5562"])
def test_answers_are_changed_by_their_code(resident, said):
    resident.says("doi y kien", said, "tra loi lai", "1", "gui")
    assert resident.effects == [SendAnswers("s2", 1, {"road": "school"}, CODE)]


def test_answers_are_withdrawn_by_their_code(resident):
    resident.says("rut y kien", CODE, "rut di")
    assert resident.effects == [WithdrawAnswers(CODE)]
    assert resident.turn.is_secret


def test_a_code_that_is_unknown_lost_or_too_short_changes_nothing(resident):
    resident.says("doi y kien", "482 913")
    resident.sees("Em chưa thấy mã.")
    resident.says("quen ma roi")
    resident.sees("không có mã thì em không biết câu nào của anh/chị")
    resident.known[SurveyOfSecret] = ()
    resident.says("doi y kien", CODE)
    resident.sees("Em không tìm thấy phiếu nào đang mở có mã này.")
    assert resident.effects == []


def test_a_code_is_shown_in_groups():
    assert group(CODE) == "4821 0937 5562"
