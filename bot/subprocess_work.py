"""Run work that takes about a second in a subprocess, so that no message waits for it."""

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from conversations.answers import miss_groups, trial
from conversations.answers.miss_groups import Miss, MissGroup
from conversations.answers.search.index import SearchResult
from conversations.answers.search.lexicon import Lexicon
from conversations.answers.trial import TrialAnswer
from conversations.text.matching import Candidate

_HOME = Path(__file__).parent.parent
_SECONDS = 60.0
# A nice value: messages have priority over pages.
_BEHIND = 5

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


class SubprocessWorkError(Exception):
    """The subprocess failed or took too long."""


async def try_cards(
    cards: Sequence[Candidate],
    texts: Sequence[str],
    lexicon: Lexicon,
    further: Mapping[str, SearchResult] | None = None,
) -> list[TrialAnswer]:
    """Return the result of each question with these *cards*.

    *further* is the search result of the directory of procedures for each.
    """
    return await _run_in_subprocess(_TryCards(cards, texts, lexicon, further), list[TrialAnswer])


async def search_procedures(
    listed: Sequence[Candidate], texts: Sequence[str], lexicon: Lexicon, most: int
) -> list[SearchResult]:
    """Return the search result of each of *texts* in a directory of procedures."""
    return await _run_in_subprocess(
        _SearchProcedures(listed, texts, lexicon, most), list[SearchResult]
    )


async def group_misses(misses: Sequence[Miss], lexicon: Lexicon) -> list[MissGroup]:
    """Return *misses* in groups by similarity."""
    return await _run_in_subprocess(_GroupMisses(misses, lexicon), list[MissGroup])


async def nearest_cards(
    cards: Sequence[Candidate], texts: Sequence[str], lexicon: Lexicon, most: int
) -> list[tuple[str, ...]]:
    """Return for each of *texts* the ids of the most similar cards, at most *most*."""
    return await _run_in_subprocess(
        _NearestCards(cards, texts, lexicon, most), list[tuple[str, ...]]
    )


async def _run_in_subprocess(work: Struct, kind: type[T]) -> T:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.subprocess_work",
        cwd=_HOME,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(_SECONDS):
            output, _ = await process.communicate(msgspec.json.encode(work))
    except TimeoutError:
        raise SubprocessWorkError("the subprocess took too long") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise SubprocessWorkError(f"the subprocess ended with status {process.returncode}")
    return msgspec.json.decode(output, type=kind)


def main() -> None:
    """Do the work in the standard input, and write its result to the standard output."""
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    work = msgspec.json.decode(sys.stdin.buffer.read(), type=_Work)
    done: Sequence[TrialAnswer | MissGroup | SearchResult | tuple[str, ...]]
    match work:
        case _TryCards(cards, texts, lexicon, further):
            done = trial.try_cards(cards, texts, lexicon, further)
        case _SearchProcedures(listed, texts, lexicon, most):
            done = trial.search_procedures(listed, texts, lexicon, most)
        case _GroupMisses(misses, lexicon):
            done = miss_groups.group_misses(misses, lexicon)
        case _NearestCards(cards, texts, lexicon, most):
            done = trial.nearest_cards(cards, texts, lexicon, most)
    sys.stdout.buffer.write(msgspec.json.encode(done))


if __name__ == "__main__":
    main()
