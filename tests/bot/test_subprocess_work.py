"""Work in a subprocess."""

import asyncio
import os
from typing import Any

import pytest
from msgspec import structs

from bot.cards import miss_groups, trial
from bot.console.questions.procedure_directory import ProcedureDirectory
from bot.console.questions.trials import CardTrials
from bot.subprocess_work import trials as trial_work
from bot.subprocess_work.limited_process import SubprocessWorkError
from bot.subprocess_work.work_queue import WorkQueue
from conversations.dialogues.questions.answers.procedures import Procedure
from conversations.dialogues.questions.answers.search.lexicon import build_lexicon
from conversations.dialogues.questions.effects import Miss
from conversations.engine.model.unit import Shorthand, Synonyms
from storage.repositories.questions.procedures import DirectoryVersion
from tests.fixtures import do_here
from tests.resident import BOOKS, PACK, ROOT

LEXICON = build_lexicon(BOOKS.values())
QUESTIONS = ROOT / "storage" / "packs" / "gia-vien" / "questions.jsonl"
FEWER = structs.replace(PACK, cards=PACK.cards[1:])
NAMED = [card.named for card in PACK.cards]
TEXTS = ("làm giấy khai sinh cho con", "xin nuôi trâu ở đâu", "", "🙂")


@pytest.fixture
def queue():
    return WorkQueue(at_once=2, most_waiting=8)


@pytest.fixture
def queue_here(queue, monkeypatch):
    """A queue without a process, for what doesn't depend on one."""
    monkeypatch.setattr(WorkQueue, "run", do_here)
    return queue


async def test_a_result_is_the_same_as_in_this_process(queue):
    misses = [Miss(str(n), text, "2026-11-25") for n, text in enumerate(TEXTS)]
    assert await trial_work.group_misses(queue, misses, LEXICON) == miss_groups.group_misses(
        misses, LEXICON
    )
    assert await trial_work.try_cards(queue, NAMED, TEXTS, LEXICON) == trial.try_cards(
        NAMED, TEXTS, LEXICON
    )
    near = trial.nearest_cards(NAMED, TEXTS, LEXICON, 3)
    assert await trial_work.nearest_cards(queue, NAMED, TEXTS, LEXICON, 3) == near


async def test_a_failure_of_the_subprocess_raises(queue, capfd):
    broken: Any = [("not", "a miss")]
    with pytest.raises(SubprocessWorkError):
        await trial_work.group_misses(queue, broken, LEXICON)
    assert "ValidationError" in capfd.readouterr().err


class Counted:
    """Tries questions, and records the number of questions of each call."""

    def __init__(self):
        self.counts = []

    async def __call__(self, queue, cards, texts, lexicon, further):
        self.counts.append(len(texts))
        return await trial_work.try_cards(queue, cards, texts, lexicon, further)


@pytest.fixture
def attempt():
    return Counted()


async def test_results_for_the_same_cards_are_cached(queue_here, attempt, tmp_path):
    trials, after = (
        CardTrials(queue_here, LEXICON, tmp_path / "none.jsonl", attempt=attempt),
        FEWER,
    )
    misses = [Miss("a", TEXTS[0], "2026-11-25"), Miss("b", TEXTS[1], "2026-11-25")]
    first = await trials.effect(PACK, after, misses, {"a"}, "birth")
    second = await trials.effect(PACK, after, misses, {"a"}, "birth")

    assert first == second
    assert attempt.counts == [2, 2]
    assert [turn.asked.text for turn in first.lost] == [TEXTS[0]]


@pytest.mark.parametrize("step", [8, pytest.param(1, marks=pytest.mark.soak)])
async def test_all_questions_of_the_file_are_tried(queue_here, attempt, tmp_path, step):
    """Two sets of cards on one in *step* of the shipped questions."""
    lines = QUESTIONS.read_bytes().splitlines(keepends=True)[::step]
    (tmp_path / "questions.jsonl").write_bytes(b"".join(lines))
    trials = CardTrials(queue_here, LEXICON, tmp_path / "questions.jsonl", attempt=attempt)
    trials.warm(PACK)
    async with asyncio.timeout(120):
        effect = await trials.effect(PACK, FEWER)
    assert effect.tried == len(lines)
    assert len(effect.lost) > 5 // step
    assert len(attempt.counts) == 2


async def test_a_changed_question_file_is_read_again_without_invalid_lines(queue_here, tmp_path):
    file = tmp_path / "questions.jsonl"
    trials = CardTrials(queue_here, LEXICON, file)

    async def tried():
        return (await trials.effect(PACK, FEWER)).tried

    assert await tried() == 0
    line = b'{"text": "khai sinh", "intent": "birth", "variant": "clean", "kind": "in"}\n'
    file.write_bytes(line)
    assert await tried() == 1
    file.write_bytes(line + b"\n\xff\nnothing\n[1]\n" + line)
    os.utime(file, ns=(1, 1))
    assert await tried() == 2


LOUDSPEAKER = Procedure("Cấp phép đặt loa phát thanh ngoài trời")


class Shelves:
    """Versions of a list of procedures; counts how often one was read."""

    def __init__(self):
        self.listed: list[Procedure] = []
        self.reads = 0

    async def __call__(self, known):
        standing = DirectoryVersion(len(self.listed), None)
        self.reads += standing != known
        return standing, None if standing == known else self.listed


async def test_a_trial_includes_the_directory_of_procedures(queue_here, tmp_path, attempt):
    text = "xin phép đặt loa phát thanh ngoài trời"
    misses = [Miss("a", text, "2026-11-25")]
    shelves = Shelves()
    directory = ProcedureDirectory(shelves)
    trials = CardTrials(queue_here, LEXICON, tmp_path / "none.jsonl", directory, attempt)
    birth = next(card for card in PACK.cards if card.id == "birth")
    asked = structs.replace(birth, asks=(*birth.asks, text))
    others = tuple(card for card in PACK.cards if card.id != "birth")
    after = structs.replace(PACK, cards=(asked, *others))

    (turn,) = (await trials.effect(PACK, after, misses)).other
    assert turn.before.answer == ""
    shelves.listed.append(LOUDSPEAKER)
    (turn,) = (await trials.effect(PACK, after, misses)).other
    assert turn.before.answer == LOUDSPEAKER.id
    assert directory.title(LOUDSPEAKER.id) == LOUDSPEAKER.title
    assert turn.after.answer == "birth"
    await trials.effect(PACK, after, misses)

    assert shelves.reads == 2
    assert attempt.counts == [1, 1, 1, 1]


async def test_a_trial_uses_the_local_words_of_the_unit(queue_here, tmp_path):
    trials = CardTrials(queue_here, LEXICON, tmp_path / "none.jsonl")
    misses = [Miss("a", "xgkt giùm", "2026-11-25"), Miss("b", "quẩy bao lâu", "2026-11-25")]
    words = structs.replace(
        PACK,
        shorthand=(Shorthand("xgkt", ("trích lục khai tử",)),),
        alike=(Synonyms(("đăng ký kết hôn", "quẩy")),),
    )
    effect = await trials.effect(PACK, words, misses)

    assert [turn.after != trial.TrialAnswer() for turn in effect.other] == [True, True]
