"""Sheets are typeset within the limits of their process."""

from datetime import timedelta

from bot.console.surveys.print_sheets import SHEETS, Sheet, fill_form
from bot.subprocess_work.typesetter import typeset
from bot.subprocess_work.work_queue import WorkQueue
from bot.vendor import PRINT_FONTS
from tests.conversations.surveys.sample_survey import MARKET
from tests.resident import BOOKS

COPIES = range(1, 51)


async def test_as_many_forms_as_can_be_asked_for_are_typeset(context):
    links = {"web": "https://xa.example/yk/1"}
    sheet = Sheet("YK 1", 1, MARKET, context.now() + timedelta(days=5), links)
    values = fill_form(sheet, COPIES, context, BOOKS["vi"].say)
    queue = WorkQueue(at_once=1, most_waiting=0)
    assert (await typeset(queue, SHEETS["form"], values, PRINT_FONTS)).startswith(b"%PDF-")
