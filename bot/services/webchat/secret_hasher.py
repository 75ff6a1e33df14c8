"""Hash receipt secrets slowly, without holding up anything else."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import scrypt
from secrets import token_hex

from bot.worker_threads import worker_threads
from handlers.webchat.host import BusyError

_THREADS = 2
_MOST_AT_ONCE = 32
"""A few seconds of work on a busy machine: more people than that are asked to come back."""

_SALT_BYTES = 16

# Of stored hashes too: others would open no conversation any more.
_SCRYPT = {"n": 2**14, "r": 8, "p": 1}


class SecretHasher:
    """Threads for the slow hash, and the number of people who may wait for them."""

    def __init__(self) -> None:
        self._pool = worker_threads(_THREADS, "secret")
        self._inside = 0

    @contextmanager
    def place(self) -> Iterator[None]:
        """Hold a place in the queue.

        Raises:
            BusyError: there are too many in it.
        """
        if self._inside >= _MOST_AT_ONCE:
            raise BusyError
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1

    async def hash(self, secret: str, salt: str) -> str:
        """Return the hash of *secret*, in hexadecimal; hold a place meanwhile."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, _hash, secret, salt)

    def close(self) -> None:
        """Wait for the threads."""
        self._pool.shutdown()


def new_salt() -> str:
    """Return a random salt."""
    return token_hex(_SALT_BYTES)


def _hash(secret: str, salt: str) -> str:
    return scrypt(secret.encode(), salt=salt.encode(), **_SCRYPT).hex()
