"""Comparing two versions of a card."""

from datetime import date

from msgspec import structs

from bot.cards.changes import (
    FieldChange,
    compare_cards,
    flatten_card,
    list_stale_english,
)
from conversations.engine.model.cards import Card, CardDetails
from conversations.engine.model.localised_text import LocalisedText

CARD = Card(
    "birth",
    LocalisedText("Khai sinh", "Births"),
    LocalisedText("Mời bác ra xã."),
    "civil",
    "service",
    asks=("làm khai sinh", "sinh con"),
    more=CardDetails(fee=LocalisedText("0 đồng")),
    checked=date(2026, 11, 1),
)


def test_changes_are_listed_by_field_without_empty_ones():
    assert flatten_card(CARD) == {
        "id": "birth",
        "title.vi": "Khai sinh",
        "title.en": "Births",
        "short.vi": "Mời bác ra xã.",
        "group": "civil",
        "owner": "service",
        "asks": "làm khai sinh\nsinh con",
        "more.fee.vi": "0 đồng",
        "checked": "2026-11-01",
    }


def test_equal_cards_have_no_differences():
    assert compare_cards(CARD, structs.replace(CARD)) == []


def test_ways_of_asking_are_compared_one_by_one():
    after = structs.replace(CARD, asks=("sinh con", "đẻ con"), checked=None)
    assert compare_cards(CARD, after) == [
        FieldChange("checked", "2026-11-01", ""),
        FieldChange("asks", "làm khai sinh", ""),
        FieldChange("asks", "", "đẻ con"),
    ]


def test_a_new_card_adds_all_its_fields_and_a_removed_one_removes_them():
    new, gone = compare_cards(None, CARD), compare_cards(CARD, None)
    assert [c.after for c in new if c.field == "title.vi"] == ["Khai sinh"]
    assert [c.before for c in gone if c.field == "asks"] == ["làm khai sinh", "sinh con"]
    assert compare_cards(None, None) == []


def test_english_is_stale_if_only_its_vietnamese_was_changed():
    renamed = structs.replace(CARD, title=LocalisedText("Khai sinh cho con", "Births"))
    both = structs.replace(CARD, title=LocalisedText("Khai sinh cho con", "A child's birth"))
    without = structs.replace(CARD, short=LocalisedText("Mời bác gọi xã."))

    assert list_stale_english(compare_cards(CARD, renamed), renamed) == ["title.en"]
    assert list_stale_english(compare_cards(CARD, both), both) == []
    assert list_stale_english(compare_cards(CARD, without), without) == []
