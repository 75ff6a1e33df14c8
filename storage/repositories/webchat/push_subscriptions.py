"""Where browsers get news while their page is closed; it ends with the browser's cookie."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Select, and_, delete, insert, or_, select, tuple_

from storage.database.transactions import Transaction
from storage.tables import CHAT_COOKIES, CONTACTS, PEOPLE, PUSH_SUBSCRIPTIONS

_ME, _COOKIE, _CONTACT, _PERSON = (
    table.c for table in (PUSH_SUBSCRIPTIONS, CHAT_COOKIES, CONTACTS, PEOPLE)
)


class Subscription(NamedTuple):
    """A browser's *endpoint* at its push service, and the keys that it reads messages with."""

    endpoint: str
    p256dh: str
    auth: str


class Target(NamedTuple):
    """A browser that may use the conversation of *address*, and the language of its person."""

    address: str
    language: str
    endpoint_hash: str
    subscription: Subscription


def save(
    tx: Transaction,
    unit_id: str,
    token_hash: str,
    endpoint_hash: str,
    subscription: Subscription,
    *,
    now: datetime,
) -> bool:
    """Store the only subscription of a browser; return False if its cookie has ended."""
    has_hash = and_(_COOKIE.unit_id == unit_id, _COOKIE.token_hash == token_hash)
    if tx.execute(select(_COOKIE.address).where(has_hash)).first() is None:
        return False
    is_same = or_(_ME.token_hash == token_hash, _ME.endpoint_hash == endpoint_hash)
    tx.execute(delete(PUSH_SUBSCRIPTIONS).where(_ME.unit_id == unit_id, is_same))
    row = {"unit_id": unit_id, "endpoint_hash": endpoint_hash, "token_hash": token_hash}
    tx.execute(insert(PUSH_SUBSCRIPTIONS).values(**row, **subscription._asdict(), at=now))
    return True


def find_targets(
    tx: Transaction, unit_id: str, channel: str, addresses: Collection[str]
) -> list[Target]:
    """Return the subscribed browsers of several conversations."""
    subscription = (_ME[field] for field in Subscription._fields)
    query = (
        select(_COOKIE.address, _PERSON.language, _ME.endpoint_hash, *subscription)
        .join(
            CHAT_COOKIES,
            and_(_COOKIE.unit_id == _ME.unit_id, _COOKIE.token_hash == _ME.token_hash),
        )
        .join(
            CONTACTS,
            and_(
                _CONTACT.unit_id == _ME.unit_id,
                _CONTACT.channel == _COOKIE.channel,
                _CONTACT.address == _COOKIE.address,
            ),
        )
        .join(
            PEOPLE,
            and_(_PERSON.unit_id == _ME.unit_id, _PERSON.person_id == _CONTACT.person_id),
        )
        .where(
            _ME.unit_id == unit_id,
            _COOKIE.channel == channel,
            _COOKIE.address.in_(addresses),
        )
    )
    return [
        Target(address, language, hash_, Subscription(*rest))
        for address, language, hash_, *rest in tx.execute(query)
    ]


def list_of_person(tx: Transaction, unit_id: str, person_id: str) -> list[tuple[datetime, str]]:
    """Return when the browsers of a person subscribed, and their endpoints."""
    query = select(_ME.at, _ME.endpoint).where(
        _ME.unit_id == unit_id, _ME.token_hash.in_(_cookies_of(unit_id, person_id))
    )
    return [(at, endpoint) for at, endpoint in tx.execute(query)]


def delete_of_cookie(tx: Transaction, unit_id: str, token_hash: str) -> None:
    """Delete the subscription of the browser with this cookie hash."""
    tx.execute(
        delete(PUSH_SUBSCRIPTIONS).where(_ME.unit_id == unit_id, _ME.token_hash == token_hash)
    )


def delete_gone(tx: Transaction, unit_id: str, endpoint_hash: str) -> None:
    """Delete a subscription that its push service does not know any more."""
    tx.execute(
        delete(PUSH_SUBSCRIPTIONS).where(
            _ME.unit_id == unit_id, _ME.endpoint_hash == endpoint_hash
        )
    )


def delete_of_person(tx: Transaction, unit_id: str, person_id: str) -> None:
    """Delete the subscriptions of all browsers that may use an address of a person."""
    tx.execute(
        delete(PUSH_SUBSCRIPTIONS).where(
            _ME.unit_id == unit_id, _ME.token_hash.in_(_cookies_of(unit_id, person_id))
        )
    )


def _cookies_of(unit_id: str, person_id: str) -> Select[tuple[str]]:
    own = select(_CONTACT.channel, _CONTACT.address).where(
        _CONTACT.unit_id == unit_id, _CONTACT.person_id == person_id
    )
    return select(_COOKIE.token_hash).where(
        _COOKIE.unit_id == unit_id, tuple_(_COOKIE.channel, _COOKIE.address).in_(own)
    )
