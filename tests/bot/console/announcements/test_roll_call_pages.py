"""The officials' page of a roll-call, and the form for people without a phone."""

import pytest
from msgspec import structs

from bot.services.announcements.residents import roll_calls
from bot.services.officials.permissions import Role
from bot.services.unit_context import Speaker
from conversations.dialogues.announcements.roll_call_effects import AnswerRollCall
from conversations.engine.model.values import Place
from storage.repositories import audit
from storage.repositories.announcements.roll_calls import Subject
from storage.tables import REPORTS
from tests.bot.console.announcements.test_announcement_pages import (
    AT,
    SAY,
    does,
    hidden,
    page,
    path_after,
    residents,
    saves,
    shown,
)
from tests.bot.console.browsers import browser_of, shows_number
from tests.fakes import page_of
from tests.resident import AGREED, PACK

PHONE = "0912 345 678"
STREET = PACK.neighbourhoods[0]
ALERT = {"topic": "disaster", "vi": "Nước lên nhanh, 17 giờ hôm nay.", "asks_if_safe": "yes"}


@pytest.fixture
async def lead(app):
    async with browser_of(app, "Anh Nam", Role.LEAD) as client:
        await residents(app, "an", "binh", neighbourhood=STREET.id)
        yield client


@pytest.fixture
async def path(lead):
    path = path_after(await saves(lead, **ALERT))
    await does(lead, path, "at_once", word=SAY("console-announcement-word-real"))
    return path


async def answers(app, path, name, answer, need="", place=None, *, is_for_other=False):
    speaker = Speaker(name, structs.replace(AGREED), "webchat", name)
    id_ = path.rpartition("/")[2]
    effect = AnswerRollCall(id_, answer, need, place, is_for_other=is_for_other)
    await app.database.write(roll_calls.answer, app.context, speaker, effect)


def group(name, count):
    return f"{SAY(f'console-roll-call-group-{name}')} {count}"


async def test_the_page_shows_who_needs_help_what_and_where_and_who_is_silent(app, lead, path):
    assert f'href="{path}/roll-call"' in await page(lead, path)
    place = Place(words="nóc nhà trẻ", latitude=20.25, longitude=105.9)
    await answers(app, path, "an", "help", "move", place)
    response = await lead.get(f"{path}/roll-call")
    assert response.headers["refresh"] == "20"
    text = shown(response.text)
    for name, count in (("help", 1), ("silent", 1), ("helped", 0), ("safe", 0)):
        assert group(name, count) in text
    assert SAY("roll_call-need-move") in text
    assert "nóc nhà trẻ" in text
    assert 'href="geo:20.25000,105.90000"' in response.text
    silent = f"{path}/roll-call?group=silent&place={STREET.id}"
    assert silent in await page(lead, f"{path}/roll-call")
    assert SAY("console-roll-call-list-in", group="Chưa trả lời", place=STREET.name.vi) in (
        await page(lead, silent)
    )
    still = await lead.get(f"{path}/roll-call?live=no")
    assert "refresh" not in still.headers


async def test_whoever_was_helped_is_noted_by_one_click(app, lead, path):
    await answers(app, path, "an", "help")
    html = await page(lead, f"{path}/roll-call")
    fields = {**hidden(html), "who": "an", "mark": "helped"}
    noted = await lead.post(f"{path}/roll-call/mark", data=fields)
    assert noted.status_code == 303
    assert group("helped", 1) in shown(await page(lead, noted.headers["location"]))
    for wrong in ({"mark": "asleep"}, {"who": "nobody"}):
        refused = await lead.post(f"{path}/roll-call/mark", data={**fields, **wrong})
        assert refused.status_code == 404


async def test_someone_without_a_phone_is_added_by_name(app, lead, path):
    at = f"{path}/roll-call"
    form = {**hidden(await page(lead, f"{at}/add")), "neighbourhood": STREET.id, "place": "ngõ 3"}
    empty = await lead.post(f"{at}/add", data={**form, "name": " ", "answer": ""})
    assert empty.status_code == 422
    assert SAY("console-announcement-fault-empty") in empty.text
    assert 'value="ngõ 3"' in empty.text
    added = await lead.post(f"{at}/add", data={**form, "name": "Bà Tư", "answer": "help"})
    html = await page(lead, added.headers["location"])
    assert "Bà Tư" in html
    assert group("help", 1) in shown(html)


async def test_who_may_only_read_can_note_nothing(app, lead, path):
    await answers(app, path, "an", "help")
    async with browser_of(app, "Cô Thu", Role.AUDITOR) as auditor:
        html = await page(auditor, f"{path}/roll-call")
        assert f'action="{path}/roll-call/mark"' not in html
        assert f'href="{path}/roll-call/add"' not in html
        await page(auditor, f"{path}/roll-call/add", status=403)


async def test_what_is_gone_has_no_roll_call(app, lead):
    gone = f"{AT}/{'0' * 32}/roll-call"
    await page(lead, gone, status=404)
    await page(lead, f"{gone}/add", status=404)
    added = await lead.post(f"{gone}/add", data={"name": "Bà Tư"})
    assert added.status_code == 404


async def test_the_page_has_the_buttons_to_take_a_call_and_to_give_it_back(app, lead, path):
    await answers(app, path, "an", "help")
    at = f"{path}/roll-call"
    html = await page(lead, at)
    assert SAY("console-roll-call-waits") in html
    fields = {**hidden(html), "who": "an"}
    taken = await lead.post(f"{at}/take", data=fields)
    assert taken.status_code == 303
    html = await page(lead, at)
    assert SAY("console-roll-call-taken", who="Anh Nam") in html
    assert SAY("console-roll-call-waits") not in html
    async with browser_of(app, "Chị Lan", Role.OFFICER) as other:
        html = await page(other, at)
        assert SAY("console-roll-call-taken", who="Anh Nam") in html
        assert f'action="{at}/give-back"' not in html
        stolen = await other.post(f"{at}/give-back", data={**hidden(html), "who": "an"})
        assert stolen.status_code == 404
    given = await lead.post(f"{at}/give-back", data=fields)
    assert given.status_code == 303
    assert SAY("console-roll-call-waits") in await page(lead, at)


async def test_a_neighbour_is_on_the_list_with_who_told_it_and_is_looked_after(app, lead, path):
    await answers(app, path, "an", "safe")
    await answers(app, path, "an", "help", "bà Tư bên cạnh kẹt trong nhà", is_for_other=True)
    html = await page(lead, f"{path}/roll-call")
    assert group("help", 1) in html
    assert group("safe", 1) in html
    assert SAY("console-roll-call-neighbour", who="anh/chị, mã AN") in html
    fields = {**hidden(html), "who": Subject("an", is_neighbour=True).key}
    await lead.post(f"{path}/roll-call/take", data=fields)
    assert SAY("console-roll-call-taken", who="Anh Nam") in await page(lead, f"{path}/roll-call")


async def test_a_number_is_shown_by_a_button_only_and_the_look_is_in_the_audit(app, lead, path):
    await answers(app, path, "an", "help", f"mẹ già nằm liệt, gọi {PHONE}")
    await answers(app, path, "binh", "help")
    at = f"{path}/roll-call"
    html = await page(lead, at)
    assert "mẹ già nằm liệt" in html
    assert not shows_number(html, PHONE)
    assert html.count(SAY("console-roll-call-contact")) == 2  # the label and the text of one
    seen = await lead.post(f"{at}/contact", data={**hidden(html), "who": "an"})
    assert seen.status_code == 200
    assert PHONE in seen.text
    assert "refresh" not in seen.headers
    assert seen.headers["cache-control"] == "no-store"

    def looks(tx):
        acts = audit.list_acts(tx, app.context.unit_id)
        return [(act.subject, act.act) for act in acts if act.act == "roll_call.see_contact"]

    assert await app.database.read(looks) == [("an", "roll_call.see_contact")]
    assert not shows_number(await page(lead, at), PHONE)
    async with browser_of(app, "Cô Thu", Role.AUDITOR) as auditor:
        html = await page(auditor, at)
        assert "/contact" not in html
        refused = await auditor.post(f"{at}/contact", data={**hidden(html), "who": "an"})
        assert refused.status_code == 403
        assert not shows_number(refused.text, PHONE)
    await answers(app, path, "an", "safe")
    gone = await lead.post(f"{at}/contact", data={**hidden(await page(lead, at)), "who": "an"})
    assert gone.status_code == 404


async def test_the_number_of_an_earlier_report_is_shown_too(app, lead, path):
    await answers(app, path, "an", "help")

    async with page_of(app.web_app()) as resident:
        await (await resident.enters()).files_a_report()

    def belongs_to_an(tx):
        tx.execute(REPORTS.update().values(person_id="an", contact="0912345678"))

    await app.database.write(belongs_to_an)
    at = f"{path}/roll-call"
    html = await page(lead, at)
    assert not shows_number(html, PHONE)
    seen = await lead.post(f"{at}/contact", data={**hidden(html), "who": "an"})
    assert 'href="tel:0912345678"' in seen.text


async def test_points_are_on_a_map_of_the_communes_own(app, lead, path):
    at = f"{path}/roll-call"
    await answers(app, path, "an", "help")
    assert "<svg" not in await page(lead, at)
    longitude, latitude = STREET.boundary[0]
    place = Place(words="nóc nhà trẻ", latitude=latitude, longitude=longitude)
    await answers(app, path, "an", "help", "move", place)
    html = await page(lead, at)
    assert html.count("<polygon") == sum(bool(it.boundary) for it in PACK.neighbourhoods)
    assert '<text class="spot"' in html
