"""Joins everything once: each object is given exactly what it needs."""

import asyncio
import gc
import secrets
from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path

from fastapi import FastAPI
from msgspec import structs

from bot import phrasebooks, telegram, web
from bot.console import directory
from bot.console.card_desk import CardDesk
from bot.console.card_files import CardFiles
from bot.console.cards import Cards
from bot.console.desk import Office
from bot.console.questions import Questions
from bot.console.reports import Reports
from bot.console.sign_in import SignIn
from bot.console.trials import Trials
from bot.deeds import outgoing, staff_desk, work_news
from bot.deeds.albums import Albums
from bot.deeds.claim import Claimer, Leasing
from bot.deeds.coming_back import Bolt
from bot.deeds.deliver import Deliverer
from bot.deeds.desk import Desk
from bot.deeds.fetch import Effort, Fetcher
from bot.deeds.gather import Gatherer
from bot.deeds.hall import Hall
from bot.deeds.librarian import Librarian
from bot.deeds.recording import Recorder
from bot.deeds.turn import Turn
from bot.deeds.visit import Visits
from bot.deeds.window import Window
from bot.logs import get as get_log
from bot.media import MediaDesk, MediaStore
from bot.metrics import Metrics
from bot.pages.my_data import MyData
from bot.pages.nowhere import Nowhere
from bot.phrasebooks import Phrasebook
from bot.schedule import Clockwork
from bot.settings import Settings
from conversations.answers.usage import usage
from conversations.catalogue import ENTRIES
from conversations.engine import alerts
from conversations.engine.house import Limits
from conversations.engine.messages import Inbound
from conversations.engine.person import Person
from conversations.engine.standing import Standing
from conversations.staff import door
from conversations.staff.catalogue import ENTRIES as STAFF
from handlers.channel import Channel, Receive, Route
from handlers.telegram.channel import Telegram
from handlers.webchat.channel import Manners, WebChat
from storage.database import Database
from storage.repositories import units
from storage.repositories.outbox import Delivery

_LOOK_SECONDS = 1.0
_ALBUM_SECONDS = 0.5
_KNOWLEDGE_SECONDS = 5.0

# A request makes hundreds of objects that go away by themselves: the 700 of Python's default
# come about at every other message, and next to nothing of them is in a cycle.
_COLLECT_AFTER = (50_000, 20, 100)

LOCALES = Path(__file__).parent.parent / "locales"


def limits(settings: Settings) -> Limits:
    """Return the engine's limits."""
    return Limits(
        draft=timedelta(days=settings.dialogue.draft_days),
        pause=timedelta(minutes=settings.dialogue.pause_minutes),
    )


class Bridge:
    """Everything of one unit in one process, joined; nothing runs until `start`."""

    def __init__(
        self,
        settings: Settings,
        database: Database,
        desk: Desk,
        *,
        more_channels: Mapping[str, Channel] | None = None,
        recorder: Recorder | None = None,
        newcomer: Person = Person(),  # noqa: B008 - a frozen value
    ) -> None:
        self.settings = settings
        self.database = database
        self.desk = desk
        self.metrics = Metrics()
        self.books: Mapping[str, Phrasebook] = phrasebooks.load(LOCALES)
        self.store = MediaStore(settings.media_folder, most_bytes=settings.web.upload_bytes)
        self.owner = secrets.token_hex(8)
        channels = self._channels = dict(more_channels or {})
        leasing = Leasing(
            timedelta(seconds=settings.delivery.lease_seconds), settings.delivery.batch
        )
        claimer = Claimer(database, channels, desk, self.owner, leasing)
        self.window = Window(channels, desk, self.metrics)
        speak = partial(phrasebooks.to, self.books)
        hall = Hall(desk, ENTRIES, speak, limits(settings), self.owner, _trouble)
        to_official = partial(phrasebooks.to_official, self.books)
        spread = partial(work_news.spread, speak=to_official)
        self.hall = hall = structs.replace(
            hall,
            newcomer=newcomer,
            sends=claimer.sends,
            shows=self.window.shows,
            spread=spread,
            label=telegram.label,
            hear=telegram.hearing(settings, speak),
            standing=Standing(),
        )
        if recorder is not None:
            self.hall = hall = structs.replace(
                hall, recall=recorder.recall, perform=recorder.perform
            )
        self.deliverer = Deliverer(database, channels, desk, self.metrics, claimer, leasing)
        self.clockwork = Clockwork(database, hall, self.metrics, self.store, self._parted)
        self.gatherer = Gatherer(database, hall, self._hand_over, self.metrics)
        self.staff_hall = structs.replace(
            self.hall,
            entries=STAFF,
            speak=to_official,
            newcomer=Person(),
            play=door.play,
            conclude=door.conclude,
            standing=Standing(),
        )
        self.staff_gatherer = Gatherer(database, self.staff_hall, self._hand_over, self.metrics)
        self.albums = Albums(database, hall, self._hand_over)
        self.clockwork.every(_ALBUM_SECONDS, self.albums.close_due)
        self.librarian = Librarian(database, desk, self.books.values())
        self.clockwork.every(_KNOWLEDGE_SECONDS, self.librarian.look)
        self.files = MediaDesk(self.store)
        self.fetcher = Fetcher(
            database,
            channels,
            desk,
            self.files,
            hall.speak,
            self.owner,
            Effort(),
            settled=partial(work_news.follow_up, speak=to_official),
        )
        self.clockwork.every(_LOOK_SECONDS, self.fetcher.sweep)
        bolt = Bolt(settings.limits.return_tries, settings.limits.return_minutes)
        self.visits = Visits(
            database, desk, self.books, self.store, self.gatherer.receive, bolt, newcomer
        )
        self.webchat = WebChat(self.visits, _manners(settings))
        channels[self.webchat.name] = self.webchat
        self.clockwork.every(_LOOK_SECONDS, self.webchat.look)
        self.bots: list[Telegram] = []
        self._turns: list[Turn] = []
        for name in telegram.BOTS:
            self.open_bot(name, self.receiver(name))
        self._running: asyncio.Task[None] | None = None

    def open_bot(self, name: str, receive: Receive) -> None:
        """Open the bot of Telegram *name*, if it has a token; *receive* takes in what it hears."""
        lease = timedelta(seconds=self.settings.delivery.lease_seconds)
        turn = Turn(self.database, self.desk, self.owner, f"poll {name}", lease)
        means = telegram.Means(self.database, self.books, self.store, self.metrics)
        line = telegram.Line(name, self.desk, means, receive=receive, turn=turn)
        if bot := telegram.open_bot(name, self.settings, line):
            self._channels[name] = bot
            self.bots.append(bot)
            self._turns.append(turn)
            self.clockwork.every(_LOOK_SECONDS, turn.keep)

    def receiver(self, channel: str) -> Receive:
        """Return what takes in the messages of *channel*: officials have a bot of their own."""
        return self._from_staff if channel == staff_desk.CHANNEL else self.gatherer.receive

    async def _from_staff(self, inbounds: Sequence[Inbound]) -> Sequence[int]:
        return await self.staff_gatherer.receive([staff_desk.plain(i) for i in inbounds])

    def app(self) -> FastAPI:
        """Return the web application."""
        office = Office(self.database, self.hall, self.books["vi"])
        pages = MyData(self.database, self.desk, self.books, self.store)
        habits, questions = usage(self.books.values()), self.settings.questions_file
        trials = Trials(habits, questions, directory.of(office))
        cards = CardDesk(office, trials, self.librarian.look)
        rooms = (
            SignIn(office),
            Reports(office, self.store),
            Questions(office, trials, cards),
            Cards(office, cards),
            CardFiles(office, trials, cards),
            pages,
        )
        return web.build(
            [*self._heard(), *(route for room in rooms for route in room.routes())],
            metrics=self.metrics,
            ready=self._not_ready,
            say=self.books["vi"].say,
            nowhere=Nowhere(self.desk, self.books).page,
            public_url=self.settings.public_url,
        )

    def _heard(self) -> list[Route]:
        """Return the routes by which messages come in."""
        return [*self.webchat.routes(), *(route for bot in self.bots for route in bot.routes())]

    async def start(self) -> None:
        """Begin to deliver; what start-up made is left alone by the garbage collector."""
        await self.deliverer.start()
        await self.albums.close_due()
        await self.librarian.look()
        for language in self.books:
            await asyncio.to_thread(alerts.prepare, self.hall.speak(Person(language)))
        self._running = asyncio.create_task(self.deliverer.run())
        self.clockwork.start()
        for bot in self.bots:
            bot.start()
        gc.collect()
        gc.freeze()
        gc.set_threshold(*_COLLECT_AFTER)

    async def stop(self) -> None:
        """End in order: what comes in, pages, files, deliveries, database."""
        for bot in self.bots:
            await bot.hush()
        self.clockwork.stop()
        await self.webchat.close()
        self.visits.close()
        await self.fetcher.stop()
        self.files.close()
        await self.deliverer.stop()
        if self._running is not None:
            await self._running
        for bot in self.bots:
            await bot.close()
        await self.give_up_turns()
        self.database.close()

    async def give_up_turns(self) -> None:
        """Let another process at once do what only one may do at a time."""
        for turn in self._turns:
            await turn.give_up()

    def _hand_over(self, answers: Sequence[Delivery]) -> None:
        self.deliverer.hand_over(self.window.show(answers))

    def _parted(self) -> None:
        self.visits.forget()
        outgoing.forget()

    async def _not_ready(self) -> str:
        if self._running is None or self._running.done():
            return "not delivering"
        await self.database.read(units.newest, self.desk.unit_id)
        return "" if self.deliverer.is_alive else "nothing can be written"


def _manners(settings: Settings) -> Manners:
    return Manners(
        messages=settings.limits.messages_per_minute,
        entries=settings.limits.conversations_per_minute,
        returns=settings.limits.return_tries * 6,
        return_minutes=settings.limits.return_minutes,
        upload_bytes=settings.web.upload_bytes,
    )


def _trouble(kind: str, error: BaseException) -> None:
    get_log().error("turn.failed", kind=kind, exc_info=error)
