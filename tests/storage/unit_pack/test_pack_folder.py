import unicodedata
from pathlib import Path

import msgspec
import pytest

from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.unit import Category
from storage.unit_pack import pack_folder
from storage.unit_pack.pack_folder import Fault, PackError, read_pack, write_pack

SHIPPED = Path(pack_folder.__file__).parents[1] / "packs" / "gia-vien"

GOOD = {
    "unit.toml": """\
id = "lang-moi"
prefix = "LM"
phone = "0229123"
name = { vi = "xã Làng Mới" }

[hours]
morning = ["07:30", "11:30"]
afternoon = ["13:30", "17:00"]

[[former_names]]
name = "xã Làng Cũ"
until = "2025-06-30"
""",
    "neighbourhoods.toml": """\
[[neighbourhoods]]
id = "me"
name = { vi = "phố Me" }
adults = 500
also = ["phố huyện"]
boundary = [
  [105.82, 20.34], [105.83, 20.34],
  [105.83, 20.35],
]

[[neighbourhoods.landmarks]]
id = "market"
name.vi = "chợ Me"
latitude = 20.342
longitude = 105.825

[[neighbourhoods]]
id = "dinh"
name = { vi = "phố Đình" }
landmarks = [
  { id = "banyan", name = { vi = "cây đa" }, latitude = 20.3, longitude = 105.8 },
]
""",
    "departments.toml": """\
[[departments]]
id = "roads"
name = { vi = "Tổ Đường" }
""",
    "categories.toml": """\
[[categories]]
id = "road"
name = { vi = "Ổ gà", en = "Potholes" }
department = "roads"
radius = 40
answer_hours = 8
resolve_hours = 16

[[categories]]
id = "other"
name = { vi = "Việc khác" }
department = "roads"
radius = 40
answer_hours = 8
resolve_hours = 16
""",
    "hotlines.toml": """\
[[hotlines]]
id = "police"
name = { vi = "Công an" }
phone = "113"
""",
}


# A case removes the lines with - from the valid pack, inserts those with + in their place, and
# expects the faults with =, which continue in the lines with a dot.
BAD = r"""
a key with a slip of the pen
- answer_hours = 8
+ answer_hour = 8
= categories.toml:1: answer_hours: còn thiếu; phải là một số giờ, ít nhất là 1
= categories.toml:6: answer_hour: không phải mục có ở đây; có phải là "answer_hours" không?

a key that is like none of ours
- prefix = "LM"
+ prefix = "LM"
+ mayor = "Anh Ba"
= unit.toml:3: mayor: không phải mục có ở đây

a part in the wrong file
- prefix = "LM"
+ prefix = "LM"
+ hotlines = []
= unit.toml:3: hotlines: phải để ở hotlines.toml

the tables of a file under another name
- [[departments]]
+ [[department]]
= departments.toml: departments: còn thiếu
= departments.toml:1: department: không phải mục có ở đây; có phải là "departments" không?

a table that should be one of many
- [[departments]]
+ [departments]
= departments.toml:1: departments: phải là một danh sách, mỗi phần bắt đầu bằng [[departments]]
.   (đang ghi {"id": "roads", "name": {"vi": "Tổ Đường…)

a missing key
- name = { vi = "phố Me" }
= neighbourhoods.toml:1: name: còn thiếu; phải là một bảng như { vi = "…", en = "…" }

a missing key at the top
- prefix = "LM"
= unit.toml: prefix: còn thiếu; phải là 1 đến 4 chữ hoa A-Z không dấu, trong ngoặc kép

a missing word inside a name
- name = { vi = "Ổ gà", en = "Potholes" }
+ name = { en = "Potholes" }
= categories.toml:3: name.vi: còn thiếu; phải là chữ viết trên một dòng, trong ngoặc kép

a name that is only text
- name = { vi = "Công an" }
+ name = "Công an"
= hotlines.toml:3: name: phải là một bảng như { vi = "…", en = "…" } (đang ghi "Công an")

a number in words
- answer_hours = 8
+ answer_hours = "two"
= categories.toml:6: answer_hours: phải là một số giờ, ít nhất là 1 (đang ghi "two")

no hours at all
- answer_hours = 8
+ answer_hours = 0
= categories.toml:6: answer_hours: phải là một số giờ, ít nhất là 1 (đang ghi 0)

half an hour
- answer_hours = 8
+ answer_hours = 0.5
= categories.toml:6: answer_hours: phải là một số giờ, ít nhất là 1 (đang ghi 0.5)

a yes that is not TOML's
- radius = 40
+ radius = 40
+ urgent = "yes"
= categories.toml:6: urgent: phải là true (có) hoặc false (không) (đang ghi "yes")

a truth for a number, though Python takes one for the other
- adults = 500
+ adults = false
= neighbourhoods.toml:4: adults: phải là một số nguyên, ít nhất là 0 (đang ghi false)

a settling before the answer
- resolve_hours = 16
+ resolve_hours = 4
= categories.toml:7: resolve_hours: không được ít hơn answer_hours, 8 (đang ghi 4)

a ready sentence that does not fit a button
- radius = 40
+ radius = 40
+ stories = [{ vi = "Ổ gà to", en = "A pothole as deep as a well" }]
= categories.toml:6: en: phải vừa nút bấm, nhiều nhất 20 chữ cái (đang có 27)

more ready sentences than buttons
- radius = 40
+ radius = 40
+ stories = [{ vi = "A" }, { vi = "B" }, { vi = "C" }, { vi = "D" }, { vi = "E" }]
= categories.toml:6: stories: nhiều nhất 4 câu, mỗi câu một nút (đang có 5)

the same id twice
- id = "other"
+ id = "road"
= categories.toml:1: categories: phải có một loại mang mã "other", cho việc không thuộc loại nào
= categories.toml:10: id: trùng mã của một mục ở trên ("road")

the same landmark in two neighbourhoods, in a list on one line each
- { id = "banyan",
+ { id = "market",
= neighbourhoods.toml:21: id: trùng mã của một mục ở trên ("market")

an id that is not one
- id = "police"
+ id = "Công an"
= hotlines.toml:2: id: phải là 1 đến 16 chữ a-z, số 0-9 hoặc "-", trong ngoặc kép (đang ghi
.   "Công an")

a name too long for a button
- name = { vi = "Ổ gà", en = "Potholes" }
+ name = { vi = "Mặt đường có nhiều ổ gà", en = "Holes" }
= categories.toml:3: name.vi: phải vừa nút bấm, nhiều nhất 20 chữ cái (đang có 23)

a landmark's name too long for a button
- name.vi = "chợ Me"
+ name.vi = "chợ Me cũ ở đầu phố Me"
= neighbourhoods.toml:13: name.vi: phải vừa nút bấm, nhiều nhất 20 chữ cái (đang có 22)

a name of nothing
- name = { vi = "Ổ gà", en = "Potholes" }
+ name = { vi = " ", en = "Potholes" }
= categories.toml:3: name.vi: phải là chữ viết trên một dòng, trong ngoặc kép (đang ghi " ")

a department that does not exist
- department = "roads"
+ department = "raods"
= categories.toml:4: department: không có bộ phận nào mang mã "raods"; có phải là "roads" không?

another name that is none
- also = ["phố huyện"]
+ also = [
+   "phố huyện",
+   7,
+ ]
= neighbourhoods.toml:7: also: phần thứ 2 phải là chữ viết trên một dòng, trong ngoặc kép (đang
.   ghi 7)

one other name without its brackets
- also = ["phố huyện"]
+ also = "phố huyện"
= neighbourhoods.toml:5: also: phải là một danh sách (đang ghi "phố huyện")

a boundary of two points
-   [105.83, 20.35],
= neighbourhoods.toml:6: boundary: phải là vòng khép kín có ít nhất 3 điểm (đang có 2)

a boundary that goes there and back
-   [105.83, 20.35],
+   [105.82, 20.34],
= neighbourhoods.toml:6: boundary: phải là vòng khép kín có ít nhất 3 điểm (đang có 2)

a point with its numbers the wrong way round
-   [105.83, 20.35],
+   [20.35, 105.83],
= neighbourhoods.toml:8: boundary: phần thứ 3 phải là [kinh độ, vĩ độ] trong Việt Nam (đang ghi
.   [20.35, 105.83])

a point on another continent
- [105.83, 20.34],
+ [-74.0, 40.7],
= neighbourhoods.toml:7: boundary: phần thứ 2 phải là [kinh độ, vĩ độ] trong Việt Nam (đang ghi
.   [-74.0, 40.7])

a point with a height
-   [105.83, 20.35],
+   [105.83, 20.35, 3.0],
= neighbourhoods.toml:8: boundary: phần thứ 3 phải là [kinh độ, vĩ độ] trong Việt Nam (đang ghi
.   [105.83, 20.35, 3.0])

a point that is no number
-   [105.83, 20.35],
+   [105.83, nan],
= neighbourhoods.toml:8: boundary: phần thứ 3 phải là [kinh độ, vĩ độ] trong Việt Nam (đang ghi
.   [105.83, NaN])

a landmark in the next district
- latitude = 20.342
+ latitude = 20.45
= neighbourhoods.toml:14: latitude: phải cách đường bao của nơi có nó nhiều nhất 2 km (đang
.   cách 11.1 km)

a landmark abroad
- longitude = 105.8 }
+ longitude = 10.58 }
= neighbourhoods.toml:21: longitude: phải là kinh độ đông từ 102 đến 110 (đang ghi 10.58)

a phone with spaces
- phone = "113"
+ phone = "0229 3868"
= hotlines.toml:4: phone: phải là 3 đến 15 chữ số viết liền, bắt đầu bằng 0 hoặc 1, trong ngoặc
.   kép (đang ghi "0229 3868")

a phone without its first 0
- phone = "113"
+ phone = "2293868123"
= hotlines.toml:4: phone: phải là 3 đến 15 chữ số viết liền, bắt đầu bằng 0 hoặc 1, trong ngoặc
.   kép (đang ghi "2293868123")

a phone without quotes
- phone = "113"
+ phone = 113
= hotlines.toml:4: phone: phải là 3 đến 15 chữ số viết liền, bắt đầu bằng 0 hoặc 1, trong ngoặc
.   kép (đang ghi 113)

a unit without a phone
- phone = "0229123"
+ phone = ""
= unit.toml:3: phone: phải là 3 đến 15 chữ số viết liền, bắt đầu bằng 0 hoặc 1, trong ngoặc kép
.   (đang ghi "")

hours reversed
- morning = ["07:30", "11:30"]
+ morning = ["11:30", "07:30"]
= unit.toml:7: hours.morning: phải là hai giờ như ["07:30", "11:30"], giờ sớm viết trước (đang
.   ghi ["11:30", "07:30"])

an hour that no clock shows
- morning = ["07:30", "11:30"]
+ morning = ["7:30", "11:30"]
= unit.toml:7: hours.morning: phải là hai giờ như ["07:30", "11:30"], giờ sớm viết trước (đang
.   ghi ["7:30", "11:30"])

an afternoon that begins in the morning
- afternoon = ["13:30", "17:00"]
+ afternoon = ["11:00", "17:00"]
= unit.toml:8: hours.afternoon: không được bắt đầu trước khi hết buổi sáng, "11:30" (đang ghi
.   "11:00")

a day that no calendar has
- until = "2025-06-30"
+ until = "2025-06-31"
= unit.toml:12: until: phải là một ngày như "2025-06-30" (đang ghi "2025-06-31")

a day with a time
- until = "2025-06-30"
+ until = 2025-06-30T12:00:00
= unit.toml:12: until: phải là một ngày như "2025-06-30" (đang ghi 2025-06-30 12:00:00)

a zone that no clock keeps
- prefix = "LM"
+ prefix = "LM"
+ timezone = "Asia/Ninh_Binh"
= unit.toml:3: timezone: phải là múi giờ như "Asia/Ho_Chi_Minh" (đang ghi "Asia/Ninh_Binh")

a quotation mark forgotten
- department = "roads"
+ department = "roads
= categories.toml:4: không đúng cách viết TOML từ chữ thứ 20:
.   xem có thiếu dấu ngoặc kép, dấu bằng hay dấu ngoặc không

a bracket forgotten at the end
- name = { vi = "Công an" }
- phone = "113"
+ phone = ["113"
= hotlines.toml:3: tệp hết giữa chừng, còn thiếu dấu đóng ngoặc

a line that only looks like a key, in a text of many lines
- prefix = "LM"
+ province = '''
+ prefix = "LM" # "
+ [[hours]]'''
+ "prefix" = "lm"
= unit.toml:2: province: phải là chữ viết trên một dòng, trong ngoặc kép (đang ghi "prefix =
.   \"LM\" # \"\n[[hours]]")
= unit.toml:5: prefix: phải là 1 đến 4 chữ hoa A-Z không dấu, trong ngoặc kép (đang ghi "lm")
"""


def unfolded(faults):
    return [line[2:] for line in faults.replace("\n.  ", "").splitlines()]


def cases():
    for case in BAD.strip().split("\n\n"):
        title, *lines = case.split("\n")
        old, new = ("\n".join(line[2:] for line in lines if line[0] == mark) for mark in "-+")
        faults = "\n".join(line for line in lines if line[0] in "=.")
        yield pytest.param(old, new, unfolded(faults), id=title)


def lay(folder, pages):
    for file, text in pages.items():
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def faults_in(folder):
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    return str(caught.value).splitlines()


def test_a_valid_pack_is_read(tmp_path):
    unit = read_pack(lay(tmp_path, GOOD))

    assert unit.name == LocalisedText("xã Làng Mới")
    assert unit.neighbourhoods[0].boundary == ((105.82, 20.34), (105.83, 20.34), (105.83, 20.35))
    assert unit.neighbourhoods[0].landmarks[0].name.vi == "chợ Me"
    assert unit.categories[0] == Category(
        "road",
        LocalisedText("Ổ gà", "Potholes"),
        "roads",
        radius=40,
        answer_hours=8,
        resolve_hours=16,
    )


@pytest.mark.parametrize(("old", "new", "faults"), [*cases()])
def test_an_invalid_pack_is_refused_with_the_place_of_each_fault(tmp_path, old, new, faults):
    file = faults[0].split(":")[0]
    assert old in GOOD[file]
    page = GOOD[file].replace(old if new else f"{old}\n", new, 1)

    assert faults_in(lay(tmp_path, GOOD | {file: page})) == faults


def test_all_faults_of_all_files_are_reported_in_order(tmp_path):
    pages = GOOD | {
        "unit.toml": GOOD["unit.toml"].replace('"LM"', '"làng"').replace("phone", "fone"),
        "neighbourhoods.toml": GOOD["neighbourhoods.toml"].replace("105.83, 20.34", "0.0, 20.34"),
        "categories.toml": GOOD["categories.toml"].replace("= 8", "= -8").replace("roads", "road"),
        "hotlines.toml": "[[hotlines]\n",
    }
    del pages["departments.toml"]

    assert faults_in(lay(tmp_path, pages)) == unfolded("""\
= unit.toml: phone: còn thiếu; phải là 3 đến 15 chữ số viết liền, bắt đầu bằng 0 hoặc 1, trong
.   ngoặc kép
= unit.toml:2: prefix: phải là 1 đến 4 chữ hoa A-Z không dấu, trong ngoặc kép (đang ghi "làng")
= unit.toml:3: fone: không phải mục có ở đây; có phải là "phone" không?
= neighbourhoods.toml:7: boundary: phần thứ 2 phải là [kinh độ, vĩ độ] trong Việt Nam (đang ghi
.   [0.0, 20.34])
= departments.toml: không có tệp này
= categories.toml:6: answer_hours: phải là một số giờ, ít nhất là 1 (đang ghi -8)
= categories.toml:14: answer_hours: phải là một số giờ, ít nhất là 1 (đang ghi -8)
= hotlines.toml:1: không đúng cách viết TOML từ chữ thứ 11:
.   xem có thiếu dấu ngoặc kép, dấu bằng hay dấu ngoặc không
""")


def test_a_fault_has_its_parts_for_other_messages(tmp_path):
    page = GOOD["hotlines.toml"].replace('"113"', '"1 1 3"')

    with pytest.raises(PackError) as caught:
        read_pack(lay(tmp_path, GOOD | {"hotlines.toml": page}))

    digits = "3 đến 15 chữ số viết liền, bắt đầu bằng 0 hoặc 1, trong ngoặc kép"
    reason = f'phải là {digits} (đang ghi "1 1 3")'
    assert caught.value.faults == (Fault("hotlines.toml", 4, "phone", reason),)


def test_a_folder_without_a_pack_is_one_fault(tmp_path):
    (fault,) = faults_in(tmp_path / "nowhere")

    assert fault.startswith(f"{tmp_path / 'nowhere'}: chưa có gói dữ liệu ở đây")


def test_every_missing_file_of_a_pack_is_a_fault(tmp_path):
    file, *others = GOOD

    assert faults_in(lay(tmp_path, {file: GOOD[file]})) == [
        f"{other}: không có tệp này" for other in others
    ]


def test_a_folder_in_place_of_a_file_is_a_fault(tmp_path):
    pages = {file: text for file, text in GOOD.items() if file != "unit.toml"}
    (lay(tmp_path, pages) / "unit.toml").mkdir()

    assert faults_in(tmp_path) == ["unit.toml: không đọc được: Is a directory"]


def test_a_file_in_another_encoding_is_reported_with_the_line(tmp_path):
    lay(tmp_path, GOOD)
    (tmp_path / "hotlines.toml").write_bytes(b"# numbers\n# C\xf4ng an\n")

    assert faults_in(tmp_path) == ["hotlines.toml:2: phải lưu bằng bảng mã UTF-8"]


def test_a_file_with_a_byte_order_mark_is_read(tmp_path):
    for file, text in GOOD.items():
        (tmp_path / file).write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))

    assert read_pack(tmp_path).name.vi == "xã Làng Mới"


def test_combining_marks_do_not_count_towards_the_length_of_a_label(tmp_path):
    apart = unicodedata.normalize("NFD", "Việc thuộc loại khác")
    page = GOOD["categories.toml"].replace("Việc khác", apart)

    unit = read_pack(lay(tmp_path, GOOD | {"categories.toml": page}))

    assert len(apart) > 20
    assert unit.categories[1].name.vi == apart


@pytest.mark.parametrize("pages", [GOOD, None], ids=["the smallest", "the shipped"])
def test_a_written_pack_reads_as_the_same_unit(tmp_path, pages):
    unit = read_pack(lay(tmp_path, pages) if pages else SHIPPED)

    write_pack(unit, tmp_path / "made" / "for it")
    write_pack(unit, tmp_path / "made" / "for it")

    assert read_pack(tmp_path / "made" / "for it") == unit


def test_a_written_pack_keeps_characters_that_toml_escapes(tmp_path):
    unit = read_pack(lay(tmp_path, GOOD))
    words = ('"Cầu \\ Nối"', "'''", '"""', "# để nguyên", "a\u00a0b", "[[me]]", "🔊 = {}", "]")
    unit = msgspec.structs.replace(unit, invented=words)

    write_pack(unit, tmp_path)

    assert read_pack(tmp_path) == unit


def test_a_fault_in_a_written_pack_is_found_on_its_line(tmp_path):
    unit = read_pack(lay(tmp_path, GOOD))
    rough = msgspec.structs.replace(unit.categories[1], name=LocalisedText(vi=""), radius=0)
    write_pack(msgspec.structs.replace(unit, categories=(unit.categories[0], rough)), tmp_path)
    lines = (tmp_path / "categories.toml").read_text(encoding="utf-8").splitlines()
    radius, name = lines.index("radius = 0") + 1, lines.index('vi = ""') + 1

    assert faults_in(tmp_path) == unfolded(f"""\
= categories.toml:{radius}: radius: phải là một số mét, ít nhất là 1 (đang ghi 0)
= categories.toml:{name}: name.vi: phải là chữ viết trên một dòng, trong ngoặc kép (đang ghi "")
""")
