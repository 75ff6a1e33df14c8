import pytest

from conversations.dialogues.emergencies.care.call_order import emergency_calls
from conversations.dialogues.emergencies.care.warning import warning_reply
from conversations.dialogues.emergencies.detection.alert import KINDS, Alert
from conversations.dialogues.reports.effects import FileReport
from conversations.engine.model.messages import Tap
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import session_to_json
from tests.resident import BOOKS, PACK, Resident


@pytest.fixture
def resident():
    return Resident()


def texts(resident, since=0):
    return [reply.text for reply in resident.replies[since:]]


def test_a_fire_is_answered_with_the_numbers_and_one_question(resident):
    resident.says("chay nha o pho cho cuu voi")

    told, asked = resident.replies
    assert told.calls == ("114", "115")
    assert not told.buttons
    assert asked.text == "Anh/chị đã gọi được chưa ạ?"


def test_after_the_emergency_it_can_be_reported(resident):
    resident.says("chay nha o pho cho cuu voi", "xe cứu hoả đến rồi")

    assert resident.labels == ("Gửi phản ánh",)


def test_a_cry_is_used_as_the_story_of_the_report():
    resident = Resident()
    resident.says("cháy nhà ông Tư ở phố Me rồi cứu với bà con ơi", "dập được rồi")
    resident.taps("Gửi phản ánh", "Đèn đường")

    assert resident.given["details"] == {"text": "cháy nhà ông Tư ở phố Me rồi cứu với bà con ơi"}


def test_a_cry_before_consent_waits_for_a_day_at_most():
    resident = Resident(person=Person())
    resident.says("cháy nhà ông Tư ở phố Me rồi cứu với bà con ơi", "dập được rồi")
    assert "cháy" in session_to_json(resident.session).decode()

    resident.waits(hours=25)
    resident.says("xin chào")
    assert "cháy" not in session_to_json(resident.session).decode()


def reports(resident, *said):
    resident.sends(Tap("go:report_problem"))
    resident.taps("Ổ gà, đường hỏng")
    resident.says(*said)


def test_danger_in_a_story_shows_only_the_numbers_and_the_story_is_kept(resident):
    reports(resident)
    told = len(resident.replies)
    resident.says("ổ gà sâu, có người ngã xe đang chảy nhiều máu bất tỉnh")

    first, question = texts(resident, told)
    assert "115" in first
    assert "gọi được chưa" in question

    resident.says("xe cấp cứu đến rồi")
    resident.taps("Làm tiếp việc dở")
    assert resident.asked == "photos"
    assert "bất tỉnh" in resident.given["details"]["text"]


@pytest.mark.parametrize("way", [("ổ gà to giữa đường",), ("ổ gà to giữa đường", "không")])
def test_a_cry_that_answers_nothing_sets_the_report_aside_as_it_was(resident, way):
    reports(resident, *way)
    asked, given = resident.asked, resident.given
    resident.says("chay nha hang xom roi cuu voi")
    assert resident.is_at_home()

    resident.says("dap duoc roi, on ca roi")
    resident.taps("Làm tiếp việc dở")
    assert (resident.asked, resident.given) == (asked, given)


def test_a_cry_that_names_the_street_may_be_the_place(resident):
    reports(resident, "ổ gà to giữa đường", "không", "chay nha o pho me roi", "dap duoc roi")
    resident.taps("Làm tiếp việc dở")

    assert resident.given["place"]["neighbourhood"] == "me"


def test_a_cry_is_no_place_otherwise(resident):
    reports(resident, "ổ gà to giữa đường", "không", "chay nha hang xom roi", "dap duoc roi")
    resident.taps("Làm tiếp việc dở")

    assert resident.asked == "place"


def test_a_cry_after_a_pause_is_no_answer_when_the_report_is_resumed(resident):
    reports(resident, "ổ gà to giữa đường", "không")
    resident.waits(hours=5)
    resident.says("chay nha roi cuu voi", "dap duoc roi")
    resident.taps("Làm tiếp việc dở")

    assert resident.asked == "place"
    assert "place" not in resident.given


def test_a_burnt_out_lamp_is_no_fire(resident):
    resident.says("cháy bóng đèn đường trước nhà văn hoá")
    assert "114" not in " ".join(texts(resident))


def test_a_denunciation_starts_no_report_and_is_not_stored(resident):
    resident.says("tôi muốn tố cáo ông A ở xã nhận hối lộ")
    assert resident.turn.is_secret
    assert resident.session.open is None
    assert "tố cáo" in resident.last.text.lower()


def test_a_denunciation_during_a_report_is_no_answer(resident):
    reports(resident, "tôi muốn tố cáo ông A ở xã nhận hối lộ")
    assert resident.turn.is_secret
    assert [a.key for a in resident.session.open.answers] == ["category"]
    assert b"ng A" not in repr(resident.session).encode()
    assert "denunciation" not in repr(resident.session)


def test_a_complaint_is_told_where_to_go_and_accepted_when_repeated(resident):
    reports(resident)
    complaint = "tôi khiếu nại quyết định thu hồi đất của xã"
    resident.says(complaint)
    assert [a.key for a in resident.session.open.answers] == ["category"]
    told = len(resident.replies)
    resident.says(complaint)
    assert [a.key for a in resident.session.open.answers] == ["category", "details"]
    assert "không thay cho đơn khiếu nại" in texts(resident, told)[0]


def test_a_complaint_that_is_no_valid_answer_is_stored_nowhere(resident):
    resident.says("thong tin cua toi")
    for _ in range(2):
        resident.says("tôi khiếu nại quyết định thu hồi đất của xã")
    assert not any("không thay cho đơn" in text for text in texts(resident))


def test_a_power_cut_shows_the_number_of_the_power_company(resident):
    resident.says("mất điện cả phố từ sáng")
    assert "1900" in resident.replies[0].text
    assert not any(isinstance(effect, FileReport) for effect in resident.effects)


@pytest.mark.parametrize(
    ("chosen", "said", "language", "number"),
    [
        ("vi", "my house is on fire", "en", "114"),
        ("vi", "help, a man is beating a child", "en", "111"),
        ("vi", "there is no power in our street", "en", "19006769"),
        ("en", "chay nha roi cuu voi", "en", "114"),
        ("en", "mất điện cả phố từ sáng", "en", "19006769"),
        ("vi", "chay nha roi cuu voi", "vi", "114"),
    ],
)
def test_an_english_emergency_is_answered_in_english(chosen, said, language, number):
    resident = Resident(language=chosen)
    resident.says(said)
    (kind,) = [
        kind
        for kind in KINDS
        if resident.replies[0].text == warning_reply(Alert(kind), PACK, BOOKS[language]).text
    ]

    assert number in emergency_calls((kind,), PACK)
    assert number in resident.replies[0].calls
    assert resident.language == ("en" if chosen == "en" else language)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ("vi", "I want to denounce an official for taking bribes"),
        ("en", "tôi muốn tố cáo ông A ở xã nhận hối lộ"),
    ],
)
def test_an_informers_words_are_secret_in_both_languages(chosen, said):
    resident = Resident(language=chosen)
    resident.says(said)
    assert resident.turn.is_secret

    resident.sends(Tap("go:report_problem"))
    given = len(resident.talk.answers)
    resident.says(said)
    assert resident.turn.is_secret
    assert len(resident.talk.answers) == given


@pytest.mark.parametrize("said", ["lam the nao de in to khai", "cho toi xin file to khai", "My"])
def test_words_that_resemble_english_give_no_alarm(said):
    resident = Resident()
    resident.says(said)
    assert resident.session.care is None


@pytest.mark.parametrize(
    ("language", "kind", "parts"),
    [
        ("vi", "complaint", ("gửi đơn", "nơi tiếp công dân")),
        ("vi", "denunciation", ("gửi đơn", "nơi tiếp công dân", "giữ kín", "không lưu")),
        ("en", "complaint", ("in writing", "citizens' reception")),
        ("en", "denunciation", ("in writing", "secret", "keep none")),
    ],
)
def test_complaints_are_told_how_and_where_to_lodge_them(language, kind, parts):
    text = warning_reply(Alert(kind), PACK, BOOKS[language]).text
    for part in (*parts, "0229 0000 100"):
        assert part in text


def test_a_matter_of_another_level_shows_both_numbers_to_call():
    resident = Resident()
    resident.says("đường quốc lộ hỏng thì báo ai")
    assert resident.replies[0].calls == ("18001096", PACK.phone)


INFORMER = "tôi muốn tố cáo ông A ở xã nhận hối lộ"


@pytest.mark.parametrize(
    "said",
    [
        "ông ấy lấy 5 triệu của nhà tôi",
        "con ông ấy nhận làm đường của thôn, đường hỏng hết",
        "hôm ấy là cuối tháng ba",
        "nhà ở ngay cạnh cái ao",
        "tiền thì đưa tận tay",
        "có bằng chứng đây",
    ],
)
@pytest.mark.parametrize("before", [(), ("bao cao o ga", "ổ gà to giữa đường")])
def test_what_follows_a_denunciation_is_secret_and_answers_nothing(before, said):
    resident = Resident()
    resident.says(*before, INFORMER)
    given = resident.given if before else {}
    resident.says(said)

    assert resident.turn.is_secret
    assert resident.turn.effect is None
    assert said.encode() not in repr(resident.session).encode()
    assert (resident.given if before else {}) == given
    assert not any(label == "Nhờ cán bộ trả lời" for label in resident.labels)


@pytest.mark.parametrize(
    "said",
    ["chau oi the ra cong an xa o cho nao, may gio ho lam viec", "gia han can cuoc o dau ha chau"],
)
def test_a_question_after_a_denunciation_is_answered_and_not_kept(said):
    resident = Resident()
    resident.says(INFORMER, said)

    assert "Công an xã" in resident.last.text
    assert resident.turn.is_secret
    assert resident.turn.effect is None
    assert said not in repr(resident.session)


@pytest.mark.parametrize(
    "said", ["gửi phản ánh", "phản ánh của tôi", "đường thôn tôi hỏng, nhiều ổ gà", "3", "/start"]
)
def test_clear_words_for_something_else_end_the_secrecy(said):
    resident = Resident()
    resident.says(INFORMER, said)

    assert not resident.turn.is_secret
    assert resident.session.secret_until is None


@pytest.mark.parametrize(
    "said",
    [
        "bỏ đi, còn cái ổ gà thì tính sao",
        "thôi gửi nhanh cho tôi",
        "không có cái ảnh nào đâu cháu",
        "đừng ghi tên tôi với chúng nó, số 0912 345 678 chỉ để xã gọi",
        "đồ vô dụng",
    ],
)
def test_what_goes_on_with_an_open_report_ends_the_secrecy(said):
    resident = Resident()
    resident.says("ổ gà to trước cổng nhà văn hóa phố Me, xe ngã mấy lần", INFORMER, said)

    assert not resident.turn.is_secret
    assert resident.session.secret_until is None


def test_a_question_about_what_is_told_here_is_answered_with_where_it_stands():
    resident = Resident()
    resident.says("ổ gà to trước cổng nhà văn hóa phố Me, xe ngã mấy lần")
    resident.says("hỏi bao giờ xuống vá cơ mà")

    resident.sees("Việc ổ gà em đang ghi, CHƯA gửi")
    assert resident.asked == "photos"


def test_thanks_and_what_cannot_be_read_are_answered_and_end_nothing():
    resident = Resident()
    resident.says(INFORMER, "cảm ơn cháu")
    resident.unreadable("engine-kind-unknown")
    assert not resident.turn.is_secret

    resident.says("hôm ấy là cuối tháng ba")
    assert resident.turn.is_secret


def test_a_question_goes_on_after_a_denunciation_in_the_middle():
    resident = Resident()
    resident.sends(Tap("go:report_problem"))
    resident.taps("Ổ gà, đường hỏng")
    resident.says("ổ gà to giữa đường", INFORMER, "không có ảnh")

    assert resident.asked == "place"
    assert resident.session.secret_until is None


def test_an_emergency_after_a_denunciation_shows_the_number_and_stays_secret():
    resident = Resident()
    resident.says("bao cao o ga", INFORMER)
    told = len(resident.replies)
    resident.says("cháy nhà rồi cứu với bà con ơi")

    assert resident.replies[told].calls
    assert resident.turn.is_secret
    assert not any("không lưu" in text for text in texts(resident, told))
    assert "cứu với" not in repr(resident.session)


@pytest.mark.parametrize("said", ["xin cấp hộ chiếu", "đổi bằng lái xe ở đâu"])
def test_a_matter_with_a_card_is_not_sent_elsewhere(said):
    resident = Resident()
    resident.says(said)
    assert "18001096" not in resident.replies[0].calls
