"""Add the packages of npm to the bill of materials (CycloneDX) of the Python packages."""

import json
import sys
from base64 import b64decode
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bot.supply.packages import Package, read_npm_packages

Bill = dict[str, Any]


def add_npm_packages(bill: Bill, packages: list[Package]) -> None:
    """Add *packages* to *bill*; make the program depend on all that nothing else depends on."""
    bill["components"] += map(_component_of, packages)
    dependencies = {entry["ref"]: entry for entry in bill["dependencies"]}
    needed = {ref for entry in dependencies.values() for ref in entry.get("dependsOn", ())}
    program = bill["metadata"]["component"]["bom-ref"]
    refs = [component["bom-ref"] for component in bill["components"]]
    dependencies[program] = {"ref": program, "dependsOn": sorted({*refs} - needed)}
    bill["dependencies"] = list(dependencies.values())


def _component_of(package: Package) -> Bill:
    group, _, name = package.name.rpartition("/")
    url = f"pkg:npm/{quote(package.name)}@{package.version}"
    algorithm, _, integrity = package.integrity.partition("-")
    return {
        "type": "library",
        "bom-ref": url,
        **({"group": group} if group else {}),
        "name": name,
        "version": package.version,
        "purl": url,
        "licenses": [{"license": {"id": package.licence}}],
        "hashes": [
            {
                "alg": algorithm.upper().replace("SHA", "SHA-"),
                "content": b64decode(integrity).hex(),
            }
        ],
    }


def main(file: Path) -> None:
    """Add the packages to the bill in *file*."""
    bill = json.loads(file.read_text("utf-8"))
    add_npm_packages(bill, list(read_npm_packages()))
    file.write_text(f"{json.dumps(bill, indent=2)}\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
