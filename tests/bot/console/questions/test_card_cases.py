"""The cases of a card in its form: added, changed, taken out, and shown with their faults."""

from html import unescape

import pytest

from bot.cards.changes import format_cases
from tests.bot.console.questions.test_card_pages import card, form, saves, tries
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
TWO = """sinh đôi thì sao
sinh ba thì sao
= Mỗi bé một tờ khai.
= One form a child.

sinh ở nước ngoài
= Hỏi Trung tâm."""


async def test_cases_are_added_changed_and_taken_out(app, office):
    before = await form(office, "marriage-copy")
    assert before["cases"] == ""
    await saves(office, {**before, "cases": TWO.replace("\n", "\r\n")})
    added = card(app, "marriage-copy")

    assert [case.asks for case in added.cases] == [
        ("sinh đôi thì sao", "sinh ba thì sao"),
        ("sinh ở nước ngoài",),
    ]
    assert added.cases[0].answer.en == "One form a child."
    assert (await form(office, "marriage-copy"))["cases"] == TWO == format_cases(added.cases)

    shown = await form(office, "marriage-copy")
    await saves(office, {**shown, "cases": TWO.partition("\n\n")[2], "source": "Luật Hộ tịch"})
    left = card(app, "marriage-copy")
    assert [case.answer.vi for case in left.cases] == ["Hỏi Trung tâm."]

    await saves(office, {**await form(office, "marriage-copy"), "cases": ""})
    assert card(app, "marriage-copy").cases == ()


async def test_another_field_is_changed_and_the_cases_stay(app, office):
    before = card(app, "birth").cases
    await saves(office, {**await form(office, "birth"), "title.vi": "Khai sinh cho bé"})

    assert card(app, "birth").cases == before != ()


@pytest.mark.parametrize("cases", ["= Không ai hỏi.", "sinh đôi", "sinh đôi\n= " + "một " * 41])
async def test_a_faulty_case_is_shown_beside_its_field(office, cases):
    filled = {**await form(office, "birth"), "cases": cases}
    html = unescape(await tries(office, filled, 422))

    assert 'id="fault-cases"' in html
    assert cases.strip() in html
