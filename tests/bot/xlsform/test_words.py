"""Each word of a fault or a remark has its sentence, in both languages."""

import re
from pathlib import Path

import pytest

from bot.xlsform import words
from bot.xlsform.outcome import Remark, SheetFault
from tests.resident import BOOKS

SOURCES = Path(words.__file__).parent


def test_a_fault_names_its_cell_or_its_row():
    say = BOOKS["en"]
    whole, row, cell = (
        SheetFault("formula", "survey", at, column) for at, column in ((0, ""), (5, ""), (5, "E"))
    )

    places = [words.say_place(its, say) for its in (whole, row, cell)]
    assert places == ["survey", "survey, row 5", "survey E5"]
    assert words.say_line(cell, say).startswith("survey E5: This cell is a formula")
    assert words.say_line(SheetFault("old"), say).startswith("It is an old .xls file")


@pytest.mark.parametrize("language", BOOKS)
def test_every_word_in_the_code_has_a_sentence(language):
    code = "".join(path.read_text("utf-8") for path in sorted(SOURCES.glob("*.py")))
    found = re.findall(r'SheetFault\(\s*"([\w-]+)"|unfit\(\s*"([\w-]+)"|\), "([\w-]+)"\),', code)
    faults = {word for groups in found for word in groups if word}
    remarks = set(re.findall(r'_remarks\[\s*"([\w-]+)"', code)) | {"why", "notes"}

    assert len(faults) > 15
    assert len(remarks) > 3
    for fault in faults:
        assert words.say_reason(SheetFault(fault, said="50"), BOOKS[language])
    for remark in remarks:
        assert "hint" in words.say_remark(Remark(remark, "hint"), BOOKS[language])
