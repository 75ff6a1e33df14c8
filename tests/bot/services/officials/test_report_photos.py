"""Photos that an official sends to the staff bot for a report: they begin no announcement."""

import pytest
from sqlalchemy import update

from bot.services.inbound.receive_batch import receive_batch
from bot.services.officials import staff_bot
from conversations.engine.model.messages import Inbound, Photo, Text
from storage.tables import (
    MEDIA,
    OFFICIAL_CHATS,
    OFFICIAL_DEPARTMENTS,
    OUTBOX,
    REPORT_EVENTS,
    REPORT_MEDIA,
    TALKS,
)
from tests.resident import BOOKS
from tests.staff_town import Town

IS_IT_DONE = BOOKS["vi"].say("my_work-to", code="GV 101", you="chị", You="Chị")


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.comes_in("hoa")
    town.tells("hoa", "báo ngay")
    town.says("an", "xin chào")
    town.files()
    town.sends()
    return town


def sends(town, caption="", *, replies_to="", id_="9", group=""):
    """Send a photo to the staff bot as Telegram does: its caption is a message of its own."""
    photo = Photo(source=f"file-{id_}")
    contents: list[Photo | Text] = [photo, Text(caption)] if caption else [photo]
    update_ = [
        Inbound(
            staff_bot.CHANNEL,
            f"u-{id_}-{number}",
            "hoa",
            content,
            id_,
            group if isinstance(content, Photo) else "",
            replies_to=replies_to,
        )
        for number, content in enumerate(contents)
    ]
    read = town.write(staff_bot.refuse_files, town.context, update_)
    town.write(receive_batch, read, town.staff)


def card_of_report(town):
    """Let the card of the report arrive; return the platform's id of it."""
    town.sends()
    is_card = OUTBOX.c.kind == "report_card"
    town.write(lambda tx: tx.execute(update(OUTBOX).where(is_card).values(external_id="77")))
    return "77"


def is_writing(town):
    sessions = [row["session"] for row in town.rows(TALKS, person_id=town.person("hoa"))]
    return any('"name":"write_announcement"' in str(session) for session in sessions)


def answer_of(town):
    """Return the event of the answer, and its photos."""
    (event,) = town.rows(REPORT_EVENTS, kind="answered")
    return event["text"], [row["media_id"] for row in town.rows(REPORT_MEDIA)]


def test_a_photo_that_replies_to_a_reports_card_begins_its_answer_and_no_draft(town):
    sends(town, replies_to=card_of_report(town))

    assert town.texts("hoa")[-1].splitlines()[-1] == IS_IT_DONE
    assert not is_writing(town)
    assert len(town.rows(MEDIA)) == 1


@pytest.mark.parametrize(
    ("caption", "more"),
    [("GV 101", ["Đã vá xong chiều nay ạ."]), ("Đã vá xong chiều nay ạ. gv101", [])],
)
def test_a_photo_with_the_code_of_a_report_and_its_caption_are_the_answer(town, caption, more):
    before = len(town.texts("hoa"))
    sends(town, caption)
    assert len(town.texts("hoa")[before:]) == 1
    assert not is_writing(town)
    town.tells("hoa", "đã xong", *more, "gửi")

    text, photos = answer_of(town)
    assert text == "Đã vá xong chiều nay ạ."
    assert len(photos) == 1


def test_a_photo_for_a_report_sets_the_open_draft_aside(town):
    town.tells("hoa", "soạn thông báo", "cắt điện", "Mai cắt điện từ 8 giờ đến 11 giờ ạ.")
    assert is_writing(town)
    sends(town, "GV 101 đã vá xong chiều nay")

    assert town.texts("hoa")[-1].splitlines()[-1] == IS_IT_DONE
    (talk,) = town.rows(TALKS, person_id=town.person("hoa"))
    assert "Mai cắt điện" in str(talk["session"])


def test_a_photo_for_a_report_of_another_department_begins_nothing(town):
    move = OFFICIAL_DEPARTMENTS.insert().values(
        unit_id=town.context.unit_id,
        official_id=town.rows(OFFICIAL_CHATS)[0]["official_id"],
        department="culture",
    )
    town.write(lambda tx: tx.execute(move))
    sends(town, "GV 101 đã vá xong")

    assert "Ảnh này em chưa gắn vào GV 101 được" in town.texts("hoa")[-1]
    assert not is_writing(town)


@pytest.mark.parametrize(("caption", "replies_to"), [("", ""), ("GV 999", ""), ("", "12")])
def test_any_other_photo_begins_a_draft_as_before(town, caption, replies_to):
    sends(town, caption, replies_to=replies_to)

    assert IS_IT_DONE not in town.texts("hoa")
    assert is_writing(town)
