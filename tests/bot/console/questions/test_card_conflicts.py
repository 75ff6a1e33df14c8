"""The officials' pages for cards that were changed here and in the pack."""

import re
from datetime import date
from html import unescape

import pytest
from msgspec import structs

from bot.services.questions.pack_loading import load_pack
from conversations.engine.model.localised_text import LocalisedText
from storage.repositories import units
from storage.unit_pack.pack_folder import with_card, without_card
from tests.bot.console.questions.test_card_pages import (
    SAY,
    card,
    fields,
    form,
    page,
    saves,
)
from tests.resident import PACK

BIRTH = next(card for card in PACK.cards if card.id == "birth")
OURS, THEIRS = "Bác ra xã ạ.", "Bác gọi xã ạ."
NOTICE, KEEP, TAKE = (SAY(f"console-conflict-{name}") for name in ("both", "keep", "take"))


async def comes(app, unit):
    """Start again with another pack."""
    await app.database.write(load_pack, unit, now=app.context.now(), at_start=True)


@pytest.fixture
async def disputed(app, office):
    """A card that an official changed before another text of it came with a pack."""
    await comes(app, PACK)
    written = {**await form(office, "birth"), "short.vi": OURS}
    assert (await saves(office, written)).status_code == 303
    await comes(app, with_card(PACK, structs.replace(BIRTH, short=LocalisedText(THEIRS))))
    return office


async def settles(office, choice, html):
    """Press a button of the conflict on a page; return the response."""
    (shown,) = re.findall(
        r'<form method="post" action="/office/cards/conflict".*?</form>', html, re.DOTALL
    )
    assert f'name="choice" value="{choice}"' in shown
    return await office.post("/office/cards/conflict", data={**fields(shown), "choice": choice})


@pytest.mark.parametrize("path", ["/office/card/birth", "/office/cards"])
@pytest.mark.parametrize(("choice", "text"), [("keep", OURS), ("take", THEIRS)])
async def test_both_texts_are_shown_and_one_button_settles_it(app, disputed, path, choice, text):
    html = await page(disputed, path)
    assert re.search(rf"<td>{re.escape(OURS)}</td><td>{re.escape(THEIRS)}</td>", html)
    assert all(words in html for words in (NOTICE, KEEP, TAKE))

    done = await settles(disputed, choice, html)
    location = f"/office/cards?settled={choice}"
    assert (done.status_code, done.headers["location"]) == (303, location)
    after = await page(disputed, location)
    assert SAY(f"console-conflict-settled-{choice}") in after
    assert NOTICE not in after
    assert NOTICE not in await page(disputed, "/office/card/birth")
    assert (await form(disputed, "birth"))["short.vi"] == text
    assert card(app, "birth").short.vi == text


async def test_a_day_that_only_one_side_has_is_shown(app, disputed):
    theirs = structs.replace(BIRTH, checked=date(2026, 11, 20))
    await comes(app, with_card(PACK, theirs))
    html = await page(disputed, "/office/card/birth")
    assert f"{SAY('console-card-field-checked')}</th><td>–</td><td>20/11/2026</td>" in html


async def test_the_list_names_the_department_that_keeps_the_card(disputed):
    html = await page(disputed, "/office/cards")
    owner = next(one.name.vi for one in PACK.departments if one.id == BIRTH.owner)
    assert f"{BIRTH.title.vi} ({owner})</summary>" in html
    assert SAY("console-conflicts", count=1) in html


async def test_a_choice_between_older_texts_is_not_carried_out(app, disputed):
    html = await page(disputed, "/office/card/birth")
    await comes(app, with_card(PACK, structs.replace(BIRTH, short=LocalisedText("Khác."))))

    refused = await settles(disputed, "take", html)
    assert refused.status_code == 409
    text = unescape(refused.text)
    assert SAY("console-card-notice-faster") in text
    assert f"<td>{OURS}</td><td>Khác.</td>" in text
    assert (await settles(disputed, "take", text)).status_code == 303
    assert card(app, "birth").short.vi == "Khác."
    again = await settles(disputed, "take", text)
    assert again.status_code == 409


async def test_a_card_that_the_pack_no_longer_has_can_be_removed_here(app, disputed):
    await comes(app, without_card(PACK, "birth"))
    html = await page(disputed, "/office/card/birth")
    assert SAY("console-conflict-dropped") in html
    assert (await settles(disputed, "take", html)).status_code == 303
    assert card(app, "birth") is None


async def test_the_history_of_a_retired_card_shows_what_the_pack_has(app, office):
    await comes(app, PACK)
    await office.post("/office/card/birth/retire", data={"seen": "1"})
    await comes(app, with_card(PACK, structs.replace(BIRTH, short=LocalisedText(THEIRS))))
    assert card(app, "birth") is None
    html = await page(office, "/office/card/birth/history")
    assert SAY("console-conflict-retired") in html
    assert (await settles(office, "take", html)).status_code == 303
    assert card(app, "birth").short.vi == THEIRS
    html = await page(office, "/office/card/birth/history")
    assert SAY("console-history-take", who="Chị Hoa") in html


async def test_a_group_with_two_names_is_in_the_list(app, office):
    def named(name):
        first, *others = PACK.groups
        renamed = structs.replace(first, name=LocalisedText(name))
        return structs.replace(PACK, groups=(renamed, *others))

    await comes(app, PACK)
    await app.database.write(lambda tx: units.save(tx, named("Ở đây"), now=app.context.now()))
    await comes(app, named("Của gói"))
    html = await page(office, "/office/cards")
    assert SAY("console-conflict-group", title="Ở đây") in html
    assert "<td>Ở đây</td><td>Của gói</td>" in html
    assert (await settles(office, "take", html)).status_code == 303
    assert app.context.unit.groups[0].name.vi == "Của gói"
