"""What a chatbot in Python mostly is: aiogram behind a webhook on aiohttp, with one handler."""

import sys

from aiogram import Bot, Dispatcher, Router
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

router = Router()


async def echo(message: Message) -> None:
    """Say the same."""
    await message.answer(message.text or "")


async def ready(request: web.Request) -> web.Response:
    """Say that it is there."""
    del request
    return web.Response(text="ready")


def main() -> None:
    """Serve on the port that the command line names; no one is called."""
    router.message.register(echo)
    dispatcher = Dispatcher()
    dispatcher.include_router(router)
    app = web.Application()
    app.router.add_get("/readyz", ready)
    handler = SimpleRequestHandler(dispatcher, Bot("1:never-used"))
    handler.register(app, path="/webhook")
    web.run_app(app, host="127.0.0.1", port=int(sys.argv[1]), print=None)


if __name__ == "__main__":
    main()
