"""A talk that was left is taken up again, by day or by word, for a week."""

import pytest
from msgspec import structs

from conversations.dialogues.reports.effects import FileReport
from conversations.dialogues.reports.queries import MyReports
from conversations.engine.model.messages import Tap
from conversations.engine.replay.turn_context import Limits
from conversations.engine.turn.notifications import build_reminder, shelve_until_resumed
from tests.resident import MENU, Resident, report


@pytest.fixture
def resident():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    assert resident.asked == "details"
    return resident


@pytest.fixture
def reminded(resident):
    resident.waits(days=6)
    resident.replies.append(build_reminder(resident.session, resident.context))
    resident.session = shelve_until_resumed(resident.session)
    resident.sees("để quá một tuần em phải bỏ bản nháp. Mình làm tiếp nhé?", "Làm tiếp việc dở")
    return resident


def test_only_the_stored_transcript_counts(resident):
    talk = resident.talk
    changed = structs.replace(talk.answers[0], value="waste")
    resident.session = structs.replace(
        resident.session, open=structs.replace(talk, answers=(changed, *talk.answers[1:]))
    )
    resident.says("đổ trộm cạnh cầu")

    assert resident.given["category"] == "waste"


def test_a_new_form_of_address_is_used_from_the_next_question_on(resident):
    resident.says("gọi tôi là bác", "đèn tắt ba hôm nay")

    resident.sees("Bác có ảnh")


@pytest.mark.parametrize(
    ("hours", "when"), [(5, "Lúc nãy"), (24, "Hôm qua"), (72, "Hôm thứ Hai 23/11")]
)
def test_after_a_pause_words_are_held_and_the_draft_is_offered(resident, hours, when):
    resident.waits(hours=hours)
    resident.says("cột đèn đầu ngõ tắt hẳn")

    resident.sees(
        f"{when} anh/chị đang gửi phản ánh. Mình làm tiếp nhé?", "Làm tiếp", "Không, việc khác"
    )


def test_a_short_silence_is_no_pause(resident):
    resident.waits(hours=3)
    resident.says("cột đèn đầu ngõ tắt hẳn")

    assert resident.asked == "photos"


@pytest.mark.parametrize(
    "yes",
    ["có", "co", "vâng", "Vâng ạ", "ừ", "ok em", "dạ có ạ", "1", "làm tiếp đi em", "lam tiep"],
)
def test_yes_resumes_with_the_held_words(resident, yes):
    resident.waits(days=1)
    resident.says("cột đèn đầu ngõ tắt hẳn", yes)

    assert resident.asked == "photos"
    assert resident.given["details"] == {"text": "cột đèn đầu ngõ tắt hẳn"}


def test_words_without_content_are_no_answer_after_a_pause(resident):
    resident.waits(days=1)
    resident.says("em ơi cho hỏi", "có")

    assert resident.asked == "details"


@pytest.mark.parametrize(
    "send", ["gửi đi", "gui luon di chau", "thôi cháu không có ảnh đâu, gửi luôn cho bác"]
)
@pytest.mark.parametrize("before", [(), ("em ơi",)])
def test_the_wish_to_send_goes_on_with_the_draft_the_day_after(resident, send, before):
    resident.says("đèn tắt ba hôm")
    resident.waits(days=1)
    resident.says(*before, send)

    assert resident.asked == "place"
    assert resident.given["photos"] == []


def test_what_is_complete_is_sent_the_day_after(resident):
    resident.says("đèn tắt ba hôm", "không có ảnh", "gần bưu điện phố Me", "đúng rồi")
    assert resident.asked == "review"
    resident.waits(days=1)
    resident.says("em ơi", "gửi đi nhé")

    (effect,) = resident.effects
    assert isinstance(effect, FileReport)


def test_what_belongs_to_the_question_is_heard_instead_of_the_offer(resident):
    resident.says("đèn tắt ba hôm", "không có ảnh")
    resident.waits(days=1)
    resident.says("em ơi", "ở gần bưu điện phố Me")

    assert resident.asked == "place-confirm"


def test_who_wants_it_no_more_the_day_after_is_not_offered_it(resident):
    resident.says("đèn tắt ba hôm")
    resident.waits(days=1)
    resident.says("cái đèn thì thôi không báo nữa, bỏ đi nhé")

    assert resident.is_at_home()


def test_who_thanks_in_a_draft_learns_that_it_is_not_sent(resident):
    resident.says("đèn tắt ba hôm", "cảm ơn em nhé")

    resident.sees("em CHƯA gửi")
    assert resident.asked == "photos"


@pytest.mark.parametrize("no", ["không", "khong", "2", "việc khác", "không em ạ", "chưa"])
def test_no_shelves_the_draft(resident, no):
    resident.waits(days=1)
    resident.says("em ơi cho hỏi", no)
    assert resident.is_at_home()
    resident.sees("Anh/chị cần việc gì ạ?")
    resident.taps("Làm tiếp việc dở")

    assert resident.asked == "details"


def test_no_reads_the_held_words_as_a_new_request(resident):
    resident.waits(days=1)
    resident.says("mất nước", "không")

    assert resident.given == {"category": "water"}
    assert resident.session.shelved
    assert resident.session.shelved.answers[0].value == "lights"


@pytest.mark.parametrize("said", ["thôi", "/huy", "huỷ"])
def test_enough_leads_to_the_menu_from_the_offer(resident, said):
    resident.waits(days=1)
    resident.says("mất nước", said)

    assert resident.is_at_home()


def test_a_tap_after_a_pause_answers_directly(resident):
    resident.says("đèn tắt ba hôm")
    data = resident.button("Không có ảnh")
    resident.waits(days=1)
    resident.sends(Tap(data))

    assert resident.asked == "place"


def test_a_tap_on_the_old_question_also_answers_the_offer(resident):
    resident.says("đèn tắt ba hôm")
    data = resident.button("Không có ảnh")
    resident.waits(days=1)
    resident.says("em ơi")
    resident.sends(Tap(data))

    assert resident.asked == "place"


@pytest.mark.parametrize("send", ["photo", "voice", "location"])
def test_a_photo_voice_or_pin_after_a_pause_is_accepted_at_once(resident, send):
    resident.waits(days=1)
    resident.location(20.3457, 105.8323) if send == "location" else getattr(resident, send)(
        "file-1"
    )

    assert "Mình làm tiếp nhé?" not in resident.last.text
    assert resident.given["category"] == "lights"


def test_an_unclear_word_asks_once_more_and_keeps_the_held_words(resident):
    resident.waits(days=1)
    resident.says("cột đèn đầu ngõ tắt hẳn", "hả")
    resident.sees("Mình làm tiếp nhé?")
    resident.says("có")

    assert resident.given["details"] == {"text": "cột đèn đầu ngõ tắt hẳn"}


def test_a_number_that_was_not_offered_chooses_nothing(resident):
    resident.says("quay lại")
    resident.waits(days=1)
    resident.photo("photo-1")
    resident.waits(days=1)
    resident.says("cái ghế", "3")

    resident.sees("Mình làm tiếp nhé?")
    assert "category" not in resident.given


def test_a_greeting_after_a_pause_is_answered_with_the_offer(resident):
    resident.waits(days=1)
    resident.says("chào em")

    resident.sees("Mình làm tiếp nhé?")


def test_a_dialogue_without_answers_is_not_offered():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    resident.waits(days=1)
    resident.says("phản ánh của tôi")

    resident.sees("Anh/chị chưa gửi phản ánh nào")


def test_the_offer_shows_navigation_and_the_phone_number(resident):
    resident.waits(days=1)
    resident.says("em ơi cho hỏi")

    assert [b.label for b in resident.last.navigation] == ["Gặp cán bộ", "Dừng việc này"]


def test_a_draft_is_kept_for_seven_days(resident):
    resident.waits(days=7)
    resident.says("có ai không")

    resident.sees("Mình làm tiếp nhé?")


def test_a_draft_is_deleted_after_eight_days(resident):
    resident.waits(days=8)
    resident.says("cái ghế")

    assert resident.is_at_home()
    assert resident.session.shelved is None
    resident.sees("Em chưa hiểu ý anh/chị.")


def test_a_shelved_draft_is_deleted_after_eight_days(resident):
    resident.says("thôi")
    resident.waits(days=8)
    resident.says("làm tiếp")

    resident.sees("Anh/chị cần việc gì ạ?", *MENU)


def test_the_lifetime_of_a_draft_is_a_limit(resident):
    resident.limits = Limits(draft=resident.limits.pause)
    resident.waits(hours=5)
    resident.says("cái ghế")

    assert resident.is_at_home()


def test_ones_reports_are_queried_again_after_a_pause():
    resident = Resident()
    resident.known[MyReports] = (report(427),)
    resident.says("phản ánh của tôi", "viết thêm")
    resident.waits(days=1)
    resident.known[MyReports] = ()
    resident.says("đèn sáng rồi cảm ơn cán bộ")

    resident.sees("Anh/chị chưa gửi phản ánh nào")
    assert resident.effects == []


def test_ones_reports_are_queried_once_within_a_dialogue():
    resident = Resident()
    resident.known[MyReports] = (report(427),)
    resident.says("phản ánh của tôi", "cái ghế", "viết thêm", "quay lại")

    assert len(resident.recalls) == 1


@pytest.mark.parametrize("yes", ["có", "ừ", "1", "làm tiếp", "vâng ạ"])
def test_yes_to_a_reminder_resumes_the_draft(reminded, yes):
    reminded.waits(hours=1)
    reminded.says(yes)

    assert reminded.asked == "details"


def test_a_tap_on_the_reminder_resumes_the_draft(reminded):
    reminded.taps("Làm tiếp việc dở")

    assert reminded.asked == "details"


def test_no_to_a_reminder_leads_to_the_menu(reminded):
    reminded.says("không")

    reminded.sees("Anh/chị cần việc gì ạ?")


def test_other_words_after_a_reminder_are_read_as_usual(reminded):
    reminded.says("mất nước")
    assert reminded.given == {"category": "water"}
    reminded.says("thôi", "1")

    assert reminded.asked == "category"


def test_yes_to_another_question_resumes_no_draft(resident):
    resident.says("thôi")
    resident.sees("Anh/chị cần em giúp gì nữa không ạ?")
    resident.says("có")

    assert resident.is_at_home()


def test_without_a_draft_there_is_no_reminder():
    resident = Resident()

    assert build_reminder(resident.session, resident.context) is None
