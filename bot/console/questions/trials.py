"""Try changes of cards on questions, and group missed questions, in subprocesses."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from bot.cards.evaluation import LabelledQuestion
from bot.cards.miss_groups import MissGroup
from bot.cards.trial import (
    TrialAnswer,
    TrialQuestion,
    TrialResult,
    compare_answers,
)
from bot.console.questions.procedure_directory import ProcedureDirectory
from bot.console.tools import StartBackground
from bot.subprocess_work import trials
from bot.subprocess_work.limited_process import SubprocessWorkError
from bot.subprocess_work.work_queue import WorkQueue
from conversations.dialogues.questions.answers.search.index import SearchResult
from conversations.dialogues.questions.answers.search.lexicon import Lexicon, add_unit_words
from conversations.dialogues.questions.effects import Miss
from conversations.engine.model.unit import Unit
from conversations.text.matching import Candidate

# The number of card sets whose results are cached.
_REMEMBERED = 3
# The number of cards proposed for a question.
_CANDIDATES = 3
# The number of other misses, newest first, that are tried with a change.
_MOST_OTHERS = 1000


class _QuestionFile(Struct, frozen=True):
    """The questions of a file with its modification time."""

    asked: Sequence[TrialQuestion] = ()
    changed_at: int = 0


Attempt = Callable[
    [WorkQueue, Sequence[Candidate], Sequence[str], Lexicon, Mapping[str, SearchResult]],
    Awaitable[list[TrialAnswer]],
]


class CardTrials:
    """Try changed cards on the questions in the file at *path*, if it exists.

    Procedures of *directory* compete with the cards, as they do for residents.
    """

    def __init__(
        self,
        queue: WorkQueue,
        lexicon: Lexicon,
        path: Path,
        directory: ProcedureDirectory | None = None,
        attempt: Attempt = trials.try_cards,
        start_background: StartBackground = asyncio.create_task,
    ) -> None:
        self.directory = directory or ProcedureDirectory()
        self._queue = queue
        self._lexicon = lexicon
        self._path = path
        self._attempt = attempt
        self._start_background = start_background
        self._looking = asyncio.Lock()
        self._asked = _QuestionFile()
        self._got: OrderedDict[str, dict[str, TrialAnswer]] = OrderedDict()
        self._near: tuple[str, dict[str, tuple[str, ...]]] = ("", {})
        self._warming: asyncio.Task[None] | None = None
        self._groups: tuple[str, list[MissGroup]] = ("", [])

    def warm(self, unit: Unit) -> None:
        """Start computing the results for *unit* now, before an official waits for them."""
        if self._warming is None or self._warming.done():
            self._warming = self._start_background(self._warm(unit))

    async def _warm(self, unit: Unit) -> None:
        texts = [question.text for question in await self._questions()]
        with suppress(SubprocessWorkError):
            await self._answers(unit, texts)

    async def groups(self, misses: Sequence[Miss], unit: Unit) -> list[MissGroup]:
        """Return *misses* in groups by similarity; cache the result for the same misses."""
        if not misses:
            return []
        lexicon = add_unit_words(self._lexicon, unit)
        ids = _digest([sorted(miss.miss_id for miss in misses), lexicon])
        if self._groups[0] != ids:
            self._groups = (ids, await trials.group_misses(self._queue, misses, lexicon))
        return self._groups[1]

    async def nearest(self, unit: Unit, texts: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
        """Return the most similar cards for each of *texts*, the best first."""
        named, lexicon = [card.named for card in unit.cards], add_unit_words(self._lexicon, unit)
        digest = _digest([named, lexicon])
        if self._near[0] != digest:
            self._near = (digest, {})
        known = self._near[1]
        if new := [text for text in dict.fromkeys(texts) if text not in known]:
            near = await trials.nearest_cards(self._queue, named, new, lexicon, _CANDIDATES)
            known.update(zip(new, near, strict=True))
        return known

    async def effect(
        self,
        before: Unit,
        after: Unit,
        misses: Iterable[Miss] = (),
        mine: Collection[str] = (),
        card: str = "",
    ) -> TrialResult:
        """Return the difference between the results of the cards *before* and *after* a change.

        *card* should answer those *misses* whose ids are in *mine*.
        """
        if self._warming is not None:
            await self._warming
        asked = [*await self._questions(), *_as_asked(misses, mine, card)]
        texts = [question.text for question in asked]
        old, new = await asyncio.gather(self._answers(before, texts), self._answers(after, texts))
        return compare_answers(asked, [old[text] for text in texts], [new[text] for text in texts])

    async def _answers(self, unit: Unit, texts: Sequence[str]) -> Mapping[str, TrialAnswer]:
        named, lexicon = [card.named for card in unit.cards], add_unit_words(self._lexicon, unit)
        async with self._looking:
            further = await self.directory.found(self._queue, texts, lexicon)
        known = self._remembered(_digest([named, lexicon, self.directory.version]))
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            found = {text: further[text] for text in new if text in further}
            answers = await self._attempt(self._queue, named, new, lexicon, found)
            known.update(zip(new, answers, strict=True))
        return known

    def _remembered(self, digest: str) -> dict[str, TrialAnswer]:
        known = self._got.setdefault(digest, {})
        self._got.move_to_end(digest)
        while len(self._got) > _REMEMBERED:
            self._got.popitem(last=False)
        return known

    async def _questions(self) -> Sequence[TrialQuestion]:
        self._asked = await asyncio.to_thread(_read_questions, self._path, self._asked)
        return self._asked.asked


def _read_questions(path: Path, before: _QuestionFile) -> _QuestionFile:
    """Return the questions of a file; read it again if it changed; none if it doesn't exist.

    Skip invalid lines; `evaluate` reports them.
    """
    try:
        changed_at = path.stat().st_mtime_ns
        if changed_at == before.changed_at:
            return before
        lines = path.read_bytes().splitlines()
    except OSError:
        return _QuestionFile()
    asked = []
    for line in lines:
        with suppress(msgspec.MsgspecError, UnicodeDecodeError):
            question = msgspec.json.decode(line, type=LabelledQuestion)
            asked.append(TrialQuestion(question.text, question.intent or ""))
    return _QuestionFile(asked, changed_at)


def _as_asked(misses: Iterable[Miss], mine: Collection[str], card: str) -> list[TrialQuestion]:
    """Return each wording once; only those in *mine* have a known correct card."""
    found: dict[str, TrialQuestion] = {}
    others = 0
    for miss in misses:
        if miss.miss_id in mine:
            found[miss.text] = TrialQuestion(miss.text, card)
        elif miss.text not in found and others < _MOST_OTHERS:
            found[miss.text] = TrialQuestion(miss.text, None)
            others += 1
    return list(found.values())


def _digest(value: object) -> str:
    return sha256(msgspec.json.encode(value)).hexdigest()
