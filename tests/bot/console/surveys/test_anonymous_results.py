"""What pages and files show of an anonymous survey: while it is open, only how many took part."""

from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest

from bot.services.approvals import PROGRAM
from bot.services.surveys import anonymity, approval
from tests.bot.console.surveys.test_results_pages import (
    AREAS,
    RESULTS,
    SAY,
    answers,
    opens,
    rows_of,
)
from tests.bot.console.surveys.test_survey_pages import page
from tests.bot.services.surveys.early_people import add_people
from tests.conversations.surveys.sample_survey import ANONYMOUS_MARKET as ANONYMOUS
from tests.resident import PACK

LOOKS = ("", "/cross?rows=goes&columns=grade", "/groups", "/words", "/drop-off", ".csv")


@pytest.fixture(autouse=True)
def residents(app):
    """People who consented long ago."""
    names = [f"{area}{n}" for area in (*AREAS, "") for n in range(20)]
    month_ago = app.context.now() - timedelta(days=30)
    add_people(app.database, app.context.unit_id, names, at=month_ago)


def anonymous_answer(grade, words=None):
    return {"goes": "no", "fix": ["roof", "park"], "grade": grade, "words": words}


def mixes(app):
    app.database.write_now(anonymity.mix_answers, app.context, list.reverse)


async def looks_at(client, path):
    """Return what a page or a file of the results shows."""
    return await page(client, f"{RESULTS}{path}")


async def test_two_looks_at_an_open_anonymous_survey_tell_no_answers(app, writer):
    """Five more people answer between the looks; their answers are the difference."""
    opens(app, ANONYMOUS)
    answers(app, *[anonymous_answer("5")] * 6, area=AREAS[0])
    mixes(app)
    before = [await looks_at(writer, path) for path in LOOKS]
    answers(app, *[anonymous_answer("1", "zqchobanlam")] * 5, area=AREAS[0], first=10)
    mixes(app)
    after = [await looks_at(writer, path) for path in LOOKS]
    for html in (*before, *after):
        assert "<svg" not in html
        assert SAY("survey-scale-5") not in html
        assert SAY("survey-scale-1") not in html
        assert "zqchobanlam" not in html
    assert SAY("survey_results-respondents", count=6) in before[0]
    assert SAY("survey_results-respondents", count=11) in after[0]
    assert SAY("survey_results-withheld-anonymous") in after[0]


async def test_its_page_says_that_too_few_count_towards_mixing(app, writer):
    opens(app, ANONYMOUS)
    at = RESULTS.removesuffix("/results")
    assert SAY("console-paper-anonymous") in await page(writer, f"{at}/paper")
    answers(app, *[anonymous_answer("5")] * 4, area=AREAS[0])
    answers(app, *[anonymous_answer("5")] * 9, area="elsewhere")  # nobody knows them
    assert SAY("console-survey-few-sources") in await page(writer, at)
    answers(app, anonymous_answer("5"), area=AREAS[1])
    assert SAY("console-survey-few-sources") not in await page(writer, at)


async def test_how_many_took_part_is_shown_by_area_and_in_files(app, writer):
    opens(app, ANONYMOUS)
    answers(app, *[anonymous_answer("5")] * 6, area=AREAS[0])
    answers(app, *[anonymous_answer("4")] * 5, area=AREAS[1])
    answers(app, anonymous_answer("1"), area="")
    html = await page(writer, RESULTS)
    first, second = (its.name.vi for its in PACK.neighbourhoods[:2])
    assert SAY("survey_results-respondents", count=12) in html
    assert first in html
    people = SAY("console-survey-file-people")
    rows = rows_of((await writer.get(f"{RESULTS}.csv")).text)
    assert sorted(row[people] for row in rows) == ["6", "6"]  # one without an area is with five
    assert any(second in row[SAY("console-survey-file-group")] for row in rows)
    assert (await writer.get(f"{RESULTS}.pdf")).content.startswith(b"%PDF")
    assert openpyxl.load_workbook(BytesIO((await writer.get(f"{RESULTS}.xlsx")).content))


async def test_the_results_of_an_anonymous_survey_are_shown_once_all_answers_are_mixed(
    app, writer
):
    opens(app, ANONYMOUS)
    answers(app, *[anonymous_answer("5")] * 6, area=AREAS[0])
    mixes(app)
    answers(app, *[anonymous_answer("1")] * 2, area=AREAS[0], first=10)
    app.database.write_now(approval.close, app.context, PROGRAM, "s1")
    assert SAY("survey-scale-5") not in await page(writer, RESULTS)
    mixes(app)
    html = await page(writer, RESULTS)
    assert SAY("survey_results-respondents", count=8) in html
    assert "<svg" in html
