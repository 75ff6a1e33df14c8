"""Send hostile requests over bare connections, and note what the server makes of them."""

import asyncio
import contextlib
import json
import os
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from itertools import cycle
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from tests.journeys.hostile_requests import Attack

PATIENCE = 60.0

Look = Callable[[], None] | None

_HEAD_END = b"\r\n\r\n"
_NO_BODY = {204, 304}
_MOST_TOLD, _MOST_SHOWN = 20, 600
_LOOK_EVERY = 50
_PAGE = os.sysconf("SC_PAGE_SIZE")


class Answer(NamedTuple):
    """One response; the body of a stream is not read."""

    status: int
    head: bytes
    body: bytes


class Attacker:
    """Sends attacks to *port*, at most *at_once* at the same time, from each of *addresses*.

    *statuses* counts the responses by kind of attack, *faults* names the attacks whose result is
    a fault of the server. Parts of a request are *pause* seconds apart.
    """

    def __init__(
        self, port: int, addresses: Sequence[str], *, at_once: int = 8, pause: float = 0.0
    ) -> None:
        self.statuses: Counter[tuple[str, int]] = Counter()
        self.faults: list[str] = []
        self.count = 0
        self._port = port
        self._at_once = at_once
        self._pause = pause
        self._addresses = cycle(addresses)

    async def sends(self, attacks: Iterable[Attack], *, look: Look = None) -> None:
        """Send all *attacks*; call *look* now and then, and at the end."""
        left = iter(attacks)
        await asyncio.gather(*(self._send_each(left, look) for _ in range(self._at_once)))
        if look:
            look()

    @asynccontextmanager
    async def holding(self, attacks: Iterable[Attack]) -> AsyncIterator[None]:
        """Hold incomplete *attacks* within the context."""
        writers = []
        for attack in attacks:
            _, writer = await self._connect()
            await self._write(attack, writer)
            writers.append(writer)
        try:
            yield
        finally:
            for writer in writers:
                writer.transport.abort()

    async def stall(self, attacks: Iterable[Attack]) -> None:
        """Hold incomplete *attacks* at the same time, until the server ends each connection."""
        await asyncio.gather(*(self._hold(attack) for attack in attacks))

    async def _hold(self, attack: Attack) -> None:
        reader, writer = await self._connect()
        try:
            async with asyncio.timeout(PATIENCE):
                await self._write(attack, writer)
                with contextlib.suppress(ConnectionError):
                    await reader.read()
        except TimeoutError:
            self._blame(attack, f"still open after {PATIENCE:.0f} s")
        finally:
            writer.transport.abort()

    async def _send_each(self, left: Iterator[Attack], look: Look) -> None:
        for attack in left:
            self.count += 1
            if look and self.count % _LOOK_EVERY == 0:
                look()
            why = await self._send(attack)
            if why:
                self._blame(attack, why)

    def _blame(self, attack: Attack, why: str) -> None:
        target, shown = attack.target, b"".join(attack.parts)[:_MOST_SHOWN]
        self.faults.append(f"{why}: {attack.kind} at {target.method} {target.template}: {shown!r}")

    async def _send(self, attack: Attack) -> str:
        """Carry out one attack; return why its result is a fault, or ""."""
        begun = monotonic()
        try:
            async with asyncio.timeout(PATIENCE):
                answers = await self._exchange(attack)
        except TimeoutError:
            return f"no answer within {monotonic() - begun:.0f} s"
        for answer in answers:
            self.statuses[attack.kind, answer.status] += 1
        bad = next((answer for answer in answers if answer.status == 500), None)
        if bad is not None:
            return "answered with 500"
        silent = next((answer for answer in answers if not _is_told(attack, answer)), None)
        if silent is not None:
            return f"answered with {silent.status}, without a sentence"
        # A response may end the connection, whatever was to follow.
        if not answers and attack.answers and not attack.may_break:
            return "closed without an answer"
        return ""

    async def _exchange(self, attack: Attack) -> list[Answer]:
        reader, writer = await self._connect()
        writing = asyncio.create_task(self._write(attack, writer))
        try:
            answers: list[Answer] = []
            if attack.answers == 0:
                await writing
            while len(answers) < attack.answers:
                answer = await _read(reader, attack)
                if answer is None:
                    break
                answers.append(answer)
            return answers
        finally:
            writing.cancel()
            with contextlib.suppress(OSError, asyncio.CancelledError):
                await writing
            writer.transport.abort()

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        own = (next(self._addresses), 0)
        return await asyncio.open_connection("127.0.0.1", self._port, local_addr=own)

    async def _write(self, attack: Attack, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            for part in attack.parts:
                writer.write(part)
                await writer.drain()
                await asyncio.sleep(self._pause)

    def told(self) -> str:
        """Return the faults as text."""
        more = len(self.faults) - _MOST_TOLD
        rest = [f"and {more} more"] if more > 0 else []
        return "\n".join([*self.faults[:_MOST_TOLD], *rest])


async def _read(reader: asyncio.StreamReader, attack: Attack) -> Answer | None:
    """Return the next response, or None if the connection was closed instead."""
    try:
        head = await reader.readuntil(_HEAD_END)
        while head.startswith(b"HTTP/1.1 100"):
            head = await reader.readuntil(_HEAD_END)
        status = int(head[9:12])
        has_body = status not in _NO_BODY and not attack.parts[0].startswith(b"HEAD")
        body = b""
        at = head.lower().find(b"content-length: ")
        if has_body and at >= 0:
            body = await reader.readexactly(int(head[at + 16 :].split(b"\r\n", 1)[0]))
        elif has_body and b"text/event-stream" not in head:
            body = await reader.read()
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    return Answer(status, head, body)


def _is_told(attack: Attack, answer: Answer) -> bool:
    """Tell whether a refusal has a sentence; Telegram's servers need none."""
    if answer.status < 400 or "webhook" in attack.target.name:
        return True
    if b"application/json" in answer.head:
        return bool(json.loads(answer.body)["say"])
    return bool(answer.body.strip())


class TreeMemory:
    """The resident memory of *process* and of all that it started, in millions of bytes."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._idle = self._most = _tree_megabytes(process)

    def look(self) -> None:
        """Note how much it is now."""
        self._most = max(self._most, _tree_megabytes(self._process))

    @property
    def grown(self) -> float:
        """The most that it was above what it was at first."""
        return self._most - self._idle

    def __str__(self) -> str:
        return f"{self._idle:.0f} + {self.grown:.0f} MB"


def _tree_megabytes(process: int) -> float:
    total = 0.0
    with contextlib.suppress(OSError):  # it may have ended
        folder = Path(f"/proc/{process}")
        total = int((folder / "statm").read_text("ascii").split()[1]) * _PAGE / 1e6
        for children in folder.glob("task/*/children"):
            total += sum(map(_tree_megabytes, map(int, children.read_text("ascii").split())))
    return total
