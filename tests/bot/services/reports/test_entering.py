"""Reports that an official enters for somebody who told them elsewhere."""

import pytest

from bot.services.officials.permissions import Role
from bot.services.privacy.erasure_job import erase_after_answers
from bot.services.privacy.requests_at_counter import NotEnteredError, ask_erasure
from conversations.engine.model.messages import Photo
from storage.tables import (
    AUDITS,
    CONSENTS,
    CONTACTS,
    DATA_REQUESTS,
    ENTERED_REPORTS,
    PEOPLE,
    REPORT_DELIVERIES,
    REPORT_MEDIA,
    REPORTS,
)
from tests.staff_town import HOLE, PLACE, Town

PHONE = "0912345678"


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa", "Chị Hoa", "economy")
    town.comes_in("quay", "Anh Quầy", roles=[Role.COUNTER])
    town.tells("hoa", "báo ngay")
    return town


def enters(town, *, contact=PHONE, hears="gọi điện", photos=("không có ảnh",)):
    town.tells("quay", "nhập hộ phản ánh", "tại quầy", "đồng ý", "ổ gà", HOLE, *photos, *PLACE)
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


@pytest.mark.both
def test_photos_that_they_brought_are_on_the_card_and_go_with_the_report(town):
    town.has_photo("quay", "photo-1")
    enters(town, photos=(Photo("photo-1"), "đủ rồi"))
    town.tells("quay", "gửi đi")
    town.sends()
    assert town.cards("hoa")[-1][1].photos == ("photo-1",)
    (file,) = town.rows(REPORT_MEDIA)
    assert file["number"] == 1


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


@pytest.mark.parametrize("goes_on", [True, False])
def test_who_told_it_is_erased_once_they_ask_for_it(town, clock, goes_on):
    enters(town)
    town.tells("quay", "gửi đi")
    (report,) = town.rows(REPORTS)
    ask = (ask_erasure, town.context, "quay", report["report_id"])
    clock.passes(minutes=5)
    for _ in range(2):
        town.write(*ask, goes_on=goes_on)
    assert len(town.rows(DATA_REQUESTS)) == 1
    assert town.rows(AUDITS)[-1]["act"] == "report.ask_erasure"

    assert town.write(erase_after_answers, town.services) == (0 if goes_on else 1)
    clock.passes(days=20, hours=1)
    town.write(erase_after_answers, town.services)
    (report,) = town.rows(REPORTS)
    assert (report["person_id"], report["contact"] or "") == (None, "")
    assert report["details"] == (HOLE if goes_on else "")
    assert town.rows(ENTERED_REPORTS) == []
    with pytest.raises(NotEnteredError):
        town.write(*ask, goes_on=goes_on)


def test_who_can_ask_in_a_chat_is_not_erased_for_them(town):
    town.files()
    (report,) = town.rows(REPORTS)
    with pytest.raises(NotEnteredError):
        town.write(ask_erasure, town.context, "hoa", report["report_id"], goes_on=True)
