"""Look up things by their id on a channel, one query for each channel."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from storage.database.statements import Lookup, Row, Statement

V = TypeVar("V")
ChannelKey = tuple[str, str]


def by_channel(
    statement: Statement,
    unit_id: str,
    keys: Iterable[ChannelKey],
    *,
    parameter: str,
    read_row: Callable[[Row], V],
) -> Lookup[dict[ChannelKey, V]]:
    """Return the lookup of *keys*, each a channel and an id there; unknown ones are left out.

    *statement* takes "unit", "channel", and the ids as its list *parameter*. Its rows begin with
    the id and a column that is NULL for an unknown one; *read_row* makes the value of a row.
    """
    ids_by_channel: dict[str, list[str]] = {}
    for channel, id_ in keys:
        ids_by_channel.setdefault(channel, []).append(id_)

    def read(found: list[list[Row]]) -> dict[ChannelKey, V]:
        return {
            (channel, row[0]): read_row(row)
            for channel, rows in zip(ids_by_channel, found, strict=True)
            for row in rows
            if row[1] is not None
        }

    values = (
        {"unit": unit_id, "channel": channel, parameter: ids}
        for channel, ids in ids_by_channel.items()
    )
    return Lookup([(statement, its) for its in values], read)
