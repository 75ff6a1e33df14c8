"""How those are timed that find a title, and how often they find the right one."""

import time
from collections.abc import Callable, Sequence
from statistics import median

from bench.titles import questions

Best = Callable[[str], str]
Asked = list[tuple[str, str]]

_QUESTIONS = 300


def asked(about: Sequence[str], count: int = _QUESTIONS) -> Asked:
    """Return the questions that are timed."""
    return questions(about, count, apart=1)


def milliseconds(best: Callable[[str], object], these: Asked) -> float:
    """Return the median processor time of one question, each asked once."""
    taken = []
    for question, _ in these:
        begun = time.process_time()
        best(question)
        taken.append((time.process_time() - begun) * 1e3)
    return median(taken)


def right(best: Best, these: Asked) -> float:
    """Return the share of questions whose title came first."""
    return sum(best(question) == title for question, title in these) / len(these)
