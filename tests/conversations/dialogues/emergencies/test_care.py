"""Conversations with people in an emergency, from their cry until it is over."""

from datetime import timedelta

import pytest

from conversations.dialogues.emergencies.care.call_order import emergency_calls
from conversations.dialogues.emergencies.care.care import follow_up_reply
from conversations.dialogues.emergencies.detection.alert import KINDS, Alert
from conversations.engine.model.effects import FollowUp
from conversations.engine.model.messages import Contact, Location, Photo, Tap
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import Care, Session
from tests.resident import AGREED, BOOKS, MONDAY, PACK, Resident

EMERGENCIES = [kind for kind in KINDS if Alert(kind).is_emergency]
FIRE = "chay nha roi cuu voi"
POND = "có đứa bé rơi xuống ao làng rồi"
GAS = "mùi ga nồng nặc trong bếp"
STROKE = "ông nội em tự nhiên méo mồm không nói được"
ANSWERS = ("Gọi được rồi", "Chưa gọi được", "Không có gì gấp")
SAY = BOOKS["vi"].say
BEATEN = "chồng em đang đánh em"
ILL = (STROKE, "con em sot cao lam roi", "bác Năm nhà bên ngất xỉu rồi")
FLOOD = "cuu em voi nuoc vao nha roi"
PHONES = {"health": PACK.phone, "police": PACK.police_phone, "hotline": PACK.phone}
HEALTH = PACK.phone_of("commune-health")


@pytest.fixture(params=[Person(), AGREED], ids=["before consent", "after consent"])
def resident(request):
    return Resident(person=request.param)


def in_care_of(kind, **more):
    return Resident(session=Session(care=Care((kind,), MONDAY, **more)))


def later_question(resident):
    reply = follow_up_reply(resident.session, MONDAY, resident.context)
    assert reply is not None
    return reply


def kinds_in_care(resident):
    care = resident.session.care
    return care.kinds if care else ()


def kind_in_care(resident):
    care = resident.session.care
    return care.kinds[0] if care else ""


def names(reply):
    return [button.label for button in (*reply.buttons, *reply.navigation)]


# The first answer.


@pytest.mark.parametrize("cry", [FIRE, POND, GAS, STROKE, "tôi không muốn sống nữa"])
def test_the_answer_to_a_cry_is_what_to_do_the_numbers_and_one_question(resident, cry):
    resident.says(cry)

    told, asked = resident.replies
    assert told.calls
    assert names(told) == []
    assert (asked.text, asked.calls, tuple(names(asked))) == (SAY("care-ask"), (), ANSWERS)


@pytest.mark.parametrize(
    ("cry", "first", "never"),
    [
        ("mẹ tôi 80 tuổi lú lẫn bỏ nhà đi từ trưa chưa thấy về", "113", "111"),
        ("me toi lan di lac tu sang", "113", "111"),
        ("cháu tôi 4 tuổi đi lạc ở chợ từ sáng", "113", "115"),
        ("my grandmother has dementia and wandered off", "113", "111"),
    ],
)
def test_for_someone_lost_the_police_is_called(cry, first, never):
    resident = Resident()
    resident.says(cry, "người mặc áo nâu, đi chân đất")

    told, _, more = resident.replies
    assert told.calls[0] == first
    assert PACK.police_phone in told.calls
    assert all(never not in reply.text for reply in resident.replies)
    assert more.calls == (first,)


@pytest.mark.parametrize("language", sorted(BOOKS))
@pytest.mark.parametrize("kind", EMERGENCIES)
def test_every_kind_has_words_of_its_own_for_what_follows(kind, language):
    number = emergency_calls((kind,), PACK)[0]
    text = BOOKS[language].say(f"care-{kind}", number=number)
    assert number in text


def test_an_informer_in_danger_is_helped_and_their_words_are_kept_nowhere():
    resident = Resident()
    resident.says("tôi tố cáo ông ấy, ông ấy đang cầm dao đuổi chém người")

    assert resident.turn.is_secret
    assert resident.replies[0].calls
    assert names(resident.replies[0]) == []
    assert resident.session.pending_text == ""

    resident.says("ông ấy còn đe con tôi")
    assert resident.turn.is_secret
    assert resident.last.text == SAY("care-crime", number="113")


# Staying with them.


@pytest.mark.parametrize(
    "said",
    [
        "trong nhà còn bà cụ chưa ra",
        "phải làm sao bây giờ",
        "gọi rồi mà chưa thấy ai đến",
        "goi roi ma mai chua thay xe toi",
        "cháu sợ lắm",
        "lửa lan sang bếp rồi",
        "làm ơn giúp tôi",
        "114 hay 115 vậy em",
        "alo",
        "😭😭😭",
        "bao giờ họ tới",
        "đang gọi đây",
        "114 bảo không có xe",
        "thử hỏi xem họ tới đâu",
    ],
)
def test_details_fear_and_questions_get_the_main_thing_and_the_number(resident, said):
    resident.says(FIRE)
    told = len(resident.replies)
    resident.says(said)

    (reply,) = resident.replies[told:]
    assert reply.text == SAY("care-fire", number="114")
    assert reply.calls == ("114",)
    assert tuple(names(reply)) == ANSWERS
    assert resident.session.misses == 0


@pytest.mark.parametrize(
    "content", [Photo("p1"), Location(20.3, 105.9), Contact("0912345678", is_own=True)]
)
def test_whatever_else_is_sent_gets_the_same_care(resident, content):
    resident.says(STROKE)
    resident.sends(content)

    assert resident.last.text == SAY("care-medical", number="115")
    assert resident.turn.is_secret == isinstance(content, Contact)


@pytest.mark.parametrize("said", ["điện thoại tôi hết tiền", "goi co mat tien khong"])
def test_someone_without_credit_is_told_that_the_call_is_free(resident, said):
    resident.says(FIRE, said)
    assert resident.last.text == SAY("care-free", number="114")
    assert resident.last.calls == ("114",)


def test_someone_whose_calls_fail_gets_the_next_number_each_time(resident):
    resident.says(FIRE)
    calls = []
    for said in ("máy bận", "không ai nghe máy", "goi khong duoc", "chưa"):
        resident.says(said)
        calls += resident.last.calls

    assert calls == ["112", PACK.police_phone, "114", "114"]
    resident.sees("gọi lại 114")
    assert "Trực ban công an xã 0229 0000 105" in resident.replies[-3].text
    assert SAY("care-unheard") in resident.replies[-3].text


@pytest.mark.parametrize(
    ("cry", "said", "next_one"),
    [
        (STROKE, "115 báo bận", "112"),
        (STROKE, "gọi 115 mãi không ai bắt máy", "112"),
        (STROKE, "112 cũng không được", HEALTH),
        (FIRE, "114 thì bận suốt", "112"),
        ("con em bị co giật", "cấp cứu không nghe máy", "112"),
        ("con em sốt cao, người giật đùng đùng, mắt trợn", "goi 115 khong ai nghe", "112"),
    ],
)
def test_a_silent_line_in_any_words_is_followed_by_the_next_number(resident, cry, said, next_one):
    resident.says(cry, said)

    assert resident.last.calls == (next_one,)


@pytest.mark.parametrize("said", ["115 bảo không được cho uống nước", "gọi 115 có được không"])
def test_a_line_that_answers_is_followed_by_no_other(resident, said):
    resident.says(STROKE, said)

    assert "112" not in resident.last.calls


def test_the_health_station_asked_for_by_name_is_told(resident):
    resident.says("em bé sốt cao co giật", "trạm y tế số bao nhiêu ạ")

    assert resident.last.calls == (HEALTH,)
    resident.sees("Trạm Y tế xã")


@pytest.mark.parametrize("said", ["cháu hết co giật rồi, uống hạ sốt được chưa", "hết giật rồi ạ"])
def test_first_aid_for_what_is_over_is_not_given_again(said):
    resident = in_care_of("medical", first_aid="fits")
    resident.says(said)

    resident.sees("Hết giật thì vẫn để nằm nghiêng")


@pytest.mark.parametrize(
    "said", ["bác không có điện thoại", "dt het pin roi", "k gọi đc", "sóng yếu quá"]
)
def test_someone_who_cannot_call_is_told_to_ask_the_nearest_person(resident, said):
    resident.says(POND, said)
    assert "nhờ người gần nhất gọi hộ" in resident.last.text


@pytest.mark.parametrize(
    "said", ["gọi được rồi", "goi roi", "1", "ừ", "rồi", "họ đang đến", "con tôi gọi cứu hoả rồi"]
)
def test_someone_who_got_through_is_told_to_stay_and_may_report_later(resident, said):
    resident.says(FIRE, said)

    assert resident.last.text.startswith(SAY("care-reached"))
    assert names(resident.last) == ["Gửi phản ánh"]

    resident.says("trong nhà còn người")
    assert resident.last.text == SAY("care-fire", number="114")
    assert names(resident.last) == []


@pytest.mark.parametrize(
    "said",
    [
        "xe đến rồi, dập được rồi, cảm ơn em",
        "xe cuu hoa den roi",
        "dập được rồi, không ai bị thương",
        "ổn rồi em ạ",
        "báo nhầm thôi",
        "công an xã tới rồi nhé, lửa tắt rồi",
        "không cháy đâu cháu, bà nhìn nhầm khói bếp",
        "không có cháy đâu, nhầm",
        "3",
    ],
)
def test_when_it_is_over_nobody_is_told_to_call_again(resident, said):
    resident.says(FIRE, said)

    assert resident.last.text.startswith(SAY("care-ended"))
    assert resident.last.calls == ()
    assert "114" not in resident.last.text
    assert resident.session.care is None


@pytest.mark.parametrize(
    "said",
    [
        "xe đến rồi nhưng nhà bên cạnh cũng cháy",
        "xe cứu hoả đến rồi mà không có nước",
        "dập được rồi nhưng vẫn còn khói",
    ],
)
def test_it_is_not_over_while_something_speaks_against_it(resident, said):
    resident.says(FIRE, said)
    assert resident.last.text == SAY("care-fire", number="114")


@pytest.mark.parametrize("cry", [FIRE, "nước vào nhà ngập đến cổ rồi cứu với"])
@pytest.mark.parametrize(
    "said", ["ong Tu ben canh liet chan khong chay duoc", "khong chay duoc", "ba khong chay noi"]
)
def test_who_cannot_run_is_not_taken_for_no_fire(resident, cry, said):
    resident.says(cry, said)
    assert resident.session.care is not None


@pytest.mark.parametrize("said", ["không cháy", "khong chay", "nhầm, không cháy"])
def test_no_fire_alone_ends_it(resident, said):
    resident.says(FIRE, said)
    assert resident.session.care is None


def test_thanks_end_it_only_after_someone_was_reached(resident):
    resident.says(FIRE, "cảm ơn cháu")
    assert resident.last.text == SAY("care-thanks", number="114")

    resident.says("gọi được rồi", "cảm ơn cháu nhiều lắm")
    assert resident.session.care is None


def test_a_new_danger_warns_anew_and_the_same_one_does_not(resident):
    resident.says(FIRE, "có người đuối nước ở ao nữa")
    assert resident.replies[-2].text == SAY("alert-drowning")
    assert kind_in_care(resident) == "drowning"

    told = len(resident.replies)
    resident.says("cháu bé rơi xuống ao rồi")
    assert len(resident.replies) == told + 1
    assert resident.last.text == SAY("care-drowning", number="114")


def test_an_ambulance_that_came_is_no_new_danger(resident):
    resident.says(FIRE, "xe cuu thuong den roi")
    assert resident.session.care is None


def test_words_about_a_lost_child_are_no_new_danger():
    resident = Resident()
    resident.says("con tôi bị lạc ở chợ Me", "cháu bé đang khóc một mình")
    assert kind_in_care(resident) == "lost_child"


@pytest.mark.parametrize("said", ["sống cũng chẳng để làm gì", "không ai hiểu tôi cả", "không"])
def test_whoever_wants_to_die_is_never_sent_away(said):
    resident = Resident(person=Person())
    resident.says("tôi không muốn sống nữa", said)
    assert resident.last.calls
    assert resident.session.care

    resident.says("thôi không cần nữa", "ổn rồi", "cảm ơn em")
    assert resident.session.care
    assert names(resident.last) == []


def test_someone_who_is_beaten_is_offered_no_report_to_the_commune():
    resident = Resident(person=Person())
    resident.says("chong toi dang danh toi, toi so qua", "anh ấy khóa trái cửa rồi")
    assert "113" in resident.last.text

    resident.says("gọi được rồi")
    assert resident.last.text == SAY("care-reached-gentle")
    assert names(resident.last) == []


@pytest.mark.parametrize(
    "cry", ["chồng tôi đang đánh tôi", "em bi chong danh", "con rể đánh mẹ vợ"]
)
def test_violence_at_home_has_its_own_words_and_numbers(resident, cry):
    resident.says(cry)
    assert kind_in_care(resident) == "violence"
    resident.says("khong goi duoc")
    assert resident.last.calls == ("112",)


def test_whoever_wants_no_more_messages_gets_one_that_names_nothing():
    resident = in_care_of("violence")
    resident.says("đừng nhắn nữa")
    assert resident.last.text == SAY("care-quiet")
    assert not resident.last.calls
    assert not resident.last.buttons


def test_the_police_that_were_called_are_no_new_danger():
    resident = Resident()
    resident.says("con tôi bị lạc ở chợ Me", "đã gọi công an rồi")
    assert resident.last.text.startswith(SAY("care-reached"))


def test_a_person_asked_for_gets_both_numbers(resident):
    resident.says(FIRE, "cho nói với người thật ngay")
    assert resident.last.calls == ("114", PACK.police_phone)


# What ends it.


def test_a_report_can_be_asked_for_and_has_the_story():
    resident = Resident()
    resident.says("cháy nhà ông Tư ở phố Me rồi cứu với bà con ơi", "gọi được rồi")
    resident.says("tôi muốn phản ánh")

    assert resident.talk.name == "report_problem"
    assert resident.session.care is None


def test_a_report_is_begun_once_someone_was_reached():
    resident = Resident()
    resident.says("xe tải cán người ở đầu cầu rồi", "gọi được rồi")
    resident.says("đoạn đấy ổ gà to lắm mới ngã, báo xã sửa giúp tôi")
    assert resident.talk.name == "report_problem"


def test_what_was_interrupted_can_be_resumed_in_words():
    resident = Resident()
    resident.sends(Tap("go:report_problem"))
    resident.taps("Ổ gà, đường hỏng")
    resident.says("ổ gà to giữa đường", FIRE, "dập được rồi", "làm tiếp đi em")
    assert resident.asked == "photos"


def test_a_service_question_ends_the_care_once_someone_was_reached():
    resident = Resident()
    resident.says(FIRE, "làm khai sinh cần gì")
    assert kind_in_care(resident) == "fire"

    resident.says("gọi được rồi", "làm khai sinh cần gì")
    assert "khai sinh" in resident.last.text
    assert resident.session.care is None


def test_any_other_button_ends_it():
    resident = Resident()
    resident.says(FIRE)
    resident.sends(Tap("go:report_problem"))
    assert resident.talk.name == "report_problem"


def test_it_ends_by_itself_after_two_hours(resident):
    resident.says(FIRE)
    resident.waits(hours=2, minutes=1)
    resident.says("xin chào")
    assert resident.session.care is None


def test_the_interrupted_report_goes_on_where_it_was():
    resident = Resident()
    resident.sends(Tap("go:report_problem"))
    resident.taps("Ổ gà, đường hỏng")
    resident.says("ổ gà to giữa đường", STROKE, "gọi được rồi")
    assert names(resident.last) == ["Làm tiếp việc dở"]

    resident.taps("Làm tiếp việc dở")
    assert resident.asked == "photos"
    assert resident.given["details"] == {"text": "ổ gà to giữa đường"}


def test_the_story_is_forgotten_with_all_else_if_the_person_declines():
    resident = Resident(person=Person())
    resident.says(FIRE, "dập được rồi")
    resident.taps("Gửi phản ánh")
    assert "chay nha" in repr(resident.session)
    resident.taps("Không")
    assert "chay nha" not in repr(resident.session)


# Sadness without danger.


@pytest.mark.parametrize("said", ["bà buồn lắm con cháu chẳng ai về", "buon qua chang co ai"])
def test_sad_people_get_kind_words_and_a_number_before_any_consent(resident, said):
    resident.says(said)
    assert resident.last.text == SAY("small_talk-alone", phone=PACK.phone)
    assert resident.last.calls == (PACK.phone,)


@pytest.mark.parametrize(
    "said",
    [
        "có người xưng công an bắt chuyển tiền, tôi vừa chuyển 20 triệu xong",
        "chị lỡ đọc mã OTP cho nó rồi phải làm sao",
        "em lỡ chuyển tiền cho bọn lừa đảo rồi",
    ],
)
def test_whoever_was_cheated_is_told_to_call_the_bank_before_any_consent(resident, said):
    resident.says(said)
    assert resident.last.text == SAY("small_talk-cheated", phone=PACK.police_phone)
    assert resident.last.calls == (PACK.police_phone,)


# English.


def test_an_english_emergency_stays_english():
    resident = Resident(person=Person())
    resident.says("help my neighbour's house is on fire", "what should I do now", "no one answers")
    say = BOOKS["en"].say
    assert [reply.text for reply in resident.replies[1:]] == [
        say("care-ask"),
        say("care-fire", number="114"),
        say("care-next", number="112"),
    ]

    resident.says("I called already", "the fire is out, thank you")
    assert resident.last.text.startswith(say("care-ended"))


# Asking later.


@pytest.mark.parametrize(
    ("cry", "is_asked"),
    [
        (FIRE, True),
        ("tôi không muốn sống nữa", True),
        ("cháu tôi 4 tuổi đi lạc ở chợ từ sáng", True),
        ("chong toi dang danh toi, toi so qua", False),
        ("bố đánh cháu thâm tím hết người", False),
        ("tôi muốn tố cáo ông A ở xã nhận hối lộ", False),
        ("mất điện cả phố từ sáng", False),
    ],
)
def test_people_are_asked_later_unless_it_could_endanger_them(cry, is_asked):
    resident = Resident()
    resident.says(cry)
    assert (FollowUp(MONDAY) in resident.effects) == is_asked


def test_a_second_cry_about_the_same_plans_nothing_more(resident):
    resident.says(FIRE, "cháy to lắm cứu với")
    assert resident.effects == [FollowUp(MONDAY)]


@pytest.mark.parametrize("language", sorted(BOOKS))
@pytest.mark.parametrize("kind", ["fire", "self_harm", "lost_child", "lost_elder", "medical"])
def test_the_later_question_names_nothing_and_its_answer_ends_the_care(kind, language):
    resident = in_care_of(kind, language=language)
    reply = later_question(resident)
    assert reply.text.endswith("?")
    assert not reply.calls

    resident.replies.append(reply)
    resident.sends(Tap(reply.buttons[0].data))
    gentle = "-gentle" if kind == "self_harm" else ""
    assert resident.last.text.startswith(BOOKS[language].say(f"care-ended{gentle}"))


def test_not_yet_in_answer_to_the_later_question_gets_the_next_number():
    resident = in_care_of("fire")
    resident.replies.append(later_question(resident))
    resident.taps("Chưa")
    assert resident.last.calls == ("112",)


@pytest.mark.parametrize(
    "session",
    [
        Session(),
        Session(care=Care(("fire",), MONDAY, is_answered=True)),
        Session(care=Care(("fire",), MONDAY + timedelta(minutes=5))),
    ],
    ids=["over", "reached", "another emergency"],
)
def test_nobody_is_asked_later_in_vain(session):
    assert follow_up_reply(session, MONDAY, Resident().context) is None


def test_a_plea_for_help_in_english_is_no_wish_to_be_left_alone():
    resident = Resident(language="en", person=Person("en"))
    resident.says(
        "someone broke into my house, i'm hiding upstairs", "please hurry he is coming up"
    )
    assert resident.last.calls == ("113",)


def test_whoever_was_pulled_out_and_does_not_breathe_needs_an_ambulance(resident):
    resident.says("có người rơi xuống sông", "vớt lên rồi mà không thở nữa")
    assert resident.last.calls == ("115",)
    assert resident.last.text == SAY("care-breathless", number="115")


@pytest.mark.parametrize(
    "said", ["cháu bé nhà em ngã ao vớt lên rồi tím tái không thở", "bo toi ngung tho roi"]
)
def test_whoever_tells_first_that_someone_does_not_breathe_is_told_to_press(resident, said):
    resident.says(said)
    texts = [reply.text for reply in resident.turn.replies]
    assert texts[0] == SAY("alert-breathless", health=HEALTH)
    assert resident.turn.replies[0].calls[0] == "115"


def test_whoever_breathes_with_difficulty_is_not_pressed_on_the_chest(resident):
    resident.says("bố tôi khó thở quá, tím tái, không thở được")
    assert resident.turn.replies[0].text == SAY("alert-medical", health=HEALTH)


def test_a_number_that_is_said_not_to_answer_is_not_named_again(resident):
    resident.says(POND, "em goi 115 khong duoc")
    assert resident.last.calls == ("114",)


def test_whoever_was_pulled_out_and_breathes_again_must_still_be_seen(resident):
    resident.says(POND, "gọi được rồi", "bé khóc được rồi, em cần làm gì tiếp")
    assert resident.last.text.startswith(SAY("care-ended-drowning"))


@pytest.mark.parametrize(
    "said",
    [
        "tôi sợ nó biết tôi gọi rồi nó sang trả thù",
        "em không dám gọi, lỡ nó biết",
        "gọi xong họ có nói tên tôi ra không",
    ],
)
@pytest.mark.parametrize("kind", ["violence", "crime"])
def test_whoever_fears_revenge_has_not_called(kind, said):
    resident = in_care_of(kind)
    resident.says(said)
    assert resident.last.calls == ("113", PACK.police_phone)
    assert names(resident.last) == list(ANSWERS)
    assert resident.session.care.silent == ()


@pytest.mark.parametrize(
    "said",
    [
        "xe cấp cứu đưa ông đi rồi ạ, cảm ơn",
        "xe cho me di vien roi",
        "họ đưa ông lên xe đi rồi em",
    ],
)
def test_a_sick_person_who_was_taken_to_hospital_is_safe(said):
    resident = in_care_of("medical")
    resident.says(said)
    assert resident.session.care is None
    assert resident.last.calls == ()


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("medical", "gọi xe chở ông đi rồi mà vẫn chưa thấy"),
        ("medical", "đang chở ông đi viện"),
        ("child", "nó chở cháu đi rồi"),
    ],
)
def test_a_person_who_was_not_taken_to_hospital_is_still_in_danger(kind, said):
    resident = in_care_of(kind)
    resident.says(said)
    assert kind_in_care(resident) == kind
    assert resident.last.calls


# Danger above every answer.


@pytest.mark.parametrize("is_answered", [False, True])
@pytest.mark.parametrize(
    "plea",
    [
        "cảm ơn em nhiều, cứu lấy ông Bền với",
        "vâng cứu cụ với",
        "ok cứu nhanh",
        "nhờ người sang cứu cô Hạnh",
        "dạ giúp cụ với",
    ],
)
@pytest.mark.parametrize("kind", ["medical", "disaster"])
def test_nothing_that_asks_for_help_ends_the_care(kind, plea, is_answered):
    resident = in_care_of(kind, is_answered=is_answered)
    resident.says(plea)

    assert kind in kinds_in_care(resident)
    assert resident.replies[-1].calls


@pytest.mark.parametrize("news", ["cứu được rồi", "họ đến cứu rồi", "cứu hộ tới rồi, cảm ơn em"])
def test_that_rescuers_came_asks_for_no_help(news):
    resident = in_care_of("disaster")
    resident.says(news)

    assert resident.session.care is None or resident.session.care.is_answered


def test_a_second_danger_comes_first_and_the_first_is_not_forgotten():
    resident = Resident()
    resident.says(STROKE, "cháy nhà bên cạnh rồi, lửa to lắm")

    assert resident.replies[-2].calls[0] == "114"
    assert kinds_in_care(resident) == ("fire", "medical")
    resident.says("114 không ai nghe máy")
    assert resident.replies[-1].calls == ("112",)
    resident.says("gọi 115 cũng chẳng thấy ai nhấc máy")
    assert resident.replies[-1].calls == ("112",)
    resident.says("112 cũng bận")
    assert resident.replies[-1].calls == (HEALTH,)


@pytest.mark.parametrize(("cry", "number"), [(FIRE, "114"), (BEATEN, "113"), (STROKE, "115")])
@pytest.mark.parametrize(
    "news",
    [
        "{} không nghe thì gọi ai",
        "gọi {} cũng chẳng thấy ai nhấc máy",
        "{} đổ chuông mãi không ai nghe",
        "goi hoai chang thay ai bat may",
        "{} ban thi goi so nao",
        "đường dây bận hết rồi",
        "gọi không được",
        "{} khong bat may",
        "em goi {} may lan deu khong duoc",
        "số đấy gọi toàn tút tút",
    ],
)
def test_a_silent_number_is_followed_by_the_next_for_that_danger(cry, number, news):
    resident = Resident()
    resident.says(cry, news.format(number))
    assert resident.last.calls == ("112",)
    assert names(resident.last) == list(ANSWERS)


@pytest.mark.parametrize(
    ("cry", "second", "number", "first_step", "both"),
    [
        (FLOOD, "con em sot cao lam roi", "115", "medical", ("medical", "disaster")),
        (FLOOD, "day dien dut roi xuong san roi", "114", "power_line", ("power_line", "disaster")),
        (FIRE, "dây điện đứt rơi xuống ngõ", "114", "power_line", ("power_line", "fire")),
        (FIRE, "bác Năm nhà bên ngất xỉu rồi", "115", "medical", ("medical", "fire")),
        (STROKE, "nuoc lu dang tran vao nha", "112", "disaster", ("disaster", "medical")),
    ],
)
def test_a_second_danger_gets_its_own_number_and_first_step(cry, second, number, first_step, both):
    resident = Resident()
    resident.says(cry, second)

    warned = resident.replies[-2]
    assert warned.calls[0] == number
    assert warned.text.startswith(SAY(f"alert-{first_step}", **PHONES)[:20])
    assert kinds_in_care(resident) == both
    told = [words.text for words in resident.session.emergency_words]
    assert told == [text for text in (cry, second) if text not in ILL]


@pytest.mark.parametrize(
    "cry",
    [
        "nước vào nhà ngập đến đầu gối rồi, con em sốt 40 độ co giật",
        "nuoc vao nha ngap den goi roi, con em dang sot 40 do",
    ],
)
def test_a_flood_with_a_sick_child_gets_both_advices_at_once(cry):
    resident = Resident()
    resident.says(cry)

    flood, child, _ = resident.replies
    assert (flood.calls[0], child.calls[0]) == ("112", "115")
    assert kinds_in_care(resident) == ("disaster", "medical")


@pytest.mark.parametrize("cry", [FIRE, FLOOD, GAS])
@pytest.mark.parametrize(
    "said",
    [
        "trong nhà còn bà cụ không chạy được",
        "ông Tư bên cạnh liệt chân không chạy được",
        "ba cu liet giuong, khong chay noi",
    ],
)
def test_somebody_who_cannot_flee_is_told_to_the_rescuers_and_never_ends_the_care(cry, said):
    resident = Resident()
    resident.says(cry, said)

    number = resident.replies[0].calls[0]
    assert resident.last.text == SAY("care-helpless", number=number)
    assert resident.last.calls == (number,)
    assert names(resident.last) == list(ANSWERS)
    assert resident.session.emergency_words[-1].text == said


def test_each_advice_is_said_once_and_belongs_to_the_danger_that_is_told():
    resident = Resident()
    resident.says(FLOOD, "con em sot cao co giat roi")
    texts = [reply.text for reply in resident.replies]
    for question in ("phai lam sao", "nuoc len nhanh qua", "em so qua", "roi sao nua", "gio sao"):
        resident.says(question)
        texts.append(resident.last.text)

    assert SAY("care-disaster", number="112") in texts
    steps = [step for text in texts for step in text.split("\n")]
    assert len(set(steps) - {SAY("care-ask")}) == len([s for s in steps if s != SAY("care-ask")])


def test_a_child_who_breathes_again_ends_no_flood(resident):
    resident.says(FLOOD, "cháu bé không thở", "cháu thở lại rồi")
    resident.sees("hết nguy hiểm cả chưa", "Hết nguy hiểm rồi", "Chưa")
    resident.says("chưa, nước vẫn lên")
    assert "disaster" in kinds_in_care(resident)
    resident.sees("chỗ cao")
    resident.says("ca nô đón nhà em rồi")
    assert kinds_in_care(resident) == ()


@pytest.mark.parametrize(
    "said",
    ["không, bác không nghĩ quẩn đâu", "khong co nghi quan dau chau", "tôi không định tự tử đâu"],
)
def test_whoever_denies_despair_is_heard_and_the_care_goes_on(said):
    resident = Resident()
    resident.says("tôi không muốn sống nữa", said)

    assert resident.last.text.startswith("Dạ, em nghe")
    assert names(resident.last) == []
    assert kinds_in_care(resident) == ("self_harm",)


@pytest.mark.parametrize("said", ["sống không được chết không xong", "tôi muốn chết"])
def test_despair_is_no_denial_of_it(said):
    resident = in_care_of("self_harm")
    resident.says(said)

    resident.sees(SAY("care-self_harm", number="115"))


def test_who_is_taken_to_hospital_leaves_another_behind():
    resident = in_care_of("medical")
    resident.says("xe chở ông đi viện rồi, bà thì ngất xỉu")

    assert kinds_in_care(resident) == ("medical",)
