"""Measure the page of a survey's results over a million answers, while counts stay fresh."""

import re
import time
from collections.abc import Callable
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from bench.harness import machine, server_process, survey_of_many
from bench.harness.figure import Figure, Goal, figure
from bot.commands.bootstrap import utc_now
from storage.database.transactions import Database

_ANSWERS = 1_000_000
_LOOKS = 40
# A look every so many seconds, so that they fall into all moments of counting.
_PAUSE = 0.7
_WARM_SECONDS = 20.0
_GOAL, _AGE_GOAL = Goal(300), Goal(10)
_AT = f"/office/surveys/{survey_of_many.SURVEY}/results"
_COUNTED = re.compile(r"Đếm lúc (\d\d):(\d\d):(\d\d)")
_TIMEZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_DAY = 86_400


def measure() -> list[Figure]:
    """Return the milliseconds of the page on SQLite, and how old its counts are."""
    with server_process.temporary_folder() as folder:
        return compare("survey-results", lambda name: f"sqlite:///{folder / name}.db", folder)


def compare(
    bench: str,
    make: Callable[[str], str],
    folder: Path,
    *,
    answers: int = _ANSWERS,
    looks: int = _LOOKS,
    warm: float = _WARM_SECONDS,
) -> list[Figure]:
    """Return the figures of *bench* with *answers*, in a database created by *make*."""
    url = make("survey")
    database = Database(url)
    try:
        token = survey_of_many.prepare(database, answers)
    finally:
        database.close()
    with (
        machine.pinned_to_core(machine.load_generator_core()),
        server_process.run_ours(folder, database=url) as server,
    ):
        connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
        cookie = _sign_in(connection, token)
        time.sleep(warm)  # until the first count in the background has ended
        taken, ages = [], []
        for _ in range(looks):
            milliseconds, html = _look(connection, cookie, _AT)
            taken.append(milliseconds)
            ages.append(_age(html))
            time.sleep(_PAUSE)
        crossed, _ = _look(connection, cookie, f"{_AT}/cross?rows=first&columns=grade")
    return [
        figure(bench, median(taken), "ms", goal=_GOAL),
        figure(f"{bench}.slowest", max(taken), "ms"),
        figure(f"{bench}.age", max(ages), "s", goal=_AGE_GOAL),
        figure(f"{bench}.cross", crossed, "ms"),
    ]


def _sign_in(connection: HTTPConnection, token: str) -> str:
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Sec-Fetch-Site": "same-origin",
        "Origin": f"http://127.0.0.1:{connection.port}",
    }
    connection.request("POST", "/office/sign-in", urlencode({"token": token}), headers)
    response = connection.getresponse()
    response.read()
    return str(response.headers["Set-Cookie"]).partition(";")[0]


def _look(connection: HTTPConnection, cookie: str, path: str) -> tuple[float, str]:
    """Return the milliseconds until a page is read, and the page.

    Raises:
        ValueError: it is not the page.
    """
    begun = time.perf_counter()
    connection.request("GET", path, headers={"Cookie": cookie, "Sec-Fetch-Site": "same-origin"})
    response = connection.getresponse()
    html = response.read().decode()
    taken = (time.perf_counter() - begun) * 1000
    if response.status != 200 or "<table" not in html:
        raise ValueError(f"{path} answered {response.status}")
    return taken, html


def _age(html: str) -> float:
    """Return how many seconds ago the counts of a page were made."""
    found = _COUNTED.search(html)
    if found is None:
        raise ValueError("the page does not say when it was counted")
    hours, minutes, seconds = map(int, found.groups())
    now = utc_now().astimezone(_TIMEZONE)
    since = now.hour * 3600 + now.minute * 60 + now.second + now.microsecond / 1e6
    return (since - (hours * 3600 + minutes * 60 + seconds)) % _DAY
