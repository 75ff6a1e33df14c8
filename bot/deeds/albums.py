"""Plays albums: when nothing more comes, their parts are one message."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import msgspec
from msgspec import structs

from bot import logs
from bot.deeds.hall import Hall
from bot.deeds.sitting import Sitting
from bot.deeds.together import in_one
from conversations.engine.messages import Album, Content, Inbound, Photo, Text
from storage.database import Database, Transaction
from storage.repositories import albums
from storage.repositories.albums import Album as Coming
from storage.repositories.albums import Part
from storage.repositories.outbox import Delivery
from storage.repositories.people import Search

QUIET = timedelta(seconds=1.5)

log = logs.get()
_decode = msgspec.json.Decoder(Content).decode


class Albums:
    """Plays every album of which nothing came for a while, or that is full."""

    def __init__(
        self, database: Database, hall: Hall, hand_over: Callable[[Sequence[Delivery]], None]
    ) -> None:
        self._database = database
        self._hall = hall
        self._hand_over = hand_over

    async def close_due(self) -> None:
        """Play what is due; one album that fails does not hold up the others."""
        desk = self._hall.desk
        due = await self._database.read(albums.due, desk.unit_id, quiet_since=desk.now() - QUIET)
        for album in due:
            for troubled in (False, True):
                try:
                    answers = await self._database.write(
                        play_album, album, self._hall, troubled=troubled
                    )
                except Exception as error:  # it stays, and is tried again the next time
                    log.error("album.failed", channel=album.channel, exc_info=error)
                else:
                    self._hand_over(answers)
                    break


def play_album(
    tx: Transaction, album: Coming, hall: Hall, *, troubled: bool = False
) -> list[Delivery]:
    """Play an album, ten messages at most, as one; return the answers to hand over.

    Nothing is left to do where another process has played it. What stands beside the photos is
    heard first: it says what they are of.
    """
    desk, there = hall.desk, (album.channel, album.address)
    sender = Inbound(album.channel, "", album.address, Text(""))
    search = Search(tx, desk.unit_id, [there])
    search.hold()
    sitting = Sitting(tx, hall, search)
    parts = _first(albums.parts(tx, desk.unit_id, album))
    turns = [sitting.hear(message, troubled=troubled) for message in _as_messages(sender, parts)]
    albums.remove(tx, desk.unit_id, parts)
    sitting.answer(there, in_one(turns))
    sitting.keep()
    return sitting.handed


def _first(parts: Sequence[Part]) -> list[Part]:
    """Return of an album's parts those of its first ten messages."""
    first = list(dict.fromkeys(p.message for p in parts))[: albums.MOST]
    return [p for p in parts if p.message in first]


def _as_messages(sender: Inbound, parts: Sequence[Part]) -> list[Inbound]:
    """Return the messages of *sender* that *parts* make: words, then photos."""
    contents = [(p.message, _decode(p.content)) for p in parts]
    said = [
        structs.replace(sender, content=content, message=message)
        for message, content in contents
        if isinstance(content, Text)
    ]
    photos = tuple(content for _, content in contents if isinstance(content, Photo))
    if not photos:
        return said
    together = photos[0] if len(photos) == 1 else Album(photos)
    return [*said, structs.replace(sender, content=together)]
