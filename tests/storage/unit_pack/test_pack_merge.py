"""Merging a pack with the cards and groups that were changed here."""

import pytest
from msgspec import structs

from conversations.engine.model.cards import Card, CardGroup
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.unit import Category, Department, Unit
from storage.unit_pack.pack_merge import Conflict, Conflicts, merge_pack, take_card, take_group

NONE = Conflicts()


def words(vi):
    return LocalisedText(vi)


def card(text, id_="a", group="g", owner="office"):
    """Return a card that says *text*, or none for "–"."""
    return None if text == "–" else Card(id_, words(id_), words(text), group, owner)


def group(name, id_="g"):
    return None if name == "–" else CardGroup(id_, words(name))


def unit(*items, departments=("office", "service"), phone="1"):
    """Return a unit of *items*, cards and groups; it has the group "g" unless others are given."""
    groups = tuple(item for item in items if isinstance(item, CardGroup))
    return Unit(
        "ward",
        words("Phường"),
        "P",
        phone,
        departments=tuple(Department(id_, words(id_)) for id_ in departments),
        categories=(Category("other", words("Khác"), departments[0], 50, 8, 40),),
        groups=groups or (CardGroup("g", words("Nhóm")),),
        cards=tuple(item for item in items if isinstance(item, Card)),
    )


def names(merge):
    """Return the names of the non-empty lists of a merge that hold the card "a"."""
    lists = ("new", "changed", "gone", "kept", "moved")
    return {name for name in lists if getattr(merge, name) == ("a",)}


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "after", "said"),
    [
        # Nothing changed, or alike.
        ("1", "1", "1", "1", set()),
        ("1", "2", "2", "2", set()),
        ("–", "2", "2", "2", set()),
        ("1", "–", "–", "–", set()),
        # Changed here only: it stays.
        ("1", "2", "1", "2", {"kept"}),
        ("–", "2", "–", "2", {"kept"}),
        ("1", "–", "1", "–", {"kept"}),
        # Changed in the pack only: it comes.
        ("1", "1", "2", "2", {"changed"}),
        ("–", "–", "2", "2", {"new"}),
        ("1", "1", "–", "–", {"gone"}),
    ],
)
def test_a_card_that_was_changed_on_one_side_is_as_on_that_side(base, ours, theirs, after, said):
    base, ours, theirs = (unit(card(text)) for text in (base, ours, theirs))
    merge = merge_pack(base, ours, theirs, NONE)
    assert merge.unit == unit(card(after))
    assert (names(merge), merge.conflicts) == (said, NONE)


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [("1", "2", "3"), ("–", "2", "3"), ("1", "–", "3"), ("1", "2", "–")],
)
def test_a_card_that_was_changed_on_both_sides_stays_and_is_a_conflict(base, ours, theirs):
    merge = merge_pack(unit(card(base)), unit(card(ours)), unit(card(theirs)), NONE)
    assert merge.unit == unit(card(ours))
    assert merge.conflicts == Conflicts((Conflict("a", card(base), card(theirs)),))
    assert names(merge) == set()


@pytest.mark.parametrize(
    ("ours", "theirs", "after", "is_conflict"),
    [
        ("2", "3", "2", True),  # the same pack with another change
        ("2", "4", "2", True),  # changed again in the pack
        ("4", "4", "4", False),  # made alike
        ("2", "1", "2", False),  # the pack is as it was
        ("1", "3", "3", False),  # the card here is as it was
        ("–", "–", "–", False),
    ],
)
def test_a_conflict_lasts_until_one_side_is_as_it_was_or_both_are_alike(
    ours, theirs, after, is_conflict
):
    unsettled = Conflicts((Conflict("a", card("1"), card("3")),))
    merge = merge_pack(unit(card("3")), unit(card(ours)), unit(card(theirs)), unsettled)
    assert merge.unit == unit(card(after))
    expected = Conflicts((Conflict("a", card("1"), card(theirs)),)) if is_conflict else NONE
    assert merge.conflicts == expected


def test_a_new_card_here_that_the_pack_had_once_proposed_keeps_its_conflict():
    unsettled = Conflicts((Conflict("a", None, card("3")),))
    merge = merge_pack(unit(card("3")), unit(card("2")), unit(card("3")), unsettled)
    assert merge.conflicts == unsettled


def test_all_but_cards_and_groups_is_that_of_the_pack():
    merge = merge_pack(unit(phone="1"), unit(card("2"), phone="2"), unit(phone="3"), NONE)
    assert merge.unit == unit(card("2"), phone="3")


def test_cards_are_in_the_order_of_the_pack_and_those_of_here_come_last_in_their_group():
    first, second, mine, other = (card("1", id_) for id_ in ("a", "b", "c", "d"))
    other = structs.replace(other, group="h")
    groups = (group("Nhóm"), group("Khác", "h"))
    merge = merge_pack(
        unit(*groups, first, second, other),
        unit(*groups, first, second, mine, other),
        unit(*groups, second, first, other),
        NONE,
    )
    assert [one.id for one in merge.unit.cards] == ["b", "a", "c", "d"]


# Groups

UNUSED = card("1", group="other")


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "after", "is_conflict"),
    [
        ("1", "1", "2", "2", False),
        ("1", "2", "1", "2", False),
        ("1", "2", "3", "2", True),
        ("–", "2", "3", "2", True),
        ("–", "2", "–", "2", False),
        ("1", "1", "–", "1", False),  # a card is still in it
        ("1", "2", "–", "2", False),
        ("1", "–", "1", "1", False),
        ("1", "–", "2", "2", False),
    ],
)
def test_a_group_with_cards_is_merged_by_its_name_and_stays(
    base, ours, theirs, after, is_conflict
):
    other = group("Khác", "other")
    mine = card("của xã", "mine")  # it was written here
    merge = merge_pack(
        unit(other, UNUSED, group(base)),
        unit(other, UNUSED, group(ours), mine),
        unit(other, UNUSED, group(theirs)),
        NONE,
    )
    assert set(merge.unit.groups) == {other, group(after)}
    assert mine in merge.unit.cards
    found = (Conflict("g", group(base), group(theirs)),) if is_conflict else ()
    assert merge.conflicts == Conflicts(groups=found)


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [("1", "1", "–"), ("1", "2", "–"), ("1", "–", "2"), ("1", "–", "1")],
)
def test_a_group_without_cards_that_one_side_removed_goes(base, ours, theirs):
    other = group("Khác", "other")
    base, ours, theirs = (unit(other, UNUSED, group(name)) for name in (base, ours, theirs))
    merge = merge_pack(base, ours, theirs, NONE)
    assert (merge.unit.groups, merge.conflicts) == ((other,), NONE)


def test_the_group_of_a_card_in_conflict_is_there_when_the_card_is_taken():
    other, new = group("Khác", "other"), group("Mới", "new")
    theirs = unit(other, new, card("3", group="new"))
    merge = merge_pack(
        unit(other, card("1", group="other")), unit(other, card("2", group="other")), theirs, NONE
    )
    assert merge.unit.groups == (other, new)
    without = structs.replace(merge.unit, groups=(other,))  # a file was imported meanwhile
    assert take_card(without, merge.conflicts.cards[0], theirs).groups == (other, new)


# Owners


def test_a_card_whose_owner_is_gone_gets_the_owner_of_the_pack_or_that_of_other_matters():
    gone = ("urban", "office")
    base = unit(card("1", "b", owner="urban"), departments=gone)
    ours = unit(card("2", "b", owner="urban"), card("2", "c", owner="urban"), departments=gone)
    theirs = unit(card("3", "b", owner="service"), departments=("office", "service"))
    merge = merge_pack(base, ours, theirs, NONE)
    assert [(one.id, one.short.vi, one.owner) for one in merge.unit.cards] == [
        ("b", "2", "service"),
        ("c", "2", "office"),
    ]
    assert merge.moved == ("b", "c")
    assert (merge.changed, merge.kept) == ((), ("c",))


# Settling


@pytest.mark.parametrize(("ours", "theirs"), [("2", "3"), ("–", "3"), ("2", "–")])
def test_what_is_taken_from_the_pack_is_no_conflict_afterwards(ours, theirs):
    pack = unit(card(theirs))
    conflict = Conflict("a", card("1"), card(theirs))
    taken = take_card(unit(card(ours)), conflict, pack)
    assert taken == pack
    assert merge_pack(pack, taken, pack, NONE).conflicts == NONE


def test_a_group_is_taken_by_its_name():
    conflict = Conflict("g", group("1"), group("3"))
    assert take_group(unit(group("2")), conflict).groups == (group("3"),)
