"""The officials' page of what people say about the assistant, and the file for its makers."""

import csv
from html import unescape
from io import StringIO

import pytest

from bot.services.feedback.part import keep_feedback
from bot.services.officials.permissions import Role
from bot.services.unit_context import Speaker
from conversations.dialogues.feedback.effects import KeepFeedback
from storage.repositories import audit
from tests.bot.console.browsers import browser_of
from tests.bot.services.broadcasts.test_broadcasts import Town
from tests.resident import AGREED, BOOKS

SAY = BOOKS["vi"].say
AT = "/office/feedback"


@pytest.fixture
async def lead(app):
    async with browser_of(app, "Chị Hoa", Role.LEAD) as client:
        yield client


@pytest.fixture
def said(app):
    """Let two people say three things, of which two are alike."""
    Town(app.database, app.context).people("an", "ba")
    texts = (("an", "chữ nhỏ quá khó đọc"), ("ba", "chu nho qua kho doc"), ("ba", "=1+1 hay quá"))
    for person, text in texts:
        app.database.write_now(
            keep_feedback, app.context, Speaker(person, AGREED, "fake", person), KeepFeedback(text)
        )


async def test_like_remarks_are_counted_together_and_exported_without_names(app, lead, said):
    page = unescape((await lead.get(AT)).text)
    file = await lead.get(f"{AT}/feedback.csv")

    assert SAY("console-feedback-count", count=3, groups=2) in page
    assert "“chữ nhỏ quá khó đọc”" in page
    assert SAY("console-feedback-times", count=2) in page
    head, *rows = csv.reader(StringIO(file.text.removeprefix("\ufeff")))
    assert head == ["group", "day", "text"]
    day = app.context.now().astimezone(app.context.timezone).date()
    assert rows == [
        ["1", f"{day}", "chu nho qua kho doc"],
        ["1", f"{day}", "chữ nhỏ quá khó đọc"],
        ["2", f"{day}", "'=1+1 hay quá"],
    ]
    unit_id = app.context.unit_id
    assert app.database.write_now(audit.list_of_kinds, unit_id, ["feedback.export"])


async def test_a_page_without_feedback_says_how_it_comes(lead):
    assert SAY("console-feedback-empty") in unescape((await lead.get(AT)).text)
