"""Work that takes a second, done in a process beside ours, so that no message waits for it."""

import asyncio
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from conversations.answers import gathering, trial
from conversations.answers.gathering import Gathered, Miss
from conversations.answers.index import Found
from conversations.answers.trial import Got
from conversations.answers.usage import Usage
from conversations.text.likeness import Named

_HOME = Path(__file__).parent.parent
_SECONDS = 60.0
# Whoever waits for a message comes before whoever waits for a page.
_BEHIND = 5

T = TypeVar("T")


class _Attempt(Struct, frozen=True, tag=True):
    cards: Sequence[Named]
    texts: Sequence[str]
    usage: Usage
    further: Mapping[str, Found] | None = None


class _LookUp(Struct, frozen=True, tag=True):
    listed: Sequence[Named]
    texts: Sequence[str]
    usage: Usage
    most: int


class _Gather(Struct, frozen=True, tag=True):
    misses: Sequence[Miss]
    usage: Usage


class _Nearest(Struct, frozen=True, tag=True):
    cards: Sequence[Named]
    texts: Sequence[str]
    usage: Usage
    most: int


_Work = _Attempt | _LookUp | _Gather | _Nearest


class AsideError(Exception):
    """The process beside ours gave no answer."""


async def attempt(
    cards: Sequence[Named],
    texts: Sequence[str],
    usage: Usage,
    further: Mapping[str, Found] | None = None,
) -> list[Got]:
    """Return what becomes of each question where there are these *cards*.

    *further* is what the directory of procedures has for each.
    """
    return await _done(_Attempt(cards, texts, usage, further), list[Got])


async def look_up(
    listed: Sequence[Named], texts: Sequence[str], usage: Usage, most: int
) -> list[Found]:
    """Return for each of *texts* what a directory of procedures has for it."""
    return await _done(_LookUp(listed, texts, usage, most), list[Found])


async def gather(misses: Sequence[Miss], usage: Usage) -> list[Gathered]:
    """Return *misses* in groups by likeness."""
    return await _done(_Gather(misses, usage), list[Gathered])


async def nearest(
    cards: Sequence[Named], texts: Sequence[str], usage: Usage, most: int
) -> list[tuple[str, ...]]:
    """Return for each of *texts* the cards that it is likest to, at most so many."""
    return await _done(_Nearest(cards, texts, usage, most), list[tuple[str, ...]])


async def _done(work: Struct, kind: type[T]) -> T:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.aside",
        cwd=_HOME,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        async with asyncio.timeout(_SECONDS):
            said, _ = await process.communicate(msgspec.json.encode(work))
    except TimeoutError:
        raise AsideError("it took too long") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        raise AsideError(f"it ended with {process.returncode}")
    return msgspec.json.decode(said, type=kind)


def main() -> None:
    """Do what stands in the standard input, and write what came of it."""
    if hasattr(os, "nice"):
        os.nice(_BEHIND)
    work = msgspec.json.decode(sys.stdin.buffer.read(), type=_Work)
    done: Sequence[Got | Gathered | Found | tuple[str, ...]]
    match work:
        case _Attempt(cards, texts, usage, further):
            done = trial.attempt(cards, texts, usage, further)
        case _LookUp(listed, texts, usage, most):
            done = trial.look_up(listed, texts, usage, most)
        case _Gather(misses, usage):
            done = gathering.gather(misses, usage)
        case _Nearest(cards, texts, usage, most):
            done = trial.nearest(cards, texts, usage, most)
    sys.stdout.buffer.write(msgspec.json.encode(done))


if __name__ == "__main__":
    main()
