"""The page of a report that its resident shows to neighbours."""

from html import unescape

import httpx
import pytest

from storage.repositories.reports import reports
from storage.repositories.reports.reports import EnclosedFile
from storage.tables import REPORT_PAGES, REPORTS
from storage.tables.report_states import ANSWERED, STATES, WITHDRAWN
from tests.fakes import HOME, OWN_PAGE, page_of, picture
from tests.resident import BOOKS

VI = BOOKS["vi"].say
STORY = "ổ gà trước nhà ông Tuấn số 12, xe máy hay ngã"
CLOSED_PAGE = VI("report_page-closed-title")


@pytest.fixture
async def neighbour(app):
    """The browser of somebody without any cookie."""
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME, headers=OWN_PAGE) as client:
        yield client


async def shares(page):
    """Get the link to the page of the newest report; return its path."""
    await page.says("phản ánh của tôi")
    await page.taps("Trang cho hàng xóm")
    ((link,),) = [(await page.last())["links"]]
    return link["url"].removeprefix(HOME)


async def reads(neighbour, path):
    response = await neighbour.get(path)
    return response.status_code, unescape(response.text)


async def answers(app, text, *files):
    """Let an official answer the only report."""

    def answer(tx):
        (report,) = tx.execute(REPORTS.select()).all()
        reports.change_state(tx, report.unit_id, report.report_id, seen=report.state, to=ANSWERED)
        reports.append_event(
            tx,
            report.unit_id,
            report.report_id,
            kind=ANSWERED,
            by="o1",
            text=text,
            at=app.context.now(),
            enclosed=[EnclosedFile(file, "photo") for file in files],
        )

    await app.database.write(answer)


async def uploads(page, shade):
    data = picture(shade=shade)
    photo = await page.post("media", data, headers={"Content-Type": "image/png"})
    return photo.json()["media"]


async def test_a_neighbour_reads_how_it_stands_and_not_who_reported_it(app, page, neighbour):
    await page.files_a_report(STORY)
    await answers(app, "Đã vá xong, hỏi thêm gọi 0912 345 678 ạ.")
    path = await shares(page)
    response = await neighbour.get(path)
    shown = unescape(response.text)

    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-store"
    assert 'name="robots" content="noindex"' in shown
    for words in ("GV 101", "Ổ gà", "phố Thống Nhất", "Đã vá xong", "chờ người đã báo xem lại"):
        assert words in shown
    for words in ("ông Tuấn", "số 12", "0912"):
        assert words not in shown
    (row,) = await app.database.read(lambda tx: tx.execute(REPORT_PAGES.select()).all())
    assert path.rpartition("/")[2] not in str(row)


async def test_officials_photos_are_shown_and_residents_are_not(app, page, neighbour):
    await page.files_a_report(STORY)
    await page.says("phản ánh của tôi")
    theirs, proof = await uploads(page, 60), await uploads(page, 90)
    await page.sends(photo=theirs)
    await page.says("xong")
    await answers(app, "Đã vá xong.", proof)
    path = await shares(page)

    assert f"{path}/{proof}-s" in (await reads(neighbour, path))[1]
    told = [(await neighbour.get(f"{path}/{name}")).status_code for name in (proof, theirs)]
    assert told == [200, 404]
    assert (await neighbour.get(f"{path}x/{proof}")).status_code == 404


async def test_one_tap_closes_every_link(page, neighbour):
    await page.files_a_report(STORY)
    first, second = await shares(page), await shares(page)
    assert [(await reads(neighbour, path))[0] for path in (first, second)] == [200, 200]
    await page.taps("Đóng trang")

    for path in (first, second, "/phan-anh/unknown"):
        status, shown = await reads(neighbour, path)
        assert (status, CLOSED_PAGE in shown) == (410, True)


@pytest.mark.parametrize("words", ["xóa hết dữ liệu của tôi", "rút lại đồng ý"])
async def test_erasure_and_withdrawn_consent_close_the_page(page, neighbour, words):
    await page.files_a_report(STORY)
    path = await shares(page)
    await page.says(words)
    for answer in ("Xóa ngay", "Đúng", "Rút lại"):
        try:
            await page.taps(answer)
        except AssertionError:
            continue

    assert (await reads(neighbour, path))[0] == 410


async def test_a_withdrawn_report_has_no_page(app, page, neighbour):
    await page.files_a_report(STORY)
    path = await shares(page)
    await app.database.write(lambda tx: tx.execute(REPORTS.update().values(state=WITHDRAWN)))

    assert (await reads(neighbour, path))[0] == 410


async def test_nobody_shares_or_closes_the_page_of_another(app, page, neighbour):
    await page.files_a_report(STORY)
    path = await shares(page)
    await page.says("phản ánh của tôi")
    close = await page.button("Đóng trang")
    async with page_of(app.web_app()) as other:
        await other.enters()
        await other.says("bao cao o ga", "cái hố ấy to lắm rồi", "không")
        await other.says("phố Thống Nhất", "trạm y tế", "đúng", "cùng theo dõi")
        await other.says("phản ánh của tôi")
        labels = [button["label"] for button in (await other.last())["buttons"]]
        await other.sends(tap=close)

    assert "Trang cho hàng xóm" not in labels
    assert (await reads(neighbour, path))[0] == 200


@pytest.mark.parametrize("language", BOOKS)
def test_every_state_has_words(language):
    assert all(
        BOOKS[language].has(f"report_page-state-{state}") for state in STATES.keys() - {WITHDRAWN}
    )
