"""The peers of title search that are installed with the product: WRatio and FTS5."""

import sqlite3
from collections.abc import Sequence

from rapidfuzz import __version__ as rapidfuzz_version
from rapidfuzz import fuzz, process

from bench.harness.figure import Peer
from bench.harness.title_search import AskedQuestions, TitleFinder, median_milliseconds
from conversations.text.fold import fold


def wratio(known: Sequence[str]) -> tuple[str, TitleFinder]:
    """Return rapidfuzz's default scorer on folded titles."""
    plain = [fold(title) for title in known]

    def best(question: str) -> str:
        found = process.extractOne(fold(question), plain, scorer=fuzz.WRatio)
        return known[found[2]]

    return f"WRatio (rapidfuzz {rapidfuzz_version})", best


def fts5(known: Sequence[str]) -> tuple[str, TitleFinder]:
    """Return SQLite's full-text index, ranked by its BM25, on folded titles."""
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE title USING fts5(words)")
    rows = ((number, fold(title)) for number, title in enumerate(known))
    database.executemany("INSERT INTO title (rowid, words) VALUES (?, ?)", rows)
    query = "SELECT rowid FROM title WHERE title MATCH ? ORDER BY rank LIMIT 1"

    def best(question: str) -> str:
        terms = " OR ".join(f'"{word}"' for word in fold(question).split())
        found = database.execute(query, (terms,)).fetchone()
        return known[found[0]] if found else ""

    return f"FTS5 (SQLite {sqlite3.sqlite_version})", best


def time_peer(name: str, best: TitleFinder, these: AskedQuestions) -> Peer:
    """Return the milliseconds that the peer *name* takes for a question."""
    return Peer(name, median_milliseconds(best, these))
