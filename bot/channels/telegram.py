"""Open the Telegram bots, each with its own token, settings and driver."""

import asyncio
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta

import msgspec
from msgspec import Struct, structs

from bot import logs, phrasebooks
from bot.media_store import MediaStore, UnknownMediaError
from bot.metrics import Metrics
from bot.phrasebooks import REFERENCE, Phrasebook
from bot.services.inbound.polling_lease import PollingLease
from bot.services.inbound.rate_limit import Detect, MessageRateLimiter
from bot.services.inbound.turn_services import LimitRate
from bot.services.inbound.unreadable_albums import UnreadableAlbums
from bot.services.unit_context import UnitContext
from bot.settings.sections import Telegram as Section
from bot.settings.settings import Settings
from conversations.engine.model.messages import Inbound, Reply
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from handlers.channel import Pace, Receive
from handlers.errors import NotStoredError
from handlers.telegram.bot_api.calls import is_group
from handlers.telegram.channel import Telegram, webhook_path
from handlers.telegram.drivers.driver import Driver
from handlers.telegram.host import BotProfile, Host
from handlers.telegram.outgoing import ALL_LABEL_NAMES, label_names
from handlers.telegram.pace import PACE
from handlers.telegram.updates.startup import Webhook
from storage.database.errors import StorageError
from storage.database.transactions import Database
from storage.repositories import media as stored
from storage.repositories.announcements import pictures
from storage.repositories.delivery import outbox
from storage.repositories.person import addresses
from storage.repositories.person.people import Address

BOTS = ("telegram", "telegram_staff")
COMMANDS = {
    "telegram": ("phananh", "hoi", "cuatoi", "canbo", "dulieu", "giup", "huy"),
    "telegram_staff": ("viecmoi", "baoviec", "giup"),
}
# Shorter labels for ways out, by the second part of their data, where so many share a row.
_CROWDED = 3
_SHORT_WAYS_OUT = {"cancel": "telegram-cancel", "not-this": "telegram-not-this"}
# The phrases that people read before they start each bot, one in a line; the one in its profile.
_DESCRIPTIONS = {
    "telegram": ("telegram-description", "telegram-description-danger"),
    "telegram_staff": ("telegram-staff-description",),
}
_SHORT_DESCRIPTIONS = {
    "telegram": "telegram-short-description",
    "telegram_staff": "telegram-staff-short-description",
}
# In a group everyone reads along, so every command is answered by the way to the private chat.
GROUP_COMMANDS: Mapping[str, Sequence[str]] = {"telegram": ("giup",), "telegram_staff": ()}
# The number of parallel calls. 64 suffice for Telegram's limit of 30 messages a second even if
# each call takes two seconds. With python-telegram-bot, each open connection costs more.
_AT_ONCE = {"aiogram": 64, "ptb": 8}
# Announcements need more connections for paid broadcasts: as many as leave in a quarter second.
_MOST_BULK_AT_ONCE = {"aiogram": 256, "ptb": 4}
_BULK_SECONDS = 0.25

TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{8,}")

_WARNING_INTERVAL = timedelta(minutes=1)

log = logs.get_logger()
_decode = msgspec.json.Decoder(Reply).decode


def add_labels(reply: Reply, phrases: Phrases, address: Address) -> Reply:
    """Return *reply* to *address* with the words of Telegram's own interface, if it needs some.

    They are stored with the reply, so that the sender need not load the person.
    """
    channel, chat = address
    if channel not in BOTS:
        return reply
    labels = [(name, phrases.say(f"telegram-{name}")) for name in label_names(reply, chat)]
    if len(reply.navigation) >= _CROWDED:
        labels += [
            (button.data, phrases.say(_SHORT_WAYS_OUT[kind]))
            for button in reply.navigation
            if (kind := "".join(button.data.split(":")[1:2])) in _SHORT_WAYS_OUT
        ]
    return structs.replace(reply, labels=tuple(labels)) if labels else reply


def tells_delivery(channel: str) -> bool:
    """Tell whether the messages of *channel* go to Telegram, which says when it has taken them."""
    return channel in BOTS


def build_rate_limit(
    settings: Settings, phrases_for: Callable[[Person], Phrases], detect: Detect
) -> LimitRate:
    """Return the rate limit of messages to the bots; *detect* finds what tells of danger."""
    most, albums = settings.limits.messages_per_minute, UnreadableAlbums()
    limiter = MessageRateLimiter(BOTS, most, phrases_for, detect, is_group)
    return lambda inbound, now: albums.admit(limiter.admit(inbound, now))


class Dependencies(Struct, frozen=True):
    """Dependencies that all bots share."""

    database: Database
    books: Mapping[str, Phrasebook]
    store: MediaStore
    metrics: Metrics


class HostAdapter:
    """The `handlers.telegram.host.Host` of one bot; *bot* is its number, part of its token."""

    def __init__(
        self,
        name: str,
        context: UnitContext,
        dependencies: Dependencies,
        *,
        receive: Receive,
        polling_lease: PollingLease,
        bot: str = "",
    ) -> None:
        self._name = name
        self._bot = bot
        self._context = context
        self._dependencies = dependencies
        self._receive = receive
        self._polling_lease = polling_lease
        self._warned_at: dict[str, datetime] = {}

    async def receive(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        """Receive messages; they are stored when it returns.

        Raises:
            NotStoredError: nothing can be stored now.
        """
        try:
            return await self._receive(inbounds)
        except StorageError as error:
            raise NotStoredError(error.code, error.wait) from error

    async def may_poll(self) -> bool:
        """Tell whether this process may ask for updates."""
        return await self._polling_lease.acquire()

    async def words(self, address: str) -> Mapping[str, str]:
        """Return the button labels in the language and manner of the person at *address*."""
        person = await self._dependencies.database.read(
            addresses.find_person, self._context.unit_id, self._name, address
        )
        book = phrasebooks.phrasebook_for(self._dependencies.books, person or Person())
        return {name: book.say(f"telegram-{name}") for name in ALL_LABEL_NAMES}

    async def shown(self, address: str, message: str) -> Reply | None:
        """Return the reply that *address* got as the message *message*, or None."""
        payload = await self._dependencies.database.read(
            outbox.find_shown, self._context.unit_id, self._name, address, message
        )
        return _decode(payload) if payload else None

    async def wanted_before(self, address: str, position: int) -> Sequence[str]:
        """Return the wishes of the last message sent to *address* before *position*."""
        payload = await self._dependencies.database.read(
            outbox.find_last_sent, self._context.unit_id, self._name, address, before=position
        )
        return _decode(payload).wants if payload else ()

    async def photo(self, media: str) -> bytes | None:
        """Return a photo of the media store, or None if it no longer exists."""
        name = await self._dependencies.database.read(
            stored.name_on_disk, self._context.unit_id, media
        )
        try:
            return await asyncio.to_thread(self._read, name or "")
        except (UnknownMediaError, FileNotFoundError):
            return None

    async def uploaded(self, media: str) -> str | None:
        """Return Telegram's id of a picture of an announcement, or ""; None of another photo."""
        return await self._dependencies.database.read(
            pictures.find_uploaded, self._context.unit_id, self._bot, media
        )

    async def note_uploaded(self, media: str, file_id: str) -> None:
        """Store Telegram's id of a picture; without it, it is uploaded again after a restart."""
        try:
            await self._dependencies.database.write(
                pictures.save_uploaded,
                self._context.unit_id,
                self._bot,
                media,
                file_id,
                now=self._context.now(),
            )
        except Exception as error:  # the message itself was sent
            log.error("telegram.picture_unrecorded", channel=self._name, exc_info=error)

    def profile(self) -> Mapping[str, BotProfile]:
        """Return the bot's profile by language; "" is Vietnamese, for unknown languages."""
        by_language = {
            language: self._profile_in(book) for language, book in self._dependencies.books.items()
        }
        return {"": by_language[REFERENCE], **by_language}

    def _profile_in(self, book: Phrasebook) -> BotProfile:
        unit = self._context.unit.name.in_language(book.language)
        return BotProfile(
            "\n".join(book.say(name, unit=unit) for name in _DESCRIPTIONS[self._name]),
            book.say(_SHORT_DESCRIPTIONS[self._name], unit=unit),
            _commands(COMMANDS[self._name], book),
            _commands(GROUP_COMMANDS[self._name], book),
        )

    def ignored(self, reason: str) -> None:
        """Count an ignored update."""
        self._dependencies.metrics.ignored.labels(reason).inc()

    def log_unusable_update(self, update_id: int | None, reason: str) -> None:
        """Log an unusable update; log those without a number at most once a minute."""
        if update_id is None:
            now = self._context.now()
            if now < self._warned_at.get(reason, now):
                return
            self._warned_at[reason] = now + _WARNING_INTERVAL
        log.warning("telegram.passed_over", channel=self._name, update=update_id, reason=reason)

    def done(self, what: str) -> None:
        """Count a successful call."""
        self._dependencies.metrics.platform_calls.labels(self._name, what, "done").inc()

    def failed(self, what: str, error: Exception, *, is_news: bool) -> None:
        """Count a failed call; log it if it *is_news*."""
        reason = type(error).__name__
        self._dependencies.metrics.platform_calls.labels(self._name, what, reason).inc()
        if is_news:
            log.warning("telegram.failed", channel=self._name, what=what, exc_info=error)

    def log_recovery(self, what: str) -> None:
        """Log that calls of *what* work again after failures."""
        log.info("telegram.well_again", channel=self._name, what=what)

    def _read(self, name: str) -> bytes:
        path, _ = self._dependencies.store.open(name)
        return path.read_bytes()


def _commands(names: Sequence[str], book: Phrasebook) -> list[tuple[str, str]]:
    return [(name, book.say(f"telegram-command-{name}")) for name in names]


def open_bot(name: str, settings: Settings, host: Host) -> Telegram | None:
    """Return the bot *name* with the settings of its section; None if its token is missing.

    Also return None if the token is malformed, or the token of an earlier bot.
    """
    section = section_of(name, settings)
    token = settings.secret(section.token_from)
    if not token:
        return None
    if not TOKEN.fullmatch(token):
        log.error("telegram.token_malformed", channel=name, variable=section.token_from)
        return None
    earlier = (section_of(other, settings).token_from for other in BOTS[: BOTS.index(name)])
    if token in map(settings.secret, earlier):
        # Two bots with one token would each get a part of the residents' messages, and the
        # officials' bot would not store them.
        log.error("telegram.token_shared", channel=name, variable=section.token_from)
        return None
    driver, webhook = open_driver(section, token), webhook_of(name, settings)
    return Telegram(name, driver, host, webhook=webhook, pace=pace_of(name, settings))


def section_of(name: str, settings: Settings) -> Section:
    """Return the settings of the bot *name*."""
    section: Section = getattr(settings, name)
    return section


def pace_of(name: str, settings: Settings) -> Pace:
    """Return the rate limits of the bot *name*."""
    section = section_of(name, settings)
    at_once, bulk = _AT_ONCE[section.driver], int(section.messages_per_second * _BULK_SECONDS)
    return structs.replace(
        PACE,
        per_second=section.messages_per_second,
        per_address=float(section.messages_per_chat_second),
        at_once=at_once,
        bulk_at_once=min(max(at_once // 2, bulk), _MOST_BULK_AT_ONCE[section.driver]),
    )


def webhook_of(name: str, settings: Settings) -> Webhook | None:
    """Return the webhook of the bot *name*, or None if it uses polling."""
    section = section_of(name, settings)
    if section.mode == "polling":
        return None
    url = f"{settings.public_url}{webhook_path(name)}"
    return Webhook(url, settings.secret(section.secret_from))


def open_driver(section: Section, token: str) -> Driver:
    """Return the driver that *section* names; don't import the library of the other one."""
    if section.driver == "aiogram":
        from handlers.telegram.drivers.aiogram_driver import AiogramDriver

        return AiogramDriver(token, section.api_url)
    from handlers.telegram.drivers.ptb_driver import PtbDriver

    return PtbDriver(token, section.api_url)
