"""Forms of other people: what we understand of them, and what we refuse."""

from datetime import datetime

import msgspec
import pytest

from bot.subprocess_work.limited_process import (
    CrashedError,
    TookTooLongError,
    TookTooMuchMemoryError,
)
from bot.subprocess_work.work_queue import WorkQueue
from bot.subprocess_work.xlsform_files import read_survey_file, read_survey_file_now
from bot.xlsform.outcome import ReadFile, Remark, XlsFormError
from bot.xlsform.reading import read_xlsform, work
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.survey import Condition
from tests.bot.xlsform.workbooks import HEADS, TWO, form, repacked, workbook

ASKED = ("text", "q", "Vì sao ạ?")
CHOSEN = ("select_one l", "q", "Cần không ạ?")
OLD = b"\xd0\xcf\x11\xe0" + bytes(99)
ENTITIES = b"""<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>
<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&c;&d;</t></si></sst>
"""


def faults_of(data):
    with pytest.raises(XlsFormError) as caught:
        read_xlsform(data)
    return [(its.fault, its.sheet, its.cell) for its in caught.value.faults]


def in_part(part, old, new):
    """Return a change of a workbook: *old* becomes *new* in the parts with this name."""
    return lambda name, content: content.replace(old, new) if part in name else content


def test_names_become_ids_and_conditions_of_groups_those_of_their_questions():
    data = workbook(
        survey=(
            ("type", "name", "label", "hint", "required", "relevance", "label::Français (fr)"),
            ("start", "start"),
            ("note", "n", "Để xã biết bà con cần gì.", "", "", "", "Bonjour"),
            ("select_one yes_no", "Hài-lòng", "Có hài lòng không ạ?"),
            ("begin_group", "G-1", "Phần 1", "", "", "${Hài-lòng} = 'no'"),
            ("select_multiple L-1 or_other", "Cần-gì-nhất-ạ", "Cần gì ạ?", "chọn", "true"),
            ("end_group",),
            ("note", "bye", "Cảm ơn."),
            ("range", "rate", "Chấm mấy ạ?"),
        ),
        choices=(
            ("list_name", "name", "label"),
            *(("yes_no", "yes", "Có"), ("yes_no", "no", "Không")),
            *(("L-1", "1", "Đường"), ("L-1", "Điện", "Điện"), ("L-1", "unsure", "Chưa rõ")),
        ),
    )
    read = read_xlsform(data)

    assert read.survey is not None
    assert (read.survey.title.vi, read.survey.why.vi) == ("", "Để xã biết bà con cần gì.")
    happy, needs, rate = read.survey.questions
    assert (happy.id, happy.kind) == ("hai_long", "yes_no")
    assert (needs.id, needs.kind, needs.is_required) == ("can_gi_nhat", "several", True)
    assert needs.only_if == (Condition("hai_long", ("no",)),)
    assert needs.option_ids == ("n1", "dien", "other", "unsure")
    assert (rate.kind, rate.least, rate.most) == ("number", 1, 10)
    assert set(read.remarks) == {
        Remark("metadata", "start"),
        Remark("why", "Để xã biết bà con cần gì."),
        Remark("notes", "Phần 1, Cảm ơn."),
        Remark("columns", "hint"),
        Remark("languages", "Français (fr)"),
    }


def test_conditions_and_limits_may_be_written_in_several_ways():
    read = read_xlsform(
        form(
            CHOSEN,
            ("select_multiple l", "r", "Gì ạ?", "", "(${q}='a' or ${q} = \"b\")"),
            ("integer", "n", "Mấy ạ?", "", "selected(${r}, ‘b’) and ${q} = 'a'"),
        )
    )

    assert read.survey is not None
    assert read.survey.questions[1].only_if == (Condition("q", ("a", "b")),)
    assert read.survey.questions[2].only_if == (Condition("r", ("b",)), Condition("q", ("a",)))


def test_a_table_of_choices_is_a_matrix_and_any_other_group_is_not():
    group = ("begin_group", "road", "Đường nào tốt ạ?", "", "", "table-list")
    rows: list[tuple[str, ...]] = [
        ("select_one l", "me", "Chợ Me"),
        ("select_one l", "dong", "Thôn Đồng"),
    ]
    heads = (*HEADS, "appearance")
    matrix = read_xlsform(workbook(survey=(heads, group, *rows, ("end_group",)), choices=TWO))
    rows[1] = ("select_one l", "dong", "Thôn Đồng", "", "${me} = 'a'")
    apart = read_xlsform(workbook(survey=(heads, group, *rows, ("end_group",)), choices=TWO))

    assert matrix.survey is not None
    assert apart.survey is not None
    assert [part.id for part in matrix.survey.asked] == ["road.me", "road.dong"]
    assert [its.id for its in apart.survey.questions] == ["me", "dong"]
    assert apart.remarks == (Remark("why", "Đường nào tốt ạ?"),)


@pytest.mark.parametrize(
    ("data", "faults"),
    [
        pytest.param(b"type,name", [("unreadable", "", "")], id="csv"),
        pytest.param(OLD, [("old", "", "")], id="xls"),
        pytest.param(form(ASKED)[:3000], [("unreadable", "", "")], id="half a file"),
        pytest.param(
            repacked(form(ASKED), **{"xl/vbaProject.bin": b"x"}), [("macros", "", "")], id="macros"
        ),
        pytest.param(
            repacked(form(ASKED), **{"xl/externalLinks/externalLink1.xml": b"x"}),
            [("external", "", "")],
            id="links to other files",
        ),
        pytest.param(
            repacked(form(ASKED), **{"xl/media/a.bmp": bytes(20_000_000)}),
            [("large", "", "")],
            id="zip bomb",
        ),
        pytest.param(
            repacked(form(ASKED), lambda n, old: ENTITIES if "sharedStrings" in n else old),
            [("unreadable", "", "")],
            id="entities",
        ),
        pytest.param(
            repacked(form(ASKED), in_part("sheet1", b'<row r="2"', b'<row r="1048576"')),
            [("rows", "survey", "501")],
            id="a row far below",
        ),
        pytest.param(
            form(*(("text", f"q{n}", "a") for n in range(600))),
            [("rows", "survey", "501")],
            id="too many rows",
        ),
        pytest.param(
            form(ASKED, ("text", *("a" * 60))), [("columns", "survey", "3")], id="too many columns"
        ),
        pytest.param(form(("=1+1", "q", "a")), [("formula", "survey", "A2")], id="formula"),
        pytest.param(
            form(ASKED, ("text", "r", "a" * 2000)), [("long-cell", "survey", "C3")], id="long cell"
        ),
        pytest.param(workbook(Sheet1=(HEADS, ASKED)), [("no-sheet", "", "")], id="no sheet"),
        pytest.param(form(), [("no-sheet", "", "")], id="no question"),
        pytest.param(
            workbook(survey=(HEADS, ASKED), external_choices=TWO),
            [("external", "external_choices", "")],
            id="external choices",
        ),
        pytest.param(
            form(("barcode", "p", "a"), ASKED, ("decimal", "r", "b")),
            [("type", "survey", "A2"), ("type", "survey", "A4")],
            id="types that we don't have",
        ),
        pytest.param(
            form(("select_one_from_file a.csv", "q", "a"), ("select_one ${q}", "r", "a")),
            [("external", "survey", "A2"), ("external", "survey", "A3")],
            id="choices from elsewhere",
        ),
        pytest.param(
            form(("begin_repeat", "g", "a"), ASKED, ("end_repeat",)),
            [("repeat", "survey", "A2")],
            id="repeat",
        ),
        pytest.param(
            form(ASKED, ("calculate", "r", "a")),
            [("calculation", "survey", "3")],
            id="calculation",
        ),
        pytest.param(
            form(ASKED, ("text", "r", "Vì sao ${q}?")),
            [("answer-in-text", "survey", "C3")],
            id="an answer in a text",
        ),
        pytest.param(form(("select_one m", "q", "a")), [("list", "survey", "2")], id="no list"),
        pytest.param(form(ASKED, ASKED), [("twice", "survey", "3")], id="one name twice"),
        pytest.param(form(("text", "", "a")), [("name", "survey", "2")], id="no name"),
        pytest.param(form(("", "q", "a")), [("type", "survey", "2")], id="no type"),
        pytest.param(
            form(ASKED, ("begin_group", "g", "a")), [("group", "survey", "3")], id="open group"
        ),
        pytest.param(
            form(("text", "q", "", "Why?")), [("no-vietnamese", "survey", "C2")], id="English only"
        ),
        pytest.param(
            form(CHOSEN, choices=(*TWO, ("l", "c", "c" * 40))),
            [("long-option", "choices", "C4")],
            id="long option",
        ),
        pytest.param(
            form(CHOSEN, choices=(*TWO, ("l", "c"))), [("empty", "choices", "C4")], id="no label"
        ),
        pytest.param(
            form(CHOSEN, choices=(*TWO, ("l", "b", "c"))), [("twice", "choices", "4")], id="option"
        ),
        pytest.param(
            form(CHOSEN, *(("text", f"r{n}", "a") for n in range(9))),
            [("path", "survey", "")],
            id="too many questions",
        ),
        pytest.param(
            form(
                CHOSEN,
                ("text", "r", "c", "", "${q} = 'a'"),
                settings=(("form_title", "anonymous"), ("a", "yes")),
            ),
            [("branches", "survey", "E3")],
            id="a condition in an anonymous survey",
        ),
        pytest.param(
            form(ASKED, settings=(("form_title", "quotas"), ("a", "me=10, 5"))),
            [("quotas", "settings", "B2")],
            id="quotas",
        ),
        pytest.param(
            workbook(
                survey=(
                    ("type", "name", "label", "parameters::x"),
                    ("text", "q", "a", "b"),
                )
            ),
            [("xlsform", "", "")],
            id="heads that pyxform does not expect",
        ),
    ],
)
def test_what_our_surveys_do_not_have_is_refused_with_its_cell(data, faults):
    assert faults_of(data) == faults


@pytest.mark.parametrize(
    ("expression", "fault"),
    [
        ("${q} != 'a'", "relevant"),
        ("${q} = 'a' or ${n} = 'a'", "relevant"),
        ("not(${q} = 'a')", "relevant"),
        ("${q} = 'a' and", "relevant"),
        ("${q} = 'a' 'b'", "relevant"),
        ("(" * 300 + "${q} = 'a'", "relevant"),
        ("selected(${q}, 'c')", "unknown"),
        ("${n} = '3'", "unknown"),
        ("${z} = 'a'", "later"),
        ("${nobody} = 'a'", "reference"),
    ],
)
def test_a_condition_that_ours_can_not_say_is_refused(expression, fault):
    rows = (CHOSEN, ("integer", "n", "b"), ("text", "r", "c", "", expression))

    assert [its[0] for its in faults_of(form(*rows, ("select_one l", "z", "d")))] == [fault]


@pytest.mark.parametrize(
    ("bounds", "limits"),
    [
        ("", (0, 1000)),
        (". > 0", (1, 1000)),
        (".>=2 and .<30", (2, 29)),
        (". <= 5", (0, 5)),
        (". mod 2 = 0", "constraint"),
        (". > 5 and . < 3", "limits"),
    ],
)
def test_a_number_has_the_limits_of_its_constraint(bounds, limits):
    rows = ((*HEADS, "constraint"), ("integer", "n", "Mấy ạ?", "", "", bounds))
    data = workbook(survey=rows)
    if isinstance(limits, str):
        assert [fault for fault, *_ in faults_of(data)] == [limits]
        return
    survey = read_xlsform(data).survey
    assert survey is not None
    assert (survey.questions[0].least, survey.questions[0].most) == limits


def test_a_text_that_a_spreadsheet_took_for_a_date_is_named():
    data = workbook(survey=(HEADS, ASKED, ("text", "r", datetime(2026, 5, 1))))  # noqa: DTZ001 - as spreadsheets have it

    assert faults_of(data) == [("date", "survey", "C3")]


def test_a_survey_in_one_language_is_vietnamese():
    survey = read_xlsform(workbook(survey=(("type", "name", "label"), ASKED))).survey

    assert survey is not None
    assert survey.questions[0].text == LocalisedText("Vì sao ạ?")


def test_the_file_is_read_in_a_process_that_opens_no_file():
    assert read_survey_file_now(form(ASKED)) == read_xlsform(form(ASKED))


def test_a_fault_says_what_stands_in_its_cell():
    (fault,) = msgspec.json.decode(work(form(("=1", "q"))), type=ReadFile).faults

    assert (fault.fault, fault.cell, fault.said) == ("formula", "A2", "=1")


@pytest.mark.parametrize("error", [TookTooLongError, TookTooMuchMemoryError, CrashedError])
async def test_a_file_that_takes_too_much_is_a_fault(error):
    class Exhausted(WorkQueue):
        async def run(self, job, data, limits):
            raise error

    read = await read_survey_file(Exhausted(at_once=1, most_waiting=0), b"")
    assert [its.fault for its in read.faults] == [error.code]
