import json

import pytest

from conversations.dialogues.questions.answers.procedures import PORTAL, Procedure
from storage.unit_pack.procedure_files import UnreadableListError, read_procedures

BIRTH = Procedure(
    "Đăng ký khai sinh", "Hộ tịch", "Cấp xã", "https://dichvucong.gov.vn/p/khai-sinh"
)
SPLIT = Procedure("Tách thửa, hợp thửa đất")

WAYS = {
    "as we name it.csv": """\
title,field,level,link
Đăng ký khai sinh,Hộ tịch,Cấp xã,https://dichvucong.gov.vn/p/khai-sinh
"Tách thửa, hợp thửa đất",,,
""",
    "as an office exports it.csv": """\
\ufeffSTT;Tên thủ tục;Mã số;Cấp thực hiện;Lĩnh vực;Liên kết\r
1;"  Đăng ký\r
khai sinh ";1.001193;Cấp xã;Hộ tịch;https://dichvucong.gov.vn/p/khai-sinh\r
;;;;;\r
2;Tách thửa, hợp thửa đất;1.000755;;;\r
""",
    "without some columns.csv": """\
Lĩnh vực\tTên TTHC\tCấp\tURL
Hộ tịch\tĐăng ký khai sinh\tCấp xã\thttps://dichvucong.gov.vn/p/khai-sinh
\tTách thửa, hợp thửa đất
""",
    "a list.json": json.dumps(
        [
            {
                "title": BIRTH.title,
                "field": BIRTH.field,
                "level": BIRTH.level,
                "link": BIRTH.link,
                "code": 7,
            },
            {"title": SPLIT.title, "link": None},
        ]
    ),
    "line by line.JSONL": f"""\
{{"Tên thủ tục": "{BIRTH.title}", "field": "Hộ tịch", "level": "Cấp xã", "link": "{BIRTH.link}"}}

{{"title": "{SPLIT.title}"}}
""",
}

UNREADABLE = [
    ("list.csv", "name,link\nA,B\n", 'list.csv:1: has no column "title" or "Tên thủ tục"'),
    ("list.csv", "", 'list.csv:1: has no column "title"'),
    ("list.csv", "title\n\n", "list.csv: there is no procedure in it"),
    ("list.csv", "title\n" + "x" * 200_000, "list.csv:2: is not CSV: field larger than"),
    ("list.json", "[", "list.json:1: is not JSON: Expecting value"),
    ("list.json", "[\n{},\n{]", "list.json:3: is not JSON"),
    ("list.json", '{"title": "A"}', "list.json: must be a list of objects"),
    ("list.json", "[" * 100_000, "list.json:1: is nested too deeply"),
    ("list.jsonl", '{"title": "A"}\n{', "list.jsonl:2: is not JSON"),
    ("list.xlsx", "PK", "list.xlsx: must be a .csv, .json or .jsonl file"),
]

BAD = [
    ("list.csv", "link,title\n,A\n,\nhttp://a.vn,B\n", [
        'list.csv:4: link: must be a link like "https://dichvucong.gov.vn" (it says "http://a.vn")'
    ]),
    ("list.csv", 'field,title\n"a\nb",A\nc,\n', ["list.csv:4: title: is missing"]),
    ("list.csv", f"title\n{'x' * 2001}\n", [
        "list.csv:2: title: must be 2000 letters at most (it has 2001)"
    ]),
    ("list.csv", "title\nA\x07\n", ["list.csv:2: title: must not hold control characters"]),
    ("list.json", '["A", {"title": 7}, {}]', [
        'list.json: entry 1: must be an object like {"title": …} (it says "A")',
        "list.json: entry 2: title: must be words (it says 7)",
        "list.json: entry 3: title: is missing",
    ]),
    ("list.jsonl", '{"title": "A"}\n\n{"link": "data:,x", "title": "B"}', [
        'list.jsonl:3: link: must be a link like "https://dichvucong.gov.vn" (it says "data:,x")',
    ]),
]  # fmt: skip  # a short case is one line


@pytest.mark.parametrize("name", WAYS)
def test_a_list_is_read_in_every_format_of_offices(tmp_path, name):
    (tmp_path / name).write_text(WAYS[name], "utf-8", newline="")

    assert read_procedures(tmp_path / name) == ([BIRTH, SPLIT], [])


@pytest.mark.parametrize(("name", "text", "says"), UNREADABLE)
def test_a_file_that_is_no_list_is_refused_with_place_and_reason(tmp_path, name, text, says):
    (tmp_path / name).write_text(text, "utf-8")

    with pytest.raises(UnreadableListError) as caught:
        read_procedures(tmp_path / name)
    assert str(caught.value).startswith(says)


@pytest.mark.parametrize(("name", "text", "faults"), BAD)
def test_an_invalid_row_is_reported_with_its_line_and_the_others_are_read(
    tmp_path, name, text, faults
):
    (tmp_path / name).write_text(text, "utf-8")

    listed = read_procedures(tmp_path / name)

    assert [*map(str, listed.bad)] == faults
    assert all(procedure.title in {"A", "B"} for procedure in listed.procedures)


def test_a_file_in_another_encoding_is_reported_with_the_line(tmp_path):
    (tmp_path / "list.csv").write_bytes(b"title\n\xd0\xcfc\n")

    with pytest.raises(UnreadableListError, match=r"list.csv:2: must be saved as UTF-8"):
        read_procedures(tmp_path / "list.csv")


def test_a_missing_file_is_reported(tmp_path):
    with pytest.raises(UnreadableListError, match=r"list.csv: can't be read: No such file"):
        read_procedures(tmp_path / "list.csv")


def test_a_procedure_without_a_link_has_the_portals():
    assert (BIRTH.page, SPLIT.page) == (BIRTH.link, PORTAL)


def test_the_id_of_a_procedure_depends_on_title_and_link_only():
    renamed = Procedure(BIRTH.title, "Tư pháp", "", BIRTH.link)

    assert renamed.id == BIRTH.id
    assert len(BIRTH.id) <= 24
    assert len({BIRTH.id, Procedure(BIRTH.title).id, Procedure("Khác", link=BIRTH.link).id}) == 3
