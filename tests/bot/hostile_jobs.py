"""A job that does in a limited process what a broken decoder could do."""

import os
import signal
import socket
import sys
from pathlib import Path


def work(data: bytes) -> bytes:
    """Do what the first word of *data* says; return *data* if that is nothing."""
    act, _, rest = data.partition(b" ")
    return ACTS[act.decode()](rest.decode()) if act.decode() in ACTS else data


def spin(_):
    while True:
        pass


def flood(_):
    while True:
        sys.stdout.buffer.write(bytes(65_536))


def fail(words):
    raise ValueError(words)


def leave_mark(path):
    Path(path).write_text(str(os.getpid()))
    signal.pause()


ACTS = {
    "spin": spin,
    "wait": lambda _: signal.pause(),
    "eat": lambda _: bytes(1 << 40),
    "flood": flood,
    "crash": lambda _: os.abort(),
    "fail": fail,
    "read": lambda path: Path(path).read_bytes(),
    "connect": lambda _: socket.create_connection(("127.0.0.1", 9)),
    "tokens": lambda _: " ".join(os.environ).encode(),  # noqa: TID251 - it looks for ours
    "mark": leave_mark,
}
