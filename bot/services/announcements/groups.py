"""Groups of a platform that subscribe to announcements by an official's link."""

from collections.abc import Sequence
from datetime import timedelta
from secrets import token_urlsafe

from msgspec import structs

from bot.services.announcements import subscriptions
from bot.services.announcements.subscriptions import OWN_NEIGHBOURHOOD, WHOLE_COMMUNE, Setting
from bot.services.tokens import hash_token
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.announcements.effects import GroupJoined, JoinGroup
from conversations.engine.model.effects import Refused
from conversations.engine.model.messages import GROUP_PREFIX
from conversations.engine.model.person import CONSENT_VERSION
from handlers.telegram.bot_api.calls import is_group
from handlers.telegram.incoming import NAME
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.announcements import groups
from storage.repositories.announcements.groups import GroupLink
from storage.repositories.person import profiles

DAYS = 7
"""So long a link can be used, once."""

_TOKEN_BYTES = 24
_MOST_LABEL = 80
_MOST_LISTED = 200


class GroupLinkError(Exception):
    """A link for a group can't be made; the message says why."""


def create_link(
    tx: Transaction,
    context: UnitContext,
    actor: str,
    label: str,
    topics: Sequence[str],
    neighbourhood: str = "",
) -> str:
    """Make a link for the group called *label*; return the payload of its address.

    Without *topics* it gets news of all; without a *neighbourhood*, of the whole commune.

    Raises:
        GroupLinkError: the label is empty or long, or a topic or the neighbourhood is unknown.
    """
    unit, now, label = context.unit, context.now(), " ".join(label.split())
    if not 0 < len(label) <= _MOST_LABEL:
        raise GroupLinkError(f"A group needs a name of at most {_MOST_LABEL} characters.")
    known = [topic.id for topic in unit.topics]
    if unknown := [topic for topic in topics if topic not in known]:
        raise GroupLinkError(f"There is no topic {unknown[0]!r}; there are {', '.join(known)}.")
    places = [place.id for place in unit.neighbourhoods]
    if neighbourhood and neighbourhood not in places:
        raise GroupLinkError(
            f"There is no neighbourhood {neighbourhood!r}; there are {', '.join(places)}."
        )
    token = token_urlsafe(_TOKEN_BYTES)
    link = GroupLink(
        label, tuple(topics) or tuple(known), neighbourhood, actor, now + timedelta(days=DAYS)
    )
    groups.add(tx, context.unit_id, hash_token(token), link, now=now)
    audit.record(tx, context.unit_id, actor, "group.invite", label, now=now)
    return f"{GROUP_PREFIX}{token}"


def join(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: JoinGroup
) -> GroupJoined | Refused:
    """Subscribe the group that opened a link; the official who made the link answers for it."""
    unit_id, now = context.unit_id, context.now()
    if speaker.channel != NAME or not is_group(speaker.address):
        return Refused("no-group")
    link = groups.use(tx, unit_id, hash_token(effect.token), speaker.person_id, now=now)
    if link is None:
        return Refused("link")
    profile = structs.replace(
        speaker.person, consent=CONSENT_VERSION, neighbourhood=link.neighbourhood
    )
    profiles.save_profile(tx, unit_id, speaker.person_id, profile)
    subscriptions.subscribe(tx, context, speaker.person_id, link.topics)
    scope = OWN_NEIGHBOURHOOD if link.neighbourhood else WHOLE_COMMUNE
    subscriptions.save_setting(tx, context, speaker.person_id, Setting(scope))
    audit.record(tx, unit_id, link.made_by, "group.join", speaker.person_id, now=now)
    language, unit = speaker.person.language, context.unit
    names = [topic.name for topic in unit.topics if topic.id in link.topics]
    home = next((its.name for its in unit.neighbourhoods if its.id == link.neighbourhood), None)
    return GroupJoined(
        ", ".join(name.in_language(language).lower() for name in names),
        (home or unit.name).in_language(language),
    )


def list_links(tx: Transaction, context: UnitContext) -> list[GroupLink]:
    """Return the newest links, with the groups that used them."""
    return groups.list_newest(tx, context.unit_id, most=_MOST_LISTED)
