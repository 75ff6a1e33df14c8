"""The officials' pages for corrections, sending again, and the list of recipients as a file."""

import csv
import io

import pytest
from sqlalchemy import update

from bot.console.announcements import people_pages
from bot.console.csv_files import BOM
from bot.services.announcements.sending import sending
from bot.services.broadcasts import broadcasts as broadcast_service
from bot.services.officials.permissions import Role
from storage.repositories import audit
from storage.tables import BROADCAST_RECIPIENTS
from tests.bot.console.announcements.test_announcement_pages import (
    AT,
    SAY,
    does,
    found,
    page,
    path_after,
    residents,
    shown,
    submitted,
)
from tests.bot.console.browsers import browser_of


@pytest.fixture
async def writer(app):
    async with browser_of(app, "Chị Hoa", Role.OFFICER) as client:
        await residents(app, "an", "binh", "chi")
        yield client


async def sent(app, writer, approver, **states):
    """Announce, and record the states of recipients; return the path."""
    path = await submitted(writer)
    await does(approver, path, "approve")
    its = (await found(app, path)).broadcast_id
    row = BROADCAST_RECIPIENTS.c

    def arrive(tx):
        for name in ("an", "binh", "chi"):
            state = states.get(name, "sent")
            change = update(BROADCAST_RECIPIENTS).where(
                row.broadcast_id == its, row.person_id == name
            )
            tx.execute(change.values(state=state, owner=None, sent_at=app.context.now()))
        broadcast_service.reconcile(tx, app.context.unit_id, app.context.now())
        (job,) = sending.announcement_jobs(app.context)
        job.run(tx, app.context.now())

    await app.database.write(arrive)
    assert (await found(app, path)).state == "sent"
    return path


async def test_a_correction_is_one_click_away_and_goes_to_those_who_got_it(app, writer, approver):
    path = await sent(app, writer, approver, chi="failed")
    code = (await found(app, path)).code
    draft = path_after(await does(writer, path, "correct"))
    html = await page(writer, draft)
    assert SAY("console-announcement-for-corrects", code=code) in html
    assert SAY("announcement-corrects", code=code) in shown(html)
    assert SAY("announcement-correction", code=code) in html
    assert SAY("console-announcement-submit", count=2) in html
    assert SAY("console-announcement-why-not_reached") in html
    form = await page(writer, f"{draft}/edit")
    assert 'name="topic"' not in form
    assert 'name="neighbourhoods"' not in form
    assert path_after(await does(writer, path, "correct")) == draft
    await does(writer, draft, "submit")
    await does(approver, draft, "approve")
    assert (await found(app, draft)).state == "sending"
    assert f'<a href="{draft}">' in await page(approver, path)


async def test_what_nobody_was_sent_has_no_correction(app, writer, approver):
    path = await submitted(writer)
    assert f'action="{path}/correct"' not in await page(writer, path)
    refused = await does(writer, path, "correct", status=409)
    assert SAY("console-announcement-refused-unsent") in refused.text
    gone = await writer.post(f"{AT}/{'0' * 32}/correct")
    assert gone.status_code == 404


async def test_what_did_not_arrive_is_listed_and_sent_again_by_who_may_approve(
    app, writer, approver
):
    path = await sent(app, writer, approver, an="unknown", chi="failed")
    assert f'action="{path}/resend"' not in await page(writer, path)
    await does(writer, path, "resend", status=403)
    html = await page(approver, path)
    assert SAY("console-announcement-resend", count=2) in html
    again = await does(approver, path, "resend")
    html = await page(approver, again.headers["location"])
    assert SAY("console-announcement-did-resend") in html
    assert SAY("console-announcement-rounds", count=1) in html
    twice = await approver.post(f"{path}/resend", data={"rounds": "0"})
    assert twice.headers["location"] == again.headers["location"]


async def test_the_list_of_recipients_is_a_file_that_ends(app, writer, approver, monkeypatch):
    monkeypatch.setattr(people_pages, "_CHUNK", 1)
    path = await sent(app, writer, approver, chi="failed")
    response = await approver.get(f"{path}/who.csv")
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.text.startswith(BOM)
    head, *rows = csv.reader(io.StringIO(response.text.removeprefix(BOM)))
    assert head == [
        SAY(f"console-announcement-who-{it}")
        for it in ("name", "neighbourhood", "channel", "what", "when")
    ]
    assert [row[3] for row in rows] == [
        SAY(f"console-announcement-got-{it}") for it in ("sent", "sent", "failed")
    ]
    acts = await app.database.read(lambda tx: list(audit.list_acts(tx, app.context.unit_id)))
    assert acts[-1].act == "announcement.export"
    assert (await approver.get(f"{AT}/{'0' * 32}/who.csv")).status_code == 404
