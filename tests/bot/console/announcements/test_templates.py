"""Templates of announcements: their texts, their blanks, and what is left unfilled."""

import re
from datetime import timedelta

import pytest
from msgspec import structs

from bot.console.announcements.blanks import begin_with, fill_blanks, find_blanks
from bot.services.announcements.writing.content import (
    MAX_LENGTH,
    InvalidAnnouncementError,
    check_complete,
)
from conversations.staff.announcements.text_check import check_text
from storage.repositories.announcements.versions import Content
from tests.bot.console.announcements.test_announcement_pages import (
    AT,
    SAY,
    found,
    hidden,
    page,
    path_after,
    residents,
    shown,
)
from tests.resident import BOOKS

PLACE = "phố Tiến Yết"
TYPED = {"text": "việc làm đường", "day": "2026-12-05", "time": "08:30"}
SATURDAY = {
    "vi": "Nhà máy cắt nước từ 8 giờ sáng đến 4 giờ chiều, thứ Bảy 5/12, tại phố Tiến Yết.",
    "en": "The water will be cut from 8:00 until 16:00 on Saturday 5 Dec in phố Tiến Yết.",
}


def template(context, id_):
    return next(it for it in context.unit.announcement_templates if it.id == id_)


def with_values(form, **values):
    return structs.replace(form, fields={**form.fields, **values})


def element_of(html, name):
    """Return what is in a text area of a page."""
    found = re.search(rf'<textarea id="{name}"[^>]*>\n(.*?)</textarea>', html, re.DOTALL)
    assert found, name
    return found[1]


def filled(context, form, **values):
    filled, faults = fill_blanks(context, with_values(form, **values))
    assert faults == {}
    return filled


def test_the_unit_has_a_template_for_each_usual_occasion(context):
    names = [it.name.vi for it in context.unit.announcement_templates]
    assert names == ["Cắt nước", "Cắt điện", "Họp tổ dân phố", "Tiêm chủng", "Bão", "Tuyển sinh"]


@pytest.mark.parametrize("id_", ["water", "power", "meeting", "vaccination", "storm", "enrolment"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_filled_template_is_short_plain_and_says_when_and_where(context, id_, language):
    form = begin_with(context.unit, template(context, id_))
    values = {f"blank-{it.id}": TYPED[it.kind] for it in find_blanks(context.unit, form)}
    text = filled(context, form, **values, place=PLACE).value(language)
    assert len(text) < MAX_LENGTH / 2
    assert not {"[", "]", "{", "}"} & set(text)
    assert check_text(text, BOOKS[language], [PLACE]) == []


def test_days_and_times_are_written_as_people_say_them_in_each_language(context):
    form = begin_with(context.unit, template(context, "water"))
    form = filled(context, form, place=PLACE, **{"blank-day": "2026-12-05"})
    for language, first in SATURDAY.items():
        assert form.value(language).splitlines()[0] == first
    assert form.value("valid_until") == "2026-12-05T16:00"
    assert form.value("topic") == "water"


@pytest.mark.parametrize(
    ("values", "until"),
    [
        ({"blank-from": "22:00", "blank-until": "05:00"}, "2026-12-06T05:00"),
        ({"valid_until": "2026-12-08T09:00"}, "2026-12-08T09:00"),
        ({"blank-until": ""}, ""),
    ],
)
def test_the_news_is_valid_until_the_end_that_was_typed(context, values, until):
    form = begin_with(context.unit, template(context, "water"))
    assert (
        filled(context, form, **{"blank-day": "2026-12-05"}, **values).value("valid_until")
        == until
    )


@pytest.mark.parametrize(("field", "typed"), [("blank-day", "mai"), ("blank-from", "8 giờ")])
def test_what_is_no_day_or_time_is_named_and_nothing_is_filled(context, field, typed):
    form = with_values(begin_with(context.unit, template(context, "water")), **{field: typed})
    assert fill_blanks(context, form) == (form, {field: "shape"})


def test_an_unfilled_blank_is_a_fault_of_its_own(context):
    content = Content(vi="Cắt nước [từ giờ nào].", en="Water cut [from when].", topic="water")
    with pytest.raises(InvalidAnnouncementError) as refused:
        check_complete(context, content, context.now())
    assert refused.value.faults == {"vi": "blank", "en": "blank"}


async def test_a_template_is_saved_half_filled_and_can_be_submitted_once_it_is_filled(app, writer):
    await residents(app, "an")
    assert f'href="{AT}/new?template=storm"' in await page(writer, f"{AT}/new")
    form = await page(writer, f"{AT}/new?template=water")
    assert 'aria-current="true">Cắt nước' in form
    texts = begin_with(app.context.unit, template(app.context, "water")).fields
    saved = await writer.post(f"{AT}/save", data={**texts, **hidden(form)})
    path = path_after(saved)
    preview = await page(writer, path)
    assert SAY("console-announcement-fault-blank") in preview
    assert f'action="{path}/submit"' not in preview
    assert (await writer.post(f"{path}/submit", data={"seen": "1"})).status_code == 422

    edit = await page(writer, f"{path}/edit")
    # The usual hours are filled in already.
    asked = [name for name in ("day", "from", "until", "who") if f'name="blank-{name}"' in edit]
    assert asked == ["day"]
    texts = {name: element_of(edit, name) for name in ("vi", "en")}
    data = {**texts, "topic": "water", "when": "now", **hidden(edit)}
    data |= {"blank-day": "2026-12-05", "place": PLACE}
    wrong = await writer.post(f"{AT}/save", data={**data, "blank-day": "mai"})
    assert wrong.status_code == 422
    assert 'id="fault-blank-day"' in wrong.text
    assert "Ngày nào" in shown(wrong.text)
    await writer.post(f"{AT}/save", data=data)
    preview = await page(writer, path)
    assert SATURDAY["vi"] in preview
    assert SATURDAY["en"] in preview
    # The text says where already.
    assert SAY("announcement-place", place=PLACE) not in preview
    assert f'action="{path}/submit"' in preview


async def test_what_waited_beyond_its_time_is_sent_as_soon_as_it_is_approved(
    app, writer, approver, clock
):
    await residents(app, "an")
    at = app.context.now().replace(second=0, microsecond=0) + timedelta(hours=1)
    form = hidden(await page(writer, f"{AT}/new"))
    texts = {"topic": "water", "vi": "Cắt nước.", "when": "later"}
    saved = await writer.post(
        f"{AT}/save", data={**form, **texts, "send_at": f"{at:%Y-%m-%dT%H:%M}"}
    )
    path = path_after(saved)
    await writer.post(f"{path}/submit", data={"seen": "1"})
    late = SAY("console-announcement-late")
    assert late not in await page(approver, path)

    clock.passes(hours=2)
    asked = await page(approver, path)
    assert late in asked
    answer = await approver.post(f"{path}/approve", data=hidden(asked))
    assert answer.status_code == 303
    assert (await found(app, path)).state == "sending"
