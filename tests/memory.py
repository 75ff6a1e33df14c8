"""A folder in memory for the files of a test run."""

import os
import shutil
from pathlib import Path

_MEMORY = Path("/dev/shm")
_ROOM = 4 * 2**30


def in_memory() -> str | None:
    """Return a folder that is kept in memory and has room for a run, None where there is none.

    Nothing waits for a disk there. A process that is killed loses nothing of it: only a power cut
    would, and no test makes one.
    """
    has_room = _MEMORY.is_dir() and shutil.disk_usage(_MEMORY).free > _ROOM
    return str(_MEMORY) if has_room and os.access(_MEMORY, os.W_OK) else None
