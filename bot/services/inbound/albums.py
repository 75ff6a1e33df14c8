"""Process albums: once complete, their parts count as one message."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import msgspec
from msgspec import structs

from bot import logs
from bot.services.inbound import preprocessing
from bot.services.inbound.batch_processor import BatchProcessor
from bot.services.inbound.reply_merging import merge_replies
from bot.services.inbound.turn_services import TurnServices
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Album, Content, Inbound, Photo, Text
from storage.database.transactions import Database, Transaction
from storage.repositories.delivery.outbox import Delivery
from storage.repositories.inbound import albums, arrivals
from storage.repositories.inbound.albums import Album as Coming
from storage.repositories.inbound.albums import Part
from storage.repositories.person import people

QUIET = timedelta(seconds=1.5)

log = logs.get_logger()
_decode = msgspec.json.Decoder(Content).decode


class AlbumPlayer:
    """Process each album that is full or had no new part for a while.

    *services_for* returns the services of a channel: officials' are others than residents'.
    """

    def __init__(
        self,
        database: Database,
        context: UnitContext,
        services_for: Callable[[str], TurnServices],
        hand_over: Callable[[Sequence[Delivery]], None],
    ) -> None:
        self._database = database
        self._context = context
        self._services_for = services_for
        self._hand_over = hand_over

    async def play_due(self) -> None:
        """Process due albums; a failing one does not delay the others."""
        context = self._context
        due = await self._database.read(
            albums.list_due, context.unit_id, quiet_since=context.now() - QUIET
        )
        for album in due:
            for has_failed in (False, True):
                try:
                    answers = await self._database.write(
                        play_album,
                        album,
                        self._services_for(album.channel),
                        has_failed=has_failed,
                    )
                except Exception as error:  # the album stays and is tried again next time
                    log.error("album.failed", channel=album.channel, exc_info=error)
                else:
                    self._hand_over(answers)
                    break


def play_album(
    tx: Transaction, album: Coming, services: TurnServices, *, has_failed: bool = False
) -> list[Delivery]:
    """Process an album's first ten messages as one; return the answers to hand over.

    Do nothing if another process has already done it. Captions come before the photos, because
    they describe them.
    """
    context, address = services.context, (album.channel, album.address)
    sender = Inbound(album.channel, "", album.address, Text(""))
    owners = people.find_owners(tx, context.unit_id, [address])
    locked = arrivals.lock_people(tx, context.unit_id, [address], owners)
    processor = BatchProcessor(tx, services, [address], locked)
    parts = _first(albums.parts(tx, context.unit_id, album))
    turns = [
        processor.run_turn(
            message, has_failed=has_failed, masked=preprocessing.masked_before(message.content)
        )
        for message in _as_messages(sender, parts)
    ]
    albums.remove(tx, context.unit_id, parts)
    processor.answer(address, merge_replies(turns))
    processor.flush()
    return processor.deliveries


def _first(parts: Sequence[Part]) -> list[Part]:
    """Return the parts of an album's first ten messages."""
    first = list(dict.fromkeys(p.message for p in parts))[: albums.MAX_PARTS]
    return [p for p in parts if p.message in first]


def _as_messages(sender: Inbound, parts: Sequence[Part]) -> list[Inbound]:
    """Return *parts* as messages of *sender*: texts, then photos."""
    contents = [(p.message, _decode(p.content)) for p in parts]
    texts = [
        structs.replace(sender, content=content, message=message)
        for message, content in contents
        if isinstance(content, Text)
    ]
    photos = tuple(content for _, content in contents if isinstance(content, Photo))
    if not photos:
        return texts
    pictures = photos[0] if len(photos) == 1 else Album(photos)
    return [*texts, structs.replace(sender, content=pictures)]
