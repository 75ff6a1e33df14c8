"""A commune that is not the pilot meets no word of the pilot's, and is called what it is."""

import msgspec
import pytest

from bot import phrasebooks
from conversations.engine.model.person import Person
from conversations.engine.model.unit_kinds import kind_of_neighbourhood, words_of
from tests.invented_units import ISLAND, UNITS, VILLAGES, WARD, foreign_words, pilot_words
from tests.resident import PACK, ROOT

MAX_LABEL = 20
SAID = {"asks", "also", "ways", "means"}


def books_of(unit):
    return phrasebooks.load(ROOT / "locales", unit)


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_phrase_has_a_word_of_another_commune(unit, language):
    phrases = books_of(unit)[language].raw("")

    found = {name: foreign_words(text, unit) for name, text in phrases.items()}

    assert len(phrases) > 1000
    assert {name: words for name, words in found.items() if words} == {}


def texts_in(value, keys=()):
    """Yield each text in *value* with the keys that lead to it."""
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from texts_in(inner, (*keys, key))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
def test_no_text_of_the_pack_has_a_word_of_another_commune(unit):
    texts = list(texts_in(msgspec.json.decode(msgspec.json.encode(unit))))

    read = [(keys, text) for keys, text in texts if keys[-1] in {"vi", "en"}]
    said = [(keys, text) for keys, text in texts if SAID.intersection(keys)]
    assert len(read) > 1000 < len(said)
    assert [(keys, text) for keys, text in read if foreign_words(text, unit)] == []
    # People may ask with any word for a place, but not for a place of the pilot.
    assert [(keys, text) for keys, text in said if pilot_words(text)] == []


WORDS = [
    (PACK, "xã", "phố", "trưởng phố", "phố Thống Nhất"),
    (VILLAGES, "xã", "thôn", "trưởng thôn", "thôn Đông"),
    (WARD, "phường", "tổ dân phố", "tổ trưởng", "tổ dân phố 1"),
    (ISLAND, "đặc khu", "ấp, khu phố", "trưởng ấp, trưởng khu phố", "ấp Bãi Dài"),
    (None, "xã", "khu dân cư", "trưởng khu dân cư", "khu dân cư"),
]


@pytest.mark.parametrize(("unit", "commune", "hamlet", "head", "example"), WORDS)
def test_a_phrase_names_the_commune_and_its_parts_by_their_kinds(
    unit, commune, hamlet, head, example
):
    words = words_of(unit, "vi")

    assert (words["commune"], words["hamlet"]) == (commune, hamlet)
    assert (words["hamlet_head"], words["hamlet_name"]) == (head, example)
    assert words["Commune"] == commune.capitalize()


KINDS = [
    ("tổ dân phố 3", "residential group"),
    ("tổ 3", "residential group"),
    ("khu phố Hòa Bình", "quarter"),
    ("Khu 5", "quarter"),
    ("buôn Ma Thuột", "village"),
    ("ấp 3", "hamlet"),
    ("Đồng Tâm", None),
    ("tổ", None),
]


@pytest.mark.parametrize(("name", "english"), KINDS)
def test_the_kind_of_a_neighbourhood_is_the_longest_that_its_name_begins_with(name, english):
    kind = kind_of_neighbourhood(name)

    assert (kind and kind.name.en) == english


def test_a_new_pack_renames_the_commune_in_phrases_that_were_said_before():
    books = books_of(VILLAGES)
    book = phrasebooks.phrasebook_for(books, Person(form="bac"))
    menu = book.say("read_news-menu")

    books["vi"].use_words_of(WARD)

    assert (menu, book.say("read_news-menu")) == ("Xem tin của xã", "Xem tin của phường")
    assert "tổ dân phố 1" in book.say("small_talk-about-me")


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.id)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_menu_label_fits_its_button_whatever_the_commune_is(unit, language):
    labels = {n: t for n, t in books_of(unit)[language].raw("").items() if n.endswith("-menu")}

    assert {name: text for name, text in labels.items() if len(text) > MAX_LABEL} == {}
