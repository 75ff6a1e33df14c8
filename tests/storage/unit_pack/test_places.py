"""Borders, landmarks and names of places that contradict each other are refused."""

from datetime import date

import pytest

from storage.unit_pack.pack_folder import PackError, read_pack
from tests.storage.unit_pack.test_pack_folder import GOOD, faults_in, lay

PLACES = """\
[[neighbourhoods]]
id = "dong"
name = {{ vi = "thôn Đông", en = "Đông village" }}
also = [{also}]
boundary = [{ring}]
{landmark}
[[neighbourhoods]]
id = "doai"
name = {{ vi = "thôn Đoài", en = "Đoài village" }}
also = ["làng Đoài"]
boundary = [[105.83, 20.34], [105.84, 20.34], [105.84, 20.35], [105.83, 20.35]]
[[neighbourhoods.landmarks]]
id = "market"
name = {{ vi = "chợ Đoài" }}
also = ["chợ cóc"]
latitude = 20.345
longitude = 105.835
[[neighbourhoods.landmarks]]
id = "hall"
name = {{ vi = "nhà văn hóa" }}
latitude = 20.346
longitude = 105.836

[[neighbourhoods]]
id = "nam"
name = {{ vi = "thôn Nam" }}
{stray}"""
# It has the western side of thôn Đoài in common.
RING = "[105.82, 20.34], [105.83, 20.34], [105.83, 20.35], [105.82, 20.35]"


def landmark(name="đình", also="", latitude=20.345, longitude=105.825):
    return (
        f'[[neighbourhoods.landmarks]]\nid = "temple-{len(name)}"\nname = {{ vi = "{name}" }}\n'
        f"also = [{also}]\nlatitude = {latitude}\nlongitude = {longitude}\n"
    )


def with_places(tmp_path, **changes):
    filled = {"also": "", "ring": RING, "landmark": landmark(), "stray": "", **changes}
    return lay(tmp_path, GOOD | {"neighbourhoods.toml": PLACES.format(**filled)})


def without_lines(faults):
    return [fault.partition(": ")[2] for fault in faults]


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"also": '"làng Đông", "xóm Đông"'},
        {"also": '"lang dong", "xom doai"'},
        {"landmark": landmark("nhà văn hóa")},
        {"landmark": landmark(latitude=20.36)},
        {"stray": landmark("bến đò", latitude=20.4)},
        {"ring": RING.replace("105.83,", "105.83005,")},
    ],
    ids=[
        "as it is",
        "aliases",
        "plain aliases",
        "what each has",
        "a bit outside",
        "no border",
        "drawn by hand",
    ],
)
def test_places_that_agree_are_accepted(tmp_path, changes):
    assert len(read_pack(with_places(tmp_path, **changes)).neighbourhoods) == 3


REFUSED = [
    (
        {"ring": RING.replace("105.83,", "105.832,")},
        ['boundary: đè lên "thôn Đông", sâu 209 m: hai nơi chỉ được giáp nhau'],
    ),
    (
        {"ring": "[105.82, 20.34], [105.83, 20.35], [105.83, 20.34], [105.82, 20.35]"},
        [
            (
                "boundary: tự cắt hoặc tự chạm ở gần [105.8300, 20.3400]: "
                "xếp các điểm theo thứ tự một vòng"
            )
        ],
    ),
    (
        {"also": '"Thôn Đoài"'},
        ['also: "Thôn Đoài" đã là tên của "thôn Đoài" (mã "doai"): bỏ ở một nơi'],
    ),
    (
        {"also": '"làng Đoài"'},
        ['also: "làng Đoài" đã là tên của "thôn Đông" (mã "dong"): bỏ ở một nơi'],
    ),
    (
        {"also": '"thon doai"'},
        ['also: "thon doai" đã là tên của "thôn Đoài" (mã "doai"): bỏ ở một nơi'],
    ),
    ({"also": '"làng Đông", "LÀNG ĐÔNG"'}, ['also: trùng với một tên ở trên ("LÀNG ĐÔNG")']),
    (
        {"landmark": landmark() + landmark("cây đa", '"đình"')},
        ['also: "đình" đã là tên của "đình" (mã "temple-4"): bỏ ở một nơi'],
    ),
    (
        {"landmark": landmark(also='"thôn Đoài"')},
        ['also: "thôn Đoài" đã là tên của "thôn Đoài" (mã "doai"): bỏ ở một nơi'],
    ),
    (
        {"landmark": landmark(also='"chợ Đoài"')},
        ['also: "chợ Đoài" đã là tên của "chợ Đoài" (mã "market"): bỏ ở một nơi'],
    ),
    (
        {"landmark": landmark(latitude=20.38)},
        ["latitude: phải cách đường bao của nơi có nó nhiều nhất 2 km (đang cách 3.3 km)"],
    ),
    (
        {"stray": landmark("bến đò", latitude=21.0)},
        ["latitude: phải cách các chỗ khác trong gói nhiều nhất 20 km (đang cách 72.3 km)"],
    ),
]


@pytest.mark.parametrize(("changes", "faults"), REFUSED)
def test_places_that_contradict_each_other_are_refused(tmp_path, changes, faults):
    assert without_lines(faults_in(with_places(tmp_path, **changes))) == [
        f"{fault.split(':')[0]}:{fault.partition(':')[2]}" for fault in faults
    ]


def with_former(tmp_path, name="xã Làng Cũ", until='"2025-06-30"', more=""):
    page = GOOD["unit.toml"].replace("xã Làng Cũ", name).replace('"2025-06-30"', until)
    return lay(tmp_path, GOOD | {"unit.toml": page + more})


def test_a_day_may_be_a_date_of_toml(tmp_path):
    (former,) = read_pack(with_former(tmp_path, until="2025-06-30")).former_names

    assert former.until == "2025-06-30"


@pytest.mark.parametrize(("until", "is_over"), [("2026-11-26", True), ("2026-11-27", False)])
def test_a_former_name_must_be_over(tmp_path, until, is_over):
    folder = with_former(tmp_path, until=until)

    if is_over:
        assert read_pack(folder, today=date(2026, 11, 27))
    else:
        with pytest.raises(PackError, match="until: tên cũ phải hết dùng trước hôm nay"):
            read_pack(folder, today=date(2026, 11, 27))


def test_the_present_name_is_no_former_one(tmp_path):
    (fault,) = without_lines(faults_in(with_former(tmp_path, name="Xã làng mới")))

    assert fault == 'name: "Xã làng mới" là tên đang dùng, không phải tên cũ: bỏ mục này'


def test_a_former_name_is_written_once(tmp_path):
    again = '\n[[former_names]]\nname = "xã làng cũ"\nuntil = 2024-12-31\n'

    (fault,) = without_lines(faults_in(with_former(tmp_path, more=again)))

    assert fault == 'name: trùng với một tên cũ ở trên ("xã làng cũ")'
