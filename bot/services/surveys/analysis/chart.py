"""Draw bars as SVG: the chart beside each table, without a script."""

from collections.abc import Sequence
from html import escape

from markupsafe import Markup

from bot.services.surveys.analysis.shown import Bar, format_share

_WIDTH = 360
_WIDEST = 250
_LINE, _BAR, _GAP = 20, 16, 12
# As many letters of 15 pixels fit into a line.
_LETTERS = 44


def draw_bars(bars: Sequence[Bar], title: str) -> Markup:
    """Return an SVG of *bars*, "" without any; screen readers say the *title*."""
    if not any(bar.share is not None for bar in bars):
        return Markup()
    parts, top = [], 0
    for bar in bars:
        for line in _wrap(bar.label):
            top += _LINE
            parts.append(f'<text x="0" y="{top - 5}">{escape(line)}</text>')
        width = max(round(_WIDEST * min(bar.share or 0, 1)), 1 if bar.people else 0)
        parts.append(f'<rect x="0" y="{top}" width="{_WIDEST}" height="{_BAR}" class="rest"/>')
        parts.append(f'<rect x="0" y="{top}" width="{width}" height="{_BAR}"/>')
        said = bar.detail if bar.people is None else f"{bar.people} · {format_share(bar.share)}"
        parts.append(f'<text x="{_WIDEST + 8}" y="{top + 13}">{escape(said)}</text>')
        top += _BAR + _GAP
    return Markup(  # noqa: S704 - all text in it is escaped
        f'<svg class="chart" viewBox="0 0 {_WIDTH} {top}" role="img" '
        f'aria-label="{escape(title)}">{"".join(parts)}</svg>'
    )


def _wrap(text: str) -> list[str]:
    """Return *text* in lines that fit."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= _LETTERS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
