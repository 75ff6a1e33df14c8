"""How long a transaction may take on PostgreSQL."""

from msgspec import Struct


class TimeLimits(Struct, frozen=True):
    """Seconds after which a transaction on PostgreSQL is given up.

    The server ends a *statement* that takes longer, and one of a *job*. A server that is silent
    for *silence* seconds more hangs, and one that lets nobody in for *connect* seconds. A request
    waits for a connection for *queue* seconds. While the program stops, the server may be silent
    for *stop* seconds.
    """

    statement: float = 15.0
    job: float = 600.0
    silence: float = 5.0
    connect: int = 5
    queue: float = 15.0
    stop: float = 2.0
