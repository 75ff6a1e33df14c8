"""A survey in the web chat: how many taps it takes, and what officials see of its photos."""

from datetime import timedelta

import pytest

from bot.services.surveys import approval, drafting
from bot.services.surveys.content import hash_content
from conversations.surveys.survey import Survey
from storage.repositories.surveys.surveys import Content
from tests.conversations.surveys.sample_survey import MARKET, ROADS, option, question
from tests.fakes import picture

MOST_TAPS = 8
SIX = Survey(
    MARKET.title,
    MARKET.why,
    (
        question("goes", "yes_no"),
        question("grade", "scale"),
        question("when", "one", options=(option("am", "Sáng"), option("pm", "Chiều"))),
        question(
            "care",
            "matrix",
            options=(option("good", "Tốt"), option("bad", "Chưa tốt")),
            rows=(option("road", "Đường"), option("light", "Đèn")),
        ),
        question("more", "yes_no"),
    ),
)


@pytest.fixture
def opens(app):
    """Return the function that opens a survey, as two officials do."""

    def open_survey(survey, id_="s1"):
        context = app.context
        content = Content(survey, closes_at=context.now() + timedelta(days=5))

        def run(tx):
            drafting.save(tx, context, "someone", id_, 0, content)
            approval.submit(tx, context, "someone", id_, 1)
            hash_ = hash_content(id_, content)
            approval.approve(tx, context, "another", id_, version=1, content_hash=hash_)

        app.database.write_now(run)

    return open_survey


async def test_six_questions_of_one_tap_take_eight_taps_with_the_receipt(page, opens):
    opens(SIX)
    await page.says("YK 1")  # as a link or a button of an announcement starts it
    taps = 1
    for label in ("Có", "🙂 Khá tốt", "Sáng", "Tốt", "Chưa tốt", "Không", "Gửi"):
        assert (await page.taps(label)).status_code == 200
        taps += 1
    assert "Em đã gửi câu trả lời" in (await page.last())["text"]
    assert taps <= MOST_TAPS


async def test_officials_see_the_photos_of_a_survey_and_only_these(page, opens, approver):
    opens(ROADS)
    headers = {"Content-Type": "image/png"}
    sent, other = [
        (await page.post("media", picture(shade=shade), headers=headers)).json()["media"]
        for shade in (10, 20)
    ]
    await page.says("YK 1", "2 1 3", "tốt", "tốt")
    await page.sends(photo=sent)
    await page.says("xong", "gần chợ Me", "không", "gửi đi")
    assert "Em đã gửi câu trả lời" in (await page.last())["text"]

    at = "/office/surveys/s1"
    html = (await approver.get(f"{at}/results/words")).text
    assert f"{at}/files/{sent}-s" in html
    assert "gần chợ Me" not in html  # neighbours would know who wrote the only one
    for name in (sent, f"{sent}-s"):
        assert (await approver.get(f"{at}/files/{name}")).headers["content-type"] == "image/jpeg"
    for path in (f"{at}/files/{other}", f"/office/surveys/s2/files/{sent}"):
        assert (await approver.get(path)).status_code == 404
