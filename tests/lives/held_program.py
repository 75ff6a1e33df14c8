"""The real program by a clock that tests move: python -m tests.lives.held_program FILE.

The product has no hook for this: its clock is replaced from outside, before it starts.
"""

import sys
from datetime import datetime, timedelta
from pathlib import Path

from bot.cli import cli
from bot.commands import bootstrap

_utc_now = bootstrap.utc_now


class MovedClock:
    """The machine's clock, moved by the seconds that a *file* holds."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def __call__(self) -> datetime:
        return _utc_now() + timedelta(seconds=float(self._file.read_text("ascii")))

    def move_to(self, moment: datetime) -> None:
        """Let it be *moment* now."""
        seconds = (moment - _utc_now()).total_seconds()
        unfinished = self._file.with_suffix(".new")
        unfinished.write_text(str(seconds), "ascii")
        unfinished.replace(self._file)


def main() -> None:
    """Run the program by the clock of the command line."""
    bootstrap.utc_now = MovedClock(Path(sys.argv[1]))
    cli(["run"], prog_name="python -m bot")


if __name__ == "__main__":
    main()
