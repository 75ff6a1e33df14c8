"""Answering a survey: conditions, several options, skipping, corrections, the order of options."""

import pytest
from msgspec import structs

from conversations.dialogues.surveys.effects import SendAnswers
from conversations.dialogues.surveys.queries import OpenSurveys
from conversations.surveys.survey import Survey
from tests.conversations.surveys.sample_survey import (
    LONG_NAMES,
    MARKET,
    OPEN_MARKET,
    OPEN_ROAD,
    option,
    question,
)
from tests.resident import Resident


@pytest.fixture
def resident():
    resident = Resident()
    resident.known[OpenSurveys] = (OPEN_MARKET,)
    return resident


def answered(resident):
    """Return the answers that were sent."""
    (effect,) = resident.effects
    assert isinstance(effect, SendAnswers)
    return effect.answers


def test_a_whole_survey_is_answered_in_words_without_diacritics(resident):
    resident.says("phieu hoi", "co", "ngay nao cung di", "mai che va cho de xe", "kha tot")
    resident.says("khoang ba nguoi", "pho me", "can them den", "gui di")

    assert answered(resident) == {
        "goes": "yes",
        "often": "daily",
        "fix": ["roof", "park"],
        "grade": "4",
        "people": 3,
        "area": "me",
        "words": "can them den",
    }


def test_a_question_whose_condition_fails_is_not_asked(resident):
    resident.says("YK 1", "khong")
    resident.sees("Câu 2/6: Chợ cần sửa gì trước?")


def test_the_count_shrinks_with_the_path(resident):
    resident.says("phieu hoi")
    resident.sees("Câu 1/7")
    resident.says("khong")
    resident.sees("Câu 2/6")


@pytest.mark.parametrize("said", ["1 3", "1, 3", "mai che, cho de xe", "mái che với chỗ để xe"])
def test_several_options_are_told_in_one_message(resident, said):
    resident.says("phieu hoi", "khong", said)
    assert resident.given["fix"] == ["roof", "park"]


def test_several_options_are_tapped_one_by_one(resident):
    resident.says("phieu hoi", "khong")
    resident.taps("Mái che", "Chỗ để xe")
    resident.sees("Em ghi: Mái che, Chỗ để xe", "Đường vào chợ", "Ý khác", "Xong")
    resident.taps("Xong")
    assert resident.given["fix"] == ["roof", "park"]


def test_all_options_are_said_in_a_word(resident):
    resident.says("phieu hoi", "khong", "cả ba")
    assert resident.given["fix"] == ["roof", "road", "park"]


def test_whoever_prefers_not_to_answer_goes_on(resident):
    resident.says("phieu hoi", "bo qua", "khong biet", "3", "bo qua", "bo qua", "khong")
    resident.sees("Câu 1: không trả lời")
    resident.taps("Gửi")
    assert answered(resident)["words"] is None


def test_a_number_out_of_its_limits_is_asked_again(resident):
    resident.says("phieu hoi", "khong", "1 2", "3", "200")
    resident.sees("Số này phải từ 0 đến 30 ạ.")
    resident.says("hai ba nguoi")
    assert "people" not in resident.given


def test_an_answer_is_corrected_in_the_review(resident):
    resident.says("phieu hoi", "khong", "1 2", "3", "4", "pho me", "khong", "sua cau 3", "te lam")
    resident.sees("Câu 3: 😟 Tệ lắm")


def test_going_back_to_the_first_question_asks_what_now_belongs_to_it(resident):
    resident.says("phieu hoi", "khong", "1 2", "3", "4", "pho me", "khong", "sua cau 1", "co")
    resident.sees("Mấy lần một tuần ạ?")
    resident.says("mot lan")
    resident.sees("Câu 7: không trả lời")


def test_a_disagreement_is_an_answer_and_no_withdrawal_of_consent():
    survey = Survey(
        MARKET.title,
        MARKET.why,
        (
            question(
                "plan",
                "one",
                "Bác thấy thế nào ạ?",
                options=(option("yes", "Đồng ý"), option("no", "Không đồng ý")),
            ),
        ),
    )
    resident = Resident()
    resident.known[OpenSurveys] = (structs.replace(OPEN_MARKET, survey=survey),)
    resident.says("phieu hoi", "không đồng ý")
    assert resident.given == {"plan": "no"}


def test_names_that_are_too_long_for_a_button_are_listed_with_numbers():
    resident = Resident()
    resident.known[OpenSurveys] = (structs.replace(OPEN_ROAD, survey=LONG_NAMES),)
    resident.says("phieu hoi")
    resident.sees("1. Đường từ ủy ban vào trường\n2. Đường ra cánh đồng phía đông", "1", "2")
    resident.says("duong ra canh dong phia dong")
    assert resident.given == {"road": "field"}


def test_shuffled_options_keep_their_order_for_one_person():
    shuffled = structs.replace(MARKET.questions[2], is_shuffled=True)
    survey = structs.replace(MARKET, questions=(shuffled,))
    orders = set()
    for seed in range(20):
        resident = Resident()
        resident.known[OpenSurveys] = (structs.replace(OPEN_MARKET, survey=survey, seed=seed),)
        resident.says("phieu hoi")
        orders.add(resident.labels)
        before = resident.labels
        resident.says("…")
        assert resident.labels == before
    assert len(orders) > 2
    assert {order[-1] for order in orders} == {"Ý khác"}


def test_without_a_survey_that_is_said():
    resident = Resident()
    resident.says("phieu hoi")
    assert resident.is_at_home()
    resident.sees("Lúc này xã chưa hỏi ý kiến việc gì ạ.")


def test_of_several_surveys_the_code_chooses_one():
    resident = Resident()
    resident.known[OpenSurveys] = (OPEN_ROAD, OPEN_MARKET)
    resident.says("tra loi YK1")
    resident.sees("Nhà mình có hay đi chợ Me không ạ?")
