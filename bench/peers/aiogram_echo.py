"""A bare echo bot with aiogram, as in its documentation: by webhook, answering by calls."""

import sys

from aiogram import Bot, Dispatcher, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from bench.peers.aiogram_hello import ready

router = Router()


@router.message()
async def echo(message: Message) -> None:
    """Send the text back."""
    await message.answer(message.text or "")


@router.callback_query()
async def pressed(query: CallbackQuery) -> None:
    """Acknowledge the tap, and send its data back."""
    await query.answer()
    if isinstance(query.message, Message):
        await query.message.answer(query.data or "")


def main() -> None:
    """Serve on the port of the command line, and call the Bot API that it names."""
    port, _, _, api, token = sys.argv[1:]
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    session = AiohttpSession(api=TelegramAPIServer.from_base(api))
    app = web.Application()
    app.router.add_get("/readyz", ready)
    SimpleRequestHandler(dispatcher, Bot(token, session=session)).register(app, path="/webhook")
    web.run_app(app, host="127.0.0.1", port=int(port), print=None, access_log=None)


if __name__ == "__main__":
    main()
