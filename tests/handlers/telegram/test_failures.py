"""Classification of failed answers of the Bot API."""

import pytest

from handlers.errors import (
    ConflictError,
    GoneError,
    MovedError,
    OversizeError,
    RefusedError,
    RevokedError,
    SendError,
    ThrottledError,
    UncertainError,
    UneditableError,
    UnparsableError,
    UnreachableError,
)
from handlers.telegram.bot_api.failures import failure

ANSWERS = [
    (403, "Forbidden: bot was blocked by the user", GoneError),
    (403, "Forbidden: user is deactivated", GoneError),
    (403, "Forbidden: bot can't initiate conversation with a user", GoneError),
    (403, "Forbidden: bot was kicked from the supergroup chat", GoneError),
    (403, "Forbidden: bot is not a member of the channel chat", GoneError),
    (403, "Forbidden: the group chat was deleted", GoneError),
    (400, "Bad Request: chat not found", GoneError),
    (400, "Bad Request: user not found", GoneError),
    (400, "Bad Request: PEER_ID_INVALID", GoneError),
    (400, "Bad Request: group is deactivated", GoneError),
    (400, "Bad Request: not enough rights to send text messages to the chat", GoneError),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", GoneError),
    (400, "Bad Request: not enough rights to send photos to the chat", RefusedError),
    (400, "Bad Request: can't parse entities: Unsupported start tag at byte offset 5",
     UnparsableError),
    (400, "Bad Request: can't parse entities: can't find end of the entity", UnparsableError),
    (400, "Bad Request: ENTITY_BOUNDS_INVALID", UnparsableError),
    (400, "Bad Request: message to edit not found", UneditableError),
    (400, "Bad Request: message can't be edited", UneditableError),
    (400, "Bad Request: there is no text in the message to edit", UneditableError),
    (400, "Bad Request: MESSAGE_ID_INVALID", UneditableError),
    (400, "Bad Request: message is too long", RefusedError),
    (400, "Bad Request: BUTTON_DATA_INVALID", RefusedError),
    (400, "Bad Request: message text is empty", RefusedError),
    (400, "Bad Request: wrong file identifier/HTTP URL specified", RefusedError),
    (400, "Bad Request: file is too big", OversizeError),
    (413, "Request Entity Too Large", RefusedError),
    (401, "Unauthorized", RevokedError),
    (404, "Not Found", RevokedError),
    (409, "Conflict: terminated by other getUpdates request", ConflictError),
    (409, "Conflict: can't use getUpdates method while webhook is active", ConflictError),
    (500, "Internal Server Error", UncertainError),
    (502, "Bad Gateway", UncertainError),
    (504, "Gateway Timeout", UncertainError),
    (503, "Service Unavailable", UnreachableError),
    (302, "", UnreachableError),
    (200, "", UncertainError),
    (400, "", UnreachableError),
    (401, "", UnreachableError),
    (403, "", UnreachableError),
    (404, "", UnreachableError),
    (409, "", UnreachableError),
    (413, "", RefusedError),
    (0, "", UncertainError),
]  # fmt: skip  # one refusal a line
SAME = "Bad Request: message is not modified: specified new message content and reply markup are"
DONE = [
    (400, f"{SAME} exactly the same as a current content and reply markup of the message"),
    (400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
]
AGAIN = {ThrottledError, UnreachableError, UncertainError, RevokedError, ConflictError, MovedError}


@pytest.mark.parametrize(("status", "description", "error"), ANSWERS)
def test_each_failure_is_classified_as_in_the_table(status, description, error):
    assert type(failure(status, description, {})) is error
    assert type(failure(status, description.upper())) is error


@pytest.mark.parametrize(("status", "description"), DONE)
def test_an_effect_that_already_holds_is_no_failure(status, description):
    assert failure(status, description, {}) is None


@pytest.mark.parametrize(
    ("parameters", "description", "seconds"),
    [
        ({"retry_after": 35}, "Too Many Requests: retry after 35", 35),
        ({"retry_after": 0.5}, "Too Many Requests", 0.5),
        ({}, "Too Many Requests: retry after 35", 35),
        ({"retry_after": "35"}, "Too Many Requests: retry after 7", 7),
        ({"retry_after": -1}, "", 5),
        ({"retry_after": float("inf")}, "", 5),
        ({"retry_after": float("nan")}, "", 5),
        ({"retry_after": 90_000}, "", 90_000),
        ({"retry_after": 1e15}, "", 604_800),
        ({"retry_after": 10**400}, "", 604_800),
        ({}, "", 5),
    ],
)
def test_the_pause_is_that_of_the_platform(parameters, description, seconds):
    error = failure(429, description, parameters)
    assert isinstance(error, ThrottledError)
    assert error.seconds == seconds


def test_a_moved_group_has_its_new_address():
    description = "Bad Request: group chat was upgraded to a supergroup chat"
    error = failure(400, description, {"migrate_to_chat_id": -1001234567890})
    assert isinstance(error, MovedError)
    assert error.to == "-1001234567890"


def test_the_class_decides_whether_to_retry():
    classes = {type(error) for status, text, _ in ANSWERS if (error := failure(status, text))}
    classes |= {ThrottledError, MovedError}
    assert {kind for kind in classes if kind.retry} == AGAIN
    assert all(issubclass(kind, SendError) for kind in classes)
    assert GoneError.outcome == "stopped"


def test_an_error_contains_no_words_of_the_description():
    description = "Bad Request: can't parse entities: 'ổ gà nhà bà Tư' at byte offset 5"
    assert "Tư" not in str(failure(400, description, {}))
