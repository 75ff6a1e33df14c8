"""The pictures of an announcement: each change of them is a new version."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import structs

from bot.media_store import StoredFile
from bot.services.announcements.transitions import APPROVALS
from bot.services.announcements.writing import drafting
from bot.services.announcements.writing.drafting import ConcurrentEditError, Saved
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.announcements import pictures, versions
from storage.repositories.announcements.versions import Content


class ChosenPictures(NamedTuple):
    """Pictures for an announcement: what it has, and what an official sent to the staff bot.

    *ids* are those of the files. The *brought* ones are no pictures of announcements yet. Some
    may be *coming* from the platform still, or be *gone*: they have no id here.
    """

    ids: tuple[str, ...]
    brought: Sequence[StoredFile]
    coming: bool
    gone: bool


def find_chosen(
    tx: Transaction, context: UnitContext, person_id: str, chosen: Sequence[str]
) -> ChosenPictures:
    """Return the files of the pictures *chosen* by a person at the staff bot."""
    saved = pictures.list_known(tx, context.unit_id, chosen)
    sent = media.list_sent(tx, context.unit_id, person_id, set(chosen) - saved)
    ids, brought, states = [], [], []
    for id_ in chosen:
        if id_ in saved:
            ids.append(id_)
            continue
        file = sent.get(id_)
        states.append(file.state if file else media.LOST)
        if file and file.state == media.KEPT:
            ids.append(file.digest)
            brought.append(StoredFile(file.digest, "photo", file.mime, file.bytes))
    return ChosenPictures(
        tuple(dict.fromkeys(ids)), brought, media.WANTED in states, media.LOST in states
    )


def add_picture(
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    seen_version: int,
    kept: StoredFile,
) -> Saved:
    """Add the stored picture *kept* behind the others.

    Raises:
        InvalidAnnouncementError: it has as many pictures as it may have, or is too long.
        ConcurrentEditError, TransitionError, NotAllowedError, LookupError: as of `drafting.save`.
    """
    content = _seen(tx, context, announcement_id, seen_version)
    chosen = tuple(dict.fromkeys((*content.pictures, kept.media)))
    changed = structs.replace(content, pictures=chosen)
    return drafting.save(tx, context, official, announcement_id, seen_version, changed, [kept])


def remove_picture(
    tx: Transaction,
    context: UnitContext,
    official: str,
    announcement_id: str,
    seen_version: int,
    media_id: str,
) -> Saved:
    """Take a picture away; earlier versions keep it. It raises as `add_picture` does."""
    content = _seen(tx, context, announcement_id, seen_version)
    left = tuple(it for it in content.pictures if it != media_id)
    changed = structs.replace(content, pictures=left)
    return drafting.save(tx, context, official, announcement_id, seen_version, changed)


def _seen(
    tx: Transaction, context: UnitContext, announcement_id: str, seen_version: int
) -> Content:
    """Return the newest version if it is the one that was seen.

    Raises:
        LookupError: there is no such announcement.
        InvalidAnnouncementError, ConcurrentEditError: as of `add_picture`.
    """
    found = APPROVALS.find(tx, context, announcement_id)
    newest = versions.load(tx, context.unit_id, announcement_id, found.version)
    if found.version != seen_version:
        raise ConcurrentEditError(newest)
    return newest.content
