"""Sign-in of officials: a single-use link, then a session cookie."""

from datetime import timedelta
from secrets import token_urlsafe

from bot.services.officials.permissions import SignedInOfficial
from bot.services.officials.roles import register_official
from bot.services.officials.scopes import load_official
from bot.services.tokens import hash_token
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction, acquire_lock
from storage.repositories import audit
from storage.repositories.officials import officials

IDLE_TIMEOUT = timedelta(hours=8)
ABSOLUTE_TIMEOUT = timedelta(hours=12)


def invite_first_official(
    tx: Transaction, context: UnitContext, *, minutes: int, name: str
) -> str | None:
    """Return the token of a sign-in link for the unit's first official, or None if one exists."""
    # Otherwise two processes that start concurrently would both add a first official.
    acquire_lock(tx, f"first official {context.unit_id}")
    if officials.find_first(tx, context.unit_id) is not None:
        return None
    return create_sign_in_token(tx, context, minutes=minutes, name=name)


def create_sign_in_token(
    tx: Transaction, context: UnitContext, *, minutes: int, name: str = ""
) -> str:
    """Return the token of a new sign-in link for the official *name*; add them if unknown."""
    now = context.now()
    official_id = officials.find_by_name(tx, context.unit_id, name)
    if official_id is None:
        official_id = register_official(tx, context, name)
    token = token_urlsafe(32)
    until = now + timedelta(minutes=minutes)
    officials.add_link(tx, context.unit_id, hash_token(token), official_id, until=until)
    audit.record(tx, context.unit_id, audit.OPERATOR, "official.invite", official_id, now=now)
    return token


def sign_in_url(public_url: str, token: str) -> str:
    """Return the URL at which *token* signs an official in."""
    return f"{public_url}/office/sign-in?token={token}"


def sign_in(tx: Transaction, context: UnitContext, token: str) -> str | None:
    """Use a link; return the new session's cookie, or None if the link is not valid."""
    now = context.now()
    official_id = officials.use_link(tx, context.unit_id, hash_token(token), now=now)
    if official_id is None:
        return None
    cookie = token_urlsafe(32)
    officials.open_session(tx, context.unit_id, hash_token(cookie), official_id, now=now)
    audit.record(tx, context.unit_id, official_id, "official.sign_in", now=now)
    return cookie


def find_signed_in_official(
    tx: Transaction, context: UnitContext, cookie: str
) -> SignedInOfficial | None:
    """Return the official of a session cookie, or None if it expired or was signed out.

    Record that they are active.
    """
    official = read_session(tx, context, cookie)
    if official is not None:
        touch_session(tx, context, cookie)
    return official


def touch_session(tx: Transaction, context: UnitContext, cookie: str) -> None:
    """Record that the official of a session cookie is active."""
    officials.touch_session(tx, context.unit_id, hash_token(cookie), now=context.now())


def read_session(tx: Transaction, context: UnitContext, cookie: str) -> SignedInOfficial | None:
    """Same as `find_signed_in_official`, but record nothing."""
    now = context.now()
    official_id = officials.find_session(
        tx,
        context.unit_id,
        hash_token(cookie),
        started=now - ABSOLUTE_TIMEOUT,
        seen=now - IDLE_TIMEOUT,
    )
    if official_id is None:
        return None
    # From the cookie's value, which no other site's page can read, and which is not stored.
    return load_official(tx, context, official_id, hash_token(f"form {cookie}"))


def sign_out(tx: Transaction, context: UnitContext, cookie: str) -> None:
    """Delete the session of a cookie."""
    officials.end_session(tx, context.unit_id, hash_token(cookie), now=context.now())
