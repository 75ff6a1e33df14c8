"""Fetch files from platforms: claim, download, store on disk, record."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import timedelta

import msgspec
from msgspec import Struct

from bot import logs
from bot.async_media_store import AsyncMediaStore
from bot.fair_queue import Owner
from bot.media_store import MediaError, StoredFile, TooLargeError
from bot.services.delivery.notify import notify, phrase
from bot.services.handlers import Publish, publish_to_nobody
from bot.services.media.photo_removal import remove_photo
from bot.services.media.quota import check_quota
from bot.services.unit_context import UnitContext
from conversations.engine.model.transcript import Session, session_from_json, session_to_json
from handlers.channel import FileFetchingChannel
from handlers.errors import OversizeError, SendError, ThrottledError
from storage.database.transactions import Database, Transaction
from storage.repositories import wanted_files
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.person import people
from storage.repositories.person.people import PersonState, Progress
from storage.repositories.wanted_files import WantedFile

EXPIRED = "expired"

_BACK_OFF_SECONDS = 2.0
_LONGEST_BACK_OFF_SECONDS = 600.0

log = logs.get_logger()


class FetchPolicy(Struct, frozen=True):
    """The fetch policy: *at_once* parallel files, *attempts* per file, each leased for *lease*.

    The last attempt is about a day after the first.
    """

    at_once: int = 4
    attempts: int = 150
    lease: timedelta = timedelta(minutes=3)


class FileSettled(Struct, frozen=True):
    """An event: a file that was waited for is stored, or lost."""

    media_id: str


class Fetcher:
    """Fetch wanted files, several in parallel, from *channels*; publish `FileSettled` for each."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[str, object],
        context: UnitContext,
        files: AsyncMediaStore,
        owner: str,
        policy: FetchPolicy,
        *,
        publish: Publish = publish_to_nobody,
    ) -> None:
        self._database = database
        self._channels = channels
        self._context = context
        self._files = files
        self._owner = owner
        self._policy = policy
        self._publish = publish
        self._fetching: set[asyncio.Task[None]] = set()

    async def sweep(self) -> None:
        """Start to fetch due files, up to the limit of parallel fetches."""
        room = self._policy.at_once - len(self._fetching)
        if room <= 0:
            return
        for wanted in await self._claim(room):
            task = asyncio.create_task(self._fetch_on(wanted))
            self._fetching.add(task)
            task.add_done_callback(self._fetching.discard)

    async def idle(self) -> None:
        """Wait until all started fetches have ended."""
        while self._fetching:
            await asyncio.wait(self._fetching)

    async def stop(self) -> None:
        """Cancel running fetches and release their leases for other processes."""
        for task in list(self._fetching):
            task.cancel()
        await asyncio.gather(*self._fetching, return_exceptions=True)
        await self._database.write(wanted_files.release, self._context.unit_id, self._owner)

    async def _claim(self, limit: int) -> Sequence[WantedFile]:
        """Lease up to *limit* due files."""
        if not await self._database.read(wanted_files.has_wanted, self._context.unit_id):
            return ()
        now = self._context.now()
        return await self._database.write(
            wanted_files.claim,
            self._context.unit_id,
            self._owner,
            now=now,
            until=now + self._policy.lease,
            limit=limit,
        )

    async def _fetch_on(self, first: WantedFile) -> None:
        """Fetch one file, then further due ones: after an outage there may be very many."""
        claimed: Sequence[WantedFile] = (first,)
        while claimed:
            await self._guarded(claimed[0])
            try:
                claimed = await self._claim(1)
            except Exception as error:  # the next sweep tries again
                log.error("fetch.unclaimed", exc_info=error)
                return

    async def _guarded(self, wanted: WantedFile) -> None:
        """Fetch one file; if the database fails, its lease expires by itself."""
        try:
            await self._fetch(wanted)
        except Exception as error:
            log.error("fetch.unrecorded", media=wanted.media_id, exc_info=error)

    async def _fetch(self, wanted: WantedFile) -> None:
        try:
            kept = await self._kept(wanted)
        except MediaError as error:
            if error.retry_seconds:
                await self._reschedule(wanted, error, error.retry_seconds, is_attempt=False)
            else:
                await self._lose(wanted, error.code)
        except SendError as error:
            if error.retry:
                await self._retry(wanted, error)
            else:
                is_large = isinstance(error, OversizeError)
                await self._lose(wanted, TooLargeError.code if is_large else EXPIRED)
        except Exception as error:  # a bug of ours or of a platform's library
            log.error("fetch.failed", media=wanted.media_id, exc_info=error)
            await self._retry(wanted, error)
        else:
            await self._database.write(self._record, wanted, kept)

    def _record(self, tx: Transaction, wanted: WantedFile, kept: StoredFile) -> None:
        wanted_files.mark_fetched(
            tx,
            self._context.unit_id,
            wanted.media_id,
            digest=kept.media,
            mime=kept.mime,
            size=kept.bytes,
        )
        self._publish(tx, self._context, FileSettled(wanted.media_id))

    async def _kept(self, wanted: WantedFile) -> StoredFile:
        """Download the file, store it on disk by its digest, and return it."""
        # An account of a platform stands for a network of its own.
        owner = Owner(f"{wanted.channel}:{wanted.address}", wanted.address)
        self._files.check(owner)
        await self._database.read(check_quota, self._context, wanted.person_id, 0)
        match self._channels.get(wanted.channel):
            case FileFetchingChannel() as channel:
                data = await channel.fetch(wanted.source)
            case _:
                raise LookupError(wanted.channel)
        if wanted.kind == "photo":
            return await self._files.keep_photo(data, owner)
        return await self._files.keep_voice(data, "", owner)

    async def _retry(self, wanted: WantedFile, error: Exception) -> None:
        """Fetch the file again later, unless this was the last attempt."""
        if wanted.attempts + 1 >= self._policy.attempts:
            await self._lose(wanted, EXPIRED)
            return
        if isinstance(error, ThrottledError):
            wait = error.seconds
        else:
            wait = min(_BACK_OFF_SECONDS * 2**wanted.attempts, _LONGEST_BACK_OFF_SECONDS)
        await self._reschedule(wanted, error, wait, is_attempt=True)

    async def _reschedule(
        self, wanted: WantedFile, error: Exception, wait: float, *, is_attempt: bool
    ) -> None:
        await self._database.write(
            wanted_files.reschedule,
            self._context.unit_id,
            self._owner,
            wanted.media_id,
            again=self._context.now() + timedelta(seconds=wait),
            reason=type(error).__name__,
            is_attempt=is_attempt,
        )

    async def _lose(self, wanted: WantedFile, reason: str) -> None:
        log.info("fetch.lost", media=wanted.media_id, channel=wanted.channel, reason=reason)
        await self._database.write(self._record_loss, wanted, reason)

    def _record_loss(self, tx: Transaction, wanted: WantedFile, reason: str) -> None:
        record_lost_file(tx, self._context, wanted, reason)
        self._publish(tx, self._context, FileSettled(wanted.media_id))


def record_lost_file(
    tx: Transaction,
    context: UnitContext,
    wanted: WantedFile,
    reason: str,
) -> None:
    """Record a file as lost, and tell its sender once what to do.

    A lost photo is removed from the session, so that a new one can take its place.
    """
    # Lock the person before the file: filing a report locks them in this order.
    known = people.lock(tx, context.unit_id, [wanted.person_id]).get(wanted.person_id)
    if (
        not wanted_files.mark_lost(tx, context.unit_id, wanted.media_id, reason=reason)
        or known is None
    ):
        return
    if left := _session_without_photo(known, wanted):
        talk = Progress(known.person_id, known.position, left[0], left[1], is_new=False)
        people.save_progress(tx, context.unit_id, [talk], now=context.now())
    notify(
        tx,
        context,
        [wanted.person_id],
        phrase("engine-file-expired" if reason == EXPIRED else f"media-{reason}"),
        urgency=Urgency.ANSWER,
        promise=AT_LEAST_ONCE,
        conversation=(wanted.channel, wanted.address),
    )


def _session_without_photo(known: PersonState, wanted: WantedFile) -> tuple[str, str] | None:
    """Return the session without a photo, and its draft's name; None if the photo is not in it."""
    try:
        before = session_from_json(known.session) if known.session else Session()
    except msgspec.DecodeError:  # the next message starts a new session
        return None
    after = remove_photo(before, wanted.media_id)
    draft = after.open or after.shelved
    return (session_to_json(after).decode(), draft.name) if draft and after != before else None
