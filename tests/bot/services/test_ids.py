"""Ids of rows: unique, and sorted by the time of creation."""

import re
import time

from bot.services.ids import new_id


def test_ids_are_unique():
    made = [new_id() for _ in range(10_000)]
    assert len(set(made)) == len(made)
    assert all(re.fullmatch(r"[0-9a-f]{32}", one) for one in made)


def test_an_id_of_a_later_millisecond_sorts_later(monkeypatch):
    moments = iter([1_764_000_000_000_000_000, 1_764_000_000_001_000_000])
    monkeypatch.setattr(time, "time_ns", lambda: next(moments))
    first, second = new_id(), new_id()
    assert first < second
