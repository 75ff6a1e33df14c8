"""Return to a conversation by a receipt with its secret, or by a return link."""

import hmac
import re
import unicodedata
from datetime import datetime, timedelta
from secrets import randbelow, token_urlsafe

from bot.services.tokens import hash_token
from bot.services.unit_context import UnitContext
from bot.services.webchat import return_limits
from bot.services.webchat.return_limits import DIGITS, Keys, TryLimits, keys_of
from bot.services.webchat.secret_hasher import SecretHasher, new_salt
from handlers.webchat.sites import NAME
from storage.database.transactions import Database, Transaction
from storage.repositories.person import addresses
from storage.repositories.reports import reports
from storage.repositories.webchat import return_access
from storage.repositories.webchat.return_access import ReceiptSecret

_LINK_DAYS = 30
_RECEIPT = re.compile(r"([A-Z]+)([0-9]+)")
_NOT_DIGITS = re.compile(r"[^0-9]")


class ReturnAccess:
    """The receipt secrets and the return links of one unit.

    A receipt without a secret, or that does not exist, costs the same time and gets the same
    answer as one with another secret.
    """

    def __init__(self, database: Database, context: UnitContext, try_limits: TryLimits) -> None:
        self._database = database
        self._context = context
        self._try_limits = try_limits
        self._hasher = SecretHasher()

    async def create_secret(self, address: str, receipt: str) -> tuple[str, str] | None:
        """Return a receipt code and its new secret, or None if it is not that of *address*.

        Raises:
            BusyError: too many people want one at this moment.
        """
        code = _code(receipt)
        if not await self._database.read(_find_own, self._context, address, code):
            return None
        # Ten digits in the groups of a phone number, which everybody can read aloud. The first
        # is not 0: so it is no phone number.
        secret, salt = str(randbelow(9 * 10 ** (DIGITS - 1)) + 10 ** (DIGITS - 1)), new_salt()
        with self._hasher.place():
            hashed = await self._hasher.hash(secret, salt)
        is_kept = await self._database.write(
            _keep_secret, self._context, address, code, hashed, salt
        )
        return (code, f"{secret[:4]} {secret[4:7]} {secret[7:]}") if is_kept else None

    async def try_secret(
        self, receipt: str, secret: str, network: str, address: str
    ) -> str | None:
        """Return the person of a receipt, or None for a wrong receipt or secret; count the try.

        *address* is the web chat's that the browser may use already, or "": its own receipts are
        open to it without any try, so that no stranger can hold up an owner's device.

        Raises:
            TooManyTriesError: there were too many wrong ones.
            BusyError: too many people try one at this moment.
        """
        code = _code(receipt)
        if address and (
            own := await self._database.read(_find_owner, self._context, address, code)
        ):
            return own
        secret = _NOT_DIGITS.sub("", unicodedata.normalize("NFKC", secret))
        keys = keys_of(code, network, secret)
        with self._hasher.place():
            stored = await self._database.write(
                _begin_try, self._context, code, keys, self._try_limits
            )
            hashed = await self._hasher.hash(secret, _salt_of(stored, code))
            if stored is None or not hmac.compare_digest(hashed, stored.secret_hash):
                return None
            salt = stored.salt or new_salt()
            salted = hashed if stored.salt else await self._hasher.hash(secret, salt)
        return await self._database.write(
            _end_try, self._context, code, keys, stored, salted, salt
        )

    async def create_link(self, address: str) -> tuple[str, datetime]:
        """Return the token of a new return link to the web chat's *address*, and its expiry."""
        context = self._context
        token, until = token_urlsafe(32), context.now() + timedelta(days=_LINK_DAYS)
        await self._database.write(_keep_link, context, address, hash_token(token), until)
        return token, until

    async def use_link(self, token: str) -> tuple[str, str] | None:
        """Use a return link; return its person and address, or None if it is not valid."""
        return await self._database.write(
            return_access.use_link,
            self._context.unit_id,
            hash_token(token),
            now=self._context.now(),
        )

    def close(self) -> None:
        """Wait for the threads."""
        self._hasher.close()


def _keep_link(
    tx: Transaction, context: UnitContext, address: str, token_hash: str, until: datetime
) -> None:
    person_id = addresses.find_person_id(tx, context.unit_id, NAME, address)
    if person_id is not None:
        return_access.add_link(tx, context.unit_id, token_hash, person_id, address, until=until)


def _find_own(tx: Transaction, context: UnitContext, address: str, code: str) -> str | None:
    """Return the id of the report with a receipt code, or None if it is not that of *address*."""
    found = reports.find_by_code(tx, context.unit_id, code)
    if found is None or found[1] != addresses.find_person_id(tx, context.unit_id, NAME, address):
        return None
    return found[0]


def _find_owner(tx: Transaction, context: UnitContext, address: str, code: str) -> str | None:
    """Return the person of *address* if the report with a receipt code is theirs, or None."""
    is_own = _find_own(tx, context, address, code) is not None
    return addresses.find_person_id(tx, context.unit_id, NAME, address) if is_own else None


def _keep_secret(
    tx: Transaction, context: UnitContext, address: str, code: str, hashed: str, salt: str
) -> bool:
    report_id = _find_own(tx, context, address, code)
    if report_id is None:
        return False
    return_access.save_secret(tx, context.unit_id, report_id, hashed, salt, now=context.now())
    return True


def _begin_try(
    tx: Transaction, context: UnitContext, code: str, keys: Keys, limits: TryLimits
) -> ReceiptSecret | None:
    """Count a try as wrong before it is known, so that concurrent ones are counted, too."""
    counts = return_access.load_wrong(tx, context.unit_id, keys.all)
    charged = return_limits.charge(counts, keys, limits, context.now())
    return_access.save_wrong(tx, context.unit_id, charged)
    return return_access.find_secret(tx, context.unit_id, code)


def _end_try(
    tx: Transaction,
    context: UnitContext,
    code: str,
    keys: Keys,
    stored: ReceiptSecret,
    hashed: str,
    salt: str,
) -> str | None:
    """Return the person whose secret was right, unless it was replaced meanwhile."""
    counts = return_access.load_wrong(tx, context.unit_id, keys.all)
    refunded = return_limits.refund(counts, keys, context.now())
    return_access.save_wrong(tx, context.unit_id, refunded)
    if return_access.find_secret(tx, context.unit_id, code) != stored:
        return None
    if not stored.salt:
        return_access.salt_secret(tx, context.unit_id, stored.report_id, hashed, salt)
    return stored.person_id


def _salt_of(stored: ReceiptSecret | None, code: str) -> str:
    """Return the salt of a stored secret: an old one was salted by its receipt code."""
    return (stored.salt if stored else new_salt()) or code


def _code(receipt: str) -> str:
    """Return a receipt code as it is stored, however it was written: "gv 4 2 7" is "GV 427"."""
    found = _RECEIPT.fullmatch(re.sub(r"[^A-Z0-9]", "", receipt.upper()))
    return f"{found[1]} {found[2]}" if found else ""
