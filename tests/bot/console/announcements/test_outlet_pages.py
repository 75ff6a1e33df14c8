"""Announcements on paper and by loudspeaker."""

from datetime import timedelta

import msgspec
import pytest
import typst
from msgspec import structs

from bot import vendor
from bot.console.announcements import outlet_pages
from bot.console.announcements.outlet_pages import BOARD, OUTLETS, SCRIPT
from bot.services.announcements.sending import loudspeaker
from bot.services.approvals import TransitionError
from bot.services.officials.permissions import Role
from bot.subprocess_work.work_queue import QueueFullError
from storage.repositories import audit
from tests.bot.console.announcements.test_announcement_pages import page, shown
from tests.bot.console.browsers import browser_of
from tests.bot.services.announcements.office import CONTENT, SAFETY, WRITER, OfficeTown
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
MARK = "/office/announcements/{}/read_aloud"
HOSTILE = '#let x = 1\n*đậm* $a$ "#read("/etc/passwd")" \\u{41} // `@a` <b> _ngã ững_ 🔊'


@pytest.fixture
async def office(app):
    office = OfficeTown(app.database, app.context)
    office.subscribers("an", topics=("power", "disaster"))
    yield office
    await office.stops()


@pytest.fixture
def sheets(monkeypatch):
    """The values of each sheet that is typeset; the sheets are empty."""
    values = []

    async def note(queue, template, sheet, fonts):
        del queue, template, fonts
        values.append(sheet)
        return b"%PDF-"

    monkeypatch.setattr(outlet_pages, "typeset", note)
    return values


def test_the_time_to_read_follows_from_the_words():
    assert loudspeaker.count_words("Mai 7 giờ 30 cắt điện, gọi 0229 3868 123.") == 6 + 3 + 11 - 1
    assert loudspeaker.reading_time("từ " * loudspeaker.WORDS_A_MINUTE) == timedelta(minutes=1)
    assert loudspeaker.reading_time("") == timedelta(seconds=5)


async def test_the_page_has_each_valid_announcement_and_the_time_to_read_it(writer, office, clock):
    assert SAY("console-outlets-none") in await page(writer, OUTLETS)
    office.announces("power", structs.replace(CONTENT, place="phố Me"))
    clock.passes(minutes=1)
    office.announces("storm", SAFETY)
    office.waits_for_approval("waiting", structs.replace(CONTENT, vi="Chưa duyệt."))
    html = shown(await page(writer, OUTLETS))
    assert html.index(SAFETY.vi) < html.index(CONTENT.vi)
    assert SAY("console-outlets-place", place="phố Me") in html
    assert html.count(SAY("console-outlets-unread")) == 2
    assert "Chưa duyệt." not in html
    assert SAY("console-outlets") in await page(writer, "/office/announcements")


async def test_who_read_it_aloud_and_when_is_recorded_once_for_two_clicks(
    app, writer, office, clock
):
    office.announces()
    for _ in range(2):
        response = await writer.post(MARK.format("a1"))
        assert response.headers["location"] == f"{OUTLETS}?read=a1"
    html = shown(await page(writer, f"{OUTLETS}?read=a1"))
    assert SAY("console-outlets-marked", code="TB 1") in html
    assert html.count("Chị Hoa đọc lúc") == 1
    assert SAY("console-outlets-unread") not in html
    clock.passes(hours=1)
    await writer.post(MARK.format("a1"))
    assert shown(await page(writer, OUTLETS)).count("Chị Hoa đọc lúc") == 2
    acts = app.database.write_now(
        audit.list_of_kinds, app.context.unit_id, ["announcement.read_aloud"]
    )
    assert len(acts) == 2


async def test_only_what_was_sent_is_read_aloud_by_those_who_write(app, writer, office):
    office.waits_for_approval()
    assert (await writer.post(MARK.format("a1"))).status_code == 409
    assert (await writer.post(MARK.format("none"))).status_code == 404
    office.approves()
    office.halts()
    with pytest.raises(TransitionError):
        office.does(loudspeaker.mark_read, WRITER, "a1")
    async with browser_of(app, "Ông Tư", Role.AUDITOR) as auditor:
        assert (await auditor.post(MARK.format("a1"))).status_code == 403
        office.announces("a2")
        html = await page(auditor, OUTLETS)
        assert CONTENT.vi in html
        assert MARK.format("a2") not in html


async def test_the_sheets_have_what_is_valid(writer, office, sheets):
    until = office.context.now() + timedelta(days=2)
    office.announces("power", structs.replace(CONTENT, place="phố Me", valid_until=until))
    office.announces("storm", SAFETY)
    for address in (BOARD, SCRIPT, f"{SCRIPT}?only=storm"):
        response = await writer.get(address)
        assert response.headers["content-type"] == "application/pdf"
        assert response.headers["content-disposition"].startswith("attachment; filename=")
    board, script, one = sheets
    storm, power = board["items"]
    assert (storm["urgent"], power["urgent"]) == (True, False)
    assert power["lines"] == [CONTENT.vi]
    assert [fact["name"] for fact in power["facts"]] == [
        SAY("news_page-place"),
        SAY("news_page-until"),
    ]
    assert board["address"].endswith("/tin")
    assert [item["code"] for item in script["items"]] == [storm["code"], power["code"]]
    assert [item["code"] for item in one["items"]] == [storm["code"]]


async def test_a_drill_is_called_one_on_each_sheet(writer, office, sheets):
    office.announces(content=structs.replace(SAFETY, is_drill=True))
    for address in (BOARD, SCRIPT):
        await writer.get(address)
    for sheet in sheets:
        assert sheet["items"][0]["lines"][0] == SAY("announcement-drill")


async def test_any_text_becomes_a_sheet_and_is_no_markup(writer, office):
    office.announces(content=structs.replace(CONTENT, vi=HOSTILE, place=HOSTILE[:40]))
    for address in (BOARD, SCRIPT):
        response = await writer.get(address)
        assert response.status_code == 200, response.text
        assert response.content.startswith(b"%PDF-")
        assert b"BeVietnamPro" in response.content


@pytest.mark.parametrize("sheet", ["board", "loudspeaker"])
async def test_a_sheet_is_made_without_a_warning(writer, office, sheets, sheet):
    office.announces("power", structs.replace(CONTENT, place="phố Me"))
    office.announces("storm", SAFETY)
    await writer.get(f"{OUTLETS}/{sheet}.pdf")
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(vendor.PRINT_FONTS)],
    )
    assert {(font.family, font.weight) for font in fonts.fonts()} == {
        ("Be Vietnam Pro", 400),
        ("Be Vietnam Pro", 700),
    }
    values = msgspec.json.encode(sheets[0]).decode()
    compiler = typst.Compiler(
        outlet_pages._SHEETS[sheet].encode(),  # noqa: SLF001 - the sheet itself
        font_paths=fonts,
        sys_inputs={"values": values},
    )
    made, warnings = compiler.compile_with_warnings(format="pdf")
    assert isinstance(made, bytes)
    assert made.startswith(b"%PDF-")
    assert warnings == []


async def test_too_many_sheets_at_once_are_refused_with_a_sentence(writer, office, monkeypatch):
    async def full(*_):
        raise QueueFullError

    monkeypatch.setattr(outlet_pages, "typeset", full)
    office.announces()
    response = await writer.get(BOARD)
    assert response.status_code == 503
    assert SAY("console-trouble-busy") in response.text
