"""Write each bench's figures into its own part of the page."""

from collections.abc import Sequence
from pathlib import Path

from bench.harness.figure import Figure

_HEAD = (
    "| figure | value | goal | met | peer | peer's value | ratio |",
    "|---|--:|--:|---|---|--:|--:|",
)


class PageError(Exception):
    """The page has no place for a bench's figures."""


def write_figures(page: Path, bench: str, figures: Sequence[Figure], made: str) -> None:
    """Write *figures*, and how they were *made*, between the marks of *bench* on *page*.

    Raises:
        PageError: the marks are missing.
    """
    begin, end = f"<!-- {bench}: begin -->", f"<!-- {bench}: end -->"
    before, found, rest = page.read_text("utf-8").partition(begin)
    _, ended, after = rest.partition(end)
    if not (found and ended):
        raise PageError(f"{page.name} lacks {begin} and {end}")
    part = "\n".join((begin, made, "", *table_lines(figures), end))
    page.write_text(f"{before}{part}{after}", "utf-8")


def table_lines(figures: Sequence[Figure]) -> list[str]:
    """Return the lines of a table."""
    return [*_HEAD, *(f"| {' | '.join(_cells(figure))} |" for figure in figures)]


def _cells(figure: Figure) -> tuple[str, ...]:
    met = {True: "yes", False: "**no**", None: ""}[figure.met]
    return (
        f"`{figure.name}`",
        f"{format_number(figure.value)} {figure.unit}",
        figure.goal or "",
        met,
        figure.peer or "",
        "" if figure.peer_value is None else f"{format_number(figure.peer_value)} {figure.unit}",
        "" if figure.ratio is None else f"{format_number(figure.ratio)}×",
    )


def format_number(value: float) -> str:
    """Return *value* rounded for reading."""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:g}"
