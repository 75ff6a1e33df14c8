"""Lay out the path of a survey as a small diagram: its questions, and what each depends on."""

from collections.abc import Sequence

from msgspec import Struct

from conversations.surveys.survey import SurveyQuestion

_ROW, _BOX, _TOP = 44, 32, 6
_STEP, _LEFT = 14, 12
_WIDTH = 360
_LETTERS = 30


class Box(Struct, frozen=True):
    """A question: its number from 1, and the start of its text. It may be asked of some only."""

    number: int
    text: str
    x: int
    y: int
    width: int
    height: int
    is_conditional: bool


class Line(Struct, frozen=True):
    """A line from the question *start* to one that depends on it, *end*; *path* draws it."""

    start: int
    end: int
    path: str


class Diagram(Struct, frozen=True):
    """The boxes and lines of a survey, in pixels."""

    width: int
    height: int
    boxes: Sequence[Box]
    lines: Sequence[Line]


def draw_path(questions: Sequence[SurveyQuestion]) -> Diagram:
    """Return the diagram of *questions*: one below the other, with a line for each dependence.

    The lines run at the left, those over a longer distance further out.
    """
    number_of = {its.id: n for n, its in enumerate(questions)}
    pairs = sorted(
        {
            (number_of[condition.question.partition(".")[0]], n)
            for n, its in enumerate(questions)
            for condition in its.only_if
            if condition.question.partition(".")[0] in number_of
        },
        key=lambda pair: abs(pair[1] - pair[0]),
    )
    left = _LEFT + _STEP * len(pairs)
    boxes = [
        Box(
            n + 1,
            its.text.vi if len(its.text.vi) <= _LETTERS else f"{its.text.vi[:_LETTERS].rstrip()}…",
            left,
            _TOP + _ROW * n,
            _WIDTH - left - _LEFT,
            _BOX,
            bool(its.only_if),
        )
        for n, its in enumerate(questions)
    ]
    lines = [
        Line(start + 1, end + 1, _bracket(start, end, left, left - _STEP * (k + 1)))
        for k, (start, end) in enumerate(pairs)
    ]
    return Diagram(_WIDTH, _TOP + _ROW * len(questions), boxes, lines)


def _bracket(start: int, end: int, left: int, out: int) -> str:
    # The line leaves below the middle of its question, and arrives above that of the other.
    begin = _TOP + _ROW * start + _BOX * 3 // 4
    stop = _TOP + _ROW * end + _BOX // 4
    return f"M{left} {begin}H{out}V{stop}H{left}"
