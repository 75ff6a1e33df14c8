"""Consent is asked when something is to be kept, and nothing else waits for it."""

from datetime import timedelta

import pytest
from msgspec import structs

from conversations.dialogues.questions.effects import Missed
from conversations.engine.model.effects import AskOfficial
from conversations.engine.model.messages import Photo, Tap, Text
from conversations.engine.model.person import CONSENT_VERSION, Person
from conversations.engine.model.transcript import Session
from tests.resident import BOOKS, MENU, PACK, Resident

SAY = BOOKS["vi"].say
HEARD = "bao cao o ga truoc nha van hoa pho Thong Nhat"
UNKNOWN = "xa minh co lop day dan tinh khong"
ASKED = ("Đồng ý", "Không", "Đọc thêm")
WHY = SAY("consent-more", unit="xã Gia Viễn")


@pytest.fixture
def stranger():
    return Resident(person=Person())


def is_asked(resident):
    return resident.turn.dialogue == "consent" and resident.labels == ASKED


def test_the_greeting_says_what_it_is_and_how_long_words_are_kept_and_asks_nothing(stranger):
    stranger.says("xin chào")
    first, second = stranger.last.text.split("\n")
    assert "trợ lý tự động của xã Gia Viễn" in first
    assert "chỉ giữ tin nhắn 24 giờ" in second
    assert stranger.labels == MENU

    known = Resident()
    known.says("xin chào")
    assert "24 giờ" not in known.last.text


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("lam khai sinh can gi", "Đăng ký khai sinh"),
        ("gặp cán bộ", PACK.phone[:4]),
        ("cảm ơn cháu", "nhắn em nhé"),
        ("hướng dẫn", "bấm nút"),
        ("gọi tôi là cô", "Dạ vâng cô"),
        ("tiếng Anh", "I will speak English"),
        ("xoá dữ liệu của tôi", "chắc chắn xóa không"),
        ("phản ánh của tôi", "chưa"),
        ("/start", "trợ lý tự động"),
    ],
)
def test_without_consent_everything_that_keeps_nothing_is_answered(stranger, said, answer):
    stranger.says(said)
    stranger.sees(answer)
    assert not is_asked(stranger)
    assert not stranger.session.consent_asked


def test_a_card_its_buttons_and_follow_ups_need_no_consent(stranger):
    stranger.says("lam khai sinh can gi")
    stranger.taps("Xem tiền phải nộp")
    stranger.sees("Đăng ký khai sinh")
    stranger.says("bao nhieu tien", "thế làm ở đâu")
    stranger.sees("Đăng ký khai sinh")
    assert not stranger.session.consent_asked


def test_a_question_without_an_answer_is_counted_and_passed_on_only_after_consent(stranger):
    stranger.says(UNKNOWN)
    assert stranger.effects == [Missed(UNKNOWN)]
    stranger.taps("Nhờ cán bộ trả lời")
    assert is_asked(stranger)

    # Another question in between is answered, and is not the one that is passed on.
    stranger.says("lam khai sinh can gi")
    assert "Đăng ký khai sinh" in stranger.replies[-2].text
    assert stranger.labels == ASKED

    stranger.says("dong y")
    assert stranger.effects[-1] == AskOfficial(UNKNOWN)
    stranger.sees("chuyển câu hỏi")


def test_a_story_waits_for_consent_and_goes_on_without_any_other_question(stranger):
    stranger.says(HEARD)
    stranger.sees("gửi cán bộ nhé?", *ASKED)
    assert len(stranger.replies) == 1

    stranger.taps("Đồng ý")
    assert stranger.person.consent == CONSENT_VERSION
    assert stranger.talk.name == "report_problem"
    assert stranger.asked == "photos"


@pytest.mark.parametrize(
    "start",
    [Text("đổi nơi ở"), Text("tôi ở phố Tiến Yết"), Tap("go:report_problem"), Photo("p1")],
    ids=["about_me", "home", "menu", "photo"],
)
def test_whatever_keeps_something_of_the_person_waits_for_consent(stranger, start):
    stranger.sends(start)
    assert is_asked(stranger)
    assert stranger.person == Person()
    stranger.says("đồng ý")
    assert stranger.session.held == ()
    assert stranger.session.open or stranger.person.neighbourhood == "tien-yet"


@pytest.mark.parametrize(
    "said",
    [
        "luu lam gi the",
        "vì sao?",
        "tai sao vay chau",
        "lưu để làm gì",
        "bao lau vay",
        "ai xem",
        "khong hieu",
        "k hieu",
        "the la the nao",
    ],
)
def test_a_question_about_consent_is_explained_and_not_taken_as_a_report(stranger, said):
    stranger.says(HEARD, said)
    stranger.sees(WHY.format(You="Anh/chị"), *ASKED)

    stranger.says("dong y")
    assert stranger.asked == "photos"


@pytest.mark.parametrize(
    "said",
    [
        "dong y",
        "ok chau",
        "duoc",
        "u",
        "vang toi dong y a",
        "uh thi dong y",
        "oki",
        "chap nhan",
        "bac dong y nhe chau",
        "duoc chau a",
        "cho luu nhe",
        "u cu luu di chau",
        "vâng ạ",
        "da vang",
        "dạ vâng cháu",
        "đồng ý chứ cháu",
        "dong y roi con gi nua",
        "ừ thì cháu lưu đi",
        "gửi luôn đi cháu",
        "1",
    ],
)
def test_many_wordings_mean_yes(stranger, said):
    stranger.says(HEARD, said)
    assert stranger.person.consent == CONSENT_VERSION
    assert stranger.talk.name == "report_problem"


@pytest.mark.parametrize("said", ["dạ", "ừm", "dạ dạ"])
def test_a_nod_may_only_mean_i_hear_you_so_it_is_asked_once_more(stranger, said):
    stranger.says(HEARD, said)
    assert stranger.person.consent == ""
    stranger.sees('bấm "Đồng ý"', *ASKED)

    stranger.says(said)
    assert stranger.person.consent == CONSENT_VERSION


@pytest.mark.parametrize(
    "said",
    [
        "toi khong dong y dau",
        "khong cho luu",
        "khong, cam on",
        "thoi",
        "bac khong muon",
        "không gửi nữa đâu",
        "2",
    ],
)
def test_many_wordings_mean_no_and_questions_are_answered_as_before(stranger, said):
    stranger.says(HEARD, said)
    stranger.sees("Dạ không sao ạ")
    assert stranger.turn.forgets
    assert stranger.session == Session(stranger.session.serial)

    stranger.says("lam khai sinh can gi")
    stranger.sees("Đăng ký khai sinh")
    stranger.says("có")
    assert stranger.person.consent == ""

    stranger.says("đèn đường phố Me hỏng ba hôm rồi")
    assert is_asked(stranger)


@pytest.mark.parametrize(
    "said",
    [
        "dong y luu nhung khong dang len mang",
        "khong dong y lam nhung thoi cung duoc",
        "được không",
        "ừ mà khoan",
        "co mat tien khong",
    ],
)
def test_a_story_a_question_or_a_contradiction_is_no_consent(stranger, said):
    stranger.says(HEARD, said)
    assert stranger.person.consent == ""
    assert "Đồng ý" in stranger.labels
    assert Text(HEARD) in stranger.session.held


def test_a_cry_for_help_is_no_consent(stranger):
    stranger.says(HEARD, "có người bị kẹt")
    assert stranger.person.consent == ""
    assert Text(HEARD) in stranger.session.held


def test_what_belongs_to_the_report_is_held_with_it(stranger):
    stranger.says("ổ gà to trước cổng", "không phải ổ gà, đèn đường cơ", "ở phố Me")
    stranger.sees("Em giữ tạm lời anh/chị", *ASKED)
    assert len(stranger.session.held) == 3

    stranger.says("đồng ý")
    assert stranger.given["category"] == "lights"


def test_after_other_questions_the_report_waits_without_being_asked_about_again(stranger):
    stranger.says(HEARD, "lam can cuoc can gi", "cảm ơn cháu")
    stranger.sees("CHƯA gửi", "Đồng ý")
    stranger.says("lam khai sinh can gi")
    stranger.sees("Đăng ký khai sinh")
    assert "Đồng ý" not in stranger.labels

    stranger.says("có")
    assert stranger.person.consent == ""
    stranger.says("đồng ý")
    assert stranger.asked == "photos"


def test_who_wants_to_ask_someone_first_may_agree_later(stranger):
    stranger.says(HEARD, "để hỏi con đã")
    stranger.sees("CHƯA gửi", "Đồng ý")
    stranger.says("ok chau")
    assert stranger.asked == "photos"


def test_agreeing_twice_does_nothing_twice(stranger):
    stranger.says(HEARD)
    agree = stranger.button("Đồng ý")
    stranger.sends(Tap(agree))
    stranger.sends(Tap(agree))
    assert stranger.ignored == "double_tap"


def test_an_emergency_before_consent_is_answered_without_a_question_for_it(stranger):
    stranger.says(HEARD, "cuu voi nha toi chay")
    assert not is_asked(stranger)
    assert Text(HEARD) in stranger.session.held


@pytest.mark.parametrize(
    "said",
    ["hello, I want to report a pothole", "My street light has been broken for two weeks"],
)
def test_a_person_who_begins_in_english_is_answered_in_english(stranger, said):
    stranger.says(said)
    stranger.sees("May I keep your words", "Agree", "No", "Read more")
    assert "Tiếng Việt" in [button.label for button in stranger.last.navigation]

    stranger.says("why do you keep it")
    assert stranger.last.text == BOOKS["en"].say("consent-more", unit="Gia Viễn commune")

    stranger.says("yes")
    assert stranger.person.language == "en"
    assert stranger.talk.name == "report_problem"


def test_an_english_question_of_a_known_person_is_answered_in_english_at_once():
    resident = Resident()
    resident.says("How do I register a birth?")
    assert resident.person.language == "en"
    resident.sees("birth")
    resident.says("hello")
    assert "Tiếng Việt" in [button.label for button in resident.last.navigation]


@pytest.mark.parametrize(
    "said",
    [
        "cho toi hoi lam the can cuoc can gi",
        "cho minh hoi passport online for foreigner o dau",
        "hello em",
        "what is cai nay",
        "toi can help",
    ],
)
def test_vietnamese_with_some_english_stays_vietnamese(stranger, said):
    stranger.says(said)
    assert stranger.language == "vi"


@pytest.mark.parametrize("said", ["toi 72 tuoi", "tôi sinh năm 1954", "I am 72 years old"])
def test_an_age_is_not_held(stranger, said):
    stranger.says(HEARD, said)
    assert stranger.turn.is_secret
    assert stranger.session.held == (Text(HEARD),)
    assert stranger.labels == ASKED


def test_after_repeated_misses_at_the_consent_the_phone_number_is_shown(stranger):
    unclear = "dong y luu nhung khong dang len mang"
    stranger.says("ổ gà phố Me", unclear, unclear)
    assert PACK.phone not in stranger.last.text.replace(" ", "")

    stranger.says(unclear)
    assert PACK.phone in stranger.last.text.replace(" ", "")
    assert stranger.labels == ASKED

    stranger.says("dong y")
    assert stranger.session.misses == 0


def test_whoever_tells_on_is_only_reminded_and_loses_nothing(stranger):
    told = [
        "nap cong truoc truong bi mat",
        "tre con di hoc ve suyt ngã",
        "o pho Me canh nha van hoa",
        "to noi ca tuan nay roi",
        "chang ai xuong xem cho",
        "khong co anh dau chau",
        "so ba la 0912 345 678",
    ]
    stranger.says(*told)
    assert stranger.session.held == tuple(map(Text, told))
    assert {reply.text for reply in stranger.replies[1:]} == {
        SAY("consent-again").format(you="anh/chị")
    }

    stranger.says("u gui di chau")
    assert stranger.given["category"] == "drains"
    assert stranger.given["photos"] == []
    assert stranger.given["place"]["landmark"] == "me-hall"
    assert stranger.given["contact"] == "0912345678"
    assert told[0] in stranger.given["details"]["text"]
    assert "0912" not in stranger.given["details"]["text"]


def test_what_seems_to_be_chat_is_part_of_the_story_that_is_held(stranger):
    told = [
        "rãnh trước nhà ông bị sụt mấy hôm rồi",
        "ông lo lắm",
        "hôi lắm cháu ạ",
        "xe hay ngã lắm",
    ]
    stranger.says(*told)
    assert stranger.session.held == tuple(map(Text, told))
    stranger.says("đồng ý")
    assert stranger.given["details"]["text"].split("\n") == told


def test_sorrow_is_no_part_of_the_story_that_is_held(stranger):
    stranger.says(HEARD, "ông buồn lắm, ở một mình")
    assert Text(HEARD) in stranger.session.held
    assert SAY("small_talk-alone", phone=PACK.phone)[:8] in stranger.replies[-2].text


def test_the_first_words_are_never_dropped(stranger):
    stranger.says(
        "nắp cống trước trường bị mất", *(f"nước tràn ra lần thứ {n}" for n in range(20))
    )
    assert len(stranger.session.held) == 12
    assert stranger.session.held[0] == Text("nắp cống trước trường bị mất")
    assert stranger.session.held[-1] == Text("nước tràn ra lần thứ 19")


@pytest.mark.parametrize(
    "said",
    [
        "không phải cống, là rác",
        "ko phai ranh",
        "khong co anh",
        "chưa có ảnh",
        "không phải cây, cành thôi",
        "không sáng",
        "không ai dọn cả",
    ],
)
def test_what_denies_something_told_is_no_refusal(stranger, said):
    stranger.says(HEARD, said)
    assert Text(HEARD) in stranger.session.held


@pytest.mark.parametrize("said", ["k đồng ý đâu", "không phải lưu đâu", "không cần đâu cháu"])
def test_a_refusal_in_other_words_is_one(stranger, said):
    stranger.says(HEARD, said)
    assert stranger.session.held == ()


def test_a_form_of_address_is_understood_while_consent_is_asked(stranger):
    stranger.says(HEARD, "goij tooi laf coo")
    assert stranger.replies[-2].text == SAY("person-called", you="cô")
    stranger.sees("cô đồng ý thì em mới gửi đi")


@pytest.mark.parametrize(
    ("said", "form"),
    [
        ("toi 72 tuoi, goi toi la ba", "ba"),
        ("tôi 72 tuổi, gọi tôi là bác nhé", "bac"),
        ("toi 72 tuoi goi toi la ba", "ba"),
        ("gọi tôi là ông, tôi 72 tuổi", "ong"),
        ("bảy mươi hai tuổi rồi, cứ gọi là cụ", "cu"),
    ],
)
def test_a_form_of_address_beside_an_age_is_understood_without_storing_the_age(
    stranger, said, form
):
    stranger.says("xin chào", said)

    assert stranger.person.form == form
    assert stranger.turn.is_secret
    you = SAY(f"person-form-{form}").lower()
    assert stranger.last.text == (
        "Em không cần biết tuổi hay ngày sinh, nên em không ghi lại ạ. "
        f"Dạ vâng {you}, em nhớ cách gọi rồi ạ."
    )


def test_a_problem_beside_an_age_is_no_profile_change(stranger):
    stranger.says("xin chào", "tôi 72 tuổi, đèn đường trước nhà hỏng cả tháng", "đồng ý")

    assert stranger.person.form == ""
    assert stranger.talk.name == "report_problem"


@pytest.mark.parametrize("said", ["ok", "Đồng ý", "duoc chau"])
def test_a_question_for_consent_from_an_earlier_version_can_still_be_answered(said):
    stranger = Resident(person=Person(), session=Session(consent_asked=True, held=(Text(HEARD),)))
    stranger.says(said)
    assert stranger.asked == "photos"

    greeted = Resident(person=Person(), session=Session(consent_asked=True))
    greeted.says(said)
    assert greeted.person.consent == CONSENT_VERSION
    assert greeted.labels == MENU


def test_a_question_for_consent_from_an_earlier_version_does_not_hold_up_other_questions():
    greeted = Resident(person=Person(), session=Session(consent_asked=True))
    greeted.says("lam khai sinh can gi")
    greeted.sees("Đăng ký khai sinh")
    assert "Đồng ý" not in greeted.labels


def test_a_changed_consent_text_is_asked_about_in_the_middle_of_a_report():
    resident = Resident()
    resident.says("bao cao o ga", "ổ gà to giữa đường ba hôm nay")
    resident.person = structs.replace(resident.person, consent="2023-06")
    resident.waits(minutes=5)
    resident.says("không có ảnh")
    assert is_asked(resident)

    resident.taps("Đồng ý")
    assert resident.asked == "place"


def test_a_draft_of_the_menu_is_not_lost_by_an_old_button(stranger):
    stranger.says(HEARD)
    stranger.now += timedelta(hours=1)
    stranger.says("không")
    stranger.sends(Tap("consent:agree"))
    assert stranger.person.consent == CONSENT_VERSION
    assert stranger.labels == MENU


def test_what_was_understood_is_said_before_consent_is_asked_in_one_sentence(stranger):
    stranger.says("bác ở phố Me, cái đèn trước nhà văn hóa hỏng, lại còn cái ổ gà giữa đường nữa")
    heard, question = stranger.last.text.split("\n")
    assert heard == "Em nghe rồi ạ: đèn đường và ổ gà, gần nhà văn hóa, phố Me."
    assert question == "Em lưu lời bác để gửi cán bộ nhé?"
    stranger.taps("Đọc thêm")
    stranger.sees("giữ lời nhắn 90 ngày", *ASKED)
    stranger.says("dạ vâng ạ")
    assert stranger.given["category"] == "lights"


def test_what_was_understood_is_said_in_english_too():
    stranger = Resident(language="en", person=Person("en"))
    stranger.says("The street light near the market is out")
    stranger.sees("I hear you: street lights", "Agree", "No", "Read more")
    stranger.says("yes, when will you fix it?")
    assert stranger.person.has_consented


def test_a_photo_that_comes_first_is_confirmed_before_consent_is_asked(stranger):
    stranger.sends(Photo("p1"))
    stranger.sees("Em nhận được ảnh rồi ạ", *ASKED)

    stranger.says("cống trước ngõ 5 phố Me tắc")
    stranger.sees("Em nghe rồi ạ: cống rãnh", *ASKED)


def test_whoever_wants_their_home_remembered_is_not_told_that_officials_get_it(stranger):
    stranger.says("tôi ở phố Tiến Yết")
    assert "cán bộ" not in stranger.last.text


def test_a_question_beside_the_yes_is_answered_too(stranger):
    stranger.says("cống trước ngõ 5 phố Me tắc", "đồng ý nhé, làm khai sinh cần giấy gì")
    assert stranger.person.has_consented
    assert any("Đăng ký khai sinh" in reply.text for reply in stranger.turn.replies)
    assert stranger.given["category"] == "drains"


def test_a_question_about_the_storing_is_answered_before_the_yes_counts(stranger):
    stranger.says(HEARD, "ừ, mà ai xem được lời của bác")
    assert not stranger.person.has_consented
    stranger.sees("chỉ cán bộ xem", *ASKED)


def test_whoever_agreed_to_the_earlier_text_is_not_asked_again():
    known = Resident(person=Person(consent="2026-11"))
    known.says(HEARD)
    assert known.asked == "photos"
