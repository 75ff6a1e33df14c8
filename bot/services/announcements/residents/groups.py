"""Groups of a platform that subscribe to announcements by an official's link."""

from collections.abc import Sequence
from datetime import timedelta
from secrets import token_urlsafe

from msgspec import structs

from bot.services.announcements.residents import subscriptions
from bot.services.announcements.residents.subscriptions import (
    OWN_NEIGHBOURHOOD,
    WHOLE_COMMUNE,
    Setting,
)
from bot.services.events import AddressLeft
from bot.services.tokens import hash_token
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.announcements.effects import GroupJoined, JoinGroup
from conversations.engine.model.effects import Refused
from conversations.engine.model.messages import GROUP_PREFIX
from conversations.engine.model.person import CONSENT_VERSION, Person
from handlers.telegram.bot_api.calls import is_group
from handlers.telegram.incoming import NAME
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.announcements import groups
from storage.repositories.announcements.groups import GroupLink
from storage.repositories.person import people, profiles

DAYS = 7
"""So long a link can be used, once."""

MAX_LABEL = 80

_TOKEN_BYTES = 24
_MOST_LISTED = 200


class GroupLinkError(Exception):
    """A link for a group can't be made or changed; the message says why, *field* is at fault."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field = field


class GroupEndedError(Exception):
    """The group removed us, or an official stopped it; a new link is needed."""


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
    now, token = context.now(), token_urlsafe(_TOKEN_BYTES)
    label = _check(context, label, topics, neighbourhood)
    topics = tuple(topics) or tuple(topic.id for topic in context.unit.topics)
    until = now + timedelta(days=DAYS)
    link = GroupLink(hash_token(token), label, topics, neighbourhood, actor, until)
    groups.add(tx, context.unit_id, link, now=now)
    audit.record(tx, context.unit_id, actor, "group.invite", label, now=now)
    return f"{GROUP_PREFIX}{token}"


def change(
    tx: Transaction,
    context: UnitContext,
    actor: str,
    token_hash: str,
    label: str,
    topics: Sequence[str],
    neighbourhood: str,
) -> None:
    """Change the name of a group and what it gets, whether its link is used already or not.

    Emergency news, which nobody can refuse by topic, is always added. What is queued of topics
    that it does not get any more is stopped.

    Raises:
        GroupLinkError: as of `create_link`.
        GroupEndedError, LookupError: it gets nothing any more, or there is none.
    """
    link = _find(tx, context, token_hash)
    label = _check(context, label, topics, neighbourhood)
    chosen = tuple(it.id for it in context.unit.topics if it.safety or it.id in topics)
    changed = link._replace(label=label, topics=chosen, neighbourhood=neighbourhood)
    groups.save(tx, context.unit_id, changed)
    if link.person_id:
        known = people.lock(tx, context.unit_id, [link.person_id])[link.person_id]
        left = set(subscriptions.load(tx, context, link.person_id).topics) - set(chosen)
        subscriptions.unsubscribe(tx, context, link.person_id, left)
        _subscribe(tx, context, link.person_id, known.person, changed)
    audit.record(tx, context.unit_id, actor, "group.change", label, now=context.now())


def stop(tx: Transaction, context: UnitContext, actor: str, token_hash: str) -> None:
    """Send a group nothing any more, alerts neither; an unused link can't be used any more.

    Raises:
        GroupEndedError, LookupError: as of `change`.
    """
    link, now = _find(tx, context, token_hash), context.now()
    groups.stop(tx, context.unit_id, link, actor, now=now)
    audit.record(tx, context.unit_id, actor, "group.stop", link.label, now=now)


def _find(tx: Transaction, context: UnitContext, token_hash: str) -> GroupLink:
    link = groups.find(tx, context.unit_id, token_hash)
    if link is None:
        raise LookupError(token_hash)
    if link.left_at is not None:
        raise GroupEndedError(link.label)
    return link


def _check(context: UnitContext, label: str, topics: Sequence[str], neighbourhood: str) -> str:
    """Return *label* without surplus spaces, if all of it can be stored."""
    unit, label = context.unit, " ".join(label.split())
    if not 0 < len(label) <= MAX_LABEL:
        why = f"A group needs a name of at most {MAX_LABEL} characters."
        raise GroupLinkError("label", why)
    known = [topic.id for topic in unit.topics]
    if unknown := [topic for topic in topics if topic not in known]:
        why = f"There is no topic {unknown[0]!r}; there are {', '.join(known)}."
        raise GroupLinkError("topics", why)
    places = [place.id for place in unit.neighbourhoods]
    if neighbourhood and neighbourhood not in places:
        why = f"There is no neighbourhood {neighbourhood!r}; there are {', '.join(places)}."
        raise GroupLinkError("neighbourhood", why)
    return label


def _subscribe(
    tx: Transaction, context: UnitContext, person_id: str, person: Person, link: GroupLink
) -> None:
    """Let a group get what *link* says; whoever made that answers for its consent."""
    profile = structs.replace(person, consent=CONSENT_VERSION, neighbourhood=link.neighbourhood)
    profiles.save_profile(tx, context.unit_id, person_id, profile)
    subscriptions.subscribe(tx, context, person_id, link.topics)
    scope = OWN_NEIGHBOURHOOD if link.neighbourhood else WHOLE_COMMUNE
    subscriptions.save_setting(tx, context, person_id, Setting(scope))


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
    _subscribe(tx, context, speaker.person_id, speaker.person, link)
    audit.record(tx, unit_id, link.made_by, "group.join", speaker.person_id, now=now)
    language, unit = speaker.person.language, context.unit
    names = [topic.name for topic in unit.topics if topic.id in link.topics]
    home = next((its.name for its in unit.neighbourhoods if its.id == link.neighbourhood), None)
    return GroupJoined(
        ", ".join(name.in_language(language).lower() for name in names),
        (home or unit.name).in_language(language),
    )


def list_links(tx: Transaction, context: UnitContext) -> list[GroupLink]:
    """Return the newest links, with the groups that used them and what these get now."""
    found = groups.list_newest(tx, context.unit_id, most=_MOST_LISTED)
    return [
        link._replace(topics=tuple(subscriptions.load(tx, context, link.person_id).topics))
        if link.person_id and link.left_at is None
        else link
        for link in found
    ]


def address_of(bot: str, payload: str) -> str:
    """Return the address at which someone adds *bot* to a group, which then uses the link."""
    return f"https://t.me/{bot}?startgroup={payload}"


def end_when_left(tx: Transaction, context: UnitContext, event: AddressLeft) -> None:
    """End what a group subscribed to, as it removed us; nothing happens for another address."""
    groups.leave(tx, context.unit_id, event.channel, event.address, now=context.now())
