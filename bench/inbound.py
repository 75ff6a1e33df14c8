"""Updates of Telegram: heard by a webhook, understood, safely stored, answered by a call."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from statistics import median

from bench import machine, peering, server, telegram
from bench.figure import Figure, Goal, Peer, against, figure
from bench.load import Report
from bench.server import Server
from bench.telegram import Bot, Town
from bench.telegram_load import RESIDENTS

_TIMES = 7
_SECONDS = 5.0
_OURS, _BY_PTB = "ours", "by_ptb"
_BESIDE = {
    "aiogram": telegram.AIOGRAM,
    "grammy": telegram.GRAMMY,
    "ptb": telegram.PTB,
    "generator": telegram.GENERATOR,
}
_GOALS = {"aiogram": Goal(3, at_most=False), "grammy": Goal(0.5, at_most=False)}


def measure() -> list[Figure]:
    """Return updates a second, beside echoes that keep nothing, and by our other library."""
    bots = {_OURS: telegram.OURS, **_BESIDE, _BY_PTB: telegram.BY_PTB}
    return compare("inbound", bots, _GOALS)


def compare(
    bench: str,
    bots: Mapping[str, Bot],
    goals: Mapping[str, Goal],
    *,
    times: int = _TIMES,
    seconds: float = _SECONDS,
    residents: int = RESIDENTS,
) -> list[Figure]:
    """Return the figures of *bench*: ours beside the other *bots*, all taking turns.

    Each time all begin anew: two processes of the same program differ by some hundredths.
    """
    reports: dict[str, list[Report]] = {key: [] for key in bots}
    for _ in range(times):
        with running(bench, bots) as (town, servers):
            bots = {key: bots[key] for key in servers}  # who can't be had is told of once
            for key, its in servers.items():
                task = bots[key].task(its, seconds=seconds, residents=residents)
                reports[key].append(town.load(task))
    peers = {
        key: Peer(bots[key].name, median(report.per_second for report in made))
        for key, made in reports.items()
        if made
    }
    ours, by_ptb = peers.pop(_OURS), peers.pop(_BY_PTB, None)
    processor = median(report.processor for report in reports[_OURS])
    return [
        *_beside(bench, ours, peers, goals),
        *([figure(f"{bench}.by_ptb", by_ptb.value, "updates/s")] if by_ptb else ()),
        figure(f"{bench}.processor", processor, "µs/update"),
    ]


@contextmanager
def running(bench: str, bots: Mapping[str, Bot]) -> Iterator[tuple[Town, dict[str, Server]]]:
    """Run a town and all of *bots* that can be had, the bench itself off the measured core."""
    with ExitStack() as stack:
        stack.enter_context(machine.on_core(machine.generators_core()))
        town = stack.enter_context(telegram.town())
        servers = {}
        for key, bot in bots.items():
            folder = stack.enter_context(server.workplace())
            try:
                servers[key] = stack.enter_context(bot.begin(folder, town.url))
            except peering.MissingPeerError as error:
                peering.missing(bench, key, error)
        yield town, servers


def _beside(
    bench: str, ours: Peer, peers: Mapping[str, Peer], goals: Mapping[str, Goal]
) -> list[Figure]:
    unit, first = "updates/s", next(iter(peers), "")
    if not peers:
        return [figure(bench, ours.value, unit)]
    return [
        against(
            bench if key == first else f"{bench}.vs_{key}",
            ours.value,
            unit,
            peer,
            times=goals.get(key),
        )
        for key, peer in peers.items()
    ]
