"""What the commune did with the answers to a survey, on the survey's public page."""

from bot.services.surveys import follow_up
from tests.bot.pages.announcements.test_news_pages import reads
from tests.bot.pages.surveys.test_public_results import PAGE, closes, fill, reader

__all__ = ["reader"]


async def test_it_is_shown_once_it_is_approved(app, reader, clock):
    fill(app)
    closes(app)
    write = app.database.write_now
    write(follow_up.write, app.context, "hoa", "s1", 0, "Đã lợp mái chợ.", "The roof is done.")
    assert "Đã lợp mái chợ." not in await reads(reader, PAGE)
    write(follow_up.approve, app.context, "bao", "s1", 1)
    clock.passes(minutes=1)
    assert "Đã lợp mái chợ." in await reads(reader, PAGE)
    assert "The roof is done." in await reads(reader, f"{PAGE}?language=en")
