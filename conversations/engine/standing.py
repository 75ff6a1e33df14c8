"""Talks that stand at their open question, so that the next message can go on right there.

To run a dialogue again from its beginning comes to the same, and is what is done whenever the
talk is not, to the letter, the one that was left standing.
"""

from collections import OrderedDict
from datetime import timedelta

from conversations.engine.replay import Run
from conversations.engine.transcript import Transcript

_MOST = 1000
# Whoever says nothing for so long is done; nothing of what they said stays in memory.
_LONGEST = timedelta(minutes=10)


class Standing:
    """The newest runs by whose talk they are, each with the transcript at whose end it stands."""

    def __init__(self) -> None:
        self._left: OrderedDict[str, tuple[Transcript, Run]] = OrderedDict()

    def leave(self, whose: str, transcript: Transcript, run: Run) -> None:
        """Let *run* stand at the end of *transcript* until the person says something."""
        self._left[whose] = (transcript, run)
        self._left.move_to_end(whose)
        while self._is_too_much(transcript):
            _, (_, run) = self._left.popitem(last=False)
            run.close()

    def take(self, whose: str, transcript: Transcript) -> Run | None:
        """Return the run that stands at the end of *transcript*, None where none does."""
        left = self._left.pop(whose, None)
        if left is None:
            return None
        stood_at, run = left
        if stood_at == transcript:
            return run
        run.close()
        return None

    def _is_too_much(self, newest: Transcript) -> bool:
        oldest, _ = next(iter(self._left.values()))
        return len(self._left) > _MOST or newest.touched - oldest.touched > _LONGEST
