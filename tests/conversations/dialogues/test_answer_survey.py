"""Answering a survey: conditions, several options, skipping, corrections, the order of options."""

from datetime import UTC, datetime

import pytest
from msgspec import structs

from conversations.dialogues.surveys.effects import SendAnswers
from conversations.dialogues.surveys.queries import OpenSurveys
from conversations.surveys.survey import Survey, Told
from tests.conversations.surveys.sample_survey import (
    LONG_NAMES,
    MARKET,
    OPEN_MARKET,
    OPEN_ROAD,
    OPEN_ROADS,
    option,
    question,
)
from tests.resident import BOOKS, Resident


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


def test_a_survey_that_was_answered_is_answered_again_only_if_wanted():
    resident = Resident()
    resident.known[OpenSurveys] = (structs.replace(OPEN_MARKET, is_answered=True),)
    resident.says("phieu hoi")
    resident.sees("đã trả lời phiếu này rồi", "Trả lời lại", "Giữ nguyên")
    resident.says("thoi khong")
    resident.sees("giữ nguyên câu trả lời cũ")
    resident.says("phieu hoi", "tra loi lai")
    resident.sees("Nhà mình có hay đi chợ Me không ạ?")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"is_full": True}, "Phố mình đã đủ người"),
        (
            {"is_answered": True, "survey": structs.replace(MARKET, is_final=True)},
            "mỗi người trả lời một lần",
        ),
    ],
    ids=["full", "final"],
)
def test_who_may_not_answer_hears_why_at_the_start(change, says):
    resident = Resident()
    resident.known[OpenSurveys] = (structs.replace(OPEN_MARKET, **change),)
    resident.says("phieu hoi")
    assert resident.is_at_home()
    resident.sees(says)


@pytest.mark.parametrize("why", ["full", "final", "closed", "changed"])
def test_who_may_not_answer_any_more_hears_why_at_sending(resident, why):
    resident.refused = why
    resident.says("phieu hoi", "khong", "1 2", "3", "4", "pho me", "khong", "gui di")
    assert resident.is_at_home()
    resident.sees(BOOKS["vi"].say(f"answer_survey-refused-{why}", you="anh/chị", You="Anh/chị"))


def test_answers_to_another_survey_are_not_taken_for_this_one(resident):
    resident.says("phieu hoi", "khong")
    resident.says("thoi, de sau")
    other = structs.replace(OPEN_MARKET, id="s9", code="YK 9")
    resident.known[OpenSurveys] = (other,)
    resident.waits(days=2)
    resident.says("lam tiep")
    resident.sees("Câu 1/7")


def test_an_edited_question_is_asked_again_and_the_others_are_not(resident):
    resident.says("phieu hoi", "khong", "1 2", "3")
    first, *others = MARKET.questions
    goes = structs.replace(first, text=MARKET.why)
    survey = structs.replace(MARKET, questions=(goes, *others))
    resident.known[OpenSurveys] = (structs.replace(OPEN_MARKET, version=2, survey=survey),)
    resident.says("thoi, de sau")
    resident.waits(days=2)
    resident.says("lam tiep", "khong")
    resident.sees("Câu 4/6")


# The other kinds


@pytest.fixture
def roads():
    resident = Resident()
    resident.known[OpenSurveys] = (OPEN_ROADS,)
    resident.says("phieu hoi")
    return resident


@pytest.mark.parametrize(
    "said",
    [
        "2 1 3",
        "213",
        "2, 1, 3",
        "2. 1. 3.",
        "2 1",
        "den, duong",
        "mac them den roi va mat duong roi khoi cong",
        "đèn trước, rồi đến đường",
        "den truoc duong sau",
    ],
)
def test_an_order_is_told_in_one_message(roads, said):
    roads.says(said)
    assert roads.given["order"] == ["light", "road", "ditch"]


def test_an_order_is_tapped_one_after_another(roads):
    roads.taps("Mắc thêm đèn")
    roads.sees("Em ghi: Mắc thêm đèn. Tiếp theo", "Vá mặt đường", "Khơi cống")
    roads.taps("Khơi cống")
    assert roads.given["order"] == ["light", "ditch", "road"]


def test_a_number_counts_the_options_that_are_left(roads):
    roads.taps("Vá mặt đường")
    roads.says("2")
    assert roads.given["order"] == ["road", "ditch", "light"]


def test_naming_an_option_again_begins_the_order_anew(roads):
    roads.taps("Vá mặt đường")
    roads.says("3 1 2")
    assert roads.given["order"] == ["ditch", "road", "light"]


def test_an_order_that_names_an_option_twice_is_asked_again(roads):
    roads.says("1 1 2")
    roads.sees("Mỗi ý em ghi một lần thôi ạ.")


def test_the_rows_of_a_matrix_are_asked_one_by_one(roads):
    roads.says("1 2 3")
    roads.sees("Câu 2/6: Bác thấy mấy việc này thế nào?\n1/2: Đường", "Tốt", "Chưa tốt")
    roads.says("chua tot")
    roads.sees("Câu 3/6: Bác thấy mấy việc này thế nào?\n2/2: Đèn")
    roads.says("tốt")
    assert {"care.road": "bad", "care.light": "good"}.items() <= roads.given.items()


def test_three_photos_answer_a_question_and_a_later_one_is_added(roads):
    roads.says("1 2 3", "tot", "tot")
    roads.photo("p1", "p2")
    roads.sees("Em đã nhận 2 ảnh.", "Xong")
    roads.says("xong")
    roads.photo("p3")
    assert roads.given["photo"] == ["p1", "p2", "p3"]


def test_a_spot_is_named_or_pointed_at_and_a_recording_is_kept(roads):
    roads.says("1 2 3", "tot", "tot", "khong co anh", "gan cho me")
    roads.voice("v1", 7)
    roads.sees(": gần chợ Me, phố Chợ")
    roads.sees("🔊 ghi âm 7 giây")
    roads.says("gui di")
    answers = answered(roads)
    assert answers["spot"] == Told("gần chợ Me, phố Chợ")
    assert answers["words"] == Told(voice="v1", seconds=7)


def test_an_anonymous_survey_takes_no_recording():
    survey = structs.replace(MARKET, questions=(question("words", "text"),), is_anonymous=True)
    resident = Resident()
    resident.known[OpenSurveys] = (structs.replace(OPEN_MARKET, survey=survey),)
    resident.says("phieu hoi")
    resident.voice("v1")
    resident.sees("không giữ giọng nói")
    assert resident.given == {}


def test_one_that_was_opened_with_conditions_says_what_they_may_tell():
    resident = Resident()
    survey = structs.replace(MARKET, is_anonymous=True)
    end = datetime(2026, 12, 10, 23, 59, tzinfo=UTC)
    resident.known[OpenSurveys] = (structs.replace(OPEN_MARKET, survey=survey, until=end),)
    resident.says("phieu hoi")
    resident.sees("Số câu anh/chị được hỏi thì vẫn còn, có thể cho đoán")


# Words that are no plain answer


@pytest.mark.parametrize(
    ("before", "said", "says"),
    [
        ((), "lúc có lúc không", "Câu này em chỉ ghi được một ý."),
        ((), "sao cũng được", 'thì anh/chị bấm "Bỏ qua" ạ.'),
        (("khong",), "ca hai", "Những ý nào ạ?"),
        (("khong",), "cai nao cung duoc", 'nhắn "tất cả"'),
        (("khong", "1 2"), "tuy", 'thì anh/chị bấm "Bỏ qua" ạ.'),
    ],
)
def test_who_can_not_decide_is_asked_kindly(resident, before, said, says):
    resident.says("phieu hoi", *before, said)
    resident.sees(says)


@pytest.mark.parametrize("said", ["ba khong di cho nua, chan dau", "không hay đi chợ đâu cháu"])
def test_who_denies_what_is_asked_says_no(resident, said):
    resident.says("phieu hoi", said)
    assert resident.given == {"goes": "no"}


def test_who_stops_stops(resident):
    resident.says("phieu hoi", "thôi không trả lời nữa")
    assert resident.is_at_home()


@pytest.mark.parametrize(
    "said", ["thoi ba met roi", "ba met roi de mai", "thoi de hom khac", "de luc khac ba tra loi"]
)
def test_who_is_tired_of_questions_goes_on_later(resident, said):
    resident.says("phieu hoi", "co", said)
    assert resident.session.open is None
    assert resident.steps[0] == "Làm tiếp việc dở"


def test_an_earlier_answer_is_called_a_mistake(resident):
    resident.says("phieu hoi", "co", "mot lan", "a nham, ngay nao cung di")
    resident.sees("Mấy lần một tuần ạ?")
    resident.says("ngay nao cung di")
    resident.sees("Chợ cần sửa gì trước?")


def test_who_asks_why_hears_it_again(resident):
    resident.says("phieu hoi", "khong", "hoi de lam gi")
    resident.sees("Để xã sắp xếp lại chợ cho tiện. Anh/chị trả lời giúp em nhé:\nChợ cần sửa gì")


@pytest.mark.parametrize("said", ["không biết", "khong nho", "chịu"])
def test_not_knowing_is_no_number(resident, said):
    resident.says("phieu hoi", "khong", "1 2", "3", said)
    assert resident.given["people"] == ""


def test_who_does_not_know_at_a_required_question_is_asked_for_what_is_closest():
    survey = structs.replace(
        MARKET, questions=(structs.replace(MARKET.questions[3], is_required=True),)
    )
    resident = Resident()
    resident.known[OpenSurveys] = (structs.replace(OPEN_MARKET, survey=survey),)
    resident.says("phieu hoi", "khong biet")
    resident.sees("chọn ý gần đúng nhất")


@pytest.mark.parametrize("said", ["sửa câu 1", "a quen, cho sua lai cau 1"])
def test_an_earlier_question_is_edited_by_its_number(resident, said):
    resident.says("phieu hoi", "khong", "1 2", "3", said)
    resident.sees("Câu 1/7")
    resident.says("co", "mot lan")
    resident.sees("Nhà mình có mấy người ạ?")


def test_a_story_at_a_choice_does_not_become_a_report(resident):
    resident.says("phieu hoi", "khong", "đường hỏng lâu lắm rồi, ổ gà to")
    assert resident.talk.name == "answer_survey"


def test_a_typed_number_counts_the_long_names_that_are_left():
    survey = structs.replace(
        LONG_NAMES, questions=(structs.replace(LONG_NAMES.questions[0], kind="several"),)
    )
    resident = Resident()
    resident.known[OpenSurveys] = (structs.replace(OPEN_ROAD, survey=survey),)
    resident.says("phieu hoi", "1")
    resident.sees('bấm "Xong" nhé.\n1. Đường ra cánh đồng phía đông', "1", "Xong")
    resident.says("1")
    assert resident.given["road"] == ["school", "field"]


@pytest.mark.parametrize("said", ["bao giờ làm đường?", "cần thêm chỗ để xe", "rác chưa ai dọn"])
def test_an_opinion_in_words_is_kept_also_if_it_asks_or_reports(said):
    survey = structs.replace(MARKET, questions=(question("words", "text"),))
    resident = Resident()
    resident.known[OpenSurveys] = (structs.replace(OPEN_MARKET, survey=survey),)
    resident.says("phieu hoi", said)
    assert resident.given == {"words": {"text": said}}


@pytest.mark.parametrize("said", ["không tốt", "chang tot dau", "khong duoc tot"])
def test_a_denied_option_is_the_one_that_says_so(roads, said):
    roads.says("1 2 3", said)
    assert roads.given["care.road"] == "bad"


def test_a_denied_option_is_not_chosen(resident):
    resident.says("phieu hoi", "khong", "không cần mái che")
    resident.sees("Em chưa rõ ý anh/chị.")
    resident.says("đường thôi, không cần mái che")
    assert "fix" not in resident.given
