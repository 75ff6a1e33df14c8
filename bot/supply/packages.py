"""List the locked packages of Python and npm, with their licences."""

import json
import re
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from msgspec import Struct

ROOT = Path(__file__).resolve().parents[2]

# A pinned package of a locked file: name, version, and the machines that it is for, if not all.
_PINNED = re.compile(r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)(?: ; (.*?))?(?: \\)?$", re.MULTILINE)
_NPM_FOLDER = "node_modules/"

# What packages call their licence: the SPDX expression for it.
_SPDX = {
    "apache 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apl 2": "Apache-2.0",
    "bsd 2-clause license": "BSD-2-Clause",
    "isc license": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "psfl": "PSF-2.0",
}
# Packages that name no exact licence; these are of the licence texts that they contain.
_READ_IN_THEIR_TEXT = {
    "capvalidator": "Apache-2.0",
    "jinja2": "BSD-3-Clause",
    "python-dateutil": "Apache-2.0 OR BSD-3-Clause",
    "pyxform": "BSD-2-Clause",
    "segno": "BSD-3-Clause",
    "xlrd": "BSD-3-Clause AND LicenseRef-Giffin",
}


class Package(Struct, frozen=True):
    """A package; *licence* is an SPDX expression if we know it, else what the package says.

    *integrity* is npm's hash of the package, "" for Python.
    """

    name: str
    version: str
    licence: str
    integrity: str = ""


def read_python_packages(locked: Path) -> Iterator[Package]:
    """Yield the packages of a locked file; leave out those that are for other machines.

    Raises:
        PackageNotFoundError: one is not installed.
    """
    for name, version, condition in _PINNED.findall(locked.read_text("utf-8")):
        try:
            found = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            if condition:
                continue
            raise
        yield Package(name, version, _licence_of(name, found))


def _licence_of(name: str, found: metadata.PackageMetadata) -> str:
    """Return the licence in a package's metadata, from its most exact field."""
    if "License-Expression" in found:
        return found["License-Expression"]
    if name in _READ_IN_THEIR_TEXT:
        return _READ_IN_THEIR_TEXT[name]
    if "License" in found and len(found["License"].splitlines()) == 1:  # not the whole text
        return _SPDX.get(found["License"].lower(), found["License"])
    classifiers = found.get_all("Classifier") or []
    licences = [c.rpartition(" :: ")[2] for c in classifiers if c.startswith("License ::")]
    return " AND ".join(_SPDX.get(licence.lower(), licence) for licence in licences)


def read_npm_packages() -> Iterator[Package]:
    """Yield the packages of package-lock.json whose parts are served to browsers."""
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    for path, package in locked.items():
        name = path.rpartition(_NPM_FOLDER)[2]
        # esbuild, with a package for each system, only makes the bundles.
        if name and not package.get("dev") and "esbuild" not in name:
            licence = package.get("license", "")
            yield Package(name, package["version"], licence, package["integrity"])
