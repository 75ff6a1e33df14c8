"""The closure contract on the officials' pages: photos, approval, and refusals with a reason."""

import re
from html import unescape

from bot.services.officials.permissions import Role
from storage.tables import REPORT_EVENTS, REPORT_MEDIA, REPORTS
from tests.bot.console.browsers import browser_of
from tests.bot.services.reports.test_answering import TEXT, sends
from tests.fakes import office_of, picture, rows
from tests.resident import BOOKS

SAY = BOOKS["vi"].say


async def adds(office, report, *photos, **fields):
    """Add photos of the result to the answer of a report, as its page does."""
    files = [("photo", (f"{number}.jpg", it, "image/jpeg")) for number, it in enumerate(photos)]
    return await office.post(f"/office/reports/{report}/proof", data=fields, files=files)


async def test_an_answer_closes_with_photos_that_were_added_on_the_page(app, page):
    await page.files_a_report()
    (report,) = await rows(app, REPORTS)
    async with office_of(app) as office:
        at = await adds(office, report["report_id"], picture(), picture(shade=9))
        assert at.status_code == 303
        shown = (await office.get(at.headers["location"])).text
        assert SAY("console-proof-added", count=2) in unescape(shown)
        (proof,) = set(re.findall(r'name="proof" value="([^"]+)"', shown))
        (small, _) = re.findall(r'src="([^"]+/proof/[^"]+-s)"', shown)
        assert (await office.get(small)).status_code == 200
        async with browser_of(app, "Bà Kim", Role.LEAD) as lead:
            assert (await lead.get(small)).status_code == 404
        assert (await sends(office, app, no_photo="", proof=proof)).status_code == 303

    assert (await rows(app, REPORTS))[0]["state"] == "answered"
    assert [row["number"] for row in await rows(app, REPORT_MEDIA)] == [2, 2]
    assert len((await page.hears(TEXT))["photos"]) == 2


async def test_what_is_no_picture_is_refused_on_the_page_with_what_was_added(app, page):
    await page.files_a_report()
    (report,) = await rows(app, REPORTS)
    async with office_of(app) as office:
        added = await adds(office, report["report_id"], picture())
        (had,) = re.findall(r"proof=(\w+)", added.headers["location"])
        refused = await adds(office, report["report_id"], b"GIF89a?", proof=had)
        assert refused.status_code == 422
        assert SAY("media-not_a_picture")[:30] in unescape(refused.text)
        assert f'name="proof" value="{had}"' in refused.text
        assert (await adds(office, report["report_id"])).status_code == 422


async def test_a_lead_without_a_chat_sees_how_many_wait_for_approval(app, page):
    await page.files_a_report()
    async with office_of(app) as officer:
        await sends(officer, app)
        assert SAY("console-unapproved", count=1) not in (await officer.get("/office")).text
    async with browser_of(app, "Bà Kim", Role.LEAD) as lead:
        assert SAY("console-unapproved", count=1) in (await lead.get("/office")).text
        waiting = unescape((await lead.get("/office?order=approve")).text)
        assert "GV 101" in waiting
        assert SAY("staff-card-act-close") in waiting


async def test_a_refusal_has_a_reason(app, page):
    await page.files_a_report()
    async with office_of(app) as office:
        refused = await sends(office, app, to="refused", refusal="")
        assert refused.status_code == 422
        assert SAY("console-fault-reason-missing") in unescape(refused.text)
        assert (await sends(office, app, to="refused", refusal="utility")).status_code == 303

    assert [event["reason"] for event in await rows(app, REPORT_EVENTS)] == ["", "utility"]
