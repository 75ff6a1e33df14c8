"""Whoever was bitten is told first to wash the wound, and where to ask about the vaccine."""

import pytest

from conversations.dialogues.emergencies.detection.word_lists import search_word_lists
from tests.resident import BOOKS, Resident

WASH = {"vi": "xà phòng dưới vòi nước 15 phút", "en": "soap under running water for 15 minutes"}
HEALTH = "0229 0000 106"
DOG_IN_ENGLISH = "help, a dog attacked and bit my nephew badly, he is bleeding"


def told(resident):
    return "\n".join(reply.text for reply in resident.turn.replies)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "có con chó thả rông ở phố Chợ trưa nay cắn vào tay cháu tôi"),
        ("vi", "con cho nha ong Tu xong ra can chan chau toi hom qua"),
        ("vi", "bà bị mèo hoang cào, giờ tính sao"),
        ("vi", "cho nha hang xom can vao chan thang be nha toi"),
        ("en", "there is a loose dog at pho Me and it bit me on the leg this morning"),
        ("en", "My kid got bitten by a cat near pho Ben"),
    ],
)
def test_a_bite_is_advised_on_before_anything_else(language, said):
    resident = Resident()
    resident.language = language
    resident.says(said)
    assert WASH[language] in told(resident)
    assert HEALTH in told(resident)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "toi bi cho nghi viec can giay to gi"),
        ("vi", "cho toi hoi can giay gi de lam khai sinh cho chau"),
        ("vi", "chó nhà bên cắn con gà nhà tôi"),
        ("vi", "chuyện cho thuê nhà, chủ cần tôi trả tiền"),
        ("vi", "cho em hoi can vao dau de dang ky hoc"),
        ("en", "the neighbour's dog is a bit loud at night"),
    ],
)
def test_what_only_sounds_like_a_bite_is_none(language, said):
    found = search_word_lists(said, BOOKS[language])
    assert found is None or "bite" not in (found.kind, *found.also)


def test_a_bite_is_reported_after_the_advice():
    resident = Resident()
    resident.says("con chó thả rông ở phố Chợ cắn vào chân cháu tôi")
    assert "Chó mèo" in resident.last.text


@pytest.mark.parametrize(
    "said", ["where can I get the vaccine for him", "it's only a scratch with a little blood"]
)
def test_in_an_emergency_a_bite_stays_what_the_advice_is_about(said):
    resident = Resident()
    resident.language = "en"
    resident.says(DOG_IN_ENGLISH)
    assert WASH["en"] in told(resident)
    resident.says(said)
    assert HEALTH in told(resident)
    resident.says("is it rabies")
    assert "rabies" in told(resident)
