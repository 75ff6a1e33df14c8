"""Numbers that did not answer are remembered through the whole care, whatever the danger is."""

import pytest

from tests.resident import BOOKS, PACK, Resident

SAY = BOOKS["vi"].say
HEALTH = PACK.phone_of("commune-health")
FLOOD_AND_FEVER = "nước tràn vào nhà ngập nửa giường rồi, con gái tôi đang sốt 40 độ"


def numbers_told(resident, *texts):
    """Return the number that is to be called after each of *texts*."""
    told = []
    for text in texts:
        resident.says(text)
        told.append(resident.last.calls[0])
    return told


def test_each_number_that_fails_is_followed_by_one_that_was_not_tried():
    resident = Resident()
    resident.says(FLOOD_AND_FEVER)

    told = numbers_told(
        resident,
        "gọi 115 mãi chẳng có ai bắt máy",
        "112 cũng bận, bà cụ sát vách bị liệt không đi được",
        "114 cũng không được nốt, ai cứu bà cụ với",
    )
    assert told == ["112", "114", PACK.police_phone]
    assert SAY("care-unheard") in resident.last.text


@pytest.mark.parametrize("news", ["số nào gọi cũng tịt", "ca ba so deu khong lien lac duoc"])
def test_when_all_fail_it_is_said_who_is_on_duty_and_that_nobody_knows(news):
    resident = Resident()
    resident.says(FLOOD_AND_FEVER, "nước lên nhanh quá", news)

    number = resident.last.calls[0]
    assert number in (HEALTH, PACK.police_phone)
    assert "hàng xóm" in resident.last.text
    assert SAY("care-unheard") in resident.last.text


def test_a_new_danger_is_not_sent_to_a_number_that_failed():
    resident = Resident()
    resident.says("nước vào nhà ngập tới ngực rồi cứu với", "115 gọi không được")
    told = len(resident.replies)
    resident.says("mẹ tôi đau ngực khó thở quá")

    assert all("115" not in reply.text for reply in resident.replies[told:])
    assert all("115" not in reply.calls for reply in resident.replies[told:])


def test_a_silent_number_of_which_we_know_no_danger_is_followed_by_a_question_what_it_is():
    resident = Resident()
    resident.says("115 không ai nghe máy")
    assert resident.replies[0].text == SAY("alert-unknown")

    resident.says("bố tôi ngất xỉu rồi")
    assert all("115" not in reply.calls for reply in resident.replies[2:])


def test_boats_and_who_fetches_people_are_asked_of_who_is_on_duty():
    resident = Resident()
    resident.says(FLOOD_AND_FEVER, "bên xã có ghe nào vào chở mẹ con tôi ra không")

    assert PACK.police_phone in resident.last.calls
    assert "Thuyền" in resident.last.text


def test_a_place_told_in_the_care_is_said_to_have_reached_nobody():
    resident = Resident()
    resident.says(FLOOD_AND_FEVER, "nhà tôi số 12 phố Me nhé")

    assert resident.last.text.startswith(SAY("care-unheard"))


def test_whoever_is_ill_in_rising_water_is_taken_away_first():
    resident = Resident()
    resident.says(FLOOD_AND_FEVER, "cháu mệt lả đi", "phải làm sao bây giờ", "cháu vẫn nóng lắm")

    texts = " ".join(reply.text for reply in resident.replies)
    assert "lên chỗ cao, chỗ thoáng trước" in texts
    assert SAY("care-medical", number="115") not in texts
