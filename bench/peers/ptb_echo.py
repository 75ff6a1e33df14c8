"""A bare echo bot with python-telegram-bot behind a custom webhook, answering by calls."""

import asyncio
import sys

from aiohttp import web
from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

Context = ContextTypes.DEFAULT_TYPE


async def echo(update: Update, context: Context) -> None:
    """Send the text back."""
    del context
    if update.message:
        await update.message.reply_text(update.message.text or "")


async def pressed(update: Update, context: Context) -> None:
    """Acknowledge the tap, and send its data back."""
    query = update.callback_query
    if query and update.effective_chat:
        await query.answer()
        await context.bot.send_message(update.effective_chat.id, query.data or "")


async def serve(port: int, api: str, token: str) -> None:
    """Receive updates at *port*, and answer them by calls of *api*."""
    bot = Application.builder().token(token).base_url(f"{api}/bot").updater(None).build()
    bot.add_handler(MessageHandler(filters.TEXT, echo))
    bot.add_handler(CallbackQueryHandler(pressed))

    async def take(request: web.Request) -> web.Response:
        await bot.update_queue.put(Update.de_json(await request.json(), bot.bot))
        return web.Response()

    async def ready(request: web.Request) -> web.Response:
        del request
        return web.Response(text="ready")

    app = web.Application()
    app.router.add_get("/readyz", ready)
    app.router.add_post("/webhook", take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    async with bot:
        await bot.start()
        await web.TCPSite(runner, "127.0.0.1", port).start()
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), *sys.argv[4:6]))
