"""Build the application: create each object once and pass it its dependencies."""

import asyncio
import gc
import secrets
from collections.abc import Coroutine, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path

from fastapi import FastAPI
from msgspec import structs

from bot import phrasebooks
from bot.async_media_store import AsyncMediaStore
from bot.background import build_jobs, notice_renderers
from bot.channels import telegram
from bot.channels.staff_chat import open_staff_chat
from bot.channels.telegram_bots import TelegramBots
from bot.console.site import ConsoleSite
from bot.console.tools import ConsoleTools
from bot.logs import get_logger as get_log
from bot.media_room import MediaRoom
from bot.media_store import MediaStore
from bot.metrics import Metrics
from bot.pages.not_found_page import NotFoundPage
from bot.pages.reports.report_form_page import ReportFormPage
from bot.pages.tools import PageTools
from bot.phrasebooks import Phrasebook
from bot.readiness import Readiness
from bot.registry import REGISTRY
from bot.scheduler import Scheduler
from bot.services.delivery.broadcasts.claimer import BroadcastClaimer
from bot.services.delivery.notice_renderer import NoticeRenderer
from bot.services.delivery.sending.lease_manager import LeaseManager, LeaseSettings
from bot.services.delivery.sending.local_delivery import LocalDelivery
from bot.services.delivery.sending.restore_mark import RestoreMarkFile
from bot.services.delivery.worker import DeliveryWorker
from bot.services.inbound.albums import AlbumPlayer
from bot.services.inbound.batcher import Batcher
from bot.services.inbound.conversation_recorder import ConversationRecorder
from bot.services.inbound.turn_services import TurnServices
from bot.services.media.fetcher import Fetcher, FetchPolicy
from bot.services.media.file_sweep import SWEEP_SECONDS, FileSweeper
from bot.services.officials import staff_bot
from bot.services.officials.permissions import check_dialogues
from bot.services.person_caches import PersonCaches
from bot.services.questions.knowledge_refresher import KnowledgeRefresher
from bot.services.surveys.analysis.counting import RECOUNT_SECONDS, SurveyCounter
from bot.services.unit_context import UnitContext, load_newest_version
from bot.services.webchat.push_sender import PushSender
from bot.services.webchat.residents_service import ResidentsChatService
from bot.services.webchat.return_limits import TryLimits
from bot.settings.settings import Settings
from bot.storage_watch import StorageWatch
from bot.web import application
from bot.web.bodies import rooms_in
from conversations.dialogues.emergencies.detection import word_lists
from conversations.dialogues.emergencies.handling import EmergencyCare
from conversations.dialogues.privacy.handling import Privacy
from conversations.dialogues.questions.answers.search.lexicon import build_lexicon
from conversations.engine.model.messages import Inbound
from conversations.engine.model.person import Person
from conversations.engine.replay.turn_context import Limits
from conversations.staff.officials import access
from conversations.text.word_caches import forget_words
from handlers.channel import Channel, PacedChannel, Receive
from handlers.http import Route
from handlers.webchat.channel import open_residents_chat
from handlers.webchat.limits import WebChatLimits
from storage.database.errors import StorageError
from storage.database.transactions import Database
from storage.repositories import media
from storage.repositories.delivery.outbox import Delivery
from storage.repositories.inbound import drafts

_LOOK_SECONDS = 1.0
_ALBUM_SECONDS = 0.5
_KNOWLEDGE_SECONDS = 5.0
_MINUTE = 60.0
# For push services, on a machine that no resident reaches.
_NO_CONTACT = "mailto:caunoi@localhost"

# A request creates hundreds of short-lived objects. Python's default threshold of 700 would run
# the garbage collector on every other message, and it would find almost no cycles.
COLLECT_AFTER = (50_000, 20, 100)

_EMERGENCIES = EmergencyCare()
LOCALES = Path(__file__).parent.parent / "locales"


def engine_limits(settings: Settings) -> Limits:
    """Return the engine's limits."""
    return Limits(
        draft=timedelta(days=settings.dialogue.draft_days),
        pause=timedelta(minutes=settings.dialogue.pause_minutes),
        unsent=timedelta(minutes=settings.dialogue.unsent_minutes),
    )


class App:
    """All objects of one unit in one process; nothing runs until `start`."""

    _site: ConsoleSite | None = None
    _running: asyncio.Task[None] | None = None

    def __init__(
        self,
        settings: Settings,
        database: Database,
        context: UnitContext,
        *,
        more_channels: Mapping[str, Channel] | None = None,
        recorder: ConversationRecorder | None = None,
        newcomer: Person = Person(),  # noqa: B008 - a frozen value
    ) -> None:
        self.settings = settings
        self.database = database
        self.context = context
        self.metrics = Metrics()
        self.books: Mapping[str, Phrasebook] = phrasebooks.load(LOCALES, context.unit)
        self.store = MediaStore(settings.media_folder, most_bytes=settings.web.upload_bytes)
        self.owner = secrets.token_hex(8)
        channels = dict(more_channels or {})
        lease_settings = LeaseSettings(
            timedelta(seconds=settings.delivery.lease_seconds), settings.delivery.batch
        )
        lease_manager = LeaseManager(database, channels, context, self.owner, lease_settings)
        self.local_delivery = LocalDelivery(channels, context, self.metrics)
        phrases_for = partial(phrasebooks.phrasebook_for, self.books)
        to_official = partial(phrasebooks.official_phrasebook_for, self.books)
        publish = REGISTRY.publish_with(to_official)
        recall, perform = REGISTRY.recall, REGISTRY.perform
        if recorder is not None:
            recall, perform = recorder.note_recalls(recall), recorder.note_effects(perform)
        self.services = services = TurnServices(
            context,
            REGISTRY.dialogues,
            phrases_for,
            engine_limits(settings),
            self.owner,
            _log_failed_turn,
            recall,
            perform,
            REGISTRY.erasers,
            publish,
            newcomer=newcomer,
            sends=lease_manager.sends,
            is_local=self.local_delivery.is_local,
            label=telegram.add_labels,
            tells_delivery=telegram.tells_delivery,
            limit_rate=telegram.build_rate_limit(settings, phrases_for, _EMERGENCIES.detect),
            emergencies=_EMERGENCIES,
            privacy=Privacy(),
        )
        renderers = notice_renderers(services, to_official)
        self.delivery_worker = DeliveryWorker(
            database,
            channels,
            context,
            self.metrics,
            lease_manager,
            lease_settings,
            notices=NoticeRenderer(context, renderers, self.local_delivery.is_local),
            broadcasts=BroadcastClaimer(
                context, self.owner, renderers, self.local_delivery.is_local
            ),
            local_delivery=self.local_delivery,
            mark_file=RestoreMarkFile(settings.restore_mark_folder, settings.former_mark_folder),
            publish=publish,
        )
        context.claim_answers = self.delivery_worker.claim_answers
        self.scheduler = Scheduler(
            database, context, build_jobs(services, self.store, self.metrics)
        )
        self.scheduler.run_every(_MINUTE, self._load_newest_unit)
        self.batcher = Batcher(database, services, self._hand_over, self.metrics)
        check_dialogues(REGISTRY.staff_dialogues)
        self.staff_services = structs.replace(
            services,
            entries=REGISTRY.staff_dialogues,
            phrases_for=to_official,
            newcomer=Person(),
            play=access.play,
            conclude=access.conclude,
            masks_numbers=False,
        )
        self.staff_batcher = Batcher(database, self.staff_services, self._hand_over, self.metrics)
        self.albums = AlbumPlayer(database, context, self._services_for, self._hand_over)
        self.scheduler.run_every(_ALBUM_SECONDS, self.albums.play_due)
        self.knowledge_refresher = KnowledgeRefresher(
            database, context, build_lexicon(self.books.values())
        )
        self.scheduler.run_every(_KNOWLEDGE_SECONDS, self.knowledge_refresher.refresh)
        self.files = AsyncMediaStore(self.store, MediaRoom(settings.media_folder, settings.media))
        self.fetcher = Fetcher(
            database,
            channels,
            context,
            self.files,
            self.owner,
            FetchPolicy(),
            publish=publish,
        )
        self.scheduler.run_every(_LOOK_SECONDS, self.fetcher.sweep)
        self.scheduler.run_every(SWEEP_SECONDS, FileSweeper(database, context, self.store).sweep)
        self.push_sender = PushSender(
            database,
            context,
            self.books,
            settings.secret(settings.push.key_from),
            contact=settings.public_url if settings.is_public else _NO_CONTACT,
        )
        self.webchat_service = ResidentsChatService(
            database,
            services,
            self.books,
            self.files,
            self.batcher.receive,
            TryLimits(settings.limits.return_tries, settings.limits.return_minutes),
        )
        webchat_limits = _webchat_limits(settings)
        self.report_form = ReportFormPage(
            database, services, self.webchat_service, self._hand_over, webchat_limits
        )
        self.webchat = open_residents_chat(
            self.webchat_service, self.push_sender, webchat_limits, self.report_form.inside_chat
        )
        self.staff_chat = open_staff_chat(
            database,
            self.staff_services,
            self.books,
            self.files,
            self._receive_from_staff,
            webchat_limits,
        )
        channels |= {chat.name: chat for chat in (self.webchat, self.staff_chat)}
        self.scheduler.run_every(_LOOK_SECONDS, self._poll_store)
        self.person_caches = PersonCaches(
            database,
            context.unit_id,
            [forget_words, self.webchat_service.forget],
        )
        self.scheduler.run_every(_LOOK_SECONDS, self.person_caches.drop_if_forgotten)
        self.telegram = TelegramBots(
            settings,
            context,
            telegram.Dependencies(database, self.books, self.store, self.metrics),
            self.owner,
            self.receiver,
        )
        channels.update({bot.name: bot for bot in self.telegram.bots})
        context.open_channels = channels.keys() - staff_bot.CHANNELS
        self.scheduler.run_every(_LOOK_SECONDS, self.telegram.renew_leases)
        self._background: set[asyncio.Task[None]] = set()

    def _services_for(self, channel: str) -> TurnServices:
        return self.staff_services if channel in staff_bot.CHANNELS else self.services

    def receiver(self, channel: str) -> Receive:
        """Return the receiver for messages of *channel*; officials have channels of their own."""
        return self._receive_from_staff if channel in staff_bot.CHANNELS else self.batcher.receive

    async def _receive_from_staff(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        read = await self.database.read(staff_bot.refuse_files, self.context, inbounds)
        return await self.staff_batcher.receive(read)

    async def _poll_store(self) -> None:
        await self.webchat.poll_store()
        await self.staff_chat.poll_store()

    def web_app(self) -> FastAPI:
        """Return the web application.

        Raises:
            PermissionSetupError: a route names no permission.
        """
        return application.build_application(
            self.routes(),
            metrics=self.metrics,
            ready=self._not_ready,
            say=self.books["vi"].say,
            not_found_page=NotFoundPage(self.context, self.books).page,
            public_url=self.settings.public_url,
            rooms=rooms_in(
                self.settings.media_folder / "incoming", self.settings.web.upload_bytes
            ),
        )

    def refuse_connection(self, reason: str) -> str:
        """Count a connection or a head that is refused; return what the person reads."""
        self.metrics.ignored.labels(reason).inc()
        return self.books["vi"].say(f"web-refused-{reason}")

    def routes(self) -> list[Route]:
        """Return the routes of all channels and pages."""
        self._site = site = ConsoleSite(self.database, self.services, self.books["vi"])
        channels: Sequence[Channel] = (self.webchat, *self.telegram.bots)
        console = ConsoleTools(
            site,
            self.store,
            self.books,
            self.knowledge_refresher.lexicon,
            {it.name: it.limits for it in channels if it.name != staff_bot.CHANNEL},
            self.settings.questions_file,
            self.knowledge_refresher.refresh,
            self.start_background,
            {
                it.name: it.pace if isinstance(it, PacedChannel) else None
                for it in channels
                if it.name != staff_bot.CHANNEL
            },
            self.files,
            self.settings.web.upload_bytes,
            self.telegram.username,
        )
        pages = PageTools(
            self.database,
            self.context,
            self.books,
            self.store,
            REGISTRY.own_data,
            _webchat_limits(self.settings),
        )
        route_groups = (*REGISTRY.console_pages(console), *REGISTRY.pages(pages))
        return [
            *self.webchat.routes(),
            *self.staff_chat.routes(),
            *self.report_form.routes(),
            *self.telegram.routes(),
            *(route for group in route_groups for route in group.routes()),
        ]

    async def start(self) -> None:
        """Start delivery; exclude the objects of start-up from garbage collection."""
        await self.delivery_worker.start()
        await self.albums.play_due()
        await self.knowledge_refresher.refresh()
        await self._measure()
        self.scheduler.run_every(_MINUTE, self._measure)
        self.scheduler.run_every(_LOOK_SECONDS, StorageWatch(self.database).look)
        counter = SurveyCounter(self.database, self.context)
        self.scheduler.run_every(RECOUNT_SECONDS, counter.recount)
        for language in self.books:
            await asyncio.to_thread(
                word_lists.load_word_lists, self.services.phrases_for(Person(language))
            )
        self._running = asyncio.create_task(self.delivery_worker.run())
        self.scheduler.start()
        self.telegram.start()
        self.start_background(self.metrics.measure_loop_lag())
        self.start_background(self.push_sender.run())
        # Without these lines a web chat message costs 11 % more processor time: the packs and the
        # word lists are large (`webchat.processor` of `python -m bot bench webchat`, by turns).
        gc.freeze()
        gc.set_threshold(*COLLECT_AFTER)

    def start_background(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        """Start *work* beside everything else; it is cancelled when the app stops."""
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)
        return task

    async def close_streams(self) -> None:
        """End the event streams of all open pages: the web server waits for them."""
        if self._site is not None:
            self._site.close_streams()
        await self.webchat.close()
        await self.staff_chat.close()

    async def stop(self) -> None:
        """Stop in order: receivers, pages, files, delivery, database."""
        self.database.lose_patience()
        await self.telegram.stop_receiving()
        self.scheduler.stop()
        await self.close_streams()
        # While the loop still runs: a subprocess that is being started needs it in order to end.
        for task in self._background:
            task.cancel()
        await asyncio.gather(*self._background, return_exceptions=True)
        with suppress(StorageError):  # its leases end by themselves
            await self.fetcher.stop()
        self.files.close()
        self.webchat_service.close()
        await self.delivery_worker.stop()
        if self._running is not None:
            await self._running
        with suppress(StorageError):
            await self.telegram.close()
        self.database.close()

    def _hand_over(self, answers: Sequence[Delivery]) -> None:
        self.delivery_worker.hand_over(self.local_delivery.show(answers))

    async def _load_newest_unit(self) -> None:
        """Switch to a pack that another process loaded."""
        if await self.database.read(load_newest_version, self.context):
            for book in self.books.values():
                book.use_words_of(self.context.unit)
            get_log().info("unit.changed", unit=self.context.unit_id, version=self.context.version)

    async def _measure(self) -> None:
        """Count what is looked at more often than it changes."""
        self.metrics.open_dialogues.set(
            await self.database.read(drafts.count, self.context.unit_id)
        )
        self.files.room.used_bytes = await self.database.read(media.count_bytes)

    async def _not_ready(self) -> str:
        if self._running is None or self._running.done():
            return "not delivering"
        room = self.files.room
        readiness = Readiness(self.database, self.context.unit_id, room, self.delivery_worker)
        return await readiness.why_not()


def _webchat_limits(settings: Settings) -> WebChatLimits:
    return WebChatLimits(
        messages=settings.limits.messages_per_minute,
        entries=settings.limits.conversations_per_minute,
        people=settings.limits.people_per_network,
        upload_bytes=settings.web.upload_bytes,
    )


def _log_failed_turn(kind: str, error: BaseException) -> None:
    get_log().error("turn.failed", kind=kind, exc_info=error)
