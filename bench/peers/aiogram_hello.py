"""A minimal chatbot: aiogram behind a webhook on aiohttp, with one handler."""

import sys

from aiogram import Bot, Dispatcher, Router
from aiogram.types import Message
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

router = Router()


async def echo(message: Message) -> None:
    """Send the text back."""
    await message.answer(message.text or "")


async def ready(request: web.Request) -> web.Response:
    """Return 200 when the server is ready."""
    del request
    return web.Response(text="ready")


def main() -> None:
    """Serve on the port of the command line; make no calls."""
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
