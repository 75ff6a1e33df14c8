"""Urgent reports are marked, and come first until somebody answers them."""

import re
from html import unescape

import pytest

from bot.console.reports import report_pages
from bot.services.officials.permissions import Role
from conversations.engine.model.messages import Inbound, Text
from storage.repositories.reports.reports import DANGER, NOT_URGENT, URGENT_CATEGORY
from storage.tables import REPORTS
from tests.bot.services.inbound.test_receive_batch import PLACE, REPORT
from tests.fakes import OWN_PAGE, office_of, rows
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
MARK = SAY("console-urgent")
WIRE = "Dây điện đứt sà xuống đường gần cây xăng phố Tiến Yết"
OUTAGE = ("bao cao mat dien", "mất điện cả ngõ từ chiều", "không", *PLACE, "giấu tên", "gửi đi")
REST = ("giấu tên", "gửi đi")


@pytest.fixture
async def office(app):
    """A lead, who may close work without a photo."""
    async with office_of(app, OWN_PAGE, Role.LEAD) as client:
        yield client


async def says(app, who, *texts):
    """Send someone's messages, each when the answer to the one before can be seen."""
    for at, text in enumerate(texts):
        said = Inbound("webchat", f"{who}-{at}-{text}", who, Text(text))
        await app.batcher.receive([said])


async def cries(app, who):
    """Tell of danger, and report it."""
    await says(app, who, WIRE, "gửi phản ánh", "đồng ý", "không có ảnh", "báo việc mới", *REST)


def shown(html):
    """Return the codes of the reports on a page, in order, with a mark where one is urgent."""
    found = re.split(r'<li class="report"', html)[1:]
    codes = [re.findall(r"GV \d+", each)[0] for each in found]
    marked = [bool(re.search(rf'class="urgent".*{MARK}', each)) for each in found]
    return [f"{code}!" if mark else code for code, mark in zip(codes, marked, strict=True)]


def next_page(html):
    *_, path = re.findall(r'class="button" href="([^"]+)"', html)
    return unescape(path)


async def answer(office, html, code):
    """Answer the report *code*, which the page *html* shows."""
    each = next(part for part in re.split(r'<li class="report"', html) if f"{code}<" in part)
    (action,) = re.findall(r'action="(/office/reports/\w+)"', each)
    form = {"saw": "received", "to": "answered", "no_photo": "unseen", "text": "Tổ điện đang đến."}
    assert (await office.post(action, data=form)).status_code == 303


async def test_what_was_told_in_danger_is_marked_and_first_in_its_list(app, office, clock):
    await says(app, "an", *REPORT)
    await cries(app, "binh")
    clock.passes(minutes=1)
    await says(app, "chi", *OUTAGE)
    clock.passes(minutes=1)
    await says(app, "dung", *REPORT[:4], "trước nhà số 7", *REPORT[5:])

    assert [row["urgency"] for row in await rows(app, REPORTS)].count(DANGER) == 1
    html = (await office.get("/office")).text
    assert WIRE in html
    assert shown(html) == ["GV 102!", "GV 103!", "GV 104", "GV 101"]
    assert shown((await office.get("/office?order=due")).text)[:2] == ["GV 102!", "GV 103!"]
    path = re.findall(r'<h2><a href="([^"]+)">GV 102</a>', html)[0]
    assert shown((await office.get(path)).text) == ["GV 102!"]


async def test_an_answered_report_takes_its_place_among_the_others(app, office, clock):
    await cries(app, "binh")
    clock.passes(minutes=1)
    await says(app, "an", *REPORT)
    html = (await office.get("/office")).text
    assert shown(html) == ["GV 101!", "GV 102"]

    await answer(office, html, "GV 101")
    assert shown((await office.get("/office")).text) == ["GV 102", "GV 101"]


async def test_every_report_is_on_one_page_though_an_urgent_one_is_answered_meanwhile(
    app, office, clock, monkeypatch
):
    monkeypatch.setattr(report_pages, "_MOST", 5)
    for n in range(6):
        await cries(app, f"p{n}")
    await says(app, "an", *REPORT)
    first = (await office.get("/office")).text
    assert len(shown(first)) == 5
    last = shown(first)[-1].strip("!")
    await answer(office, first, last)

    second = (await office.get(next_page(first))).text
    codes = [each.strip("!") for each in (*shown(first), *shown(second))]
    assert set(codes) == {f"GV {101 + n}" for n in range(7)}
    assert shown(second)[0].endswith("!")


@pytest.mark.parametrize("rank", ["", "0", "3", "x", "9" * 400])
async def test_a_rank_that_nobody_has_is_ignored(app, office, rank):
    await says(app, "an", *REPORT)
    assert (await office.get(f"/office?before=abc&rank={rank}")).status_code == 200


@pytest.mark.parametrize(
    ("remark", "urgency"),
    [
        ("có người ngã xuống hố chảy nhiều máu bất tỉnh", DANGER),
        ("hôm nay nó rộng thêm một gang tay", NOT_URGENT),
    ],
)
async def test_whoever_joins_with_words_of_danger_makes_the_report_urgent(app, remark, urgency):
    await says(app, "an", *REPORT)
    await says(app, "binh", "bao cao o ga", "đồng ý", remark, "gọi được rồi", "làm tiếp việc dở")
    await says(app, "binh", "không có ảnh", *PLACE, "đúng rồi, cùng một việc")
    (report,) = await rows(app, REPORTS)
    assert report["urgency"] == urgency


async def test_the_category_alone_makes_a_report_urgent(app):
    await says(app, "chi", *OUTAGE)
    (report,) = await rows(app, REPORTS)
    assert report["urgency"] == URGENT_CATEGORY
