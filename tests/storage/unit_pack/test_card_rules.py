from datetime import date

import msgspec
import pytest

from conversations.engine.model.cards import Card, CardDetails, CardGroup
from conversations.engine.model.localised_text import LocalisedText
from storage.unit_pack.pack_folder import (
    PackError,
    read_answers,
    read_pack,
    write_answers,
    write_pack,
)
from tests.storage.unit_pack.test_pack_folder import GOOD, lay, unfolded

TODAY = date(2026, 11, 25)
FILE = "answers/01-papers.toml"

CARDS = """\
[[groups]]
id = "papers"
name = { vi = "Giấy tờ", en = "Papers" }

[[cards]]
id = "copy"
group = "papers"
owner = "roads"
title = { vi = "Chứng thực bản sao", en = "Certify a copy" }
short = { vi = "Mang bản chính đến xã." }
asks = ["sao y bản chính"]
more.papers = { vi = "Bản chính." }
more.fee = { vi = "2.000 đồng một trang." }
more.link = "https://example.gov.vn/sao-y"
source = "Nghị định 1/2026/NĐ-CP"
effective = 2026-01-01
checked = 2026-11-01
expires = 2027-05-01

[[cards]]
id = "single"
group = "papers"
owner = "roads"
title = { vi = "Giấy xác nhận tình trạng hôn nhân" }
label = { vi = "Giấy độc thân" }
short = { vi = "Xin ở xã." }
"""

# A case removes the lines with - from the valid cards, inserts those with + in their place, and
# expects the faults with =, which continue in the lines with a dot.
BAD = r"""
a key with a slip of the pen
- short = { vi = "Xin ở xã." }
+ shrt = { vi = "Xin ở xã." }
= answers/01-papers.toml:20: short: còn thiếu; phải là một bảng như { vi = "…", en = "…" }
= answers/01-papers.toml:26: shrt: không phải mục có ở đây; có phải là "short" không?

a part of "more" that there is not
- more.papers = { vi = "Bản chính." }
+ more.paper = { vi = "Bản chính." }
= answers/01-papers.toml:12: more.paper: không phải mục có ở đây; có phải là "papers" không?

an id that an earlier card has
- id = "single"
+ id = "copy"
= answers/01-papers.toml:21: id: trùng mã của một mục ở trên ("copy")

an empty answer
- short = { vi = "Xin ở xã." }
+ short = { vi = " " }
= answers/01-papers.toml:26: short.vi: phải là chữ viết trên một dòng, trong ngoặc kép (đang ghi
.   " ")

an empty way of asking
- asks = ["sao y bản chính"]
+ asks = ["sao y bản chính", ""]
= answers/01-papers.toml:11: asks: phần thứ 2 phải là chữ viết trên một dòng, trong ngoặc kép
.   (đang ghi "")

an owner that is no department
- owner = "roads"
+ owner = "road"
= answers/01-papers.toml:8: owner: không có bộ phận nào mang mã "road"; có phải là "roads"
.   không?

a group that there is not
- group = "papers"
+ group = "births"
= answers/01-papers.toml:7: group: không có nhóm nào mang mã "births"

a title that fits no button, alone
- label = { vi = "Giấy độc thân" }
= answers/01-papers.toml:24: title.vi: phải vừa nút bấm, nhiều nhất 20 chữ cái, hoặc có thêm
.   label ngắn hơn (đang có 33)

a label that fits no button
- label = { vi = "Giấy độc thân" }
+ label = { vi = "Giấy xác nhận độc thân" }
= answers/01-papers.toml:25: label.vi: phải vừa nút bấm, nhiều nhất 20 chữ cái (đang có 22)

a link without https
- more.link = "https://example.gov.vn/sao-y"
+ more.link = "http://example.gov.vn"
= answers/01-papers.toml:14: more.link: phải là đường dẫn như "https://dichvucong.gov.vn", trong
.   ngoặc kép (đang ghi "http://example.gov.vn")

a link that hides where it leads
- more.link = "https://example.gov.vn/sao-y"
+ more.link = "https://dichvucong.gov.vn@example.com"
= answers/01-papers.toml:14: more.link: phải là đường dẫn như "https://dichvucong.gov.vn", trong
.   ngoặc kép (đang ghi "https://dichvucong.gov.vn@example.com")

a day that there is not
- checked = 2026-11-01
+ checked = "hôm qua"
= answers/01-papers.toml:13: more.fee: phải có source, read hoặc checked, và expires (còn thiếu:
.   read hoặc checked)
= answers/01-papers.toml:17: checked: phải là một ngày như 2026-11-25 (đang ghi "hôm qua")

a fee without proof
- source = "Nghị định 1/2026/NĐ-CP"
= answers/01-papers.toml:13: more.fee: phải có source, read hoặc checked, và expires (còn thiếu:
.   source)

a sum among the words of a card that nobody has checked
- short = { vi = "Xin ở xã." }
+ short = { vi = "Xin ở xã, nộp 8.000 đồng." }
= answers/01-papers.toml:26: short.vi: câu có số tiền, số ngày hay số giấy tờ thì phải có
.   source, read hoặc checked, và expires (còn thiếu: source, read hoặc checked, expires)

a number of papers that was read nowhere
- short = { vi = "Xin ở xã." }
+ short = { vi = "Xin ở xã." }
+ more.papers = { vi = "Bản chính và 2 bản sao." }
= answers/01-papers.toml:27: more.papers.vi: câu có số tiền, số ngày hay số giấy tờ thì phải có
.   source, read hoặc checked, và expires (còn thiếu: source, read hoặc checked, expires)

a fee that never ends
- expires = 2027-05-01
= answers/01-papers.toml:13: more.fee: phải có source, read hoặc checked, và expires (còn thiếu:
.   expires)

a link to a page that is not of the state
- more.link = "https://example.gov.vn/sao-y"
+ more.link = "https://example.com/sao-y"
= answers/01-papers.toml:14: more.link: phải dẫn tới *.gov.vn hoặc *.npc.com.vn (đang dẫn tới
.   example.com)

a placeholder that there is not
- short = { vi = "Xin ở xã." }
+ short = { vi = "Xin ở xã, {hour}." }
= answers/01-papers.toml:26: short.vi: không có chỗ điền "{hour}"; có phải là "hours" không?

the phone of a department that there is not
- more.papers = { vi = "Bản chính." }
+ more.papers = { vi = "Bản chính, gọi {phone:road}." }
= answers/01-papers.toml:12: more.papers.vi: không có bộ phận hay số điện thoại nào mang mã
.   "{phone:road}"; có phải là "roads" không?

a local fact that the card does not name
- short = { vi = "Xin ở xã." }
+ short = { vi = "Xin ở xã {fact}." }
= answers/01-papers.toml:26: short.vi: "{fact}" cần mã của một thông tin trong facts.toml: fact
.   = "…"

a local fact that there is not
- expires = 2027-05-01
+ expires = 2027-05-01
+ fact = "market-days"
= answers/01-papers.toml:19: fact: không có thông tin riêng (facts.toml) nào mang mã
.   "market-days"

an end before the day on which the source was read
- effective = 2026-01-01
+ read = 2027-06-01
= answers/01-papers.toml:16: read: không thể sau hôm nay, 2026-11-25 (đang ghi 2027-06-01)
= answers/01-papers.toml:18: expires: phải sau ngày read, 2027-06-01 (đang ghi 2027-05-01)

an end before the check
- expires = 2027-05-01
+ expires = 2026-11-01
= answers/01-papers.toml:18: expires: đã hết hạn: phải sau hôm nay, 2026-11-25 (đang ghi
.   2026-11-01)
= answers/01-papers.toml:18: expires: phải sau ngày checked, 2026-11-01 (đang ghi 2026-11-01)

an end before the law is in force
- effective = 2026-01-01
+ effective = 2028-01-01
= answers/01-papers.toml:18: expires: phải sau ngày effective, 2028-01-01 (đang ghi 2027-05-01)

a check that is still to come
- checked = 2026-11-01
+ checked = 2026-12-01
= answers/01-papers.toml:17: checked: không thể sau hôm nay, 2026-11-25 (đang ghi 2026-12-01)

a table that should be one of many
- [[groups]]
+ [groups]
= answers/01-papers.toml:1: groups: phải là danh sách, mỗi phần bắt đầu bằng [[groups]]
= answers/01-papers.toml:7: group: không có nhóm nào mang mã "papers" (và 1 chỗ khác)

another part of the pack
- [[groups]]
+ hotlines = []
+ [[groups]]
= answers/01-papers.toml:1: hotlines: phải để ở hotlines.toml

what is not TOML
- id = "copy"
+ id = copy
= answers/01-papers.toml:6: không đúng cách viết TOML từ chữ thứ 6:
.   xem có thiếu dấu ngoặc kép, dấu bằng hay dấu ngoặc không
"""


def cases():
    for case in BAD.strip().split("\n\n"):
        title, *lines = case.split("\n")
        old, new = ("\n".join(line[2:] for line in lines if line[0] == mark) for mark in "-+")
        faults = "\n".join(line for line in lines if line[0] in "=.")
        yield pytest.param(old, new, sorted(unfolded(faults)), id=title)


def pack(folder, text=CARDS, name="01-papers.toml"):
    (folder / "answers").mkdir(exist_ok=True)
    (folder / "answers" / name).write_text(text, "utf-8")
    return lay(folder, GOOD)


def faults_of(read):
    with pytest.raises(PackError) as caught:
        read()
    return str(caught.value).splitlines()


def test_cards_are_read_with_their_pack(tmp_path):
    unit = read_pack(pack(tmp_path), today=TODAY)

    assert unit.groups == (CardGroup("papers", LocalisedText("Giấy tờ", "Papers")),)
    copy, single = unit.cards
    assert copy == Card(
        id="copy",
        title=LocalisedText("Chứng thực bản sao", "Certify a copy"),
        short=LocalisedText("Mang bản chính đến xã."),
        group="papers",
        owner="roads",
        asks=("sao y bản chính",),
        more=CardDetails(
            papers=LocalisedText("Bản chính."),
            fee=LocalisedText("2.000 đồng một trang."),
            link="https://example.gov.vn/sao-y",
        ),
        source="Nghị định 1/2026/NĐ-CP",
        effective=date(2026, 1, 1),
        checked=date(2026, 11, 1),
        expires=date(2027, 5, 1),
    )
    assert (copy.name, single.name) == (copy.title, LocalisedText("Giấy độc thân"))


@pytest.mark.parametrize(("old", "new", "faults"), [*cases()])
def test_invalid_cards_are_refused_with_the_place_of_each_fault(tmp_path, old, new, faults):
    assert old in CARDS
    text = CARDS.replace(old if new else f"{old}\n", new, 1)

    assert sorted(faults_of(lambda: read_pack(pack(tmp_path, text), today=TODAY))) == faults


def test_the_day_of_reading_proves_figures_without_a_check(tmp_path):
    text = CARDS.replace("checked = 2026-11-01", "read = 2026-11-01")

    copy, _ = read_pack(pack(tmp_path, text), today=TODAY).cards
    assert (copy.checked, copy.seen) == (None, date(2026, 11, 1))


def test_facts_and_saturdays_are_read_and_written(tmp_path):
    facts = """\
[[facts]]
id = "market-days"
name = { vi = "Ngày họp chợ" }
text = { vi = "mồng 2 và mồng 7" }

[[facts]]
id = "wifi"
name = { vi = "Wi-Fi" }
"""
    pack(tmp_path, CARDS.replace("expires = 2027-05-01", 'expires = 2027-05-01\nfact = "wifi"'))
    (tmp_path / "facts.toml").write_text(facts, "utf-8")
    hours = (tmp_path / "unit.toml").read_text("utf-8")
    (tmp_path / "unit.toml").write_text(
        hours.replace("[hours]", '[hours]\nsaturday = ["07:30", "11:00"]'), "utf-8"
    )

    unit = read_pack(tmp_path, today=TODAY)
    write_pack(unit, tmp_path)

    assert read_pack(tmp_path, today=TODAY) == unit
    assert unit.fact("market-days") == LocalisedText("mồng 2 và mồng 7")
    assert unit.fact("wifi") is None
    assert unit.hours.saturday_text == "7:30–11:00"


def test_an_answer_is_short_enough_to_be_read_aloud(tmp_path):
    text = CARDS.replace("Xin ở xã.", " ".join(["xã"] * 41))

    assert faults_of(lambda: read_pack(pack(tmp_path, text))) == [
        f"{FILE}:26: short.vi: nhiều nhất 40 tiếng, để nghe một hơi (đang có 41)"
    ]


def test_a_card_that_expires_later_stays_in_the_pack_and_says_so(tmp_path):
    unit = read_pack(pack(tmp_path))
    card = unit.cards[0]

    assert not card.is_stale(date(2027, 4, 30))
    assert card.is_stale(date(2027, 5, 1))
    assert read_pack(tmp_path) == unit
    assert faults_of(lambda: read_pack(tmp_path, today=date(2027, 5, 1))) == [
        f"{FILE}:18: expires: đã hết hạn: phải sau hôm nay, 2027-05-01 (đang ghi 2027-05-01)"
    ]


def test_a_duplicate_card_id_across_files_is_a_fault(tmp_path):
    other = CARDS.replace('"papers"', '"more"').replace('"single"', '"other"')
    pack(tmp_path, other, "02-more.toml")

    assert faults_of(lambda: read_pack(pack(tmp_path))) == [
        'answers/02-more.toml:6: id: trùng mã của một mục ở trên ("copy")'
    ]


def test_an_unreadable_file_is_reported_beside_faults_of_others(tmp_path):
    pack(tmp_path, "[[cards]\n", "02-more.toml")
    pack(tmp_path, CARDS.replace('"roads"', '"rods"', 1))

    first, second = faults_of(lambda: read_pack(tmp_path))
    assert first.startswith(f"{FILE}:8: owner: không có bộ phận nào mang mã")
    assert second.startswith("answers/02-more.toml:1: không đúng cách viết TOML từ chữ thứ 8: ")


def test_a_pack_without_cards_is_valid(tmp_path):
    assert read_pack(lay(tmp_path, GOOD), today=TODAY).cards == ()


def test_a_stored_unit_from_before_cards_can_be_read(tmp_path):
    unit = read_pack(lay(tmp_path, GOOD))
    old = msgspec.to_builtins(unit)
    del old["cards"], old["groups"]

    assert msgspec.json.decode(msgspec.json.encode(old), type=type(unit)) == unit


def test_written_cards_read_as_the_same(tmp_path):
    unit = read_pack(pack(tmp_path))
    bare = msgspec.structs.replace(unit, groups=(), cards=())

    write_answers(unit, tmp_path / "out" / "cards.toml")

    assert read_answers(tmp_path / "out" / "cards.toml", bare, today=TODAY) == unit


def test_cards_alone_are_checked_by_the_same_rules(tmp_path):
    unit = read_pack(pack(tmp_path))
    file = tmp_path / "cards.toml"
    file.write_text(CARDS.replace('"roads"', '"mayor"', 1), "utf-8")

    assert faults_of(lambda: read_answers(file, unit)) == [
        'cards.toml:8: owner: không có bộ phận nào mang mã "mayor"'
    ]
    file.write_text("[[groups]]\n", "utf-8")
    assert "cards.toml: cards: còn thiếu" in faults_of(lambda: read_answers(file, unit))


def test_writing_a_pack_removes_its_old_cards(tmp_path):
    unit = read_pack(pack(tmp_path, CARDS, "09-old.toml"))

    write_pack(unit, tmp_path)

    assert [file.name for file in (tmp_path / "answers").iterdir()] == ["01-papers.toml"]
    assert read_pack(tmp_path, today=TODAY) == unit


NOBODY_TAKES = ["5", "true", "[[1]]", "12:00:00", "nan", "{ vi = 5 }", '"a\\u0007b"']
LINES = [n for n, line in enumerate(CARDS.splitlines()) if " = " in line]


@pytest.mark.parametrize("number", LINES)
def test_a_value_of_a_wrong_type_is_reported_with_its_line(tmp_path, number):
    lines = CARDS.splitlines()
    key = lines[number].partition(" =")[0]
    for odd in NOBODY_TAKES:
        text = "\n".join([*lines[:number], f"{key} = {odd}", *lines[number + 1 :]])
        faults = faults_of(lambda text=text: read_pack(pack(tmp_path, text), today=TODAY))
        assert any(fault.startswith(f"{FILE}:{number + 1}: {key}") for fault in faults), odd
