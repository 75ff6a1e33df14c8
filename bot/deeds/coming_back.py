"""The ways back into a conversation: a receipt with its secret, a link to oneself."""

import asyncio
import hmac
import re
from datetime import datetime, timedelta
from hashlib import scrypt, sha256
from secrets import randbelow, token_urlsafe

from msgspec import Struct

from bot.deeds.desk import Desk
from handlers.webchat.host import TooManyTriesError
from handlers.webchat.incoming import NAME
from storage.database import Database, Transaction
from storage.repositories import addresses, reports, returns

_LINK_DAYS = 30
_RECEIPT = re.compile(r"([A-Z]+)([0-9]+)")


class Bolt(Struct, frozen=True):
    """How many wrong secrets a receipt bears in how many minutes before it closes."""

    tries: int = 5
    minutes: int = 10


def digest(token: str) -> str:
    """Return what is stored of a token that is too long to be guessed."""
    return sha256(token.encode()).hexdigest()


async def make_secret(
    database: Database, desk: Desk, address: str, receipt: str
) -> tuple[str, str] | None:
    """Return a receipt and its new secret, None where it is not theirs at *address*."""
    code = _code(receipt)
    secret = f"{randbelow(10**6):06}"
    hashed = await _hash(code, secret)
    is_kept = await database.write(_keep_secret, desk, address, code, hashed)
    return (code, f"{secret[:3]} {secret[3:]}") if is_kept else None


async def by_secret(
    database: Database, desk: Desk, receipt: str, secret: str, bolt: Bolt
) -> str | None:
    """Return whose receipt it is, None for a wrong receipt or secret.

    Raises:
        TooManyTriesError: there were too many wrong secrets for it.
    """
    code = _code(receipt)
    hashed = await _hash(code, re.sub(r"\D", "", secret))
    return await database.write(_try_secret, desk, code, hashed, bolt)


async def make_link(database: Database, desk: Desk, address: str) -> tuple[str, datetime]:
    """Return the token of a new link to the web chat's *address*, and until when it is good."""
    token, until = token_urlsafe(32), desk.now() + timedelta(days=_LINK_DAYS)
    await database.write(_keep_link, desk, address, digest(token), until)
    return token, until


async def by_link(database: Database, desk: Desk, token: str) -> tuple[str, str] | None:
    """Use a link up; return whose it is and for which address, None where it is not good."""
    return await database.write(returns.use_link, desk.unit_id, digest(token), now=desk.now())


def _keep_link(
    tx: Transaction, desk: Desk, address: str, token_hash: str, until: datetime
) -> None:
    person_id = addresses.owner(tx, desk.unit_id, NAME, address)
    if person_id is not None:
        returns.keep_link(tx, desk.unit_id, token_hash, person_id, address, until=until)


def _keep_secret(tx: Transaction, desk: Desk, address: str, code: str, hashed: str) -> bool:
    found = reports.by_code(tx, desk.unit_id, code)
    if found is None or found[1] != addresses.owner(tx, desk.unit_id, NAME, address):
        return False
    returns.keep_key(tx, desk.unit_id, found[0], hashed, now=desk.now())
    return True


def _try_secret(tx: Transaction, desk: Desk, code: str, hashed: str, bolt: Bolt) -> str | None:
    found = reports.by_code(tx, desk.unit_id, code)
    key = returns.key(tx, desk.unit_id, found[0]) if found else None
    if found is None or key is None:
        return None
    report_id, person_id = found
    now, window = desk.now(), timedelta(minutes=bolt.minutes)
    tries = key.tries if key.tries_from and now - key.tries_from < window else 0
    since = key.tries_from if tries and key.tries_from else now
    if tries >= bolt.tries:
        raise TooManyTriesError(int((since + window - now).total_seconds()))
    if hmac.compare_digest(hashed, key.secret_hash):
        returns.count_tries(tx, desk.unit_id, report_id, 0, None)
        return person_id
    returns.count_tries(tx, desk.unit_id, report_id, tries + 1, since)
    return None


def _code(receipt: str) -> str:
    """Return a receipt code as it is stored, however it was written: "gv 4 2 7" is "GV 427"."""
    found = _RECEIPT.fullmatch(re.sub(r"[^A-Z0-9]", "", receipt.upper()))
    return f"{found[1]} {found[2]}" if found else ""


async def _hash(code: str, secret: str) -> str:
    """Hash a secret slowly and away from the loop: six digits are soon guessed otherwise."""
    salt = code.encode() or b"-"
    derive = asyncio.to_thread(scrypt, secret.encode(), salt=salt, n=2**14, r=8, p=1)
    return (await derive).hex()
