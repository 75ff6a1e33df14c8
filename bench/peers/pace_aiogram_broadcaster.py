"""Send many messages by aiogram-broadcaster, at the interval of a rate: API TOKEN RATE COUNT."""

import asyncio
import sys

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram_broadcaster import Broadcaster
from aiogram_broadcaster.contents import TextContent
from aiogram_broadcaster.intervals import SimpleInterval

FIRST_CHAT = 10_000_000_000


async def send(api: str, token: str, rate: int, count: int) -> None:
    """Send *count* messages, waiting after each for 1 / *rate* seconds."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(api))
    async with Bot(token, session=session) as bot:
        mailer = await Broadcaster(bot).create_mailer(
            chats=range(FIRST_CHAT, FIRST_CHAT + count),
            content=TextContent(text="Mai cắt nước."),
            interval=SimpleInterval(interval=1 / rate),
        )
        await mailer.start()


if __name__ == "__main__":
    asyncio.run(send(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
