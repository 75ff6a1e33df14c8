"""An official writes what repeats; its page tells when it comes next, and what was sent."""

import re
from datetime import timedelta

from bot.services.announcements.sending import sending
from tests.bot.console.announcements.test_announcement_pages import (
    AT,
    does,
    page,
    path_after,
    residents,
    saves,
    shown,
    submitted,
)


def times_in(app, **later):
    """Return a time of the form, *later* than now."""
    at = app.context.now() + timedelta(**later)
    return at.astimezone(app.context.timezone).strftime("%Y-%m-%dT%H:%M")


async def test_what_repeats_is_chosen_shown_and_listed(app, clock, writer, approver):
    await residents(app, "an")
    begin, end = times_in(app, hours=1), times_in(app, days=30)
    repeating = {"when": "later", "send_at": begin, "repeat": "weekly", "repeat_until": end}
    path = await submitted(writer, **repeating)

    form = await page(writer, f"{path}/edit")
    assert '<option value="weekly" selected>' in form
    assert f'value="{end}"' in form
    assert 'value="market"' not in form  # the pack of this commune has no market days
    await does(approver, path, "approve")
    text = shown(await page(writer, path))
    assert "Mỗi tuần, cùng thứ" in text
    assert "lần tới: 8 giờ 30 sáng thứ Hai 23/11" in text
    assert "lặp đến" in text

    clock.passes(hours=1)
    (job,) = sending.announcement_jobs(app.context)
    await app.database.write(job.run, app.context.now())
    html = await page(writer, path)
    assert "lần tới: 8 giờ 30 sáng thứ Hai 30/11" in shown(html)
    (one,) = re.findall(rf'href="({path}-\d+)"', html)
    assert "Đây là một lần gửi của TB 1" in shown(await page(writer, one))


async def test_a_repeat_that_never_comes_is_named_and_can_not_be_submitted(app, writer):
    await residents(app, "an")
    begin, end = times_in(app, days=2), times_in(app, days=1)
    saved = await saves(writer, when="later", send_at=begin, repeat="lunar-15", repeat_until=end)
    html = await page(writer, path_after(saved))
    assert "Gửi lặp lại: Lặp như thế thì không có lần nào." in shown(html)
    assert "/submit" not in html


async def test_a_rule_that_is_not_offered_is_refused(writer):
    refused = await saves(writer, status=422, when="now", repeat="yearly")
    assert "Mục này không còn trong danh sách của xã." in refused.text
    assert AT in refused.text
