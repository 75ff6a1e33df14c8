"""Plain words belong to an open roll-call, whatever else is open and before any consent."""

import pytest

from conversations.dialogues.announcements.queries import AskedRollCall, CurrentRollCall
from conversations.dialogues.announcements.roll_call import DANGERS
from conversations.dialogues.announcements.roll_call_effects import (
    CALLS,
    HELP,
    SAFE,
    AnswerRollCall,
    SafeNoted,
)
from conversations.dialogues.emergencies.care.emergency_words import GENTLE
from conversations.dialogues.emergencies.detection.alert import EMERGENCIES, MEDICAL
from conversations.dialogues.surveys.queries import OpenSurveys
from conversations.engine.model.effects import FollowUp
from conversations.engine.model.messages import Text
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import Session, session_to_json
from tests.conversations.surveys.sample_survey import OPEN_MARKET
from tests.resident import BOOKS, Resident

FLOOD = "cần giúp, nhà nước ngập, con nhỏ, ngõ 12"
DRAFT = "đèn đường phố Chợ tắt ba hôm nay"


def asked(code="TB 12", **more):
    """Return a resident while the commune calls the roll, or nobody does for ""."""
    resident = Resident(**more)
    resident.known[CurrentRollCall] = AskedRollCall(code)
    return resident


def answers(resident):
    return [effect for effect in resident.effects if isinstance(effect, AnswerRollCall)]


@pytest.mark.parametrize(
    ("said", "answer", "need"),
    [
        ("em an toàn rồi ạ", SAFE, ""),
        ("ca nha van binh an, cam on xa", SAFE, ""),
        ("cần giúp", HELP, ""),
        ("dạ nhà em cần giúp gấp", HELP, ""),
        ("cứu với", HELP, ""),
        ("tôi không an toàn", HELP, ""),
        (FLOOD, HELP, FLOOD),
        ("cần giúp, đường sạt lở, không ra được", HELP, "cần giúp, đường sạt lở, không ra được"),
        ("can giup nha ngap nuoc", HELP, "can giup nha ngap nuoc"),
        ("nuoc tran vao nha, co ba gia nam liet", HELP, "nuoc tran vao nha, co ba gia nam liet"),
        ("số tôi 0912345678, cần giúp", HELP, "số tôi 0912345678, cần giúp"),
        ("lũ rút rồi, nhà em ổn cả", SAFE, ""),
        ("mọi người không sao cả", SAFE, ""),
        ("sơ tán lên trường rồi, vẫn an toàn", SAFE, ""),
    ],
)
def test_plain_words_answer_an_open_roll_call(said, answer, need):
    resident = asked()
    resident.says(said)
    assert answers(resident) == [AnswerRollCall("", answer, need)]
    assert resident.is_at_home() == (answer == SAFE)


@pytest.mark.parametrize(
    "said",
    [
        "bac van o nha, khong sao",
        "ở nhà cả, không sao đâu cháu",
        "nhà bác ổn cả",
        "nhà cô nền cao lắm, không sao đâu em",
        "nha tui tren doi, on ca",
    ],
)
def test_whoever_is_well_at_home_is_safe(said):
    resident = asked()
    resident.says(said)
    assert answers(resident) == [AnswerRollCall("", SAFE)]


@pytest.mark.parametrize(
    "said",
    [
        "có an toàn không",
        "muốn được an toàn",
        "không sao",
        "ổn không em",
        "em an toàn nhưng bà cần giúp",
        "không cần giúp",
        "cần giúp gì không ạ",
        "cần giúp làm giấy khai sinh",
        "em cần giúp thủ tục đăng ký tạm trú",
        "cần giúp sửa cái đèn đường bị hỏng ở phố Me",
        "can giup don rac o pho Me",
    ],
)
def test_other_words_are_no_answer(said):
    resident = asked()
    resident.says(said)
    assert answers(resident) == []


@pytest.mark.parametrize(
    "said",
    [
        "bà Tư bên cạnh cần giúp",
        "hàng xóm nhà em cần giúp, cụ ông nằm liệt một mình",
        "nhà bên nước ngập tới giường rồi",
        "mà cụ Lan sát vách nằm một chỗ, chưa thấy ai đưa đi",
        "ong Ty nha ben gia yeu lam, o co mot minh",
    ],
)
def test_a_neighbour_is_counted_in_the_words_of_who_tells_of_them(said):
    resident = asked()
    resident.says(said)
    assert answers(resident) == [AnswerRollCall("", HELP, said, is_for_other=True)]


@pytest.mark.parametrize(
    "said",
    [
        "bà Tư bên cạnh không cần giúp",
        "hàng xóm có cần giúp gì không",
        "hàng xóm ổn cả rồi",
        "rác cạnh nhà ông Tâm hôi quá",
        "nhà bên hát karaoke ồn lắm",
    ],
)
def test_a_neighbour_who_needs_no_help_is_not_counted(said):
    resident = asked()
    resident.says(said)
    assert answers(resident) == []


def test_the_dangers_of_a_roll_call_are_kinds_of_alerts():
    assert set(EMERGENCIES) >= DANGERS


def test_a_danger_that_is_told_in_a_draft_is_brought_to_the_rescuers_first():
    resident = asked()
    resident.says(DRAFT, "nước tràn vào nhà rồi, có hai cụ già")
    assert [effect.answer for effect in answers(resident)] == [HELP]
    assert resident.replies[-3].calls
    assert resident.talk.name == "roll_call"
    assert resident.session.shelved.name == "report_problem"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "kind", ["safe-again", "help-again", "words-again", "need-again", "other"]
)
def test_what_is_said_of_a_changed_answer_is_short(language, kind):
    text = BOOKS[language].say(f"roll_call-noted_{kind}")
    assert len(text.split()) <= 40


def test_without_a_roll_call_these_words_are_what_they_were():
    resident = asked("")
    resident.says(FLOOD)
    assert answers(resident) == []


def test_a_street_in_the_words_is_told_with_them():
    resident = asked()
    resident.says("cần giúp, phố Tiến Yết, nước vào nhà")
    (answer,) = answers(resident)
    assert answer.area == "tien-yet"
    assert resident.asked == "place"


def test_a_draft_is_set_aside_by_a_cry_and_kept():
    resident = asked()
    resident.says(DRAFT, FLOOD)
    assert resident.talk.name == "roll_call"
    assert resident.session.shelved.name == "report_problem"
    resident.says("em an toàn rồi ạ", "làm tiếp")
    assert resident.talk.name == "report_problem"


def test_being_safe_leaves_the_open_question_open():
    resident = asked()
    resident.says(DRAFT)
    question = resident.last
    resident.says("em an toàn rồi ạ")
    assert [effect.answer for effect in answers(resident)] == [SAFE]
    assert resident.last.buttons == question.buttons


def test_a_survey_is_set_aside_by_a_cry_and_goes_on_later():
    resident = asked()
    resident.known[OpenSurveys] = (OPEN_MARKET,)
    resident.says("phieu hoi", "co", FLOOD)
    assert [effect.answer for effect in answers(resident)] == [HELP]
    assert resident.asked == "place"
    resident.says("em an toàn rồi ạ", "làm tiếp")
    assert resident.talk.name == "answer_survey"
    assert resident.given["goes"] == "yes"


def test_an_option_of_the_open_question_is_an_answer_to_it():
    resident = asked()
    resident.says("điểm danh", "cần giúp")
    assert answers(resident) == []
    assert resident.asked == "need"


def test_someone_who_has_not_agreed_is_asked_nothing_and_told_what_is_kept():
    resident = asked(person=Person())
    resident.says(DRAFT)
    assert resident.session.consent_asked
    resident.says("cần giúp")
    kept = BOOKS["vi"].say("roll_call-kept", days=90)
    assert kept.splitlines()[0] in resident.replies[-2].text
    assert resident.asked == "need"
    resident.says("bà cụ nằm liệt")
    assert answers(resident)[-1] == AnswerRollCall("", HELP, "bà cụ nằm liệt")
    resident.says("em an toàn rồi ạ", "đồng ý")
    assert resident.person.has_consented
    assert resident.talk.name == "report_problem"


def test_refusing_consent_changes_nothing_for_anything_else():
    resident = asked(person=Person())
    resident.says(DRAFT, "không đồng ý", "em an toàn rồi ạ", DRAFT)
    assert [effect.answer for effect in answers(resident)] == [SAFE]
    assert resident.session.consent_asked


def test_whoever_cries_for_help_has_the_numbers_to_call():
    resident = asked()
    resident.says("cần giúp nước vào nhà")
    assert resident.replies[0].calls == CALLS


def test_what_to_do_in_the_emergency_comes_first_and_the_care_stays():
    resident = asked()
    resident.says("cần giúp, có đứa chết đuối")
    assert resident.replies[0].calls == ("114", "115")
    assert resident.replies[1].calls == CALLS
    assert isinstance(resident.turn.planned, FollowUp)
    assert resident.session.care is not None
    resident.says("phố Tiến Yết", "ngõ 12 sau chợ", "đúng rồi")
    assert answers(resident)[-1].place.words == "ngõ 12 sau chợ"
    resident.says("không gọi được 114")
    assert "115" in resident.last.text


def test_someone_in_an_emergency_who_cries_is_brought_to_the_rescuers_and_still_cared_for():
    resident = asked()
    resident.says("bố tôi khó thở, tím tái")
    assert resident.session.care.kinds[0] == MEDICAL
    resident.says("cần giúp")
    assert [effect.answer for effect in answers(resident)] == [HELP]
    assert resident.session.care.kinds[0] == MEDICAL
    resident.says("tôi an toàn rồi")
    assert resident.session.care is None


def test_what_is_told_of_violence_at_home_is_not_told_to_the_rescuers():
    resident = asked()
    resident.says("cần giúp, chồng đánh tôi")
    assert answers(resident) == []
    assert "113" in resident.replies[0].calls


DENUNCIATION = "tôi muốn tố cáo cán bộ nhận hối lộ"
PLEA = "Cần giúp đỡ gấp: xã kêu gọi bà con chuyển khoản ủng hộ vùng lũ vào số 0123456789"


def test_a_cry_after_a_denunciation_is_brought_without_its_words():
    resident = asked()
    resident.says(DENUNCIATION, "cần giúp, ông Nam lấy tiền ở phố Tiến Yết")
    assert answers(resident) == [AnswerRollCall("", HELP)]
    assert resident.turn.is_secret
    assert b"Nam" not in session_to_json(resident.session)


@pytest.mark.parametrize("told", ["tôi không muốn sống nữa", "chồng đánh tôi"])
def test_what_is_said_in_despair_or_after_violence_stays_there(told):
    resident = asked()
    resident.says(told)
    assert resident.session.care.kinds[0] in GENTLE
    resident.says("cần giúp, anh ấy còn ngoài cửa")
    assert answers(resident) == [AnswerRollCall("", HELP)]
    assert resident.session.care is not None
    assert "ngoài cửa".encode() not in session_to_json(resident.session)


@pytest.mark.parametrize("told", ["tôi không muốn sống nữa", "chồng đánh tôi"])
def test_the_care_hears_who_says_that_they_are_safe_after_that(told):
    resident = asked()
    resident.says(told, "tôi an toàn rồi")
    assert answers(resident) == []


def test_a_message_that_is_to_be_checked_is_no_cry():
    resident = asked()
    resident.says("kiểm tra tin", PLEA)
    assert answers(resident) == []
    resident = asked()
    resident.says(f"{PLEA}. Tin này có phải của xã không")
    assert answers(resident) == []


@pytest.mark.parametrize("text", [PLEA, "cứu với"])
def test_what_somebody_else_wrote_is_no_answer(text):
    resident = asked()
    resident.sends(Text(text, is_forwarded=True))
    assert answers(resident) == []


def waiting(taker="", **more):
    """Return a resident whose call for help is open; its place is not known."""
    resident = asked(**more)
    call = AskedRollCall("TB 12", HELP, FLOOD, is_open=True, taker=taker)
    resident.known[CurrentRollCall] = call
    resident.session = Session(has_called=True)
    return resident


@pytest.mark.parametrize(
    ("said", "area"),
    [
        ("them 2 chau nho nua", ""),
        ("nuoc dang len toi giuong roi, den nhanh len", ""),
        ("0987654321", ""),
        ("so toi 0977 123 456", ""),
        ("o gan nha van hoa pho dinh", "dinh"),
        ("nhà tôi có người già", ""),
    ],
)
def test_what_is_told_while_help_is_awaited_is_added_to_the_call(said, area):
    resident = waiting()
    resident.says(said)
    (answer,) = answers(resident)
    assert answer == AnswerRollCall("", HELP, said, area=area, is_more=True)


def test_what_is_told_while_a_neighbour_waits_is_added_to_their_call():
    resident = waiting()
    resident.known[CurrentRollCall] = AskedRollCall("TB 12", SAFE, is_open_for_other=True)
    resident.says("them 2 chau nho nua")
    (answer,) = answers(resident)
    assert (answer.is_more, answer.is_for_other) == (True, True)


@pytest.mark.parametrize(
    "said",
    ["cảm ơn", "vâng ạ", "TB 12", "tôi muốn làm giấy khai sinh", "đèn đường hỏng ở phố Me"],
)
def test_other_matters_are_not_added_to_the_call(said):
    resident = waiting()
    resident.says(said)
    assert answers(resident) == []


def test_the_conversation_knows_that_its_person_called():
    resident = asked()
    resident.says("em an toàn rồi ạ")
    assert not resident.session.has_called
    resident.says("cần giúp")
    assert resident.session.has_called


def test_a_place_is_told_to_the_rescuers_before_it_is_confirmed():
    resident = waiting()
    resident.says("điểm danh")
    assert resident.asked == "place"
    resident.says("ở gần nhà văn hóa phố Đình")
    (answer,) = answers(resident)
    assert (answer.area, answer.is_aside) == ("dinh", True)
    assert resident.talk.name == "roll_call"


def test_an_open_report_is_not_mixed_with_the_call():
    resident = waiting()
    resident.says(DRAFT, "ở gần nhà văn hóa phố Đình")
    assert answers(resident) == []


@pytest.mark.parametrize("said", ["may gio co nguoi den", "bao giờ có người đến ạ"])
@pytest.mark.parametrize(("taker", "state"), [("", "waiting"), ("Chị Hoa", "taken")])
def test_who_asks_when_somebody_comes_learns_how_the_call_stands(said, taker, state):
    resident = waiting(taker)
    resident.says(said)
    assert (
        BOOKS["vi"].say(f"roll_call-call-{state}", who=taker, you="anh/chị") in resident.last.text
    )
    assert answers(resident) == []


def test_the_answer_to_a_drill_says_so_first():
    text = SafeNoted("a1", is_drill=True).say("roll_call-noted_safe", BOOKS["vi"])
    assert text.startswith("DIỄN TẬP")
