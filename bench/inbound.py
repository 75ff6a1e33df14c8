"""Updates of Telegram: heard by a webhook, understood, safely stored, answered by a call."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from statistics import median

from bench import machine, peering, server, telegram
from bench.figure import Figure, Goal, Peer, against, figure
from bench.server import Server
from bench.telegram import Bot, Town
from bench.telegram_load import RESIDENTS

_TIMES = 5
_SECONDS = 5.0
_OURS, _BY_PTB = "ours", "by_ptb"
_BESIDE = {
    "aiogram": telegram.AIOGRAM,
    "grammy": telegram.GRAMMY,
    "ptb": telegram.PTB,
    "generator": telegram.GENERATOR,
}
_GOALS = {"aiogram": Goal(3, at_most=False), "grammy": Goal(0.5, at_most=False)}


@dataclass
class Run:
    """What one bot did, each time."""

    bot: Bot
    server: Server
    rates: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    def peer(self) -> Peer:
        """Return what it did, in the median."""
        return Peer(self.bot.name, median(self.rates))


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
    """Return the figures of *bench*: ours beside the other *bots*, all taking turns."""
    with running(bench, bots) as (town, runs):
        for run in [*runs.values()] * times:
            report = town.load(run.bot.task(run.server, seconds=seconds, residents=residents))
            run.rates.append(report.per_second)
            run.processor.append(report.processor)
    ours, by_ptb = runs.pop(_OURS), runs.pop(_BY_PTB, None)
    return [
        *_beside(bench, ours.peer(), {key: run.peer() for key, run in runs.items()}, goals),
        *([figure(f"{bench}.by_ptb", by_ptb.peer().value, "updates/s")] if by_ptb else ()),
        figure(f"{bench}.processor", median(ours.processor), "µs/update"),
    ]


@contextmanager
def running(bench: str, bots: Mapping[str, Bot]) -> Iterator[tuple[Town, dict[str, Run]]]:
    """Run a town and all of *bots* that can be had, the bench itself off the measured core."""
    with ExitStack() as stack:
        stack.enter_context(machine.on_core(machine.generators_core()))
        town = stack.enter_context(telegram.town())
        runs = {}
        for key, bot in bots.items():
            folder = stack.enter_context(server.workplace())
            try:
                runs[key] = Run(bot, stack.enter_context(bot.begin(folder, town.url)))
            except peering.MissingPeerError as error:
                peering.missing(bench, key, error)
        yield town, runs


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
