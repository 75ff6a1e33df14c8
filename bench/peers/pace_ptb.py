"""Send many messages by python-telegram-bot with its rate limiter: API TOKEN RATE COUNT."""

import asyncio
import sys

from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

FIRST_CHAT = 10_000_000_000
CONNECTIONS = 64


async def send(api: str, token: str, rate: int, count: int) -> None:
    """Send *count* messages, as many at a time as the limiter lets through."""
    bot = ExtBot(
        token,
        base_url=f"{api}/bot",
        request=HTTPXRequest(connection_pool_size=CONNECTIONS, pool_timeout=60),
        rate_limiter=AIORateLimiter(overall_max_rate=rate, overall_time_period=1),
    )
    async with bot:
        chats = range(FIRST_CHAT, FIRST_CHAT + count)
        await asyncio.gather(*(bot.send_message(chat, "Mai cắt nước.") for chat in chats))


if __name__ == "__main__":
    asyncio.run(send(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
