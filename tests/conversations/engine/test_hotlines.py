"""Which numbers a commune's people are told: those of law, and the hotlines of its own pack."""

from datetime import date

import msgspec
import pytest
from msgspec import structs

from conversations.engine.model.emergency_numbers import EMERGENCY_NUMBERS, SHORT_NUMBERS
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.unit import Department, Hotline, Unit
from conversations.text.formatting import format_phone
from tests.resident import PACK, Resident

LIVE_WIRE = "dây điện đứt rơi xuống đường đang tóe lửa"
NO_POWER = "mất điện cả phố từ sáng"
NO_WATER = "mất nước từ hôm qua"
ELSEWHERE = "đường quốc lộ hỏng thì báo ai"
SOUTHERN = Hotline("power", LocalisedText("Điện lực"), "19009000", confirmed=date(2026, 11, 30))
WATER = Hotline("water", LocalisedText("Cấp nước"), "02543868123")
# The numbers of the pilot's own pack that must not be told anywhere else.
NORTHERN = [hotline.phone for hotline in PACK.hotlines if hotline.id in ("power", "portal")]


def resident_of(*hotlines):
    """Return a resident of a commune whose pack has *hotlines* only."""
    return Resident(units={1: structs.replace(PACK, hotlines=hotlines)})


def told_first(resident, said):
    resident.says(said)
    reply = resident.replies[0]
    return reply.text.replace(" ", ""), reply.calls


@pytest.mark.parametrize("said", [LIVE_WIRE, NO_POWER])
def test_the_power_company_is_that_of_the_communes_pack(said):
    text, calls = told_first(resident_of(SOUTHERN), said)

    assert SOUTHERN.phone in text
    assert SOUTHERN.phone in calls
    assert not any(number in text or number in calls for number in NORTHERN)


def test_without_a_power_company_a_live_wire_is_a_matter_for_the_fire_brigade_and_the_commune():
    resident = resident_of()
    text, calls = told_first(resident, LIVE_WIRE)

    assert calls == ("114", "115", PACK.phone)
    assert PACK.phone in text
    assert "cắtđiện" in text

    resident.says("114 máy bận", "115 cũng không gọi được")
    assert resident.last.calls == ("112",)


@pytest.mark.parametrize("said", [NO_POWER, NO_WATER, ELSEWHERE])
def test_without_a_hotline_the_commune_is_called(said):
    text, calls = told_first(resident_of(), said)

    assert calls == (PACK.phone,)
    assert PACK.phone in text


def test_the_water_supplier_is_called_where_the_pack_has_its_number():
    text, calls = told_first(resident_of(WATER), NO_WATER)

    assert calls == (WATER.phone,)
    assert WATER.phone in text


@pytest.mark.parametrize(("name", "number"), EMERGENCY_NUMBERS.items())
def test_cards_get_an_emergency_number_by_its_name_without_a_hotline(name, number):
    unit = structs.replace(PACK, hotlines=(), departments=())

    assert unit.phone_of(name) == number


def test_a_department_has_precedence_over_an_emergency_number_of_its_name():
    police = Department("police", LocalisedText("Công an xã"))
    unit = structs.replace(PACK, departments=(police,))

    assert unit.phone_of("police") == PACK.phone


def test_a_version_from_before_hotlines_had_a_source_still_loads():
    stored = msgspec.to_builtins(PACK)
    stored["hotlines"] = [
        {"id": "fire", "name": {"vi": "Chữa cháy", "en": "Fire"}, "phone": "114"},
        {"id": "power", "name": {"vi": "Điện lực"}, "phone": "19006769"},
    ]

    unit = msgspec.json.decode(msgspec.json.encode(stored), type=Unit)

    assert unit.phone_of("fire") == "114"
    assert unit.hotline_phone("power") == "19006769"
    assert [hotline.confirmed for hotline in unit.hotlines] == [None, None]


def test_a_card_tells_where_to_ask_for_a_number_that_the_commune_does_not_know():
    unknown = Hotline("power", LocalisedText("Điện lực"))
    resident = resident_of(unknown)
    resident.says("trả tiền điện ở đâu")

    text = " ".join(reply.text for reply in resident.replies)
    assert f"hỏi số của họ (hỏi xã {format_phone(PACK.phone)})" in text
    assert NORTHERN[0] not in text.replace(" ", "")


def test_a_short_number_of_the_pack_is_one_that_is_called():
    unit = structs.replace(PACK, hotlines=(Hotline("line", LocalisedText("Số của tỉnh"), "1055"),))

    assert unit.short_numbers == (*SHORT_NUMBERS, "1055")
    assert PACK.short_numbers == SHORT_NUMBERS
