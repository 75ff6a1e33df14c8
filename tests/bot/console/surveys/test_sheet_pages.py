"""The officials' pages for surveys in spreadsheets."""

import re
from html import unescape

import pytest

from bot.console.surveys.sheet_pages import SHEET
from bot.xlsform.reading import read_xlsform
from conversations.surveys.survey import Survey
from storage.repositories.surveys import surveys
from tests.bot.xlsform.workbooks import form
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
AT = "/office/surveys"
QUESTION = ("text", "why", "Vì sao ạ?")


@pytest.fixture
async def id_(writer):
    page = await writer.get(SHEET)
    found = re.search(r'name="id" value="(\w{32})"', page.text)
    assert found
    return found[1]


@pytest.fixture
def sends(writer):
    async def send(data, id_="", status=303):
        sent = await writer.post(SHEET, files={"file": ("a.xlsx", data)}, data={"id": id_})
        assert sent.status_code == status
        return sent

    return send


def stored(app):
    def load(tx):
        unit_id = app.context.unit_id
        return [
            surveys.load_version(tx, unit_id, one.survey_id, one.version).content.survey
            for one in surveys.list_in_states(tx, unit_id, surveys.STATES, most=9)
        ]

    return app.database.write_now(load)


async def test_a_spreadsheet_becomes_one_draft_and_goes_out_again(app, writer, sends, id_):
    first, again = await sends(form(QUESTION), id_), await sends(form(QUESTION), id_)
    other = await sends(form(QUESTION, ("integer", "n", "Mấy ạ?")), id_)

    address = first.headers["location"]
    assert address == again.headers["location"] == f"{AT}/{id_}"
    assert other.headers["location"] != address
    assert len(stored(app)) == 2
    page = await writer.get(address)
    assert f'href="{address}/form.xlsx"' in page.text
    sheet = await writer.get(f"{address}/form.xlsx")
    assert sheet.headers["content-disposition"] == 'attachment; filename="YK-1.xlsx"'
    assert read_xlsform(sheet.content) == read_xlsform(form(QUESTION))
    assert (await writer.get(f"{AT}/{'0' * 32}/form.xlsx")).status_code == 404


async def test_what_is_left_out_is_said_with_the_way_to_the_draft(app, sends, id_):
    page = unescape((await sends(form(("start", "start"), QUESTION), id_, status=200)).text)

    assert SAY("console-survey-sheet-loaded", code="YK 1") in page
    assert SAY("console-survey-sheet-remark-metadata", said="start") in page
    assert f'href="{AT}/{id_}"' in page
    assert [type(survey) for survey in stored(app)] == [Survey]


async def test_a_file_with_faults_is_refused_with_their_cells(app, sends):
    data = form(("barcode", "q", "a"), ("text", "r", "a", "", "${q} != 'a'"))
    page = unescape((await sends(data, status=422)).text)

    for cell, fault in (("A2", "type"), ("E3", "relevant")):
        assert f"<h2>survey {cell} " in page
        assert SAY(f"console-survey-sheet-fault-{fault}") in page
    assert stored(app) == []
