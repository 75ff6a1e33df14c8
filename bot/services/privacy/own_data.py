"""Collect all data about one person, for the page and the file to download."""

from datetime import datetime
from secrets import token_urlsafe

import msgspec
from msgspec import Raw, Struct

from bot.services.parts import OwnItem, OwnItemLoaders
from bot.services.privacy.data_rights import READING
from bot.services.reports import own_reports
from bot.services.reports.own_reports import FollowedReport, OwnReport
from bot.services.retention_rules import Rule
from bot.services.tokens import hash_token
from bot.services.unit_context import UnitContext
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import session_from_json
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.inbound import inbox
from storage.repositories.person import addresses
from storage.repositories.privacy import data_links, data_requests, own_data
from storage.repositories.questions import official_questions

FORMAT = 1
"""The version of the file's format; docs/privacy.md explains each key."""

_MOST_MESSAGES = 100_000


class Consent(Struct, frozen=True):
    """A consent that was given or withdrawn."""

    at: datetime
    act: str
    version: str
    language: str
    channel: str


class Address(Struct, frozen=True):
    """A channel on which we can reach the person."""

    channel: str
    since: datetime


class OwnFile(Struct, frozen=True):
    """A photo or a recording."""

    id: str
    kind: str
    mime: str
    bytes: int
    sent_at: datetime


class Draft(Struct, frozen=True):
    """An unfinished dialogue and its answers so far."""

    dialogue: str
    touched_at: datetime
    answers: dict[str, object]


class Request(Struct, frozen=True):
    """A data request."""

    kind: str
    asked_at: datetime
    due: datetime
    done_at: datetime | None
    outcome: str


class Question(Struct, frozen=True):
    """A question for officials; *card* is the id of the card that answered it, if any."""

    text: str
    asked_at: datetime
    answered_at: datetime | None
    card: str
    answer: str


class Message(Struct, frozen=True):
    """One message; *content* is what the person said, or our reply."""

    at: datetime
    ours: bool
    content: Raw


class Kept(Struct, frozen=True):
    """A retention rule: *what* is kept for *count* times *unit*."""

    name: str
    what: str
    count: int
    unit: str


class OwnDataSources(Struct, frozen=True):
    """All retention *rules*, and a loader of own data for each capability that has one."""

    rules: tuple[Rule, ...]
    loaders: OwnItemLoaders


class OwnData(Struct, frozen=True, omit_defaults=True):
    """All data about one person; *more* is the data of other capabilities, by their names."""

    format: int
    made_at: datetime
    unit: str
    known_since: datetime
    person: Person
    neighbourhood: str
    consents: list[Consent]
    addresses: list[Address]
    reports: list[OwnReport]
    followed: list[FollowedReport]
    files: list[OwnFile]
    drafts: list[Draft]
    requests: list[Request]
    questions: list[Question]
    messages: list[Message]
    kept: list[Kept]
    more: dict[str, list[OwnItem]] = {}


def open_link(tx: Transaction, context: UnitContext, token: str) -> str | None:
    """Use up a link; return the cookie that gives access to the data, or None if it is invalid."""
    cookie, now = token_urlsafe(32), context.now()
    person_id = data_links.use(
        tx,
        context.unit_id,
        hash_token(token),
        cookie_hash=hash_token(cookie),
        open_until=now + READING,
        now=now,
    )
    return cookie if person_id else None


def find_link_owner(tx: Transaction, context: UnitContext, token: str) -> Person | None:
    """Return the owner of a valid link, without using it up, or None."""
    person_id = data_links.find_owner(tx, context.unit_id, hash_token(token), now=context.now())
    return own_data.load_person(tx, context.unit_id, person_id).person if person_id else None


def load_by_cookie(
    tx: Transaction, context: UnitContext, cookie: str, sources: OwnDataSources
) -> OwnData | None:
    """Return the data of the person with *cookie*, or None if the cookie has expired."""
    person_id = data_links.find_reader(tx, context.unit_id, hash_token(cookie), now=context.now())
    return load_own_data(tx, context, person_id, sources) if person_id else None


def file_name(tx: Transaction, context: UnitContext, cookie: str, media_id: str) -> str | None:
    """Return the name in the media store of a file that *cookie* gives access to, or None."""
    person_id = data_links.find_reader(tx, context.unit_id, hash_token(cookie), now=context.now())
    if person_id is None:
        return None
    return media.name_on_disk(tx, context.unit_id, media_id, person_id=person_id)


def load_own_data(
    tx: Transaction, context: UnitContext, person_id: str, sources: OwnDataSources
) -> OwnData:
    """Return all data about a person."""
    unit_id, unit = context.unit_id, context.unit
    owner = own_data.load_person(tx, unit_id, person_id)
    language = owner.person.language
    requests = data_requests.of_person(tx, unit_id, person_id)
    lines = sorted(
        line
        for contact in addresses.of_person(tx, unit_id, person_id)
        for line in inbox.conversation(
            tx, unit_id, contact.channel, contact.address, after=0, most=_MOST_MESSAGES
        )
    )
    return OwnData(
        format=FORMAT,
        made_at=context.now(),
        unit=unit.name.in_language(language),
        known_since=owner.since,
        person=owner.person,
        neighbourhood=own_reports.neighbourhood_name(unit, owner.person.neighbourhood, language),
        consents=[Consent(*row) for row in own_data.consents(tx, unit_id, person_id)],
        addresses=[Address(*row) for row in own_data.addresses(tx, unit_id, person_id)],
        reports=own_reports.list_own_reports(tx, context, person_id, language),
        followed=own_reports.list_followed_reports(tx, context, person_id, language),
        files=[OwnFile(*row) for row in own_data.files(tx, unit_id, person_id)],
        drafts=_drafts(tx, unit_id, person_id),
        requests=[Request(r.kind, r.asked_at, r.done_due, r.done_at, r.outcome) for r in requests],
        questions=[
            Question(q.text, q.asked_at, q.answered_at, q.card, q.answer)
            for q in official_questions.of_person(tx, unit_id, person_id)
        ],
        messages=[Message(row.at, row.ours, Raw(row.body.encode())) for row in lines],
        kept=[
            Kept(rule.name, rule.what, *rule.length) for rule in sources.rules if rule.about_people
        ],
        more={
            name: list(items)
            for name, load in sources.loaders.items()
            if (items := load(tx, context, person_id))
        },
    )


def _drafts(tx: Transaction, unit_id: str, person_id: str) -> list[Draft]:
    talk = own_data.talk(tx, unit_id, person_id)
    if talk is None or not talk.draft:
        return []
    try:
        session = session_from_json(talk.session)
    except msgspec.DecodeError:  # of an incompatible version: the next message starts anew
        return []
    return [
        Draft(t.name, t.touched, {a.key: a.value for a in t.answers if not a.recalled})
        for t in (session.open, session.shelved)
        if t is not None and t.is_started
    ]
