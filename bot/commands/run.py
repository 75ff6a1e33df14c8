"""Run the web application and the delivery worker in one event loop, and stop them in order."""

import asyncio
import gc
import signal
import socket
import subprocess
import sys
from collections.abc import Callable

from bot import logs
from bot.app import App
from bot.browser_parts import BrowserPartsError, check_browser_parts
from bot.commands.bootstrap import prepare_unit_context
from bot.services.delivery.sending.restore_mark import RestoreMarkError, check_mark_folder
from bot.services.officials import sign_in
from bot.services.officials.permissions import PermissionSetupError
from bot.services.unit_context import UnitContext
from bot.services.webchat.push_keys import PushKeyError
from bot.settings.settings import Settings
from bot.training import model_file
from bot.web.server import Server
from storage import revisions
from storage.database.transactions import Database

_FIRST_OFFICIAL = "Quản trị"

__all__ = [
    "BrowserPartsError",
    "PermissionSetupError",
    "PortTakenError",
    "PushKeyError",
    "RestoreMarkError",
    "run_app",
    "run_until_stopped",
]

log = logs.get_logger()


async def run_app(settings: Settings) -> int:
    """Run until SIGINT or SIGTERM; return the exit status.

    Raises:
        BrowserPartsError: the scripts and styles of the pages are missing.
        RestoreMarkError: the restore mark can't be written.
        ModelFileError: the sentence model is missing or of another version.
        PortTakenError: another program listens on the port.
        UnreachableError: the database can't be opened.
        NewerDatabaseError: the database has a newer schema than the program.
        PackError: the unit pack is invalid.
        PermissionSetupError: a route or a staff dialogue names no permission.
        PushKeyError: the key to tell browsers of news is none.
    """
    check_browser_parts()
    check_mark_folder(settings.restore_mark_folder)
    # Before anything is opened; the phrasebooks read it again.
    model_file.read()
    listening = _listen(settings)
    database = Database(settings.database_url)
    try:
        status = _migrate_in_subprocess() if revisions.is_behind(database) else 0
    except BaseException:
        listening.close()
        database.close()
        raise
    if status:
        listening.close()
        database.close()
        return status
    context = prepare_unit_context(database, settings)
    app = App(settings, database, context)
    server = Server(app.web_app(), app.refuse_connection)
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, _stop, server, app)
    await app.start()
    gc.enable()
    serving = asyncio.create_task(server.serve([listening]))
    while not server.started and not serving.done():
        await asyncio.sleep(0.01)
    if server.started:
        _print_greeting(settings, database, context)
        log.info("started", port=settings.web.port, unit=context.unit_id, version=context.version)
    await serving
    await app.stop()
    log.info("stopped")
    return 0 if server.started else 1


def _migrate_in_subprocess() -> int:
    """Migrate the database in a subprocess; return its exit status.

    The modules for migrations would stay in this process's memory.
    """
    command = [sys.executable, "-m", "bot", "migrate"]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)  # noqa: S603 - our own module
    return done.returncode


class PortTakenError(Exception):
    """Another program listens on our port; the text says what to do."""


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.web.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.web.host, settings.web.port))
    except OSError as error:
        listening.close()
        where = f"{settings.web.host}:{settings.web.port}"
        raise PortTakenError(
            f"web.port: can't listen on {where} ({error.strerror}); "
            "choose another with CAUNOI_WEB__PORT=8081"
        ) from error
    return listening


def run_until_stopped(settings: Settings) -> int:
    """Run everything on uvloop if it is installed; return the exit status."""
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        return runner.run(run_app(settings))


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    try:
        import uvloop  # noqa: PLC0415 - not installed everywhere
    except ImportError:
        return None
    return uvloop.new_event_loop


def _print_greeting(settings: Settings, database: Database, context: UnitContext) -> None:
    """Print the addresses; at the first start also the first official's way in.

    A terminal gets the sign-in link itself. Anything else may be a journal, which keeps the link
    and which others read.
    """
    where = settings.public_url
    lines = [
        f"Cầu Nối – {context.unit.name.vi}",
        f"  Trang hỏi đáp     {where}/chat",
        f"  Trang cán bộ      {where}/office",
        f"  Theo dõi          {where}/healthz  {where}/readyz  {where}/metrics",
    ]
    if settings.is_public and (invented := context.unit.invented):
        count = f"còn {len(invented)} phần chưa phải số liệu thật"
        lines.append(f"  Chú ý: gói dữ liệu của xã {count}; xem: .venv/bin/python -m bot check")
        log.warning("pack.invented", unit=context.unit_id, parts=len(invented))
    minutes = settings.officials.link_minutes
    first = database.write_now(
        sign_in.invite_first_official, context, minutes=minutes, name=_FIRST_OFFICIAL
    )
    if first is not None and sys.stdout.isatty():
        lines += [
            f"  Đường vào của cán bộ đầu tiên, dùng một lần, trong {minutes} phút:",
            f"    {sign_in.sign_in_url(settings.public_url, first)}",
            "  Xin đường vào mới: .venv/bin/python -m bot user link",
        ]
    elif first is not None:
        lines.append("  Xin đường vào cho cán bộ đầu tiên: .venv/bin/python -m bot user link")
    lines.append("Bấm Ctrl-C để dừng.")
    print("\n".join(lines), flush=True)  # noqa: T201 - this is the program's greeting


def _stop(server: Server, app: App) -> None:
    """Close open event streams first, because the server waits for them."""
    server.should_exit = True
    asyncio.ensure_future(app.close_streams())  # noqa: RUF006 - ends before the loop does
