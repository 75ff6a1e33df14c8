"""The public results of surveys: after the end, of public questions, and never of a few people."""

import httpx
import pytest
from msgspec import structs

from bot.pages.announcements.addresses import slug
from bot.pages.surveys import addresses
from bot.services.approvals import PROGRAM
from bot.services.surveys import approval
from tests.bot.console.surveys.test_results_pages import AREAS, answer, answers, opens
from tests.bot.pages.announcements.test_news_pages import reads
from tests.conversations.surveys.sample_survey import MARKET
from tests.fakes import HOME
from tests.resident import BOOKS, PACK

SAY, SAY_ENGLISH = BOOKS["vi"].say, BOOKS["en"].say
PAGE = addresses.page_of("YK 1")
PUBLIC = structs.replace(
    MARKET,
    questions=tuple(
        structs.replace(its, is_public=its.id in ("grade", "words")) for its in MARKET.questions
    ),
)


@pytest.fixture
async def reader(app):
    """A browser without scripts and without a cookie."""
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME) as client:
        yield client


def closes(app):
    app.database.write_now(approval.close, app.context, PROGRAM, "s1")


def fill(app, survey=PUBLIC):
    opens(app, survey)
    answers(app, *[answer("5", words="thêm đèn ở cổng chợ")] * 8, area=AREAS[0])
    answers(app, *[answer("4")] * 7, *[answer("5")] * 6, area=AREAS[1])


async def test_only_public_questions_are_shown_and_no_words(app, reader):
    fill(app)
    closes(app)
    html = await reads(reader, PAGE)
    assert SAY("survey_results-respondents", count=21) in html
    assert f"{SAY('survey-scale-5')}</th><td>14</td><td>67%" in html
    assert PACK.neighbourhoods[0].name.vi in html
    assert "Mái che" not in html
    assert "thêm đèn ở cổng chợ" not in html
    english = await reads(reader, f"{PAGE}?language=en")
    assert SAY_ENGLISH("survey_results-respondents", count=21) in english
    assert "How is the market now?" in english


async def test_a_page_is_made_once_a_minute(app, reader, clock):
    fill(app)
    assert "<svg" not in await reads(reader, PAGE)
    closes(app)
    assert "<svg" not in await reads(reader, PAGE)
    clock.passes(minutes=1)
    response = await reader.get(PAGE)
    assert "<svg" in response.text
    assert response.headers["cache-control"] == "public, max-age=60"


async def test_the_list_has_surveys_with_something_public(app, reader):
    fill(app)
    html = await reads(reader, addresses.LIST)
    assert f'href="{PAGE}?language=vi">{PUBLIC.title.vi}</a>' in html


async def test_a_survey_without_public_questions_has_no_page(app, reader):
    fill(app, MARKET)
    closes(app)
    await reads(reader, PAGE, 404)
    await reads(reader, f"{addresses.LIST}/{slug('YK 99')}", 404)
    assert SAY("survey_results-page-empty") in await reads(reader, addresses.LIST)
