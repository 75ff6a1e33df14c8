"""The officials' pages for answer cards: list, form, preview, history, file."""

import re
import tomllib
from datetime import date
from html import unescape

import pytest
from msgspec import structs

from bot.console.questions.card_form import parse_multipart
from bot.console.questions.fault_messages import file_fault_message
from bot.subprocess_work.work_queue import QueueFullError, WorkQueue
from conversations.engine.model.localised_text import LocalisedText
from handlers.http import Request
from storage.repositories import units
from storage.unit_pack.pack_folder import PackError, format_answers, parse_answers, with_card
from tests.fakes import ReadBody, page_of, sign_in
from tests.resident import BOOKS, PACK
from tests.storage.unit_pack.test_card_rules import CARDS, cases

SAY = BOOKS["vi"].say
ALL = re.DOTALL
MORE = {"source": "Nghị định 1", "checked": "2026-11-20", "expires": "2027-11-20"}
BUFFALO = {
    "id": "buffalo",
    "title.vi": "Nuôi trâu bò",
    "short.vi": "Bác gọi thú y xã để được hướng dẫn ạ.",
    "group": "civil",
    "owner": "service",
    "asks": "xin nuôi trâu\r\n\r\n  nuôi bò \r\nxin nuôi trâu",
    "seen": "1",
    "new": "1",
}


async def page(office, path, status=200):
    response = await office.get(path)
    assert response.status_code == status
    return unescape(response.text)


def fields(html):
    """Return the values of a page's hidden fields."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', html)
    return {name: unescape(value) for name, value in found}


def filled(html):
    """Return the values of all fields of a card's form."""
    lines = re.findall(r'<input id="([^"]+)" name="[^"]+" type="\w+" value="([^"]*)"', html)
    areas = re.findall(
        r'<textarea id="[^"]+" name="([^"]+)"[^>]*>\n(.*?)</textarea>', html, re.DOTALL
    )
    chosen = re.findall(
        r'<select id="([^"]+)".*?<option value="([^"]*)" selected', html, re.DOTALL
    )
    found = dict([*lines, *areas, *chosen])
    return {**fields(html), **{name: unescape(value) for name, value in found.items()}}


async def tries(office, changes, status=200):
    response = await office.post("/office/cards/try", data=changes)
    assert response.status_code == status
    return response.text


async def saves(office, changes):
    """Try a card and save it; return the response."""
    return await office.post("/office/cards/save", data=fields(await tries(office, changes)))


async def form(office, card):
    return filled((await office.get(f"/office/card/{card}")).text)


def card(app, id_):
    return next((card for card in app.context.unit.cards if card.id == id_), None)


async def loads(app, *ids, **changes):
    """Let an operator load cards that differ in *changes*, by default the one about births."""

    def work(tx):
        unit = units.get(tx, app.context.unit_id, units.find_newest(tx, app.context.unit_id))
        for id_ in ids or ("birth",):
            before = next(card for card in unit.cards if card.id == id_)
            unit = with_card(unit, structs.replace(before, **changes))
        return units.save(tx, unit, now=app.context.now())

    await app.database.write(work)


# The list


async def test_the_list_has_every_card_and_the_due_cards_by_owner(app, office):
    html = await page(office, "/office/cards")
    assert all(f'href="/office/card/{card.id}"' in html for card in app.context.unit.cards)
    assert SAY("console-cards-all", count=len(app.context.unit.cards)) in html
    assert SAY("console-card-unchecked") in html


async def test_a_card_with_a_source_is_checked_in_one_click(app, office):
    over = {"source": "Luật", "checked": date(2026, 1, 1), "expires": date(2026, 7, 1)}
    await loads(app, **over)
    html = await page(office, "/office/cards")
    assert SAY("console-card-expired", day="1/7/2026") in html
    assert SAY("console-card-check-until", day="23/5/2027") in html

    seen = re.search(r'card/birth/check">.*?value="(\d+)"', html, re.DOTALL)
    assert seen
    done = await office.post("/office/card/birth/check", data={"seen": seen[1]})
    assert (done.status_code, done.headers["location"]) == (
        303,
        "/office/cards?checked=birth#checked",
    )
    birth = card(app, "birth")
    assert (birth.checked, birth.expires) == (date(2026, 11, 23), date(2027, 5, 23))

    again = await office.post("/office/card/birth/check", data={"seen": seen[1]})
    assert again.status_code == 409
    assert SAY("console-card-notice-faster") in unescape(again.text)


async def test_a_card_without_a_source_can_not_be_marked_as_checked(app, office):
    await loads(app, source="", read=None)
    html = await page(office, "/office/cards")
    (row,) = re.findall(r'<li class="split"><span><a href="/office/card/birth".*?</li>', html, ALL)
    assert SAY("console-card-unproven") in row
    response = await office.post("/office/card/birth/check", data={"seen": "2"})
    assert response.status_code == 422
    assert SAY("console-card-notice-unproven") in unescape(response.text)


@pytest.mark.parametrize("path", ["nothing", "nothing/history", "%00", "x" * 300])
async def test_a_missing_card_gives_a_page_that_says_so(office, path):
    assert SAY("console-card-gone") in await page(office, f"/office/card/{path}", 404)


# The form


async def test_the_form_of_every_card_is_complete_and_saving_it_unchanged_changes_nothing(
    app, office
):
    for id_ in ("birth", "hours", "cccd-lost", app.context.unit.cards[-1].id):
        if card(app, id_) is None:
            continue
        before = await form(office, id_)
        assert before["title.vi"] == card(app, id_).title.vi
        assert before["asks"].splitlines() == list(card(app, id_).asks)
        html = await tries(office, before)
        assert SAY("console-effect-none") in unescape(html)
        assert (await office.post("/office/cards/save", data=fields(html))).status_code == 303
    assert await app.database.read(units.find_newest, app.context.unit_id) == 1


async def test_due_cards_of_a_department_have_pages_and_a_check_returns_to_its_page(app, office):
    unchecked = {
        "owner": "service",
        "source": "Luật",
        "checked": None,
        "expires": None,
        "read": None,
    }
    await loads(app, *(one.id for one in app.context.unit.cards[:45]), **unchecked)
    start = "/office/cards"
    parts = []
    for last in (20, 40):
        parts.append(due_cards(await page(office, start)))
        (count,) = re.findall(r"\((\d+)\)</summary>", parts[-1])
        said = SAY("console-cards-part", first=last - 19, last=last, count=int(count))
        assert said in parts[-1]
        start = re.findall(r'href="([^"]+)#due-service"', parts[-1])[-1]
    first, second = [re.findall(r'<a href="/office/card/([\w-]+)">', part) for part in parts]
    assert len(first) == len(second) == 20
    assert not set(first) & set(second)

    checked = second[-1]
    data = fields(parts[1].split(f"/office/card/{checked}/check")[1].split("</form>")[0])
    done = await office.post(f"/office/card/{checked}/check", data=data)
    assert done.headers["location"] == f"{start[:-2]}20&checked={checked}#checked"
    part = due_cards(await page(office, done.headers["location"]))
    assert SAY("console-card-checked", card=card(app, checked).title.vi, until="none") in part
    assert f'"/office/card/{checked}"' not in part

    for start in ("9" * 9, "x", "-1"):
        assert "<li" in due_cards(await page(office, f"/office/cards?owner=service&from={start}"))


def due_cards(html):
    """Return the due cards of one department on the page."""
    (part,) = re.findall(r'<details class="answer" id="due-service".*?</details>', html, ALL)
    return part


async def test_a_new_card_is_written_previewed_and_saved(app, office):
    assert 'name="new" value="1"' in await page(office, "/office/cards/new")
    html = unescape(await tries(office, BUFFALO))
    assert BUFFALO["short.vi"] in html
    assert BUFFALO["title.vi"] in html
    saved = await saves(office, BUFFALO)

    assert (saved.status_code, saved.headers["location"]) == (
        303,
        "/office/card/buffalo?saved=1&sent=new-card-",
    )
    assert SAY("console-card-saved") in await page(office, saved.headers["location"])
    assert SAY("console-card-saved") not in await page(office, "/office/card/buffalo")
    buffalo = card(app, "buffalo")
    assert buffalo.asks == ("xin nuôi trâu", "nuôi bò")
    assert (buffalo.more.link, buffalo.source, buffalo.checked) == ("", "", None)


async def test_a_new_card_without_an_id_gets_one_from_its_title(app, office):
    for id_ in ("nuoi-trau-bo", "nuoi-trau-bo2"):
        await saves(office, {**BUFFALO, "id": ""})
        assert card(app, id_).title.vi == BUFFALO["title.vi"]


async def test_the_preview_is_what_residents_see(app, office):
    html = unescape(await tries(office, {**BUFFALO, **MORE, "more.fee.vi": "70.000 đồng"}))
    preview = html[html.index('id="preview"') : html.index("</ol>")]
    assert SAY("card-fee") in preview
    assert "70.000 đồng" in preview
    assert SAY("card-source", source="Nghị định 1", checked="20/11/2026") in preview


async def test_english_that_was_not_changed_with_its_vietnamese_is_named(office):
    written = await form(office, "birth")
    changed = {**written, "title.vi": "Khai sinh cho con", "short.en": "Come to our office."}
    notice = SAY("console-card-stale-english")

    assert f"{notice} Tên thẻ" in unescape(await tries(office, changed))
    assert notice not in unescape(await tries(office, {**changed, "title.en": "Births"}))


async def test_every_field_of_a_card_can_be_filled_in(app, office):
    every = {**BUFFALO, **MORE, "effective": "2026-01-01", "more.link": "https://x.gov.vn/a"}
    parts = ("papers", "fee", "time", "place", "form", "who_may_act")
    worded = ("title", "label", "short", *(f"more.{part}" for part in parts))
    every |= {
        f"{name}.{its}": f"{its} {n}" for n, name in enumerate(worded) for its in ("vi", "en")
    }
    await saves(office, every)
    after = await form(office, "buffalo")

    assert {k: v for k, v in after.items() if k in every and k not in ("seen", "new", "asks")} == {
        k: v for k, v in every.items() if k not in ("seen", "new", "asks")
    }
    buffalo = card(app, "buffalo")
    assert buffalo.more.who_may_act.en == "en 8"
    assert buffalo.effective == date(2026, 1, 1)


@pytest.mark.parametrize(
    ("changes", "field", "phrase"),
    [
        ({"short.vi": "chữ " * 45}, "short.vi", ("long_short", 45)),
        ({"title.vi": "Nuôi trâu bò dê cừu lợn gà"}, "title.vi", ("long_title", 26)),
        ({"label.vi": "Nuôi trâu bò dê cừu lợn gà"}, "label.vi", ("long_label", 26)),
        ({"title.vi": ""}, "title.vi", ("missing", 0)),
        ({"short.vi": "   "}, "short.vi", ("missing", 0)),
        ({"owner": ""}, "owner", ("missing", 0)),
        ({"owner": "nobody"}, "owner", ("stranger", 0)),
        ({"more.fee.vi": "70.000 đồng"}, "more.fee.vi", ("unproven", 0)),
        ({"more.time.vi": "3 ngày", "source": "Luật"}, "more.time.vi", ("unproven", 0)),
        ({"more.link": "http://x.vn"}, "more.link", ("shape_link", 0)),
        ({"more.link": "javascript:alert(1)"}, "more.link", ("shape_link", 0)),
        ({"checked": "hôm qua"}, "checked", ("shape_day", 0)),
        ({"expires": "2026-02-30"}, "expires", ("shape_day", 0)),
        ({"expires": "2020-01-01"}, "expires", ("over", 0)),
        ({"checked": "2027-01-01"}, "checked", ("future", 0)),
        ({"read": "2027-01-01"}, "read", ("future", 0)),
        ({**MORE, "expires": "2026-11-20"}, "expires", ("before_checked", 0)),
        ({"id": "Trâu Bò"}, "id", ("shape_id", 0)),
        ({"id": "birth"}, "id", ("taken", 0)),
    ],
)
async def test_each_fault_is_shown_beside_its_field_and_typed_text_is_kept(
    app, office, changes, field, phrase
):
    html = unescape(await tries(office, {**BUFFALO, **changes}, 422))
    code, count = phrase
    said = SAY(f"console-card-fault-{code}", count=count, most=20)
    assert f'<p class="fault" id="fault-{field}">{said}</p>' in html
    (alert,) = re.findall(r'<div class="faults" role="alert".*?</div>', html, re.DOTALL)
    assert "autofocus" in alert
    assert re.search(f'<a href="#{field}">[^<]+</a>: {re.escape(said)}', alert)
    assert 'aria-invalid="true"' in html
    assert BUFFALO["asks"].split("\r\n", 1)[0] in html
    assert await app.database.read(units.find_newest, app.context.unit_id) == 1


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe", b"id=&seen=x", b"a=b&" * 20_000, b"title.vi=%00&asks=%0A%0D"]
)
async def test_an_empty_form_is_returned_with_faults(office, body):
    for act in ("try", "save"):
        assert (await office.post(f"/office/cards/{act}", content=body)).status_code == 422
    assert (await office.post("/office/cards/edit", content=body)).status_code == 200


async def test_a_form_can_be_edited_again_after_its_trial(office):
    tried = fields(await tries(office, BUFFALO))
    again = await office.post("/office/cards/edit", data=tried)
    assert filled(again.text)["title.vi"] == BUFFALO["title.vi"]


async def test_the_second_of_two_officials_sees_what_the_first_saved(app, office):
    birth = await form(office, "birth")
    async with page_of(app.web_app()) as other:
        await sign_in(other.client, app)
        theirs = {**birth, "short.vi": "Lời của người trước."}
        assert (await saves(other.client, theirs)).status_code == 303
    second = await saves(office, {**birth, "short.vi": "Lời của người sau."})
    html = unescape(second.text)

    assert second.status_code == 409
    assert "Chị H" in html
    assert "<td>Lời của người trước.</td><td>Lời của người sau.</td>" in html
    assert card(app, "birth").short.vi == "Lời của người trước."
    assert (await saves(office, filled(second.text))).status_code == 303
    assert card(app, "birth").short.vi == "Lời của người sau."


async def test_an_operators_change_is_shown_as_the_operators(app, office):
    birth = await form(office, "birth")
    await loads(app, asks=("của quản trị",))
    second = await saves(office, {**birth, "asks": "của cán bộ"})
    assert second.status_code == 409
    assert SAY("console-card-faster-operator") in unescape(second.text)
    assert 'class="notice" role="alert" tabindex="-1" autofocus' in second.text


async def test_the_history_of_a_card_names_author_and_changed_fields(office):
    changed = {"short.vi": "Lời mới.", "owner": "police", "expires": "2026-12-10"}
    await saves(office, {**await form(office, "birth"), **changed})
    html = await page(office, "/office/card/birth/history")
    assert "<ins>Lời mới.</ins>" in html
    assert "<ins>10/12/2026</ins>" in html
    assert "Chị H" in html
    assert SAY("console-history-first") in html


# The file


async def test_all_cards_are_exported_to_a_file_and_imported_again(app, office):
    response = await office.get("/office/cards/file")
    assert "attachment" in response.headers["content-disposition"]
    assert len(tomllib.loads(response.text)["cards"]) == len(app.context.unit.cards)


async def test_a_file_is_tried_before_it_is_used(app, office, clock):
    clock.passes(days=3)
    await sign_in(office, app)
    text = format_answers(app.context.unit).replace("Đăng ký khai sinh", "Làm khai sinh")
    file = {"file": ("cards.toml", text.encode())}
    tried = await office.post("/office/cards/file", files=file)
    html = unescape(tried.text)
    assert tried.status_code == 200
    assert SAY("console-cards-changed", count=1) in html
    assert await app.database.read(units.find_newest, app.context.unit_id) == 1

    sent = re.search(r"<textarea name=\"file\" hidden>\n(.*?)</textarea>", tried.text, re.DOTALL)
    assert sent
    files = {"file": (None, unescape(sent[1])), "seen": (None, "1")}
    saved = await office.post("/office/cards/file/save", files=files)
    assert saved.status_code == 303
    assert card(app, "birth").title.vi == "Làm khai sinh"
    assert "nạp từ tệp" in await page(office, "/office/card/birth/history")


@pytest.mark.parametrize(
    ("content", "line", "field"),
    [
        (b"[[cards]]\nid = 1\n", "2", "id"),
        (b"\xff\xfe", "–", "–"),
        (b"", "–", "groups"),
        (b"x = [", "1", "–"),
    ],
)
async def test_an_invalid_file_is_refused_with_every_line(app, office, content, line, field):
    for act in ("", "/save"):
        response = await office.post(
            f"/office/cards/file{act}", files={"file": ("c.toml", content)}
        )
        assert response.status_code == 422
        assert f"<td>{line}</td><td><code>{field}</code></td>" in unescape(response.text)
    assert await app.database.read(units.find_newest, app.context.unit_id) == 1


def test_a_name_of_another_commune_in_a_file_has_a_sentence_for_officials():
    another = structs.replace(PACK, id="gia-hung", code="14470", name=LocalisedText("xã Gia Hưng"))
    with pytest.raises(PackError) as caught:
        parse_answers(CARDS.replace("Xin ở xã.", "Xin ở Gia Viễn."), another)
    said = [
        file_fault_message(f, BOOKS["vi"]) for f in caught.value.faults if f.code == "leftover"
    ]
    assert said == ["Còn tên hoặc số của nơi khác: Gia Viễn. Thay bằng của xã mình."]


@pytest.mark.parametrize(("old", "new", "_faults"), [*cases()])
async def test_every_fault_of_a_file_has_a_sentence_for_officials(old, new, _faults):
    page = CARDS.replace(old if new else f"{old}\n", new, 1)
    with pytest.raises(PackError) as caught:
        parse_answers(page, PACK, today=date(2026, 11, 25))
    for fault in caught.value.faults:
        said = file_fault_message(fault, BOOKS["vi"])
        assert said not in ("", fault.reason)
        assert re.search("[ạảãáàăâđêôơư]", said)


async def test_a_file_over_the_limit_is_not_read(office):
    file = {"file": ("cards.toml", b"#" * 2_000_001)}
    assert (await office.post("/office/cards/file", files=file)).status_code == 413


@pytest.mark.parametrize(
    "kind", ["text/plain", "multipart/form-data", "multipart/form-data; boundary="]
)
async def test_a_form_without_a_file_is_refused(office, kind):
    for act in ("", "/save"):
        response = await office.post(
            f"/office/cards/file{act}", content=b"x", headers={"Content-Type": kind}
        )
        assert response.status_code == 422


HEAD = b'--B\r\nContent-Disposition: form-data; name="%s"\r\n\r\n'


@pytest.mark.parametrize(
    ("kind", "body", "fields"),
    [
        ("multipart/form-data; boundary=B", HEAD % b"a" + b"x\r\n--B--\r\n", {"a": "x"}),
        ('Multipart/Form-Data; boundary="B"', HEAD % b"a" + b"x\r\n--B--", {"a": "x"}),
        (
            "multipart/form-data; boundary=B",
            HEAD % b'a"; filename="name=b' + b"x\r\n" + HEAD % b"b" + b"\r\n--B--",
            {"a": "x", "b": ""},
        ),
        ("multipart/form-data; boundary=B", HEAD % b"a" + b"cut off", {}),
        ("multipart/form-data; boundary=" + ";" * 40_000, HEAD % b"a" + b"x\r\n--B--", {}),
        ("multipart/form-data; boundary=B", b"--B\r\n\r\n\r\n" * 200_000, {}),
        ("multipart/form-data; boundary=B", HEAD % b"a; b=c" * 40_000, {}),
        (
            "multipart/form-data; boundary=B",
            b"--B\r\nContent-Disposition: form-data" + b";" * 900_000 + b"\r\n\r\nx\r\n--B--",
            {},
        ),
    ],
)
def test_a_form_with_a_file_is_parsed_in_linear_time(kind, body, fields):
    request = Request(
        "POST", {}, {}, {"content-type": kind}, {}, ReadBody(body), "", secure=False, base_url=""
    )

    assert parse_multipart(request) == fields


async def test_a_file_that_finds_the_queue_full_gets_a_page_that_says_so(office, monkeypatch):
    async def full(*_):
        raise QueueFullError

    monkeypatch.setattr(WorkQueue, "run", full)
    response = await office.post("/office/cards/file", files={"file": ("c.toml", b"x = 1")})

    assert response.status_code == 503
    assert SAY("console-trouble-busy") in unescape(response.text)
