"""Measure title search: the time, and the share of correct titles."""

import time
from collections.abc import Callable, Sequence
from statistics import median

from bench.harness.sample_titles import make_questions

TitleFinder = Callable[[str], str]
AskedQuestions = list[tuple[str, str]]

_QUESTIONS = 300


def sample_questions(about: Sequence[str], count: int = _QUESTIONS) -> AskedQuestions:
    """Return the questions to measure with."""
    return make_questions(about, count, seed_offset=1)


def median_milliseconds(best: Callable[[str], object], these: AskedQuestions) -> float:
    """Return the median processor time of one question, each asked once."""
    taken = []
    for question, _ in these:
        begun = time.process_time()
        best(question)
        taken.append((time.process_time() - begun) * 1e3)
    return median(taken)


def share_found(best: TitleFinder, these: AskedQuestions) -> float:
    """Return the share of questions whose title came first."""
    return sum(best(question) == title for question, title in these) / len(these)
