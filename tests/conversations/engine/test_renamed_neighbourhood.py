"""A neighbourhood that was renamed: by its id it is the same, by its old name it is found."""

import pytest
from msgspec import structs

from conversations.dialogues.reports.effects import FileReport
from conversations.engine.model.localised_text import LocalisedText
from tests.resident import PACK, Resident

OLD, *OTHERS = PACK.neighbourhoods
NEW = structs.replace(OLD, name=LocalisedText("phố Hoà Bình"), also=(*OLD.also, OLD.name.vi))
RENAMED = structs.replace(PACK, neighbourhoods=(NEW, *OTHERS))
TOLD = ("bao cao o ga", "ổ gà to giữa đường", "không")


@pytest.fixture
def resident():
    return Resident(units={1: PACK, 2: RENAMED})


@pytest.mark.parametrize("name", ["phố Thống Nhất", "pho thong nhat", "Phố Hoà Bình", "hoa binh"])
def test_the_old_name_is_accepted_and_answered_with_the_new_one(resident, name):
    resident.says(*TOLD, name)
    assert "phố Hoà Bình" in resident.last.text


def test_an_open_report_continues_with_the_name_its_person_used():
    resident = Resident()
    resident.says(*TOLD, "phố Thống Nhất")
    resident.units = {1: PACK, 2: RENAMED}
    resident.says("trạm y tế", "đúng", "gửi đi")
    (effect,) = resident.effects
    assert isinstance(effect, FileReport)
    assert effect.place.neighbourhood == OLD.id


@pytest.mark.parametrize("name", ["phố Thống Nhất", "pho hoa binh"])
def test_a_person_who_lives_there_is_told_the_new_name(resident, name):
    resident.says(f"tôi ở {name}")
    assert "phố Hoà Bình" in resident.last.text
    assert resident.person.neighbourhood == OLD.id
