"""The pack of another commune, made from the shipped one."""

from datetime import date
from functools import cache

import pytest
from msgspec import structs

from conversations.engine.model.cards import Card, CardDetails
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.unit import Department, Fact, FormerName, OfficeHours, Shorthand
from storage.unit_pack.leftovers import SHIPPED
from storage.unit_pack.new_pack import NewUnit, make_unit, write_new_pack
from storage.unit_pack.pack_folder import read_pack

PILOT = read_pack(SHIPPED)
TODAY = date(2026, 11, 27)
ALL = tuple(department.id for department in PILOT.departments)
OFFICE = Department("office", LocalisedText("Văn phòng UBND", "Office"), "02293868500")
MERGED = NewUnit(
    name="xã Gia Hưng",
    province="tỉnh Ninh Bình",
    code="14470",
    prefix="GH",
    phone="02293868500",
    police_phone="02293868501",
    health_phone="02293868502",
    former_names=(FormerName("xã Gia Lạc", "2025-06-30"),),
    hours=OfficeHours(saturday=("07:30", "11:00")),
    departments=(OFFICE,),
    work_of=dict.fromkeys(ALL, "office"),
    categories_of={},
    neighbourhoods=("thôn Đông", "phố Đông", "xóm 5"),
)
SAME = structs.replace(MERGED, departments=PILOT.departments, work_of={id_: id_ for id_ in ALL})


def card(short, *, owner="economy", **more):
    return Card(
        "one",
        LocalisedText("Một việc"),
        LocalisedText(short),
        PILOT.groups[0].id,
        owner,
        **more,
    )


@cache
def merged_unit():
    return make_unit(PILOT, MERGED, TODAY)


def made_of(new, *cards, **changes):
    return make_unit(structs.replace(PILOT, cards=cards, **changes), new, TODAY)


def test_a_new_pack_is_valid_and_tells_nothing_of_the_pilot(tmp_path):
    write_new_pack(merged_unit(), tmp_path)

    unit = read_pack(tmp_path)
    assert unit == merged_unit()
    assert (unit.id, unit.code, unit.prefix) == ("gia-hung", "14470", "GH")
    assert {category.department for category in unit.categories} == {"office"}
    assert {card.owner for card in unit.cards} == {"office"}
    assert len(unit.cards) > len(PILOT.cards) * 0.9
    written = "\n".join(file.read_text("utf-8") for file in tmp_path.rglob("*.toml"))
    pilot = (PILOT.name.vi, PILOT.id, "02290000", "thị trấn Me", "landmarks]]", "boundary = [\n")
    assert [word for word in pilot if word in written] == []


def test_every_file_begins_with_a_comment_for_whoever_edits_it(tmp_path):
    write_new_pack(merged_unit(), tmp_path)

    assert all(file.read_text("utf-8").startswith("# ") for file in tmp_path.glob("*.toml"))


def test_neighbourhoods_have_ids_of_their_own_and_english_names(tmp_path):
    assert [(hood.id, hood.name.en) for hood in merged_unit().neighbourhoods] == [
        ("thon-dong", "Đông village"),
        ("pho-dong", "Đông quarter"),
        ("xom-5", "hamlet 5"),
    ]


def test_hotlines_are_those_of_the_country_and_the_communes_own():
    new = structs.replace(MERGED, power_phone="19009000", water_phone="02293868600")
    unit = make_unit(PILOT, new, TODAY)

    assert {hotline.id: (hotline.phone, hotline.confirmed) for hotline in unit.hotlines} == {
        "portal": ("18001096", None),
        "power": ("19009000", TODAY),
        "water": ("02293868600", TODAY),
        "commune-office": ("02293868500", TODAY),
        "commune-police": ("02293868501", TODAY),
        "commune-health": ("02293868502", TODAY),
    }
    names = {hotline.id: hotline.name.vi for hotline in unit.hotlines}
    assert (names["power"], names["water"]) == ("Điện lực", "Cấp nước")


def test_nothing_of_the_pilots_power_company_is_in_the_pack_of_another_region(tmp_path):
    new = structs.replace(MERGED, power_phone="19009000")
    write_new_pack(make_unit(PILOT, new, TODAY), tmp_path)

    written = "\n".join(file.read_text("utf-8") for file in tmp_path.rglob("*.toml"))
    assert [word for word in ("19006769", "npc.com.vn", "miền Bắc") if word in written] == []
    assert "power-cut" in {card.id for card in read_pack(tmp_path).cards}


def test_a_commune_of_the_same_power_company_keeps_what_was_read_there():
    unit = make_unit(PILOT, structs.replace(MERGED, power_phone="19006769"), TODAY)

    (power,) = (hotline for hotline in unit.hotlines if hotline.id == "power")
    assert (power.name.vi, power.source) == ("Điện lực miền Bắc", "cskh.npc.com.vn")
    assert any(card.more.link == "https://cskh.npc.com.vn" for card in unit.cards)


def test_a_number_that_nobody_knows_is_left_empty_and_its_cards_stay(tmp_path):
    new = structs.replace(MERGED, health_phone="")
    write_new_pack(make_unit(PILOT, new, TODAY), tmp_path)

    unit = read_pack(tmp_path)
    assert {its.id for its in unit.hotlines if not its.phone} == {
        "power",
        "water",
        "commune-health",
    }
    assert unit.lacks_phone("power")
    assert not unit.lacks_phone("commune-health")
    assert unit.phone_of("commune-health") == unit.phone
    assert any("{phone:power}" in card.short.vi for card in unit.cards)


def test_a_card_of_the_pilot_is_left_out_and_its_ways_of_asking_are_too():
    told = card("Xã Gia Viễn lập từ thị trấn Me.")
    asked = structs.replace(card("Hỏi ở xã."), id="two", asks=("sổ ở thị trấn me", "làm sổ"))

    (kept,) = made_of(MERGED, told, asked).cards

    assert (kept.id, kept.asks) == ("two", ("làm sổ",))


def test_words_of_the_pilot_are_left_out():
    shorthand = (Shorthand("ttm", ("thị trấn me",)), Shorthand("nvh", ("nhà văn hóa",)))

    assert [s.written for s in made_of(MERGED, shorthand=shorthand).shorthand] == ["nvh"]


def test_facts_are_empty():
    facts = (Fact("wifi", LocalisedText("Wi-Fi"), LocalisedText("ở nhà văn hóa phố Đình")),)

    assert made_of(MERGED, facts=facts).facts == (Fact("wifi", LocalisedText("Wi-Fi")),)


def test_a_card_names_the_department_that_does_the_work_and_its_phone():
    text = "Hỏi Phòng Kinh tế, {phone:economy}."

    (kept,) = made_of(MERGED, card(text)).cards
    (same,) = made_of(SAME, card(text)).cards

    assert kept.short.vi == "Hỏi Văn phòng UBND, {phone:office}."
    assert (same.short.vi, same.owner) == (text, "economy")


def test_a_name_that_holds_the_usual_one_is_written_once():
    office = structs.replace(OFFICE, name=LocalisedText("Văn phòng HĐND và UBND xã"))
    new = structs.replace(MERGED, departments=(office,))

    (kept,) = made_of(new, card("Hỏi Phòng Kinh tế hoặc Văn phòng HĐND và UBND.")).cards

    assert kept.short.vi == f"Hỏi {office.name.vi} hoặc {office.name.vi}."


def test_the_police_keep_their_name_and_number_where_the_office_answers_for_them():
    more = CardDetails(place=LocalisedText("Công an xã."))
    text = "Gọi Công an xã, {phone} hoặc {phone:police}."

    (kept,) = made_of(MERGED, card(text, owner="police", more=more)).cards

    assert kept.owner == "office"
    assert kept.short.vi == "Gọi Công an xã, {phone:commune-police} hoặc {phone:commune-police}."
    assert kept.more.place == LocalisedText("Công an xã.")


def test_a_ward_is_called_a_ward():
    ward = structs.replace(MERGED, name="phường Hoa Lư")
    own = structs.replace(
        card("Gọi Công an xã, hoặc ra UBND xã. Xã trả lời."),
        title=LocalisedText("Gọi Công an xã", "Call the police of the commune"),
        label=LocalisedText("Công an xã", "Commune police"),
        asks=("công an xã ở đâu",),
    )
    others = structs.replace(
        card("Công an xã nào, bảo trợ xã hội, sáp nhập xã, xã nào."), id="two"
    )

    unit = made_of(ward, own, others)

    assert (unit.id, unit.name.en) == ("hoa-lu", "Hoa Lư ward")
    first, second = unit.cards
    assert first.short.vi == "Gọi Công an phường, hoặc ra UBND phường. Phường trả lời."
    assert first.title == LocalisedText("Gọi Công an phường", "Call the police of the ward")
    assert first.label == LocalisedText("Công an phường", "Ward police")
    assert first.asks == ("công an phường ở đâu",)
    assert second.short.vi == "Công an xã nào, bảo trợ xã hội, sáp nhập xã, xã nào."
    assert "Trực ban công an phường" in [hotline.name.vi for hotline in unit.hotlines]


@pytest.mark.parametrize("name", ["phường Hoa Lư", "đặc khu Phú Quốc"])
def test_the_pack_of_a_ward_or_an_island_is_valid(tmp_path, name):
    new = structs.replace(MERGED, name=name)
    write_new_pack(make_unit(PILOT, new, TODAY), tmp_path)

    unit = read_pack(tmp_path)
    assert len(unit.cards) > len(PILOT.cards) * 0.9
    # A longer word is left out of few answers only, those that would be too long.
    assert sum("Công an xã" in card.short.vi for card in unit.cards) < len(unit.cards) / 5


def test_a_check_of_the_pilots_officials_is_only_a_reading_elsewhere():
    checked = PILOT.cards[0].checked or next(c.seen for c in PILOT.cards if c.seen)

    (kept,) = made_of(MERGED, card("Hỏi ở xã.", checked=checked)).cards

    assert (kept.read, kept.checked) == (checked, None)


def test_an_additional_department_takes_its_categories():
    more = Department("mat-tran", LocalisedText("Mặt trận"))
    new = structs.replace(
        MERGED, departments=(OFFICE, more), categories_of={"mat-tran": ("waste",)}
    )

    departments = {its.id: its.department for its in make_unit(PILOT, new, TODAY).categories}

    assert departments["waste"] == "mat-tran"
    assert departments["other"] == "office"


def test_long_names_of_departments_make_no_answer_too_long(tmp_path):
    long = " và ".join(["Phòng Kinh tế, Hạ tầng, Đô thị"] * 2)
    renamed = [Department(its.id, LocalisedText(long)) for its in PILOT.departments]
    write_new_pack(
        make_unit(PILOT, structs.replace(SAME, departments=tuple(renamed)), TODAY), tmp_path
    )

    short = [card.short.vi for card in read_pack(tmp_path).cards]
    assert any(long in text for text in short)


def test_a_pack_made_after_cards_expired_is_valid_without_their_figures(tmp_path):
    later = date(2030, 1, 1)
    write_new_pack(make_unit(PILOT, MERGED, later), tmp_path)

    unit = read_pack(tmp_path, today=later)
    assert unit.cards
    assert [card.id for card in unit.cards if card.more.fee and card.expires is None] == []
