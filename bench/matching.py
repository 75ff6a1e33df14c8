"""Measure the search for the answer to a question, among 200, 2,000 and 20,000 entries."""

import time
from collections.abc import Sequence

from bench.harness import machine, peer_programs
from bench.harness.figure import Figure, Goal, Peer, compare_with_peers, figure
from bench.harness.sample_titles import make_questions, make_titles
from bench.harness.ten_question_form import ROOT
from bench.harness.title_search import median_milliseconds, sample_questions, share_found
from bench.harness.title_search_peers import fts5, time_peer, wratio
from bot import phrasebooks
from conversations.dialogues.questions.answers.judge import judge
from conversations.dialogues.questions.answers.search.index import Index
from conversations.dialogues.questions.answers.search.lexicon import Lexicon, build_lexicon
from conversations.text.matching import Candidate

_GOALS = {200: Goal(0.3), 2_000: Goal(1), 20_000: Goal(3)}
_MOST = max(_GOALS)
_BUILD = Goal(3)
_WARM = 300
# WRatio compares every title in full, so a few questions are enough.
_FEW = 30


def measure() -> list[Figure]:
    """Return milliseconds per question, seconds of a build, and the share of correct titles."""
    lexicon = build_lexicon(phrasebooks.load(ROOT / "locales").values())
    figures: list[Figure] = []
    with machine.pinned_to_core(machine.measured_core()):
        for count in sorted(_GOALS, reverse=True):
            figures += _measure_among(make_titles(count), lexicon)
    return figures


def _measure_among(known: Sequence[str], lexicon: Lexicon) -> list[Figure]:
    count = len(known)
    begun = time.process_time()
    index = Index.build([Candidate(title, (title,)) for title in known], lexicon)
    built = time.process_time() - begun
    for question, _ in make_questions(known, _WARM, seed_offset=2):
        judge(question, index)
    taken = median_milliseconds(lambda question: judge(question, index), sample_questions(known))
    name = "matching" if count == _MOST else f"matching.at_{count}"
    figures = compare_with_peers(name, taken, "ms", _peer_times(known), goal=_GOALS[count])
    if count == _MOST:
        share = share_found(
            lambda question: find_best_title(question, index), sample_questions(known)
        )
        figures.append(figure("matching.build", built, "s", goal=_BUILD))
        figures += compare_with_peers("matching.found", share, "of 1", _peer_shares(known))
    return figures


def find_best_title(question: str, index: Index) -> str:
    """Return the best title for *question* in *index*."""
    matches = index.search(question, 1).matches
    return matches[0].id if matches else ""


def _peer_times(known: Sequence[str]) -> dict[str, Peer]:
    name, best = wratio(known)
    peers = {"wratio": time_peer(name, best, sample_questions(known, _FEW))}
    peers.update(_bm25(len(known), "time"))
    name, best = fts5(known)
    return {**peers, "fts5": time_peer(name, best, sample_questions(known))}


def _peer_shares(known: Sequence[str]) -> dict[str, Peer]:
    name, best = wratio(known)
    peers = {"wratio": Peer(name, share_found(best, sample_questions(known, _FEW)))}
    peers.update(_bm25(len(known), "found"))
    name, best = fts5(known)
    return {**peers, "fts5": Peer(name, share_found(best, sample_questions(known)))}


def _bm25(count: int, what: str) -> dict[str, Peer]:
    """Return the time or the share of rank_bm25, none if it is missing."""
    try:
        command = [peer_programs.ensure_python(), "-m", "bench.peers.bm25", str(count), what]
        return {"bm25": peer_programs.measure_peer(command)}
    except peer_programs.MissingPeerError as error:
        peer_programs.print_missing_peer("matching", "bm25", error)
        return {}
