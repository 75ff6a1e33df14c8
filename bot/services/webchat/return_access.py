"""Return to a conversation by a receipt with its secret, or by a return link."""

import asyncio
import hmac
import re
from datetime import datetime, timedelta
from hashlib import scrypt
from secrets import randbelow, token_urlsafe

from msgspec import Struct

from bot.services.tokens import hash_token
from bot.services.unit_context import UnitContext
from handlers.webchat.host import TooManyTriesError
from handlers.webchat.incoming import NAME
from storage.database.transactions import Database, Transaction
from storage.repositories.person import addresses
from storage.repositories.reports import reports
from storage.repositories.webchat import return_access

_LINK_DAYS = 30
_RECEIPT = re.compile(r"([A-Z]+)([0-9]+)")


class AttemptLock(Struct, frozen=True):
    """The number of wrong secrets, and the minutes, after which a receipt is locked."""

    tries: int = 5
    minutes: int = 10


async def create_secret(
    database: Database, context: UnitContext, address: str, receipt: str
) -> tuple[str, str] | None:
    """Return a receipt code and its new secret, or None if it does not belong to *address*."""
    code = _code(receipt)
    secret = f"{randbelow(10**6):06}"
    hashed = await _hash(code, secret)
    is_kept = await database.write(_keep_secret, context, address, code, hashed)
    return (code, f"{secret[:3]} {secret[3:]}") if is_kept else None


async def try_secret(
    database: Database, context: UnitContext, receipt: str, secret: str, attempt_lock: AttemptLock
) -> str | None:
    """Return the person of a receipt, or None for a wrong receipt or secret, and count the tries.

    Raises:
        TooManyTriesError: the receipt is locked after too many wrong secrets.
    """
    code = _code(receipt)
    hashed = await _hash(code, re.sub(r"\D", "", secret))
    return await database.write(_try_secret, context, code, hashed, attempt_lock)


async def create_link(
    database: Database, context: UnitContext, address: str
) -> tuple[str, datetime]:
    """Return the token of a new return link to the web chat's *address*, and its expiry."""
    token, until = token_urlsafe(32), context.now() + timedelta(days=_LINK_DAYS)
    await database.write(_keep_link, context, address, hash_token(token), until)
    return token, until


async def use_link(database: Database, context: UnitContext, token: str) -> tuple[str, str] | None:
    """Use a return link; return its person and address, or None if it is not valid."""
    return await database.write(
        return_access.use_link, context.unit_id, hash_token(token), now=context.now()
    )


def _keep_link(
    tx: Transaction, context: UnitContext, address: str, token_hash: str, until: datetime
) -> None:
    person_id = addresses.find_person_id(tx, context.unit_id, NAME, address)
    if person_id is not None:
        return_access.add_link(tx, context.unit_id, token_hash, person_id, address, until=until)


def _keep_secret(
    tx: Transaction, context: UnitContext, address: str, code: str, hashed: str
) -> bool:
    found = reports.find_by_code(tx, context.unit_id, code)
    if found is None or found[1] != addresses.find_person_id(tx, context.unit_id, NAME, address):
        return False
    return_access.save_secret(tx, context.unit_id, found[0], hashed, now=context.now())
    return True


def _try_secret(
    tx: Transaction, context: UnitContext, code: str, hashed: str, attempt_lock: AttemptLock
) -> str | None:
    found = reports.find_by_code(tx, context.unit_id, code)
    key = return_access.find_secret(tx, context.unit_id, found[0]) if found else None
    if found is None or key is None:
        return None
    report_id, person_id = found
    now, window = context.now(), timedelta(minutes=attempt_lock.minutes)
    tries = key.tries if key.tries_from and now - key.tries_from < window else 0
    since = key.tries_from if tries and key.tries_from else now
    if tries >= attempt_lock.tries:
        raise TooManyTriesError(int((since + window - now).total_seconds()))
    if hmac.compare_digest(hashed, key.secret_hash):
        return_access.save_tries(tx, context.unit_id, report_id, 0, None)
        return person_id
    return_access.save_tries(tx, context.unit_id, report_id, tries + 1, since)
    return None


def _code(receipt: str) -> str:
    """Return a receipt code as it is stored, however it was written: "gv 4 2 7" is "GV 427"."""
    found = _RECEIPT.fullmatch(re.sub(r"[^A-Z0-9]", "", receipt.upper()))
    return f"{found[1]} {found[2]}" if found else ""


async def _hash(code: str, secret: str) -> str:
    """Hash a secret with a slow function, in a thread: six digits are easily guessed otherwise."""
    salt = code.encode() or b"-"
    derive = asyncio.to_thread(scrypt, secret.encode(), salt=salt, n=2**14, r=8, p=1)
    return (await derive).hex()
