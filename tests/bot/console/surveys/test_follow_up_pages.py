"""The officials' pages on which they write what was done with the answers to a survey."""

import pytest

from bot.services.officials.permissions import Role
from bot.services.surveys import approval
from tests.bot.console.browsers import browser_of
from tests.bot.console.surveys.test_survey_pages import AT, draft, opens, page

__all__ = ["draft"]

TEXT = "Đã lợp xong mái chợ."


@pytest.fixture
async def ended(app, writer, approver, draft):
    """Let a survey end; return the address of its follow-up."""
    await opens(writer, approver, draft)
    app.database.write_now(approval.close, app.context, "someone", "s1", "xong")
    return f"{draft}/follow-up"


async def writes(client, path, **fields):
    return await client.post(path, data={"seen": "0", "vi": TEXT, **fields})


async def test_one_writes_it_another_approves_it_and_it_leaves_the_list(writer, approver, ended):
    assert "Chưa ai viết" in await page(writer, f"{AT}/follow-ups")
    assert (await writes(writer, ended)).status_code == 303
    html = await page(writer, ended)
    assert f"xã tiếp thu như sau ạ:\n{TEXT}" in html
    assert "Duyệt và gửi" not in html
    assert "Chờ người khác duyệt" in await page(writer, f"{AT}/follow-ups")

    assert "Duyệt và gửi" in await page(approver, ended)
    response = await approver.post(f"{ended}/approve", data={"seen": "1"})
    assert response.status_code == 303
    again = await approver.post(f"{ended}/approve", data={"seen": "1"})
    assert again.headers["location"] == response.headers["location"]
    html = await page(approver, ended)
    assert "Duyệt và gửi" not in html
    assert "<textarea" not in html
    assert "Phiếu nào cũng đã báo lại dân." in await page(writer, f"{AT}/follow-ups")


async def test_a_text_that_came_second_stays_beside_the_first(writer, approver, app, ended):
    await writes(writer, ended)
    async with browser_of(app, "Anh Nam", Role.LEAD) as lead:
        refused = await writes(lead, ended, vi="Đã làm đường.")
        assert refused.status_code == 409
        assert "Đã làm đường.</textarea>" in refused.text
        assert TEXT in refused.text
        own = await writes(lead, ended, vi="Đã làm cả hai.", seen="1")
        assert own.status_code == 303
        refused = await lead.post(f"{ended}/approve", data={"seen": "2"})
        assert refused.status_code == 409
    stale = await approver.post(f"{ended}/approve", data={"seen": "1"})
    assert stale.status_code == 409


async def test_a_text_that_came_after_the_approval_comes_back_to_copy(writer, approver, ended):
    await writes(writer, ended)
    await approver.post(f"{ended}/approve", data={"seen": "1"})
    late = await writes(writer, ended, vi="Đã làm đường.", seen="1")
    assert late.status_code == 409
    assert "Đã làm đường.</textarea>" in late.text


async def test_faults_are_shown_with_what_was_typed(writer, ended):
    empty = await writes(writer, ended, vi=" ", en="The roof is done.")
    assert empty.status_code == 422
    assert "The roof is done.</textarea>" in empty.text
    assert (await writes(writer, ended, vi="a" * 601)).status_code == 422


async def test_a_survey_that_is_open_has_no_such_page(writer, approver, draft):
    await opens(writer, approver, draft)
    assert (await writer.get(f"{draft}/follow-up")).status_code == 404
    refused = await writes(writer, f"{draft}/follow-up")
    assert refused.status_code == 404
    assert f"{TEXT}</textarea>" in refused.text


async def test_what_is_late_says_so(app, ended):
    app.context.clock.passes(days=31)
    async with browser_of(app, "Anh Nam", Role.LEAD) as lead:
        assert "quá hạn ngày" in await page(lead, f"{AT}/follow-ups")
        assert ended in await page(lead, f"{AT}/follow-ups")
