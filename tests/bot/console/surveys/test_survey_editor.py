"""The form of a survey: what it keeps, its buttons, trying it, and two who edit at once."""

import re
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from itertools import count

import msgspec
import pytest
from msgspec import structs

from bot.console.surveys import trying
from bot.console.surveys.diagram import draw_path
from bot.console.surveys.form import SurveyForm, perform
from bot.console.surveys.ready_questions import make_ready_questions
from bot.services.surveys import approval, drafting
from conversations.surveys.survey import KINDS, Condition, Survey
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import Content
from tests.conversations.surveys.sample_survey import LONG_NAMES, MARKET, ROADS, option, question
from tests.resident import BOOKS, PACK

SAY = BOOKS["vi"].say
AT = "/office/surveys"
END = datetime(2030, 12, 1, 13, 0, tzinfo=UTC)
NUMBER = re.compile(r"(\d)/\d: ").search
# Everything that a survey may have which the samples don't.
ALL = Survey(
    MARKET.title,
    MARKET.why,
    (
        *MARKET.questions[:3],
        question(
            "both",
            "one",
            options=(
                structs.replace(option("x", "Xe"), also=("ô tô", "xe máy")),
                option("y", "Ý"),
            ),
            # Only who wants both the roof and the road.
            only_if=(Condition("fix", ("roof",)), Condition("fix", ("road", "park"))),
            has_unsure=True,
            is_shuffled=True,
            is_required=True,
            is_public=True,
        ),
        question("many", "number", least=1, most=9),
    ),
    is_anonymous=True,
    is_final=True,
    has_reminder=True,
    quotas={"me": 5, "tien-yet": 30},
    drawn_by_lot=200,
)
AUDIENCE = Audience(("tien-yet", "me"), ("resident",))


class Fields(HTMLParser):
    """The fields of the form of a survey, as a browser sends them."""

    def __init__(self, html):
        super().__init__()
        self.pairs: list[tuple[str, str]] = []
        self._is_in = False
        self._open = ""
        self._select = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        its = {name: value or "" for name, value in attrs}
        self._is_in |= tag == "form" and its.get("action") == f"{AT}/save"
        if not self._is_in or ("name" not in its and tag != "option"):
            return
        if tag == "input" and (its.get("type") != "checkbox" or "checked" in its):
            self.pairs.append((its["name"], its.get("value", "")))
        elif tag == "textarea":
            self._open = its["name"]
            self.pairs.append((self._open, ""))
        elif tag == "select":
            self._select = its["name"]
        elif tag == "option" and "selected" in its:
            self.pairs.append((self._select, its["value"]))

    def handle_data(self, data):
        if self._open:
            name, text = self.pairs.pop()
            self.pairs.append((name, text + data))

    def handle_endtag(self, tag):
        self._open = "" if tag == "textarea" else self._open
        self._is_in &= tag != "form"


def values(html, name):
    return [value.strip() for key, value in Fields(html).pairs if key == name]


def with_changes(html, **changes):
    """Return the form of a page as a browser sends it, with other values of some fields."""
    data: dict[str, list[str]] = {}
    for key, value in Fields(html).pairs:
        data.setdefault(key, []).append(value)
    for key, value in changes.items():
        data[key.replace("_", "-") if key.startswith("q") else key] = value
    return data


async def page(client, path, status=200):
    response = await client.get(path)
    assert response.status_code == status
    return response.text


async def presses(client, html, act="look", **changes):
    """Press a button of the form on the page *html*; return the page that follows."""
    response = await client.post(f"{AT}/form", data=with_changes(html, do=act, **changes))
    assert response.status_code == 200
    return response.text


async def saves(client, html, **changes):
    return await client.post(f"{AT}/save", data=with_changes(html, **changes))


@pytest.fixture
def stores(app):
    """Return a function that stores a survey of someone else, and returns its address."""
    numbers = count(1)

    def stores_(survey, **more):
        content, id_ = Content(survey, closes_at=END, **more), f"s{next(numbers)}"
        app.database.write_now(drafting.save, app.context, "someone", id_, 0, content)
        return f"{AT}/{id_}"

    return stores_


@pytest.fixture
def stored(app):
    """Return a function that returns the newest version of a survey."""

    async def load(id_="s1"):
        found = await app.database.read(surveys.find, app.context.unit_id, id_)
        unit_id = app.context.unit_id
        return await app.database.read(surveys.load_version, unit_id, id_, found.version)

    return load


async def test_a_survey_comes_out_of_the_form_as_it_went_in(writer, stores, stored):
    for survey in (MARKET, LONG_NAMES, ROADS, ALL):
        path = stores(survey, audience=AUDIENCE)
        assert (await saves(writer, await page(writer, f"{path}/edit"))).status_code == 303
        version = await stored(path.rpartition("/")[2])
        assert version.content == Content(survey, AUDIENCE, None, END)
        assert version.version == 1


async def test_a_poll_of_a_meeting_stays_one(writer, stores, stored):
    poll = structs.replace(LONG_NAMES, is_for_meeting=True)
    html = await page(writer, f"{stores(poll)}/edit")
    await saves(writer, html, **{"title-vi": "Đường nào"})
    survey = (await stored()).content.survey
    assert (survey.title.vi, survey.is_for_meeting) == ("Đường nào", True)


async def test_a_template_is_saved_and_submitted(app, writer, stored):
    html = await page(writer, f"{AT}/new?template=settled")
    assert [its.name.vi in html for its in PACK.survey_templates] == [True, True]
    response = await saves(writer, html)
    path, _, sent = response.headers["location"].partition("?")
    assert sent == "sent=survey-new-template%3Dsettled"
    assert SAY("console-survey-saved") in await page(writer, f"{path}?{sent}")
    content = (await stored(path.rpartition("/")[2])).content
    assert content.survey == msgspec.convert(PACK.survey_templates[1].survey, Survey)
    assert content.closes_at > app.context.now()
    assert (await writer.post(f"{path}/submit", data={"seen": "1"})).status_code == 303


async def test_a_copy_is_a_survey_of_its_own(writer, stores, stored):
    path = stores(ALL, audience=AUDIENCE)
    assert f"{AT}/new?from=s1" in await page(writer, path)
    html = await page(writer, f"{AT}/new?from=s1")
    copied = (await saves(writer, html)).headers["location"].partition("?")[0]
    assert copied != path
    content = (await stored(copied.rpartition("/")[2])).content
    assert (content.survey, content.audience) == (ALL, AUDIENCE)
    await page(writer, f"{AT}/new?from=nothing", 404)


async def test_a_question_is_added_and_gets_its_ids_from_the_page(writer, stored):
    html = await page(writer, f"{AT}/new")
    html = await presses(writer, html, "add:one", **{"title-vi": "Chợ", "why-vi": "Để sửa chợ."})
    assert "fault" not in html.partition("<form")[2].partition("q0-kind")[0]  # only begun
    rows = {f"q0-options-{n}-vi": text for n, text in enumerate(["Mái", "", "Đèn"])}
    html = await presses(writer, html, **{"q0-vi": "Sửa gì?", **rows, "q0-options-2-also": "a, b"})
    assert values(html, "q0-options-1-id") == ["a2"]
    html = await presses(writer, html, "add:text", **{"q0-has_other": "yes"})
    response = await saves(
        writer, html, **{"q1-vi": "Vì sao?", "q1-if": ["c1:0:a2", "c1:0:other"]}
    )
    content = (await stored(response.headers["location"].split("/")[3].partition("?")[0])).content
    first, second = content.survey.questions
    assert [(its.id, its.name.vi, its.also) for its in first.options] == [
        ("a1", "Mái", ()),
        ("a2", "Đèn", ("a", "b")),
    ]
    assert second.only_if == (Condition("c1", ("a2", "other")),)


async def test_ready_questions_are_added_by_one_click_each_once(writer, stores, stored):
    html = await page(writer, f"{stores(MARKET)}/edit")
    html = await presses(writer, html, "ready:age_group")
    assert values(html, "q7-id") == ["age_group"]
    assert values(html, "q7-options-3-vi") == ["Từ 60 trở lên"]
    assert 'value="ready:age_group"' not in html
    html = await presses(writer, html, "ready:age_group")
    html = await presses(writer, html, "ready:gender")
    assert [values(html, f"q{n}-id") for n in (8, 9)] == [["gender"], []]
    await saves(writer, html)
    ready = (await stored()).content.survey.questions[-2:]
    assert ready == tuple(make_ready_questions(BOOKS).values())


def pressed(act, survey=MARKET):
    """Return the questions of *survey* after a button of its form."""
    return perform(SurveyForm(Content(survey)), act).questions


def test_buttons_move_and_remove_questions_and_options():
    goes, often, fix, *rest = MARKET.questions
    roof, road, park = fix.options
    assert pressed("down:1") == (goes, fix, often, *rest)
    assert pressed("up:2") == (goes, fix, often, *rest)
    assert pressed("up:2:options:2")[2].options == (roof, park, road)
    assert pressed("down:2:options:0")[2].options == (road, roof, park)
    assert pressed("remove:2:options:0")[2].options == (road, park)


def test_with_a_question_the_conditions_on_it_go():
    _, often, *rest = MARKET.questions
    assert pressed("remove:0") == (structs.replace(often, only_if=()), *rest)


@pytest.mark.parametrize(
    "act",
    ["", "up", "up:9", "up:-1", "up:0", "down:6", "up:2:rows:0", "up:2:options:3", "add:oral"],
)
def test_what_no_button_sends_changes_nothing(act):
    assert pressed(act) == MARKET.questions


async def test_a_condition_on_a_later_question_is_shown_with_its_fault(writer, stores):
    path = stores(MARKET)
    html = await presses(writer, await page(writer, f"{path}/edit"), "down:0")
    assert values(html, "q0-if") == ["goes:0:yes"]
    fault = SAY("console-survey-fault-later")
    assert fault[0].upper() + fault[1:] in unescape(html)


async def test_another_kind_has_other_fields(writer, stores):
    html = await page(writer, f"{stores(MARKET)}/edit")
    assert re.findall('value="add:([a-z_]+)"', html) == list(KINDS)
    html = await presses(writer, html, "kind:3", **{"q3-kind": "number"})
    assert values(html, "q3-least") == ["0"]
    assert "q3-has_unsure" not in html


async def test_what_can_not_be_read_is_shown_again_and_nothing_is_saved(writer, stores, stored):
    html = await page(writer, f"{stores(MARKET)}/edit")
    wrong = {"q4-most": "nhiều", "quota-me": "1/2", "closes_at": "mai"}
    response = await saves(writer, html, **wrong, **{"q4-vi": "Mấy người?"})
    assert response.status_code == 422
    assert [*values(response.text, "q4-most"), *values(response.text, "quota-me")] == [
        "nhiều",
        "1/2",
    ]
    assert values(response.text, "closes_at") == ["mai"]
    assert values(response.text, "q4-vi") == ["Mấy người?"]
    assert SAY("console-survey-fault-unread") in unescape(response.text)
    assert (await stored()).version == 1
    empty = await saves(writer, await page(writer, f"{AT}/new"))
    assert empty.status_code == 422
    assert SAY("console-survey-fault-whole-empty") in unescape(empty.text)


async def test_a_form_that_is_sent_twice_makes_one_survey(writer):
    html = await page(writer, f"{AT}/new?template=authority")
    first, second = [await saves(writer, html) for _ in range(2)]
    assert first.headers["location"] == second.headers["location"]


async def test_the_second_of_two_editors_sees_both_texts_and_may_save_theirs(
    writer, lead, stores, stored
):
    path = stores(MARKET)
    mine, theirs = [await page(it, f"{path}/edit") for it in (writer, lead)]
    assert (await saves(lead, theirs, **{"q0-vi": "Có đi chợ không ạ?"})).status_code == 303
    response = await saves(writer, mine, **{"q0-vi": "Đi chợ Me chứ ạ?", "is_final": "yes"})
    assert response.status_code == 409
    html = unescape(response.text)
    assert SAY("console-survey-faster", who="Anh Nam") in html
    table = html.partition("<table>")[2].partition("</table>")[0]
    assert [its in table for its in ("Có đi chợ không ạ?", "Đi chợ Me chứ ạ?")] == [True, True]
    assert SAY("console-survey-number", number=1) in table
    assert SAY("console-survey-field-is_final") in table
    assert SAY("console-survey-number", number=2) not in table
    assert (await saves(writer, response.text)).status_code == 303
    history = unescape(await page(writer, f"{path}/versions"))
    assert [its in history for its in ("Anh Nam", "Chị Hoa")] == [True, True]
    assert history.count("Có đi chợ không ạ?") == 2  # after the first change, before the second
    await page(writer, f"{AT}/nothing/versions", 404)
    assert (await stored()).content.survey.questions[0].text.vi == "Đi chợ Me chứ ạ?"


async def test_what_was_opened_is_warned_of_and_what_ended_is_not_edited(app, lead, stores):
    path = stores(MARKET)
    write, context = app.database.write, app.context
    await write(approval.submit, context, "someone", "s1", 1)
    html = await page(lead, f"{path}/edit")
    assert SAY("console-survey-voids-waiting") in html
    seen = await page(lead, path)
    shown = dict(re.findall(r'<input type="hidden" name="(seen|hash)" value="([^"]*)">', seen))
    await lead.post(f"{path}/approve", data=shown)
    assert SAY("console-survey-voids-open") in await page(lead, f"{path}/edit")
    await write(approval.close, context, "someone", "s1", "đủ rồi")
    assert SAY("console-survey-cant-ended") in await page(lead, f"{path}/edit", 409)
    refused = await saves(lead, html, **{"q0-vi": "Sửa lúc đã đóng?"})
    assert refused.status_code == 409
    assert "Sửa lúc đã đóng?" in unescape(refused.text)
    assert f"{path}/edit" not in await page(lead, path)


async def test_who_returned_it_keeps_the_typed_text_and_saves_nothing(app, lead, stores, stored):
    path = stores(MARKET)
    await app.database.write(approval.submit, app.context, "someone", "s1", 1)
    html = await page(lead, f"{path}/edit")
    await lead.post(f"{path}/return", data={"seen": "1", "reason": "Thiếu câu về giá."})
    refused = await saves(lead, html, **{"q0-vi": "Câu mới?"})
    assert refused.status_code == 409
    assert SAY("console-survey-cant-returned") in unescape(refused.text)
    assert "Câu mới?" in unescape(refused.text)
    assert (await stored()).version == 1


# Trying it


def bubbles(html):
    """Return what is said in the chat beside the form."""
    found = re.findall(r'<p class="bubble( own)?">(.*?)</p>', html, re.DOTALL)
    return [(bool(own), unescape(text)) for own, text in found]


async def test_it_is_tried_as_it_is_typed_by_buttons_and_in_words(writer, stores):
    html = await page(writer, f"{stores(MARKET)}/edit")
    html = await presses(writer, html, "say:Không", **{"q0-vi": "Có đi chợ không ạ?"})
    assert "Câu 1/7: Có đi chợ không ạ?" in bubbles(html)[0][1]
    assert bubbles(html)[1] == (True, "Không")
    assert "Câu 2/6" in bubbles(html)[2][1]
    html = await presses(writer, html, words="mai che va cho de xe")
    assert "Câu 3/6" in bubbles(html)[-1][1]
    html = await presses(writer, html, "language:en")
    assert len(bubbles(html)) == 1
    assert "Question 1/7" in bubbles(html)[0][1]


async def test_three_people_are_ready_to_try_it(writer, stores):
    html = await page(writer, f"{stores(MARKET)}/edit")
    for person, asked in ((trying.SHORTEST, 6), (trying.LONGEST, 7), (trying.RELUCTANT, 6)):
        for language in ("vi", "en"):
            html = await presses(writer, html, f"person:{person}", language=language)
            said = SAY("console-survey-tried", count=len(values(html, "said")))
            assert said in unescape(html)
            told = [found for own, text in bubbles(html) if not own and (found := NUMBER(text))]
            assert max(found[1] for found in told) == str(asked)


@pytest.mark.parametrize("person", trying.PEOPLE)
async def test_each_kind_of_question_is_tried(writer, stores, person):
    html = await page(writer, f"{stores(ROADS)}/edit")
    html = await presses(writer, html, f"person:{person}")
    assert SAY("console-survey-tried", count=len(values(html, "said"))) in unescape(html)
    for row in ROADS.questions[1].rows:
        assert any(row.name.vi in text for own, text in bubbles(html) if not own)


async def test_an_anonymous_survey_is_tried_with_its_receipt(writer, stores):
    survey = structs.replace(LONG_NAMES, is_anonymous=True)
    html = await page(writer, f"{stores(survey)}/edit")
    html = await presses(writer, html, f"person:{trying.LONGEST}")
    assert "000" in bubbles(html)[-1][1]


async def test_a_condition_in_an_anonymous_survey_is_refused_in_words_beside_its_question(
    writer, stores
):
    at = stores(structs.replace(MARKET, is_anonymous=True))
    why = SAY("console-survey-fault-branches")[1:]  # it begins a sentence there
    html = unescape(await page(writer, f"{at}/edit"))
    assert why in html.partition('id="q1"')[2].partition('id="q2"')[0]
    assert html.count(why) == 1
    assert why in unescape(await page(writer, at))
    assert (await writer.post(f"{at}/submit", data={"seen": "1"})).status_code == 422


async def test_a_question_with_a_fault_is_left_out_of_the_trial(writer, stores):
    html = await page(writer, f"{stores(MARKET)}/edit")
    html = await presses(writer, html, **{"q0-vi": "", "title-vi": ""})
    assert "Câu 1/5: Chợ cần sửa gì trước?" in bubbles(html)[0][1]
    html = await presses(writer, await page(writer, f"{AT}/new"))
    assert bubbles(html) == []
    assert SAY("console-survey-untried") in unescape(html)


def test_the_diagram_has_a_line_for_each_dependence():
    diagram = draw_path(ALL.questions)
    assert [its.number for its in diagram.boxes] == [1, 2, 3, 4, 5]
    assert [its.is_conditional for its in diagram.boxes] == [False, True, False, True, False]
    assert [(its.start, its.end) for its in diagram.lines] == [(1, 2), (3, 4)]
    assert diagram.boxes[-1].y + diagram.boxes[-1].height <= diagram.height
