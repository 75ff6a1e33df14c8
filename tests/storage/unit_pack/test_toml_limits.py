"""Hostile TOML: what takes long to parse is refused before, and says where."""

import re
from datetime import date

import pytest

from bot.console.questions.fault_messages import file_fault_message
from storage.unit_pack.pack_documents import MOST_FAULTS
from storage.unit_pack.pack_folder import PackError, format_answers, parse_answers
from storage.unit_pack.toml_limits import find_excess
from tests.resident import BOOKS, PACK

TODAY = date(2026, 11, 26)
GROUP = '[[groups]]\nid = "g"\nname.vi = "g"\n'


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("a = 1\nx" + ".a" * 8 + " = 1", 2, "dotted"),
        ("[x" + ".a" * 8 + "]", 1, "dotted"),
        ("[[x" + ' . "a b"' * 8 + "]]", 1, "dotted"),
        ("x = {\na" + ".a" * 900_000 + " = 1}", 2, "dotted"),
        ("x = " + "[" * 17, 1, "deep"),
        ("x = " + "[" * 900_000, 1, "deep"),
        ("x = " + "{a=" * 300_000, 1, "deep"),
        ("x = [\n" * 17, 17, "deep"),
        ("x = " + "9" * 900_000, 1, "long_bare"),
        ("x = 0x" + "f" * 900_000, 1, "long_bare"),
        ("x = " + "9" * 500_000 + ".9", 1, "long_bare"),
        ("a" * 201 + " = 1", 1, "long_bare"),
        ("# " + "[" * 99 + '\nx = "' + "." * 99 + '"\n' + "y" + ".a" * 8 + "=1", 3, "dotted"),
        ("x = '" + "[" * 99 + "'\n" + "y" + ".a" * 8 + "=1", 2, "dotted"),
    ],
)
def test_a_text_over_a_limit_is_refused_with_its_line_and_a_sentence(text, line, code):
    with pytest.raises(PackError) as caught:
        parse_answers(text, PACK, today=TODAY)
    faults = {fault.code: fault for fault in caught.value.faults}

    assert faults[code].line == line
    said = file_fault_message(faults[code], BOOKS["vi"])
    assert re.search("[ạảãáàăâđêôơư]", said)
    assert said != file_fault_message(faults[code].__class__("", 0, "", ""), BOOKS["vi"])


@pytest.mark.parametrize(
    "text",
    [
        format_answers(PACK),
        "a.b.c.d.e.f.g.h = 1",
        "x = " + "[" * 16 + "]" * 16,
        "x = [" + "[1.5], " * 100 + "]",
        "x = '''" + "[" * 99 + "\n''' # " + "." * 99,
        'x = """' + 'a.b.c.d.e.f.g.h.i [ \\" " "" ' * 20 + '"""',
        'x = "' + "a" * 100_000 + '"',
        "x = 2026-11-25T07:32:00.999999+07:00\ny = [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]",
        "",
    ],
)
def test_a_text_within_the_limits_is_left_to_the_parser(text):
    assert find_excess(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x = 2026-13-45", "syntax"),
        ("x = 25:61:61", "syntax"),
        ('x = "' + '\\"' * 300_000, "cut"),
        ('x = """' + '\\"""' * 300_000, "cut"),
        ("x = '''" + "''\n" * 300_000, "cut"),
        ('"' * 600_001, "syntax"),
        ("x = [" + "," * 300_000, "syntax"),
        ("\r" * 300_000, "syntax"),
        ("".join(f"k{at} = 1\n" for at in range(20_000)), "unknown"),
        ("[[cards]]\n" * 20_000, "missing"),
        ("".join(f"[t{at}]\n" for at in range(20_000)), "unknown"),
        (GROUP + f'[[cards]]\nid = "c"\ngroup = "{"a" * 300_000}"\n', "stranger"),
        (GROUP + f'[[cards]]\n"{"ab" * 150_000}" = 1\n', "unknown"),
    ],
)
def test_a_hostile_file_has_faults_and_not_too_many(text, code):
    with pytest.raises(PackError) as caught:
        parse_answers(text, PACK, today=TODAY)

    assert code in {fault.code for fault in caught.value.faults}
    assert len(caught.value.faults) <= 3 * MOST_FAULTS
