"""Where it is doubtful whether anybody is in danger, that is asked, and nothing is lost."""

import pytest

from conversations.engine.model.messages import Tap
from conversations.engine.model.person import Person
from tests.resident import BOOKS, PACK, Resident

SAY = BOOKS["vi"].say
# The phrase names a theft, which was days ago: "trộm vào".
DOUBTFUL = "trộm vào chùa lấy hòm công đức"
SINKING = "Mặt đường trước nhà sụt thành hố, nuốt mất nửa gian nhà bác Khải, đang lở tiếp"
HARMLESS = "ở phố Me, chỗ cây đa"
NUMBERS = ("115", "113", "114")


@pytest.fixture
def resident():
    return Resident()


def asked_at(question):
    """Return a resident who is asked about danger while *question* of a report is open."""
    resident = Resident()
    resident.says("đèn đường phố Me hỏng")
    while resident.asked != question:
        resident.taps(resident.labels[0])
    resident.says(DOUBTFUL)
    return resident


def test_the_question_shows_whom_to_call_and_two_buttons(resident):
    resident.says(DOUBTFUL)

    resident.sees("Có ai đang gặp nguy hiểm không ạ?", "Có", "Không")
    assert resident.last.calls == NUMBERS
    assert resident.session.care is None


@pytest.mark.parametrize("answer", ["có", "dạ có", "1", "đang nguy hiểm lắm ạ"])
def test_a_yes_in_words_brings_care(resident, answer):
    resident.says(DOUBTFUL, answer)

    assert resident.session.care
    assert resident.session.care.kinds == ("crime",)
    assert not resident.session.asks_danger


def test_a_yes_brings_care_and_the_words_told_before_begin_the_report(resident):
    resident.says(SINKING)
    resident.taps("Có")

    assert resident.session.care
    assert [words.text for words in resident.session.emergency_words] == [SINKING]


def test_what_is_told_with_the_yes_is_kept_too(resident):
    resident.says(SINKING, "có, bác Tư còn ở trong nhà")

    assert resident.session.care
    assert "bác Tư" in resident.session.emergency_words[0].text


def test_after_a_no_the_message_is_played_as_if_it_told_of_no_danger(resident):
    resident.says(DOUBTFUL)
    resident.taps("Không")

    assert resident.talk.name == "report_problem"
    assert DOUBTFUL in str(resident.session)
    assert resident.session.doubted == ""


@pytest.mark.parametrize("answer", ["không", "không có ai đâu ạ", "2", "ko sao"])
def test_a_no_in_words_does_the_same(resident, answer):
    resident.says(DOUBTFUL, answer)

    assert resident.talk.name == "report_problem"


def test_a_cry_instead_of_an_answer_is_a_cry(resident):
    resident.says(DOUBTFUL, "cháy nhà rồi cứu với")

    assert resident.session.care
    assert "fire" in resident.session.care.kinds


def test_anything_else_is_read_as_usual_and_the_words_stay_for_the_report(resident):
    resident.says("đèn đường phố Me hỏng", DOUBTFUL, "không có ảnh")

    assert resident.asked != "photos"
    assert DOUBTFUL in str(resident.session)


def test_the_open_question_stays_open_below_the_question_and_after_it():
    resident = asked_at("photos")
    assert resident.asked == "photos"
    assert resident.session.asks_danger

    resident.taps("Không")
    assert resident.asked == "photos"
    assert DOUBTFUL in str(resident.session)


def test_a_yes_in_a_report_keeps_the_report_for_later():
    resident = asked_at("photos")
    resident.taps("Có")

    assert resident.session.care
    assert resident.session.shelved


def test_before_consent_the_question_comes_first_and_then_that_for_consent():
    resident = Resident(person=Person())
    resident.says(DOUBTFUL)
    resident.sees("Có ai đang gặp nguy hiểm không ạ?", "Có", "Không")

    resident.taps("Không")
    assert resident.session.consent_asked
    assert resident.session.held


def test_before_consent_what_was_asked_about_is_held_if_the_person_tells_on():
    resident = Resident(person=Person())
    resident.says(DOUBTFUL, HARMLESS)

    assert DOUBTFUL in str(resident.session)


def test_an_old_yes_brings_care_without_any_words(resident):
    resident.says("lịch tiêm chủng thế nào")
    resident.sends(Tap("danger:yes"))

    assert resident.session.care
    assert resident.replies[-2].calls[:1] == ("115",)


def test_an_old_no_only_asks_the_open_question_again():
    resident = Resident()
    resident.says("đèn đường phố Me hỏng")
    asked = resident.asked
    resident.sends(Tap("danger:no"))

    assert resident.asked == asked
    assert any(SAY("alert-ask-safe") in reply.text for reply in resident.replies)


def test_nothing_is_kept_of_what_follows_a_denunciation(resident):
    resident.says("tôi tố cáo ông trưởng thôn ăn chặn tiền hỗ trợ")
    resident.says(DOUBTFUL)

    assert resident.session.doubted == ""
    assert DOUBTFUL not in str(resident.session)


def test_whoever_asks_whether_to_believe_a_message_reads_that_and_then_the_question(resident):
    resident.says("co nguoi goi bao chau toi dang mo, bat chuyen 20 trieu, that khong chau")

    assert "lừa" in resident.replies[0].text
    resident.sees("Có ai đang gặp nguy hiểm không ạ?", "Có", "Không")
    resident.taps("Không")
    assert SAY("alert-ask-safe") in resident.last.text


def test_nobody_in_care_is_asked(resident):
    resident.says("cháy nhà hàng xóm rồi cứu với", DOUBTFUL)

    assert not resident.session.asks_danger
    assert resident.session.care


def test_in_english_too():
    resident = Resident(language="en")
    resident.says("tối qua trộm vào chùa lấy hòm công đức")

    resident.sees("Is anybody in danger?", "Yes", "No")


# What has another meaning is not asked about.


@pytest.mark.parametrize(
    "said",
    [
        "ai nộp hộ em được không, em sắp sinh",
        "lương hưu tháng này của bà chưa thấy về tài khoản, hỏi ai",
        "gọi tôi là chị thôi, đừng anh chị",
        "nhờ ông ngoại đi nộp thay có được không, bố cháu đi biển mãi không về được",
    ],
)
def test_a_question_or_a_wish_is_not_asked_about_though_a_phrase_sounds_like_danger(
    resident, said
):
    resident.says(said)

    assert not resident.session.asks_danger
    assert resident.session.care is None


@pytest.mark.parametrize(
    "said",
    [
        "xóa hết mọi thứ của tôi trên này đi, tôi không muốn dính dáng gì nữa",
        "ơ hay ai muốn chết đâu, tôi bảo xóa dữ liệu của tôi cơ mà",
        "có ai tự tử đâu, xóa hết dữ liệu của tôi đi",
    ],
)
def test_who_wants_their_data_deleted_is_not_taken_for_someone_in_despair(resident, said):
    resident.says(said)

    assert resident.session.care is None
    assert not resident.session.asks_danger
    assert resident.talk.name == "my_data"


def test_who_tells_of_a_fraud_reads_what_to_do_before_any_question(resident):
    resident.says("toi bi lua chuyen khoan mat 3 trieu")

    assert PACK.police_phone in resident.replies[0].calls


def test_who_is_threatened_for_money_is_asked_about_danger_below_what_to_do(resident):
    resident.says("nó vẫn gọi liên tục, dọa bắt, cấm kể với con cái")

    assert PACK.police_phone in resident.replies[0].calls
    assert resident.replies[-1].text == SAY("alert-ask")
    assert resident.session.asks_danger


def test_what_follows_a_no_is_played_with_what_was_asked_about(resident):
    resident.says(DOUBTFUL, "không có ai đâu, mất mấy hôm nay rồi")

    assert not resident.session.asks_danger
    assert DOUBTFUL in str(resident.session)


def test_a_no_before_a_cry_is_a_cry(resident):
    resident.says(DOUBTFUL, "không, nhưng nhà bên đang cháy cứu với")

    assert resident.session.care
