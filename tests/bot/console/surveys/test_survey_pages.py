"""The officials' pages for surveys: submitted by one, approved by another, counted, closed."""

import re
from datetime import timedelta
from html import unescape

import pytest
from msgspec import structs

from bot.console.surveys.trying import LONGEST
from bot.services.surveys import drafting
from bot.services.surveys.anonymity import mix_answers
from bot.services.surveys.answering import send_answers
from bot.services.unit_context import Speaker
from conversations.dialogues.surveys.effects import SendAnswers
from conversations.engine.model.localised_text import LocalisedText
from storage.repositories.surveys.surveys import Content
from tests.bot.services.surveys.early_people import add_people
from tests.bot.services.surveys.test_surveys import ANSWERS
from tests.conversations.surveys.sample_survey import ANONYMOUS_MARKET, MARKET
from tests.resident import AGREED, BOOKS

SAY = BOOKS["vi"].say
AT = "/office/surveys"


@pytest.fixture
def untranslated(app):
    """Save a draft whose title has no English; return its address."""
    survey = structs.replace(MARKET, title=LocalisedText("Chợ Me"))
    content = Content(survey, closes_at=app.context.now() + timedelta(days=5))
    app.database.write_now(drafting.save, app.context, "someone", "s2", 0, content)
    return f"{AT}/s2"


@pytest.fixture
def draft(app):
    """Save a draft that nobody of these officials wrote; return its address."""
    content = Content(MARKET, closes_at=app.context.now() + timedelta(days=5))
    app.database.write_now(drafting.save, app.context, "someone", "s1", 0, content)
    return f"{AT}/s1"


async def page(client, path, status=200):
    response = await client.get(path)
    assert response.status_code == status
    return unescape(response.text)


async def acts(client, path, name, **fields):
    """Press the button *name* of the page at *path* with its hidden fields; return the answer."""
    html = await page(client, path)
    form = re.search(rf'<form method="post" action="{path}/{name}".*?</form>', html, re.DOTALL)
    assert form, name
    hidden = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', form[0]))
    return await client.post(f"{path}/{name}", data={**hidden, **fields})


async def opens(writer, approver, draft):
    assert (await acts(writer, draft, "submit")).status_code == 303
    assert (await acts(approver, draft, "approve")).status_code == 303


async def test_one_submits_it_and_another_approves_what_they_see(writer, approver, draft):
    html = await page(writer, draft)
    assert all(its.text.vi in html for its in MARKET.questions)
    assert "trả lời: Có" in re.sub(r"\s+", " ", html)
    assert "/approve" not in html

    done = await acts(writer, draft, "submit")
    assert done.headers["location"] == f"{draft}?did=submit"
    assert SAY("console-survey-did-submit") in await page(writer, done.headers["location"])
    assert SAY("console-survey-state-waiting") in await page(approver, AT)

    done = await acts(approver, draft, "approve")
    assert SAY("console-survey-did-approve") in await page(approver, done.headers["location"])
    assert SAY("console-survey-answered", count=0) in await page(writer, draft)


async def test_missing_english_is_marked(approver, untranslated):
    assert (await page(approver, untranslated)).count(SAY("console-survey-gap")) == 1


async def test_an_officer_may_not_approve(writer, draft):
    await acts(writer, draft, "submit")
    assert "/approve" not in await page(writer, draft)
    assert (await writer.post(f"{draft}/approve", data={"seen": "1"})).status_code == 403


async def test_it_comes_back_with_a_reason(writer, approver, draft):
    await acts(writer, draft, "submit")
    refused = await acts(approver, draft, "return", reason=" ")
    assert (refused.status_code, SAY("console-survey-fault-reason") in unescape(refused.text)) == (
        422,
        True,
    )
    await acts(approver, draft, "return", reason="Thiếu câu về giá.")
    html = await page(writer, draft)
    assert "Thiếu câu về giá." in html
    assert SAY("console-survey-state-returned") in html


async def test_two_clicks_are_one_and_a_late_one_is_told_what_it_is_now(writer, approver, draft):
    await acts(writer, draft, "submit")
    before = await page(approver, draft)
    shown = dict(re.findall(r'<input type="hidden" name="(seen|hash)" value="([^"]*)">', before))
    first = await approver.post(f"{draft}/approve", data=shown)
    again = await approver.post(f"{draft}/approve", data=shown)
    assert (first.status_code, again.status_code) == (303, 303)
    late = await approver.post(f"{draft}/reject", data={**shown, "reason": "không cần"})
    assert late.status_code == 409
    assert SAY("console-survey-moved", state=SAY("console-survey-state-open")) in unescape(
        late.text
    )


async def test_of_an_anonymous_one_it_says_how_many_answered_and_at_the_end_what_counts(
    app, writer, approver
):
    end = app.context.now() + timedelta(days=5)
    content = Content(ANONYMOUS_MARKET, closes_at=end)
    app.database.write_now(drafting.save, app.context, "someone", "s1", 0, content)
    await opens(writer, approver, f"{AT}/s1")
    month_ago = app.context.now() - timedelta(days=30)
    add_people(app.database, app.context.unit_id, [f"p{n}" for n in range(7)], at=month_ago)
    for n in range(7):
        home = "me" if n < 5 else "ben"
        speaker = Speaker(f"p{n}", structs.replace(AGREED, neighbourhood=home), "fake", f"p{n}")
        app.database.write_now(send_answers, app.context, speaker, SendAnswers("s1", 1, ANSWERS))
    assert "Không ghi tên: nối được với người trả lời muộn nhất đến hết" in await page(
        writer, f"{AT}/s1"
    )
    for _ in range(2):
        html = await page(writer, f"{AT}/s1")
        assert SAY("console-survey-answered", count=7) in html
        assert SAY("console-survey-waits") in html
        app.database.write_now(mix_answers, app.context, list.reverse)
    await acts(writer, f"{AT}/s1", "close", reason="Đã đủ ý kiến.")
    assert SAY("console-survey-waits") in await page(writer, f"{AT}/s1")
    app.database.write_now(mix_answers, app.context, list.reverse)
    html = re.sub(r"\s+", " ", await page(writer, f"{AT}/s1"))
    assert SAY("console-survey-mixed", people=7, mixed=7) in html


async def test_it_is_closed_early_with_a_reason(writer, approver, draft):
    await opens(writer, approver, draft)
    await acts(writer, draft, "close", reason="Đã đủ ý kiến.")
    html = await page(writer, draft)
    assert SAY("console-survey-state-closed") in html
    assert "Đã đủ ý kiến." in html


async def test_an_unknown_survey_is_said_to_be_unknown(writer):
    assert SAY("console-survey-gone") in await page(writer, f"{AT}/nothing", 404)
    assert (await writer.post(f"{AT}/nothing/submit", data={"seen": "1"})).status_code == 404


async def test_the_approver_tries_it_and_sees_its_path_in_both_languages(writer, approver, draft):
    await acts(writer, draft, "submit")
    html = await page(approver, draft)
    assert "Câu 1/7" in html
    assert '<svg class="path"' in html
    assert '<span lang="en">Me market</span>' in html
    assert SAY("console-survey-gap") not in html
    tried = f"{draft}/try"
    longest = await approver.post(tried, data={"do": f"person:{LONGEST}"})
    said = longest.text.count('name="said"')
    assert SAY("console-survey-tried", count=said) in unescape(longest.text)
    english = await approver.post(tried, data={"do": "say:No", "language": "en"})
    assert "Question 2/6" in english.text
    typed = await approver.post(tried, data={"said": "Không", "words": "mai che va cho de xe"})
    assert "Câu 3/6" in unescape(typed.text)
    # Nothing of it counts, and it is approved from there.
    shown = dict(
        re.findall(r'<input type="hidden" name="(seen|hash)" value="([^"]*)">', typed.text)
    )
    assert (await approver.post(f"{draft}/approve", data=shown)).status_code == 303
    html = await page(approver, draft)
    assert SAY("console-survey-answered", count=0) in html
    assert SAY("console-survey-try") not in html
