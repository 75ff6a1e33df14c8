"""The quota of one person: how many files, and how many bytes of them, are stored for them."""

from datetime import timedelta

from msgspec import Struct

from bot.media_store import TooLargeYetError, TooManyFilesError, TooManyYetError
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.media import FileUse
from storage.repositories.person import addresses

_MEGABYTE = 1024 * 1024
_DAY = timedelta(days=1)


class Quota(Struct, frozen=True):
    """A number of files, and of their bytes."""

    files: int
    bytes: int

    def is_used_up(self, files: int, size: int) -> bool:
        """Tell whether *files* with *size* bytes together leave no room for another one."""
        return files >= self.files or size >= self.bytes


# Enough for someone who reports for a whole neighbourhood: 40 reports of five photos a day.
PER_DAY = Quota(200, 512 * _MEGABYTE)
IN_NO_REPORT = Quota(60, 256 * _MEGABYTE)
# One album. The page reduces a photo to 300 kB; three minutes of a recording are up to 4 MB.
BEFORE_CONSENT = Quota(10, 50 * _MEGABYTE)
MOST_BYTES_BEFORE_CONSENT = 5 * _MEGABYTE


def check_quota(tx: Transaction, context: UnitContext, person_id: str, size: int) -> None:
    """Do nothing if a person may send another file, of *size* bytes (0 if that is unknown).

    Raises:
        MediaError: they may not.
    """
    check_use(media.load_use(tx, context.unit_id, person_id, since=context.now() - _DAY), size)


def check_use(use: FileUse, size: int) -> None:
    """Likewise, given what is stored of the person; see `check_quota`."""
    if not use.has_agreed:
        if size > MOST_BYTES_BEFORE_CONSENT:
            raise TooLargeYetError
        if BEFORE_CONSENT.is_used_up(use.loose_files, use.loose_bytes):
            raise TooManyYetError
    is_much = PER_DAY.is_used_up(use.new_files, use.new_bytes)
    if is_much or IN_NO_REPORT.is_used_up(use.loose_files, use.loose_bytes):
        raise TooManyFilesError


def check_quota_at_address(
    tx: Transaction, context: UnitContext, channel: str, address: str, size: int
) -> None:
    """Likewise for the person at an address; see `check_quota`."""
    person_id = addresses.find_person_id(tx, context.unit_id, channel, address)
    if person_id is not None:
        check_quota(tx, context, person_id, size)
