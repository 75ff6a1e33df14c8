"""Files in messages: queued to be fetched, marked as sent, deleted with the words."""

from datetime import datetime

from msgspec import structs

from bot.services.events import AddressMoved, WordsDropped
from bot.services.handlers import Listeners
from bot.services.ids import new_id
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import (
    Album,
    Content,
    Inbound,
    Photo,
    Voice,
    content_kind,
    photos_in,
)
from storage.database.transactions import Transaction
from storage.repositories import media, wanted_files


def register_files(
    tx: Transaction, unit_id: str, person_id: str, inbound: Inbound, now: datetime
) -> Inbound:
    """Return *inbound* with media ids for its files to fetch.

    Record that its uploaded files are now sent.
    """
    if uploaded := [media_id for media_id in _files_in(inbound.content) if media_id]:
        media.mark_sent(tx, unit_id, person_id, uploaded)

    def wanted(file: Photo | Voice) -> str:
        row = wanted_files.WantedFile(
            new_id(), person_id, content_kind(file), inbound.channel, inbound.address, file.source
        )
        return wanted_files.add_wanted(tx, unit_id, row, now=now)

    def with_id(photo: Photo) -> Photo:
        return structs.replace(photo, media=wanted(photo), source="") if photo.source else photo

    match content := inbound.content:
        case Photo():
            content = with_id(content)
        case Album(photos):
            content = Album(tuple(map(with_id, photos)))
        case Voice(_, seconds, source) if source:
            content = Voice(wanted(content), seconds)
        case _:
            return inbound
    return structs.replace(inbound, content=content)


def delete_dropped(tx: Transaction, context: UnitContext, event: WordsDropped) -> None:
    """Delete the files of a message whose words are not stored."""
    if files := _files_in(event.content):
        media.delete_files(tx, context.unit_id, event.person_id, files)


def move_files(tx: Transaction, context: UnitContext, event: AddressMoved) -> None:
    """Note the new address from which files were sent."""
    media.move_address(tx, context.unit_id, event.channel, event.old, event.new)


FILE_LISTENERS: Listeners = {WordsDropped: delete_dropped, AddressMoved: move_files}


def _files_in(content: Content) -> tuple[str, ...]:
    """Return the media ids of the files in *content*."""
    return (content.media,) if isinstance(content, Voice) else photos_in(content)
