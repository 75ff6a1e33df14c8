"""Nothing is learnt from a held-out sentence: what it measures would say nothing any more."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.language_data import SENTENCES
from conversations.text.fold import fold
from tests.held_out import HELD_OUT

# Two people write the same short sentence, but hardly one with more letters than this.
MOST_LETTERS = 45
# Of a set, this much may be such short sentences: greetings, "vâng", "bao giờ phát lương hưu".
MOST_ALIKE = 0.15
SETS = sorted(HELD_OUT.glob("*.txt"))


def sentences_in(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the place and the sentence of each line of *path*, whatever stands before it."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        text = line.rpartition("|")[2].strip()
        if text and not line.startswith("#"):
            yield f"{path.name}:{number}", text


@cache
def learnt_in(folder: Path) -> dict[str, str]:
    """Return where each sentence of *folder* stands, by the folded sentence."""
    paths = sorted(folder.glob("*.txt"))
    return {fold(text): place for path in paths for place, text in sentences_in(path)}


def copies(held_out: Path, learnt: dict[str, str]) -> list[str]:
    """Return which lines are learnt, though they are in *held_out*."""
    return [
        f"{learnt[fold(text)]} is {place} of {held_out.parent.name}: {text}"
        for place, text in sentences_in(held_out)
        if len(text) > MOST_LETTERS and fold(text) in learnt
    ]


def test_there_are_held_out_sentences_for_all_that_is_learnt():
    assert {path.stem.partition("_")[0] for path in SETS} == {
        "acts",
        "alerts",
        "matters",
        "questions",
    }


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.name)
def test_nothing_is_learnt_from_a_held_out_sentence(path):
    assert copies(path, learnt_in(SENTENCES)) == []


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.name)
def test_few_held_out_sentences_are_written_alike_by_others(path):
    learnt, texts = learnt_in(SENTENCES), [fold(text) for _, text in sentences_in(path)]

    assert sum(text in learnt for text in texts) <= MOST_ALIKE * len(texts)


@pytest.mark.parametrize("label", ["question | - | ", "fire | ", "road|"])
def test_a_held_out_sentence_that_is_learnt_is_named_with_its_line(tmp_path, label):
    held_out, learnt = tmp_path / "held_out", tmp_path / "sentences"
    held_out.mkdir()
    learnt.mkdir()
    text = "Đoạn dốc lên đê bị xói thành rãnh, tôi đi xe suýt lăn"
    (held_out / "set.txt").write_text(f"# theme\nroad | {text}\n", "utf-8")
    (learnt / "acts_z.txt").write_text(f"# theme\n\n{label}{fold(text)}\n", "utf-8")

    assert copies(held_out / "set.txt", learnt_in(learnt)) == [
        f"acts_z.txt:3 is set.txt:2 of held_out: {text}"
    ]
