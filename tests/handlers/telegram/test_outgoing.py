"""Writing replies as calls of the Bot API."""

import json
import unicodedata
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from conversations.engine.model.messages import Button, Link, Pin, Reply, UnsentDraft
from handlers.errors import RefusedError
from handlers.fit import TooMuchDataError, numbered_buttons
from handlers.telegram.bot_api.calls import (
    PLACES,
    Attachment,
    Call,
    answer_callback_call,
    commands_call,
    description_calls,
    menu_button_call,
    typing_call,
    without_formatting,
)
from handlers.telegram.outgoing import ALL_LABEL_NAMES as NAMES
from handlers.telegram.outgoing import label_names, outgoing
from tests.channel_contract import BACK, OUT, PARTS, REPLIES, every_reply, letters, message, units
from tests.handlers.telegram.fake_api import WORDS
from tests.handlers.telegram.fake_phone import as_json, bold, checked, screen_of

same = settings(derandomize=True, deadline=None, max_examples=300)
HUMAN = Button("Gặp cán bộ", "do:human")
GROUP = "-1001234567890"
PAGE = Link("Mở bản tin", "https://giavien.example/tin/12")


def calls_of(reply, *, address="7012345678", edits="", has_keyboard=False):
    calls = outgoing(message(reply, address, edits), WORDS, has_keyboard=has_keyboard)
    screen_of(calls)
    return calls


def markups(calls):
    return [as_json(call).get("reply_markup") for call in calls]


def methods(calls):
    return [call.method for call in calls]


def test_the_required_labels_are_named():
    assert sorted(NAMES) == sorted(WORDS)


# Texts


def test_a_text_is_sent_without_parse_mode_and_preview():
    (call,) = calls_of(Reply("<b>ổ gà</b> & *to*: https://x.example"))
    assert call == Call(
        "sendMessage",
        {
            "chat_id": 7012345678,
            "text": "<b>ổ gà</b> & *to*: https://x.example",
            "link_preview_options": {"is_disabled": True},
        },
    )


@every_reply
def test_nothing_is_markup_previewed_or_protected(reply):
    for call in calls_of(reply):
        written = json.dumps(as_json(call))
        assert "parse_mode" not in written
        assert "protect_content" not in written
        assert call.method != "sendMessage" or call.params["link_preview_options"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ổ gà \u202egnúht\u202c", "ổ gà gnúht"),
        ("\u2066a\u2069\u200e\u200f\u061c", "a"),
        ("một\x00\x07\nhai\tba", "một\nhai\tba"),
        ("nửa \ud83d chữ", "nửa \ufffd chữ"),
        ("Đường ho\u0309ng", "Đường ho\u0309ng"),
    ],
)
def test_direction_marks_and_controls_are_removed(text, shown):
    reply = Reply(text, (Button(text, "1"),), pin=Pin(1, 2, text), links=(Link(text, PAGE.url),))
    said, pin = calls_of(reply)
    assert said.params["text"] == shown
    assert as_json(pin)["title"] == shown.strip()
    labels = [row[0]["text"] for row in as_json(said)["reply_markup"]["inline_keyboard"]]
    assert labels == [shown.strip()] * 2


@pytest.mark.parametrize("text", ["", " \n", "\u202e\x00"])
def test_an_empty_text_or_label_gets_a_placeholder(text):
    (call,) = calls_of(Reply(text, (Button("", "1"),)))
    assert call.params["text"] == "…"
    assert as_json(call)["reply_markup"]["inline_keyboard"][0][0]["text"] == "…"


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("ạ" * 4096, [4096]),
        ("ạ" * 4097, [4096, 1]),
        ("ạ" * 4094 + "🕳", [4096]),
        ("ạ" * 4095 + "🕳", [4095, 2]),
        ("ạ" * 4090 + "👨‍👩‍👧‍👦", [4090, 11]),
        ("ạ" * 4093 + "🇻🇳", [4093, 4]),
        ("&" * 4096, [4096]),
        ("<" * 4097, [4096, 1]),
    ],
)
def test_a_text_is_split_only_over_telegrams_limit(text, sizes):
    said = [str(call.params["text"]) for call in calls_of(Reply(text))]
    assert [units(piece) for piece in said] == sizes
    assert "".join(said) == text


@pytest.mark.parametrize("said", ["GV 1 0 1", "GV 101", "GV\n101"])
def test_a_receipt_code_is_bold_and_never_split(said):
    (call,) = calls_of(Reply(f"🕳️ Mã của bác: {said}. Không phải GV 1010.", receipt="GV 101"))
    (code,) = bold(call)
    assert code == "\u00a0".join(said.split())


def test_a_code_late_in_a_long_text_is_bold_at_its_place():
    calls = calls_of(REPLIES["receipt, far behind"])
    assert [bold(call) for call in calls] == [[], ["GV\u00a01\u00a00\u00a01"]]


def test_a_code_missing_in_the_text_is_added():
    (call,) = calls_of(Reply("Em đã gửi.", receipt="GV 101"))
    assert call.params["text"] == "Em đã gửi.\nGV 101"


def test_phone_numbers_are_lines_below_the_text():
    (call,) = calls_of(Reply("Bác gọi ngay ạ.", calls=("114", "02293868123", "18001096")))
    assert str(call.params["text"]).splitlines() == [
        "Bác gọi ngay ạ.",
        "📞 114 · cứu hỏa, cứu nạn",
        "📞 0229 3868 123 (+842293868123)",
        "📞 1800 1096",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Bác gọi 0229 3868 123 ạ.",
            "Bác gọi 0229 3868 123 (+842293868123) ạ.",
        ),
        ("0912345678, 0229.3868.123", "0912345678 (+84912345678), 0229.3868.123 (+842293868123)"),
        ("Đã có +842293868123.", "Đã có +842293868123."),
        ("Số 0229 3868, mã 037201001234.", "Số 0229 3868, mã 037201001234."),
        ("Ngày 02/09/2026, 1900 6769, 114", "Ngày 02/09/2026, 1900 6769, 114"),
        ("https://xa.vn/0229386812", "https://xa.vn/0229386812"),
    ],
)
def test_a_number_in_a_sentence_is_followed_by_one_that_telegram_links(text, shown):
    (call,) = calls_of(Reply(text))
    assert call.params["text"] == shown


def test_a_number_that_the_sentence_names_has_no_line_of_its_own():
    (call,) = calls_of(Reply("Bác gọi 0229 3868 123 ạ.", calls=("02293868123",)))
    assert call.params["text"] == "Bác gọi 0229 3868 123 (+842293868123) ạ."


@pytest.mark.parametrize(
    ("reply", "address", "names"),
    [
        (Reply("Ở đâu ạ?", wants=("text",)), "7", set()),
        (Reply("Ở đâu ạ?", wants=("location",)), "7", {"location", "contact", "noted"}),
        (Reply("Mã: GV 101", receipt="GV 101"), "7", {"copy"}),
        (Reply("Gọi ngay", calls=("114", "02293868123")), "7", {"call-fire"}),
        (Reply("Không có gì ạ.", unsent=UnsentDraft("Gửi", "1")), "7", {"unsent"}),
        (Reply("Chào bà con"), GROUP, {"private"}),
    ],
)
def test_a_reply_needs_only_the_words_that_it_shows(reply, address, names):
    assert set(label_names(reply, address)) == names


# Buttons


def labels_in_rows(call):
    rows = as_json(call)["reply_markup"]["inline_keyboard"]
    return [[button["text"] for button in row] for row in rows]


@pytest.mark.parametrize(
    ("answers", "rows"),
    [
        (["Một", "Hai"], [["Một", "Hai"]]),
        (["Một", "Hai", "Ba"], [["Một", "Hai"], ["Ba"]]),
        (["Ổ gà, đường hỏng", "Rác", "Đèn"], [["Ổ gà, đường hỏng"], ["Rác", "Đèn"]]),
        (["Rác", "Ổ gà, đường hỏng", "Đèn"], [["Rác"], ["Ổ gà, đường hỏng"], ["Đèn"]]),
    ],
)
def test_short_answers_are_in_two_columns_and_the_ways_out_in_one_row(answers, rows):
    buttons = tuple(Button(label, label) for label in answers)
    (call,) = calls_of(Reply("?", buttons, (BACK, HUMAN, OUT)))
    assert labels_in_rows(call) == [*rows, ["Quay lại", "Gặp cán bộ", "Thôi"]]


def test_a_crowded_row_has_shorter_labels_but_a_keyboard_sends_what_it_says():
    reply = Reply("?", (), (BACK, HUMAN, Button("Dừng việc này", "do:cancel")))
    (call,) = outgoing(message(reply), {**WORDS, "do:cancel": "Dừng"})
    assert labels_in_rows(call) == [["Quay lại", "Gặp cán bộ", "Dừng"]]
    asks = structs.replace(reply, wants=("location",))
    (call,) = outgoing(message(asks), {**WORDS, "do:cancel": "Dừng"})
    assert as_json(call)["reply_markup"]["keyboard"][-1][-1] == {"text": "Dừng việc này"}


def test_a_button_copies_the_code_of_a_receipt():
    (call,) = calls_of(Reply("Mã: GV 1 0 1.", (OUT,), receipt="GV 101"))
    assert as_json(call)["reply_markup"]["inline_keyboard"] == [
        [{"text": "Chép mã GV 101", "copy_text": {"text": "GV 101"}}],
        [{"text": "Thôi", "callback_data": "do:cancel"}],
    ]


UNSENT = UnsentDraft("Xem lại để gửi", "do:restore")


def test_the_last_line_says_that_a_report_is_not_sent_and_a_button_leads_to_it():
    (call,) = calls_of(Reply("Không có gì ạ.", (Button("Rác", "1"),), (OUT,), unsent=UNSENT))
    assert call.params["text"] == "Không có gì ạ.\n✎ Em CHƯA gửi phản ánh."
    assert labels_in_rows(call) == [["Rác"], ["Xem lại để gửi"], ["Thôi"]]


def test_what_leads_to_an_unsent_report_has_one_button():
    menu = (Button("Làm tiếp việc dở", UNSENT.data),)
    (call,) = calls_of(Reply("Bác cần gì ạ?", menu, unsent=UNSENT))
    assert labels_in_rows(call) == [["Làm tiếp việc dở"]]


def test_in_a_group_a_button_opens_the_private_chat():
    reply = Reply("Chào bà con", (OUT,))
    (call,) = outgoing(message(reply, GROUP), WORDS, username="CauNoiBot")
    assert as_json(call)["reply_markup"]["inline_keyboard"][0] == [
        {"text": "Nhắn riêng với em", "url": "https://t.me/CauNoiBot"}
    ]
    (call,) = outgoing(message(reply), WORDS, username="CauNoiBot")
    assert labels_in_rows(call) == [["Thôi"]]


@every_reply
def test_buttons_are_below_the_last_message(reply):
    calls = [call for call in calls_of(reply) if call.method not in PLACES]
    assert not any(markups(calls)[:-1])
    has_buttons = screen_of(calls).choices or screen_of(calls).pages or reply.receipt
    asks = {"location", "contact"} & set(reply.wants)
    assert bool(calls and markups(calls)[-1]) == bool(has_buttons or asks)


def test_buttons_over_the_limit_are_numbered_lines():
    buttons = tuple(Button(f"Phố {n}", f"{n}") for n in range(21))
    reply = Reply("Ở đâu ạ?", buttons, (OUT,))
    (call,) = calls_of(reply)
    assert call.params["text"] == f"Ở đâu ạ?\n{numbered_buttons(reply)}"
    assert [*screen_of([call]).choices] == ["Thôi"]


@pytest.mark.parametrize("size", [65, 200])
def test_a_button_with_too_much_data_is_an_error(size):
    for reply in (
        Reply("?", (Button("A", "a" * size),)),
        Reply("?", (), (Button("A", "ạ" * 22),)),
    ):
        with pytest.raises(TooMuchDataError) as error:
            outgoing(message(reply), WORDS)
        assert isinstance(error.value, RefusedError)
        assert not error.value.retry
        assert error.value.size > error.value.most == 64


def test_an_absolute_link_is_a_button_above_the_answers_and_any_other_a_line():
    own, here = Link("Theo dõi", "/chat"), Link("Máy này", "http://localhost/a")
    script = Link("Xấu", "javascript:alert(1)")
    (call,) = calls_of(Reply("Đọc ạ?", (OUT,), links=(PAGE, own, here, script)))
    text = "Đọc ạ?\nTheo dõi: /chat\nMáy này: http://localhost/a\nXấu: javascript:alert(1)"
    assert call.params["text"] == text
    assert as_json(call)["reply_markup"]["inline_keyboard"] == [
        [{"text": "Mở bản tin", "url": PAGE.url}],
        [{"text": "Thôi", "callback_data": "do:cancel"}],
    ]


# Places and numbers


def test_a_question_for_a_place_has_all_answers_on_one_keyboard():
    (call,) = calls_of(Reply("Ở đâu ạ?", PARTS[:2], (BACK, OUT), ("location", "text")))
    assert as_json(call)["reply_markup"] == {
        "keyboard": [
            [{"text": "📍 Gửi vị trí", "request_location": True}],
            [{"text": "Phố Thứ 1"}, {"text": "Phố Thứ 2"}],
            [{"text": "Quay lại"}, {"text": "Thôi"}],
        ],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }


def test_a_question_for_a_number_has_a_request_button():
    (call,) = calls_of(Reply("Số của bác ạ?", (), (OUT,), ("contact", "text")))
    asked, away = as_json(call)["reply_markup"]["keyboard"]
    assert asked == [{"text": "📞 Gửi số của bác", "request_contact": True}]
    assert away == [{"text": "Thôi"}]


def test_a_link_is_a_line_if_no_button_can_open_it():
    (call,) = calls_of(Reply("Ở đâu ạ?", wants=("location",), links=(PAGE,)))
    assert call.params["text"] == f"Ở đâu ạ?\nMở bản tin: {PAGE.url}"


def test_a_group_gets_no_buttons_because_one_member_would_press_them_for_all():
    (call,) = calls_of(Reply("Ở đâu ạ?", (OUT,), wants=("location",)), address=GROUP)
    assert call.params["chat_id"] == int(GROUP)
    assert "reply_markup" not in as_json(call)


def test_without_its_label_there_is_no_request_button():
    (call,) = outgoing(message(Reply("Ở đâu ạ?", (OUT,), wants=("location",))), {})
    assert [*as_json(call)["reply_markup"]] == ["inline_keyboard"]


AWAY = {"remove_keyboard": True}


def test_a_text_without_buttons_removes_the_keyboard():
    assert markups(calls_of(Reply("Em dừng rồi ạ."), has_keyboard=True)) == [AWAY]


def test_a_pin_below_the_question_removes_the_keyboard():
    calls = calls_of(Reply("Đúng ạ?", (OUT,), pin=Pin(20.3, 105.8, "Chợ")), has_keyboard=True)
    assert methods(calls) == ["sendMessage", "sendVenue"]
    assert markups(calls)[1] == AWAY


def test_a_short_message_removes_the_keyboard_if_nothing_else_can():
    calls = calls_of(Reply("Gần đâu ạ?", (OUT,)), has_keyboard=True)
    assert [call.params["text"] for call in calls] == ["Dạ vâng ạ.", "Gần đâu ạ?"]
    assert markups(calls)[0] == AWAY
    assert "inline_keyboard" in markups(calls)[1]


def test_a_keyboard_that_is_wanted_again_is_replaced():
    calls = calls_of(Reply("Ở đâu ạ?", (OUT,), wants=("location",)), has_keyboard=True)
    assert ["keyboard" in markup for markup in markups(calls)] == [True]


def test_without_a_label_no_message_is_sent_to_remove_the_keyboard():
    words = {"location": "Vị trí"}
    reply = Reply("Gần đâu ạ?", (OUT,), photos=("a" * 64, "b" * 64))
    calls = outgoing(message(reply), words, has_keyboard=True)
    assert methods(calls) == ["sendMediaGroup", "sendMessage"]
    assert "inline_keyboard" in markups(calls)[1]


# Edits


def test_a_reply_in_place_edits_the_message_of_the_tapped_button():
    (call,) = calls_of(Reply("Ảnh 2 / 3", (OUT,), in_place=True), edits="41")
    assert call.method == "editMessageText"
    assert call.params["message_id"] == 41
    assert call.params["text"] == "Ảnh 2 / 3"
    assert markups([call]) == [
        {"inline_keyboard": [[{"text": "Thôi", "callback_data": "do:cancel"}]]}
    ]


@pytest.mark.parametrize(
    ("reply", "edits"),
    [
        (Reply("A", in_place=True), ""),
        (Reply("A", in_place=True), "web-7"),
        (Reply("A"), "41"),
        (Reply("Ổ gà. " * 1000, in_place=True), "41"),
        (Reply("A", photos=("a" * 64,), in_place=True), "41"),
        (Reply("A", pin=Pin(1, 2), in_place=True), "41"),
        (Reply("A", wants=("location",), in_place=True), "41"),
    ],
)
def test_a_reply_that_can_not_edit_is_sent(reply, edits):
    assert "editMessageText" not in methods(calls_of(reply, edits=edits))


# Photos and pins


def test_a_photo_has_its_text_and_buttons_below_it():
    (call,) = calls_of(Reply("Đúng ạ?", (OUT,), photos=("a" * 64,)))
    assert call.method == "sendPhoto"
    assert call.params["photo"] == Attachment("a" * 64)
    assert call.params["caption"] == "Đúng ạ?"
    assert markups([call])[0]


def test_an_album_has_its_text_below_the_first_photo():
    reply = Reply("Ảnh GV 101", photos=("a", "b"), receipt="GV 101")
    (call,) = outgoing(message(reply), {})
    assert call.params["media"] == [
        {
            "type": "photo",
            "media": Attachment("a"),
            "caption": "Ảnh GV\u00a0101",
            "caption_entities": [{"type": "bold", "offset": 4, "length": 6}],
        },
        {"type": "photo", "media": Attachment("b")},
    ]


def test_an_album_with_buttons_has_them_on_a_message_of_their_own():
    calls = calls_of(Reply("Đúng ạ?", (OUT,), photos=("a", "b")))
    assert methods(calls) == ["sendMediaGroup", "sendMessage"]
    assert "caption" not in as_json(calls[0])["media"][0]


@pytest.mark.parametrize(
    ("count", "sent"),
    [(10, [10]), (11, [10, 1]), (12, [10, 2]), (20, [10, 10]), (21, [10, 10, 1])],
)
def test_photos_over_the_limit_of_an_album_are_several_albums(count, sent):
    calls = calls_of(Reply("Ảnh", photos=tuple(f"{n:064x}" for n in range(count))))
    shown = [as_json(call).get("media", [1]) for call in calls if call.method != "sendMessage"]
    assert [len(media) for media in shown] == sent


@pytest.mark.parametrize(("size", "expected"), [(1024, 1), (1025, 2)])
def test_a_text_too_long_for_a_caption_follows_as_a_whole(size, expected):
    calls = calls_of(Reply("ạ" * size, photos=("a",)))
    assert len(calls) == expected
    assert screen_of(calls).texts == ("ạ" * size,)


@pytest.mark.parametrize(
    ("label", "title", "address"),
    [
        ("Trạm y tế, phố Thống Nhất", "Trạm y tế", "phố Thống Nhất"),
        ("Chợ Me", "Chợ Me", "20.34123, 105.83432"),
        ("a" * 70, "a" * 64, "a" * 6),
        ("a" * 70 + ", b", "a" * 64, "a" * 6 + ", b"),
    ],
)
def test_a_pin_with_a_label_is_a_venue(label, title, address):
    _, call = calls_of(Reply("Đây ạ?", pin=Pin(20.341234, 105.834321, label)))
    assert (call.method, call.params["title"], call.params["address"]) == (
        "sendVenue",
        title,
        address,
    )


def test_a_pin_without_a_label_is_a_location():
    text, place = calls_of(Reply("Đây ạ?", pin=Pin(20.3, 105.8)))
    assert (text.method, place.method) == ("sendMessage", "sendLocation")


def test_a_place_makes_no_sound_of_its_own():
    text, place = calls_of(Reply("Đây ạ?", pin=Pin(20.3, 105.8, "Chợ")))
    assert place.params["disable_notification"] is True
    assert "disable_notification" not in text.params


# Calls without content


def test_a_callback_answer_has_at_most_two_hundred_characters():
    assert checked(answer_callback_call("q1")) == {"callback_query_id": "q1"}
    assert units(checked(answer_callback_call("q1", "🕳" * 300))["text"]) == 200
    assert checked(answer_callback_call("q1", "a\u202e"))["text"] == "a"


def test_the_command_menu_is_set_for_each_language():
    menu = [("huy", "Thôi, không làm nữa")]
    listed = [{"command": "huy", "description": "Thôi, không làm nữa"}]
    private = {"commands": listed, "scope": {"type": "all_private_chats"}}
    assert checked(commands_call("", "all_private_chats", menu)) == private
    assert checked(commands_call("vi", "all_private_chats", menu)) == {
        **private,
        "language_code": "vi",
    }


def test_the_texts_about_the_bot_are_set_for_each_language():
    long, short = description_calls("vi", "a" * 512, "b" * 120)
    assert checked(long) == {"description": "a" * 512, "language_code": "vi"}
    assert checked(short) == {"short_description": "b" * 120, "language_code": "vi"}


@pytest.mark.parametrize(("long", "short"), [("a" * 513, "b"), ("a", "b" * 121), ("", "b")])
def test_a_text_about_the_bot_that_telegram_refuses_raises_at_once(long, short):
    with pytest.raises(ValueError, match="letters"):
        description_calls("vi", long, short)


@pytest.mark.parametrize(
    "pairs",
    [[("Huỷ", "a")], [("a" * 33, "a")], [("a", "")], [("a", "a" * 257)], [("a", "a")] * 101],
)
def test_a_menu_that_telegram_refuses_raises_at_once(pairs):
    with pytest.raises(ValueError, match=r"command|/a"):
        commands_call("vi", "all_private_chats", pairs)


def test_typing_is_shown_and_the_menu_button_is_set():
    assert checked(typing_call("7")) == {"chat_id": 7, "action": "typing"}
    assert checked(menu_button_call()) == {"menu_button": {"type": "commands"}}


@every_reply
def test_a_call_without_formatting_is_otherwise_equal(reply):
    for call in calls_of(structs.replace(reply, receipt="GV 101")):
        written = json.dumps(as_json(without_formatting(call)))
        assert "entities" not in written
        assert without_formatting(without_formatting(call)) == without_formatting(call)
        assert screen_of([without_formatting(call)]) == screen_of([call])


# Generated replies

SIGNS = ["🕳️", "👨‍👩‍👧‍👦", "🇻🇳", "👍🏽", "o\u0309", "a\u0323\u0306", "ổ", "a"]
ENDS = [" ", ". ", "\n", "? ", "<b>", "&amp;"]
OFTEN = st.integers(1, 120)
TEXTS = (
    st.builds(lambda parts, n: "".join(parts) * n, st.lists(st.sampled_from(SIGNS + ENDS)), OFTEN)
    | st.builds(lambda parts, n: "".join(parts) * n * 9, st.lists(st.sampled_from(SIGNS)), OFTEN)
    | st.text(st.characters(), max_size=200)
)
LABELS = st.text(st.characters(), min_size=1, max_size=20)
BUTTONS = st.lists(
    st.builds(Button, LABELS, st.text(min_size=1, max_size=16)),
    max_size=14,
    unique_by=lambda button: button.label,
).map(tuple)
ANY_REPLY = st.builds(
    Reply,
    TEXTS,
    BUTTONS,
    st.sampled_from([(), (OUT,), (BACK, HUMAN, OUT)]),
    st.sampled_from([(), ("text",), ("location", "text"), ("contact",), ("photo", "location")]),
    st.lists(st.sampled_from(["a" * 64, "b" * 64]), max_size=13).map(tuple),
    st.none() | st.builds(Pin, st.floats(-90, 90), st.floats(-180, 180), LABELS),
    st.sampled_from(["", "GV 101"]),
    st.lists(st.builds(Link, LABELS, st.sampled_from([PAGE.url, "/chat"])), max_size=2).map(tuple),
    st.sampled_from([(), ("114",)]),
    st.booleans(),
)


def visible(text):
    """Return the visible letters of *text*."""
    return letters("".join(sign for sign in text if unicodedata.category(sign) != "Cc"))


@same
@given(ANY_REPLY, st.sampled_from(["", "41"]), st.booleans())
def test_any_reply_becomes_valid_calls_without_losing_a_word(reply, edits, has_keyboard):
    calls = calls_of(reply, edits=edits, has_keyboard=has_keyboard)
    screen = screen_of(calls)
    assert calls
    assert visible(reply.text) in visible("".join(screen.texts))
    assert screen.photos == reply.photos
    json.dumps([as_json(call) for call in calls], ensure_ascii=False).encode()


@same
@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=40), st.integers(100, 400))
def test_no_visible_character_is_split(signs, often):
    whole = signs * often
    ends = {*accumulate(map(len, whole))}
    calls = calls_of(Reply("".join(whole)))
    cuts = [*accumulate(len(str(call.params["text"])) for call in calls)]
    assert ends.issuperset(cuts)
    assert cuts[-1] == max(ends)
