"""Whom an official's answer reached, and the list of people to phone."""

from html import unescape

import pytest
from sqlalchemy import update

from bot.services.officials.permissions import Role
from storage.tables import AUDITS, CONTACTS, OUTBOX, REPORT_DELIVERIES, REPORTS
from storage.tables.outbox import STOPPED
from storage.tables.report_states import ANSWERED, RECEIVED
from tests.fakes import OWN_PAGE, office_of, rows
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
MENDED = "Phòng Kinh tế đã vá ổ gà sáng nay ạ."
PHONE = "0912345678"
NOT_REACHED = SAY("console-not-reached-reporter")


@pytest.fixture
async def office(app, page):
    await page.files_a_report()
    async with office_of(app, OWN_PAGE, Role.LEAD) as client:
        yield client


async def leaves(app, phone):
    await app.database.write(lambda tx: tx.execute(update(REPORTS).values(contact=phone)))


async def blocks(app):
    """Let the person be reachable nowhere."""
    now = app.context.now()
    await app.database.write(lambda tx: tx.execute(update(CONTACTS).values(stopped_at=now)))


async def answers(app, office):
    (report,) = await rows(app, REPORTS)
    typed = {"saw": report["state"], "to": ANSWERED, "no_photo": "unseen", "text": MENDED}
    response = await office.post(f"/office/reports/{report['report_id']}", data=typed)
    assert response.status_code == 303
    return response.headers["location"]


async def shown(office, address):
    return unescape((await office.get(address)).text)


async def of_report(app, office):
    (report,) = await rows(app, REPORTS)
    return await shown(office, f"/office/reports/{report['report_id']}")


async def test_an_answer_counts_as_sent_once_it_is_visible(app, page, office):
    await answers(app, office)
    await page.hears(MENDED)

    text = await of_report(app, office)
    assert SAY("console-reached-reporter", channel=SAY("channel-webchat")) in text
    assert SAY("console-calls-link", count=1) not in await shown(office, "/office")


async def test_an_answer_on_its_way_is_not_called_sent(app, page, office):
    await answers(app, office)
    await page.hears(MENDED)
    await app.database.write(lambda tx: tx.execute(update(OUTBOX).values(state="waiting")))

    text = await of_report(app, office)
    assert SAY("console-reaching-reporter", channel=SAY("channel-webchat")) in text
    assert "Đã gửi trả lời" not in text


async def test_who_left_a_phone_and_is_not_reached_is_to_be_called(app, page, office):
    await leaves(app, PHONE)
    await blocks(app)
    after = await answers(app, office)

    assert SAY("console-calls-link", count=1) in await shown(office, after)
    assert NOT_REACHED in await shown(office, "/office")
    listed = await shown(office, "/office/calls")
    assert "GV 101" in listed
    assert MENDED in listed
    assert PHONE not in listed.replace(" ", "")


async def test_who_left_no_phone_is_named_as_not_reached_only(app, page, office):
    await leaves(app, "")
    await blocks(app)
    await answers(app, office)

    assert NOT_REACHED in await of_report(app, office)
    assert SAY("console-calls-none") in await shown(office, "/office/calls")


async def test_an_answer_that_was_stopped_on_its_way_is_to_be_called(app, page, office):
    await leaves(app, PHONE)
    await answers(app, office)
    await page.hears(MENDED)
    stop = update(OUTBOX).where(OUTBOX.c.kind == "report_news").values(state=STOPPED)
    await app.database.write(lambda tx: tx.execute(stop))

    assert MENDED in await shown(office, "/office/calls")
    assert NOT_REACHED in await of_report(app, office)


async def test_a_call_is_noted_once_with_its_official_and_leaves_the_list(app, page, office):
    await leaves(app, PHONE)
    await blocks(app)
    await answers(app, office)
    (delivery,) = await rows(app, REPORT_DELIVERIES)
    for _ in range(2):
        response = await office.post(f"/office/calls/{delivery['delivery_id']}")
        assert (response.status_code, response.headers["location"]) == (303, "/office/calls")

    assert SAY("console-calls-none") in await shown(office, "/office/calls")
    assert "đã gọi điện báo người gửi phản ánh" in await of_report(app, office)
    (report,) = await rows(app, REPORTS)
    noted = [row for row in await rows(app, AUDITS) if row["act"] == "report.called"]
    assert [row["subject"] for row in noted] == [report["report_id"]]


async def test_a_report_that_waits_again_is_called_for_its_next_answer(app, page, office):
    await leaves(app, PHONE)
    await blocks(app)
    await answers(app, office)
    again = update(REPORTS).values(state=RECEIVED)
    await app.database.write(lambda tx: tx.execute(again))
    assert SAY("console-calls-none") in await shown(office, "/office/calls")

    await answers(app, office)
    assert len(await rows(app, REPORT_DELIVERIES)) == 2
    assert (await shown(office, "/office/calls")).count(MENDED) == 1
