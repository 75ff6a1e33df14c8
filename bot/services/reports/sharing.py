"""The page of a report that its resident shows to others, without a word of who filed it."""

from datetime import datetime
from secrets import token_urlsafe

from msgspec import Struct

from bot.services.reports.clocks.promises import tell_date
from bot.services.reports.query_handlers import category_name
from bot.services.tokens import hash_token
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.reports.sharing.effects import (
    ClosePage,
    PageClosed,
    PageShared,
    SharePage,
)
from conversations.engine.model.effects import Refused
from conversations.engine.model.unit import Unit
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.reports import replies, report_list, report_pages, reports
from storage.repositories.reports.reports import FullReport, ReportSummary
from storage.tables.report_states import (
    AS_QUESTION,
    CLOSED,
    CONFIRMED,
    MERGED,
    REOPENED,
    REPLY_KINDS,
    REWORDED,
    WITHDRAWN,
)
from storage.tables.reports import CORRECTED_KINDS, UNMERGED

ADDRESS = "/phan-anh"
_TOKEN_BYTES = 12
# The events that the page shows; only of officials' words it shows the text and the photos.
_SHOWN = (
    *("filed", *REPLY_KINDS, *CORRECTED_KINDS, REOPENED, CONFIRMED, CLOSED),
    *(MERGED, UNMERGED, AS_QUESTION),
)
_PHOTO = "photo"


class PageEvent(Struct, frozen=True):
    """One event of a report; *text* and *photos* are an official's, masked or names of files."""

    at: datetime
    kind: str
    text: str
    photos: tuple[str, ...]


class SharedReport(Struct, frozen=True):
    """What the page tells of a report: nothing of who filed it, or of the exact place."""

    code: str
    category: str
    department: str
    place: str
    state: str
    due: datetime | None
    history: tuple[PageEvent, ...]


def share_page(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: SharePage
) -> PageShared | Refused:
    """Make a link to the page of the speaker's report; links made before go on."""
    report = _own(tx, context, speaker, effect.report)
    if report is None:
        return Refused("gone")
    token = token_urlsafe(_TOKEN_BYTES)
    unit_id, now = context.unit_id, context.now()
    report_pages.add(tx, unit_id, hash_token(token), effect.report, now=now)
    return PageShared(effect.report, report.code, f"{context.public_url}{ADDRESS}/{token}")


def close_page(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: ClosePage
) -> PageClosed | Refused:
    """Close the page of the speaker's report."""
    report = _own(tx, context, speaker, effect.report)
    if report is None:
        return Refused("gone")
    report_pages.close(tx, context.unit_id, effect.report)
    return PageClosed(report.code)


def close_pages(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Close the pages of all reports of a person."""
    report_pages.close_all_of_person(tx, context.unit_id, person_id)


def load_shared_report(
    tx: Transaction, context: UnitContext, token: str, language: str
) -> SharedReport | None:
    """Return what the page of the link with *token* shows; None if the page is closed."""
    report = _find(tx, context, token)
    if report is None:
        return None
    unit = context.pack(tx, report.version)
    return SharedReport(
        code=report.code,
        category=category_name(unit, report.category).in_language(language),
        department=unit.department_name(report.department, language),
        place=_place(unit, report.neighbourhood, report.landmark, language),
        state=report.state,
        due=tell_date(context, reports.running_due(report)),
        history=_history(tx, context, report.report_id),
    )


def find_shared_photo(
    tx: Transaction, context: UnitContext, token: str, media_id: str
) -> str | None:
    """Return the name in the media store of a photo that the link with *token* shows, or None."""
    report = _find(tx, context, token)
    history = _history(tx, context, report.report_id) if report else ()
    plain = media_id.removesuffix(media.SMALL_SUFFIX)
    is_shown = any(plain in event.photos for event in history)
    return media.name_on_disk(tx, context.unit_id, media_id) if is_shown else None


def _find(tx: Transaction, context: UnitContext, token: str) -> FullReport | None:
    report_id = report_pages.find_report(tx, context.unit_id, hash_token(token))
    report = report_list.find(tx, context.unit_id, report_id) if report_id else None
    return report if report is not None and report.state != WITHDRAWN else None


def _own(
    tx: Transaction, context: UnitContext, speaker: Speaker, report_id: str
) -> ReportSummary | None:
    report = reports.get(tx, context.unit_id, report_id)
    is_own = report is not None and report.person_id == speaker.person_id
    return report if is_own and report is not None and report.state != WITHDRAWN else None


def _history(tx: Transaction, context: UnitContext, report_id: str) -> tuple[PageEvent, ...]:
    files = reports.media(tx, context.unit_id, [report_id])
    events = reports.history(tx, context.unit_id, [report_id])
    standing = replies.list_standing_replies(events)
    # Words that were corrected keep the photos of those before them.
    before = {e.number + 1: int(e.reason) for e in events if e.kind == REWORDED}

    def numbers(number: int) -> list[int]:
        return [number, *(numbers(before[number]) if number in before else [])]

    def told(event: reports.HistoryEvent) -> PageEvent:
        if event.kind not in REPLY_KINDS:
            return PageEvent(event.at, event.kind, "", ())
        photos = (
            f.media_id for f in files if f.number in numbers(event.number) and f.kind == _PHOTO
        )
        return PageEvent(event.at, event.kind, mask_numbers(event.text), tuple(photos))

    shown = (event for event in events if event.kind in _SHOWN)
    return tuple(told(it) for it in shown if it.kind not in REPLY_KINDS or it in standing)


def _place(unit: Unit, neighbourhood: str, landmark: str, language: str) -> str:
    """Return the names of a neighbourhood and a landmark; what the resident wrote stays out."""
    for hood in unit.neighbourhoods:
        if hood.id == neighbourhood:
            marks = (mark for mark in hood.landmarks if mark.id == landmark)
            names = [mark.name.in_language(language) for mark in marks]
            return ", ".join((*names, hood.name.in_language(language)))
    return ""
