import asyncio
import contextlib
import io
import json
import logging
import sys
import threading
import warnings
from datetime import UTC, datetime
from pathlib import Path

import pytest
import structlog
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from bot import logs
from bot.settings.sections import Logs
from bot.settings.settings import SettingsError, load_settings

WORDS = "canary: ổ gà trước nhà bà Canary"
TOKEN = "123456789:AAcanaryAAcanaryAAcanaryAAcanary_-"
PHONES = [
    "0912345678",
    "0912 345 678",
    "0912.345.678",
    "0912-345-678",
    "(0229) 386 8123",
    "02293868123",
    "+84912345678",
    "+84 (0) 912 345 678",
    "84912345678",
    "912 345 678",
    "sđt0912345678a",
]
CARDS = ["001203004567", "001 203 004 567", "164123456"]


@pytest.fixture
def untouched():
    """Restore the logging of the process after the test."""
    known = [*logging.root.manager.loggerDict.values(), logging.root]
    before = [
        (log, log.handlers[:], log.propagate, log.level)
        for log in known
        if isinstance(log, logging.Logger)
    ]
    hooks = sys.excepthook, sys.unraisablehook, threading.excepthook, logging.raiseExceptions
    with warnings.catch_warnings():
        yield
    for log, handlers, propagate, level in before:
        log.handlers[:], log.propagate = handlers, propagate
        log.setLevel(level)
    sys.excepthook, sys.unraisablehook, threading.excepthook, logging.raiseExceptions = hooks
    structlog.reset_defaults()


@pytest.fixture
def lines(untouched):
    stream = io.StringIO()
    logs.set_up_logging(Logs(level="debug", format="json"), stream)

    def told():
        return [json.loads(line) for line in stream.getvalue().splitlines()]

    return told


@contextlib.contextmanager
def caught():
    """Log an exception raised inside."""
    try:
        yield
    except (SettingsError, IntegrityError, ExceptionGroup):
        logs.get_logger().exception("work failed")


def fail(error):
    raise error


def test_an_event_is_one_line_of_json_with_its_time_in_utc(lines):
    logs.get_logger(channel="webchat").info("delivered", delivery=12, seconds=0.25, first=True)
    (line,) = lines()

    assert datetime.fromisoformat(line.pop("time")).tzinfo == UTC
    assert line == {
        "level": "info",
        "event": "delivered",
        "channel": "webchat",
        "delivery": 12,
        "seconds": 0.25,
        "first": True,
    }


def test_an_event_is_one_line_of_words_without_colours(untouched):
    stream = io.StringIO()
    logs.set_up_logging(Logs(), stream)
    logs.get_logger().debug("not told at level info")
    logs.get_logger().warning(
        "delivery refused", delivery=12, reason="Gone Error", to=["a"], when=None
    )
    _, _, line = stream.getvalue().partition(" ")

    assert line == 'warning  delivery refused delivery=12 reason="Gone Error" to=["a"] when=null\n'


def test_a_logger_made_before_the_set_up_follows_it(untouched):
    log = logs.get_logger(channel="webchat")
    stream = io.StringIO()
    logs.set_up_logging(Logs(format="json"), stream)
    log.info("ready")

    assert json.loads(stream.getvalue())["channel"] == "webchat"


@pytest.mark.parametrize("private", [*PHONES, *CARDS, TOKEN, TOKEN.replace(":", "%3A")])
@pytest.mark.parametrize("form", ["console", "json"])
def test_phone_card_and_token_lookalikes_are_redacted_in_any_text(untouched, form, private):
    stream = io.StringIO()
    logs.set_up_logging(Logs(format=form), stream)
    log = logs.get_logger(bound=f"from {private}.")
    log.info(private, text=private, many=[{"deep": (private,)}], keyed={private: 1})
    log.info("seen %s", private)
    digits = "".join(c for c in private if c.isdigit())

    assert private not in stream.getvalue()
    assert digits[-9:] not in stream.getvalue()
    assert stream.getvalue().count("[hidden]") == 7


def test_a_token_in_an_address_is_redacted(lines):
    logs.get_logger().info("called", url="https://api.telegram.org/bot77:short/sendMessage")

    assert lines()[0]["url"] == "https://api.telegram.org/bot[hidden]/sendMessage"


def test_a_secret_is_redacted_as_it_is_and_url_encoded(lines):
    logs.hide_secret("")
    logs.hide_secret("canary+secret/1")
    logs.get_logger().info(
        "called", url="https://x/?key=canary%2Bsecret%2F1", key="canary+secret/1"
    )

    assert lines()[0]["url"] == "https://x/?key=[hidden]"
    assert lines()[0]["key"] == "[hidden]"


@pytest.mark.parametrize(
    "harmless",
    [
        "f81d4fae7dec11d0a765" + "00a0c91e6bf6" * 2,  # a media id has long runs of digits
        "1234567890abcdef" * 4 + "-s",
        "GV 427",
        "2026-11-25T01:02:03.123456+00:00",
        "http://127.0.0.1:8080",
        "bot/services/inbound/receive_batch.py:45",
    ],
)
def test_ids_codes_and_times_are_not_redacted(lines, harmless):
    logs.get_logger().info("seen", what=harmless)

    assert lines()[0]["what"] == harmless


def test_numbers_are_ids_and_not_redacted(lines):
    logs.get_logger().info("seen", chat=912345678)

    assert lines()[0]["chat"] == 912345678


def test_a_value_of_another_type_is_logged_as_its_type(lines):
    stamp = datetime(2026, 11, 25, tzinfo=UTC)
    logs.get_logger().info("seen", what=object(), raw=b"canary", why=ValueError(WORDS), at=stamp)

    assert lines()[0]["what"] == "<object>"
    assert lines()[0]["raw"] == "<bytes>"
    assert lines()[0]["why"] == "ValueError"
    assert lines()[0]["at"] == "2026-11-25T00:00:00+00:00"


@pytest.mark.parametrize("form", ["console", "json"])
def test_a_value_can_not_start_a_line_of_its_own(untouched, form):
    stream = io.StringIO()
    logs.set_up_logging(Logs(format=form), stream)
    logs.get_logger().info("one\ntwo", text="three\r\nfour\u2028five\x1b[31m\u202e")

    assert len(stream.getvalue().splitlines()) == 1
    assert "\x1b" not in stream.getvalue()
    assert "\u202e" not in stream.getvalue()


def test_an_exception_is_logged_with_type_and_our_lines_without_its_message(lines):
    with caught():
        load_settings(Path(WORDS), {})
    told = lines()[0]["exception"]

    assert told.startswith("SettingsError at bot/settings/settings.py:")
    assert " > bot/settings/settings.py:" in told
    assert " from FileNotFoundError ENOENT at bot/settings/settings.py:" in told
    assert "anary" not in json.dumps(lines(), ensure_ascii=False)


def test_the_parameters_of_a_statement_are_not_logged(lines):
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE report (words TEXT UNIQUE)"))
        insert = text("INSERT INTO report VALUES (:words)")
        connection.execute(insert, {"words": WORDS})
        with caught():
            connection.execute(insert, {"words": WORDS})
        with pytest.raises(IntegrityError):
            connection.execute(insert, {"words": WORDS})
    engine.dispose()
    (line,) = lines()

    assert line["exception"].startswith("IntegrityError at ")
    assert " from IntegrityError at " in line["exception"]
    assert "anary" not in json.dumps(line, ensure_ascii=False)


def test_an_exception_group_is_logged_with_its_members(lines):
    with caught():
        fail(ExceptionGroup(WORDS, [ValueError(WORDS), KeyError(WORDS)]))

    assert lines()[0]["exception"].startswith("ExceptionGroup (ValueError, KeyError) at ")


def test_a_cycle_of_causes_is_logged_once(lines):
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    logs.get_logger().error("work failed", exc_info=one)

    assert lines()[0]["exception"] == "ValueError from KeyError"


def test_library_logs_are_written_from_level_warning_on(lines):
    logging.getLogger("uvicorn.access").info("GET /%s", WORDS)
    logging.getLogger("httpx").warning("told")

    assert [(line["event"], line["logger"]) for line in lines()] == [("told", "httpx")]


def test_arguments_of_library_logs_are_not_written_except_numbers(lines):
    httpx = logging.getLogger("httpx")
    url = f"https://api.telegram.org/bot{TOKEN}/sendMessage?text={WORDS}"
    httpx.warning('HTTP Request: %s %s "%s %d"', "POST", url, "HTTP/1.1", 200)
    httpx.warning("%(url)s took %(seconds).1f s", {"url": url, "seconds": 2})
    httpx.warning("%d of %s", WORDS, WORDS)
    httpx.warning(f"call to bot {TOKEN}")
    httpx.warning("one line\n" + WORDS)

    assert [line["event"] for line in lines()] == [
        'HTTP Request: [hidden] [hidden] "[hidden] 200"',
        "[hidden] took 2.0 s",
        "%d of %s",
        "call to bot [hidden]",
        "one line",
    ]


def test_an_exception_logged_by_uvicorn_has_no_message(lines):
    uvicorn = logging.getLogger("uvicorn.error")
    try:
        fail(RuntimeError(WORDS))
    except RuntimeError:
        uvicorn.exception("Exception in ASGI application\n")
    uvicorn.error(OSError(98, f"address already in use: {WORDS}"))
    first, second = lines()

    assert first["event"] == "Exception in ASGI application"
    assert first["exception"].startswith("RuntimeError at test_logs.py:")
    assert second["event"] == "OSError EADDRINUSE"
    assert "anary" not in json.dumps(lines(), ensure_ascii=False)


def test_handlers_of_libraries_are_removed(untouched):
    theirs = io.StringIO()
    log = logging.getLogger("uvicorn.error")
    log.addHandler(logging.StreamHandler(theirs))
    log.propagate = False
    ours = io.StringIO()
    logs.set_up_logging(Logs(), ours)
    log.warning("Invalid HTTP request received.")  # ours says so, within limits
    log.error("told once")

    assert theirs.getvalue() == ""
    assert ours.getvalue().count("told once") == 1
    assert "Invalid" not in ours.getvalue()


async def test_an_exception_of_an_unawaited_task_is_logged_without_its_message(lines):
    async def fail_later():
        fail(ValueError(WORDS))

    task = asyncio.ensure_future(fail_later())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    assert task.done()
    del task
    (line,) = lines()

    assert line["event"] == "Task exception was never retrieved"
    assert line["exception"].startswith("ValueError at ")
    assert "anary" not in json.dumps(line, ensure_ascii=False)


def test_an_uncaught_exception_is_logged_without_its_message(lines):
    thread = threading.Thread(target=fail, args=[ValueError(WORDS)])
    thread.start()
    thread.join()
    try:
        fail(ValueError(WORDS))
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert [line["event"] for line in lines()] == ["uncaught exception"] * 2
    assert "anary" not in json.dumps(lines(), ensure_ascii=False)


def test_a_warning_is_logged_with_class_and_place(lines):
    warnings.simplefilter("always")
    warnings.warn(WORDS, UserWarning, stacklevel=1)

    assert lines()[0]["category"] == "UserWarning"
    assert lines()[0]["at"].startswith("test_logs.py:")
    assert "anary" not in json.dumps(lines(), ensure_ascii=False)


def test_a_closed_stream_does_not_stop_the_work(untouched):
    stream = io.StringIO()
    logs.set_up_logging(Logs(), stream)
    stream.close()

    logs.get_logger().info("nobody hears this")


def test_characters_that_the_stream_can_not_encode_are_escaped(untouched):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", write_through=True)
    logs.set_up_logging(Logs(), stream)
    logs.get_logger().info("read", folder=Path("Gia Viễn"))

    assert rb'folder="Gia Vi\u1ec5n"' in raw.getvalue()


def test_many_threads_write_whole_lines(lines):
    def write():
        for number in range(200):
            logs.get_logger().info("counted", number=number)

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(line["number"] for line in lines()) == sorted(list(range(200)) * 8)


@pytest.mark.parametrize(
    "network", ["203.0.113.145", "84.123.123.123", "2001:db8:1:2::/64", "::/64"]
)
def test_the_network_of_a_client_is_shown(lines, network):
    logs.get_logger().warning("request.refused", network=network, reason=network)

    (line,) = lines()
    assert line["network"] == network


@pytest.mark.parametrize("said", [*PHONES, WORDS + " 0912345678", "unix 0912345678"])
def test_what_is_no_network_is_redacted(lines, said):
    logs.get_logger().warning("request.refused", network=said)

    assert said not in lines()[0]["network"]


def test_a_network_gets_one_line_a_minute_for_each_event(lines):
    for _ in range(5):
        logs.get_logger().warning("request.refused", network="203.0.113.9")
        logs.get_logger().warning("sign_in.failed", network="203.0.113.9")
    logs.get_logger().warning("request.refused", network="203.0.113.10")
    for _ in range(2):
        logs.get_logger().warning("delivery.refused", delivery=1)

    told = [(line["event"], line.get("network"), line.get("skipped")) for line in lines()]
    assert told == [
        ("request.refused", "203.0.113.9", None),
        ("sign_in.failed", "203.0.113.9", None),
        ("request.refused", "203.0.113.10", 4),
        ("delivery.refused", None, None),
        ("delivery.refused", None, None),
    ]
