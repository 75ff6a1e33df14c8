"""The erasure of somebody for whom an official entered a report, asked on the report's page."""

from html import unescape

from bot.services.officials.permissions import Role
from storage.repositories.reports import entered_reports
from storage.repositories.reports.entered_reports import Entered
from storage.tables import DATA_REQUESTS, REPORTS
from tests.bot.console.browsers import browser_of
from tests.fakes import rows
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
ASK, WAITS = SAY("console-erasure-ask"), SAY("console-erasure-waits")


async def test_the_page_takes_the_request_once(app, page):
    await page.files_a_report()
    (report,) = await rows(app, REPORTS)
    at = f"/office/reports/{report['report_id']}"
    async with browser_of(app, "Anh Quầy", Role.COUNTER) as office:
        assert ASK not in unescape((await office.get(at)).text)
        refused = await office.post(f"{at}/erasure", data={"work": "goes_on"})
        assert refused.status_code == 404
        entered = Entered("quay", "counter", "bà Tư", "call")
        await app.database.write(
            entered_reports.add, app.context.unit_id, report["report_id"], entered
        )
        assert ASK in unescape((await office.get(at)).text)

        asked = await office.post(f"{at}/erasure", data={"work": "goes_on"})
        assert asked.headers["location"] == at
        shown = unescape((await office.get(at)).text)
    assert WAITS in shown
    assert ASK not in shown
    assert len(await rows(app, DATA_REQUESTS)) == 1
