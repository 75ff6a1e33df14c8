import unicodedata
from pathlib import Path

import msgspec
import pytest

from conversations.engine.model.unit import Category, LocalisedText
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
= categories.toml:1: answer_hours: is missing; it must be a whole number of hours, at least 1
= categories.toml:6: answer_hour: is not a key that belongs here; did you mean "answer_hours"?

a key that is like none of ours
- prefix = "LM"
+ prefix = "LM"
+ mayor = "Anh Ba"
= unit.toml:3: mayor: is not a key that belongs here

a part in the wrong file
- prefix = "LM"
+ prefix = "LM"
+ hotlines = []
= unit.toml:3: hotlines: belongs in hotlines.toml

the tables of a file under another name
- [[departments]]
+ [[department]]
= departments.toml: departments: is missing
= departments.toml:1: department: is not a key that belongs here; did you mean "departments"?

a table that should be one of many
- [[departments]]
+ [departments]
= departments.toml:1: departments: must be a list, each begun with [[departments]]
.   (it says {"id": "roads", "name": {"vi": "Tổ Đường…)

a missing key
- name = { vi = "phố Me" }
= neighbourhoods.toml:1: name: is missing; it must be a table like { vi = "…", en = "…" }

a missing key at the top
- prefix = "LM"
= unit.toml: prefix: is missing; it must be 1 to 4 capital letters of A-Z, in quotes

a missing word inside a name
- name = { vi = "Ổ gà", en = "Potholes" }
+ name = { en = "Potholes" }
= categories.toml:3: name.vi: is missing; it must be words on one line, in quotes

a name that is only text
- name = { vi = "Công an" }
+ name = "Công an"
= hotlines.toml:3: name: must be a table like { vi = "…", en = "…" } (it says "Công an")

a number in words
- answer_hours = 8
+ answer_hours = "two"
= categories.toml:6: answer_hours: must be a whole number of hours, at least 1 (it says "two")

no hours at all
- answer_hours = 8
+ answer_hours = 0
= categories.toml:6: answer_hours: must be a whole number of hours, at least 1 (it says 0)

half an hour
- answer_hours = 8
+ answer_hours = 0.5
= categories.toml:6: answer_hours: must be a whole number of hours, at least 1 (it says 0.5)

a yes that is not TOML's
- radius = 40
+ radius = 40
+ urgent = "yes"
= categories.toml:6: urgent: must be true or false (it says "yes")

a truth for a number, though Python takes one for the other
- adults = 500
+ adults = false
= neighbourhoods.toml:4: adults: must be a whole number, at least 0 (it says false)

a settling before the answer
- resolve_hours = 16
+ resolve_hours = 4
= categories.toml:7: resolve_hours: must not be less than answer_hours, 8 (it says 4)

a ready sentence that does not fit a button
- radius = 40
+ radius = 40
+ stories = [{ vi = "Ổ gà to", en = "A pothole as deep as a well" }]
= categories.toml:6: en: must fit a button, 20 characters at most (it has 27)

more ready sentences than buttons
- radius = 40
+ radius = 40
+ stories = [{ vi = "A" }, { vi = "B" }, { vi = "C" }, { vi = "D" }, { vi = "E" }]
= categories.toml:6: stories: must be 4 at most, one button each (it has 5)

the same id twice
- id = "other"
+ id = "road"
= categories.toml:1: categories: must hold one with the id "other", for what fits nowhere else
= categories.toml:10: id: must not be that of an earlier one ("road")

the same landmark in two neighbourhoods, in a list on one line each
- { id = "banyan",
+ { id = "market",
= neighbourhoods.toml:21: id: must not be that of an earlier one ("market")

an id that is not one
- id = "police"
+ id = "Công an"
= hotlines.toml:2: id: must be 1 to 16 of a-z, 0-9 and "-", in quotes (it says "Công an")

a name too long for a button
- name = { vi = "Ổ gà", en = "Potholes" }
+ name = { vi = "Mặt đường có nhiều ổ gà", en = "Holes" }
= categories.toml:3: name.vi: must fit a button, 20 characters at most (it has 23)

a landmark's name too long for a button
- name.vi = "chợ Me"
+ name.vi = "chợ Me cũ ở đầu phố Me"
= neighbourhoods.toml:13: name.vi: must fit a button, 20 characters at most (it has 22)

a name of nothing
- name = { vi = "Ổ gà", en = "Potholes" }
+ name = { vi = " ", en = "Potholes" }
= categories.toml:3: name.vi: must be words on one line, in quotes (it says " ")

a department that does not exist
- department = "roads"
+ department = "raods"
= categories.toml:4: department: must be an id of departments.toml
.   (it says "raods"; did you mean "roads"?)

another name that is none
- also = ["phố huyện"]
+ also = [
+   "phố huyện",
+   7,
+ ]
= neighbourhoods.toml:7: also: entry 2 must be words on one line, in quotes (it says 7)

one other name without its brackets
- also = ["phố huyện"]
+ also = "phố huyện"
= neighbourhoods.toml:5: also: must be a list (it says "phố huyện")

a boundary of two points
-   [105.83, 20.35],
= neighbourhoods.toml:6: boundary: must be a ring of at least 3 points (it has 2)

a boundary that goes there and back
-   [105.83, 20.35],
+   [105.82, 20.34],
= neighbourhoods.toml:6: boundary: must be a ring of at least 3 points (it has 2)

a point with its numbers the wrong way round
-   [105.83, 20.35],
+   [20.35, 105.83],
= neighbourhoods.toml:8: boundary: entry 3 must be [longitude, latitude] in degrees,
.   inside Việt Nam (it says [20.35, 105.83])

a point on another continent
- [105.83, 20.34],
+ [-74.0, 40.7],
= neighbourhoods.toml:7: boundary: entry 2 must be [longitude, latitude] in degrees,
.   inside Việt Nam (it says [-74.0, 40.7])

a point with a height
-   [105.83, 20.35],
+   [105.83, 20.35, 3.0],
= neighbourhoods.toml:8: boundary: entry 3 must be [longitude, latitude] in degrees,
.   inside Việt Nam (it says [105.83, 20.35, 3.0])

a point that is no number
-   [105.83, 20.35],
+   [105.83, nan],
= neighbourhoods.toml:8: boundary: entry 3 must be [longitude, latitude] in degrees,
.   inside Việt Nam (it says [105.83, NaN])

a landmark in the next district
- latitude = 20.342
+ latitude = 20.45
= neighbourhoods.toml:14: latitude: must lie at most 5 km outside its neighbourhood
.   (it lies 11.1 km off)

a landmark abroad
- longitude = 105.8 }
+ longitude = 10.58 }
= neighbourhoods.toml:21: longitude: must be degrees east between 102 and 110 (it says 10.58)

a phone with spaces
- phone = "113"
+ phone = "0229 3868"
= hotlines.toml:4: phone: must be 3 to 15 digits, a 0 or 1 first, in quotes (it says "0229 3868")

a phone without its first 0
- phone = "113"
+ phone = "2293868123"
= hotlines.toml:4: phone: must be 3 to 15 digits, a 0 or 1 first, in quotes (it says "2293868123")

a phone without quotes
- phone = "113"
+ phone = 113
= hotlines.toml:4: phone: must be 3 to 15 digits, a 0 or 1 first, in quotes (it says 113)

a unit without a phone
- phone = "0229123"
+ phone = ""
= unit.toml:3: phone: must be 3 to 15 digits, a 0 or 1 first, in quotes (it says "")

hours reversed
- morning = ["07:30", "11:30"]
+ morning = ["11:30", "07:30"]
= unit.toml:7: hours.morning: must be two times like ["07:30", "11:30"], the earlier first
.   (it says ["11:30", "07:30"])

an hour that no clock shows
- morning = ["07:30", "11:30"]
+ morning = ["7:30", "11:30"]
= unit.toml:7: hours.morning: must be two times like ["07:30", "11:30"], the earlier first
.   (it says ["7:30", "11:30"])

an afternoon that begins in the morning
- afternoon = ["13:30", "17:00"]
+ afternoon = ["11:00", "17:00"]
= unit.toml:8: hours.afternoon: must not begin before the morning ends, at "11:30"
.   (it says "11:00")

a day that no calendar has
- until = "2025-06-30"
+ until = "2025-06-31"
= unit.toml:12: until: must be a day like "2025-06-30", in quotes (it says "2025-06-31")

a day without quotes
- until = "2025-06-30"
+ until = 2025-06-30
= unit.toml:12: until: must be a day like "2025-06-30", in quotes (it says 2025-06-30)

a zone that no clock keeps
- prefix = "LM"
+ prefix = "LM"
+ timezone = "Asia/Ninh_Binh"
= unit.toml:3: timezone: must be a zone like "Asia/Ho_Chi_Minh" (it says "Asia/Ninh_Binh")

a quotation mark forgotten
- department = "roads"
+ department = "roads
= categories.toml:4: is not TOML from column 20 on: Illegal character '\n'

a bracket forgotten at the end
- name = { vi = "Công an" }
- phone = "113"
+ phone = ["113"
= hotlines.toml:3: is not TOML up to its end: Unclosed array

a line that only looks like a key, in a text of many lines
- prefix = "LM"
+ province = '''
+ prefix = "LM" # "
+ [[hours]]'''
+ "prefix" = "lm"
= unit.toml:2: province: must be words on one line, in quotes
.   (it says "prefix = \"LM\" # \"\n[[hours]]")
= unit.toml:5: prefix: must be 1 to 4 capital letters of A-Z, in quotes (it says "lm")
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
= unit.toml: phone: is missing; it must be 3 to 15 digits, a 0 or 1 first, in quotes
= unit.toml:2: prefix: must be 1 to 4 capital letters of A-Z, in quotes (it says "làng")
= unit.toml:3: fone: is not a key that belongs here; did you mean "phone"?
= neighbourhoods.toml:7: boundary: entry 2 must be [longitude, latitude] in degrees,
.   inside Việt Nam (it says [0.0, 20.34])
= departments.toml: is missing
= categories.toml:6: answer_hours: must be a whole number of hours, at least 1 (it says -8)
= categories.toml:14: answer_hours: must be a whole number of hours, at least 1 (it says -8)
= hotlines.toml:1: is not TOML from column 11 on: Expected ']]' at the end of an array declaration
""")


def test_a_fault_has_its_parts_for_other_messages(tmp_path):
    page = GOOD["hotlines.toml"].replace('"113"', '"1 1 3"')

    with pytest.raises(PackError) as caught:
        read_pack(lay(tmp_path, GOOD | {"hotlines.toml": page}))

    reason = 'must be 3 to 15 digits, a 0 or 1 first, in quotes (it says "1 1 3")'
    assert caught.value.faults == (Fault("hotlines.toml", 4, "phone", reason),)


def test_a_folder_without_a_pack_lacks_every_file(tmp_path):
    assert faults_in(tmp_path / "nowhere") == [f"{file}: is missing" for file in GOOD]


def test_a_folder_in_place_of_a_file_is_a_fault(tmp_path):
    pages = {file: text for file, text in GOOD.items() if file != "unit.toml"}
    (lay(tmp_path, pages) / "unit.toml").mkdir()

    assert faults_in(tmp_path) == ["unit.toml: can't be read: Is a directory"]


def test_a_file_in_another_encoding_is_reported_with_the_line(tmp_path):
    lay(tmp_path, GOOD)
    (tmp_path / "hotlines.toml").write_bytes(b"# numbers\n# C\xf4ng an\n")

    assert faults_in(tmp_path) == ["hotlines.toml:2: must be saved as UTF-8"]


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
= categories.toml:{radius}: radius: must be a whole number of metres, at least 1 (it says 0)
= categories.toml:{name}: name.vi: must be words on one line, in quotes (it says "")
""")
