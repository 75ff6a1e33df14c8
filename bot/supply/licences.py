"""List the licences of all locked packages; fail on one that nobody has allowed."""

import re
import sys
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError

from bot.supply.packages import ROOT, Package, read_npm_packages, read_python_packages

# The licences under which we may pass a package on with the program.
ALLOWED = {
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "OFL-1.1",
    "PSF-2.0",
}
# Those that ask us to say where the source is, or whose work it is: NOTICE must name the package.
ALLOWED_WITH_NOTICE = {"LGPL-3.0-only", "LicenseRef-Giffin", "MPL-2.0"}


def list_faults(packages: Iterable[Package], notice: str | None) -> list[str]:
    """Return a line for each package that may not be passed on with *notice*.

    Without a notice they are not passed on: only the licences have to be known.
    """
    faults = []
    for package in packages:
        licences = _licences_to_follow(package.licence)
        if not licences or not licences <= ALLOWED | ALLOWED_WITH_NOTICE:
            faults.append(f"{package.name}: nobody has allowed {package.licence or 'no licence'}")
        elif (
            notice is not None
            and licences & ALLOWED_WITH_NOTICE
            and not _is_named(package.name, notice)
        ):
            faults.append(f"{package.name}: NOTICE does not name it")
    return faults


def _licences_to_follow(expression: str) -> set[str]:
    """Return the licences of an SPDX expression; of those to choose from, one that we allow."""
    licences = set()
    for part in re.split(r" AND ", expression):
        choices = [choice.strip("() ") for choice in part.split(" OR ")]
        licences.add(next((choice for choice in choices if choice in ALLOWED), choices[0]))
    return licences - {""}


def _is_named(name: str, notice: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", notice) is not None


def main() -> None:
    """Print all packages with their licences; exit with the faults, if any."""
    try:
        shipped = [
            *read_python_packages(ROOT / "requirements" / "base.txt"),
            *read_npm_packages(),
        ]
        tools = set(read_python_packages(ROOT / "requirements" / "test.txt")) - set(shipped)
    except PackageNotFoundError as error:
        sys.exit(f"{error.name} is locked but not installed; to install all: make check")
    for part, packages in (("shipped", shipped), ("tests only", tools)):
        for package in sorted(packages, key=lambda package: package.name):
            print(f"{part:10}  {package.name:28} {package.version:16} {package.licence}")  # noqa: T201 - the list is what was asked for
    notice = (ROOT / "NOTICE").read_text("utf-8")
    if faults := [*list_faults(shipped, notice), *list_faults(tools, None)]:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
