"""Telegram as a channel, with either driver."""

import asyncio
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from typing import TypeVar

from msgspec import Struct, structs

from conversations.engine.model.messages import Reply
from conversations.text.word_caches import forgettable
from handlers.channel import Limits, Outgoing, Pace
from handlers.errors import (
    RefusedError,
    SendError,
    ThrottledError,
    UneditableError,
    UnparsableError,
)
from handlers.http import PUBLIC, Route
from handlers.telegram.bot_api.api import Api, message_id
from handlers.telegram.bot_api.callback_acks import CallbackAcks
from handlers.telegram.bot_api.calls import (
    PLACES,
    Call,
    chat_id_of,
    is_group,
    split_album,
    with_links_as_text,
    without_formatting,
    without_photo,
)
from handlers.telegram.drivers.driver import Driver
from handlers.telegram.host import Host
from handlers.telegram.limits import LIMITS
from handlers.telegram.newest_messages import NewestMessages
from handlers.telegram.outgoing import LABEL_NAMES, label_names, outgoing
from handlers.telegram.pace import PACE
from handlers.telegram.pressed_messages import can_replace, mark_answered
from handlers.telegram.shared_pictures import File, SharedPictures
from handlers.telegram.updates.backoff import Backoff
from handlers.telegram.updates.intake import Intake
from handlers.telegram.updates.polling import Sleep, UpdatePoller
from handlers.telegram.updates.startup import BotStartup, Webhook
from handlers.telegram.updates.webhook import MOST_BYTES, WebhookEndpoint

_EDIT = "editMessageText"
_ALBUM = "sendMediaGroup"
_PHOTO = "sendPhoto"
_REMEMBERED = 50_000
# An official waits for a page that shows it.
_NAME_SECONDS = 3
# A person's first message has position 1, so no message of ours came before position 2.
_FIRST_ANSWER = 2

_Value = TypeVar("_Value")


class _Rest(Struct, frozen=True):
    """The *calls* of a message that are not made yet; *sent* is its id, if it is shown already."""

    calls: list[Call]
    sent: str | None


Labels = tuple[tuple[str, str], ...]


def webhook_path(name: str) -> str:
    """Return the path of the webhook of the bot *name*."""
    return f"/telegram/{name}/webhook"


class Telegram:
    """One bot: receives updates by polling or by webhook, and sends messages.

    A message may take several calls. When one fails, this process does not repeat those before it;
    after a crash another process starts with the first. If Telegram rejects an album, each photo
    is sent on its own.
    """

    limits: Limits = LIMITS

    def __init__(  # noqa: PLR0913 - each by its name
        self,
        name: str,
        driver: Driver,
        host: Host,
        *,
        webhook: Webhook | None = None,
        pace: Pace = PACE,
        chance: Callable[[], float] | None = None,
        sleep: Sleep = asyncio.sleep,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = name
        self.pace = pace
        self._host = host
        self._api = Api(driver)
        self._callback_acks = CallbackAcks(self._api, host, sleep)
        self._intake = Intake(name, host, self._callback_acks)
        self._webhook = webhook
        self._startup = BotStartup(self._api, host, webhook)
        self._backoff = Backoff(chance) if chance else Backoff()
        self._sleep = sleep
        self._poll = UpdatePoller(
            self._api,
            host,
            self._intake,
            register=self._register,
            backoff=self._backoff,
            sleep=sleep,
            now=now,
        )
        self._receiving: list[asyncio.Task[None]] = []
        # By delivery: the calls that remain to be made. By address: the labels of the keyboard
        # that is shown below the conversation, None for no keyboard.
        self._remaining_calls: OrderedDict[str, _Rest] = OrderedDict()
        self._keyboards: OrderedDict[str, Labels | None] = OrderedDict()
        self._pictures = SharedPictures(host)
        self._newest = forgettable(NewestMessages())

    def routes(self) -> Sequence[Route]:
        """Return the webhook's route, none when polling."""
        if self._webhook is None:
            return ()
        hook = WebhookEndpoint(self._intake, self._webhook.secret)
        path, name = webhook_path(self.name), f"{self.name}_webhook"
        return (Route("POST", path, hook.handle, name, most=MOST_BYTES, permission=PUBLIC),)

    async def username(self) -> str:
        """Return the bot's username, or "" if Telegram does not tell it in time."""
        if not self._intake.username:
            with suppress(SendError, TimeoutError):
                async with asyncio.timeout(_NAME_SECONDS):
                    self._intake.username = await self._startup.ask_username()
        return self._intake.username

    # Receive

    def start(self) -> None:
        """Start to receive updates."""
        receiving = self._poll.run() if self._webhook is None else self._register_until_done()
        self._receiving.append(asyncio.create_task(receiving))

    async def stop_receiving(self) -> None:
        """Stop receiving; Telegram sends again what is not stored yet."""
        for task in self._receiving:
            task.cancel()
        await asyncio.gather(*self._receiving, return_exceptions=True)
        self._receiving.clear()
        await self._callback_acks.close()

    async def close(self) -> None:
        """Stop receiving and close all connections."""
        await self.stop_receiving()
        await self._api.close()

    async def _register(self) -> None:
        self._intake.username = await self._startup.register()
        self._host.done("start")
        self._receiving.append(asyncio.create_task(self._startup.set_profile()))

    async def _register_until_done(self) -> None:
        """Register the webhook; on failure wait and try again."""
        while True:
            try:
                await self._register()
            except Exception as error:  # noqa: BLE001 - reported, and tried again
                is_news = self._backoff.is_news(error)
                self._host.failed("start", error, is_news=is_news)
                await self._sleep(self._backoff.delay_after(error))
            else:
                if self._backoff.has_failed:
                    self._host.log_recovery("start")
                return

    # Send

    async def send(self, message: Outgoing) -> str | None:
        """Send *message*; return the id of its last part, which has the buttons.

        Raises:
            SendError: the message was not, or may not have been, delivered.
        """
        files = await self._pictures.find(message.reply.photos)
        try:
            return await self._send(message, files)
        finally:
            self._pictures.release(files)

    async def _send(self, message: Outgoing, files: dict[str, File]) -> str | None:
        """Send *message* with its *files*; return and raise as `send` does."""
        if any(isinstance(file, bytes) for file in files.values()):
            self._callback_acks.show_typing(message.address)
        shown = await self._shown(message)
        left = self._remaining_calls.pop(message.delivery_id, None)
        is_begun, sent = left is not None, left.sent if left else None
        calls = deque(left.calls if left else await self._calls(message, files, shown))
        while calls:
            call = calls.popleft()
            call.params["chat_id"] = chat_id_of(message.address)  # it may have changed
            if call.method in PLACES and sent:
                answered = {"message_id": int(sent), "allow_sending_without_reply": True}
                call.params["reply_parameters"] = answered
            try:
                result = await self._make_with_fallback(call, files)
            except SendError as error:
                if error.retry and is_begun:
                    rest = _Rest([call, *calls], sent)
                    _remember(self._remaining_calls, message.delivery_id, rest)
                if not isinstance(error, RefusedError):
                    raise
                calls.extendleft(self._without_refused(call, error, has_sent=sent is not None))
            else:
                self._note_keyboard(message, call)
                is_main = call.method not in PLACES or sent is None
                sent = (message_id(result) if is_main else None) or sent
            is_begun = True
        is_marked = left is not None and not left.calls  # or was to be, but for a pause
        if not is_marked and (mark := mark_answered(message, shown)):
            await self._mark(mark, message, sent)
        if sent is not None:
            self._newest.note(message.address, sent, message.reply)
        return sent

    async def _mark(self, mark: Call, message: Outgoing, sent: str | None) -> None:
        """End the question that *message*, shown as *sent*, answers.

        A question that keeps its buttons is answered all the same; but if Telegram asks for a
        pause, the next message must wait for it.
        """
        try:
            await self._api.call(mark)
        except ThrottledError:
            _remember(self._remaining_calls, message.delivery_id, _Rest([], sent))
            raise
        except SendError as error:
            self._host.failed("mark", error, is_news=False)
        else:
            self._host.done("mark")

    def _without_refused(self, call: Call, error: RefusedError, *, has_sent: bool) -> list[Call]:
        """Return the calls to make instead of a refused one, the last one first.

        Photos go one by one; the text goes without its place.
        """
        if call.method == _ALBUM:
            self._host.failed("photo", error, is_news=True)
            return split_album(call)[::-1]
        if call.method in PLACES and has_sent:
            self._host.failed("place", error, is_news=True)
            return []
        raise error

    async def fetch(self, source: str) -> bytes:
        """Return the bytes of the file *source*.

        Raises:
            SendError: the file can't be fetched; `retry` tells whether a later try may succeed.
        """
        return await self._api.fetch(source)

    async def _calls(
        self, message: Outgoing, files: dict[str, File], shown: Reply | None
    ) -> list[Call]:
        reply = message.reply
        if any(media not in files for media in reply.photos):
            left = tuple(media for media in reply.photos if media in files)
            message = structs.replace(message, reply=structs.replace(reply, photos=left))
        known = await self._keyboard(message)
        words = dict((*(known or ()), *reply.labels))
        needed = label_names(message.reply, message.address, has_keyboard=known is not None)
        if not words.keys() >= set(needed):
            words = {**await self._host.words(message.address), **words}
        if not can_replace(reply, shown):
            message = structs.replace(message, edits="")
        return outgoing(
            message, words, has_keyboard=known is not None, username=self._intake.username
        )

    async def _shown(self, message: Outgoing) -> Reply | None:
        """Return the message whose button *message* answers, None if there is none."""
        if not message.edits:
            return None
        where = message.address, message.edits
        return self._newest.find(*where) or await self._host.shown(*where)

    async def _keyboard(self, message: Outgoing) -> Labels | None:
        """Return the labels of the keyboard below the conversation, None if there is no keyboard.

        If this process has sent nothing there yet, another one, or one before a crash, may have.
        """
        address = message.address
        if address in self._keyboards or message.position <= _FIRST_ANSWER:
            return self._keyboards.get(address)
        wanted = await self._host.wanted_before(address, message.position)
        return () if any(way in LABEL_NAMES for way in wanted) and not is_group(address) else None

    async def _make_with_fallback(self, call: Call, files: dict[str, File]) -> bytes:
        """Make *call*, and fall back to a simpler one if Telegram rejects it.

        Without formatting if it can't be parsed; as a new message if it can't be edited; with the
        photo itself if its id is rejected, and without it if it is too; with links as text if a
        button's link is rejected.
        """
        try:
            result = await self._api.call(call, files)
        except UnparsableError:
            unformatted = without_formatting(call)
            if unformatted == call:
                raise
            return await self._make_with_fallback(unformatted, files)
        except UneditableError:
            if call.method != _EDIT:
                raise
            params = {name: value for name, value in call.params.items() if name != "message_id"}
            return await self._make_with_fallback(Call("sendMessage", params), files)
        except RefusedError as error:
            if call.method == _PHOTO and (again := await self._pictures.reload(call, files)):
                files.update(again)
                return await self._make_with_fallback(call, files)
            if call.method == _PHOTO:
                self._host.failed("photo", error, is_news=True)
                text = without_photo(call)
                return await self._make_with_fallback(text, files) if text else b""
            if (simpler := with_links_as_text(call)) is None:
                raise
            return await self._make_with_fallback(simpler, files)
        if files:
            await self._pictures.note(call, result)
        return result

    def _note_keyboard(self, message: Outgoing, call: Call) -> None:
        markup = call.params.get("reply_markup")
        kinds: Collection[str] = markup if isinstance(markup, dict) else ()
        if "keyboard" in kinds:
            _remember(self._keyboards, message.address, message.reply.labels)
        elif "remove_keyboard" in kinds or message.address not in self._keyboards:
            _remember(self._keyboards, message.address, None)


def _remember(cache: OrderedDict[str, _Value], name: str, value: _Value) -> None:
    """Store *value* under *name*, and drop the oldest beyond _REMEMBERED."""
    cache[name] = value
    cache.move_to_end(name)
    while len(cache) > _REMEMBERED:
        cache.popitem(last=False)
