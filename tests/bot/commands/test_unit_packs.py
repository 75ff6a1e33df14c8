"""The command that loads a unit pack."""

import pytest
from msgspec import structs

from conversations.engine.model.localised_text import LocalisedText
from storage.repositories import units
from storage.unit_pack.pack_folder import with_card, write_pack
from tests.bot.commands.test_questions import newest, run
from tests.resident import MONDAY, PACK

__all__ = ["newest", "run"]

BIRTH = next(card for card in PACK.cards if card.id == "birth")


def with_birth(text):
    return with_card(PACK, structs.replace(BIRTH, short=LocalisedText(text)))


@pytest.fixture
def load(run, tmp_path):
    """Load a pack; return what the command printed."""

    def load(unit):
        write_pack(unit, tmp_path / "other")
        ended = run("unit", "load", tmp_path / "other")
        assert ended.exit_code == 0, ended.stderr
        return ended.stdout

    return load


def test_a_loaded_pack_stays_in_force_at_the_next_start_and_is_nothing_new_again(
    run, load, newest
):
    run("answers", "due")
    name = PACK.name.vi
    assert load(with_birth("Mới.")) == f"Đã nạp gói {name}, bản 2: 1 thẻ đổi.\n"
    run("answers", "due")
    assert newest() == with_birth("Mới.")
    assert load(with_birth("Mới.")) == f"Gói {name} không có gì mới từ lần nạp trước.\n"


def test_a_card_that_was_changed_here_too_is_named_by_both_commands(run, load, newest, database):
    run("answers", "due")
    database.write_now(units.save, with_birth("Ở đây."), now=MONDAY)

    says = load(with_birth("Trong gói."))
    assert "ở đây không đổi gì; 1 thẻ trùng sửa, xem http://" in says
    assert newest() == with_birth("Ở đây.")
    assert "sửa ở đây khác với trong gói: card birth" in run("answers", "due").stdout
