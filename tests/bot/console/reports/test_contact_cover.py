"""The phone numbers of residents: covered until an official asks to see one."""

import re
from html import unescape

import pytest
from sqlalchemy import insert, select, update

from bot.services.officials.permissions import PERMISSIONS, Action, Role
from bot.services.reports.own_reports import list_own_reports
from storage.tables import AUDITS, CONTACT_LOOKS, REPORT_EVENTS, REPORTS
from tests.bot.console.browsers import browser_of
from tests.fakes import rows
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
SEE = SAY("console-contact-see")
WORDS = "ổ gà to giữa đường, xe máy hay ngã, gọi tôi 0987 - 654 - 321"
PLACE = "gần nhà ông Tư, hỏi 0966/111/222"


@pytest.fixture
async def office(app):
    """The browser of a lead."""
    async with browser_of(app, "Chị Hoa", Role.LEAD) as browser:
        yield browser


@pytest.fixture
async def report(page, app):
    """The address of a report whose person left a phone number, and named others in words."""
    await page.files_a_report()
    given = update(REPORTS).values(contact="0912345678", details=WORDS, place_words=PLACE)
    await app.database.write(lambda tx: tx.execute(given))
    (report,) = await rows(app, REPORTS)
    return f"/office/reports/{report['report_id']}"


def numbers(html):
    """Return the numbers of the three phones that *html* has, however they are written."""
    return set(re.findall("912345678|987654321|966111222", re.sub(r"[\s./-]", "", html)))


async def looks(app):
    return [
        (row["act"], row["subject"])
        for row in await rows(app, AUDITS)
        if row["act"].startswith("report.see_contact")
    ]


@pytest.mark.parametrize("address", ["/office", "/office?order=due", "{report}"])
async def test_no_page_has_a_phone_number_unasked(office, report, address):
    html = unescape((await office.get(address.format(report=report))).text)
    assert "ổ gà to giữa đường" in html
    assert not numbers(html)


async def test_a_reason_shows_the_numbers_and_is_audited_each_time(app, office, report):
    assert SEE in (await office.get(report)).text
    for presses in (1, 2):
        shown = await office.post(f"{report}/contact", data={"why": "place"})
        assert shown.status_code == 200
        assert 'href="tel:0912345678"' in shown.text
        assert numbers(unescape(shown.text)) == {"912345678", "987654321", "966111222"}
        look = ("report.see_contact.place", report.rpartition("/")[2])
        assert await looks(app) == [look] * presses
    later = unescape((await office.get(report)).text)
    assert not numbers(later)
    assert later.count(SAY("console-contact-why-place") + ".") == presses


async def test_other_reports_with_the_number_are_told_with_it_and_anonymous_ones_never(
    app, office, report
):
    (first,) = await rows(app, REPORTS)
    copies = [
        {**first, "report_id": f"r{code}", "code": f"GV {code}", "contact": contact}
        for code, contact in ((901, "0912345678"), (902, "0900000000"), (903, ""), (904, None))
    ]
    await app.database.write(lambda tx: tx.execute(insert(REPORTS), copies))
    event = {"unit_id": first["unit_id"], "number": 1, "kind": "filed", "by": "resident"}
    filed = [{**event, "report_id": it["report_id"], "at": it["filed_at"]} for it in copies]
    await app.database.write(lambda tx: tx.execute(insert(REPORT_EVENTS), filed))
    assert "GV 901" not in (await office.get(report)).text
    shown = (await office.post(f"{report}/contact", data={"why": "place"})).text
    assert SAY("console-contact-others") in shown
    assert re.findall(r"GV 90\d", shown) == ["GV 901"]
    anonymous = await office.post("/office/reports/r903/contact", data={"why": "place"})
    assert "GV 90" not in anonymous.text.replace("GV 903", "")


@pytest.mark.parametrize(
    "why", [{}, {"why": "curious"}, {"why": "other"}, {"why": "other", "because": "à"}]
)
async def test_without_a_reason_no_number_is_shown(app, office, report, why):
    refused = await office.post(f"{report}/contact", data=why)
    assert refused.status_code == 422
    assert SAY("console-contact-no_reason") in unescape(refused.text)
    assert not numbers(unescape(refused.text))
    assert await looks(app) == []
    because = {"why": "other", "because": "hẹn giờ thợ đến"}
    assert numbers((await office.post(f"{report}/contact", data=because)).text)
    assert [row["words"] for row in await rows(app, CONTACT_LOOKS)] == ["hẹn giờ thợ đến"]


async def test_residents_see_in_their_data_when_their_number_was_seen(app, office, report):
    await office.post(f"{report}/contact", data={"why": "urgent"})

    def own(tx):
        (person,) = tx.execute(select(REPORTS.c.person_id)).scalars()
        return list_own_reports(tx, app.context, person, "vi")

    (data,) = await app.database.read(own)
    assert [look.why for look in data.looks] == ["urgent"]


async def test_after_an_answer_no_number_is_shown(office, report):
    form = {
        "saw": "received",
        "to": "answered",
        "no_photo": "unseen",
        "text": "Tổ đến vá sáng mai ạ.",
    }
    sent = await office.post(report, data=form)
    shown = unescape((await office.get(sent.headers["location"])).text)
    assert SAY("console-sent", code="GV 101", state=SAY("console-state-answered")) in shown
    assert not numbers(shown)


async def test_who_left_no_number_has_nothing_to_see(app, office, page):
    await page.files_a_report()
    (report,) = await rows(app, REPORTS)
    shown = (await office.get(f"/office/reports/{report['report_id']}")).text
    assert SAY("console-anonymous") in shown
    assert SEE not in shown


async def test_a_press_on_an_unknown_report_is_not_found_and_not_audited(app, office):
    assert (
        await office.post("/office/reports/none/contact", data={"why": "place"})
    ).status_code == 404
    assert await looks(app) == []


async def test_an_auditor_cannot_see_a_number(app, report):
    async with browser_of(app, "Anh Tuấn", Role.AUDITOR) as auditor:
        shown = (await auditor.get(report)).text
        assert SAY("console-contact-covered") in shown
        assert SEE not in shown
        assert (await auditor.post(f"{report}/contact")).status_code == 403
    assert await looks(app) == []


def test_only_who_works_on_reports_sees_numbers():
    assert {role for role in Role if Action.SEE_CONTACTS in PERMISSIONS[role]} == {
        Role.OFFICER,
        Role.LEAD,
        Role.DEPUTY,
    }
