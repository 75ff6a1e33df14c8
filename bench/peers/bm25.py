"""The made-up titles in rank_bm25, folded and split at spaces; prints what a question takes."""

import json
import sys
from importlib.metadata import version

from rank_bm25 import BM25Okapi  # type: ignore[import-not-found]  # in the bench's own venv

from bench.finding import asked, milliseconds, right
from bench.titles import titles
from conversations.text.fold import fold


def main(count: int, *, is_time: bool) -> None:
    """Print the median milliseconds, or the share of questions whose title came first."""
    known = titles(count)
    index = BM25Okapi([fold(title).split() for title in known])

    def best(question: str) -> str:
        scores = index.get_scores(fold(question).split())
        return known[int(scores.argmax())]

    value = milliseconds(best, asked(known)) if is_time else right(best, asked(known))
    print(json.dumps({"name": f"BM25 (rank-bm25 {version('rank-bm25')})", "value": value}))


if __name__ == "__main__":
    main(int(sys.argv[1]), is_time=sys.argv[2] == "time")
