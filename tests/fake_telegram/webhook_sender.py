"""Post updates to a webhook like Telegram: repeatedly, until a 2xx."""

import asyncio
import contextlib
import json
import random
from collections import Counter, defaultdict, deque
from collections.abc import Coroutine
from typing import Self
from urllib.parse import urlsplit

import aiohttp

from tests.fake_telegram.platform import Platform
from tests.fake_telegram.refusals import Refusal

SECRET = "X-Telegram-Bot-Api-Secret-Token"


class Pusher:
    """Pushes what waits, up to *at_once* chats at a time, one chat's updates one after another.

    With *doors*, addresses of several processes, each push goes to one of them, drawn by lot.
    *statuses* counts what was answered, 0 where nothing was.
    """

    def __init__(self, platform: Platform, *, again: float = 0.1, at_once: int = 40) -> None:
        self.statuses: Counter[int] = Counter()
        self.pushed: Counter[int] = Counter()
        self.doors: list[str] = []
        self._platform = platform
        self._again = again
        self._slots = asyncio.Semaphore(at_once)
        self._queues: defaultdict[int, deque[int]] = defaultdict(deque)
        self._known: set[int] = set()
        self._chance = random.Random(7)
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        connector = aiohttp.TCPConnector(limit=0)
        timeout = aiohttp.ClientTimeout(total=60)
        self._client = aiohttp.ClientSession(connector=connector, timeout=timeout)
        self._begin(self._watch())
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._client.close()

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _watch(self) -> None:
        while True:
            news = self._platform.news
            if self._platform.webhook:
                self._take_up()
            await news.wait()

    def _take_up(self) -> None:
        for id_ in sorted(self._platform.waiting.keys() - self._known):
            self._known.add(id_)
            queue = self._queues[self._platform.chat_of[id_]]
            queue.append(id_)
            if len(queue) == 1:
                self._begin(self._bring_in_order(queue))

    async def _bring_in_order(self, queue: deque[int]) -> None:
        waiting = self._platform.waiting
        while queue:
            id_ = queue[0]
            if id_ not in waiting:  # a poll has got it meanwhile
                queue.popleft()
                continue
            if not self._platform.webhook:
                self._known.difference_update(queue)
                queue.clear()
                return
            async with self._slots:
                is_taken = await self.push(waiting[id_])
            self.pushed[id_] += 1
            if is_taken and id_ in waiting:
                self._platform.confirm(id_)
            if not is_taken:
                await asyncio.sleep(self._again)

    async def bring(self, body: bytes) -> None:
        """Post *body* until it is accepted, since a reused connection may close."""
        while not await self.push(body):
            await asyncio.sleep(self._again)

    async def push(self, body: bytes, secret: str | None = None) -> bool:
        """Post *body* once; tell whether it was accepted."""
        status = await self.status_of(body, secret)
        self.statuses[status] += 1
        return 200 <= status < 300

    async def status_of(self, body: bytes, secret: str | None = None) -> int:
        """Return the webhook's status for *body*, 0 without an answer."""
        hook = self._platform.webhook
        url = str(hook.get("url", ""))
        if self.doors:
            url = self._chance.choice(self.doors) + urlsplit(url).path
        known = secret if secret is not None else str(hook.get("secret_token", ""))
        headers = {"Content-Type": "application/json", **({SECRET: known} if known else {})}
        try:
            async with self._client.post(url, data=body, headers=headers) as response:
                await self._do(response.status, await response.read())
                return response.status
        except (aiohttp.ClientError, OSError, TimeoutError):
            return 0

    async def _do(self, status: int, body: bytes) -> None:
        """Make the call in a response, if any; its result is dropped."""
        if 200 <= status < 300 and body:
            params = json.loads(body)
            with contextlib.suppress(Refusal):
                await self._platform.call(params.pop("method"), params, {})
