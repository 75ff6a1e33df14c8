"""Send COUNT messages, print how many per second: python -m … CONFIG URL KIND COUNT.

KIND is "aiogram", the driver as its documentation shows it, in a loop; "bare", the channel's own
`send` in a loop; or "stored": a broadcast with at-most-once delivery, whose messages are claimed,
marked, sent and recorded.
"""

import asyncio
import gc
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import uvloop
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bench.harness import town_of_many
from bench.load_generator import telegram_bots
from bot import logs
from bot.app import App
from bot.commands.bootstrap import prepare_unit_context, utc_now
from bot.settings.settings import load_settings
from conversations.engine.model.messages import Reply
from handlers.channel import Channel, Outgoing
from storage.database.transactions import Database
from storage.repositories.broadcasts import broadcasts

_IN_FLIGHT = 32
"""The most messages of a broadcast that are being sent at once."""

_LOOK_SECONDS = 0.2


async def _send_by_aiogram(app: App, count: int) -> float:
    """Return the seconds that aiogram takes with the HTTP client that it brings itself."""
    text = app.books["vi"].say("engine-trouble")
    server = TelegramAPIServer.from_base(app.settings.telegram.api_url)
    async with Bot(telegram_bots.TOKEN, session=AiohttpSession(api=server)) as bot:

        async def send(number: int) -> None:
            await bot.send_message(town_of_many.FIRST_CHAT + number, text)

        return await _time_calls(send, count)


async def _send_bare(app: App, count: int) -> float:
    """Return the seconds that calling the channel's own `send` takes."""
    channel: Channel = app.telegram.bots[0]
    text = app.books["vi"].say("engine-trouble")

    async def send(number: int) -> None:
        chat = str(town_of_many.FIRST_CHAT + number)
        await channel.send(Outgoing(str(number), chat, 1, utc_now(), Reply(text)))

    return await _time_calls(send, count)


async def _time_calls(send: Callable[[int], Awaitable[None]], count: int) -> float:
    """Return the seconds that *count* calls of *send* take in concurrent loops."""
    numbers = iter(range(count))

    async def send_loop() -> None:
        for number in numbers:
            await send(number)

    begun = time.perf_counter()
    await asyncio.gather(*(send_loop() for _ in range(_IN_FLIGHT)))
    return time.perf_counter() - begun


async def _send_stored(app: App, count: int) -> float:
    """Return the seconds until all messages of the broadcast are recorded as sent."""
    unit_id = app.context.unit_id
    broadcast_id = town_of_many.start_broadcast(app.database, unit_id)
    town_of_many.fill(app.database, unit_id, broadcast_id)
    begun = time.perf_counter()
    await app.delivery_worker.start()
    running = asyncio.create_task(app.delivery_worker.run())
    while True:
        counts = await app.database.read(broadcasts.count_by_state, unit_id, broadcast_id)
        if counts.get("sent") == count:
            break
        if set(counts) & {"failed", "stopped", "unknown"}:
            raise RuntimeError(f"not everything was sent: {dict(counts)}")
        await asyncio.sleep(_LOOK_SECONDS)
    seconds = time.perf_counter() - begun
    await app.delivery_worker.stop()
    await running
    return seconds


_KINDS: dict[str, Callable[[App, int], Awaitable[float]]] = {
    "aiogram": _send_by_aiogram,
    "bare": _send_bare,
    "stored": _send_stored,
}


async def _run(config: Path, url: str, kind: str, count: int) -> None:
    settings = load_settings(config, {"CAUNOI_DATABASE__URL": url, **telegram_bots.VARIABLES})
    logs.set_up_logging(settings.logs, sys.stderr)
    database = Database(settings.database_url)
    app = App(settings, database, prepare_unit_context(database, settings))
    gc.collect()
    gc.freeze()  # as `App.start` does
    seconds = await _KINDS[kind](app, count)
    sys.stdout.write(f"{count / seconds}\n")
    for bot in app.telegram.bots:
        await bot.close()
    database.close()


def main() -> None:
    """Send what the command line asks for."""
    config, url, kind, count = sys.argv[1:]
    uvloop.run(_run(Path(config), url, kind, int(count)))


if __name__ == "__main__":
    main()
