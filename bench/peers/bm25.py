"""Search the synthetic titles with rank_bm25, folded and split at spaces; print the time."""

import json
import sys
from importlib.metadata import version

from rank_bm25 import BM25Okapi  # type: ignore[import-not-found]  # in the bench's own venv

from bench.harness.sample_titles import make_titles
from bench.harness.title_search import median_milliseconds, sample_questions, share_found
from conversations.text.fold import fold


def main(count: int, *, is_time: bool) -> None:
    """Print the median milliseconds, or the share of questions whose title came first."""
    known = make_titles(count)
    index = BM25Okapi([fold(title).split() for title in known])

    def best(question: str) -> str:
        scores = index.get_scores(fold(question).split())
        return known[int(scores.argmax())]

    value = (
        median_milliseconds(best, sample_questions(known))
        if is_time
        else share_found(best, sample_questions(known))
    )
    print(json.dumps({"name": f"BM25 (rank-bm25 {version('rank-bm25')})", "value": value}))


if __name__ == "__main__":
    main(int(sys.argv[1]), is_time=sys.argv[2] == "time")
