"""Talks that stand at their open question, so that the next message can go on right there.

To run a dialogue again from its beginning comes to the same, and is what is done whenever the
talk is not, to the letter, the one that was left standing.
"""

from collections import OrderedDict
from datetime import timedelta

from msgspec import Struct

from conversations.engine.replay import Run
from conversations.engine.transcript import Session, Transcript

_MOST = 1000
# Whoever says nothing for so long is done; nothing of what they said stays in memory.
_LONGEST = timedelta(minutes=10)


class _Left(Struct):
    """A run with the transcript at whose end it stands, and the session as it was *written*."""

    transcript: Transcript
    run: Run
    session: Session | None = None
    written: str = ""


class Standing:
    """The newest runs, by whose talk they are."""

    def __init__(self) -> None:
        self._left: OrderedDict[str, _Left] = OrderedDict()

    def leave(self, whose: str, transcript: Transcript, run: Run) -> None:
        """Let *run* stand at the end of *transcript* until the person says something."""
        run.rest()
        self._left[whose] = _Left(transcript, run)
        self._left.move_to_end(whose)
        while self._is_too_much(transcript):
            _, left = self._left.popitem(last=False)
            left.run.close()

    def take(self, whose: str, transcript: Transcript) -> Run | None:
        """Return the run that stands at the end of *transcript*, None where none does."""
        left = self._left.pop(whose, None)
        if left is None:
            return None
        if left.transcript == transcript:
            return left.run
        left.run.close()
        return None

    def note(self, whose: str, session: Session, written: str) -> None:
        """Note that the *session* of a talk that was left was *written*, as JSON."""
        left = self._left.get(whose)
        if left is not None and left.transcript is session.open:
            left.session, left.written = session, written

    def session(self, whose: str, written: str) -> Session | None:
        """Return the session that was *written* so, to the letter, None where none is known."""
        left = self._left.get(whose)
        return left.session if left is not None and left.written == written else None

    def _is_too_much(self, newest: Transcript) -> bool:
        oldest = next(iter(self._left.values())).transcript
        return len(self._left) > _MOST or newest.touched - oldest.touched > _LONGEST
