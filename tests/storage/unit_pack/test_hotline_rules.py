"""What `unit check` says of the hotlines of a pack."""

import shutil
from datetime import date

import pytest

from storage.unit_pack.leftovers import SHIPPED
from storage.unit_pack.pack_folder import PackError, read_pack, write_pack

TODAY = date(2026, 12, 1)
HOTLINE = '[[hotlines]]\nid = "{id}"\nname = {{ vi = "Một số" }}\nphone = "{phone}"\n{more}\n'


@pytest.fixture
def faults(tmp_path):
    """Return the faults of the shipped pack with one more hotline."""

    def read(id_, phone, more=""):
        shutil.copytree(SHIPPED, tmp_path / "pack")
        file = tmp_path / "pack" / "hotlines.toml"
        added = HOTLINE.format(id=id_, phone=phone, more=more)
        file.write_text(f"{file.read_text('utf-8')}\n{added}", "utf-8")
        try:
            read_pack(tmp_path / "pack", today=TODAY)
        except PackError as error:
            return [(fault.file, fault.field, fault.reason) for fault in error.faults]
        return []

    return read


@pytest.mark.parametrize(
    "phone",
    ["113", "1022", "1080", "18001096", "19009000", "1900545454", "02543868123", "0912345678"],
)
def test_a_number_that_can_be_called_is_accepted(faults, phone):
    assert faults("more", phone) == []


@pytest.mark.parametrize(
    "phone", ["0229123", "123456789", "0112345678", "190012345", "18001", "02543868"]
)
def test_a_number_that_nobody_can_call_is_refused(faults, phone):
    (fault,) = faults("more", phone)

    assert fault[:2] == ("hotlines.toml", "phone")
    assert "không phải số gọi được" in fault[2] or "số ngắn" in fault[2]


def test_a_short_number_needs_the_source_that_published_it(faults):
    ((_, key, reason),) = faults("more", "1055")

    assert key == "phone"
    assert reason == (
        "số ngắn ngoài 111, 112, 113, 114, 115, 1022, 1080 thì phải ghi nơi công bố số ấy: "
        'source = "…" (đang ghi "1055")'
    )


def test_a_short_number_with_its_source_is_accepted(faults):
    assert faults("more", "1055", 'source = "sotttt.example.gov.vn"') == []


def test_the_name_of_an_emergency_number_stands_for_no_other(faults):
    ((_, key, reason),) = faults("fire", "02543868114")

    assert key == "id"
    assert reason == 'mã "fire" dành cho số khẩn cấp 114: ghi mã khác cho số 02543868114'


def test_a_hotline_may_lack_its_number(faults):
    assert faults("gas", "") == []


@pytest.mark.parametrize(
    ("day", "count"), [("2026-12-01", 0), ("2026-12-02", 1), ('"hôm qua"', 1)]
)
def test_the_day_of_confirmation_is_a_day_up_to_today(faults, day, count):
    assert len(faults("more", "19009000", f"confirmed = {day}")) == count


def test_hotlines_are_written_as_they_were_read(tmp_path):
    unit = read_pack(SHIPPED)
    write_pack(unit, tmp_path)

    assert read_pack(tmp_path).hotlines == unit.hotlines
