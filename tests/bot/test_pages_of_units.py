"""A commune that is not the pilot, running: its pages, sheets of paper and conversations."""

import re
import zipfile
from datetime import timedelta
from html import unescape
from io import BytesIO

import msgspec
import pytest

from bot.app import App
from bot.console.live_notices import ADDRESS as LIVE
from bot.registry import REGISTRY
from bot.services.officials.permissions import Role
from bot.services.questions.pack_loading import load_pack
from bot.services.surveys import approval, drafting
from bot.services.surveys.content import hash_content
from bot.services.unit_context import open_unit_context
from bot.subprocess_work.work_queue import WorkQueue
from conversations.surveys.survey import Survey
from storage.repositories.announcements.versions import Content as Announcement
from storage.repositories.person import people
from storage.repositories.surveys.surveys import Content
from tests.bot.console.browsers import browser_of
from tests.bot.services.announcements.office import Office
from tests.fakes import page_of
from tests.invented_units import UNITS, WARD, foreign_words, pilot_words
from tests.resident import AGREED

# A stream never ends; what is static has no words of a unit.
NOT_READ = re.compile(
    r"/(?:static|(?:office/)?chat/api/events|metrics|health|ready|live).*|.*\.(?:js|css|png)"
)
# Pages of cards list ways of asking, in any words that residents have for a place.
CARDS = "/office/card"


@pytest.fixture(
    params=[
        pytest.param(unit, id=unit.id, marks=() if unit is WARD else pytest.mark.soak)
        for unit in UNITS
    ]
)
async def town(request, settings, database, clock, thaw):
    """An app of an invented unit, with an announcement and a survey of its pack's templates."""
    unit = request.param
    database.write_now(load_pack, unit, now=clock())
    context = database.write_now(open_unit_context, unit.id, clock, REGISTRY.hooks)
    limits = settings.limits.model_copy(
        update={"messages_per_minute": 1000, "conversations_per_minute": 1000}
    )
    app = App(settings.model_copy(update={"limits": limits}), database, context, newcomer=AGREED)
    _announce(app, unit)
    _open_survey(app, unit)
    await app.start()
    yield app
    await app.stop()


def _announce(app, unit):
    template = unit.announcement_templates[0]
    office = Office(app.database, app.context)
    text = "\n".join(paragraph.vi for paragraph in template.paragraphs)
    content = Announcement(vi=re.sub(r"\{\w+\}", "8 giờ", text), topic=template.topic)
    app.database.write_now(
        people.add, unit.id, {("webchat", "an"): "an"}, person=AGREED, now=app.context.now()
    )
    office.subscribes("an", template.topic)
    office.announces("a1", content)


def _open_survey(app, unit):
    survey = msgspec.convert(unit.survey_templates[0].survey, Survey)
    content = Content(survey, closes_at=app.context.now() + timedelta(days=5))
    write, context = app.database.write_now, app.context
    write(drafting.save, context, "someone", "s1", 0, content)
    write(approval.submit, context, "someone", "s1", 1)
    hash_ = hash_content("s1", content)
    write(approval.approve, context, "other", "s1", version=1, content_hash=hash_)


def paths_of(app):
    """Return the paths of all pages that can be opened without a report of a resident."""
    ids = {
        "survey": "s1",
        "announcement": "a1",
        "code": "TB 1",
        "card": app.context.unit.cards[0].id,
    }
    routes = [
        route
        for route in app.web_app().routes
        if "GET" in getattr(route, "methods", ()) and route.path != LIVE
    ]
    paths = [re.sub(r"{(\w+)}", lambda m: ids.get(m[1], m[0]), route.path) for route in routes]
    return sorted(path for path in paths if "{" not in path and not NOT_READ.fullmatch(path))


async def read_pages(town, office, page):
    """Return the text of each page by its path and language, and open each sheet of paper."""
    texts = {}
    for path in paths_of(town):
        client = office if path.startswith("/office") else page.client
        for language in ("vi", "en") if client is page.client else ("vi",):
            headers = {"Accept": "text/html,*/*", "Accept-Language": language}
            response = await client.get(path, headers=headers)
            kind = response.headers.get("content-type", "")
            assert response.status_code < 500, path
            if "text/" in kind or "json" in kind or "xml" in kind:
                texts[path, language] = unescape(response.text)
            elif "spreadsheet" in kind:
                texts[path, language] = _read_workbook(response.content)
    return texts


def _read_workbook(data):
    with zipfile.ZipFile(BytesIO(data)) as parts:
        return unescape("\n".join(parts.read(name).decode() for name in parts.namelist()))


async def hear_answers(town, language):
    """Begin each dialogue, be unclear and ask for help at its first questions."""
    texts, unclear = [], ("qwrtp zxcvb", "zxcvb qwrtp", {"vi": "giúp", "en": "help"}[language])
    for entry in town.services.entries:
        async with page_of(town.web_app()) as page:
            page.client.headers["Accept-Language"] = language
            await page.enters()
            await page.says(town.books[language].say(f"{entry.name}-menu"), *unclear)
            for reply in await page.replies():
                buttons = [*reply.get("buttons", ()), *reply.get("navigation", ())]
                texts += [reply["text"], *(button["label"] for button in buttons)]
    return texts


async def test_a_running_commune_meets_no_word_of_another(town, monkeypatch):
    unit, sheets = town.context.unit, []

    async def note(queue, job, data, limits):
        del queue, job, limits
        sheets.append(str(msgspec.json.decode(data)["values"]))
        return b"%PDF-"

    monkeypatch.setattr(WorkQueue, "run", note)
    async with page_of(town.web_app()) as page, browser_of(town, "Chị Hoa", *Role) as office:
        await page.enters()
        made = await office.post("/office/surveys/s1/paper/print", data={"copies": "1"})
        assert made.status_code == 200
        pages = await read_pages(town, office, page)
    answers = [text for language in ("vi", "en") for text in await hear_answers(town, language)]

    assert (len(pages) > 60, len(sheets) > 2, len(answers) > 200) == (True, True, True)
    found = {
        where: pilot_words(text) if where[0].startswith(CARDS) else foreign_words(text, unit)
        for where, text in pages.items()
    }
    assert {where: words for where, words in found.items() if words} == {}
    found = {text: foreign_words(text, unit) for text in (*sheets, *answers)}
    assert {text: words for text, words in found.items() if words} == {}
