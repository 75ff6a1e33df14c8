"""The contact for officials: asked once, preset the next time, editable."""

import pytest

from conversations.dialogues.reports.effects import FileReport
from conversations.dialogues.reports.queries import MyReach
from conversations.engine.model.messages import Contact
from conversations.engine.model.queries import Reach
from tests.resident import Resident

UP_TO_PLACE = ("bao cao o ga", "ổ gà to giữa đường", "không", "phố Me", "bưu điện", "đúng")


def asked(reach=None):
    resident = Resident()
    resident.known[MyReach] = reach or Reach()
    resident.says(*UP_TO_PLACE)
    return resident


def contact_of(resident):
    resident.says("gửi đi")
    (filed,) = resident.effects
    assert isinstance(filed, FileReport)
    return filed.contact


def test_each_choice_is_explained_and_a_phone_can_offer_its_own_number():
    resident = asked()
    resident.sees("Cán bộ cần hỏi thêm thì gọi số nào ạ?", "Giấu tên")
    resident.sees("khi đó cán bộ chỉ thấy nội dung")
    assert resident.last.wants == ("contact", "text")


@pytest.mark.parametrize(
    "said",
    ["0912345678", "0912 345 678", "0912.345.678", "+84 912 345 678", "số em là 0912-345-678 ạ"],
)
def test_a_number_is_accepted_in_any_grouping(said):
    resident = asked()
    resident.says(said)
    resident.sees("Liên lạc: 0912 345 678")
    assert contact_of(resident) == "0912345678"


@pytest.mark.parametrize(
    "said", ["0912 345 678 à nhầm 0912 345 679", "nhầm, 0912 345 679", "0912 345 679, em nhầm tí"]
)
def test_the_number_behind_a_slip_counts(said):
    resident = asked()
    resident.says(said)
    assert contact_of(resident) == "0912345679"


def test_one_who_only_wants_to_send_is_asked_again_and_not_hidden():
    resident = asked()
    resident.says("thế chuyển giúp u đi, gửi luôn")
    resident.sees("em sắp gửi rồi", "Giấu tên")
    resident.says("0912 345 678")
    assert contact_of(resident) == "0912345678"


def test_one_who_only_wants_to_send_is_called_at_the_known_number():
    resident = asked(Reach(phone="0912345678"))
    resident.says("ừ gui di con")
    resident.sees("Liên lạc: 0912 345 678")
    assert contact_of(resident) == "0912345678"


def test_a_landline_number_is_accepted():
    resident = asked()
    resident.says("0229 3868 123")
    assert contact_of(resident) == "02293868123"


@pytest.mark.parametrize("said", ["giấu tên", "giau ten", "1", "không", "không cần", "ẩn danh"])
def test_many_wordings_choose_to_stay_anonymous(said):
    resident = asked()
    resident.says(said)
    resident.sees("Liên lạc: giấu tên")
    assert contact_of(resident) == ""


@pytest.mark.parametrize(
    "said",
    [
        "toi khong muon ai biet ten toi",
        "bac khong cho so dau",
        "giu bi mat ten tuoi cho toi",
        "dung ghi ten toi",
        "k hien ten",
        "tôi sợ bị trả thù",
        "nhà tôi không có điện thoại",
    ],
)
def test_a_person_who_is_afraid_stays_anonymous_without_the_exact_word(said):
    resident = asked()
    resident.says(said)
    resident.sees("Liên lạc: giấu tên")


@pytest.mark.parametrize("said", ["toi khong muon giau ten", "không cần giấu", "tôi không sợ"])
def test_a_person_who_declines_to_hide_is_not_anonymous(said):
    resident = asked()
    resident.says(said)
    assert resident.asked == "contact"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("0121 234 5678", "nay đã đổi sang mười số"),
        ("0912 345 67", "Em chưa nhận ra số ấy"),
        ("0412345678", "Em chưa nhận ra số ấy"),
        ("+1 202 555 0123", "Em chưa nhận ra số ấy"),
        ("1900 1234", "Em chưa nhận ra số ấy"),
        ("0912345678 hoặc 0987654321", "Em chưa nhận ra số ấy"),
        ("0912 345 678 à nhầm 679", "Em chưa nhận ra số ấy"),
        ("0912 345 678 à nhầm 0121 234 5678", "nay đã đổi sang mười số"),
        ("con vịt", "gõ số điện thoại, hoặc"),
    ],
)
def test_an_invalid_number_is_answered_kindly(said, told):
    resident = asked()
    resident.says(said)

    assert resident.asked == "contact"
    resident.sees(told)


def test_ones_own_shared_contact_is_accepted():
    resident = asked()
    resident.sends(Contact("+84912345678", is_own=True))
    assert contact_of(resident) == "0912345678"


def test_another_persons_contact_is_neither_accepted_nor_stored():
    resident = asked()
    resident.sends(Contact("+84912345678", is_own=False))

    assert resident.asked == "contact"
    assert resident.turn.is_secret
    resident.sees("Số này của người khác")


@pytest.mark.parametrize(
    ("last", "shown"), [("", "Liên lạc: giấu tên"), ("0912345678", "Liên lạc: 0912 345 678")]
)
def test_a_known_contact_is_shown_in_the_review_and_not_asked_again(last, shown):
    resident = asked(Reach(last, last))
    assert resident.asked == "review"
    resident.sees(shown)
    assert contact_of(resident) == last


def test_a_preset_contact_can_be_edited():
    resident = asked(Reach("", "0912345678"))
    resident.says("sửa liên lạc")
    resident.sees("gọi số nào", "0912 345 678", "Giấu tên")
    resident.taps("0912 345 678")
    resident.sees("Liên lạc: 0912 345 678", "Gửi đi", "Sửa")
    assert contact_of(resident) == "0912345678"


def test_a_number_similar_to_the_known_one_is_a_new_number():
    resident = asked(Reach(None, "0912345678"))
    resident.says("0912 345 67")
    assert resident.asked == "contact"
    resident.says("0912 345 679")
    assert contact_of(resident) == "0912345679"


def test_cancelling_the_edit_keeps_the_contact():
    resident = asked(Reach("0912345678", "0912345678"))
    resident.says("sửa liên lạc")
    assert resident.asked == "contact"
    resident.says("quay lại")
    assert resident.asked == "review"
    assert contact_of(resident) == "0912345678"


def test_back_from_the_review_skips_preset_answers():
    resident = asked(Reach("", ""))
    resident.says("quay lại")
    assert resident.asked == "place-confirm"


def test_photos_sent_at_the_review_are_added_and_the_preset_contact_stays():
    resident = asked(Reach("", ""))
    resident.photo("photo-1")
    resident.sees("Ảnh: 1 tấm")
    assert resident.asked == "review"


@pytest.mark.parametrize("said", ["sua so dien thoai", "sửa số máy"])
def test_the_number_can_be_changed_by_words_at_the_review(said):
    resident = asked()
    resident.says("0912 345 678", said)
    assert resident.asked == "contact"


@pytest.mark.parametrize(
    ("said", "contact"),
    [("giau ten", ""), ("thôi giấu tên đi", ""), ("doi so dien thoai 0987654321", "0987654321")],
)
def test_a_new_contact_in_words_at_the_review_is_not_asked_again(said, contact):
    resident = asked()
    resident.says("0912345678", said)

    assert resident.asked == "review"
    assert contact_of(resident) == contact


@pytest.mark.parametrize("said", ["0987 654 321", "so cua toi 0987654321", "gọi 0987654321 nhé"])
def test_a_number_given_at_the_review_replaces_anonymity(said):
    resident = asked()
    resident.says("giau ten", said)

    assert resident.asked == "review"
    assert contact_of(resident) == "0987654321"


def test_saying_only_that_the_contact_is_wrong_asks_again():
    resident = asked()
    for said in ("sửa số điện thoại", "sai so roi"):
        resident.says("0912345678", said)
        assert resident.asked == "contact"


@pytest.mark.parametrize("at", range(1, len(UP_TO_PLACE)))
def test_asking_for_anonymity_before_the_question_skips_it(at):
    resident = Resident()
    resident.known[MyReach] = Reach()
    resident.says(*UP_TO_PLACE[:at])
    open_, given = resident.asked, resident.given
    resident.says("giau ten giup toi")
    assert (resident.asked, resident.given) == (open_, given)
    resident.sees("Dạ, em nhớ là giấu tên")
    resident.says(*UP_TO_PLACE[at:])

    assert resident.asked == "review"
    assert contact_of(resident) == ""


def test_asking_for_anonymity_in_the_story_skips_the_question():
    resident = Resident()
    resident.known[MyReach] = Reach()
    resident.says(UP_TO_PLACE[0], "ổ gà to giữa đường, giấu tên tôi với", *UP_TO_PLACE[2:])

    assert contact_of(resident) == ""


def test_a_person_who_need_not_stay_anonymous_is_asked():
    resident = Resident()
    resident.known[MyReach] = Reach()
    resident.says(UP_TO_PLACE[0], "ổ gà to, tôi không cần giấu tên", *UP_TO_PLACE[2:])

    assert resident.asked == "contact"


@pytest.mark.parametrize("wish", ["tôi muốn giấu tên", "xin giấu tên giúp tôi", "giau ten nhe"])
def test_a_story_with_a_wish_for_anonymity_is_a_report_and_no_question(wish):
    resident = Resident()
    resident.known[MyReach] = Reach()
    resident.says(f"rác đổ ở phố Me gần bưu điện mấy hôm nay, {wish}", "không")

    assert resident.asked == "review"
    assert contact_of(resident) == ""


@pytest.mark.parametrize("said", ["giau ten giup toi", "tôi sợ, giấu tên tôi nhé"])
def test_a_wish_for_anonymity_overrides_the_last_number(said):
    resident = Resident()
    resident.known[MyReach] = Reach("0912345678", "0912345678")
    resident.says(*UP_TO_PLACE[:2], said, *UP_TO_PLACE[2:5], "chọn lại chỗ", *UP_TO_PLACE[3:])

    resident.sees("Liên lạc: giấu tên")
    assert contact_of(resident) == ""


def test_a_number_given_later_overrides_the_wish_for_anonymity():
    resident = Resident()
    resident.known[MyReach] = Reach()
    resident.says(UP_TO_PLACE[0], "giấu tên", *UP_TO_PLACE[1:], "đổi số điện thoại 0987654321")

    assert contact_of(resident) == "0987654321"
