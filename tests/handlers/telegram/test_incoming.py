"""Reading updates, compared with the table of raw updates and both libraries' types."""

import json
import sys
from pathlib import Path
from typing import Any

import aiogram.enums
import msgspec
import pytest
import telegram
import telegram.constants
from aiogram.types import Update as AiogramUpdate
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Struct

from conversations.engine.model.messages import Inbound, Text
from handlers.telegram.incoming import callback_id_of, incoming, reason_ignored
from handlers.telegram.updates.schema import (
    Message,
    Update,
    UpdateError,
    read_update,
    read_updates,
)
from handlers.telegram.updates.service_kinds import SERVICE_KINDS
from tests.cases import each
from tests.handlers.telegram.more_raw_updates import CASES
from tests.handlers.telegram.raw_updates import (
    AN,
    BIG,
    Case,
    edited,
    message,
    sent,
    standing,
    tapped,
)

same = settings(derandomize=True, deadline=None, max_examples=300)
table = each("case", CASES, name=lambda case: case.label)


def body(raw) -> bytes:
    return json.dumps(raw).encode()


def said(update: Update):
    return incoming(update, "telegram", "CauNoiBot")


def test_the_table_is_large_and_its_sentences_are_unique():
    assert len(CASES) >= 60
    assert len({case.label for case in CASES}) == len(CASES)


@table
def test_each_update_has_the_contents_of_the_table(case: Case):
    update = read_update(body(case.raw))
    if isinstance(case.said, str):
        assert said(update) == ()
        assert reason_ignored(update, "CauNoiBot") == case.said
        return
    assert reason_ignored(update, "CauNoiBot") == ""
    assert said(update) == tuple(
        Inbound(
            "telegram",
            "900+text" if n else "900",
            case.address,
            content,
            case.message,
            "" if isinstance(content, Text) else case.group,
            "vi" if case.address == str(BIG) else "",
        )
        for n, content in enumerate(case.said)
    )


@pytest.mark.parametrize(
    ("code", "language"),
    [("vi", "vi"), ("en", "en"), ("en-GB", "en"), ("VI-vn", "vi"), ("fr", "fr"), (None, "")],
)
@pytest.mark.parametrize("raw", [message(text="a"), edited(text="a"), standing("member")])
def test_the_language_is_that_of_the_phone(raw, code, language):
    sender = {name: value for name, value in AN.items() if name != "language_code"}
    sender |= {"language_code": code} if code else {}
    (kind,) = raw.keys() - {"update_id"}
    (inbound,) = said(read_update(body({**raw, kind: {**raw[kind], "from": sender}})))
    assert inbound.language == language


@table
def test_a_batch_has_the_contents_of_its_updates(case: Case):
    other = message(text="ổ gà")
    (first, second) = read_updates(body({"ok": True, "result": [case.raw, other]}))
    assert (first, second) == (read_update(body(case.raw)), read_update(body(other)))


# The libraries' own types are the oracles.


def agrees(ours: Struct, theirs: object) -> None:
    """Check that *theirs* has every field as *ours* has it."""
    for field in msgspec.structs.fields(ours):
        mine = getattr(ours, field.name)
        if field.encode_name.startswith(" "):
            continue
        name = {"from": "from_user"}.get(field.encode_name, field.encode_name)
        other = getattr(theirs, name, None)
        if mine == field.default:
            assert other in (None, mine, (), []), (name, other)
        elif isinstance(mine, Struct):
            agrees(mine, other)
        elif isinstance(mine, tuple):
            assert isinstance(other, list | tuple)
            for one, two in zip(mine, other, strict=True):
                agrees(one, two)
        elif isinstance(mine, dict):
            assert other is not None
        else:
            seconds = getattr(other, "total_seconds", None)
            assert mine == (seconds() if seconds else other), name


def has_the_large_number(theirs: Any) -> bool:
    """Tell whether a library read a large chat id exactly."""
    message = theirs.message
    return not message or message.chat.type != "private" or message.chat.id == BIG


@table
def test_aiogram_reads_the_same(case: Case):
    update, theirs = read_update(body(case.raw)), AiogramUpdate.model_validate_json(body(case.raw))
    agrees(update, theirs)
    assert has_the_large_number(theirs)


@table
def test_python_telegram_bot_reads_the_same(case: Case, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    theirs = telegram.Update.de_json(json.loads(body(case.raw)), None)
    update = read_update(body(case.raw))
    agrees(update, theirs)
    assert has_the_large_number(theirs)


def test_every_message_kind_of_the_libraries_is_known():
    theirs = {kind.value for kind in aiogram.enums.ContentType} | {
        kind.value for kind in telegram.constants.MessageType
    }
    read_by_us = {field.encode_name for field in msgspec.structs.fields(Message)}
    spoken = {
        "sticker", "story", "dice", "game", "poll", "paid_media", "live_photo",
        "checklist", "invoice", "giveaway", "giveaway_winners", "rich_message",
    }  # fmt: skip  # not one name a line
    beside = {
        "any", "unknown", "business_connection_id", "effect_id", "reply_to_story",
        "sender_boost_count", "sender_business_bot", "suggested_post_info",
    }  # fmt: skip  # not one name a line

    assert sorted(theirs - SERVICE_KINDS - read_by_us - spoken - beside) == []
    assert sorted(SERVICE_KINDS - theirs) == []


@each("kind", sorted(SERVICE_KINDS))
def test_service_messages_are_ignored(kind):
    assert reason_ignored(read_update(body(message(**{kind: {"a": 1}})))) == "service"


# Taps


def test_every_tap_can_be_acknowledged():
    assert callback_id_of(read_update(body(tapped(data="x")))) == "4382bfdwdsb323b2d9"
    assert callback_id_of(read_update(body(message(text="a")))) is None


# Malformed updates


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (rb"\ud83d\udd73", "🕳"),
        (rb"\ud800x", "\ufffdx"),
        (rb"x\udc00", "x\ufffd"),
        (rb"\udc00\ud83d", "\ufffd\ufffd"),
        (rb"\ud83d\ud83d\udd73", "\ufffd🕳"),
        (rb"\\ud800", r"\ud800"),
        (rb"\\\ud800", "\\\ufffd"),
        (rb"a\xffb".replace(rb"\xff", b"\xff"), "a\ufffdb"),
        (b"a\xed\xa0\x80b", "a\ufffd\ufffd\ufffdb"),
    ],
)
def test_a_lone_surrogate_is_replaced(written, kept):
    raw = body(message(text="TEXT")).replace(b"TEXT", written)
    (inbound,) = said(read_update(raw))
    assert inbound.content == Text(kept)
    assert said(read_updates(b'{"ok":true,"result":[%s]}' % raw)[0]) == (inbound,)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "malformed"),
        (b"{", "malformed"),
        (b"null", "unexpected"),
        (b"[]", "unexpected"),
        (b"{}", "unexpected"),
        (b'{"update_id":"1"}', "unexpected"),
        (b'{"update_id":1.5}', "unexpected"),
        (b'{"update_id":1,"message":[]}', "unexpected"),
        (b'{"update_id":1,"message":{"message_id":1}}', "unexpected"),
        (b'{"update_id":1}}', "malformed"),
        (b'{"update_id":1,"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "malformed"),
    ],
)
def test_a_body_that_is_no_update_has_a_reason(raw, reason):
    with pytest.raises(UpdateError) as error:
        read_update(raw)
    assert error.value.reason == reason


def test_one_broken_update_is_skipped_and_the_others_are_read():
    broken = {"update_id": 901, "message": {"message_id": "x"}}
    unnumbered = {"message": sent(text="b")}
    result = [message(text="a"), broken, unnumbered, 7, {**message(text="c"), "update_id": 902}]
    updates = read_updates(body({"ok": True, "result": result}))
    assert [update.update_id for update in updates] == [900, 901, 902]
    assert [reason_ignored(update) for update in updates] == ["", "unexpected", ""]
    assert said(updates[1]) == ()


@pytest.mark.parametrize("answer", [{"ok": False, "result": []}, {"result": []}, [], "x", 1])
def test_a_body_without_a_batch_is_an_error(answer):
    with pytest.raises(UpdateError):
        read_updates(body(answer))


# Generated input

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=12,
)
FIELDS = {field.encode_name for field in msgspec.structs.fields(Message)}
LIKE_A_MESSAGE = st.fixed_dictionaries(
    {"message_id": st.integers(), "chat": st.fixed_dictionaries({"id": st.integers()})},
    optional=dict.fromkeys(sorted(FIELDS - {"message_id", "chat"}), ANY_JSON),
)
LIKE_AN_UPDATE = st.fixed_dictionaries(
    {"update_id": st.integers()},
    optional={
        "message": LIKE_A_MESSAGE | ANY_JSON,
        "edited_message": LIKE_A_MESSAGE | ANY_JSON,
        "callback_query": ANY_JSON,
        "my_chat_member": ANY_JSON,
    },
)


def attempted(reader: Any, raw: bytes) -> Any:
    """Return the result of *reader*, or the reason of its error."""
    try:
        return reader(raw)
    except UpdateError as error:
        return error.reason


@same
@given(ANY_JSON | LIKE_AN_UPDATE)
def test_any_json_is_an_update_or_an_update_error(value):
    update = attempted(read_update, body(value))
    if isinstance(update, str):
        assert update in ("malformed", "unexpected")
    else:
        assert bool(said(update)) != bool(reason_ignored(update, "CauNoiBot"))


@same
@given(st.binary(max_size=60))
def test_any_bytes_are_an_update_or_an_update_error(raw):
    assert attempted(read_update, raw) in ("malformed", "unexpected")
    assert attempted(read_updates, raw) in ("malformed", "unexpected")


@same
@given(st.sampled_from(CASES), st.data())
def test_a_damaged_update_is_an_error_or_can_be_stored(case, data):
    whole = body(case.raw)
    at = data.draw(st.integers(0, len(whole) - 1))
    update = attempted(
        read_update, whole[:at] + data.draw(st.binary(max_size=3)) + whole[at + 1 :]
    )
    if not isinstance(update, str):
        stored = msgspec.json.encode(said(update))
        assert b"\\u0000" not in stored


def test_reading_updates_imports_no_telegram_library():
    source = Path(sys.modules[incoming.__module__].__file__ or "").parent
    modules = ("limits", "sanitization", "incoming", "outgoing", "updates/schema")
    for name in (*modules, "bot_api/calls", "bot_api/failures"):
        text = (source / f"{name}.py").read_text("utf-8")
        assert "import aiogram" not in text
        assert "import telegram" not in text
        assert "asyncio" not in text


def test_a_private_reply_names_the_message_of_ours_and_a_forward_is_marked():
    ours = {"message_id": 77, "from": {"id": 1, "is_bot": True, "first_name": "CN"}}
    theirs = {**ours, "from": {"id": 2, "is_bot": False, "first_name": "An"}}
    origin = {"type": "hidden_user", "sender_user_name": "Xa", "date": 0}

    (reply,) = said(read_update(body(message(text="mấy giờ?", reply_to_message=ours))))
    (other,) = said(read_update(body(message(text="mấy giờ?", reply_to_message=theirs))))
    (passed_on,) = said(read_update(body(message(text="Cập nhật ngay", forward_origin=origin))))

    assert (reply.replies_to, other.replies_to) == ("77", "")
    assert passed_on.content == Text("Cập nhật ngay", is_forwarded=True)
