"""The room for photos and recordings: our share of the disk, and the space that must stay free."""

import shutil
from pathlib import Path

from bot.media_store import NoRoomError
from bot.settings.sections import Media


class MediaRoom:
    """Tells whether there is room for more files in *folder*.

    There is none once they take the most bytes of *settings*, or when fewer than its least free
    bytes are left on the disk: messages, which need little room, must still be stored then.
    *used_bytes* is to be updated from time to time.
    """

    def __init__(self, folder: Path, settings: Media) -> None:
        self._folder = folder
        self._settings = settings
        self.used_bytes = 0

    def check(self) -> None:
        """Do nothing if there is room.

        Raises:
            NoRoomError: there is none.
        """
        if not self.is_left:
            raise NoRoomError

    @property
    def is_left(self) -> bool:
        """Whether there is room for more files."""
        has_share = self.used_bytes < self._settings.most_bytes
        return has_share and self.free_bytes >= self._settings.least_free_bytes

    @property
    def free_bytes(self) -> int:
        """The free bytes of the disk."""
        folder = next(f for f in (self._folder, *self._folder.parents) if f.is_dir())
        return shutil.disk_usage(folder).free
