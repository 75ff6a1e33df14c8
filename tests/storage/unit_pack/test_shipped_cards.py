"""The contents of the shipped cards."""

import re
from datetime import date
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from conversations.text.fold import fold
from storage.unit_pack import pack_folder
from storage.unit_pack.pack_folder import read_pack, write_pack

SHIPPED = Path(pack_folder.__file__).parents[1] / "packs" / "gia-vien"
WRITTEN = date(2026, 11, 26)
SENTENCE_END = re.compile(r"[.!?…]+[\"”]?(?=\s|$)")
NEVER = re.compile(
    r"(?<!xin )\blỗi|hệ thống|vui lòng|hợp lệ|người dùng|thành phần hồ sơ", re.IGNORECASE
)
# Names and phone numbers; all other figures need a source.
NAMES = re.compile(r"CT07|mức 2|level 2|lớp 1\b|lớp 6\b|\b11[24]\b|18001096|19006769")


@pytest.fixture(scope="module")
def shipped():
    return read_pack(SHIPPED, today=WRITTEN)


def said(card):
    """Return all texts of *card* in all languages."""
    parts = [getattr(card.more, name) for name in card.more.__struct_fields__ if name != "link"]
    return [text for words in (card.short, *filter(None, parts)) for text in (words.vi, words.en)]


def test_the_most_frequent_requests_have_a_card(shipped):
    assert len(shipped.cards) >= 80
    assert {card.group for card in shipped.cards} == {group.id for group in shipped.groups}
    assert {card.owner for card in shipped.cards} <= {d.id for d in shipped.departments}


def test_every_answer_is_short_enough_to_be_read_aloud(shipped):
    for card in shipped.cards:
        for text in said(card):
            assert len(text.split()) <= 40, (card.id, text)
            assert len(SENTENCE_END.findall(text)) <= 2, (card.id, text)
            assert text.count("?") <= 1, (card.id, text)


def test_every_text_uses_everyday_words(shipped):
    assert [(c.id, t) for c in shipped.cards for t in said(c) if NEVER.search(t)] == []


def test_title_and_answer_are_in_both_languages(shipped):
    assert [c.id for c in shipped.cards if not (c.title.en and c.short.en)] == []


def test_unchecked_cards_show_no_figures(shipped):
    figures = [
        (card.id, text)
        for card in shipped.cards
        if card.checked is None
        for text in said(card)
        if re.search(r"\d", NAMES.sub("", text))
    ]

    assert figures == []


def test_checked_cards_have_a_source_and_an_expiry(shipped):
    checked = [card for card in shipped.cards if card.checked]

    assert checked
    assert all(card.source and card.expires for card in checked)
    assert all((card.expires - card.checked).days <= 190 for card in checked)


def test_unchecked_cards_say_whom_to_ask_and_what_to_bring(shipped):
    lacking = [c.id for c in shipped.cards if not (c.more.place and (c.more.papers or c.checked))]

    assert lacking == []


def test_every_card_has_ways_of_asking_and_none_fits_two_cards(shipped):
    ways = [
        (way, card.id)
        for card in shipped.cards
        for way in {fold(w) for w in (card.title.vi, card.title.en, *card.asks)}
    ]

    assert all(6 <= len(card.asks) <= 12 for card in shipped.cards)
    assert [pair for pair in pairwise(sorted(ways)) if pair[0][0] == pair[1][0]] == []


def test_no_two_buttons_have_the_same_label(shipped):
    for language in ("vi", "en"):
        labels = [fold(card.name.in_language(language)) for card in shipped.cards]
        assert sorted(set(labels)) == sorted(labels)


def test_every_link_leads_to_an_approved_site(shipped):
    links = {card.more.link for card in shipped.cards} - {""}

    assert links <= {"https://dichvucong.gov.vn", "https://cskh.npc.com.vn"}


def test_the_written_pack_is_the_same(shipped, tmp_path):
    write_pack(shipped, tmp_path)

    assert read_pack(tmp_path, today=WRITTEN) == shipped
    names = sorted(file.name for file in (SHIPPED / "answers").iterdir())
    assert sorted(file.name for file in (tmp_path / "answers").iterdir()) == names


def test_reading_the_pack_is_fast():
    read_pack(SHIPPED)
    start = process_time()
    read_pack(SHIPPED)

    # 0.09 s when this was written; the bound leaves room for a slow machine.
    assert process_time() - start < 0.5
