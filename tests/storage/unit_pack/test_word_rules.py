"""Local words of a unit, and their faults."""

import pytest

from conversations.engine.model.unit import Shorthand, Synonyms
from storage.unit_pack.pack_folder import read_pack, write_pack
from tests.storage.unit_pack.test_pack_folder import GOOD, faults_in, lay

WORDS = """\
[[shorthand]]
written = "ttm"
means = ["thị trấn mơ"]

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
            "words.toml:1: means: còn thiếu; phải là một danh sách",
            'words.toml:3: mean: không phải mục có ở đây; có phải là "means" không?',
        ],
    ),
    "a part in the wrong file": (
        "[[alike]]",
        "[[hotlines]]",
        ["words.toml:5: hotlines: phải để ở hotlines.toml"],
    ),
    "an empty way": (
        '"trạm xá"',
        '" "',
        [
            (
                "words.toml:6: ways: phần thứ 2 phải là chữ viết trên một dòng, trong ngoặc kép"
                ' (đang ghi " ")'
            )
        ],
    ),
    "a way without letters": (
        '"trạm xá"',
        '"…?"',
        ['words.toml:6: ways: phải có chữ (đang ghi "…?")'],
    ),
    "a way alone": (
        ', "trạm xá"',
        "",
        ["words.toml:6: ways: phải có từ 2 đến 6 phần (đang có 1)"],
    ),
    "no meaning at all": (
        '["thị trấn mơ"]',
        "[]",
        ["words.toml:3: means: phải có từ 1 đến 6 phần (đang có 0)"],
    ),
    "a way that is the same once more": (
        '"trạm xá"',
        '"Trạm  Y  Tế"',
        ['words.toml:6: ways: trùng với một phần ở trên ("Trạm  Y  Tế")'],
    ),
    "a tone mark in another place, which is the same": (
        '"hội trường"',
        '"nhà văn hoá"',
        ['words.toml:9: ways: trùng với một phần ở trên ("nhà văn hoá")'],
    ),
    "a way that leads on, and could lead back": (
        '"hội trường"',
        '"trạm xá"',
        ['words.toml:9: ways: đã có trong một danh sách ở trên ("trạm xá"): gộp vào một chỗ'],
    ),
    "a shorthand that means itself": (
        "thị trấn mơ",
        "TTM",
        ['words.toml:3: means: không được chứa chính chữ viết tắt ("ttm")'],
    ),
    "a shorthand of two words": (
        '"ttm"',
        '"t m"',
        [
            (
                "words.toml:2: written: phải là một chữ viết liền không dấu câu, trong ngoặc kép"
                ' (đang ghi "t m")'
            )
        ],
    ),
    "a shorthand longer than any word": (
        '"ttm"',
        f'"{LONG}"',
        [
            (
                "words.toml:2: written: phải là một chữ viết liền không dấu câu, trong ngoặc kép"
                f' (đang ghi "{LONG}")'
            )
        ],
    ),
    "two shorthands that lead to each other": (
        '["thị trấn mơ"]',
        '["thị trấn tm"]\n\n[[shorthand]]\nwritten = "tm"\nmeans = ["ttm"]',
        [
            'words.toml:3: means: phải viết đủ chữ ("tm" cũng là chữ viết tắt ở đây)',
            'words.toml:7: means: phải viết đủ chữ ("ttm" cũng là chữ viết tắt ở đây)',
        ],
    ),
    "a shorthand in two entries": (
        '["thị trấn mơ"]',
        '["thị trấn mơ"]\n\n[[shorthand]]\nwritten = "TTM"\nmeans = ["thị trấn mới"]',
        ['words.toml:6: written: đã có ở trên ("ttm"): gộp vào một chỗ'],
    ),
}


def test_the_words_of_a_unit_are_read(tmp_path):
    unit = read_pack(lay(tmp_path, GOOD | {"words.toml": WORDS}))

    assert unit.shorthand == (Shorthand("ttm", ("thị trấn mơ",)),)
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
