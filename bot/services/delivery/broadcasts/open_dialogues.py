"""News beside an open dialogue: how long it waits, and the question that is asked after it."""

from datetime import datetime, timedelta

from msgspec import DecodeError

from conversations.engine.model.transcript import session_from_json

OPEN_QUESTION = "open_question"
"""The kind of the notice that asks a person's open question again; it has no values."""

LONGEST_WAIT = timedelta(minutes=10)
"""News waits for the end of a dialogue until its person has been silent for so long."""

# What the JSON of a session contains if a dialogue is open, or its person is in an emergency.
_SIGNS = ('"open":{', '"care":{')


def end_of_wait(session: str) -> datetime | None:
    """Return until when news waits for whoever has the *session*; None if nothing is open.

    It waits for an emergency, too. A session that can't be read holds nothing back.
    """
    if not any(sign in session for sign in _SIGNS):
        return None  # cheaper than to decode it, and so for most people
    try:
        state = session_from_json(session)
    except DecodeError:
        return None
    asked = [state.open.asked_at] if state.open else []
    since = max([*asked, *([state.care.since] if state.care else [])], default=None)
    return since and since + LONGEST_WAIT
