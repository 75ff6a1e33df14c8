"""Read the bodies of requests after their checks, within limits of size, time and number."""

import asyncio
import errno
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from secrets import token_hex
from typing import NamedTuple

from starlette.types import Receive, Scope

from handlers.http import BodyError, ClientGoneError
from handlers.network import network_of
from storage.database.errors import StorageFullError

_MEGABYTE = 1024 * 1024
# A body may pause for this long, and may take this long and longer by its size.
_PAUSE_SECONDS = 20.0
_LEAST_SECONDS = 30.0
_LEAST_BYTES_PER_SECOND = 16 * 1024


class Share(NamedTuple):
    """How many bodies may be arriving at once, and how many bytes they may have together."""

    bodies: int
    size: int


class BodyRoom:
    """The room for bodies that are arriving: for each person, for each network and in all."""

    def __init__(self, person: Share, network: Share, everybody: Share) -> None:
        self._shares = (person, network, everybody)
        self._bodies: Counter[str] = Counter()
        self._sizes: Counter[str] = Counter()

    @contextmanager
    def hold(self, person: str, network: str, size: int) -> Iterator[None]:
        """Hold room for *size* bytes; without a *person* only the network counts.

        Raises:
            BodyError: there is no room now.
        """
        keys = (f"person {person}" if person else "", f"network {network}", "everybody")
        for key, share in zip(keys, self._shares, strict=True):
            is_full = self._bodies[key] >= share.bodies or self._sizes[key] + size > share.size
            if key and is_full:
                raise BodyError(503 if key == "everybody" else 429, "uploads_full")
        self._add(keys, 1, size)
        try:
            yield
        finally:
            self._add(keys, -1, -size)

    def _add(self, keys: Sequence[str], bodies: int, size: int) -> None:
        for key in filter(None, keys):
            self._bodies[key] += bodies
            self._sizes[key] += size
            if not self._bodies[key]:
                del self._bodies[key], self._sizes[key]


class Rooms(NamedTuple):
    """The rooms for bodies in memory and on disk, and the *folder* of the latter."""

    memory: BodyRoom
    disk: BodyRoom
    folder: Path


def rooms_in(folder: Path, most_bytes: int) -> Rooms:
    """Return empty rooms; bodies on disk have *most_bytes* at most, and lie in *folder*.

    A whole commune may share one network address, so a network's share is large.
    """
    memory = BodyRoom(
        Share(4, 2 * _MEGABYTE), Share(100, 8 * _MEGABYTE), Share(200, 32 * _MEGABYTE)
    )
    disk = BodyRoom(
        Share(4, 3 * most_bytes), Share(50, 12 * most_bytes), Share(100, 24 * most_bytes)
    )
    return Rooms(memory, disk, folder)


class RequestBody:
    """The body of one request; more than *most* bytes are refused."""

    def __init__(
        self, scope: Scope, receive: Receive, most: int, *, client: str, rooms: Rooms
    ) -> None:
        self.data: bytes | None = None
        self._scope = scope
        self._receive = receive
        self._most = most
        self._client = client
        self._rooms = rooms

    async def read(self) -> bytes:
        """Return the body.

        Raises:
            BodyError: it is too large or too slow, or too many are arriving.
            ClientGoneError: the client has disconnected.
        """
        if self.data is None:
            chunks = [chunk async for chunk in self._chunks(self._rooms.memory, "")]
            self.data = chunks[0] if len(chunks) == 1 else b"".join(chunks)
        return self.data

    @asynccontextmanager
    async def on_disk(self, person: str) -> AsyncIterator[Path]:
        """Write the body to a file, which is deleted at the end; *person* is who sends it.

        Raises:
            BodyError: it is too large or too slow, or too many are arriving.
            ClientGoneError: the client has disconnected.
            StorageFullError: the disk is full.
        """
        folder = self._rooms.folder
        path = folder / f"{token_hex(8)}.part"
        try:
            with _full_disk():
                folder.mkdir(parents=True, exist_ok=True)
                with path.open("wb", buffering=0) as file:
                    async for chunk in self._chunks(self._rooms.disk, person):
                        await asyncio.to_thread(file.write, chunk)
            yield path
        finally:
            path.unlink(missing_ok=True)

    async def _chunks(self, room: BodyRoom, person: str) -> AsyncIterator[bytes]:
        size = self._declared_size()
        if size > self._most:
            raise BodyError(413, "too_large")
        chunk, has_more = await self._next()
        arrived = len(chunk)
        self._check_size(arrived)
        yield chunk
        if not has_more:
            return
        loop = asyncio.get_running_loop()
        size = size or self._most
        end = loop.time() + _LEAST_SECONDS + size / _LEAST_BYTES_PER_SECOND
        with room.hold(person, network_of(self._client), size):
            while has_more:
                chunk, has_more = await self._next()
                arrived += len(chunk)
                self._check_size(arrived)
                if loop.time() > end:
                    raise BodyError(408, "too_slow")
                yield chunk

    def _declared_size(self) -> int:
        """Return the size that the client declares, or 0."""
        headers = self._scope["headers"]
        length = next((value for name, value in headers if name == b"content-length"), b"")
        return int(length) if length.isdigit() else 0

    def _check_size(self, size: int) -> None:
        if size > self._most:
            raise BodyError(413, "too_large")

    async def _next(self) -> tuple[bytes, bool]:
        """Return the next part of the body, and whether more follow."""
        try:
            async with asyncio.timeout(_PAUSE_SECONDS):
                message = await self._receive()
        except TimeoutError:
            raise BodyError(408, "too_slow") from None
        if message["type"] == "http.disconnect":
            raise ClientGoneError
        return message.get("body", b""), message.get("more_body", False)


@contextmanager
def _full_disk() -> Iterator[None]:
    """Raise the error of a full disk as `StorageFullError`."""
    try:
        yield
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise StorageFullError from error
        raise
