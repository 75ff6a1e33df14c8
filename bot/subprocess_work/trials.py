"""Try answer cards and procedures on questions, and group missed questions."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

import msgspec
from msgspec import Struct

from bot.cards import miss_groups, trial
from bot.cards.miss_groups import MissGroup
from bot.cards.trial import TrialAnswer
from bot.subprocess_work.limited_process import MEGABYTE, Limits
from bot.subprocess_work.work_queue import WorkQueue
from conversations.dialogues.questions.answers.search.index import SearchResult
from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.effects import Miss
from conversations.text.matching import Candidate

# Our own data: the limits only stop a bug from taking the whole machine.
_SECONDS = 60
_LIMITS = Limits(_SECONDS, _SECONDS, 2048 * MEGABYTE, 64 * MEGABYTE, opens_files=True)

T = TypeVar("T")


class _TryCards(Struct, frozen=True, tag=True):
    cards: Sequence[Candidate]
    texts: Sequence[str]
    lexicon: Lexicon
    further: Mapping[str, SearchResult] | None = None


class _SearchProcedures(Struct, frozen=True, tag=True):
    listed: Sequence[Candidate]
    texts: Sequence[str]
    lexicon: Lexicon
    most: int


class _GroupMisses(Struct, frozen=True, tag=True):
    misses: Sequence[Miss]
    lexicon: Lexicon


class _NearestCards(Struct, frozen=True, tag=True):
    cards: Sequence[Candidate]
    texts: Sequence[str]
    lexicon: Lexicon
    most: int


_Work = _TryCards | _SearchProcedures | _GroupMisses | _NearestCards


async def try_cards(
    queue: WorkQueue,
    cards: Sequence[Candidate],
    texts: Sequence[str],
    lexicon: Lexicon,
    further: Mapping[str, SearchResult] | None = None,
) -> list[TrialAnswer]:
    """Return the result of each question with these *cards*.

    *further* is the search result of the directory of procedures for each.
    """
    return await _run(queue, _TryCards(cards, texts, lexicon, further), list[TrialAnswer])


async def search_procedures(
    queue: WorkQueue,
    listed: Sequence[Candidate],
    texts: Sequence[str],
    lexicon: Lexicon,
    most: int,
) -> list[SearchResult]:
    """Return the search result of each of *texts* in a directory of procedures."""
    return await _run(queue, _SearchProcedures(listed, texts, lexicon, most), list[SearchResult])


async def group_misses(
    queue: WorkQueue, misses: Sequence[Miss], lexicon: Lexicon
) -> list[MissGroup]:
    """Return *misses* in groups by similarity."""
    return await _run(queue, _GroupMisses(misses, lexicon), list[MissGroup])


async def nearest_cards(
    queue: WorkQueue,
    cards: Sequence[Candidate],
    texts: Sequence[str],
    lexicon: Lexicon,
    most: int,
) -> list[tuple[str, ...]]:
    """Return for each of *texts* the ids of the most similar cards, at most *most*."""
    return await _run(queue, _NearestCards(cards, texts, lexicon, most), list[tuple[str, ...]])


async def _run(queue: WorkQueue, asked: Struct, kind: type[T]) -> T:
    output = await queue.run(__name__, msgspec.json.encode(asked), _LIMITS)
    return msgspec.json.decode(output, type=kind)


def work(data: bytes) -> bytes:
    """Do the work in *data*, in the child."""
    done: Sequence[TrialAnswer | MissGroup | SearchResult | tuple[str, ...]]
    match msgspec.json.decode(data, type=_Work):
        case _TryCards(cards, texts, lexicon, further):
            done = trial.try_cards(cards, texts, lexicon, further)
        case _SearchProcedures(listed, texts, lexicon, most):
            done = trial.search_procedures(listed, texts, lexicon, most)
        case _GroupMisses(misses, lexicon):
            done = miss_groups.group_misses(misses, lexicon)
        case _NearestCards(cards, texts, lexicon, most):
            done = trial.nearest_cards(cards, texts, lexicon, most)
    return msgspec.json.encode(done)
