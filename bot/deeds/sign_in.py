"""How officials come in: a link that works once, then a cookie."""

from datetime import timedelta
from secrets import token_urlsafe

from bot.deeds.coming_back import digest
from bot.deeds.desk import Desk, new_id
from storage.database import Transaction, alone
from storage.repositories import audit, officials

IDLE = timedelta(hours=8)
ABSOLUTE = timedelta(hours=12)


def invite_first(tx: Transaction, desk: Desk, *, minutes: int, name: str) -> str | None:
    """Return the token of a sign-in link for the unit's first official, None if it has one."""
    # Of two processes that start at the same time, each would add a first one.
    alone(tx, f"first official {desk.unit_id}")
    if officials.any_official(tx, desk.unit_id) is not None:
        return None
    return invite(tx, desk, minutes=minutes, name=name)


def invite(tx: Transaction, desk: Desk, *, minutes: int, name: str = "") -> str:
    """Return the token of a new sign-in link for the official *name*, added where new."""
    now = desk.now()
    official_id = officials.by_name(tx, desk.unit_id, name)
    if official_id is None:
        official_id = new_id()
        officials.add(tx, desk.unit_id, official_id, name, now=now)
        audit.note(tx, desk.unit_id, audit.OPERATOR, "official.add", official_id, now=now)
    token = token_urlsafe(32)
    until = now + timedelta(minutes=minutes)
    officials.keep_link(tx, desk.unit_id, digest(token), official_id, until=until)
    audit.note(tx, desk.unit_id, audit.OPERATOR, "official.invite", official_id, now=now)
    return token


def link(public_url: str, token: str) -> str:
    """Return where *token* signs someone in."""
    return f"{public_url}/office/sign-in?token={token}"


def sign_in(tx: Transaction, desk: Desk, token: str) -> str | None:
    """Use a link up; return the new session's cookie, None where the link is not good."""
    now = desk.now()
    official_id = officials.use_link(tx, desk.unit_id, digest(token), now=now)
    if official_id is None:
        return None
    cookie = token_urlsafe(32)
    officials.open_session(tx, desk.unit_id, digest(cookie), official_id, now=now)
    audit.note(tx, desk.unit_id, official_id, "official.sign_in", now=now)
    return cookie


def signed_in(tx: Transaction, desk: Desk, cookie: str) -> str | None:
    """Return which official the cookie names; None when idle for long, or signed out."""
    now, token_hash = desk.now(), digest(cookie)
    official_id = officials.session(
        tx, desk.unit_id, token_hash, started=now - ABSOLUTE, seen=now - IDLE
    )
    if official_id is not None:
        officials.see(tx, desk.unit_id, token_hash, now=now)
    return official_id


def sign_out(tx: Transaction, desk: Desk, cookie: str) -> None:
    """End the session of a cookie."""
    officials.end_session(tx, desk.unit_id, digest(cookie), now=desk.now())
