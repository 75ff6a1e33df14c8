"""Officials at the staff bot: invitation, entry, identity."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from secrets import token_urlsafe

from msgspec import structs

from bot import logs
from bot.services.officials.errors import OfficialError
from bot.services.officials.permissions import (
    Action,
    SignedInOfficial,
    WorkItem,
    allowed_actions,
)
from bot.services.officials.roles import register_official
from bot.services.officials.scopes import change_assignments, check_known, load_official
from bot.services.tokens import hash_token
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.reports.report_codes import find_written_codes
from conversations.engine.model.effects import Refused
from conversations.engine.model.messages import (
    Album,
    Contact,
    Inbound,
    Photo,
    Text,
    Unreadable,
    Voice,
)
from conversations.staff.officials.effects import Entered, EnterOffice
from conversations.staff.officials.queries import CurrentStaffBotUser, StaffBotUser
from conversations.text.folded_text import FoldedText
from storage.database.transactions import Transaction, run_after_commit
from storage.repositories import audit
from storage.repositories.officials import officials, roles, staff_bot
from storage.repositories.person import addresses, people
from storage.repositories.reports import report_card_log, reports

CHANNEL = "telegram_staff"
"""The staff bot's channel."""
WEB_CHANNEL = "webchat_staff"
"""The channel of the chat on the officials' pages."""
CHANNELS = frozenset({CHANNEL, WEB_CHANNEL})
"""The channels of officials; messages on all other channels are residents'."""

_NOT_READ = Unreadable("engine-kind-unknown")
_NO_PICTURE = Unreadable("staff-no-picture")
_SECURE = "https://"

log = logs.get_logger()


def add_official(
    tx: Transaction,
    context: UnitContext,
    name: str,
    departments: Sequence[str],
    roles: Sequence[str] = (),
    areas: Sequence[str] = (),
    *,
    days: int,
) -> str:
    """Add an official for some or all departments and areas; return their invitation's token.

    Raises:
        OfficialError: the name is known or empty, or there is no such department, area or role.
    """
    name = " ".join(name.split())
    if not name:
        raise OfficialError("An official needs a name.")
    if officials.find_by_name(tx, context.unit_id, name) is not None:
        again = f'python -m bot user invite "{name}"'
        raise OfficialError(f"{name} is an official already. A new invitation: {again}")
    check_known(context, departments, areas)
    official_id = register_official(tx, context, name, roles)
    change_assignments(tx, context, official_id, departments=departments, areas=areas)
    return _invite(tx, context, official_id, days=days)


def invite_official(tx: Transaction, context: UnitContext, name: str, *, days: int) -> str:
    """Invite an official again; return the token. Earlier invitations are revoked.

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


def enter(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: EnterOffice
) -> Entered | Refused:
    """Make the speaker the invited official; disconnect their earlier address."""
    if speaker.channel not in CHANNELS:
        return Refused("gone")
    now = context.now()
    official_id = staff_bot.use_invitation(tx, context.unit_id, hash_token(effect.token), now=now)
    if official_id is None:
        # Who opened the invitation is not logged; the channel stands for their network.
        run_after_commit(
            tx, partial(log.warning, "sign_in.failed", network=CHANNEL, reason="no_invitation")
        )
        return Refused("gone")
    news, person_id = staff_bot.AT_ONCE, speaker.person_id
    former = staff_bot.find_person(tx, context.unit_id, official_id)
    staff_bot.connect(tx, context.unit_id, official_id, person_id, news=news, now=now)
    if former and former != person_id:
        # Their chat on the officials' pages goes along.
        people.move_contacts(tx, context.unit_id, WEB_CHANNEL, giver=former, taker=person_id)
    audit.record(tx, context.unit_id, official_id, "official.join", person_id, now=now)
    name = officials.name_of(tx, context.unit_id, official_id)
    # It reaches them away from the officials' pages, too.
    return Entered(name, _actions_of(tx, context, official_id), CHANNEL)


def _actions_of(tx: Transaction, context: UnitContext, official_id: str) -> tuple[Action, ...]:
    allowed = allowed_actions(roles.list_roles(tx, context.unit_id, official_id))
    return tuple(action for action in Action if action in allowed)


def current_user(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: CurrentStaffBotUser
) -> StaffBotUser:
    """Return the official who is talking, with "" as the name of a stranger."""
    del query
    member = staff_bot.find_member(tx, context.unit_id, speaker.person_id)
    chat = f"{context.public_url}/chat" if context.public_url.startswith(_SECURE) else ""
    if member is None:
        return StaffBotUser(chat=chat)
    return StaffBotUser(member.name, chat, _actions_of(tx, context, member.official_id))


def find_who_may(
    tx: Transaction,
    context: UnitContext,
    person_id: str,
    action: Action,
    item: WorkItem | None = None,
) -> SignedInOfficial | None:
    """Return the official at the staff bot who may do *action*, and do it on *item*, or None."""
    user = find_user(tx, context, person_id)
    return user if user is not None and user.may(action, item) else None


def find_user(tx: Transaction, context: UnitContext, person_id: str) -> SignedInOfficial | None:
    """Return the official who is a person at the staff bot, with what they may do, or None."""
    member = staff_bot.find_member(tx, context.unit_id, person_id)
    return load_official(tx, context, member.official_id) if member else None


_WITH_PHOTOS = (Action.WRITE_ANNOUNCEMENTS, Action.ANSWER_REPORTS, Action.ENTER_REPORTS)


def refuse_files(
    tx: Transaction, context: UnitContext, inbounds: Sequence[Inbound]
) -> list[Inbound]:
    """Return *inbounds* to the staff bot, one update, without files that are refused.

    Only pictures of someone who may write announcements, or enter or answer reports, stay, and
    those that an official who sees reports sends for one: they and their caption are marked with
    its code.
    """
    code = _find_report_of_photo(tx, context, inbounds)
    if code:
        return [_mark(inbound, code) for inbound in inbounds]
    return [
        structs.replace(it, content=reason) if (reason := _refusal(tx, context, it)) else it
        for it in inbounds
    ]


def _find_report_of_photo(
    tx: Transaction, context: UnitContext, inbounds: Sequence[Inbound]
) -> str:
    """Return the code of the report that a photo of an official is for, or "".

    It replies to a message that shows the report, or its caption has the code.
    """
    photo = next((inbound for inbound in inbounds if isinstance(inbound.content, Photo)), None)
    if photo is None:
        return ""
    unit_id, address = context.unit_id, (photo.channel, photo.address)
    person_id = addresses.find_person_id(tx, unit_id, *address)
    if person_id is None or find_who_may(tx, context, person_id, Action.SEE_REPORTS) is None:
        return ""
    captions = (it.content.text for it in inbounds if isinstance(it.content, Text))
    prefix = context.unit.prefix
    for caption in captions:
        for code in find_written_codes(FoldedText(caption), prefix):
            if reports.find_by_code(tx, unit_id, code) is not None:
                return code
    if not photo.replies_to:
        return ""
    return report_card_log.find_code_of_message(tx, unit_id, *address, photo.replies_to)


def _mark(inbound: Inbound, code: str) -> Inbound:
    """Return *inbound* with the code of the report that its photo or caption is for."""
    content = inbound.content
    if not isinstance(content, Photo | Text):
        return inbound
    return structs.replace(inbound, content=structs.replace(content, about=code))


def _refusal(tx: Transaction, context: UnitContext, inbound: Inbound) -> Unreadable | None:
    content = inbound.content
    if isinstance(content, Voice | Contact):
        return _NOT_READ
    if not isinstance(content, Photo | Album):
        return None
    address = inbound.channel, inbound.address
    person_id = addresses.find_person_id(tx, context.unit_id, *address)
    user = find_user(tx, context, person_id) if person_id else None
    may_send = user is not None and any(user.may(act) for act in _WITH_PHOTOS)
    return None if may_send else _NO_PICTURE
