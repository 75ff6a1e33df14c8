"""In what two versions of a card differ."""

from datetime import date

from msgspec import structs

from conversations.answers.card_changes import Changed, changes, fields
from conversations.engine.cards import Card, More
from conversations.engine.wording import Words

CARD = Card(
    "birth",
    Words("Khai sinh", "Births"),
    Words("Mời bác ra xã."),
    "civil",
    "service",
    asks=("làm khai sinh", "sinh con"),
    more=More(fee=Words("0 đồng")),
    checked=date(2026, 11, 1),
)


def test_a_card_is_told_field_by_field_and_what_is_empty_is_left_out():
    assert fields(CARD) == {
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


def test_cards_that_say_the_same_do_not_differ():
    assert changes(CARD, structs.replace(CARD)) == []


def test_ways_of_asking_are_told_one_by_one():
    after = structs.replace(CARD, asks=("sinh con", "đẻ con"), checked=None)
    assert changes(CARD, after) == [
        Changed("checked", "2026-11-01", ""),
        Changed("asks", "làm khai sinh", ""),
        Changed("asks", "", "đẻ con"),
    ]


def test_a_card_that_was_not_there_brings_all_it_says_and_one_that_is_gone_takes_it():
    new, gone = changes(None, CARD), changes(CARD, None)
    assert [c.after for c in new if c.field == "title.vi"] == ["Khai sinh"]
    assert [c.before for c in gone if c.field == "asks"] == ["làm khai sinh", "sinh con"]
    assert changes(None, None) == []
