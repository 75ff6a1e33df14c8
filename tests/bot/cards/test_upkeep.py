from datetime import date

from msgspec import structs

from bot.cards.upkeep import Upkeep, list_upkeep
from conversations.engine.model.cards import Card, CardDetails
from conversations.engine.model.localised_text import LocalisedText

TODAY = date(2026, 11, 25)


def card(id_, owner="police", *, checked=date(2026, 1, 1), expires=None):
    words = LocalisedText(id_)
    return Card(id_, words, words, "papers", owner, checked=checked, expires=expires)


def ids(waiting):
    return [
        (u.owner, *([c.id for c in cards] for cards in (u.expired, u.expiring, u.unchecked)))
        for u in waiting
    ]


def test_each_owner_has_a_list_and_the_most_expired_cards_come_first():
    cards = [
        card("never", "health", checked=None),
        card("good"),
        card("far off", expires=date(2027, 6, 1)),
        card("today", expires=TODAY),
        card("long over", expires=date(2026, 3, 1)),
        card("in a month", expires=date(2026, 12, 25)),
        card("tomorrow", expires=date(2026, 11, 26)),
        card("other", "digital", expires=date(2026, 11, 30)),
    ]

    assert ids(list_upkeep(cards, TODAY)) == [
        ("police", ["long over", "today"], ["tomorrow", "in a month"], []),
        ("digital", [], ["other"], []),
        ("health", [], [], ["never"]),
    ]


def test_a_card_is_in_one_list_only():
    both = card("both", checked=None, expires=TODAY)

    assert list_upkeep([both], TODAY) == (Upkeep("police", expired=(both,)),)


def test_lacking_cards_are_ordered_by_how_often_people_asked():
    cards = [card("a", checked=None), card("b", checked=None), card("c"), card("d"), card("e")]
    (waiting,) = list_upkeep(cards, TODAY, asked={"b": 2, "c": 1, "e": 3, "gone": 9})

    assert [c.id for c in waiting.unchecked] == ["b", "a"]
    assert [c.id for c in waiting.lacking] == ["e", "c"]


def test_an_owner_without_due_cards_is_not_listed():
    assert list_upkeep([card("good", expires=date(2027, 6, 1))], TODAY) == ()


def test_an_expired_card_shows_neither_fee_nor_time():
    more = CardDetails(
        papers=LocalisedText("Bản chính"),
        fee=LocalisedText("2.000 đồng"),
        time=LocalisedText("Trong ngày"),
    )
    copy = structs.replace(card("copy", expires=TODAY), more=more)

    assert copy.more_on(date(2026, 11, 24)) == more
    assert copy.more_on(TODAY) == CardDetails(papers=LocalisedText("Bản chính"))
