"""A real server in tests: `python -m bot run`, killed and started again at the same place."""

import re
import socket
import subprocess
import sys
from pathlib import Path

from tests.resident import ROOT

_CONFIG = """\
[unit]
pack = "{pack}"
[web]
port = {port}
[limits]
messages_per_minute = 1000
conversations_per_minute = 1000
"""
_GREETING_ENDS = "Ctrl-C"
_PATIENCE_SECONDS = 10


class Server:
    """One installation of its own: a folder, a port, and a process while it runs."""

    def __init__(self, folder: Path) -> None:
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.greeting = ""
        self._process: subprocess.Popen[str] | None = None
        self._config = folder / "config.toml"
        self._log = folder / "log"
        pack = ROOT / "storage" / "packs" / "gia-vien"
        self._config.write_text(_CONFIG.format(pack=pack, port=self.port), "utf-8")

    @property
    def sign_in_link(self) -> str:
        """The first official's way in, as the first start printed it."""
        found = re.search(r"http\S+/office/sign-in\?token=\S+", self.greeting)
        assert found, self.greeting
        return found[0]

    def starts(self) -> None:
        """Start, and wait until it says where it is."""
        with self._log.open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"],
                cwd=ROOT,
                env={"CAUNOI_CONFIG": str(self._config), "LANG": "C.UTF-8"},
                stdout=subprocess.PIPE,
                stderr=log,
                encoding="utf-8",
            )
        self._process = process
        assert process.stdout
        lines = []
        for line in process.stdout:
            lines.append(line)
            if line.startswith(_GREETING_ENDS):
                break
        else:
            raise AssertionError(self._log.read_text("utf-8"))
        self.greeting = self.greeting or "".join(lines)

    def is_killed(self) -> None:
        """End the process at once, as a power cut does."""
        assert self._process
        self._process.kill()
        self._bury()

    def ends(self) -> None:
        """Ask the process to end, where there is one."""
        if self._process is not None:
            self._process.terminate()
            self._bury()

    def _bury(self) -> None:
        assert self._process
        assert self._process.stdout
        self._process.wait(_PATIENCE_SECONDS)
        self._process.stdout.close()
        self._process = None


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])
