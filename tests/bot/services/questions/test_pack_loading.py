"""Loading a pack again: what was changed here stays, what is new in the pack comes."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import msgspec
import pytest
from msgspec import structs

from bot.commands.pack_summary import describe_load
from bot.services.questions import card_conflicts, card_editing, card_import
from bot.services.questions.card_conflicts import ConflictChangedError
from bot.services.questions.pack_loading import load_pack
from conversations.engine.model.localised_text import LocalisedText
from storage.database.transactions import Database
from storage.repositories import loaded_packs
from storage.tables import AUDITS, LOADED_PACKS, PACK_CONFLICTS, UNIT_VERSIONS
from storage.unit_pack.pack_folder import with_card, without_card, write_answers
from tests.bot.services.questions.test_card_editing import (
    card,
    history,
    hoa,
    looks,
    saves,
    street,
    written,
)
from tests.resident import PACK

__all__ = ["hoa", "street"]


PAGE = "https://gv.vn"
PHONE = "0229999999"
BIRTH = next(card for card in PACK.cards if card.id == "birth")
DEATH = next(card for card in PACK.cards if card.id == "death")


def pack(*cards, **changes):
    """Return the pilot's pack with other cards or other values."""
    unit = PACK
    for one in cards:
        unit = with_card(unit, one)
    return structs.replace(unit, **changes)


def says(one, *asks):
    """Return a card with other ways of asking."""
    return structs.replace(one, asks=asks)


def loads(street, unit, *, at_start=True):
    """Load a pack; return the line about it."""
    done = street.database.write_now(
        load_pack, unit, now=street.services.context.now(), at_start=at_start
    )
    looks(street)
    return describe_load(done, PAGE) if done else None


def edits(street, official, one, *asks):
    """Change the ways of asking of a card in the console."""
    looks(street)
    saves(street, official, written(one, asks=list(asks)))
    looks(street)


def imports(street, unit, file):
    """Import the groups and cards of *unit* from a file, as an operator."""
    write_answers(unit, file)
    street.database.write_now(
        card_import.import_cards, street.services.context, file, today=date(2026, 12, 1)
    )


def unit_of(street):
    looks(street)
    return street.services.context.unit


def conflicts(street):
    return street.database.write_now(card_conflicts.find_open_conflicts, street.services.context)


def settles(street, official, conflict, *, take):
    seen = (conflict.kind, conflict.id, conflict.mark)
    street.database.write_now(
        card_conflicts.settle, street.services.context, official, seen, take=take
    )


def acts(street):
    return [(row["actor"], row["act"], row["subject"]) for row in street.rows(AUDITS)]


# What stays and what comes


def test_a_card_that_was_changed_here_stays_when_a_phone_changes_in_the_pack(street, hoa):
    loads(street, PACK)
    edits(street, hoa, BIRTH, "của Hoa")
    line = loads(street, pack(phone=PHONE))

    assert card(street, "birth").asks == ("của Hoa",)
    assert unit_of(street) == pack(says(BIRTH, "của Hoa"), phone=PHONE)
    name = PACK.name.vi
    assert line == f"Đã nạp gói {name}, bản 3: đổi unit.toml; giữ 1 thẻ sửa ở đây."
    assert acts(street)[-1] == ("operator", "pack.load", "@3")
    assert conflicts(street) == []


def test_new_changed_and_removed_cards_of_the_pack_come_beside_those_of_here(street, hoa):
    loads(street, PACK)
    edits(street, hoa, BIRTH, "của Hoa")
    new = structs.replace(DEATH, id="new-one")
    gone = next(one for one in PACK.cards if one not in (BIRTH, DEATH))
    line = loads(street, without_card(pack(new, says(DEATH, "mới")), gone.id))

    assert card(street, "new-one") == new
    assert card(street, "death").asks == ("mới",)
    assert card(street, gone.id) is None
    assert card(street, "birth").asks == ("của Hoa",)
    assert "1 thẻ mới, 1 thẻ đổi, 1 thẻ bỏ; giữ 1 thẻ sửa ở đây." in line


def test_a_card_that_was_retired_here_stays_retired(street, hoa):
    loads(street, PACK)
    context = street.services.context
    street.database.write_now(card_editing.retire_card, context, hoa, "birth", context.version)
    loads(street, pack(phone=PHONE))
    assert card(street, "birth") is None


def test_imported_cards_count_as_changed_here(street, tmp_path):
    loads(street, PACK)
    imports(street, pack(says(BIRTH, "từ tệp")), tmp_path / "cards.toml")
    assert acts(street)[-1] == ("operator", "card.import", "@2")
    loads(street, pack(phone=PHONE))
    assert card(street, "birth").asks == ("từ tệp",)
    assert history(street, "birth")[0].act == "card.import"


def test_the_same_pack_brings_nothing_and_a_pack_that_was_changed_back_is_taken(street, hoa):
    loads(street, PACK)
    edits(street, hoa, BIRTH, "của Hoa")
    assert loads(street, PACK) is None
    loads(street, pack(says(DEATH, "mới"), phone=PHONE))
    assert loads(street, pack(says(DEATH, "mới"), phone=PHONE)) is None

    assert loads(street, PACK) is not None
    assert unit_of(street) == pack(says(BIRTH, "của Hoa"))
    assert len(street.rows(LOADED_PACKS)) == 1


def test_a_pack_that_an_operator_loaded_stays_until_the_folder_of_the_start_changes(street):
    loads(street, PACK)
    loads(street, pack(phone=PHONE), at_start=False)
    assert loads(street, PACK) is None
    assert unit_of(street).phone == PHONE

    assert loads(street, PACK, at_start=False) is not None
    assert unit_of(street) == PACK
    assert loads(street, PACK, at_start=False) is None


def test_a_folder_that_an_operator_loaded_himself_is_not_new_at_the_next_start(street):
    loads(street, PACK)
    loads(street, pack(phone=PHONE), at_start=False)
    assert loads(street, pack(phone=PHONE)) is None
    assert loads(street, PACK) is not None
    assert unit_of(street) == PACK


def test_the_first_start_of_a_database_with_a_unit_and_no_pack_begins_with_its_newest_version(
    street,
):
    assert loads(street, PACK) is None
    line = loads(street, pack(says(BIRTH, "mới")))
    assert line == f"Đã nạp gói {PACK.name.vi}, bản 2: 1 thẻ đổi."


def test_a_card_whose_department_is_gone_moves_to_another_one(street, hoa):
    extra = structs.replace(PACK.departments[0], id="extra")
    with_extra = pack(departments=(*PACK.departments, extra))
    loads(street, with_extra)
    looks(street)
    saves(street, hoa, written(BIRTH, owner="extra"))
    line = loads(street, pack(phone=PHONE))
    assert card(street, "birth") == BIRTH
    assert "1 thẻ sang nơi giữ khác" in line
    assert ("operator", "pack.owner", "birth@4") in acts(street)


# Conflicts


@pytest.fixture
def disputed(street, hoa):
    """A card that was changed here and in the pack."""
    loads(street, PACK)
    edits(street, hoa, BIRTH, "của Hoa")
    line = loads(street, pack(says(BIRTH, "của gói"), phone=PHONE))
    assert line.endswith(f"bản 3: đổi unit.toml; 1 thẻ trùng sửa, xem {PAGE}/office/cards.")
    return street


def test_what_is_here_stays_in_force_and_both_texts_are_kept(disputed):
    assert card(disputed, "birth").asks == ("của Hoa",)
    assert unit_of(disputed).phone == PHONE
    (conflict,) = conflicts(disputed)
    assert (conflict.ours.asks, conflict.theirs.asks) == (("của Hoa",), ("của gói",))
    assert ("operator", "pack.conflict", "birth@3") in acts(disputed)


def test_keeping_what_is_here_settles_the_conflict_for_good(disputed, hoa):
    (conflict,) = conflicts(disputed)
    settles(disputed, hoa, conflict, take=False)
    assert conflicts(disputed) == []
    assert acts(disputed)[-1] == (hoa, "card.keep", "birth@3")

    loads(disputed, pack(says(BIRTH, "của gói"), says(DEATH, "mới")))
    assert card(disputed, "birth").asks == ("của Hoa",)
    assert card(disputed, "death").asks == ("mới",)
    assert conflicts(disputed) == []


def test_taking_what_the_pack_has_is_a_new_version_in_the_cards_history(disputed, hoa):
    (conflict,) = conflicts(disputed)
    settles(disputed, hoa, conflict, take=True)
    assert card(disputed, "birth").asks == ("của gói",)
    assert conflicts(disputed) == []
    newest = history(disputed, "birth")[0]
    assert (newest.by, newest.act, newest.version) == ("Chị Hoa", "card.take", 4)
    loads(disputed, pack(says(BIRTH, "của gói 2")))
    assert card(disputed, "birth").asks == ("của gói 2",)


def test_a_conflict_that_is_not_as_it_was_seen_is_not_settled(disputed, hoa):
    (seen,) = conflicts(disputed)
    edits(disputed, hoa, card(disputed, "birth"), "của Hoa 2")
    with pytest.raises(ConflictChangedError):
        settles(disputed, hoa, seen, take=True)

    (again,) = conflicts(disputed)
    loads(disputed, pack(says(BIRTH, "của gói 2")))
    with pytest.raises(ConflictChangedError):
        settles(disputed, hoa, again, take=True)
    assert card(disputed, "birth").asks == ("của Hoa 2",)

    (now,) = conflicts(disputed)
    settles(disputed, hoa, now, take=True)
    with pytest.raises(ConflictChangedError):
        settles(disputed, hoa, now, take=True)
    assert card(disputed, "birth").asks == ("của gói 2",)


def test_an_open_conflict_is_recorded_once_and_lasts_through_further_packs(disputed):
    before = len(disputed.rows(AUDITS))
    loads(disputed, pack(says(BIRTH, "của gói"), says(DEATH, "mới")))
    assert [row["act"] for row in disputed.rows(AUDITS)][before:] == ["pack.load"]
    (conflict,) = conflicts(disputed)
    assert conflict.theirs.asks == ("của gói",)


def test_a_pack_that_takes_its_change_back_ends_the_conflict(disputed):
    loads(disputed, pack(phone=PHONE))
    assert conflicts(disputed) == []
    assert disputed.rows(PACK_CONFLICTS) == []
    assert card(disputed, "birth").asks == ("của Hoa",)


def test_an_edit_that_makes_both_alike_ends_the_conflict(disputed, hoa):
    edits(disputed, hoa, card(disputed, "birth"), "của gói")
    assert conflicts(disputed) == []


@pytest.mark.parametrize("take", [False, True])
def test_a_card_that_was_retired_here_and_changed_in_the_pack_is_a_conflict(street, hoa, take):
    loads(street, PACK)
    context = street.services.context
    street.database.write_now(card_editing.retire_card, context, hoa, "birth", context.version)
    loads(street, pack(says(BIRTH, "của gói")))
    assert card(street, "birth") is None

    (conflict,) = conflicts(street)
    assert conflict.ours is None
    settles(street, hoa, conflict, take=take)
    assert card(street, "birth") == (says(BIRTH, "của gói") if take else None)


@pytest.mark.parametrize("take", [False, True])
def test_a_card_that_was_changed_here_and_removed_from_the_pack_is_a_conflict(street, hoa, take):
    loads(street, PACK)
    edits(street, hoa, BIRTH, "của Hoa")
    loads(street, without_card(PACK, "birth"))
    assert card(street, "birth").asks == ("của Hoa",)

    (conflict,) = conflicts(street)
    assert conflict.theirs is None
    settles(street, hoa, conflict, take=take)
    assert (card(street, "birth") is None) is take


@pytest.mark.parametrize("take", [False, True])
def test_a_group_that_was_renamed_here_and_in_the_pack_is_a_conflict(street, hoa, tmp_path, take):
    def named(name):
        first, *others = PACK.groups
        return pack(groups=(structs.replace(first, name=LocalisedText(name)), *others))

    loads(street, PACK)
    imports(street, named("Ở đây"), tmp_path / "cards.toml")
    line = loads(street, named("Của gói"))
    assert "1 nhóm trùng sửa" in line
    assert unit_of(street).groups[0].name.vi == "Ở đây"

    (conflict,) = conflicts(street)
    settles(street, hoa, conflict, take=take)
    assert unit_of(street).groups[0].name.vi == ("Của gói" if take else "Ở đây")
    assert conflicts(street) == []
    assert acts(street)[-1][1] == ("group.take" if take else "group.keep")


# One transaction, several processes


@pytest.mark.both
def test_a_load_that_is_cut_off_changes_nothing_and_is_done_at_the_next_start(street, hoa):
    loads(street, PACK)
    edits(street, hoa, BIRTH, "của Hoa")
    new = pack(says(BIRTH, "của gói"), phone=PHONE)
    tables = (UNIT_VERSIONS, LOADED_PACKS, PACK_CONFLICTS, AUDITS)
    before = [street.rows(table) for table in tables]

    def is_killed(tx):
        load_pack(tx, new, now=street.services.context.now(), at_start=True)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        street.database.write_now(is_killed)
    assert [street.rows(table) for table in tables] == before
    assert loads(street, new) is not None
    assert card(street, "birth").asks == ("của Hoa",)
    assert unit_of(street).phone == PHONE


@pytest.mark.both
def test_of_several_processes_that_start_at_once_one_loads_the_pack(street, hoa, settings):
    loads(street, PACK)
    edits(street, hoa, BIRTH, "của Hoa")
    new, now = pack(says(BIRTH, "của gói"), phone=PHONE), street.services.context.now()
    databases = [Database(settings.database_url) for _ in range(4)]

    def start(database):
        return database.write_now(load_pack, new, now=now, at_start=True)

    with ThreadPoolExecutor(len(databases)) as pool:
        done = list(pool.map(start, databases))
    for database in databases:
        database.close()

    assert len([one for one in done if one is not None]) == 1
    assert [row["version"] for row in street.rows(UNIT_VERSIONS)] == [1, 2, 3]
    assert [act for _, act, _ in acts(street)].count("pack.load") == 1
    assert card(street, "birth").asks == ("của Hoa",)
    assert len(conflicts(street)) == 1


def test_a_pack_of_an_older_program_is_not_new_because_the_cards_have_a_new_field(street):
    loads(street, PACK)

    def forgets(tx):
        """Store the pack as a program did whose cards had only the fields that are filled in."""
        stored = msgspec.json.decode(msgspec.json.encode(PACK))
        stored["cards"] = [
            {key: value for key, value in one.items() if value not in (None, "")}
            for one in stored["cards"]
        ]
        tx.execute(
            LOADED_PACKS.update().values(pack=msgspec.json.encode(stored).decode(), at_start=None)
        )

    street.database.write_now(forgets)
    assert loads(street, PACK) is None
    assert street.database.write_now(loaded_packs.find, PACK.id).at_start == PACK
