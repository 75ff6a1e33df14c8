"""Measure the 99th percentile of answer times at a steady rate of Telegram updates."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median

from bench.harness import peer_programs
from bench.harness.figure import Figure, Goal, Peer, compare_with_peers, figure
from bench.inbound import run_bots
from bench.load_generator import telegram_bots
from bench.load_generator.load import LoadReport
from bench.load_generator.telegram_bots import Bot, LoadError
from bench.load_generator.telegram_load import RESIDENTS

_TIMES = 5
_SECONDS = 5.0
_RATE = 200
_GOAL = Goal(50)
_OURS, _BY_PTB = "ours", "by_ptb"
_BOTS = {
    _OURS: telegram_bots.OURS,
    "aiogram": telegram_bots.AIOGRAM,
    "grammy": telegram_bots.GRAMMY,
    _BY_PTB: telegram_bots.BY_PTB,
}


def measure() -> list[Figure]:
    """Return the milliseconds from when an update is due until it is stored and answered."""
    return compare(_BOTS)


def compare(
    bots: Mapping[str, Bot],
    *,
    times: int = _TIMES,
    seconds: float = _SECONDS,
    rate: float = _RATE,
    residents: int = RESIDENTS,
) -> list[Figure]:
    """Return the figures of ours beside the other *bots*, all taking turns."""
    with run_bots("latency", bots) as (load_process, servers):
        reports: dict[str, list[LoadReport]] = {key: [] for key in servers}
        for key, its in [*servers.items()] * times:
            task = bots[key].task(its, rate=rate, seconds=seconds, residents=residents)
            try:
                reports[key].append(load_process.load(task))
            except LoadError as error:
                if key == _OURS:
                    raise
                peer_programs.print_progress(f"latency: {bots[key].name} can't keep up: {error}")
    answered = _peers(bots, reports, lambda report: report.answered_p99)
    acked = _peers(bots, reports, lambda report: report.stored_p99)
    middle = _peers(bots, reports, lambda report: report.answered_p50)
    by_ptb = answered.pop(_BY_PTB, None)
    acked.pop(_BY_PTB, None)
    return [
        *compare_with_peers("latency", answered.pop(_OURS).value, "ms", answered, goal=_GOAL),
        *compare_with_peers("latency.ack", acked.pop(_OURS).value, "ms", acked, goal=_GOAL),
        figure("latency.p50", middle[_OURS].value, "ms"),
        *([figure("latency.by_ptb", by_ptb.value, "ms")] if by_ptb else ()),
    ]


def _peers(
    bots: Mapping[str, Bot],
    reports: Mapping[str, Sequence[LoadReport]],
    which: Callable[[LoadReport], float],
) -> dict[str, Peer]:
    """Return the median of *which* for each bot."""
    return {
        key: Peer(bots[key].name, median(which(report) for report in made))
        for key, made in reports.items()
        if made
    }
