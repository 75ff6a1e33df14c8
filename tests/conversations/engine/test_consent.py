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
def test_a_question_about_consent_is_explained_and_not_taken_as_a_report(stranger, said):
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
def test_many_wordings_mean_yes(stranger, said):
    stranger.says("chao em", said)
    assert stranger.person.consent == CONSENT_VERSION


@pytest.mark.parametrize(
    "said", ["toi khong dong y dau", "khong cho luu", "khong, cam on", "thoi", "bac khong muon"]
)
def test_many_wordings_mean_no(stranger, said):
    stranger.says("chao em", said)
    stranger.sees("em không giữ lại lời nào")
    assert stranger.turn.forgets


@pytest.mark.parametrize(
    "said", ["dong y luu nhung khong dang len mang", "khong dong y lam nhung thoi cung duoc"]
)
def test_a_contradictory_yes_is_no_consent(stranger, said):
    stranger.says("chao em", said)
    assert stranger.person.consent == ""
    assert "Đồng ý" in stranger.labels


def test_unanswerable_words_from_before_consent_are_not_passed_on(stranger):
    stranger.says("chao em", "khong dong y", "doi y roi", "toi dong y")
    stranger.sees("gọi mình là gì")


def test_a_question_from_before_consent_is_answered_after_it(stranger):
    stranger.says("lam khai sinh can gi", "dong y")
    stranger.sees("Đăng ký khai sinh")


def test_in_an_emergency_nothing_that_is_said_is_a_consent(stranger):
    stranger.says("chao em", "cuu voi nha toi chay", "co", "vang", "xe cuu hoa den roi", "dong y")
    assert not stranger.person.has_consented
    stranger.sees("đồng ý không ạ?")


def test_a_person_who_begins_in_english_is_asked_and_answered_in_english(stranger):
    stranger.says("hello, I want to report a pothole")
    stranger.sees("Do you agree?", "Agree", "Don't agree", "Tiếng Việt")

    stranger.says("why do you keep it")
    assert stranger.replies[-2].text == BOOKS["en"].say("consent-more")

    stranger.says("yes")
    assert stranger.person.language == "en"
    assert stranger.talk.name == "report_problem"


def test_vietnamese_without_diacritics_is_asked_in_vietnamese(stranger):
    stranger.says("cho toi hoi lam the can cuoc can gi")
    stranger.sees("đồng ý không ạ?")


@pytest.mark.parametrize("said", ["toi 72 tuoi", "tôi sinh năm 1954", "I am 72 years old"])
def test_an_age_is_not_kept_until_consent(stranger, said):
    stranger.says(said)
    assert stranger.turn.is_secret
    assert stranger.session.held == ()
    assert len(stranger.labels) == 3

    stranger.says("đồng ý")
    stranger.sees("gọi mình là gì" if stranger.language == "vi" else "call you in Vietnamese")


def test_after_repeated_misses_at_the_consent_the_phone_number_is_shown(stranger):
    stranger.says("/start", "alo", "ban la ai")
    assert PACK.phone not in stranger.replies[-2].text.replace(" ", "")

    stranger.says("co ai khong vay")
    assert PACK.phone in stranger.replies[-2].text.replace(" ", "")
    assert stranger.labels == ("Đồng ý", "Không đồng ý", "English")

    stranger.says("dong y")
    assert stranger.session.misses == 0


def test_a_form_of_address_is_understood_before_consent(stranger):
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
def test_a_form_of_address_beside_an_age_is_understood_without_storing_the_age(stranger, said):
    stranger.says("xin chào", said)

    assert stranger.person.form == "bac"
    assert stranger.turn.is_secret
    assert stranger.session.held == ()
    assert stranger.replies[-2].text == (
        "Em không cần biết tuổi hay ngày sinh, nên em không ghi lại ạ. "
        "Dạ vâng bác, em nhớ cách gọi rồi ạ."
    )
    stranger.sees("Bác đồng ý không ạ?")


def test_a_form_of_address_given_before_consent_is_not_asked_again(stranger):
    stranger.says("xin chào", "gọi tôi là bà", "đồng ý")

    assert stranger.asked == "home"
    stranger.sees("Dạ, em cảm ơn bác. Nhà bác ở phố nào")


def test_a_problem_beside_an_age_is_no_profile_change(stranger):
    stranger.says("xin chào", "tôi 72 tuổi, đèn đường trước nhà hỏng cả tháng", "đồng ý")

    assert stranger.person.form == ""
    assert stranger.talk.name == "report_problem"
