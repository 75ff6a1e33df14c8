"""The officials' side of the staff bot: invited, let in, told who they are and what waits."""

from collections.abc import Sequence
from datetime import timedelta
from secrets import token_urlsafe

from msgspec import structs

from bot.deeds.coming_back import digest
from bot.deeds.desk import Desk, Speaker, new_id
from conversations.engine.effects import (
    ChooseNews,
    Entered,
    EnterOffice,
    NewsChosen,
    Place,
    Refused,
)
from conversations.engine.messages import (
    Album,
    Contact,
    Inbound,
    Location,
    Photo,
    Unreadable,
    Voice,
)
from conversations.engine.queries import Facts, NewWork, Post, ReportFacts, WhoIsThere, Work
from storage.database import Transaction
from storage.repositories import audit, followers, officials, reports, staff
from storage.repositories.media import KEPT, LOST

CHANNEL = "telegram_staff"
"""The channel on which officials talk; whatever comes by another is a resident's."""

_NOT_READ = Unreadable("engine-kind-unknown")
_SECURE = "https://"


class OfficialError(Exception):
    """An official can't be added or invited; the text says why, and what to do."""


def add(tx: Transaction, desk: Desk, name: str, departments: Sequence[str], *, days: int) -> str:
    """Add an official, for some departments or for all; return their invitation's token.

    Raises:
        OfficialError: the name is known or empty, or the unit has no such department.
    """
    name = " ".join(name.split())
    if not name:
        raise OfficialError("An official needs a name.")
    if officials.by_name(tx, desk.unit_id, name) is not None:
        again = f'python -m bot user invite "{name}"'
        raise OfficialError(f"{name} is an official already. A new invitation: {again}")
    known = [department.id for department in desk.unit.departments]
    for department in departments:
        if department not in known:
            there = ", ".join(known)
            raise OfficialError(f"There is no department {department!r}; there are {there}.")
    official_id = new_id()
    officials.add(tx, desk.unit_id, official_id, name, now=desk.now())
    staff.give_departments(tx, desk.unit_id, official_id, departments)
    audit.note(tx, desk.unit_id, audit.OPERATOR, "official.add", official_id, now=desk.now())
    return _invite(tx, desk, official_id, days=days)


def invite(tx: Transaction, desk: Desk, name: str, *, days: int) -> str:
    """Invite an official once more; return the token. What they were sent before is no good.

    Raises:
        OfficialError: there is no official of that name.
    """
    name = " ".join(name.split())
    official_id = officials.by_name(tx, desk.unit_id, name)
    if official_id is None:
        adds = f'python -m bot user add "{name}"'
        raise OfficialError(f"There is no official called {name}. To add one: {adds}")
    return _invite(tx, desk, official_id, days=days)


def _invite(tx: Transaction, desk: Desk, official_id: str, *, days: int) -> str:
    token, now = token_urlsafe(32), desk.now()
    until = now + timedelta(days=days)
    staff.keep_invitation(tx, desk.unit_id, digest(token), official_id, now=now, until=until)
    audit.note(tx, desk.unit_id, audit.OPERATOR, "official.invite", official_id, now=now)
    return token


def perform(
    tx: Transaction, desk: Desk, speaker: Speaker, effect: EnterOffice | ChooseNews
) -> Entered | NewsChosen | Refused:
    """Let someone in by their invitation, or keep when an official wants to be told."""
    if speaker.channel != CHANNEL:
        return Refused("gone")
    if isinstance(effect, EnterOffice):
        return _enter(tx, desk, speaker, effect.token)
    if staff.post_of(tx, desk.unit_id, speaker.person_id) is None:
        return Refused("gone")
    staff.choose_news(tx, desk.unit_id, speaker.person_id, effect.when)
    return NewsChosen(effect.when)


def _enter(tx: Transaction, desk: Desk, speaker: Speaker, token: str) -> Entered | Refused:
    """Make the speaker the official's address; one that they had before is it no more."""
    now = desk.now()
    official_id = staff.use_invitation(tx, desk.unit_id, digest(token), now=now)
    if official_id is None:
        return Refused("gone")
    news, person_id = staff.AT_ONCE, speaker.person_id
    staff.join(tx, desk.unit_id, official_id, person_id, news=news, now=now)
    audit.note(tx, desk.unit_id, official_id, "official.join", person_id, now=now)
    return Entered(officials.name_of(tx, desk.unit_id, official_id))


def recall(
    tx: Transaction, desk: Desk, speaker: Speaker, query: WhoIsThere | NewWork | ReportFacts
) -> Post | Work | Facts | None:
    """Answer what the staff bot asks; whoever is no official learns of no report."""
    post = staff.post_of(tx, desk.unit_id, speaker.person_id)
    if isinstance(query, WhoIsThere):
        chat = f"{desk.public_url}/chat" if desk.public_url.startswith(_SECURE) else ""
        return Post(post.name if post else "", chat)
    if isinstance(query, ReportFacts):
        return facts(tx, desk, query.report) if post else None
    if post is None:
        return Work()
    found, left = staff.new_work(
        tx, desk.unit_id, post.official_id, after=query.after, most=query.most
    )
    return Work(tuple(found), left)


def facts(tx: Transaction, desk: Desk, report_id: str) -> Facts | None:
    """Return what officials are shown of a report: of its person only the number they gave."""
    report = staff.report(tx, desk.unit_id, report_id)
    if report is None:
        return None
    sent = reports.media(tx, desk.unit_id, [report_id])
    photos = [file for file in sent if file.kind == "photo"]
    return Facts(
        id=report_id,
        code=report.code,
        version=report.version,
        category=report.category,
        filed=report.filed_at.astimezone(desk.timezone),
        due=report.answer_due.astimezone(desk.timezone),
        details=report.details,
        place=Place(
            report.neighbourhood,
            report.landmark,
            report.place_words,
            report.latitude,
            report.longitude,
        ),
        photos=tuple(photo.media_id for photo in photos if photo.state == KEPT),
        waiting=sum(photo.state not in (KEPT, LOST) for photo in photos),
        lost=sum(photo.state == LOST for photo in photos),
        voice=sum(file.seconds for file in sent if file.kind == "voice"),
        contact=report.contact or "",
        people=followers.counts(tx, desk.unit_id, [report_id])[report_id],
    )


def plain(inbound: Inbound) -> Inbound:
    """Return *inbound* as the staff bot takes it: it reads words, and keeps no files yet."""
    if isinstance(inbound.content, Photo | Album | Voice | Location | Contact):
        return structs.replace(inbound, content=_NOT_READ)
    return inbound
