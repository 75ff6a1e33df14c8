"""The officials' pages for missed questions."""

import json
import re
from html import unescape

import pytest

from bot.services.questions import misses
from bot.services.unit_context import Speaker
from conversations.engine.model.messages import Inbound, Text
from storage.repositories import units
from storage.repositories.person import addresses
from storage.tables import ASKED_OFFICIALS, AUDITS, MISSES, OUTBOX
from tests.bot.console.questions.test_card_pages import fields
from tests.fakes import rows
from tests.resident import AGREED, BOOKS

SAY = BOOKS["vi"].say
BUFFALO = ("xin giấy phép nuôi trâu ở đâu", "xin giay phep nuoi trau o dau", "giấy phép nuôi trâu")
QUESTIONS = (
    {"text": "làm khai sinh", "intent": "birth", "variant": "clean", "kind": "in"},
    {"text": "giấy phép nuôi trâu", "intent": "marriage", "variant": "clean", "kind": "in"},
    {"text": "mai trời có mưa không", "intent": None, "variant": "clean", "kind": "far"},
)


@pytest.fixture
def settings(settings, tmp_path):
    """The settings of an installation with a file of questions."""
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(map(json.dumps, QUESTIONS)), "utf-8")
    answers = settings.answers.model_copy(update={"questions": "questions.jsonl"})
    return settings.model_copy(update={"answers": answers})


async def missed(app, *texts, kind="unknown", card=""):
    for text in texts:
        await app.database.write(
            misses.keep_miss, app.context, question=text, kind=kind, card=card
        )


async def asks(app, who, text):
    """Let someone write, and pass a question on to officials."""
    await app.batcher.receive([Inbound("fake", f"u-{who}", who, Text("chào em"))])

    def work(tx):
        person = addresses.find_person_id(tx, app.context.unit_id, "fake", who) or ""
        return misses.ask_official(tx, app.context, Speaker(person, AGREED, "fake", who), text)

    assert await app.database.write(work)


async def office_page(office):
    response = await office.get("/office/questions")
    assert response.status_code == 200
    return unescape(response.text)


def waiting(html):
    """Return the ids of the questions in the first form for an answer."""
    return re.findall(r'name="questions" value="([^"]+)"', html)[0]


def group(html, number=0):
    """Return the id of a group on the page."""
    return re.findall(r'<li class="report" id="g-([^"]+)"', html)[number]


async def test_without_misses_the_page_says_how_to_try(office):
    assert SAY("console-questions-empty") in await office_page(office)


async def test_groups_are_listed_by_size_with_counts_examples_and_shown_cards(app, office):
    await missed(app, *BUFFALO)
    await missed(app, "chợ họp ngày nào", kind="not_this", card="birth")
    html = await office_page(office)

    assert html.index("nuôi trâu") < html.index("chợ họp")
    assert SAY("console-times", count=3) in html
    assert SAY("console-newest", day="23/11/2026") in html
    assert SAY("console-not-this", cards="Đăng ký khai sinh") in html
    assert len(re.findall('<button name="card"', html)) >= 3


async def test_only_officials_see_questions_and_cross_origin_posts_change_nothing(app, office):
    await missed(app, *BUFFALO)
    id_ = group(await office_page(office))
    foreign = {"Origin": "https://elsewhere.example"}
    for act in ("way", "new", "leave", "answer"):
        path = f"/office/questions/{act}"
        assert (await office.post(path, data={"group": id_}, headers=foreign)).status_code == 403
    office.cookies.clear()
    assert (await office.get("/office/questions")).status_code == 401
    assert {row["settled"] for row in await rows(app, MISSES)} == {""}


async def test_one_click_tries_a_group_as_a_way_of_asking_without_saving(app, office):
    await missed(app, *BUFFALO, "nuôi trâu có phải xin giấy phép không")
    id_ = group(await office_page(office))
    response = await office.post("/office/questions/way", data={"group": id_, "card": "birth"})
    html = unescape(response.text)

    assert response.status_code == 200
    assert SAY("console-card-trying", title="Đăng ký khai sinh") in html
    assert "<ins>xin giấy phép nuôi trâu ở đâu</ins>" in html
    assert SAY("console-effect-tried", count=3 + 4) in html
    # The questions of the group are gained; that of another card is lost or not listed.
    gained = html[html.index("▲") :]
    assert "xin giay phep nuoi trau o dau" in gained
    assert SAY("console-got-answer", card="Đăng ký khai sinh") in gained
    assert {row["settled"] for row in await rows(app, MISSES)} == {""}
    assert await app.database.read(_versions, app.context.unit_id) == 1


def _versions(tx, unit_id):
    return units.find_newest(tx, unit_id)


async def test_a_trial_names_the_questions_that_a_new_way_of_asking_loses(app, office):
    """A question about one card is answered by another one that gets its words."""
    await missed(app, "giấy phép nuôi trâu")
    id_ = group(await office_page(office))
    await office.post("/office/questions/way", data={"group": id_, "card": "marriage"})
    first = await office.post("/office/questions/way", data={"group": id_, "card": "marriage"})
    await office.post("/office/cards/save", data=fields(first.text))
    await missed(app, "giấy phép nuôi trâu")
    id_ = group(await office_page(office))
    second = await office.post("/office/questions/way", data={"group": id_, "card": "birth"})
    html = unescape(second.text)

    lost = html[html.index("▼") : html.index("▲")]
    assert "giấy phép nuôi trâu" in lost
    assert "Đăng ký kết hôn" in lost


async def test_saving_removes_the_group_from_the_list_and_the_bot_answers_with_the_card(
    app, office
):
    await missed(app, *BUFFALO)
    await asks(app, "an", BUFFALO[0])
    html = await office_page(office)
    assert SAY("console-waits", count=1) in html
    tried = await office.post(
        "/office/questions/way", data={"group": group(html), "card": "birth"}
    )
    assert SAY("console-card-tells", count=1) in unescape(tried.text)
    saved = await office.post("/office/cards/save", data=fields(tried.text))

    assert (saved.status_code, saved.headers["location"]) == (
        303,
        "/office/questions?saved=1&sent=card-birth",
    )
    assert {row["settled"] for row in await rows(app, MISSES)} == {"birth"}
    (question,) = await rows(app, ASKED_OFFICIALS)
    assert (question["state"], question["card"]) == ("answered", "birth")
    assert any("nuôi trâu" in (row["notice"] or row["payload"]) for row in await rows(app, OUTBOX))
    (card,) = [card for card in app.context.unit.cards if card.id == "birth"]
    assert BUFFALO[0] in card.asks
    html = await office_page(office)
    assert SAY("console-questions-empty") in html
    assert "Chị H" in html[html.index(SAY("console-answered")) :]


async def test_an_unanswered_question_becomes_an_answered_one(app, office, page, clock):
    await page.says(BUFFALO[0])
    await page.taps(SAY("card-ask-official"))
    html = await office_page(office)
    assert SAY("console-times", count=1) in html
    assert SAY("console-waits", count=1) in html
    tried = await office.post(
        "/office/questions/way", data={"group": group(html), "card": "birth"}
    )
    await office.post("/office/cards/save", data=fields(tried.text))

    clock.passes(hours=1)  # nobody is notified before eight
    await page.hears(SAY("news-asked-card", question=BUFFALO[0]))
    (news,) = [r for r in await rows(app, OUTBOX) if r["kind"]]
    text = json.loads(news["payload"])["text"]
    short = app.context.answering.knowledge.card("birth").short.vi
    assert text.startswith(SAY("news-asked-card", question=BUFFALO[0]))
    assert short in text
    await page.says(BUFFALO[0])
    assert (await page.last())["text"].startswith(
        app.context.answering.knowledge.card("birth").title.vi
    )


async def test_a_card_is_not_saved_without_a_trial(app, office):
    await missed(app, *BUFFALO)
    tried = await office.post(
        "/office/questions/way", data={"group": group(await office_page(office)), "card": "birth"}
    )
    changed = {**fields(tried.text), "asks": "xin nuôi trâu"}
    for mark in (changed["mark"], "", "x"):
        response = await office.post("/office/cards/save", data={**changed, "mark": mark})
        assert response.status_code == 200
        assert SAY("console-effect") in unescape(response.text)
    assert await app.database.read(_versions, app.context.unit_id) == 1


async def test_a_group_becomes_a_new_card(app, office):
    await missed(app, *BUFFALO)
    form = await office.post(
        "/office/questions/new", data={"group": group(await office_page(office))}
    )
    html = unescape(form.text)
    assert "giấy phép nuôi trâu" in html

    filled = {
        **fields(form.text),
        "id": "buffalo",
        "title.vi": "Nuôi trâu bò",
        "short.vi": "Bác gọi thú y xã để được hướng dẫn ạ.",
        "group": "civil",
        "owner": "service",
        "asks": "\n".join(BUFFALO),
    }
    tried = await office.post("/office/cards/try", data=filled)
    assert tried.status_code == 200
    saved = await office.post("/office/cards/save", data=fields(tried.text))
    assert saved.status_code == 303
    assert {row["settled"] for row in await rows(app, MISSES)} == {"buffalo"}
    assert any(card.id == "buffalo" for card in app.context.unit.cards)


async def test_a_dismissed_group_stays_dismissed(app, office):
    await missed(app, *BUFFALO)
    await missed(app, "chợ họp ngày nào")
    id_ = group(await office_page(office))
    left = await office.post("/office/questions/leave", data={"group": id_})
    assert left.status_code == 303
    html = await office_page(office)
    assert "chợ họp" in html
    assert "nuôi trâu" not in html
    again = await office.post("/office/questions/leave", data={"group": id_})
    assert again.status_code == 404
    assert SAY("console-question-gone") in unescape(again.text)
    assert [r["act"] for r in await rows(app, AUDITS)].count("miss.leave") == 1


async def test_a_typed_answer_goes_to_everyone_who_waits(app, office):
    await asks(app, "an", BUFFALO[0])
    await asks(app, "ba", BUFFALO[1])
    data = {
        "questions": waiting(await office_page(office)),
        "text": "Mời bác ra thú y xã sáng thứ Hai ạ.",
    }
    sent = await office.post("/office/questions/answer", data=data)

    assert sent.status_code == 303
    told = [r for r in await rows(app, OUTBOX) if "thú y xã" in (r["notice"] or r["payload"])]
    assert sorted(row["address"] for row in told) == ["an", "ba"]
    assert {row["promise"] for row in told} == {"at_least_once"}
    html = unescape((await office.get(sent.headers["location"])).text)
    assert SAY("console-telling-asker", count=2, channel="fake") in html
    assert data["text"] in html

    again = await office.post("/office/questions/answer", data=data)
    assert again.headers["location"] == sent.headers["location"]
    assert len([r for r in await rows(app, OUTBOX) if r["notice"]]) == len(told)


async def test_a_refused_answer_is_shown_again_as_typed(app, office):
    await asks(app, "an", BUFFALO[0])
    await missed(app, "chợ họp ngày nào")
    typed = {"questions": waiting(await office_page(office)), "text": "Ừ <b>"}
    response = await office.post("/office/questions/answer", data=typed)
    assert response.status_code == 422
    assert "Ừ &lt;b&gt;</textarea>" in response.text
    html = unescape(response.text)
    assert html.count(SAY("console-fault-text-short", least=10, most=2000)) == 2
    assert 'role="alert" tabindex="-1" autofocus' in html
    assert "chợ họp" not in html  # the group alone, so that its form is at the top


@pytest.mark.parametrize("act", ["way", "new", "leave", "answer"])
@pytest.mark.parametrize("body", [b"", b"group=", b"group=x&card=birth", b"\xff", b"group=%00"])
async def test_an_unknown_group_counts_as_settled(office, act, body):
    assert (await office.post(f"/office/questions/{act}", content=body)).status_code == 404


@pytest.mark.parametrize("start", ["20", "99999", "-1", "x", "²", "9" * 40])
async def test_groups_over_the_limit_are_on_further_pages(app, office, start):
    await missed(app, *BUFFALO)
    response = await office.get("/office/questions", params={"from": start})
    assert response.status_code == 200


async def test_residents_texts_are_escaped(app, office):
    await missed(app, "<script>alert(1)</script> nuôi trâu")
    response = await office.get("/office/questions")
    assert "<script>alert" not in response.text
    assert "&lt;script&gt;" in response.text
