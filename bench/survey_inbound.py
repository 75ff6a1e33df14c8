"""Measure answers to a survey: residents of the web chat, beside reports in the same run."""

import subprocess
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import msgspec

from bench.harness import machine, server_process, town_survey
from bench.harness.figure import Figure, Goal, Peer, compare_with_peer, figure
from bench.load_generator.survey_load import SurveyReport
from bench.webchat import ROOT, LoadError, ServerRun
from bot.commands.bootstrap import utc_now
from storage import migrate
from storage.database.transactions import Database
from storage.repositories import units
from storage.unit_pack.pack_folder import read_pack

_RESIDENTS = 10_000
_TIMES = 4
_AT_ONCE = 64
_UNIT = "gia-vien"
_GOAL = Goal(0.8, at_most=False)

_decode = msgspec.json.Decoder(SurveyReport).decode


def measure() -> list[Figure]:
    """Return messages per second, beside those of `webchat`, and the processor time of one."""
    return compare(residents=_RESIDENTS, times=_TIMES, at_once=_AT_ONCE)


def compare(*, residents: int, times: int, at_once: int) -> list[Figure]:
    """Let *residents* in all answer in *times* parts, by turns with reports.

    Raises:
        LoadError: an answer was refused, is missing, or is stored twice.
    """
    reports: list[SurveyReport] = []
    with ExitStack() as stack:
        stack.enter_context(machine.pinned_to_core(machine.load_generator_core()))
        ours = stack.enter_context(server_process.temporary_folder())
        other = stack.enter_context(server_process.temporary_folder())
        code = _prepare(ours)
        running = stack.enter_context(server_process.run_ours(ours))
        beside = stack.enter_context(server_process.run_ours(other))
        webchat = ServerRun(beside, uses_event_stream=True)
        for _ in range(times):
            webchat.run_at_full_speed()
            command = [sys.executable, "-m", "bench.load_generator.survey_load"]
            given = [str(running.port), str(running.process.pid), code]
            sizes = ["--residents", str(residents // times), "--at-once", str(at_once)]
            done = subprocess.run(
                [*command, *given, *sizes], cwd=ROOT, stdout=subprocess.PIPE, check=True
            )
            reports.append(_decode(done.stdout))
        held = running.megabytes()
        _check_answers(ours, code, reports)
    rate = median(report.per_second for report in reports)
    peer = Peer("Cầu Nối, reports", median(webchat.rates))
    return [
        compare_with_peer("survey-inbound", rate, "messages/s", peer, times=_GOAL),
        figure(
            "survey-inbound.processor",
            median(r.processor for r in reports),
            "µs/message",
            peer=Peer("Cầu Nối, reports", median(webchat.processor)),
        ),
        figure("survey-inbound.memory_after", held, "MB"),
    ]


def _database(folder: Path) -> Database:
    (folder / "data").mkdir(exist_ok=True)
    return Database(f"sqlite:///{folder / 'data' / 'caunoi.db'}")


def _prepare(folder: Path) -> str:
    """Open the survey in a new database; return its code."""
    database = _database(folder)
    migrate.upgrade(database)
    pack = read_pack(ROOT / "storage" / "packs" / "gia-vien")
    database.write_now(units.save, pack, now=utc_now())
    code = town_survey.open_survey(database, _UNIT)
    database.close()
    return code


def _check_answers(folder: Path, code: str, reports: Sequence[SurveyReport]) -> None:
    """Check that each resident's answers are stored once."""
    sent, failures = sum(r.residents for r in reports), sum(r.failures for r in reports)
    database = _database(folder)
    stored = database.write_now(town_survey.count_answers, _UNIT, code)
    database.close()
    if failures or stored != (sent, sent * len(town_survey.ASKED_OF_ALL)):
        raise LoadError(f"{failures} refused; {sent} residents, but {stored} are stored")
