"""The results of a survey on officials' pages and in files: counted, and never of a few."""

import csv
from io import BytesIO, StringIO

import openpyxl
from msgspec import structs

from bot.console.surveys.ready_questions import make_ready_questions
from bot.services.surveys import approval, drafting
from bot.services.surveys.answering import send_answers
from bot.services.surveys.content import hash_content
from bot.services.unit_context import Speaker
from conversations.dialogues.surveys.effects import SendAnswers
from storage.repositories import audit
from storage.repositories.surveys.surveys import Content
from tests.bot.console.surveys.test_survey_pages import page
from tests.conversations.surveys.sample_survey import MARKET
from tests.resident import AGREED, BOOKS, PACK

SAY = BOOKS["vi"].say
RESULTS = "/office/surveys/s1/results"
AREAS = [its.id for its in PACK.neighbourhoods[:2]]


def opens(app, survey=MARKET, version=1):
    """Ask *survey*, as two officials did who are not those of the test."""
    context = app.context

    def ask(tx):
        content = Content(survey, closes_at=context.now().replace(year=2030))
        drafting.save(tx, context, "one", "s1", version - 1, content)
        approval.submit(tx, context, "one", "s1", version)
        shown = {"version": version, "content_hash": hash_content("s1", content)}
        approval.approve(tx, context, "other", "s1", **shown)

    app.database.write_now(ask)


def answers(app, *given, area="", version=1, first=0):
    """Send the answers of one person after the other."""

    def send(tx):
        for n, own in enumerate(given, first):
            person = structs.replace(AGREED, neighbourhood=area)
            speaker = Speaker(f"{area}{n}", person, "webchat", f"{area}{n}")
            send_answers(tx, app.context, speaker, SendAnswers("s1", version, own))

    app.database.write_now(send)


def answer(grade="4", fix=("roof", "park"), words=None):
    return {"goes": "no", "fix": list(fix), "grade": grade, "words": words}


def fill(app):
    """Let 12 people of one area and 8 of another answer."""
    opens(app)
    answers(app, *(answer(grade) for grade in "444444555555"), area=AREAS[0])
    answers(app, *(answer(grade) for grade in "55555444"), area=AREAS[1])


def rows_of(text):
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))


async def test_people_and_shares_are_shown_with_a_chart(app, writer):
    fill(app)
    html = await page(writer, RESULTS)
    assert SAY("survey_results-respondents", count=20) in html
    assert SAY("survey_results-base", answered=20, asked=20) in html
    assert f"{SAY('survey-scale-5')}</th><td>11</td><td>55%" in html
    assert "<svg" in html
    assert "11 · 55%" in html
    assert SAY("survey_results-self-selected") in html
    assert SAY("survey_results-no-margin") in html


async def test_fewer_than_five_people_are_not_shown_at_all(app, writer):
    opens(app)
    answers(app, *[answer()] * 4)
    html = await page(writer, RESULTS)
    assert SAY("survey_results-too-few") in html
    assert "<svg" not in html
    assert SAY("survey-scale-4") not in html


async def test_an_answer_of_a_few_is_counted_with_its_neighbour(app, writer):
    opens(app)
    answers(app, *[answer("5")] * 9, *[answer("4")] * 5, *[answer("2")] * 2)
    html = await page(writer, RESULTS)
    both = f" {SAY('survey_results-join')} ".join(SAY(f"survey-scale-{n}") for n in (2, 3, 4))
    assert f"{both}</th><td>7</td>" in html
    assert SAY("survey_results-merged") in html


async def test_a_question_whose_answers_are_all_merged_is_not_shown(app, writer):
    opens(app)
    answers(app, *[answer("5")] * 4, *[answer("4")] * 4)
    html = await page(writer, RESULTS)
    assert SAY("survey_results-hidden") in html
    assert SAY("survey-scale-5") not in html


async def test_an_area_of_a_few_is_counted_with_another(app, writer):
    opens(app)
    answers(app, *[answer("5")] * 6, area=AREAS[0])
    answers(app, *[answer("4")] * 5, area=AREAS[0], first=10)
    answers(app, answer("4"), area=AREAS[1])
    html = await page(writer, RESULTS)
    assert SAY("survey_results-no-table") in html
    assert PACK.neighbourhoods[1].name.vi not in html


async def test_the_table_by_area_is_weighted_by_its_adults(app, writer):
    opens(app)
    answers(app, *[answer("5")] * 8, *[answer("1")] * 8, area=AREAS[0])
    answers(app, *[answer("5")] * 8, area=AREAS[1])
    html = await page(writer, RESULTS)
    adults = [its.adults for its in PACK.neighbourhoods[:2]]
    share = (adults[0] / 2 + adults[1]) / sum(adults)
    weighted = html[html.rindex(SAY("survey_results-weighted")) :].split("</tr>")[0]
    assert f"{share:.0%}" in weighted
    assert f"{share:.0%}" != f"{16 / 24:.0%}"


async def test_only_of_people_drawn_by_lot_a_margin_is_told(app, writer):
    opens(app, structs.replace(MARKET, drawn_by_lot=40))
    answers(app, *[answer()] * 25)
    html = await page(writer, RESULTS)
    assert "40 người được rút thăm, 25 người trả lời" in html
    assert "19,5 điểm phần trăm" in html  # 1.96 · √(0.25 / 25), less as 25 of 3,780 are known
    assert SAY("survey_results-no-margin") not in html


async def test_each_version_is_counted_apart(app, writer):
    opens(app)
    answers(app, *[answer("5")] * 6)
    opens(app, structs.replace(MARKET, why=MARKET.title), version=2)
    answers(app, *[answer("1")] * 7, version=2, first=20)
    assert SAY("survey_results-respondents", count=7) in await page(writer, RESULTS)
    first = await page(writer, f"{RESULTS}?version=1")
    assert SAY("survey_results-respondents", count=6) in first
    assert 'aria-current="true">1</a>' in first


async def test_two_questions_are_crossed_unless_that_shows_a_few(app, writer):
    opens(app)
    goers = {**answer("5"), "goes": "yes", "often": "daily"}
    answers(app, *[goers] * 7, *[answer("1")] * 6)
    table = await page(writer, f"{RESULTS}/cross?rows=goes&columns=grade")
    assert f"{SAY('survey-yes_no-yes')}</th><td>7</td>" in table
    assert "7 · 100%" in table
    answers(app, answer("5"), first=30)
    few = await page(writer, f"{RESULTS}/cross?rows=goes&columns=grade")
    assert SAY("console-survey-cross-few") in few


async def test_a_question_for_some_and_one_with_several_answers_are_crossed(app, writer):
    opens(app)
    goers = {**answer("5"), "goes": "yes", "often": "daily", "fix": ["roof", "park"]}
    answers(app, *[goers] * 7, *[{**answer("1"), "fix": ["road"]}] * 6)
    some = await page(writer, f"{RESULTS}/cross?rows=grade&columns=often")
    assert "7 · 100%" in some  # of those who were asked
    for sides in ("rows=goes&columns=fix", "rows=fix&columns=goes"):
        several = await page(writer, f"{RESULTS}/cross?{sides}")
        assert f"{SAY('survey-yes_no-yes')}</th><td>7</td>" in several
        assert several.count("7 · 100%") >= 2  # the roof and the place to park
    cant = await page(writer, f"{RESULTS}/cross?rows=often&columns=fix")
    assert SAY("console-survey-cross-cant") in cant


async def test_words_are_grouped_and_few_are_not_counted(app, writer):
    opens(app)
    same = [answer(words=text) for text in ["thêm đèn chợ", "them den cho"] * 3]
    answers(app, *same, answer(words="sửa mái che giúp bà con"))
    html = await page(writer, f"{RESULTS}/words")
    assert html.count(SAY("console-survey-words-people", count=6)) == 1
    assert "sửa mái che giúp bà con" in html
    assert SAY("console-survey-words-people", count=1) not in html


async def test_the_files_hold_the_tables_and_a_codebook_and_no_single_people(app, writer):
    fill(app)
    response = await writer.get(f"{RESULTS}.csv")
    assert response.headers["content-disposition"].endswith('"YK-1-1.csv"')
    rows = rows_of(response.text)
    people = SAY("console-survey-file-people")
    assert {row[people] for row in rows if row[people].isdecimal()} <= {
        str(n) for n in (0, *range(5, 21))
    }
    book = openpyxl.load_workbook(BytesIO((await writer.get(f"{RESULTS}.xlsx")).content))
    assert book.sheetnames == [
        SAY(f"console-survey-sheet-{name}") for name in ("numbers", "codebook", "about")
    ]
    codes = [[cell.value for cell in row] for row in book.worksheets[1].iter_rows()]
    assert any(row[1] == "often" and row[5] for row in codes)
    assert any(row[6] == "roof" and row[7] == "Mái che" for row in codes)
    exports = app.database.write_now(audit.list_of_kinds, app.context.unit_id, ("survey.export",))
    assert len(exports) == 2


async def test_the_report_is_printed(app, writer):
    fill(app)
    response = await writer.get(f"{RESULTS}.pdf")
    assert response.content.startswith(b"%PDF")


async def test_an_unknown_survey_has_no_results(writer):
    for path in ("", "/cross", "/words", "/drop-off", ".csv", ".xlsx", ".pdf"):
        html = await page(writer, f"/office/surveys/nothing/results{path}", 404)
        assert SAY("console-survey-gone") in html


async def test_results_are_shown_by_the_ready_questions_about_the_person(app, writer):
    ready = make_ready_questions(BOOKS)["age_group"]
    opens(app, structs.replace(MARKET, questions=(*MARKET.questions, ready)))
    assert SAY("console-survey-groups-none") in await page(writer, f"{RESULTS}/groups")
    old = {**answer("5"), "age_group": "from_60"}
    answers(app, *[old] * 7, *[{**answer("1", ["road"]), "age_group": "from_18"}] * 6)
    html = await page(writer, f"{RESULTS}/groups")
    assert SAY("console-survey-groups-by", question=ready.text.vi) in html
    table = html.partition("Chợ hiện nay thế nào ạ?")[2].partition("</table>")[0]
    assert "Từ 60 trở lên</th><td>7</td>" in table
    assert "7 · 100%" in table
