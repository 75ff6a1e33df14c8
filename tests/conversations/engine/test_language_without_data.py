"""A language without word lists, labelled sentences and a model: what is exact still works."""

import pytest

from bot import language_data, phrasebooks
from bot.phrasebooks import Phrasebook
from conversations.dialogues.reports.effects import FileReport
from conversations.engine.model.values import Place, Said
from tests.resident import PACK, ROOT, Resident

VIETNAMESE = ROOT / "locales" / "vi"
# A language of which the listener knows nothing; its phrases are the Vietnamese ones.
BARE = Phrasebook("tay", VIETNAMESE, unit=PACK)


@pytest.fixture
def books(tmp_path):
    """Return the books of a program to which somebody begins to add a language."""
    (tmp_path / "vi").symlink_to(VIETNAMESE)
    (tmp_path / "tay").mkdir()
    return phrasebooks.load(tmp_path, PACK)


@pytest.fixture
def resident():
    return Resident(language="tay", phrases_for=lambda person: BARE.with_form(person.form))


def test_there_are_no_lists_and_no_model():
    assert BARE.words("engine-greet-words") == ()
    assert BARE.sentence_model is None


def test_buttons_lead_to_a_report(resident):
    resident.says("…")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm nay")
    resident.taps("Không có ảnh", "Phố Me", "Bưu điện", "Đúng rồi", "Gửi đi")

    place = Place(neighbourhood="me", landmark="post-office")
    assert resident.effects == [FileReport("lights", Said("đèn tắt ba hôm nay"), (), place, "")]


def test_labels_and_numbers_that_are_typed_count_as_buttons(resident):
    resident.says("…", "Gửi phản ánh", "Đèn đường", "đèn tắt ba hôm nay", "Không có ảnh")
    number = resident.labels.index("Phố Me") + 1
    resident.says(str(number), "Bưu điện", "Đúng rồi")

    assert resident.asked == "review"
    resident.says("Gửi đi")
    assert [type(effect) for effect in resident.effects] == [FileReport]


def test_the_title_of_a_card_finds_it(resident):
    card = PACK.cards[0]

    resident.says(card.title.vi)

    assert any(card.title.vi in reply.text for reply in resident.replies)


def test_a_language_that_is_begun_has_the_vietnamese_lists_and_no_model(books):
    assert books["tay"].sentence_model is None
    assert not (language_data.FOLDER / "tay").exists()
    assert books["tay"].words("engine-greet-words") == books["vi"].words("engine-greet-words")
    assert books["tay"].say("engine-greet-text") == books["vi"].say("engine-greet-text")
