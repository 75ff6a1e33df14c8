"""Keeps dialogue runs at their open question, so that the next message goes on right there.

Running the dialogue again from its beginning has the same result. It is done whenever the stored
transcript is not equal to the cached one.
"""

from collections import OrderedDict
from datetime import timedelta

from msgspec import Struct

from conversations.engine.model.transcript import Session, Transcript
from conversations.engine.replay.dialogue_run import DialogueRun

_MOST = 1000
# Whoever says nothing for so long is done; nothing of what they said stays in memory.
_LONGEST = timedelta(minutes=10)


class _CachedRun(Struct):
    """A run with the transcript at whose end it stands, and the session as it was *written*."""

    transcript: Transcript
    run: DialogueRun
    session: Session | None = None
    written: str = ""


class RunCache:
    """The newest runs, by the key of their person."""

    def __init__(self) -> None:
        self._runs: OrderedDict[str, _CachedRun] = OrderedDict()

    def put(self, run_key: str, transcript: Transcript, run: DialogueRun) -> None:
        """Let *run* stand at the end of *transcript* until the person says something."""
        run.release_recall()
        self._runs[run_key] = _CachedRun(transcript, run)
        self._runs.move_to_end(run_key)
        while self._is_too_much(transcript):
            _, cached = self._runs.popitem(last=False)
            cached.run.close()

    def take(self, run_key: str, transcript: Transcript) -> DialogueRun | None:
        """Return the run that stands at the end of *transcript*, None where none does."""
        cached = self._runs.pop(run_key, None)
        if cached is None:
            return None
        if cached.transcript == transcript:
            return cached.run
        cached.run.close()
        return None

    def note(self, run_key: str, session: Session, written: str) -> None:
        """Note that the *session* of a talk that was left was *written*, as JSON."""
        cached = self._runs.get(run_key)
        if cached is not None and cached.transcript is session.open:
            cached.session, cached.written = session, written

    def session(self, run_key: str, written: str) -> Session | None:
        """Return the session that was *written* so, to the letter, None where none is known."""
        cached = self._runs.get(run_key)
        return cached.session if cached is not None and cached.written == written else None

    def _is_too_much(self, newest: Transcript) -> bool:
        oldest = next(iter(self._runs.values())).transcript
        return len(self._runs) > _MOST or newest.touched - oldest.touched > _LONGEST
