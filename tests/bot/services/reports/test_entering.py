"""Reports that an official enters for somebody who told them elsewhere."""

import pytest

from bot.services.officials.permissions import Role
from storage.tables import CONSENTS, CONTACTS, ENTERED_REPORTS, PEOPLE, REPORT_DELIVERIES, REPORTS
from tests.staff_town import HOLE, PLACE, Town

PHONE = "0912345678"


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.comes_in("quay", "Anh Quầy", roles=[Role.COUNTER])
    town.tells("hoa", "báo ngay")
    return town


def enters(town, *, contact=PHONE, hears="gọi điện"):
    town.tells("quay", "nhập hộ phản ánh", "tại quầy", "đồng ý", "ổ gà", HOLE, *PLACE)
    town.tells("quay", "bà Nguyễn Thị Tư", contact, hears)


def test_a_report_that_was_told_at_the_counter_lives_like_any_other(town):
    enters(town)
    assert "bà Nguyễn Thị Tư" in town.texts("quay")[-1]
    town.tells("quay", "gửi đi")

    assert "GV 1 0 1" in town.texts("quay")[-1]
    assert "cán bộ sẽ gọi điện" in town.texts("quay")[-1]
    (report,) = town.rows(REPORTS)
    (entered,) = town.rows(ENTERED_REPORTS)
    assert (report["contact"], report["details"]) == (PHONE, HOLE)
    assert (entered["mode"], entered["name"], entered["hears"]) == (
        "counter",
        "bà Nguyễn Thị Tư",
        "call",
    )
    (card,) = town.cards("hoa")
    assert "Nguyễn Thị Tư" not in card[1].text
    assert PHONE not in card[1].text.replace(" ", "")
    assert "người báo chờ cán bộ gọi điện" in card[1].text
    town.sends()
    town.taps("hoa", "Trả lời")
    town.tells("hoa", "đang làm", "Mai thợ đến vá ổ gà ạ.")
    assert [row["why_not"] for row in town.rows(REPORT_DELIVERIES)] == ["entered"]


def test_a_phone_number_joins_nobody(town):
    town.files(contact=PHONE)
    enters(town)
    town.tells("quay", "gửi đi")

    first, second = town.rows(REPORTS)
    assert first["contact"] == second["contact"] == PHONE
    assert first["person_id"] != second["person_id"]
    owners = {row["person_id"] for row in town.rows(CONTACTS)}
    assert second["person_id"] not in owners
    (person,) = town.rows(PEOPLE, person_id=second["person_id"])
    (consent,) = town.rows(CONSENTS, person_id=second["person_id"])
    assert person["consent"] == consent["version"] != ""
    assert consent["channel"] == "counter"


def test_without_agreement_nothing_is_kept(town):
    town.tells("quay", "nhập hộ phản ánh", "qua điện thoại", "không đồng ý")

    assert "không ghi gì lại" in town.texts("quay")[-1]
    assert town.rows(REPORTS) == []


def test_an_auditor_enters_nothing(town):
    town.comes_in("kiem", "Cô Kiểm", roles=[Role.AUDITOR])
    town.tells("kiem", "báo ngay", "nhập hộ phản ánh")

    assert "chưa giao cho" in town.texts("kiem")[-1]
