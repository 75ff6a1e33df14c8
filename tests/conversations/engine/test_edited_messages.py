import pytest

from conversations.dialogues.reports.effects import FileReport
from conversations.engine.model.effects import AmendReport
from conversations.engine.model.messages import Edited, Text
from conversations.engine.model.person import Person
from tests.resident import BOOKS, Resident

SAY = BOOKS["vi"].say
EDITED = SAY("engine-edited")
UNFIT = "vẫn giữ như trước"
TALE = "ổ gà to giữa đường, xe máy hay ngã"


@pytest.fixture
def resident():
    return Resident()


def reports(resident, *, upto="photos"):
    """Let someone write a report in messages 1, 2, … up to the question *upto*."""
    words = ("báo cáo ổ gà", TALE, "không", "phố Thống Nhất", "trạm y tế", "đúng")
    for number, text in enumerate(words, start=1):
        if resident.asked == upto:
            return
        resident.writes(str(number), text)


# During the dialogue


def test_an_edited_choice_is_read_again_and_later_answers_stay(resident):
    reports(resident)
    resident.edits("1", "báo cáo đèn đường")

    assert resident.given["category"] == "lights"
    assert resident.given["details"] == {"text": TALE}
    assert resident.asked == "photos"
    assert resident.last.text.startswith(EDITED)


def test_an_edited_story_replaces_the_old_one(resident):
    reports(resident)
    resident.edits("2", "ổ gà sâu ở đầu ngõ 3")

    assert resident.given["details"] == {"text": "ổ gà sâu ở đầu ngõ 3"}
    assert (resident.asked, len(resident.replies)) == ("photos", 3)


def test_an_edit_of_one_part_of_a_story_keeps_the_others(resident):
    reports(resident)
    resident.writes("9", "hôm qua có hai người bị ngã ở đó")
    resident.edits("2", "ổ gà sâu ở đầu ngõ 3")
    resident.edits("9", "hôm qua có ba người bị ngã ở đó")

    assert resident.given["details"]["text"].splitlines() == [
        "ổ gà sâu ở đầu ngõ 3",
        "hôm qua có ba người bị ngã ở đó",
    ]


def test_an_edited_place_is_confirmed_again(resident):
    reports(resident, upto="review")
    resident.edits("4", "phố Me")

    assert resident.asked in ("place-near", "place-confirm")
    assert resident.given["place"]["neighbourhood"] != "thong-nhat"
    assert resident.given["details"] == {"text": TALE}


def test_an_edited_first_sentence_is_read_again_for_all_answers(resident):
    resident.writes("1", "đèn đường ở phố Thống Nhất gần nhà văn hóa tắt 3 hôm nay rồi")
    resident.edits("1", "ổ gà ở phố Me gần bưu điện sâu lắm từ 3 hôm nay rồi")

    assert resident.given["category"] == "road"
    assert resident.given["details"]["text"].startswith("ổ gà ở phố")
    resident.says("không")
    resident.sees("Chỗ: gần bưu điện, phố Me")


def test_an_edit_that_is_no_valid_answer_keeps_the_old_one(resident):
    reports(resident)
    resident.edits("1", "trời hôm nay đẹp")

    assert UNFIT in resident.last.text
    assert resident.given["category"] == "road"
    assert resident.asked == "photos"


def test_an_edit_that_makes_a_story_too_short_is_ignored(resident):
    reports(resident)
    resident.edits("2", "ô")

    assert UNFIT in resident.last.text
    assert resident.given["details"] == {"text": TALE}


def test_sent_photos_stay_when_earlier_words_are_edited(resident):
    reports(resident)
    resident.photo("a", "b")
    resident.edits("2", "ổ gà sâu ở đầu ngõ 3")
    resident.says("xong")

    assert resident.given["photos"] == ["a", "b"]


def test_a_message_that_was_not_understood_is_read_after_its_edit(resident):
    resident.writes("1", "bcao")
    assert resident.is_at_home()
    resident.edits("1", "báo cáo ổ gà")
    assert resident.asked == "details"
    resident.writes("2", "ô")
    resident.edits("2", TALE)
    assert resident.asked == "photos"


def test_an_older_message_that_was_not_understood_is_not_read_after_its_edit(resident):
    resident.writes("1", "bcao")
    resident.writes("2", "xin chào")
    resident.edits("1", "báo cáo ổ gà")

    assert resident.is_at_home()
    assert resident.ignored == "edit_of_nothing"


def test_a_story_told_before_its_report_can_be_edited(resident):
    resident.writes("1", "chó nhà hàng xóm thả rông cắn người mấy lần")
    resident.writes("2", "hm")
    resident.edits("1", "chó nhà hàng xóm thả rông cắn người ba lần")
    assert resident.last.text.startswith(EDITED)
    resident.says("vật nuôi")

    told = resident.given["details"]["text"]
    assert told.startswith("chó nhà hàng xóm thả rông cắn người ba lần")
    resident.edits("1", "chó nhà hàng xóm thả rông cắn người bốn lần")
    told = resident.given["details"]["text"]
    assert told.startswith("chó nhà hàng xóm thả rông cắn người bốn lần")


def test_words_in_a_shelved_dialogue_can_be_edited(resident):
    reports(resident)
    resident.says("thôi")
    resident.edits("2", "ổ gà sâu ở đầu ngõ 3")
    assert resident.last.text == EDITED
    resident.taps("Làm tiếp việc dở")

    assert resident.given["details"] == {"text": "ổ gà sâu ở đầu ngõ 3"}


def test_held_words_can_be_edited(resident):
    reports(resident)
    resident.waits(hours=5)
    resident.writes("7", "ổ gà sâu lắm ở đầu ngõ 5")
    assert resident.talk.asks_to_resume
    resident.edits("7", "ổ gà sâu lắm ở đầu ngõ 7")
    assert resident.last.text == EDITED
    assert resident.talk.held == Text("ổ gà sâu lắm ở đầu ngõ 7")


def test_words_from_before_consent_are_edited_silently():
    resident = Resident(person=Person())
    resident.writes("1", "báo cáo ổ gà")
    resident.edits("1", "báo cáo đèn đường")
    assert (resident.turn.replies, resident.ignored) == ((), "edit_held")
    resident.taps("Đồng ý")

    assert resident.given["category"] == "lights"


@pytest.mark.parametrize("text", [TALE, f"  {TALE} "])
def test_an_edit_without_a_change_is_not_answered(resident, text):
    reports(resident)
    before = resident.session
    resident.edits("2", text)

    assert (resident.turn.replies, resident.ignored) == ((), "edit_same")
    assert resident.session == before


def test_a_repeated_edit_has_one_effect(resident):
    reports(resident)
    for _ in range(2):
        resident.edits("2", "ổ gà sâu ở đầu ngõ 3")

    assert resident.ignored == "edit_same"
    assert resident.given["details"] == {"text": "ổ gà sâu ở đầu ngõ 3"}


def test_an_edit_of_an_unseen_message_is_only_counted(resident):
    reports(resident)
    resident.sends(Edited("99", "gì đó"))

    assert (resident.turn.replies, resident.ignored) == ((), "edit_of_nothing")


# After the report is filed


def filed(resident):
    reports(resident, upto="review")
    resident.taps("Gửi đi")
    assert isinstance(resident.effects[-1], FileReport)


def test_an_edit_after_filing_adds_both_versions_to_the_report(resident):
    filed(resident)
    resident.edits("2", "ổ gà sâu ở đầu ngõ 3")

    effect = resident.effects[-1]
    assert isinstance(effect, AmendReport)
    assert effect.report == "r427"
    assert effect.words.splitlines() == [
        f"Trước khi sửa: {TALE}",
        "Sau khi sửa: ổ gà sâu ở đầu ngõ 3",
    ]
    resident.sees("GV 4 2 7")


def test_an_edit_during_another_dialogue_repeats_the_open_question(resident):
    filed(resident)
    resident.says("báo cáo đèn đường")
    resident.edits("2", "ổ gà sâu ở đầu ngõ 3")

    assert isinstance(resident.effects[-1], AmendReport)
    first, last = resident.turn.replies
    assert "GV 4 2 7" in first.text
    assert (resident.asked, last.wants) == ("details", ("text", "voice"))


def test_officials_read_vietnamese_labels_in_any_language_of_the_resident(resident):
    filed(resident)
    resident.language = "en"
    resident.edits("2", "ổ gà sâu ở đầu ngõ 3")

    assert isinstance(resident.effects[-1], AmendReport)
    assert resident.effects[-1].words.startswith("Trước khi sửa:")


def test_an_edit_about_danger_gets_a_warning_and_is_used(resident):
    reports(resident)
    resident.edits("2", "cột điện đổ, có người bị điện giật")

    assert resident.turn.replies[0].calls
    assert resident.given["details"]["text"].startswith("cột điện")


def test_an_edit_of_a_filed_report_about_danger_gets_a_warning_and_is_added(resident):
    filed(resident)
    resident.edits("2", "cột điện đổ, có người bị điện giật")

    assert resident.turn.replies[0].calls
    assert isinstance(resident.effects[-1], AmendReport)
