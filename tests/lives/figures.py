"""Figures of lives: of 100 replies, how many are wrong or useless, or harmful; what was lost."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple, Self

from tests.lives.play import Turn

JUDGED = Path(__file__).parent / "judged"
GOOD, USELESS, WRONG, HARMFUL = "good", "useless", "wrong", "harmful"
_MARK = "= "
_LOST = "lost"


class Figures(NamedTuple):
    """Counts of replies; *lost* counts what never reached the officials, or was stored wrong."""

    replies: int = 0
    wrong: int = 0
    harmful: int = 0
    lost: int = 0

    def plus(self, other: Self) -> "Figures":
        """Return the sum of both."""
        return Figures(*(a + b for a, b in zip(self, other, strict=True)))

    def line(self, name: str) -> str:
        """Return the figures as one line."""
        of_100 = 100 * self.wrong / self.replies if self.replies else 0.0
        return (
            f"{name:<28} {self.replies:>5} replies, wrong or useless {self.wrong:>4}"
            f" ({of_100:4.1f} of 100), harmful {self.harmful:>3}, lost {self.lost:>3}"
        )


def count(turns: Iterable[Turn]) -> Figures:
    """Return the figures of played turns: a harmful reply is wrong, too."""
    all_ = list(turns)
    replies = [turn for turn in all_ if not turn.is_goal]
    return Figures(
        replies=len(replies),
        wrong=sum(bool(turn.faults or turn.harms) for turn in replies),
        harmful=sum(bool(turn.harms) for turn in replies),
        lost=sum(len(turn.faults) for turn in all_ if turn.is_goal),
    )


def total(figures: Iterable[Figures]) -> Figures:
    """Return the sum of all *figures*."""
    result = Figures()
    for one in figures:
        result = result.plus(one)
    return result


class JudgementError(ValueError):
    """A transcript has a reply without a judgement, or a judgement that is none."""


def read_judged(text: str) -> Figures:
    """Return the figures of a judged transcript.

    Its lines begin with ">" for what the person sent, "<" for our answer, "= " for the judgement:
    good, useless, wrong or harmful, and perhaps why. "= lost" names what was lost.

    Raises:
        JudgementError: it is not such a transcript.
    """
    found = Figures()
    is_open = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith(">"):
            if is_open:
                raise JudgementError(f"line {number}: the message before is not judged")
            is_open = True
        elif line.startswith(_MARK):
            word = line.removeprefix(_MARK).split(":")[0].split()[0]
            found = found.plus(_judgement(word, number))
            is_open = is_open and word == _LOST
    if is_open:
        raise JudgementError("the last message is not judged")
    return found


def _judgement(word: str, number: int) -> Figures:
    match word:
        case "good":
            return Figures(1)
        case "useless" | "wrong":
            return Figures(1, 1)
        case "harmful":
            return Figures(1, 1, 1)
        case "lost":
            return Figures(lost=1)
    raise JudgementError(f"line {number}: {word}")


def judged_lines() -> Sequence[str]:
    """Return a line of figures for each judged transcript, and one for all."""
    found = {
        path.stem: read_judged(path.read_text("utf-8")) for path in sorted(JUDGED.glob("*.txt"))
    }
    lines = [figures.line(name) for name, figures in found.items()]
    return [*lines, total(found.values()).line("all that was judged by hand")]
