from importlib.metadata import PackageNotFoundError

import pytest

from bot.supply import licences
from bot.supply.packages import Package, read_npm_packages, read_python_packages


def test_every_locked_package_has_a_licence_that_is_allowed(capsys):
    licences.main()  # exits with the faults, if any

    listed = capsys.readouterr().out
    for line in ("MPL-2.0", "@fontsource/be-vietnam-pro", "pytest "):
        assert line in listed


@pytest.mark.parametrize(
    ("licence", "is_allowed"),
    [
        ("MIT", True),
        ("MIT AND PSF-2.0", True),
        ("GPL-2.0-only OR MIT", True),
        ("(MIT OR Apache-2.0) AND BSD-3-Clause", True),
        ("MIT AND GPL-3.0-only", False),
        ("AGPL-3.0-only", False),
        ("LGPL-3.0-only WITH some-exception", False),
        ("Dual License", False),
        ("", False),
    ],
)
def test_only_listed_licences_are_allowed(licence, is_allowed):
    faults = licences.list_faults([Package("thing", "1.0", licence)], "")

    assert (faults == []) == is_allowed


@pytest.mark.parametrize(
    ("notice", "is_named"),
    [("- thing: a driver", True), ("- thing-binary: a driver", False), ("", False), (None, True)],
)
def test_the_notice_names_packages_whose_source_must_be_offered(notice, is_named):
    faults = licences.list_faults([Package("thing", "1.0", "LGPL-3.0-only")], notice)

    assert (faults == []) == is_named


def test_packages_for_other_machines_are_left_out_but_not_missing_ones(tmp_path):
    locked = tmp_path / "locked.txt"
    locked.write_text(
        "msgspec==0.22.0 \\\n    --hash=sha256:00\nnowhere[more]==1.0 ; sys_platform == 'win32'\n"
    )
    assert list(read_python_packages(locked)) == [Package("msgspec", "0.22.0", "BSD-3-Clause")]

    locked.write_text("nowhere==1.0 \\\n    --hash=sha256:00\n")
    with pytest.raises(PackageNotFoundError, match="nowhere"):
        list(read_python_packages(locked))


def test_the_packages_of_npm_are_those_that_browsers_get():
    assert {package.name for package in read_npm_packages()} == {
        "@fontsource/be-vietnam-pro",
        "leaflet",
    }
