"""Turns what a conversation brings about into rows."""

from datetime import datetime, timedelta
from typing import assert_never

from msgspec import structs

from bot.deeds import linking, misses, staff_desk
from bot.deeds.data_rights import grant
from bot.deeds.desk import Desk, Speaker, new_id
from bot.deeds.recalls import category
from bot.deeds.working_time import due
from conversations.engine.effects import (
    AddRemark,
    Amended,
    AmendReport,
    AskOfficial,
    ChooseNews,
    Effect,
    EnterOffice,
    EraseMe,
    Filed,
    FiledAnew,
    FileReport,
    FixMyData,
    Joined,
    JoinReport,
    Missed,
    MissKept,
    OfferLink,
    Outcome,
    PassedOn,
    Refused,
    Remarked,
    Said,
    SeeMyData,
    Unfollow,
    Unfollowed,
    Unlink,
    UseLinkCode,
    WithdrawConsent,
)
from conversations.engine.lacks import PartMissed
from conversations.engine.unit import Unit
from storage.database import Transaction
from storage.repositories import counters, followers, media, reports
from storage.repositories.reports import FOLLOWER, OPEN, RECEIVED, RESIDENT, Enclosed

_FIRST_CODE = 101


def perform(tx: Transaction, desk: Desk, speaker: Speaker, effect: Effect) -> Outcome:
    """Do what *effect* says, once more checked; return what came of it."""
    match effect:
        case FileReport():
            return _file(tx, desk, speaker, effect)
        case JoinReport():
            return _join(tx, desk, speaker, effect)
        case AddRemark():
            return _add_remark(tx, desk, speaker.person_id, effect)
        case Unfollow():
            return _unfollow(tx, desk, speaker.person_id, effect.report)
        case OfferLink() | UseLinkCode() | Unlink():
            return _link(tx, desk, speaker, effect)
        case SeeMyData() | FixMyData() | EraseMe() | WithdrawConsent():
            return grant(tx, desk, speaker, effect)
        case AmendReport():
            return _amend(tx, desk, speaker.person_id, effect)
        case EnterOffice() | ChooseNews():
            return staff_desk.perform(tx, desk, speaker, effect)
        case Missed() | PartMissed() | AskOfficial():
            return _note(tx, desk, speaker, effect)
        case _:
            assert_never(effect)


def _link(
    tx: Transaction, desk: Desk, speaker: Speaker, effect: OfferLink | UseLinkCode | Unlink
) -> Outcome:
    match effect:
        case OfferLink():
            return linking.offer(tx, desk, speaker)
        case UseLinkCode(code):
            return linking.join(tx, desk, speaker, code)
        case Unlink(address):
            return linking.part(tx, desk, speaker, address)


def _note(
    tx: Transaction, desk: Desk, speaker: Speaker, effect: Missed | PartMissed | AskOfficial
) -> Outcome:
    match effect:
        case Missed(question, card):
            kind = "not_this" if card else "unknown"
            misses.keep_miss(tx, desk, question=question, kind=kind, card=card)
            return MissKept()
        case PartMissed(card, part):
            misses.keep_lack(tx, desk, card=card, part=part)
            return MissKept()
        case AskOfficial(question):
            is_passed_on = misses.pass_on(tx, desk, speaker, question)
            return PassedOn() if is_passed_on else Refused("many")


def _file(tx: Transaction, desk: Desk, speaker: Speaker, report: FileReport) -> Filed | Refused:
    unit, now = desk.unit, desk.now()
    person_id, language = speaker.person_id, speaker.person.language
    kind = category(unit, report.category)
    if kind is None:
        return Refused("gone")
    number = counters.next_number(tx, desk.unit_id, "report", first=_FIRST_CODE)
    code = f"{unit.prefix} {number}"
    answer_due = _on_the_half_hour(due(unit, now, kind.answer_hours))
    place = report.place
    row = {
        "unit_id": desk.unit_id,
        "report_id": new_id(),
        "code": code,
        "person_id": person_id,
        "version": desk.version,
        "category": kind.id,
        "department": kind.department,
        "details": report.details.text,
        "neighbourhood": place.neighbourhood,
        "landmark": place.landmark,
        "place_words": place.words,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "contact": report.contact,
        "state": RECEIVED,
        "filed_at": now,
        "answer_due": answer_due,
        "resolve_due": _on_the_half_hour(due(unit, now, kind.resolve_hours)),
    }
    reports.file(tx, row, _enclosed(tx, desk, person_id, report.details, report.photos))
    return Filed(code, _department_name(unit, kind.department, language), answer_due)


def _on_the_half_hour(moment: datetime) -> datetime:
    """Return the next full or half hour: a deadline is a time that people can keep in mind."""
    over = timedelta(minutes=moment.minute % 30, seconds=moment.second) + timedelta(
        microseconds=moment.microsecond
    )
    return moment + (timedelta(minutes=30) - over) if over else moment


def _join(tx: Transaction, desk: Desk, speaker: Speaker, effect: JoinReport) -> Outcome:
    """Let the speaker follow a report, their words in it; to one's own, they are a remark.

    Where it was closed meanwhile, what they told becomes a report of its own: nothing is lost.
    """
    unit_id, person_id, told = desk.unit_id, speaker.person_id, effect.told
    report = reports.hold(tx, unit_id, effect.report)
    if report is None or report.state not in OPEN:
        filed = _file(tx, desk, speaker, told)
        return filed if isinstance(filed, Refused) else FiledAnew(**structs.asdict(filed))
    is_own = report.person_id == person_id
    if not is_own:
        followers.follow(tx, unit_id, effect.report, person_id, now=desk.now())
    remark = AddRemark(effect.report, told.details, told.photos)
    _append(tx, desk, person_id, remark, by=RESIDENT if is_own else FOLLOWER)
    if is_own:
        return Remarked(report.code)
    people = followers.counts(tx, unit_id, [effect.report])[effect.report]
    return Joined(report.code, people)


def _unfollow(tx: Transaction, desk: Desk, person_id: str, report_id: str) -> Outcome:
    report = reports.hold(tx, desk.unit_id, report_id)
    if report is None:
        return Refused("gone")
    followers.unfollow(tx, desk.unit_id, report_id, person_id)
    return Unfollowed(report.code)


def _add_remark(tx: Transaction, desk: Desk, person_id: str, effect: AddRemark) -> Outcome:
    report = reports.hold(tx, desk.unit_id, effect.report)
    if report is None:
        return Refused("gone")
    is_own = report.person_id == person_id
    if not is_own and not followers.follows(tx, desk.unit_id, effect.report, person_id):
        return Refused("gone")
    _append(tx, desk, person_id, effect, by=RESIDENT if is_own else FOLLOWER)
    return Remarked(report.code)


def _append(tx: Transaction, desk: Desk, person_id: str, effect: AddRemark, *, by: str) -> None:
    reports.append(
        tx,
        desk.unit_id,
        effect.report,
        kind="remark",
        by=by,
        text=effect.remark.text,
        at=desk.now(),
        person_id=person_id if by == FOLLOWER else None,
        enclosed=_enclosed(tx, desk, person_id, effect.remark, effect.photos),
    )


def _amend(tx: Transaction, desk: Desk, person_id: str, effect: AmendReport) -> Outcome:
    found = reports.get(tx, desk.unit_id, effect.report)
    if found is None or found.person_id != person_id:
        return Refused("gone")
    reports.append(
        tx,
        desk.unit_id,
        effect.report,
        kind="edited",
        by=reports.RESIDENT,
        text=effect.words,
        at=desk.now(),
    )
    return Amended(found.code)


def _enclosed(
    tx: Transaction, desk: Desk, person_id: str, said: Said, photos: tuple[str, ...]
) -> list[Enclosed]:
    """Return the files that the person really sent.

    One that is on its way either came before, and is told of as one that is here, or waits.
    """
    files = [Enclosed(photo, "photo") for photo in photos]
    if said.voice:
        files.insert(0, Enclosed(said.voice, "voice", said.seconds))
    sent = media.hold(tx, desk.unit_id, person_id, [f.media_id for f in files])
    return [f for f in files if f.media_id in sent]


def _department_name(unit: Unit, department_id: str, language: str) -> str:
    for department in unit.departments:
        if department.id == department_id:
            return department.name.in_language(language)
    return unit.name.in_language(language)
