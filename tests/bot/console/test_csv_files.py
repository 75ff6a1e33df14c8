"""Tables as files that spreadsheets open."""

import csv
from io import StringIO

import pytest

from bot.console.csv_files import csv_lines


def cells(*row):
    return next(csv.reader(StringIO(csv_lines([row]).decode())))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        '=HYPERLINK("x")',
        "\t=1",
        "\r=1",
        " =1",
        "\u200b=1",
        "\xa0=1",
        "＝1+1",
    ],
)
def test_what_a_spreadsheet_would_run_is_shown_as_text(text):
    assert cells(text) == [f"'{text}"]


def test_a_semicolon_begins_no_other_cell():
    assert csv_lines([["x;=1", "a"]]) == b'"x;=1","a"\r\n'


@pytest.mark.parametrize(
    "text", ["", "ổ gà", "a=b", "12", "-12", "-0.5", "–", "tốt - xấu", "0912 345 678"]
)
def test_other_words_and_numbers_stay_as_they_are(text):
    assert cells(text) == [text]
