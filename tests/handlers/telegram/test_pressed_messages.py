"""What becomes of the message whose button was pressed."""

import pytest
from msgspec import structs

from conversations.engine.model.messages import Button, Link, Pin, Reply
from handlers.telegram.pressed_messages import can_replace, mark_answered
from tests.channel_contract import message
from tests.handlers.telegram.fake_phone import as_json, checked

ROAD, MORE = Button("Ổ gà, đường hỏng", "1:category::road"), Button("Xem thêm", "1:category::+1")
OUT = Button("Thôi", "do:cancel")
ASKED = Reply("Bác báo việc gì ạ?", (ROAD, MORE), (OUT,), asks="1:category::")
MENU = Reply(
    "Bác chọn ạ.", (Button("Báo sự cố", "go:report_problem"), Button("Xem thêm", "go:+1"))
)
NEXT = Reply("Bác kể thêm ạ?", pressed=ROAD.data)
PAGE = Link("Mở bản tin", "https://giavien.example/tin/12")


def marked(shown, reply=NEXT, edits="41"):
    call = mark_answered(message(reply, edits=edits), shown)
    if call is None:
        return None
    checked(call)
    return call.method, {k: v for k, v in as_json(call).items() if k != "chat_id"}


@pytest.mark.parametrize(
    ("pressed", "line"),
    [(ROAD.data, "✓ Ổ gà, đường hỏng"), (OUT.data, "✓ Thôi")],
)
def test_the_buttons_go_and_a_line_says_which_was_pressed(pressed, line):
    method, params = marked(ASKED, structs.replace(NEXT, pressed=pressed))
    assert method == "editMessageText"
    assert params == {
        "message_id": 41,
        "text": f"Bác báo việc gì ạ?\n{line}",
        "link_preview_options": {"is_disabled": True},
    }


def test_the_caption_of_a_photo_is_marked():
    method, params = marked(structs.replace(ASKED, photos=("a" * 64,)))
    assert method == "editMessageCaption"
    assert params == {"message_id": 41, "caption": f"{ASKED.text}\n✓ {ROAD.label}"}


def test_the_text_below_photos_and_above_a_place_is_marked():
    shown = structs.replace(ASKED, photos=("a" * 64, "b" * 64), pin=Pin(20.3, 105.8, "Chợ"))
    assert marked(shown)[0] == "editMessageText"


def test_a_code_and_links_stay():
    shown = structs.replace(
        ASKED,
        text="Mã GV 101. Báo nữa không ạ?",
        receipt="GV 101",
        links=(PAGE,),
        labels=(("copy", "Chép mã"),),
    )
    _, params = marked(shown)
    assert params["reply_markup"]["inline_keyboard"] == [
        [{"text": "Chép mã GV 101", "copy_text": {"text": "GV 101"}}],
        [{"text": "Mở bản tin", "url": PAGE.url}],
    ]
    assert params["entities"] == [{"type": "bold", "offset": 3, "length": 6}]


@pytest.mark.parametrize(
    ("shown", "method"),
    [
        (structs.replace(ASKED, text="ạ" * 4090), "editMessageReplyMarkup"),
        (structs.replace(ASKED, text="ạ" * 1020, photos=("a",)), "editMessageReplyMarkup"),
        (structs.replace(ASKED, text="ạ" * 1020), "editMessageText"),
    ],
)
def test_a_full_message_loses_only_its_buttons(shown, method):
    made, params = marked(shown)
    assert made == method
    assert ("text" in params) == (method == "editMessageText")


@pytest.mark.parametrize(
    ("shown", "reply", "edits"),
    [
        (None, NEXT, "41"),
        (ASKED, NEXT, ""),
        (ASKED, NEXT, "web-7"),
        (ASKED, structs.replace(NEXT, pressed="1:category::gone"), "41"),
        (ASKED, structs.replace(NEXT, in_place=True), "41"),
        (MENU, structs.replace(NEXT, pressed="go:report_problem"), "41"),
        (
            structs.replace(ASKED, wants=("location",), labels=(("location", "Vị trí"),)),
            NEXT,
            "41",
        ),
    ],
)
def test_nothing_else_is_marked(shown, reply, edits):
    assert marked(shown, reply, edits) is None


@pytest.mark.parametrize(
    ("shown", "is_so"),
    [
        (MENU, True),
        (structs.replace(MENU, text="Mã của bác: GV 101."), False),
        (structs.replace(MENU, text=f"Cán bộ trả lời: mai sửa.\n{MENU.text}"), False),
        (None, False),
    ],
)
def test_only_the_same_text_is_replaced(shown, is_so):
    page = structs.replace(MENU, buttons=MENU.buttons[:1], in_place=True)
    assert can_replace(page, shown) is is_so
    assert not can_replace(structs.replace(page, in_place=False), shown)
