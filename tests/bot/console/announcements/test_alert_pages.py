"""The officials' pages of alerts: sent at once, confirmed by a second official, drills."""

import pytest

from bot.services.announcements.approval import at_once
from bot.services.officials.permissions import Role
from tests.bot.console.announcements.test_announcement_pages import (
    AT,
    SAY,
    does,
    found,
    hidden,
    page,
    path_after,
    residents,
    saves,
    shown,
)
from tests.bot.console.browsers import browser_of

ALERT = {"topic": "disaster", "vi": "Bão sắp vào xã, 17 giờ hôm nay. Bà con ở yên trong nhà."}
DRILL = {**ALERT, "is_drill": "yes"}
REAL_WORD, DRILL_WORD = (SAY(f"console-announcement-word-{kind}") for kind in ("real", "drill"))


@pytest.fixture
async def lead(app):
    async with browser_of(app, "Anh Nam", Role.LEAD) as client:
        await residents(app, "an", "binh", topics=())
        yield client


async def test_an_alert_is_sent_at_once_and_another_confirms_it(app, lead, approver):
    path = path_after(await saves(lead, **ALERT))
    html = await page(lead, path)
    assert SAY("console-announcement-at_once", count=2) in html
    sent = await does(lead, path, "at_once", word=REAL_WORD)
    html = await page(lead, sent.headers["location"])
    assert SAY("console-announcement-did-at_once", count=2) in html
    assert f'action="{path}/confirm"' not in html
    listed = await page(approver, AT)
    assert SAY("console-announcements-unconfirmed") in listed
    sent = await does(approver, path, "confirm")
    html = await page(approver, sent.headers["location"])
    said = SAY("console-announcement-word-confirmed", who="Ông Bảo", late="no", until="")
    assert said in html
    assert (await does(approver, path, "confirm")).headers["location"].endswith(f"-{path[-32:]}")
    assert SAY("console-announcements-unconfirmed") not in await page(approver, AT)


async def test_the_levels_of_danger_are_chosen_shown_and_a_part_of_what_is_approved(lead):
    path = path_after(await saves(lead, **ALERT, severity="extreme"))
    html = await page(lead, path)
    assert "Mức nguy hiểm: Trong một giờ tới, Rất nặng, Rất có thể" in html
    before = hidden(html)["hash"]
    form = await page(lead, f"{path}/edit")
    assert '<option value="extreme" selected>' in form
    await saves(lead, f"{path}/edit", **ALERT, severity="severe")
    assert hidden(await page(lead, path))["hash"] != before
    refused = await saves(lead, f"{path}/edit", 422, **ALERT, urgency="soon")
    assert 'id="fault-urgency"' in refused.text


async def test_a_template_sets_the_levels_of_what_it_warns_of(lead):
    form = await page(lead, f"{AT}/new?template=storm")
    assert '<option value="future" selected>' in form


async def test_a_second_official_says_that_it_is_wrong(app, lead, approver):
    path = path_after(await saves(lead, **ALERT))
    await does(lead, path, "at_once", word=REAL_WORD)
    empty = await does(approver, path, "refuse", status=422, reason=" ")
    assert SAY("console-announcement-fault-empty") in empty.text
    await does(approver, path, "refuse", reason="Bão đã đổi hướng.")
    html = await page(lead, path)
    said = SAY("console-announcement-word-refused", who="Ông Bảo", late="no", until="")
    assert said in html
    assert "Bão đã đổi hướng." in html
    assert (await found(app, path)).confirmation == "refused"


async def test_the_lack_of_a_second_word_is_shown(app, clock, lead, approver):
    path = path_after(await saves(lead, **ALERT))
    await does(lead, path, "at_once", word=REAL_WORD)
    clock.passes(minutes=16)
    (job,) = at_once.confirmation_jobs(app.context)
    assert await app.database.write(job.run, app.context.now()) == 1
    html = await page(approver, path)
    assert 'class="fault">Anh Nam' in html
    await does(approver, path, "confirm")
    said = SAY("console-announcement-word-confirmed", who="Ông Bảo", late="yes", until="@")
    assert said.partition("@")[0] in shown(await page(lead, path))


async def test_a_drill_looks_otherwise_says_so_and_takes_another_word(app, lead):
    path = path_after(await saves(lead, **DRILL))
    html = await page(lead, path)
    assert '<main id="content" tabindex="-1" class="drill">' in html
    assert f'<p class="bubble">{SAY("announcement-drill")}' in html
    button = SAY("announcement-drill-mark", text=SAY("console-announcement-at_once", count=2))
    assert f'<button class="main">{button}</button>' in html
    wrong = await does(lead, path, "at_once", status=422, word=REAL_WORD)
    assert SAY("console-announcement-wrong-word") in wrong.text
    assert (await found(app, path)).state == "draft"
    await does(lead, path, "at_once", word=DRILL_WORD)
    assert (await found(app, path)).state == "sending"
    assert f'<span class="drill-mark">{DRILL_WORD}</span>' in await page(lead, AT)


async def test_a_real_announcement_has_no_mark_of_a_drill(app, lead):
    path = path_after(await saves(lead, **ALERT))
    for address in (path, f"{path}/edit", AT):
        html = await page(lead, address)
        assert "drill-mark" not in html
        assert 'class="drill"' not in html


async def test_who_may_not_send_at_once_sees_no_way_to(app, lead):
    async with browser_of(app, "Chị Hoa", Role.OFFICER) as officer:
        path = path_after(await saves(officer, **ALERT))
        assert f'action="{path}/at_once"' not in await page(officer, path)
        await does(officer, path, "at_once", status=403, word=REAL_WORD)
    ordinary = path_after(await saves(lead))
    assert f'action="{ordinary}/at_once"' not in await page(lead, ordinary)


async def test_a_user_who_only_approves_lets_a_unit_of_one_official_announce(app, approver):
    await residents(app, "an")
    async with browser_of(app, "Chị Hoa", Role.OFFICER, Role.APPROVER) as alone:
        path = path_after(await saves(alone))
        await does(alone, path, "submit")
        await does(alone, path, "approve", status=409)
        assert f'action="{path}/approve"' not in await page(alone, path)
    await page(approver, "/office", status=403)
    await does(approver, path, "approve")
    assert (await found(app, path)).state == "sending"
