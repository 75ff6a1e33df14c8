"""The officials' pages for announcements: written by one, approved by another, sent, stopped."""

import asyncio
import re
from html import unescape

import pytest
from msgspec import structs

from bot.services.announcements.residents import subscriptions
from bot.services.announcements.residents.subscriptions import Setting
from storage.repositories.announcements import announcements
from storage.repositories.delivery import restore_marks
from storage.repositories.person import people
from storage.tables import ANNOUNCEMENT_VERSIONS, PEOPLE
from tests.bot.console.test_nothing_typed_is_lost import boxes, full_disk, sent_again
from tests.fakes import DEADLINE
from tests.resident import AGREED, BOOKS

SAY = BOOKS["vi"].say
AT = "/office/announcements"
TEXT = "Sáng mai 7 giờ cắt nước ở phố Tiến Yết.\nMời bà con trữ nước trước."
FILLED = {"topic": "water", "vi": TEXT, "en": "", "place": "phố Tiến Yết", "when": "now"}
REASON = "Thiếu giờ có nước lại."


async def residents(app, *names, topics=("water",), **told):
    """Add people of the web chat who agreed and subscribed; return their ids by name."""
    person = structs.replace(AGREED, **told)

    def add(tx):
        for name in names:
            address = {("webchat", name): name}
            people.add(tx, app.context.unit_id, address, person=person, now=app.context.now())
            subscriptions.subscribe(tx, app.context, name, topics)

    await app.database.write(add)


async def page(client, path, status=200):
    response = await client.get(path)
    assert response.status_code == status, response.text
    return unescape(response.text)


def hidden(html):
    """Return the values of the hidden fields of a page, the last of each name."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', html)
    return {name: unescape(value) for name, value in found}


def shown(html):
    """Return the text of a page without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


async def saves(client, path=f"{AT}/new", status=303, **changes):
    """Fill the form on *path*, and save it; return the response."""
    form = hidden(await page(client, path))
    response = await client.post(f"{AT}/save", data={**form, **FILLED, **changes})
    assert response.status_code == status, response.text
    return response


def path_after(response):
    return response.headers["location"].partition("?")[0]


async def does(client, path, act, status=303, **fields):
    """Press the button of *act* on the page *path*; return the response."""
    form = hidden(await page(client, path))
    response = await client.post(f"{path}/{act}", data={**form, **fields})
    assert response.status_code == status, response.text
    return response


async def submitted(client, **changes):
    path = path_after(await saves(client, **changes))
    await does(client, path, "submit")
    return path


async def found(app, path):
    id_ = path.rpartition("/")[2]
    return await app.database.read(announcements.find, app.context.unit_id, id_)


# The whole path


async def test_an_announcement_goes_from_an_empty_form_to_those_who_wanted_it(
    app, writer, approver
):
    await residents(app, "an", "binh")
    await residents(app, "chi", topics=("power",))
    assert SAY("console-announcement-new") in await page(writer, AT)
    saved = await saves(writer)
    preview = await page(writer, saved.headers["location"])
    assert SAY("console-announcement-saved") in preview
    assert TEXT.splitlines()[1] in preview
    assert SAY("console-announcement-people", count=2) in preview
    assert SAY("console-announcement-submit", count=2) in preview
    path = path_after(saved)
    sent = await does(writer, path, "submit")
    assert SAY("console-announcement-did-submit") in await page(writer, sent.headers["location"])

    assert path in await page(approver, AT)
    assert SAY("console-announcement-approve", count=2) in await page(approver, path)
    sent = await does(approver, path, "approve")
    html = await page(approver, sent.headers["location"])
    assert SAY("console-announcement-progress") in html

    sent = f'{path}/who?got=sent">{SAY("console-announcement-number", count=2)}'
    async with asyncio.timeout(DEADLINE):
        while sent not in (html := await page(writer, path)):
            await asyncio.sleep(0.002)
    assert '<progress id="bar" max="2" value="2">' in html
    who = shown(await page(writer, f"{path}/who?got=sent"))
    assert who.count(SAY("console-announcement-got-sent")) == 3  # the heading, and each person


async def test_what_is_being_sent_is_paused_and_resumed_by_a_button(app, writer, approver):
    await residents(app, "an")
    path = await submitted(writer)
    setting = Setting(quiet_from="00:00", quiet_until="23:59")
    await app.database.write(subscriptions.save_setting, app.context, "an", setting)
    await does(approver, path, "approve")
    assert f'action="{path}/resume"' not in await page(writer, path)
    paused = await does(writer, path, "pause")
    html = await page(writer, paused.headers["location"])
    assert SAY("console-announcement-did-pause") in html
    assert SAY("console-announcement-waits-official") in html
    assert SAY("console-announcement-paused") in html
    assert f'action="{path}/pause"' not in html
    await does(writer, path, "pause")  # the same button twice
    await does(approver, path, "pause", status=409)
    resumed = await does(writer, path, "resume")
    html = await page(writer, resumed.headers["location"])
    assert SAY("console-announcement-did-resume") in html
    assert SAY("console-announcement-waits-official") not in html


async def test_what_waits_for_room_on_the_disk_says_so_and_goes_on_by_itself(
    app, writer, approver
):
    await residents(app, "an")
    path = await submitted(writer)
    setting = Setting(quiet_from="00:00", quiet_until="23:59")
    await app.database.write(subscriptions.save_setting, app.context, "an", setting)
    await does(approver, path, "approve")
    with full_disk(app.database):
        await does(writer, path, "pause", status=503)
        assert SAY("console-announcement-waits-full") in await page(writer, path)
    await does(writer, path, "pause")
    assert SAY("console-announcement-waits-full") not in await page(writer, path)


async def test_an_approver_releases_what_a_restored_backup_would_send(app, writer, approver):
    await residents(app, "an")
    await does(approver, path := await submitted(writer), "approve")
    hold = {"number": 1, "now": app.context.now()}
    await app.database.write(restore_marks.note_restored, app.context.unit_id, **hold)
    assert SAY("console-announcements-held") in (html := await page(writer, AT))
    assert f'action="{AT}/release"' not in html
    assert (await writer.post(f"{AT}/release")).status_code == 403
    assert f'action="{AT}/release"' in await page(approver, AT)
    released = await approver.post(f"{AT}/release", data=hidden(await page(approver, AT)))
    assert (released.status_code, released.headers["location"]) == (303, AT)
    assert SAY("console-announcements-held") not in await page(approver, AT)
    assert (await found(app, path)).state in {"sending", "sent"}


# Writing


async def test_a_draft_may_be_unfinished_and_what_is_missing_is_named(app, writer):
    await residents(app, "an")
    path = path_after(await saves(writer, topic="", vi=""))
    html = await page(writer, path)
    assert SAY("console-announcement-blocked", count=2) in html
    for field in ("topic", "vi"):
        name = SAY(f"console-announcement-field-{field}")
        assert f"<li>{name}: {SAY('console-announcement-fault-empty')}</li>" in html
    assert f'action="{path}/submit"' not in html
    form = await page(writer, f"{path}/edit")
    assert SAY("console-announcement-blocked", count=2) in form
    assert f'<a href="#topic">{SAY("console-announcement-field-topic")}</a>' in form


@pytest.mark.parametrize(
    ("changes", "field", "fault"),
    [
        ({"vi": " ", "topic": "", "place": ""}, "vi", "empty"),
        ({"vi": "x" * 1001}, "vi", "long"),
        ({"en": "x" * 1001}, "en", "long"),
        ({"place": "x" * 201}, "place", "long"),
        ({"topic": "nothing"}, "topic", "unknown"),
        ({"neighbourhoods": ["nowhere"]}, "neighbourhoods", "unknown"),
        ({"kinds": ["king"]}, "kinds", "unknown"),
        ({"when": "later", "send_at": ""}, "send_at", "empty"),
        ({"when": "later", "send_at": "mai"}, "send_at", "shape"),
        ({"valid_until": "31/12"}, "valid_until", "shape"),
        ({"not_after": "2026-13-01T00:00"}, "not_after", "shape"),
    ],
)
async def test_what_can_not_be_saved_comes_back_with_the_field_and_the_reason(
    app, writer, changes, field, fault
):
    response = await saves(writer, status=422, **changes)
    html = unescape(response.text)
    most = 200 if field == "place" else 1000
    reason = SAY(f"console-announcement-fault-{fault}", most=most)
    assert f'<a href="#{field}">{SAY(f"console-announcement-field-{field}")}</a>: {reason}' in html
    assert boxes(response.text)[0] == {**FILLED, **changes}["vi"]
    assert f'value="{ {**FILLED, **changes}["place"] }"' in html
    assert await app.database.read(announcements.count_by_state, app.context.unit_id) == {}


@pytest.mark.parametrize(
    ("changes", "field", "fault"),
    [
        ({"when": "later", "send_at": "2026-11-23T07:00"}, "send_at", "past"),
        ({"valid_until": "2026-11-23T07:00"}, "valid_until", "past"),
        (
            {"when": "later", "send_at": "2026-11-30T07:00", "not_after": "2026-11-29T07:00"},
            "not_after",
            "early",
        ),
        ({"topic": "power"}, "audience", "nobody"),
        ({"neighbourhoods": ["thong-nhat"]}, "audience", "nobody"),
    ],
)
async def test_what_can_not_be_sent_is_said_in_words_and_has_no_button(
    app, writer, changes, field, fault
):
    await residents(app, "an", neighbourhood="tien-yet")
    path = path_after(await saves(writer, **changes))
    html = await page(writer, path)
    name = SAY(f"console-announcement-field-{field}")
    assert f"<li>{name}: {SAY(f'console-announcement-fault-{fault}')}</li>" in html
    assert f'action="{path}/submit"' not in html
    refused = await writer.post(f"{path}/submit", data={"seen": "1"})
    assert refused.status_code == 422
    assert SAY(f"console-announcement-fault-{fault}") in unescape(refused.text)
    assert (await found(app, path)).state == "draft"


async def test_times_are_those_of_the_commune_and_come_back_as_typed(app, writer):
    typed = {"when": "later", "send_at": "2026-11-30T07:00", "valid_until": "2026-12-01T18:30"}
    path = path_after(await saves(writer, **typed))
    rows = await app.database.read(
        lambda tx: tx.execute(ANNOUNCEMENT_VERSIONS.select()).mappings().all()
    )
    assert rows[0]["send_at"].isoformat() == "2026-11-30T00:00:00+00:00"
    html = await page(writer, f"{path}/edit")
    for name in ("send_at", "valid_until"):
        assert f'type="datetime-local" value="{typed[name]}"' in html
    assert 'value="later" checked' in html
    # Sent at once, it has no time, whatever is in the field.
    await saves(writer, f"{path}/edit", **{**typed, "when": "now"})
    assert 'name="send_at" type="datetime-local" value=""' in await page(writer, f"{path}/edit")


async def test_chosen_neighbourhoods_and_kinds_are_checked_again(writer):
    chosen = {"neighbourhoods": ["tien-yet", "thong-nhat"], "kinds": ["business"]}
    html = await page(writer, path_after(await saves(writer, **chosen)) + "/edit")
    checked = re.findall(r'name="(\w+)" value="([\w-]+)" checked', html)
    assert sorted(checked) == [
        ("kinds", "business"),
        ("neighbourhoods", "thong-nhat"),
        ("neighbourhoods", "tien-yet"),
        ("when", "now"),
    ]


async def test_a_form_that_is_sent_twice_makes_one_announcement(app, writer):
    form = hidden(await page(writer, f"{AT}/new"))
    first, second = [await writer.post(f"{AT}/save", data={**form, **FILLED}) for _ in range(2)]
    assert first.headers["location"] == second.headers["location"]
    counts = await app.database.read(announcements.count_by_state, app.context.unit_id)
    assert counts == {"draft": 1}


async def test_the_second_of_two_editors_sees_both_texts_and_may_save_theirs(writer, lead):
    path = path_after(await saves(writer))
    form = hidden(await page(writer, f"{path}/edit"))
    theirs = {"vi": "Chiều mai cắt nước.", "topic": "power", "kinds": ["business"]}
    await saves(lead, f"{path}/edit", **theirs)

    response = await writer.post(f"{AT}/save", data={**form, **FILLED, "vi": "Tối mai."})
    assert response.status_code == 409
    html = unescape(response.text)
    assert SAY("console-announcement-faster", who="Anh Nam") in html
    cells = re.findall(r'<td class="details">(.*?)</td>', html, re.DOTALL)
    assert cells == [
        "Cắt điện",
        "Cắt nước",
        "Chiều mai cắt nước.",
        "Tối mai.",
        "Hộ kinh doanh",
        "–",
    ]
    assert boxes(response.text)[0] == "Tối mai."
    again = {**hidden(html), **FILLED, "vi": "Tối mai."}
    assert path_after(await writer.post(f"{AT}/save", data=again)) == path
    saved = await page(writer, path)
    assert SAY("console-announcement-versions", count=3) in saved
    assert "Tối mai." in saved
    assert "Chiều mai cắt nước." in saved


async def test_on_a_full_disk_the_text_comes_back_with_all_that_was_chosen(app, writer):
    form = hidden(await page(writer, f"{AT}/new"))
    chosen = {"neighbourhoods": ["tien-yet", "thong-nhat"]}
    with full_disk(app.database):
        refused = await writer.post(f"{AT}/save", data={**form, **FILLED, **chosen})
    assert refused.status_code == 503
    assert boxes(refused.text) == [TEXT, FILLED["place"]]
    assert SAY("console-announcement-field-vi") in unescape(refused.text)
    both = re.findall(r'name="neighbourhoods" value="([\w-]+)"', refused.text)
    assert both == chosen["neighbourhoods"]
    action, again = sent_again(refused.text)
    saved = await writer.post(action, data=again)
    assert saved.status_code == 303
    assert TEXT in boxes((await writer.get(f"{path_after(saved)}/edit")).text)


async def test_the_preview_hints_at_what_is_not_plain(app, writer):
    await residents(app, "an")
    html = await page(
        writer,
        path_after(await saves(writer, vi="Triển khai thực hiện. Một. Hai.", en="Now.", place="")),
    )
    assert SAY("console-announcement-hint-of-when") in html
    jargon = SAY("console-announcement-hint-of-jargon", said="triển khai thực hiện", instead="làm")
    assert jargon in html
    where = SAY("console-announcement-hint-of-where")
    assert SAY("console-announcement-hint-of-english", hint=where) in html
    assert f'action="{path_after(await saves(writer))}/submit"' not in html


# Approving


async def test_two_clicks_on_a_button_do_it_once(app, writer, approver):
    await residents(app, "an")
    path = path_after(await saves(writer))
    for client, act in ((writer, "submit"), (approver, "approve"), (writer, "stop")):
        form = {**hidden(await page(client, path)), "reason": REASON}
        answers = [await client.post(f"{path}/{act}", data=form) for _ in range(2)]
        assert [answer.status_code for answer in answers] == [303, 303]
    events = await app.database.read(
        announcements.TABLES.list_events, app.context.unit_id, path.rpartition("/")[2]
    )
    assert [event.act for event in events] == ["create", "submit", "approve", "start", "stop"]


async def test_whoever_wrote_it_can_not_approve_it(app, lead, approver):
    await residents(app, "an")
    path = await submitted(lead)
    html = await page(lead, path)
    assert SAY("console-announcement-refused-edited") in html
    assert f'action="{path}/approve"' not in html
    form = {"seen": "1", "hash": hidden(await page(approver, path))["hash"]}
    refused = await lead.post(f"{path}/approve", data=form)
    assert refused.status_code == 409
    assert SAY("console-announcement-refused-edited") in unescape(refused.text)
    assert (await found(app, path)).state == "waiting"


async def test_an_approval_is_of_the_text_that_was_shown(app, writer, approver):
    await residents(app, "an")
    path = await submitted(writer)
    seen = hidden(await page(approver, path))
    await saves(writer, f"{path}/edit", vi="Chiều mai cắt nước.")
    await does(writer, path, "submit")
    for form in (seen, {**seen, "seen": "2"}):
        refused = await approver.post(f"{path}/approve", data=form)
        assert refused.status_code == 409
        assert 'role="alert" tabindex="-1" autofocus' in refused.text
        assert "Chiều mai cắt nước." in unescape(refused.text)
    assert (await found(app, path)).state == "waiting"
    await does(approver, path, "approve")
    assert (await found(app, path)).state == "sending"


async def test_over_a_thousand_people_the_approver_types_their_number(app, writer, approver):
    await residents(app, "an")
    await residents(app, *(f"p{n}" for n in range(1000)))
    path = await submitted(writer)
    assert SAY("console-announcement-typed-hint", count=1001) in await page(approver, path)
    for typed in ("", "1000", "nhiều", "9" * 5000):
        refused = await does(approver, path, "approve", 422, typed=typed)
        assert SAY("console-announcement-wrong", count=1001) in unescape(refused.text)
    assert '<input id="approve-typed" name="typed"' in refused.text
    await does(approver, path, "approve", typed="1.001")
    assert (await found(app, path)).state == "sending"


async def test_what_is_returned_goes_back_to_its_author_with_the_reason(app, writer, lead):
    await residents(app, "an")
    path = await submitted(writer)
    empty = await does(lead, path, "return", 422, reason=" ")
    assert f'<a href="#return-reason">{SAY("console-announcement-reason")}</a>' in empty.text
    long = await does(lead, path, "return", 422, reason="x" * 501)
    assert "x" * 501 in boxes(long.text)
    done = await does(lead, path, "return", reason=REASON)
    assert "sent=announcement-return-" in done.headers["location"]
    html = await page(writer, path)
    assert REASON in html
    assert SAY("console-announcement-event-return", who="Anh Nam") in html
    # Whoever returned it neither edits nor submits it.
    assert f"{path}/edit" not in await page(lead, path)
    assert (await lead.get(f"{path}/edit")).status_code == 303
    refused = await lead.post(f"{path}/submit", data={"seen": "1"})
    assert SAY("console-announcement-refused-returned") in unescape(refused.text)
    saved = await saves(lead, status=409, id=path.rpartition("/")[2], seen="1", vi="Khác.")
    assert "Khác." in boxes(saved.text)
    await saves(writer, f"{path}/edit", vi="Chiều mai cắt nước.")
    await does(writer, path, "submit")
    assert (await found(app, path)).state == "waiting"


async def test_what_is_rejected_can_not_be_changed_or_sent(app, writer, approver):
    await residents(app, "an")
    path = await submitted(writer)
    form = {**hidden(await page(writer, f"{path}/edit")), **FILLED}
    approval = hidden(await page(approver, path))
    await does(approver, path, "reject", reason=REASON)
    assert REASON in await page(writer, path)
    refused = await writer.post(f"{AT}/save", data={**form, "vi": "Chữ khác."})
    assert refused.status_code == 409
    assert "Chữ khác." in boxes(refused.text)
    late = await approver.post(f"{path}/approve", data=approval)
    state = SAY("console-announcement-state-rejected")
    assert SAY("console-announcement-moved", state=state) in unescape(late.text)


async def test_what_waits_for_its_time_is_stopped_with_a_reason(app, writer, approver):
    await residents(app, "an")
    path = await submitted(writer, when="later", send_at="2026-11-30T07:00")
    await does(approver, path, "approve")
    assert (await found(app, path)).state == "approved"
    await does(writer, path, "stop", reason=REASON)
    html = await page(approver, path)
    assert SAY("console-announcement-event-stop", who="Chị Hoa") in html
    assert REASON in html
    again = await does(approver, path, "stop", 409, reason="Lần nữa.")
    assert (await found(app, path)).state == "stopped"
    assert SAY("console-announcement-state-stopped") in unescape(again.text)


# People


async def test_the_preview_counts_who_gets_it_and_lists_who_does_not_and_why(app, writer):
    await residents(app, "an", "binh", form="bac", neighbourhood="tien-yet")
    await residents(app, "chi", topics=("power",))
    await residents(app, "dung", neighbourhood="thong-nhat")
    await residents(app, "em")
    await app.database.write(
        lambda tx: tx.execute(PEOPLE.update().where(PEOPLE.c.person_id == "em").values(consent=""))
    )
    path = path_after(await saves(writer, neighbourhoods=["tien-yet"]))
    html = await page(writer, path)
    one, two = (SAY("console-announcement-number", count=count) for count in (1, 2))
    assert f'{path}/who?channel=webchat">{two}<' in html
    for why in ("not_subscribed", "other_neighbourhood", "no_consent"):
        assert f'{path}/who?why={why}">{one}<' in html
        people_ = shown(await page(writer, f"{path}/who?why={why}"))
        assert people_.count(SAY(f"console-announcement-why-{why}")) == 2
    assert "phố Thống Nhất" in await page(writer, f"{path}/who?why=other_neighbourhood")
    gets = await page(writer, f"{path}/who?channel=webchat")
    assert gets.count(SAY("console-announcement-gets")) == 2
    assert SAY("console-announcement-person", you="bác", mark="AN") in gets
    assert SAY("console-announcement-got-sent") not in await page(writer, f"{path}/who?got=sent")
    everyone = await page(writer, f"{path}/who")
    assert everyone.count("<tr>") == 6


async def test_a_long_list_of_people_has_pages(app, writer):
    names = [f"p{n:03}" for n in range(120)]
    await residents(app, *names)
    at = f"{path_after(await saves(writer))}/who?channel=webchat"
    seen = []
    while at:
        html = await page(writer, at)
        seen += re.findall(r"mã (P\d+)", html)
        further = re.search(rf'href="([^"]*)">{SAY("console-announcements-after")}', html)
        at = further[1] if further else ""
    assert seen == [name.upper() for name in names]


# The list


async def test_the_list_shows_each_state_with_its_count_and_pages(app, writer, approver):
    assert SAY("console-announcements-empty") in await page(writer, AT)
    await residents(app, "an")
    waits = await submitted(writer)
    drafts = [path_after(await saves(writer, vi=f"Tin {n}.")) for n in range(21)]
    html = await page(writer, AT)
    assert f"{SAY('console-announcement-state-draft')} 21" in html
    assert f"{SAY('console-announcement-state-waiting')} 1" in html
    only = await page(approver, f"{AT}?state=waiting")
    assert waits in only
    assert drafts[0] not in only
    assert SAY("console-announcement-new") not in only
    first = await page(writer, f"{AT}?state=draft")
    assert [path in first for path in drafts] == [False] + [True] * 20
    second = await page(writer, f"{AT}?state=draft&from=20")
    assert drafts[0] in second
    assert f"{AT}?state=draft&from=0" in second
    for odd in ("state=nothing", "from=-1", "from=x", "state=draft&from=999999"):
        await page(writer, f"{AT}?{odd}")


@pytest.mark.parametrize("rest", ["", "/edit", "/who"])
async def test_an_unknown_announcement_is_not_found(writer, rest):
    html = await page(writer, f"{AT}/{'0' * 32}{rest}", 404)
    assert SAY("console-announcement-refused-gone") in html


@pytest.mark.parametrize("act", ["approve", "return", "reject", "stop"])
async def test_a_reason_for_an_announcement_that_is_gone_comes_back(lead, act):
    response = await lead.post(f"{AT}/{'0' * 32}/{act}", data={"seen": "1", "reason": REASON})
    assert response.status_code == 404
    assert boxes(response.text) == [REASON]
