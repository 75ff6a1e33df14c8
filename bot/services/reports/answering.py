"""Store an official's answer to a report with its new state, and notify its followers."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from bot.services.officials.permissions import Action
from bot.services.officials.scopes import load_official
from bot.services.reports import access
from bot.services.reports.life.closing import TO_CONFIRM
from bot.services.reports.life.closure import (
    can_close_by_words,
    choose_state,
    may_approve,
    tells_only_passing_on,
)
from bot.services.reports.life.pausing import resume_clocks
from bot.services.reports.notices import notify_followers
from bot.services.reports.official_notices import tell_leads
from bot.services.unit_context import UnitContext
from conversations.staff.reports.my_work import COMPLAINT, REFUSAL_REASONS
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories import audit, media
from storage.repositories.officials import officials
from storage.repositories.reports import reports
from storage.repositories.reports.clocks import turns
from storage.repositories.reports.replies import list_standing_replies
from storage.repositories.reports.reports import (
    EnclosedFile,
    HistoryEvent,
    ReportSummary,
)
from storage.tables.report_states import (
    ANSWERED,
    IN_PROGRESS,
    REFUSED,
    REPLY_KINDS,
    Mover,
    awaits_confirmation,
    list_moves,
)

MIN_LENGTH, MAX_LENGTH = 10, 2000


def list_answer_moves(state: str) -> tuple[str, ...]:
    """Return the states to which an official's answer may bring a report from *state*."""
    return list_moves(Mover.OFFICIAL, state, among=(IN_PROGRESS, ANSWERED, REFUSED))


class OfficialAnswer(Struct, frozen=True):
    """An official's typed answer: the state that they *saw*, and the state *to* set.

    *last* is the number of the newest event that they saw; None if they don't tell. *photos* show
    the result. A refusal has the code of its *reason*, and tells where to go; an answer that work
    is done may have that of why no photo shows the result; else it is "".
    """

    saw: str = ""
    to: str = ""
    text: str = ""
    last: int | None = None
    photos: tuple[EnclosedFile, ...] = ()
    reason: str = ""


class StoredAnswer(NamedTuple):
    """A stored answer: how many *people* are told, and the *state* that it led to.

    If it is an answer in between because no photo shows the result, *leads* leads may approve it.
    """

    people: int
    state: str
    leads: int = 0


class InvalidAnswerError(Exception):
    """The answer is invalid; *faults* holds the reason for each invalid field."""

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(", ".join(f"{field}: {why}" for field, why in faults.items()))
        self.faults = faults


class UnknownReportError(Exception):
    """There is no such report."""


class ReportChangedError(Exception):
    """The report changed meanwhile; it is in *state* now.

    *name* is the official who changed it, "" if a resident added something.
    """

    def __init__(self, name: str, state: str) -> None:
        super().__init__(state)
        self.name = name
        self.state = state


def answer_report(
    tx: Transaction, context: UnitContext, official: str, report_id: str, word: OfficialAnswer
) -> StoredAnswer:
    """Store an official's answer, set the report's new state, and notify its followers.

    Without a photo of the result, that work is done is an answer in between until a lead approves
    the reason. Do nothing if the same answer of theirs was stored meanwhile: a form may be sent
    twice.

    Raises:
        InvalidAnswerError: the text is too short or too long, or the new state can't follow the
            one seen; or work shall be done that was only passed on, or of which there is neither a
            photo nor a reason why not; or a refusal has no reason.
        UnknownReportError: there is no such report.
        ReportChangedError: another official changed the state meanwhile, or a resident added
            something that this one has not seen.
        NotAllowedError: the official may not answer it, or no more.
    """
    if faults := _faults(word):
        raise InvalidAnswerError(faults)
    now, text = context.now(), clean(word.text)
    report = reports.lock(tx, context.unit_id, report_id)
    if report is None:
        raise UnknownReportError(report_id)
    access.check_act(tx, context, official, Action.ANSWER_REPORTS, report_id)
    to, reason = word.to, word.reason
    if to == ANSWERED:
        to, reason = _close(tx, context, official, report_id, report, word)
    asked = turns.find_question(tx, context.unit_id, report_id)
    unseen = _unseen_events(tx, context.unit_id, report_id, word)
    is_unseen = bool(unseen) and word.last is not None
    if is_unseen or not reports.change_state(tx, context.unit_id, report_id, seen=word.saw, to=to):
        if any((e.by, e.kind, e.text) == (official, to, text) for e in unseen):
            return StoredAnswer(0, to)
        newest = unseen[-1] if unseen else None
        by = newest.by if newest and newest.kind in REPLY_KINDS else ""
        name = officials.name_of(tx, context.unit_id, by) if by else ""
        raise ReportChangedError(name, report.state)
    resume_clocks(tx, context, report_id, report, asked)
    if report.assignee is None:
        reports.assign(tx, context.unit_id, report_id, official)
    number = reports.append_event(
        tx,
        context.unit_id,
        report_id,
        kind=to,
        by=official,
        text=text,
        at=now,
        reason=reason,
        enclosed=word.photos,
    )
    if awaits_confirmation(to):
        until = now + TO_CONFIRM
        turns.ask_resident(tx, context.unit_id, report_id, number, until=until)
    audit.record(tx, context.unit_id, official, f"report.{to}", report_id, now=now)
    is_complaint = to == REFUSED and word.reason == COMPLAINT
    phrase = f"news-{to}-{COMPLAINT}" if is_complaint else f"news-{to}"
    people = notify_followers(tx, context, report_id, number, phrase, text=text)
    leads = tell_leads(tx, context, report_id) if to != word.to else 0
    return StoredAnswer(people, to, leads)


def _close(
    tx: Transaction,
    context: UnitContext,
    official_id: str,
    report_id: str,
    report: ReportSummary,
    word: OfficialAnswer,
) -> tuple[str, str]:
    """Return the state to which the contract of closing lets *word* lead, and its reason."""
    has_proof = _has_new_photo(tx, context.unit_id, report_id, word.photos) or can_close_by_words(
        tx, context, report.category, report.version
    )
    official = load_official(tx, context, official_id)
    item = access.find_item(tx, context, report_id)
    is_approver = item is not None and may_approve(tx, context, official, item)
    chosen = choose_state(word.reason, has_proof=has_proof, is_approver=is_approver)
    if chosen is None:
        raise InvalidAnswerError({"no_photo": "old" if word.photos else "missing"})
    return chosen


def _has_new_photo(
    tx: Transaction, unit_id: str, report_id: str, photos: Sequence[EnclosedFile]
) -> bool:
    """Tell whether one of *photos* is not a file of the report already, or the same picture.

    The photo of an answer that was taken back proves the next one.
    """
    events = reports.history(tx, unit_id, [report_id])
    standing = {event.number for event in list_standing_replies(events)}
    retracted = {e.number for e in events if e.kind in REPLY_KINDS} - standing
    files = reports.media(tx, unit_id, [report_id])
    had = [file.media_id for file in files if file.number not in retracted]
    new = [photo.media_id for photo in photos]
    digests = media.map_digests(tx, unit_id, {*had, *new})
    return not {digests.get(id_, id_) for id_ in new} <= {digests.get(id_, id_) for id_ in had}


def _faults(word: OfficialAnswer) -> dict[str, str]:
    length, faults = len(clean(word.text)), {}
    if length < MIN_LENGTH:
        faults["text"] = "short" if length else "empty"
    if length > MAX_LENGTH:
        faults["text"] = "long"
    elif word.to == ANSWERED and tells_only_passing_on(word.text):
        faults["text"] = "passed_on"
    if word.to == REFUSED and word.reason not in REFUSAL_REASONS:
        faults["reason"] = "missing"
    if word.to not in list_answer_moves(word.saw):
        faults["to"] = "unfit"
    return faults


def _unseen_events(
    tx: Transaction, unit_id: str, report_id: str, word: OfficialAnswer
) -> list[HistoryEvent]:
    """Return what happened after what the official saw; if that is unknown, the newest answer."""
    events = reports.history(tx, unit_id, [report_id])
    if word.last is None:
        return [event for event in events if event.kind in REPLY_KINDS][-1:]
    return [event for event in events if event.number > word.last]
