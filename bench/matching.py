"""What finding the answer to a question costs, among 200, 2,000 and 20,000 entries."""

import time
from collections.abc import Sequence

from bench import machine, peering
from bench.figure import Figure, Goal, Peer, beside, figure
from bench.finding import asked, milliseconds, right
from bench.form import ROOT
from bench.matching_peers import fts5, timed, wratio
from bench.titles import questions, titles
from bot import phrasebooks
from conversations.answers.index import Index
from conversations.answers.judge import judge
from conversations.answers.usage import Usage, usage
from conversations.text.likeness import Named

_GOALS = {200: Goal(0.3), 2_000: Goal(1), 20_000: Goal(3)}
_MOST = max(_GOALS)
_BUILD = Goal(3)
_WARM = 300
# WRatio looks at every title in full: a few questions tell as much.
_FEW = 30


def measure() -> list[Figure]:
    """Return the milliseconds per question, the seconds of a build, and how much is found."""
    habits = usage(phrasebooks.load(ROOT / "locales").values())
    figures: list[Figure] = []
    with machine.on_core(machine.measured_core()):
        for count in sorted(_GOALS, reverse=True):
            figures += _among(titles(count), habits)
    return figures


def _among(known: Sequence[str], habits: Usage) -> list[Figure]:
    count = len(known)
    begun = time.process_time()
    index = Index.build([Named(title, (title,)) for title in known], habits)
    built = time.process_time() - begun
    for question, _ in questions(known, _WARM, apart=2):
        judge(question, index)
    taken = milliseconds(lambda question: judge(question, index), asked(known))
    name = "matching" if count == _MOST else f"matching.at_{count}"
    figures = beside(name, taken, "ms", _times(known), goal=_GOALS[count])
    if count == _MOST:
        share = right(lambda question: best_of(question, index), asked(known))
        figures.append(figure("matching.build", built, "s", goal=_BUILD))
        figures += beside("matching.found", share, "of 1", _shares(known))
    return figures


def best_of(question: str, index: Index) -> str:
    """Return the title that *question* is about, as far as *index* knows."""
    matches = index.search(question, 1).matches
    return matches[0].id if matches else ""


def _times(known: Sequence[str]) -> dict[str, Peer]:
    name, best = wratio(known)
    peers = {"wratio": timed(name, best, asked(known, _FEW))}
    peers.update(_bm25(len(known), "time"))
    name, best = fts5(known)
    return {**peers, "fts5": timed(name, best, asked(known))}


def _shares(known: Sequence[str]) -> dict[str, Peer]:
    name, best = wratio(known)
    peers = {"wratio": Peer(name, right(best, asked(known, _FEW)))}
    peers.update(_bm25(len(known), "found"))
    name, best = fts5(known)
    return {**peers, "fts5": Peer(name, right(best, asked(known)))}


def _bm25(count: int, what: str) -> dict[str, Peer]:
    """Return what rank_bm25 needs or finds, if it can be had."""
    try:
        command = [peering.python(), "-m", "bench.peers.bm25", str(count), what]
        return {"bm25": peering.peer(command)}
    except peering.MissingPeerError as error:
        peering.missing("matching", "bm25", error)
        return {}
