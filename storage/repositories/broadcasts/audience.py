"""The audience of a broadcast, as a value and as a condition on people."""

from functools import reduce
from operator import and_

import msgspec
from msgspec import Struct
from sqlalchemy import ColumnElement, true

from storage.tables import PEOPLE


class Audience(Struct, frozen=True, omit_defaults=True):
    """People of any of *neighbourhoods* and of any of *kinds*; an empty list means everyone."""

    neighbourhoods: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    def to_json(self) -> str:
        """Return the audience as it is stored."""
        return msgspec.json.encode(self).decode()


decode_audience = msgspec.json.Decoder(Audience).decode


def is_in_audience(audience: Audience) -> ColumnElement[bool]:
    """Return the condition that the person of a row belongs to *audience*."""
    wanted = {PEOPLE.c.neighbourhood: audience.neighbourhoods, PEOPLE.c.kind: audience.kinds}
    conditions = (column.in_(values) for column, values in wanted.items() if values)
    return reduce(and_, conditions, true())
