"""Local words of a unit, and their faults."""

import pytest

from conversations.engine.model.unit import Shorthand, Synonyms
from storage.unit_pack.pack_folder import read_pack, write_pack
from tests.storage.unit_pack.test_pack_folder import GOOD, faults_in, lay

WORDS = """\
[[shorthand]]
written = "ttm"
means = ["thị trấn me"]

[[alike]]
ways = ["trạm y tế", "trạm xá"]

[[alike]]
ways = ["nhà văn hóa", "hội trường"]
"""
LONG = "a" * 25

# Replacements in a valid file, and the expected faults.
BAD = {
    "a key with a slip of the pen": (
        "means",
        "mean",
        [
            "words.toml:1: means: is missing; it must be a list",
            'words.toml:3: mean: is not a key that belongs here; did you mean "means"?',
        ],
    ),
    "a part in the wrong file": (
        "[[alike]]",
        "[[hotlines]]",
        ["words.toml:5: hotlines: belongs in hotlines.toml"],
    ),
    "an empty way": (
        '"trạm xá"',
        '" "',
        ['words.toml:6: ways: entry 2 must be words on one line, in quotes (it says " ")'],
    ),
    "a way without letters": (
        '"trạm xá"',
        '"…?"',
        ['words.toml:6: ways: entry must hold a word (it says "…?")'],
    ),
    "a way alone": (
        ', "trạm xá"',
        "",
        ["words.toml:6: ways: must hold 2 to 6 entries (it has 1)"],
    ),
    "no meaning at all": (
        '["thị trấn me"]',
        "[]",
        ["words.toml:3: means: must hold 1 to 6 entries (it has 0)"],
    ),
    "a way that is the same once more": (
        '"trạm xá"',
        '"Trạm  Y  Tế"',
        ['words.toml:6: ways: entry says the same as an earlier one ("Trạm  Y  Tế")'],
    ),
    "a tone mark in another place, which is the same": (
        '"hội trường"',
        '"nhà văn hoá"',
        ['words.toml:9: ways: entry says the same as an earlier one ("nhà văn hoá")'],
    ),
    "a way that leads on, and could lead back": (
        '"hội trường"',
        '"trạm xá"',
        ['words.toml:9: ways: entry stands in an earlier list ("trạm xá"): write all in one'],
    ),
    "a shorthand that means itself": (
        "thị trấn me",
        "TTM",
        ['words.toml:3: means: entry must not hold the shorthand itself ("ttm")'],
    ),
    "a shorthand of two words": (
        '"ttm"',
        '"t m"',
        [
            (
                "words.toml:2: written: must be one word without spaces or signs, in quotes"
                ' (it says "t m")'
            )
        ],
    ),
    "a shorthand longer than any word": (
        '"ttm"',
        f'"{LONG}"',
        [
            (
                "words.toml:2: written: must be one word without spaces or signs, in quotes"
                f' (it says "{LONG}")'
            )
        ],
    ),
    "two shorthands that lead to each other": (
        '["thị trấn me"]',
        '["thị trấn tm"]\n\n[[shorthand]]\nwritten = "tm"\nmeans = ["ttm"]',
        [
            'words.toml:3: means: entry must be written out ("tm" is a shorthand of this pack)',
            'words.toml:7: means: entry must be written out ("ttm" is a shorthand of this pack)',
        ],
    ),
    "a shorthand in two entries": (
        '["thị trấn me"]',
        '["thị trấn me"]\n\n[[shorthand]]\nwritten = "TTM"\nmeans = ["thị trấn mới"]',
        ['words.toml:6: written: must not be that of an earlier entry ("ttm"): write all in one'],
    ),
}


def test_the_words_of_a_unit_are_read(tmp_path):
    unit = read_pack(lay(tmp_path, GOOD | {"words.toml": WORDS}))

    assert unit.shorthand == (Shorthand("ttm", ("thị trấn me",)),)
    assert unit.alike == (
        Synonyms(("trạm y tế", "trạm xá")),
        Synonyms(("nhà văn hóa", "hội trường")),
    )


def test_words_are_optional(tmp_path):
    unit = read_pack(lay(tmp_path, GOOD))

    assert (unit.shorthand, unit.alike) == ((), ())


def test_words_are_written_with_the_pack(tmp_path):
    unit = read_pack(lay(tmp_path, GOOD | {"words.toml": WORDS}))
    write_pack(unit, tmp_path / "made")

    assert read_pack(tmp_path / "made") == unit


@pytest.mark.parametrize(("old", "new", "faults"), BAD.values(), ids=BAD)
def test_invalid_words_are_reported_with_their_line(tmp_path, old, new, faults):
    assert old in WORDS
    pages = GOOD | {"words.toml": WORDS.replace(old, new, 1)}

    assert faults_in(lay(tmp_path, pages)) == faults
