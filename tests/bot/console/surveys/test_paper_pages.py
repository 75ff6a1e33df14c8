"""The officials' pages for paper: sheets, entering form after form, removing one, the screen."""

import re
from datetime import timedelta
from html import unescape

import pytest

from bot.console.surveys.meeting_pages import AT as MEETING
from bot.console.surveys.print_sheets import Sheet, fill_form
from bot.services.surveys import approval, drafting
from bot.services.surveys.answering import send_answers
from bot.services.surveys.content import hash_content
from bot.services.unit_context import Speaker
from conversations.dialogues.surveys.effects import SendAnswers
from conversations.surveys.codes import find_code
from storage.repositories.surveys.surveys import Content
from tests.bot.services.surveys.plain_counts import load_counts
from tests.conversations.surveys.sample_survey import MARKET
from tests.resident import AGREED, BOOKS

SAY = BOOKS["vi"].say
AT = "/office/surveys/s1"
PAPER = f"{AT}/paper"
FORM = {"seen": "1", "mode": "paper", "a-goes": "no", "a-grade": "4", "agreed": "yes"}


@pytest.fixture(autouse=True)
def survey(app):
    """An open survey."""
    content = Content(MARKET, closes_at=app.context.now() + timedelta(days=5))
    write, context = app.database.write_now, app.context
    write(drafting.save, context, "someone", "s1", 0, content)
    write(approval.submit, context, "someone", "s1", 1)
    hash_ = hash_content("s1", content)
    write(approval.approve, context, "other", "s1", version=1, content_hash=hash_)


async def page(client, path, status=200):
    response = await client.get(path)
    assert response.status_code == status
    return unescape(response.text)


async def enters(client, status=303, **more):
    response = await client.post(f"{PAPER}/enter", data={**FORM, **more})
    assert response.status_code == status, response.text
    return response


def counted(app):
    found = app.database.write_now(load_counts, app.context, "s1", 1, MARKET)
    return {
        (its.question.id, value): n for its in found.questions for value, n in its.values.items()
    }


async def test_forms_and_the_poster_are_made_as_files(writer):
    made = await writer.post(f"{PAPER}/print", data={"copies": "2"})
    poster = await writer.get(f"{PAPER}/poster.pdf")
    for sheet, name in ((made, "form-yk-1-1.pdf"), (poster, "poster-yk-1.pdf")):
        assert (sheet.status_code, sheet.content[:5]) == (200, b"%PDF-")
        assert name in sheet.headers["content-disposition"]
    refused = await writer.post(f"{PAPER}/print", data={"copies": "51"})
    assert refused.status_code == 422
    assert SAY("console-paper-fault-copies") in unescape(refused.text)
    assert SAY("console-paper-counts", paper=0, doorstep=0, printed=2) in await page(writer, PAPER)


def test_a_form_shows_conditions_limits_and_the_link(app):
    end, links = app.context.now() + timedelta(days=5), {"web": "https://xa.example/yk/1"}
    sheet = Sheet("YK 1", 1, MARKET, end, links)
    values = fill_form(sheet, [12], app.context, SAY)
    questions = {its["number"]: its for its in values["questions"]}
    assert values["numbers"] == ["0012"]
    assert values["address"] == "xa.example/yk/1"
    assert questions[2]["only_if"] == "chỉ trả lời nếu câu 1 chọn: Có"
    assert questions[4]["options"][0] == "Tệ lắm"
    assert "từ 0 đến 30" in questions[5]["hint"]


async def test_form_after_form_is_entered_and_counted(app, writer):
    await writer.post(f"{PAPER}/print", data={"copies": "5"})
    done = await enters(writer, number="0002", neighbourhood="me", **{"a-fix": ["roof", "park"]})
    following = await page(writer, done.headers["location"])
    assert SAY("console-paper-done", number=2) in following
    assert re.search(r'name="number"[^>]*value="3"', following)
    assert re.search(r'value="me" selected', following)
    await enters(writer, number="3")
    assert counted(app) == {
        ("goes", "no"): 2,
        ("grade", "4"): 2,
        ("fix", "roof"): 1,
        ("fix", "park"): 1,
    }
    html = await page(writer, PAPER)
    assert SAY("console-paper-counts", paper=2, doorstep=0, printed=5) in html
    assert "Chị Hoa" in html


async def test_a_question_off_the_path_is_not_counted(app, writer):
    await enters(writer, **{"a-often": "daily"})
    assert ("often", "daily") not in counted(app)


async def test_what_is_wrong_stands_beside_its_field_and_the_rest_stays(app, writer):
    refused = await enters(writer, 422, **{"a-people": "99", "a-words": "thêm đèn", "name": "Sáu"})
    html = unescape(refused.text)
    assert SAY("console-paper-fault-answer-limits") in html
    assert 'href="#a-people"' in html
    assert re.search(r'value="no" checked', html)
    assert "thêm đèn</textarea>" in html
    assert 'value="Sáu"' in html
    assert counted(app) == {}


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"agreed": ""}, "agreed-missing"),
        ({"number": "7"}, "number-unprinted"),
        ({"number": "bảy"}, "number-wrong"),
        ({"mode": "chat"}, "mode-wrong"),
        ({"seen": "9"}, "survey-changed"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
async def test_a_form_that_can_not_be_is_refused_in_words(writer, more, fault):
    refused = await enters(writer, 422, **more)
    assert SAY(f"console-paper-fault-{fault}") in unescape(refused.text)


async def test_someone_alike_is_shown_and_entered_once_the_clerk_asked_again(writer):
    await enters(writer, name="Bà Sáu", house="12")
    refused = await enters(writer, 422, name="ba sau")
    html = unescape(refused.text)
    assert "Phiếu số 1 (Bà Sáu, 12)" in html
    assert SAY("console-paper-sure") in html
    await enters(writer, name="ba sau", sure="yes")


async def test_a_form_is_removed_with_a_reason(app, writer):
    await enters(writer)
    refused = await writer.post(f"{PAPER}/remove", data={"number": "1"})
    assert refused.status_code == 409
    missing = await writer.post(f"{PAPER}/remove", data={"number": "8", "why": "mistake"})
    assert missing.status_code == 404
    done = await writer.post(f"{PAPER}/remove", data={"number": "1", "why": "withdrawn"})
    assert SAY("console-paper-removed", number=1) in await page(writer, done.headers["location"])
    assert counted(app) == {}


async def test_a_closed_survey_is_neither_printed_nor_entered(app, writer):
    app.database.write_now(approval.close, app.context, "other", "s1", "đủ ý kiến")
    for path, data in (("print", {"copies": "1"}), ("enter", FORM)):
        refused = await writer.post(f"{PAPER}/{path}", data=data)
        assert refused.status_code == 409
        assert SAY("console-paper-fault-closed") in unescape(refused.text)
    await page(writer, f"{PAPER}/poster.pdf", 409)


async def test_an_auditor_sees_and_does_not_enter(auditor):
    assert f"{PAPER}/enter" not in await page(auditor, PAPER)
    await page(auditor, f"{PAPER}/enter", 403)
    await page(auditor, MEETING, 403)


@pytest.mark.parametrize("path", ["paper", "paper/poster.pdf", "paper/enter", "screen"])
async def test_pages_of_an_unknown_survey_say_so(writer, path):
    assert SAY("console-survey-gone") in await page(writer, f"/office/surveys/nothing/{path}", 404)


async def test_the_address_on_paper_leads_into_the_chat(writer):
    response = await writer.get("/yk/12")
    assert (response.status_code, response.headers["location"]) == (303, "/chat#yk-12")
    assert (await writer.get("/yk/x")).headers["location"] == "/chat"


# A question at a meeting


def answer(app, screen, name, value="yes"):
    id_ = screen.split("/")[-2]
    speaker = Speaker(name, AGREED, "webchat", name)
    effect = SendAnswers(id_, 1, {"q": value})
    app.database.write_now(send_answers, app.context, speaker, effect)


async def test_a_question_shows_how_many_answered_and_closed_its_result(app, writer):
    asked = {"meeting": "Họp phố", "question": "Góp tiền làm đèn?", "option1": ""}
    opened = await writer.post(MEETING, data=asked)
    screen = opened.headers["location"]
    shown = await writer.get(screen)
    assert shown.headers["refresh"]
    assert find_code(shown.text) == "YK 2"
    assert "<svg" in shown.text

    for n in range(5):
        answer(app, screen, f"p{n}", "no" if n else "yes")
    before = await page(writer, screen)
    answer(app, screen, "p0", "no")  # a changed answer would be seen alone
    for html, count in ((before, 5), (await page(writer, screen), 5)):
        assert SAY("console-screen-answered", count=count) in html
        assert SAY("console-screen-wait") in html
        assert "<meter" not in html
    results = await page(writer, screen.replace("/screen", "/results"))
    assert SAY("survey_results-withheld-meeting") in results
    assert "<svg" not in results
    answer(app, screen, "p5")

    closed = await writer.post(f"{screen}/close")
    again = await writer.post(f"{screen}/close")
    assert (closed.status_code, again.status_code) == (303, 303)
    shown = await writer.get(screen)
    assert "refresh" not in shown.headers
    assert SAY("console-screen-closed") in unescape(shown.text)
    assert re.search(r"Không</th>.*?<td>5</td><td>83%</td>", unescape(shown.text))


async def test_a_question_with_a_fault_is_not_opened_and_stays_typed(writer):
    asked = {"meeting": "Họp phố", "question": "Làm gì?", "option1": "Đèn"}
    refused = await writer.post(MEETING, data=asked)
    assert refused.status_code == 422
    html = unescape(refused.text)
    assert SAY("console-survey-fault-few") in html
    assert 'value="Đèn"' in html


async def test_the_screen_of_another_survey_has_its_link_and_no_result(app, writer):
    answer(app, f"{AT}/screen", "an")
    html = await page(writer, f"{AT}/screen")
    assert find_code(html) == "YK 1"
    assert SAY("console-screen-close") not in html
    assert (await writer.post(f"{AT}/screen/close")).status_code == 404
