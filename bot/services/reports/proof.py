"""Photos of finished work that officials send on their pages."""

from collections.abc import Sequence

from msgspec import structs

from bot.media_store import StoredFile
from bot.services.media.sent_files import keep_file
from bot.services.officials.staff_chat import open_person
from bot.services.reports.answering import OfficialAnswer, StoredAnswer, answer_report
from bot.services.reports.remarks import enclose_files
from bot.services.unit_context import UnitContext
from conversations.engine.model.values import Said
from conversations.staff.reports.my_work import MOST_PHOTOS
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.officials import staff_bot


def keep_proof(
    tx: Transaction, context: UnitContext, official: str, photos: Sequence[StoredFile]
) -> None:
    """Record that an official sent *photos*, as they do in the officials' chat."""
    person_id, now = open_person(tx, context, official), context.now()
    for photo in photos:
        keep_file(tx, context.unit_id, person_id, photo, now=now)


def find_proof(tx: Transaction, context: UnitContext, official: str, media_id: str) -> str | None:
    """Return the name on disk of a photo that an official sent, or None."""
    person_id = staff_bot.find_person(tx, context.unit_id, official)
    if not person_id:
        return None
    return media.name_on_disk(tx, context.unit_id, media_id, person_id=person_id)


def answer_with_proof(
    tx: Transaction,
    context: UnitContext,
    official: str,
    report_id: str,
    word: OfficialAnswer,
    photos: Sequence[str],
) -> StoredAnswer:
    """Store an answer with the *photos* that its official sent; see `answer_report`."""
    person_id, chosen = staff_bot.find_person(tx, context.unit_id, official), tuple(photos)
    files = (
        enclose_files(tx, context, person_id, Said(), chosen[:MOST_PHOTOS]) if person_id else []
    )
    word = structs.replace(word, photos=tuple(files))
    return answer_report(tx, context, official, report_id, word)
