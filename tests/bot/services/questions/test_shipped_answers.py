"""Minimum shares for the shipped questions about the shipped cards."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from bench.harness.sample_titles import make_titles
from bot.cards.evaluation import judge_questions, summarise
from bot.cli import QUESTIONS
from bot.commands.evaluation import load_pack_cards, read_questions
from conversations.dialogues.questions.answers.search.index import Index
from conversations.text.matching import Candidate
from tests.conversations.answers.sample_cards import LEXICON
from tests.resident import ROOT

PACK_FOLDER = ROOT / "storage" / "packs" / "gia-vien"


@pytest.fixture(scope="module")
def pack():
    return load_pack_cards(PACK_FOLDER, LEXICON)


@pytest.fixture(scope="module")
def index(pack):
    """The index of the cards; it searches once for each question, which comes four times."""
    index = Index.build(*pack)
    index.search = cache(index.search)  # type: ignore[method-assign]  # for this index alone
    return index


@pytest.fixture(scope="module")
def shares(pack, index):
    return summarise(list(judge_questions(read_questions(QUESTIONS, pack[0]), index)))


@pytest.mark.parametrize(
    ("name", "floor"), [("top1", 0.80), ("top3", 0.92), ("right", 0.50), ("either", 0.86)]
)
def test_found_answered_and_offered_shares_reach_their_floors(shares, name, floor):
    shares = {**shares, "either": shares["right"] + shares["offered_right"]}

    assert shares[name] >= floor


@pytest.mark.parametrize(
    ("kind", "ceiling"), [("near", 0.14), ("far", 0.01), ("smalltalk", 0.01), ("report", 0.07)]
)
def test_questions_without_a_card_are_rarely_answered(shares, kind, ceiling):
    assert shares["answered_wrongly"][kind] <= ceiling


@pytest.mark.parametrize("step", [3, pytest.param(1, marks=pytest.mark.soak)])
def test_a_directory_of_procedures_does_not_change_what_cards_answer(pack, index, step):
    cards, lexicon = pack
    listed = Index.build((Candidate(title, (title,)) for title in make_titles(5_000)), lexicon)
    questions = read_questions(QUESTIONS, cards)[::step]
    shares: Mapping[str, Any] = summarise(list(judge_questions(questions, index)))
    beside: Mapping[str, Any] = summarise(list(judge_questions(questions, index, listed)))

    assert (beside["top1"], beside["top3"]) == (shares["top1"], shares["top3"])
    assert beside["right"] == shares["right"]
    assert beside["wrong"] <= shares["wrong"] + 0.005
    assert beside["right"] + beside["offered_right"] >= 0.86
    for kind, ceiling in (("near", 0.15), ("far", 0.01), ("smalltalk", 0.01)):
        assert beside["answered_wrongly"][kind] <= ceiling


def test_wrong_answers_are_rare(shares):
    assert shares["wrong"] <= 0.03


def test_no_kind_of_noise_lowers_the_shares_below_their_floors(shares):
    found = {variant: its["top3"] for variant, its in shares["by_variant"].items()}

    assert {variant: share for variant, share in found.items() if share < 0.85} == {}
