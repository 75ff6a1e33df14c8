"""Opens the bots of Telegram: each with its own token, settings and chosen driver."""

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
from bot.services.inbound.rate_limit import MessageRateLimiter
from bot.services.inbound.turn_services import LimitRate
from bot.services.inbound.unreadable_albums import UnreadableAlbums
from bot.services.unit_context import UnitContext
from bot.settings.sections import Telegram as Section
from bot.settings.settings import Settings
from conversations.engine.model.messages import Inbound, Reply
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from handlers.channel import Pace, Receive
from handlers.telegram.channel import Telegram, webhook_path
from handlers.telegram.drivers.driver import Driver
from handlers.telegram.host import Host
from handlers.telegram.outgoing import LABEL_NAMES
from handlers.telegram.pace import PACE, is_group
from handlers.telegram.updates.startup import Webhook
from storage.database.transactions import Database
from storage.repositories import media as stored
from storage.repositories.delivery import outbox
from storage.repositories.person import addresses

BOTS = ("telegram", "telegram_staff")
COMMANDS = {
    "telegram": ("phananh", "hoi", "cuatoi", "canbo", "dulieu", "giup", "huy"),
    "telegram_staff": ("viecmoi", "baoviec", "giup"),
}
# 30 a second, as many as Telegram takes, also where each takes two seconds. The connections of
# python-telegram-bot cost more the more of them are open.
_AT_ONCE = {"aiogram": 64, "ptb": 8}

TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{8,}")

_TELL_AGAIN = timedelta(minutes=1)

log = logs.get_logger()
_decode = msgspec.json.Decoder(Reply).decode


def add_labels(reply: Reply, phrases: Phrases) -> Reply:
    """Return *reply* with the words that stand beside it, where some do.

    They are written with it, so that whoever sends it need not look up who is spoken to.
    """
    if not any(way in LABEL_NAMES for way in reply.wants):
        return reply
    return structs.replace(
        reply, labels=tuple((word, phrases.say(f"telegram-{word}")) for word in LABEL_NAMES)
    )


def build_rate_limit(settings: Settings, phrases_for: Callable[[Person], Phrases]) -> LimitRate:
    """Return what tells how much is heard of what people say to the bots."""
    most, albums = settings.limits.messages_per_minute, UnreadableAlbums()
    limiter = MessageRateLimiter(BOTS, most, phrases_for, is_group)
    return lambda inbound, now: albums.admit(limiter.admit(inbound, now))


class Dependencies(Struct, frozen=True):
    """What all bots share."""

    database: Database
    books: Mapping[str, Phrasebook]
    store: MediaStore
    metrics: Metrics


class HostAdapter:
    """What one bot asks for, as `handlers.telegram.host.Host` asks for it."""

    def __init__(
        self,
        name: str,
        context: UnitContext,
        dependencies: Dependencies,
        *,
        receive: Receive,
        polling_lease: PollingLease,
    ) -> None:
        self._name = name
        self._context = context
        self._dependencies = dependencies
        self._receive = receive
        self._polling_lease = polling_lease
        self._warned_at: dict[str, datetime] = {}

    async def receive(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        """Take messages in; when it returns they are safe."""
        return await self._receive(inbounds)

    async def may_poll(self) -> bool:
        """Tell whether it is this process's turn to ask for updates."""
        return await self._polling_lease.acquire()

    async def words(self, address: str) -> Mapping[str, str]:
        """Return the words beside a reply as they are spoken to whoever is at *address*."""
        person = await self._dependencies.database.read(
            addresses.find_person, self._context.unit_id, self._name, address
        )
        book = phrasebooks.phrasebook_for(self._dependencies.books, person or Person())
        return {word: book.say(f"telegram-{word}") for word in LABEL_NAMES}

    async def wanted_before(self, address: str, position: int) -> Sequence[str]:
        """Return what the last message sent to *address* before *position* asked for."""
        payload = await self._dependencies.database.read(
            outbox.find_last_sent, self._context.unit_id, self._name, address, before=position
        )
        return _decode(payload).wants if payload else ()

    async def photo(self, media: str) -> bytes | None:
        """Return a photo of the media store, None where it is not there any more."""
        name = await self._dependencies.database.read(
            stored.name_on_disk, self._context.unit_id, media
        )
        try:
            return await asyncio.to_thread(self._read, name or "")
        except (UnknownMediaError, FileNotFoundError):
            return None

    def commands(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Return the commands by language; Vietnamese is for all that we don't speak, too."""
        listed = {
            language: [
                (name, book.say(f"telegram-command-{name}")) for name in COMMANDS[self._name]
            ]
            for language, book in self._dependencies.books.items()
        }
        return {"": listed[REFERENCE], **listed}

    def ignored(self, reason: str) -> None:
        """Count an update that says nothing to us."""
        self._dependencies.metrics.ignored.labels(reason).inc()

    def log_unusable_update(self, update_id: int | None, reason: str) -> None:
        """Tell of an update that nobody can act on; of what has no number once in a while."""
        if update_id is None:
            now = self._context.now()
            if now < self._warned_at.get(reason, now):
                return
            self._warned_at[reason] = now + _TELL_AGAIN
        log.warning("telegram.passed_over", channel=self._name, update=update_id, reason=reason)

    def done(self, what: str) -> None:
        """Count a call that was answered."""
        self._dependencies.metrics.platform_calls.labels(self._name, what, "done").inc()

    def failed(self, what: str, error: Exception, *, is_news: bool) -> None:
        """Count what failed, and tell of it where it is news."""
        reason = type(error).__name__
        self._dependencies.metrics.platform_calls.labels(self._name, what, reason).inc()
        if is_news:
            log.warning("telegram.failed", channel=self._name, what=what, exc_info=error)

    def log_recovery(self, what: str) -> None:
        """Tell that what had failed works again."""
        log.info("telegram.well_again", channel=self._name, what=what)

    def _read(self, name: str) -> bytes:
        path, _ = self._dependencies.store.open(name)
        return path.read_bytes()


def open_bot(name: str, settings: Settings, host: Host) -> Telegram | None:
    """Return the bot *name*, as the section of its name says; None where it has no token.

    One that has the token of a bot before it is none either.
    """
    own = section_of(name, settings)
    token = settings.secret(own.token_from)
    if not token:
        return None
    if not TOKEN.fullmatch(token):
        log.error("telegram.token_malformed", channel=name, variable=own.token_from)
        return None
    before = (section_of(other, settings).token_from for other in BOTS[: BOTS.index(name)])
    if token in map(settings.secret, before):
        # Each would hear half of what residents say, and the officials' keeps no word of it.
        log.error("telegram.token_shared", channel=name, variable=own.token_from)
        return None
    driver, webhook = open_driver(own, token), webhook_of(name, settings)
    return Telegram(name, driver, host, webhook=webhook, pace=pace_of(name, settings))


def section_of(name: str, settings: Settings) -> Section:
    """Return the settings of the bot *name*."""
    section: Section = getattr(settings, name)
    return section


def pace_of(name: str, settings: Settings) -> Pace:
    """Return how fast the bot *name* may send."""
    own = section_of(name, settings)
    return structs.replace(
        PACE,
        per_second=own.messages_per_second,
        per_address=float(own.messages_per_chat_second),
        at_once=_AT_ONCE[own.driver],
    )


def webhook_of(name: str, settings: Settings) -> Webhook | None:
    """Return where updates for the bot *name* are brought, None where it asks for them."""
    own = section_of(name, settings)
    if own.mode == "polling":
        return None
    return Webhook(f"{settings.public_url}{webhook_path(name)}", settings.secret(own.secret_from))


def open_driver(own: Section, token: str) -> Driver:
    """Return the chosen driver; the other one's library is not even imported."""
    if own.driver == "aiogram":
        from handlers.telegram.drivers.aiogram_driver import AiogramDriver

        return AiogramDriver(token, own.api_url)
    from handlers.telegram.drivers.ptb_driver import PtbDriver

    return PtbDriver(token, own.api_url)
