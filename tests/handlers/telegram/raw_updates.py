"""Raw updates of Telegram, each with a description and the expected contents."""

from typing import Any

from msgspec import Struct

from conversations.engine.model.messages import Content, Photo, Start, Tap, Text, Voice
from handlers.telegram.incoming import TOO_LARGE, TOO_LONG, UNKNOWN

Raw = dict[str, Any]

BIG = 2**53 + 1
AN: Raw = {"id": BIG, "is_bot": False, "first_name": "An", "language_code": "vi"}
BA: Raw = {"id": 7012345678, "is_bot": False, "first_name": "Ba", "username": "ba_tien_yet"}
OURS: Raw = {"id": 500, "is_bot": True, "first_name": "Cầu Nối", "username": "CauNoiBot"}
OTHER: Raw = {"id": 501, "is_bot": True, "first_name": "Tin", "username": "tin_bot"}
PRIVATE: Raw = {"id": BIG, "type": "private", "first_name": "An"}
GROUP: Raw = {"id": -1001234567890, "type": "supergroup", "title": "Phố Tiến Yết"}
SMALL_GROUP: Raw = {"id": -4321, "type": "group", "title": "Tổ 3"}
CHANNEL: Raw = {"id": -1009876543210, "type": "channel", "title": "Tin xã"}
MB = 2**20


class Case(Struct):
    """A *raw* update with the expected contents, or the reason for none."""

    label: str
    raw: Raw
    said: tuple[Content, ...] | str
    address: str = str(BIG)
    message: str = "41"
    group: str = ""


def sent(chat: Raw = PRIVATE, sender: Raw | None = AN, **content: Any) -> Raw:
    """Return a message of *sender* in *chat*."""
    by = {"from": sender} if sender else {}
    return {"message_id": 41, "date": 1764000000, "chat": chat, **by, **content}


def message(chat: Raw = PRIVATE, sender: Raw | None = AN, **content: Any) -> Raw:
    """Return the update of a message."""
    return {"update_id": 900, "message": sent(chat, sender, **content)}


def edited(chat: Raw = PRIVATE, **content: Any) -> Raw:
    """Return the update of an edited message."""
    return {"update_id": 900, "edited_message": sent(chat, edit_date=1764000009, **content)}


def tapped(sender: Raw = AN, **query: Any) -> Raw:
    """Return the update of a tap."""
    whole = {"id": "4382bfdwdsb323b2d9", "from": sender, "chat_instance": "-1", **query}
    return {"update_id": 900, "callback_query": whole}


def standing(status: str, chat: Raw = PRIVATE, **facts: Any) -> Raw:
    """Return the update of a change of the bot's membership."""
    old = {"user": OURS, "status": "left"}
    new = {"user": OURS, "status": status, **facts}
    change = {"chat": chat, "from": AN, "date": 1764000000}
    return {
        "update_id": 900,
        "my_chat_member": {**change, "old_chat_member": old, "new_chat_member": new},
    }


def file(name: str, size: int | None = 1000, **facts: Any) -> Raw:
    """Return a file in Telegram's format."""
    known = {"file_size": size} if size is not None else {}
    return {"file_id": name, "file_unique_id": f"u{name}", **known, **facts}


def photo(*sizes: tuple[str, int, int | None]) -> list[Raw]:
    """Return the sizes of a photo: name, side, bytes."""
    return [file(name, size, width=side, height=side) for name, side, size in sizes]


PICTURE = photo(("s", 90, 1_500), ("m", 320, 20_000), ("l", 1280, 180_000))
POINT: Raw = {"latitude": 20.3419, "longitude": 105.8337}
STICKER = {**file("st"), "type": "regular", "width": 9, "height": 9, "is_animated": False}
RIGHTS = (
    "can_send_audios can_send_documents can_send_photos can_send_videos can_send_video_notes "
    "can_send_voice_notes can_send_polls can_send_other_messages can_add_web_page_previews "
    "can_change_info can_invite_users can_pin_messages can_manage_topics is_member "
    "can_edit_tag can_react_to_messages"
)
RESTRICTED: Raw = {**dict.fromkeys(RIGHTS.split(), True), "until_date": 0}
ADMIN = (
    "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats "
    "can_restrict_members can_promote_members can_change_info can_invite_users can_post_stories "
    "can_edit_stories can_delete_stories can_send_welcome_messages"
)
COMMAND: Raw = {"entities": [{"type": "bot_command", "offset": 0, "length": 4}]}
HIDDEN_LINK: Raw = {
    "entities": [
        {"type": "text_link", "offset": 4, "length": 5, "url": "https://gia.top/x"},
        {"type": "bold", "offset": 0, "length": 3},
    ]
}
APART = "Đường ho\u0309ng na\u0323\u0306ng"

WORDS = [
    Case("words are as they were written", message(text="ổ gà to"), (Text("ổ gà to"),)),
    Case("words without marks", message(text="bao cao o ga"), (Text("bao cao o ga"),)),
    Case("letters and their marks apart stay apart", message(text=APART), (Text(APART),)),
    Case("emoji of four bytes", message(text="🕳️ 👨‍👩‍👧‍👦 🇻🇳"), (Text("🕳️ 👨‍👩‍👧‍👦 🇻🇳"),)),
    Case(
        "words that run backwards are kept as they came",
        message(text="ổ gà \u202egnúht\u202c"),
        (Text("ổ gà \u202egnúht\u202c"),),
    ),
    Case("no store takes a zero byte", message(text="ổ\x00 gà\x07"), (Text("ổ gà"),)),
    Case("lines stay lines", message(text="một\nhai\tba"), (Text("một\nhai\tba"),)),
    Case("only white space is nothing", message(text=" \n "), "empty"),
    Case("markup is words", message(text="<b>a</b> & *b*"), (Text("<b>a</b> & *b*"),)),
    Case("the longest text", message(text="ạ" * 4096), (Text("ạ" * 4096),)),
    Case("a text that is too long", message(text="ạ" * 4097), (TOO_LONG,)),
    Case("two units a letter count twice", message(text="🕳" * 2049), (TOO_LONG,)),
    Case(
        "a forwarded message is the words of who forwards it",
        message(
            text="đường hỏng",
            forward_origin={"type": "hidden_user", "date": 1763000000, "sender_user_name": "Tư"},
        ),
        (Text("đường hỏng", is_forwarded=True),),
    ),
    Case(
        "a link that is hidden behind words is shown",
        message(text="xem ở đây", **HIDDEN_LINK),
        (Text("xem ở đây\nhttps://gia.top/x"),),
    ),
    Case(
        "words by way of another bot are the person's",
        message(text="ổ gà", via_bot=OTHER),
        (Text("ổ gà"),),
    ),
    Case("a number that is larger than a float holds", message(text="1"), (Text("1"),)),
]
COMMANDS = [
    Case("the first word to a bot", message(text="/start", **COMMAND), (Start(""),)),
    Case("a link of ours", message(text="/start tin_12-a"), (Start("tin_12-a"),)),
    Case("a link, whose command names us", message(text="/start@CauNoiBot x1"), (Start("x1"),)),
    Case("a link in capitals", message(text="/START x1"), (Start("x1"),)),
    Case(
        "a start with words behind it is words",
        message(text="/start xin chào"),
        (Text("xin chào"),),
    ),
    Case(
        "a start that is too long for a link opens no door",
        message(text="/start " + "a" * 65),
        (Start(),),
    ),
    Case(
        "a start with letters that no link of ours carries opens no door",
        message(text="/start tin=12%C3%B6.a"),
        (Start(),),
    ),
    Case(
        "a start with one word behind it is that word", message(text="/start rác"), (Text("rác"),)
    ),
    Case("a command is a text", message(text="/huy"), (Text("/huy"),)),
    Case("a command that names us", message(text="/huy@CauNoiBot"), (Text("/huy"),)),
    Case("a command with words", message(text="/bao ổ gà"), (Text("/bao ổ gà"),)),
    Case("no command begins so", message(text="/huỷ"), (Text("/huỷ"),)),
    Case("a longer word is not a start", message(text="/starting"), (Text("/starting"),)),
]
TAPS = [
    Case(
        "a press on a button of ours",
        tapped(data="2:category::pothole", message=sent(sender=OURS, text="Việc gì ạ?")),
        (Tap("2:category::pothole"),),
    ),
    Case(
        "a press below a message that is too old to be read",
        tapped(data="do:back", message={"message_id": 7, "date": 0, "chat": PRIVATE}),
        (Tap("do:back"),),
        message="7",
    ),
    Case(
        "a press in a group",
        tapped(data="do:back", message=sent(GROUP, OURS, text="?")),
        (Tap("do:back"),),
        address="-1001234567890",
    ),
    Case(
        "a press below what another chat shows",
        tapped(data="x", inline_message_id="i"),
        "no_button_of_ours",
    ),
    Case(
        "a press on a game",
        tapped(game_short_name="g", message=sent(sender=OURS, text="?")),
        "no_button_of_ours",
    ),
    Case(
        "a press by a bot",
        tapped(OTHER, data="x", message=sent(GROUP, OURS, text="?")),
        "by_bot",
    ),
]
FILES = [
    Case("a photo is its largest size", message(photo=PICTURE), (Photo("", "l"),)),
    Case(
        "a size that can't be fetched is left out",
        message(photo=photo(("l", 90, 1000), ("x", 9000, 21 * MB))),
        (Photo("", "l"),),
    ),
    Case("sizes that tell no bytes", message(photo=photo(("a", 9, None))), (Photo("", "a"),)),
    Case("only a photo that is too large", message(photo=photo(("x", 9, 21 * MB))), (TOO_LARGE,)),
    Case(
        "a photo of an album",
        message(photo=PICTURE, media_group_id="13000111"),
        (Photo("", "l"),),
        group="13000111",
    ),
    Case(
        "a photo with words says both",
        message(photo=PICTURE, caption="ổ gà ở đây"),
        (Photo("", "l"), Text("ổ gà ở đây")),
    ),
    Case(
        "a photo of an album with words says both, the words by themselves",
        message(photo=PICTURE, caption="ổ gà", media_group_id="13000111"),
        (Photo("", "l"), Text("ổ gà")),
        group="13000111",
    ),
    Case("a caption of blanks", message(photo=PICTURE, caption="  "), (Photo("", "l"),)),
    Case(
        "a picture that was sent as a file",
        message(document=file("d", 3 * MB, mime_type="image/jpeg", file_name="a.jpg")),
        (Photo("", "d"),),
    ),
    Case(
        "a picture that was sent as a file, and is too large",
        message(document=file("d", 21 * MB, mime_type="image/png")),
        (TOO_LARGE,),
    ),
    Case("a drawing", message(document=file("d", mime_type="image/svg+xml")), (UNKNOWN,)),
    Case(
        "a document",
        message(document=file("d", mime_type="application/pdf", file_name="đơn.pdf")),
        (UNKNOWN,),
    ),
    Case(
        "a document with words",
        message(document=file("d"), caption="gửi cán bộ"),
        (UNKNOWN, Text("gửi cán bộ")),
    ),
    Case("a recording", message(voice=file("v", duration=7)), (Voice("", 7, "v"),)),
    Case(
        "a recording that is too large",
        message(voice=file("v", 21 * MB, duration=7000)),
        (TOO_LARGE,),
    ),
    Case("a sound", message(audio=file("a", duration=61)), (Voice("", 61, "a"),)),
    Case(
        "a round video is heard",
        message(video_note=file("n", duration=9, length=240)),
        (Voice("", 9, "n"),),
    ),
]
