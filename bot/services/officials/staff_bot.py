"""The officials' side of the staff bot: invited, let in, told who they are and what waits."""

from collections.abc import Sequence
from datetime import timedelta
from secrets import token_urlsafe

from msgspec import structs

from bot.services.unit_context import Speaker, UnitContext, new_id
from bot.services.webchat.return_access import hash_token
from conversations.engine.model.effects import Refused
from conversations.engine.model.messages import (
    Album,
    Contact,
    Inbound,
    Location,
    Photo,
    Unreadable,
    Voice,
)
from conversations.engine.model.values import Place
from conversations.staff.officials.effects import Entered, EnterOffice
from conversations.staff.officials.queries import CurrentStaffBotUser, StaffBotUser
from conversations.staff.reports.effects import ChooseNews, NewsChosen
from conversations.staff.reports.queries import Facts, NewWork, ReportFacts, WaitingReports
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.media import KEPT, LOST
from storage.repositories.officials import officials, staff_bot
from storage.repositories.reports import followers, reports

CHANNEL = "telegram_staff"
"""The channel on which officials talk; whatever comes by another is a resident's."""

_NOT_READ = Unreadable("engine-kind-unknown")
_SECURE = "https://"


class OfficialError(Exception):
    """An official can't be added or invited; the text says why, and what to do."""


def add_official(
    tx: Transaction, context: UnitContext, name: str, departments: Sequence[str], *, days: int
) -> str:
    """Add an official, for some departments or for all; return their invitation's token.

    Raises:
        OfficialError: the name is known or empty, or the unit has no such department.
    """
    name = " ".join(name.split())
    if not name:
        raise OfficialError("An official needs a name.")
    if officials.find_by_name(tx, context.unit_id, name) is not None:
        again = f'python -m bot user invite "{name}"'
        raise OfficialError(f"{name} is an official already. A new invitation: {again}")
    known = [department.id for department in context.unit.departments]
    for department in departments:
        if department not in known:
            names = ", ".join(known)
            raise OfficialError(f"There is no department {department!r}; there are {names}.")
    official_id = new_id()
    officials.add(tx, context.unit_id, official_id, name, now=context.now())
    staff_bot.add_departments(tx, context.unit_id, official_id, departments)
    audit.record(
        tx, context.unit_id, audit.OPERATOR, "official.add", official_id, now=context.now()
    )
    return _invite(tx, context, official_id, days=days)


def invite_official(tx: Transaction, context: UnitContext, name: str, *, days: int) -> str:
    """Invite an official once more; return the token. What they were sent before is no good.

    Raises:
        OfficialError: there is no official of that name.
    """
    name = " ".join(name.split())
    official_id = officials.find_by_name(tx, context.unit_id, name)
    if official_id is None:
        adds = f'python -m bot user add "{name}"'
        raise OfficialError(f"There is no official called {name}. To add one: {adds}")
    return _invite(tx, context, official_id, days=days)


def _invite(tx: Transaction, context: UnitContext, official_id: str, *, days: int) -> str:
    token, now = token_urlsafe(32), context.now()
    until = now + timedelta(days=days)
    staff_bot.add_invitation(
        tx, context.unit_id, hash_token(token), official_id, now=now, until=until
    )
    audit.record(tx, context.unit_id, audit.OPERATOR, "official.invite", official_id, now=now)
    return token


def perform(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: EnterOffice | ChooseNews
) -> Entered | NewsChosen | Refused:
    """Let someone in by their invitation, or keep when an official wants to be told."""
    if speaker.channel != CHANNEL:
        return Refused("gone")
    if isinstance(effect, EnterOffice):
        return _enter(tx, context, speaker, effect.token)
    if staff_bot.find_member(tx, context.unit_id, speaker.person_id) is None:
        return Refused("gone")
    staff_bot.set_news(tx, context.unit_id, speaker.person_id, effect.when)
    return NewsChosen(effect.when)


def _enter(
    tx: Transaction, context: UnitContext, speaker: Speaker, token: str
) -> Entered | Refused:
    """Make the speaker the official's address; one that they had before is it no more."""
    now = context.now()
    official_id = staff_bot.use_invitation(tx, context.unit_id, hash_token(token), now=now)
    if official_id is None:
        return Refused("gone")
    news, person_id = staff_bot.AT_ONCE, speaker.person_id
    staff_bot.connect(tx, context.unit_id, official_id, person_id, news=news, now=now)
    audit.record(tx, context.unit_id, official_id, "official.join", person_id, now=now)
    return Entered(officials.name_of(tx, context.unit_id, official_id))


def recall(
    tx: Transaction,
    context: UnitContext,
    speaker: Speaker,
    query: CurrentStaffBotUser | NewWork | ReportFacts,
) -> StaffBotUser | WaitingReports | Facts | None:
    """Answer what the staff bot asks; whoever is no official learns of no report."""
    post = staff_bot.find_member(tx, context.unit_id, speaker.person_id)
    if isinstance(query, CurrentStaffBotUser):
        chat = f"{context.public_url}/chat" if context.public_url.startswith(_SECURE) else ""
        return StaffBotUser(post.name if post else "", chat)
    if isinstance(query, ReportFacts):
        return report_facts(tx, context, query.report) if post else None
    if post is None:
        return WaitingReports()
    found, left = staff_bot.list_new_work(
        tx, context.unit_id, post.official_id, after=query.after, most=query.most
    )
    return WaitingReports(tuple(found), left)


def report_facts(tx: Transaction, context: UnitContext, report_id: str) -> Facts | None:
    """Return what officials are shown of a report: of its person only the number they gave."""
    report = staff_bot.find_report(tx, context.unit_id, report_id)
    if report is None:
        return None
    sent = reports.media(tx, context.unit_id, [report_id])
    photos = [file for file in sent if file.kind == "photo"]
    return Facts(
        id=report_id,
        code=report.code,
        version=report.version,
        category=report.category,
        filed=report.filed_at.astimezone(context.timezone),
        due=report.answer_due.astimezone(context.timezone),
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
        people=followers.count_reporters(tx, context.unit_id, [report_id])[report_id],
    )


def refuse_files(inbound: Inbound) -> Inbound:
    """Return *inbound* as the staff bot takes it: it reads words, and keeps no files yet."""
    if isinstance(inbound.content, Photo | Album | Voice | Location | Contact):
        return structs.replace(inbound, content=_NOT_READ)
    return inbound
