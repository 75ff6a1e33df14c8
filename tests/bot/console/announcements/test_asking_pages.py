"""Officials' pages of announcements that carry a survey, or ask a poll."""

from datetime import timedelta

from bot.services.surveys import approval, drafting
from bot.services.surveys.content import hash_content
from storage.repositories.surveys import surveys
from tests.bot.console.announcements.test_announcement_pages import (
    AT,
    does,
    page,
    path_after,
    residents,
    saves,
    shown,
)
from tests.conversations.surveys.sample_survey import MARKET

POLL = {
    "poll_vi": "Họp lúc nào tiện ạ?",
    "options_vi": "Tối thứ Bảy\r\n\r\nSáng Chủ nhật ",
    "poll_en": "When?",
    "options_en": "Saturday\nSunday",
}


async def opens_survey(app):
    def work(tx):
        end = app.context.now() + timedelta(days=10)
        content = surveys.Content(MARKET, closes_at=end)
        drafting.save(tx, app.context, "operator", "s1", 0, content)
        approval.submit(tx, app.context, "operator", "s1", 1)
        hash_ = hash_content("s1", content)
        approval.approve(tx, app.context, "other", "s1", version=1, content_hash=hash_)

    await app.database.write(work)


async def test_a_poll_is_written_seen_and_its_results_are_found(app, writer, approver):
    await residents(app, "an")
    path = path_after(await saves(writer, en="A meeting.", **POLL))
    html = await page(writer, path)
    for label in ("Tối thứ Bảy", "Sáng Chủ nhật", "Saturday"):
        assert f'<span class="tag">{label}</span>' in html
    edited = await page(writer, f"{path}/edit")
    assert "Tối thứ Bảy\nSáng Chủ nhật</textarea>" in edited
    assert 'value="Họp lúc nào tiện ạ?"' in edited

    await does(writer, path, "submit")
    await does(approver, path, "approve")
    html = await page(writer, path)
    assert "YK 1: xem kết quả câu hỏi nhanh" in html
    found = path.rpartition("/")[2]
    assert "Họp lúc nào tiện ạ?" in await page(writer, f"/office/surveys/{found}")


async def test_half_translated_options_and_a_lonely_one_are_shown_again(app, writer):
    refused = await saves(writer, status=422, **{**POLL, "options_en": "Saturday"})
    assert "Số dòng tiếng Anh khác số dòng tiếng Việt" in shown(refused.text)
    assert "Sáng Chủ nhật" in refused.text

    path = path_after(await saves(writer, poll_vi="Được không?", options_vi="Được"))
    assert "Câu hỏi nhanh cần từ 2 đến 5 lựa chọn" in await page(writer, f"{path}/edit")


async def test_a_survey_is_chosen_from_those_that_are_open(app, writer, approver):
    assert 'name="survey"' not in await page(writer, f"{AT}/new")
    await opens_survey(app)
    assert "YK 1 Chợ Me sau Tết" in await page(writer, f"{AT}/new")
    await residents(app, "an")
    path = path_after(await saves(writer, survey="s1"))
    assert '<span class="tag">Trả lời 7 câu hỏi</span>' in await page(writer, path)
    assert '<option value="s1" selected>' in await page(writer, f"{path}/edit")
    await does(writer, path, "submit")
    await does(approver, path, "approve")
    assert "YK 1: phiếu hỏi kèm tin này" in await page(writer, path)
