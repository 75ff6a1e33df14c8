"""Retiring and restoring cards, and missing parts of cards."""

import re
from functools import partial
from html import unescape

import pytest

from bot.services.questions import misses
from tests.bot.console.questions.test_card_pages import (
    SAY,
    card,
    fields,
    filled,
    form,
    page,
    saves,
)
from tests.fakes import page_of, sign_in
from tests.resident import BOOKS

ASKED = "làm giấy khai sinh cho con"
RETIRE = "/office/card/birth/retire"
HISTORY = "/office/card/birth/history"


async def retires(office, seen):
    return await office.post(RETIRE, data={"seen": seen})


async def restores(office, version):
    """Try an older version of the card and save it; return the response."""
    tried = await office.post("/office/card/birth/restore", data={"version": version})
    assert tried.status_code == 200, tried.status_code
    return tried.text, await office.post("/office/cards/save", data=fields(tried.text))


async def test_the_effect_of_retiring_a_card_is_shown_first(app, office):
    not_this = partial(misses.keep_miss, question=ASKED, kind="not_this", card="birth")
    await app.database.write(not_this, app.context)
    assert RETIRE in await page(office, "/office/card/birth")
    html = await page(office, RETIRE)
    before = SAY("console-got-answer", card="Đăng ký khai sinh")
    lost = re.search(r'class="facts">Trước: (.*?)\. Sau: (.*?)\.</span>', html)
    assert lost
    assert lost[1] == before != lost[2]
    assert card(app, "birth") is not None

    done = await retires(office, fields(html)["seen"])
    assert (done.status_code, done.headers["location"]) == (303, HISTORY)
    assert card(app, "birth") is None
    assert app.context.answering.knowledge.card("birth") is None


async def test_a_retired_card_is_listed_and_can_be_restored(app, office):
    before = card(app, "birth")
    await retires(office, "1")
    listed = await page(office, "/office/cards")
    assert SAY("console-cards-retired", count=1) in listed
    assert f'href="{HISTORY}"' in listed
    html = await page(office, HISTORY)
    assert SAY("console-history-retire", who="Chị Hoa") in html
    assert SAY("console-card-retired") in html

    tried, saved = await restores(office, "1")
    assert SAY("console-effect") in unescape(tried)
    assert saved.status_code == 303
    assert card(app, "birth") == before
    assert SAY("console-history-restore", who="Chị Hoa") in await page(office, HISTORY)
    assert SAY("console-cards-retired", count=1) not in await page(office, "/office/cards")


async def test_an_older_version_can_be_restored_and_edited_first(app, office):
    first = card(app, "birth")
    await saves(office, {**await form(office, "birth"), "short.vi": "Lời mới."})
    assert card(app, "birth").short.vi == "Lời mới."
    html = await page(office, HISTORY)
    assert re.findall(r'name="version" value="(\d+)"', html) == ["1"]
    _, saved = await restores(office, "1")
    assert saved.status_code == 303
    assert card(app, "birth") == first

    tried = await office.post("/office/card/birth/restore", data={"version": "2"})
    edited = await office.post("/office/cards/edit", data=fields(tried.text))
    await saves(office, {**filled(edited.text), "short.vi": "Lời khác."})
    assert card(app, "birth").short.vi == "Lời khác."
    html = await page(office, HISTORY)
    assert html.count(SAY("console-history-restore", who="Chị Hoa")) == 1
    assert html.count(SAY("console-history-save", who="Chị Hoa")) == 2


async def test_a_card_that_another_official_changed_meanwhile_is_not_retired(app, office):
    async with page_of(app.web_app()) as other:
        await sign_in(other.client, app)
        await saves(other.client, {**await form(office, "birth"), "short.vi": "Lời mới."})
    assert (await retires(office, "1")).status_code == 409
    assert card(app, "birth").short.vi == "Lời mới."


@pytest.mark.parametrize("version", ["", "0", "99", "x", "9" * 30])
async def test_an_unknown_card_is_neither_retired_nor_restored(office, version):
    gone = await office.post("/office/card/nothing/retire", data={"seen": "1"})
    assert gone.status_code == 404
    assert (await office.get("/office/card/nothing/retire")).status_code == 404
    none = await office.post("/office/card/birth/restore", data={"version": version})
    assert none.status_code == 404


async def test_the_owner_sees_missing_parts_that_people_asked_for(app, office):
    for part in ("fee", "fee", "form", "place"):
        await app.database.write(misses.keep_missing_part, app.context, card="hours", part=part)
    await app.database.write(misses.keep_missing_part, app.context, card="gone", part="fee")
    named = [
        SAY("console-card-asked-for", part=SAY(f"console-card-field-{part}"), count=count)
        for part, count in (("fee", 2), ("form", 1))
    ]
    lacks = SAY("console-card-lacks", parts=", ".join(named))
    html = await page(office, "/office/cards")
    assert lacks in html
    assert html.index("/office/card/hours") < html.index("/office/card/divorce")

    proof = {"source": "Nghị định 1", "checked": "2026-11-20", "expires": "2027-11-20"}
    await saves(office, {**await form(office, "hours"), **proof, "more.fee.vi": "Không mất tiền."})
    html = await page(office, "/office/cards")
    assert lacks not in html
    assert SAY("console-card-lacks", parts=named[1]) in html
    assert BOOKS["vi"].say("console-card-lacking") in html


async def test_a_missing_part_is_not_listed_as_a_missed_question(app, office):
    await app.database.write(misses.keep_missing_part, app.context, card="birth", part="fee")
    assert SAY("console-questions-empty") in await page(office, "/office/questions")
