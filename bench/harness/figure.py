"""One measured number, with its goal and a peer measured in the same run."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from types import MappingProxyType


@dataclass(frozen=True)
class Goal:
    """A number to reach; *at_most* tells whether it is an upper limit."""

    value: float
    at_most: bool = True

    def __str__(self) -> str:
        return f"{'≤' if self.at_most else '≥'} {self.value:,g}"

    def met(self, value: float) -> bool:
        """Tell whether *value* reaches the goal."""
        return value <= self.value if self.at_most else value >= self.value


@dataclass(frozen=True)
class Peer:
    """A peer with its version, and its result."""

    name: str
    value: float


@dataclass(frozen=True)
class Figure:
    """A number with its goal and its peer; *ratio* is the value divided by the peer's."""

    name: str
    value: float
    unit: str
    peer: str | None = None
    peer_value: float | None = None
    ratio: float | None = None
    goal: str | None = None
    met: bool | None = None

    def line(self) -> str:
        """Return the figure as one line of JSON."""
        return json.dumps(asdict(self), ensure_ascii=False)


def figure(
    name: str, value: float, unit: str, *, peer: Peer | None = None, goal: Goal | None = None
) -> Figure:
    """Return the figure *name*, its numbers rounded to three digits."""
    return Figure(
        name,
        _round(value),
        unit,
        peer=peer.name if peer else None,
        peer_value=_round(peer.value) if peer else None,
        ratio=_round(value / peer.value) if peer and peer.value else None,
        goal=str(goal) if goal else None,
        met=goal.met(value) if goal else None,
    )


def compare_with_peer(
    name: str, value: float, unit: str, peer: Peer, *, times: Goal | None
) -> Figure:
    """Return *name* with the goal of *times* the peer's value."""
    held = figure(name, value, unit, peer=peer)
    if times is None or not peer.value:
        return held
    return replace(held, goal=f"{times}×", met=times.met(value / peer.value))


def compare_with_peers(
    name: str,
    value: float,
    unit: str,
    peers: Mapping[str, Peer],
    *,
    goal: Goal | None = None,
    times: Mapping[str, Goal] = MappingProxyType({}),
) -> list[Figure]:
    """Return a figure for each of *peers*: *name* for the first, then *name* with `.vs_<peer>`.

    *times* maps a peer to a goal in multiples of its value. The first peer's goal is *goal* if it
    is not in *times*.
    """
    if not peers:
        return [figure(name, value, unit, goal=goal)]
    first, *others = (
        compare_with_peer(
            f"{name}.vs_{key}" if number else name, value, unit, peer, times=times.get(key)
        )
        for number, (key, peer) in enumerate(peers.items())
    )
    if goal and not first.goal:
        first = replace(first, goal=str(goal), met=goal.met(value))
    return [first, *others]


def _round(value: float) -> float:
    digits = float(f"{value:.3g}")
    return round(value) if abs(value) >= 1000 else digits
