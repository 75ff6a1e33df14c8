"""The program of the child: limit itself, read the standard input, work, write the result."""

import os
import sys
import traceback
from importlib import import_module

import msgspec

from bot.subprocess_work.limited_process import NO_MEMORY, Limits

if sys.platform != "win32":
    import resource

# A nice value: messages have priority over files and pages.
_BEHIND = 5
# The standard input, output and error are open; no further file can be.
_OPEN_FILES = 3


def main() -> None:
    """Do the work of the job named in the first argument, within the limits in the second."""
    job, limits = sys.argv[1], msgspec.json.decode(sys.argv[2], type=Limits)
    try:
        _limit(limits)
        work = import_module(job).work
        if not limits.opens_files:
            _close_files()
        data = sys.stdin.buffer.read()
        try:
            result = work(data)
        except MemoryError:
            sys.exit(NO_MEMORY)
    except Exception as error:  # noqa: BLE001 - its message may hold a person's words
        *_, place = traceback.extract_tb(error.__traceback__)
        sys.exit(f"{job}: {type(error).__name__} at {place.filename}:{place.lineno}")
    sys.stdout.buffer.write(result)


def _limit(limits: Limits) -> None:
    if sys.platform != "win32":  # there, only the parent's clock limits it
        os.nice(_BEHIND)
        resource.setrlimit(resource.RLIMIT_AS, (limits.memory, limits.memory))
        # At the first limit the process gets SIGXCPU, which says why it ended.
        resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _close_files() -> None:
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_NOFILE, (_OPEN_FILES, _OPEN_FILES))


if __name__ == "__main__":
    main()
