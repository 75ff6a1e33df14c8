"""The pages about security name files, tests and limits that exist."""

import re
import tomllib
from importlib import import_module

import pytest

from tests.resident import ROOT

PAGES = ("docs/security.md", "docs/security-asvs.md")
FILE = re.compile(r"`((?:[\w-]+/)*[\w.-]+\.(?:py|js|md|toml|ftl|json|txt))(?:::(\w+))?`")
LINK = re.compile(r"\]\(([\w./-]+)(?:#[\w-]+)?\)")
LIMIT = re.compile(r"^\| .+ \| ([\d,.]+)[^|]* \| `([\w./]+)` ([\w.]+) \|$", re.MULTILINE)
REQUIREMENT = re.compile(r"^\| (\d+)\.(\d+)\.(\d+) \| ([12]) \| (.+?) \| ([\w ]+) \| (.*) \|$")
REQUIREMENTS = 217  # of levels 1 and 2, without OAuth and WebRTC
STATUSES = {"yes", "partly", "no", "not applicable"}


@pytest.mark.parametrize("page", PAGES)
def test_every_file_and_test_on_the_page_exists(page):
    text = (ROOT / page).read_text("utf-8")
    named = FILE.findall(text)
    assert named
    for path, test in named:
        assert (ROOT / path).is_file(), path
        if test:
            assert f"def {test}(" in (ROOT / path).read_text("utf-8"), (path, test)
    for path in LINK.findall(text):
        assert (ROOT / "docs" / path).exists(), path


def test_every_limit_on_the_page_is_that_of_the_code():
    text = (ROOT / PAGES[0]).read_text("utf-8").split("\n## Limits\n")[1].split("\n## ")[0]
    limits = LIMIT.findall(text)
    assert len(limits) == text.count("\n| ") - 1 >= 50
    settings = tomllib.loads((ROOT / "config.toml").read_text("utf-8"))
    for shown, path, name in limits:
        if path == "config.toml":
            section, key = name.split(".")
            found = settings[section][key]
        else:
            found = import_module(path.removesuffix(".py").replace("/", "."))
            for part in name.split("."):
                found = getattr(found() if isinstance(found, type) else found, part)
        assert found == float(shown.replace(",", "")), name


def test_every_requirement_of_asvs_has_a_status_and_its_evidence_or_reason():
    lines = (ROOT / PAGES[1]).read_text("utf-8").splitlines()
    found = [REQUIREMENT.match(line) for line in lines if re.match(r"\| \d", line)]
    assert all(found)
    numbers = [tuple(map(int, one.groups()[:3])) for one in found if one]
    assert len(numbers) == REQUIREMENTS
    assert numbers == sorted(set(numbers))
    for one in filter(None, found):
        *_, status, evidence = one.groups()
        assert status in STATUSES, one[0]
        assert evidence, one[0]
        if status == "yes":
            assert FILE.search(evidence) or LINK.search(evidence) or "same test" in evidence, one[
                0
            ]
