"""Measure Telegram updates: received by webhook, interpreted, stored, answered by a call."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from statistics import median

from bench.harness import machine, peer_programs, server_process
from bench.harness.figure import Figure, Goal, Peer, compare_with_peer, figure
from bench.harness.server_process import Server
from bench.load_generator import telegram_bots
from bench.load_generator.load import LoadReport
from bench.load_generator.telegram_bots import Bot, LoadProcess
from bench.load_generator.telegram_load import RESIDENTS, WARM_SECONDS

_TIMES = 7
_SECONDS = 5.0
_OURS, _BY_PTB = "ours", "by_ptb"
_PEERS = {
    "aiogram": telegram_bots.AIOGRAM,
    "grammy": telegram_bots.GRAMMY,
    "ptb": telegram_bots.PTB,
    "generator": telegram_bots.GENERATOR,
}
_GOALS = {"aiogram": Goal(2, at_most=False)}


def measure() -> list[Figure]:
    """Return updates per second, beside echo bots without storage, and with our other driver."""
    bots = {_OURS: telegram_bots.OURS, **_PEERS, _BY_PTB: telegram_bots.BY_PTB}
    return compare("inbound", bots, _GOALS)


def compare(
    bench: str,
    bots: Mapping[str, Bot],
    goals: Mapping[str, Goal],
    *,
    times: int = _TIMES,
    warm: float = WARM_SECONDS,
    seconds: float = _SECONDS,
    residents: int = RESIDENTS,
) -> list[Figure]:
    """Return the figures of *bench*: ours beside the other *bots*, all taking turns.

    Restart all of them each time: two processes of the same program differ by some percent.
    """
    reports: dict[str, list[LoadReport]] = {key: [] for key in bots}
    for _ in range(times):
        with run_bots(bench, bots) as (load_process, servers):
            bots = {key: bots[key] for key in servers}  # a missing bot is reported once
            for key, its in servers.items():
                task = bots[key].task(its, warm=warm, seconds=seconds, residents=residents)
                reports[key].append(load_process.load(task))
    peers = {
        key: Peer(bots[key].name, median(report.per_second for report in made))
        for key, made in reports.items()
        if made
    }
    ours, by_ptb = peers.pop(_OURS), peers.pop(_BY_PTB, None)
    processor = median(report.processor for report in reports[_OURS])
    return [
        *_compare(bench, ours, peers, goals),
        *([figure(f"{bench}.by_ptb", by_ptb.value, "updates/s")] if by_ptb else ()),
        figure(f"{bench}.processor", processor, "µs/update"),
    ]


@contextmanager
def run_bots(
    bench: str, bots: Mapping[str, Bot]
) -> Iterator[tuple[LoadProcess, dict[str, Server]]]:
    """Run the load generator and all available *bots*, the bench itself off the measured core."""
    with ExitStack() as stack:
        stack.enter_context(machine.pinned_to_core(machine.load_generator_core()))
        load_process = stack.enter_context(telegram_bots.run_load_process())
        servers = {}
        for key, bot in bots.items():
            folder = stack.enter_context(server_process.temporary_folder())
            try:
                servers[key] = stack.enter_context(bot.start_server(folder, load_process.url))
            except peer_programs.MissingPeerError as error:
                peer_programs.print_missing_peer(bench, key, error)
        yield load_process, servers


def _compare(
    bench: str, ours: Peer, peers: Mapping[str, Peer], goals: Mapping[str, Goal]
) -> list[Figure]:
    unit, first = "updates/s", next(iter(peers), "")
    if not peers:
        return [figure(bench, ours.value, unit)]
    return [
        compare_with_peer(
            bench if key == first else f"{bench}.vs_{key}",
            ours.value,
            unit,
            peer,
            times=goals.get(key),
        )
        for key, peer in peers.items()
    ]
