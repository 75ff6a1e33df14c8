"""A session as it is stored: its JSON keeps the names that databases already hold."""

from datetime import UTC, datetime

import msgspec

from conversations.engine.model.messages import Text
from conversations.engine.model.transcript import (
    Answer,
    Session,
    Transcript,
    session_from_json,
    session_to_json,
)

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
SESSION = Session(
    open=Transcript(
        "report_problem",
        serial=1,
        version=1,
        touched=NOW,
        detached_answers=(Answer("place", "me"),),
        early_inputs=(Text("ổ gà"),),
        is_brief=True,
    ),
    pending_text="đèn hỏng",
    pending_text_at=NOW,
    pending_text_message="web:1:2",
)


def test_fields_keep_their_stored_names():
    stored = msgspec.json.decode(session_to_json(SESSION))
    assert stored.keys() == {"open", "told", "told_at", "told_in"}
    assert {"spare", "stash", "slight"} <= stored["open"].keys()


def test_a_session_is_read_back_as_it_was_stored():
    assert session_from_json(session_to_json(SESSION)) == SESSION
