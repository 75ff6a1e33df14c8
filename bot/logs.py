"""Logs: one line per event, with ids, counts and durations, never a person's words."""

import contextlib
import errno
import io
import json
import logging
import re
import sys
import threading
import traceback
import warnings
from collections.abc import Mapping, MutableMapping
from datetime import date
from ipaddress import ip_network
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, TextIO
from urllib.parse import quote

import structlog
from structlog.typing import FilteringBoundLogger, Processor

from bot.log_limit import NetworkLogLimit

ROOT = Path(__file__).parents[1]
ROOMS = ("bot", "conversations", "handlers", "storage")
MOST_FRAMES = 8
HIDDEN = "[hidden]"
# Our ids are long hexadecimal words, which may contain many digits; let them through. Redact the
# rest: a bot's token, a token in an address, a phone number, a card number.
SENSITIVE = re.compile(
    r"(?P<id>\b(?=\d*[a-f])[0-9a-f]{32,}\b)"
    r"|\d{6,20}(?::|%3[Aa])[A-Za-z0-9_-]{30,}"
    r"|(?<=/bot)\d[^/\s]*"
    r"|(?:\+?84|0)(?:[\s.()\-]{0,2}\d){8,11}"
    r"|[35789](?:[\s.\-]?\d){8,9}"
    r"|\d{9,}"
)

Event = MutableMapping[str, Any]


class LogSettings(Protocol):
    """The settings that the logs use."""

    @property
    def level(self) -> str: ...  # noqa: D102 - its name says it
    @property
    def format(self) -> str: ...  # noqa: D102 - as above


def get_logger(**fields: object) -> FilteringBoundLogger:
    """Return a logger that adds *fields* to every event."""
    log: FilteringBoundLogger = structlog.get_logger(**fields)
    return log


def hide_secret(secret: str) -> None:
    """Redact *secret* in every line from now on."""
    _redactor.hide(secret)


def set_up_logging(settings: LogSettings, stream: TextIO) -> None:
    """Write all logs of this process to *stream*: ours, and warnings and errors of libraries.

    Python warnings and uncaught exceptions become lines as well.
    """
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="backslashreplace")
    level = logging.getLevelNamesMapping()[settings.level.upper()]
    chain: list[Processor] = [
        NetworkLogLimit(),
        structlog.processors.add_log_level,
        _add_exception,
        _redact,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="time"),
        _render_json if settings.format == "json" else _render_text,
    ]
    lines = _LineWriter(stream)
    structlog.configure(
        processors=chain,
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=lambda *_: lines,
        cache_logger_on_first_use=False,
    )
    _take_over_libraries()
    warnings.showwarning = _log_warning
    sys.excepthook = _log_uncaught
    sys.unraisablehook = _log_unraisable
    threading.excepthook = _log_unraisable


def _take_over_libraries() -> None:
    # Otherwise the standard library prints a record that it can't format, with all its arguments.
    logging.raiseExceptions = False
    known = [
        log for log in logging.root.manager.loggerDict.values() if isinstance(log, logging.Logger)
    ]
    for log in known:
        log.handlers.clear()
        log.propagate = True
    logging.root.handlers[:] = [_LibraryHandler(logging.WARNING)]
    logging.root.setLevel(logging.WARNING)
    # It warns of each malformed request, without a limit; we log these ourselves.
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)


class _LineWriter:
    """Writes lines. A failed write must not roll back the work that the line reports."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        # Reentrant: a finalizer may run, and log, while a line is being written.
        self._lock = threading.RLock()

    def write(self, line: str) -> None:
        with self._lock, contextlib.suppress(OSError, ValueError):
            self._stream.write(line + "\n")
            self._stream.flush()

    debug = info = warning = error = critical = write


class _LibraryHandler(logging.Handler):
    """Logs the messages of libraries without their arguments, which may be a person's words."""

    def emit(self, record: logging.LogRecord) -> None:
        get_logger().log(
            min(record.levelno // 10 * 10, logging.CRITICAL),
            _message_without_arguments(record),
            logger=record.name,
            exc_info=record.exc_info,
        )


class _HiddenArgument:
    """Stands for an argument that is not logged."""

    def __str__(self) -> str:
        return HIDDEN

    __repr__ = __str__


def _message_without_arguments(record: logging.LogRecord) -> str:
    """Return the first line of *record*'s message, with no arguments but numbers."""
    if isinstance(record.msg, BaseException):
        return _describe_error(record.msg)
    text = str(record.msg).partition("\n")[0]
    args = record.args
    with contextlib.suppress(ArithmeticError, LookupError, TypeError, ValueError):
        if isinstance(args, Mapping):
            return text % {name: _hide_unless_number(value) for name, value in args.items()}
        if args:
            return text % tuple(_hide_unless_number(value) for value in args)
    return text


def _hide_unless_number(value: object) -> object:
    return value if isinstance(value, int | float) else _HiddenArgument()


def _log_warning(
    message: Warning | str,  # noqa: ARG001 - not logged: it may hold someone's words
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001 - the signature of `warnings.showwarning`
    line: str | None = None,  # noqa: ARG001 - as above
) -> None:
    get_logger().warning("warning", category=category.__name__, at=_place(filename, lineno))


def _log_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    get_logger().critical("uncaught exception", exc_info=(kind, error, trace))


def _log_unraisable(args: "threading.ExceptHookArgs | sys.UnraisableHookArgs") -> None:
    get_logger().error("uncaught exception", exc_info=args.exc_value)


def _add_exception(_: object, __: str, event: Event) -> Event:
    event.pop("stack_info", None)
    error = event.pop("exc_info", None)
    if isinstance(error, tuple):
        error = error[1]
    elif error is True:
        error = sys.exc_info()[1]
    if isinstance(error, BaseException):
        event["exception"] = _describe_error(error)
    return event


def _describe_error(error: BaseException) -> str:
    """Return the types of *error* and its causes, and their places in our code."""
    parts: list[str] = []
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        parts.append(_describe_one_error(cause))
        hidden = None if cause.__suppress_context__ else cause.__context__
        cause = cause.__cause__ or hidden
    return " from ".join(parts)


def _describe_one_error(error: BaseException) -> str:
    name = type(error).__qualname__
    if isinstance(error, OSError) and error.errno:
        name += f" {errno.errorcode.get(error.errno, error.errno)}"
    if isinstance(error, BaseExceptionGroup):
        name += f" ({', '.join(_describe_error(one) for one in error.exceptions[:MOST_FRAMES])})"
    frames = [
        (frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    ours = [frame for frame in frames if _is_ours(frame[0])]
    places = [_place(*frame) for frame in (ours or frames[-1:])[-MOST_FRAMES:]]
    return f"{name} at {' > '.join(places)}" if places else name


def _is_ours(filename: str) -> bool:
    path = Path(filename)
    return path.is_relative_to(ROOT) and path.relative_to(ROOT).parts[0] in ROOMS


def _place(filename: str, line: int) -> str:
    path = Path(filename)
    return f"{path.relative_to(ROOT).as_posix() if _is_ours(filename) else path.name}:{line}"


def _redact(_: object, __: str, event: Event) -> Event:
    return {
        # A network address looks like a phone number.
        name: value if name == "network" and _is_network(value) else _redact_value(value)
        for name, value in event.items()
    }


def _is_network(value: object) -> bool:
    try:
        ip_network(str(value))
    except ValueError:
        return False
    return True


def _redact_value(value: object) -> object:
    shown: object = value
    match value:
        case None | bool() | int() | float():
            pass
        case str() | Path():
            shown = _redactor.redact(str(value))
        case BaseException():
            shown = _redactor.redact(_describe_error(value))
        case date():
            shown = value.isoformat()
        case Mapping():
            shown = {
                _redactor.redact(str(name)): _redact_value(one) for name, one in value.items()
            }
        case list() | tuple() | set() | frozenset():
            shown = [_redact_value(one) for one in value]
        case _:
            shown = f"<{type(value).__name__}>"
    return shown


class _Redactor:
    """Redacts secrets and what looks like one, and makes one printable line of any text."""

    def __init__(self) -> None:
        self._secrets: tuple[str, ...] = ()

    def hide(self, secret: str) -> None:
        if secret:
            known = {*self._secrets, secret, quote(secret, safe="")}
            self._secrets = tuple(sorted(known, key=len, reverse=True))

    def redact(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        text = SENSITIVE.sub(lambda found: found["id"] or HIDDEN, text)
        if text.isprintable():
            return text
        return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


_redactor = _Redactor()


def _render_json(_: object, __: str, event: Event) -> str:
    first = {name: event.pop(name) for name in ("time", "level", "event")}
    return json.dumps({**first, **event}, ensure_ascii=False)


def _render_text(_: object, __: str, event: Event) -> str:
    time, level, text = (event.pop(name) for name in ("time", "level", "event"))
    fields = (f"{name}={_render_value(value)}" for name, value in event.items())
    return " ".join((time, f"{level:8}", text, *fields))


def _render_value(value: object) -> str:
    if isinstance(value, str) and re.fullmatch(r"[^\s\"=\[{]+", value):
        return value
    return json.dumps(value, ensure_ascii=False)
