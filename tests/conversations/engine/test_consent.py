"""Consent is asked so that people can ask back, say yes or no in their own words, and read it."""

import pytest

from conversations.engine.model.person import CONSENT_VERSION, Person
from tests.resident import BOOKS, PACK, Resident

SAY = BOOKS["vi"].say
MORE = SAY("consent-more", You="Anh/chị", you="anh/chị")


@pytest.fixture
def stranger():
    return Resident(person=Person())


@pytest.mark.parametrize(
    "said",
    ["luu lam gi the", "bao lau vay", "ai xem", "khong hieu", "k hieu", "the la the nao"],
)
def test_who_asks_why_is_told_more_and_nothing_of_it_is_taken_for_a_matter(stranger, said):
    stranger.says("chao em", said)
    assert stranger.replies[-2].text == MORE
    assert stranger.labels == ("Đồng ý", "Không đồng ý", "English")

    stranger.says("dong y")
    stranger.sees("gọi mình là gì")


@pytest.mark.parametrize(
    "said",
    [
        "vang toi dong y a",
        "uh thi dong y",
        "oki",
        "chap nhan",
        "bac dong y nhe chau",
        "duoc chau a",
    ],
)
def test_a_yes_in_ones_own_words_is_a_yes(stranger, said):
    stranger.says("chao em", said)
    assert stranger.person.consent == CONSENT_VERSION


@pytest.mark.parametrize(
    "said", ["toi khong dong y dau", "khong cho luu", "khong, cam on", "thoi", "bac khong muon"]
)
def test_a_no_in_ones_own_words_is_a_no(stranger, said):
    stranger.says("chao em", said)
    stranger.sees("em không giữ lại lời nào")
    assert stranger.turn.forgets


@pytest.mark.parametrize(
    "said", ["dong y luu nhung khong dang len mang", "khong dong y lam nhung thoi cung duoc"]
)
def test_a_yes_that_goes_against_itself_is_none(stranger, said):
    stranger.says("chao em", said)
    assert stranger.person.consent == ""
    assert "Đồng ý" in stranger.labels


def test_words_that_nothing_answers_are_no_question_once_they_agreed(stranger):
    stranger.says("chao em", "khong dong y", "doi y roi", "toi dong y")
    stranger.sees("gọi mình là gì")


def test_a_question_from_before_is_answered_once_they_agreed(stranger):
    stranger.says("lam khai sinh can gi", "dong y")
    stranger.sees("Đăng ký khai sinh")


def test_who_cried_for_help_before_agreeing_is_not_told_that_we_know_nothing_of_it(stranger):
    stranger.says("chao em", "cuu voi nha toi chay", "dong y")
    stranger.sees("Xong việc gấp", *stranger.labels)
    assert "Gửi phản ánh" in stranger.labels


def test_who_begins_in_english_is_asked_in_english_and_goes_on_in_it(stranger):
    stranger.says("hello, I want to report a pothole")
    stranger.sees("Do you agree?", "Agree", "Don't agree", "Tiếng Việt")

    stranger.says("why do you keep it")
    assert stranger.replies[-2].text == BOOKS["en"].say("consent-more")

    stranger.says("yes")
    assert stranger.person.language == "en"
    assert stranger.talk.name == "report_problem"


def test_who_writes_vietnamese_without_marks_is_asked_in_vietnamese(stranger):
    stranger.says("cho toi hoi lam the can cuoc can gi")
    stranger.sees("đồng ý không ạ?")


@pytest.mark.parametrize("said", ["toi 72 tuoi", "tôi sinh năm 1954", "I am 72 years old"])
def test_an_age_is_not_even_held_until_they_agree(stranger, said):
    stranger.says(said)
    assert stranger.turn.is_secret
    assert stranger.session.held == ()
    assert len(stranger.labels) == 3

    stranger.says("đồng ý")
    stranger.sees("gọi mình là gì" if stranger.language == "vi" else "call you in Vietnamese")


def test_whoever_does_not_get_past_the_question_is_told_whom_to_call(stranger):
    stranger.says("/start", "alo", "ban la ai")
    assert PACK.phone not in stranger.replies[-2].text.replace(" ", "")

    stranger.says("co ai khong vay")
    assert PACK.phone in stranger.replies[-2].text.replace(" ", "")
    assert stranger.labels == ("Đồng ý", "Không đồng ý", "English")

    stranger.says("dong y")
    assert stranger.session.misses == 0


def test_how_one_is_called_is_heard_before_any_consent(stranger):
    stranger.says("/start", "goij tooi laf coo")

    assert stranger.replies[-2].text == SAY("person-called", you="cô")
    stranger.sees("Cô đồng ý không ạ?")


@pytest.mark.parametrize(
    "said",
    [
        "toi 72 tuoi, goi toi la ba",
        "tôi 72 tuổi, gọi tôi là bác nhé",
        "toi 72 tuoi goi toi la ba",
        "gọi tôi là bà, tôi 72 tuổi",
        "bảy mươi hai tuổi rồi, cứ gọi là cụ",
    ],
)
def test_how_one_is_called_is_heard_beside_an_age_which_is_not_kept(stranger, said):
    stranger.says("xin chào", said)

    assert stranger.person.form == "bac"
    assert stranger.turn.is_secret
    assert stranger.session.held == ()
    assert stranger.replies[-2].text == (
        "Em không cần biết tuổi hay ngày sinh, nên em không ghi lại ạ. "
        "Dạ vâng bác, em nhớ cách gọi rồi ạ."
    )
    stranger.sees("Bác đồng ý không ạ?")


def test_who_said_how_to_be_called_is_not_asked_that_once_they_agreed(stranger):
    stranger.says("xin chào", "gọi tôi là bà", "đồng ý")

    assert stranger.asked == "home"
    stranger.sees("Dạ, em cảm ơn bác. Nhà bác ở phố nào")


def test_a_matter_beside_an_age_is_no_wish(stranger):
    stranger.says("xin chào", "tôi 72 tuổi, đèn đường trước nhà hỏng cả tháng", "đồng ý")

    assert stranger.person.form == ""
    assert stranger.talk.name == "report_problem"
