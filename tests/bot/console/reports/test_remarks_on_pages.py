"""What a resident tells after an answer, on the officials' pages."""

from html import unescape

import pytest

from bot.services.officials.permissions import Role
from storage.tables import REPORT_EVENTS, REPORTS
from storage.tables.report_states import ANSWERED, IN_PROGRESS, REOPENED
from tests.fakes import OWN_PAGE, office_of, rows
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
MENDED = "Phòng Kinh tế đã vá ổ gà sáng nay ạ."
AGAIN = "GV 101 chưa vá, vẫn còn hố sâu"


@pytest.fixture
async def office(app, page):
    await page.files_a_report()
    async with office_of(app, OWN_PAGE, Role.LEAD) as client:
        yield client


async def answers(app, office, to, **form):
    (report,) = await rows(app, REPORTS)
    events = await rows(app, REPORT_EVENTS)
    typed = {
        "saw": report["state"],
        "last": len(events),
        "to": to,
        "no_photo": "unseen",
        "text": MENDED,
        **form,
    }
    return await office.post(f"/office/reports/{report['report_id']}", data=typed)


async def answered(app, office):
    for to in (IN_PROGRESS, ANSWERED):
        assert (await answers(app, office, to)).status_code == 303


async def shown(office, address="/office?order=due"):
    return unescape((await office.get(address)).text)


async def test_the_remark_stands_above_the_old_answer_and_both_above_the_report(app, page, office):
    await answered(app, office)
    assert "GV 101" not in await shown(office)
    await page.says(AGAIN)

    text = await shown(office)
    assert text.index(AGAIN) < text.index(MENDED)
    assert SAY("console-waiting", count=1, overdue=0) in text
    assert "đang chờ trả lời" in text
    assert text.count(AGAIN) == 1


async def test_it_is_answered_again_from_the_page(app, page, office):
    await answered(app, office)
    await page.says(AGAIN)
    assert 'value="answered"' in await shown(office)
    assert (await answers(app, office, ANSWERED, text="Mai thợ quay lại vá ạ.")).status_code == 303

    await page.hears("Mai thợ quay lại vá ạ.")
    (report,) = await rows(app, REPORTS)
    assert report["state"] == ANSWERED


async def test_what_was_said_and_answered_stands_in_its_order(app, page, office):
    await answered(app, office)
    await page.says(AGAIN)
    assert (await answers(app, office, ANSWERED, text="Mai thợ quay lại vá ạ.")).status_code == 303

    text = await shown(office, "/office")
    assert text.index(MENDED) < text.index(AGAIN) < text.index("Mai thợ quay lại vá ạ.")


async def test_a_form_opened_before_the_remark_keeps_its_text_and_shows_the_remark(
    app, page, office
):
    assert (await answers(app, office, ANSWERED)).status_code == 303
    await page.says(AGAIN)
    response = await answers(
        app, office, IN_PROGRESS, saw=ANSWERED, last=2, text="Việc này đã xong từ hôm qua."
    )

    text = unescape(response.text)
    assert response.status_code == 409
    assert SAY("console-remarked-meanwhile") in text
    assert AGAIN in text
    assert "Việc này đã xong từ hôm qua.</textarea>" in text
    assert (await rows(app, REPORTS))[0]["state"] == REOPENED
