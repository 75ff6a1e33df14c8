"""More raw updates of Telegram: places, kinds, edits, groups."""

from conversations.engine.model.messages import (
    Contact,
    Edited,
    Location,
    Moved,
    Photo,
    Reachable,
    Start,
    Tap,
    Text,
)
from handlers.telegram.incoming import TOO_LONG, UNKNOWN, VIDEO
from tests.handlers.telegram.raw_updates import (
    ADMIN,
    AN,
    BA,
    CHANNEL,
    COMMANDS,
    FILES,
    GROUP,
    OTHER,
    OURS,
    PICTURE,
    POINT,
    RESTRICTED,
    SMALL_GROUP,
    STICKER,
    TAPS,
    WORDS,
    Case,
    edited,
    file,
    message,
    sent,
    standing,
    tapped,
)

PLACES = [
    Case("a place", message(location=POINT), (Location(20.3419, 105.8337),)),
    Case(
        "a place as exact as the phone is",
        message(location={**POINT, "horizontal_accuracy": 12.5}),
        (Location(20.3419, 105.8337, 12.5),),
    ),
    Case(
        "a place that is followed counts where it began",
        message(location={**POINT, "live_period": 900, "heading": 90}),
        (Location(20.3419, 105.8337),),
    ),
    Case(
        "a place that moves on",
        edited(location={**POINT, "live_period": 900}),
        "live_location",
    ),
    Case("no place on earth", message(location={"latitude": 200, "longitude": 0}), (UNKNOWN,)),
    Case(
        "no place on earth in the other direction",
        message(location={"latitude": 20, "longitude": -180.5}),
        (UNKNOWN,),
    ),
    Case(
        "a spot with its name",
        message(
            location=POINT,
            venue={"location": POINT, "title": "Trạm y tế", "address": "phố Thống Nhất"},
        ),
        (Location(20.3419, 105.8337, 0.0, "Trạm y tế, phố Thống Nhất"),),
    ),
    Case(
        "a spot without an address",
        message(location=POINT, venue={"location": POINT, "title": "Chợ", "address": ""}),
        (Location(20.3419, 105.8337, 0.0, "Chợ"),),
    ),
    Case(
        "one's own number",
        message(contact={"phone_number": "84912345678", "first_name": "An", "user_id": AN["id"]}),
        (Contact("84912345678", is_own=True),),
    ),
    Case(
        "someone else's number",
        message(contact={"phone_number": "+84 912", "first_name": "Ba", "user_id": BA["id"]}),
        (Contact("+84 912", is_own=False),),
    ),
    Case(
        "a number of someone who isn't on Telegram",
        message(contact={"phone_number": "0912345678", "first_name": "Tư"}),
        (Contact("0912345678", is_own=False),),
    ),
]
DIE = {"emoji": "🎲", "value": 3}
KINDS = [
    Case("a sticker", message(sticker={**STICKER, "is_video": False}), (UNKNOWN,)),
    Case("a video", message(video=file("v", duration=3, width=9, height=9)), (VIDEO,)),
    Case("a video as a file", message(document=file("v", mime_type="video/mp4")), (VIDEO,)),
    Case(
        "a video of an album",
        message(video=file("v", duration=3, width=9, height=9), media_group_id="13000112"),
        (VIDEO,),
        group="13000112",
    ),
    Case(
        "a video with words",
        message(video=file("v", duration=3, width=9, height=9), caption="ổ gà"),
        (VIDEO, Text("ổ gà")),
    ),
    Case(
        "a moving picture, though a document stands beside it",
        message(
            animation=file("a", duration=1, width=9, height=9),
            document=file("a", mime_type="image/gif"),
        ),
        (VIDEO,),
    ),
    Case("a die", message(dice=DIE), (UNKNOWN,)),
    Case("a story", message(story={"chat": CHANNEL, "id": 4}), (UNKNOWN,)),
    Case("a message of a kind that nobody tells", message(), (UNKNOWN,)),
    Case("a kind of a year to come", message(hologram={"file_id": "h"}), (UNKNOWN,)),
    Case(
        "a message that was pinned",
        message(pinned_message=sent(sender=OURS, text="Mã GV 1 0 1")),
        "service",
    ),
    Case("a new title", message(GROUP, new_chat_title="Phố mới"), "not_addressed"),
    Case(
        "a timer that was set",
        message(message_auto_delete_timer_changed={"message_auto_delete_time": 86400}),
        "service",
    ),
    Case("leave to write", message(write_access_allowed={"from_request": True}), "service"),
    Case("new members", message(SMALL_GROUP, new_chat_members=[BA]), "not_addressed"),
    Case("a member who left", message(SMALL_GROUP, left_chat_member=BA), "not_addressed"),
]
CHANGES = [
    Case("words that were changed", edited(text="ổ gà nhỏ"), (Edited("41", "ổ gà nhỏ"),)),
    Case(
        "a caption that was changed",
        edited(photo=PICTURE, caption="hai ổ gà"),
        (Edited("41", "hai ổ gà"),),
    ),
    Case("a photo that was changed", edited(photo=PICTURE), "nothing_edited"),
    Case("words that became too long", edited(text="ạ" * 4097), (TOO_LONG,)),
    Case("the bot was blocked", standing("kicked", until_date=0), (Reachable(is_so=False),),
         message=""),
    Case("the bot was started again", standing("member"), (Reachable(is_so=True),), message=""),
    Case("the bot was put out of a group", standing("left", GROUP), (Reachable(is_so=False),),
         address="-1001234567890", message=""),
    Case("the bot may not speak in a group",
         standing("restricted", GROUP, **{**RESTRICTED, "can_send_messages": False}),
         (Reachable(is_so=False),), address="-1001234567890", message=""),
    Case("the bot may speak in a group",
         standing("restricted", GROUP, **{**RESTRICTED, "can_send_messages": True}),
         (Reachable(is_so=True),), address="-1001234567890", message=""),
    Case("the bot looks after a group",
         standing("administrator", GROUP, **dict.fromkeys(ADMIN.split(), False)),
         (Reachable(is_so=True),), address="-1001234567890", message=""),
    Case("the bot looks after a channel",
         standing("administrator", CHANNEL, **dict.fromkeys(ADMIN.split(), False)), "channel"),
    Case("a group moved", message(SMALL_GROUP, migrate_to_chat_id=-1001234567890),
         (Moved("-1001234567890"),), address="-4321"),
    Case("a group came from elsewhere", message(GROUP, migrate_from_chat_id=-4321), "moved"),
]  # fmt: skip  # a short case is one line
IN_GROUP = {"address": "-1001234567890"}
OF_OURS = sent(GROUP, OURS, text="Chỗ đó ở đâu ạ?")
OF_OTHER = sent(GROUP, OTHER, text="Tin mới")
GROUPS = [
    Case("talk in a group", message(GROUP, text="ổ gà kìa"), "not_addressed"),
    Case("a command to us", message(GROUP, text="/bao@CauNoiBot"), (Text("/bao"),), **IN_GROUP),
    Case("a command in other letters", message(GROUP, text="/bao@caunoibot ổ gà"),
         (Text("/bao ổ gà"),), **IN_GROUP),
    Case("a start in a group", message(GROUP, text="/start@CauNoiBot"), (Start(),), **IN_GROUP),
    Case(
        "a link that was opened for a group",
        message(GROUP, text="/start@CauNoiBot x1"),
        (Start(),),
        **IN_GROUP,
    ),
    Case("a command to all", message(GROUP, text="/bao"), "not_addressed"),
    Case("a command to another", message(GROUP, text="/bao@tin_bot"), "not_addressed"),
    Case("a reply to us", message(GROUP, text="phố Thống Nhất", reply_to_message=OF_OURS),
         (Text("phố Thống Nhất"),), **IN_GROUP),
    Case("a command to another in a reply to us",
         message(GROUP, text="/x@tin_bot", reply_to_message=OF_OURS), "not_addressed"),
    Case("a reply to another", message(GROUP, text="ừ", reply_to_message=OF_OTHER),
         "not_addressed"),
    Case("a reply to a neighbour",
         message(GROUP, text="ừ", reply_to_message=sent(GROUP, BA, text="ổ gà")), "not_addressed"),
    Case("a photo in reply to us", message(GROUP, photo=PICTURE, reply_to_message=OF_OURS),
         (Photo("", "l"),), **IN_GROUP),
    Case("a photo whose words are a command to us",
         message(GROUP, photo=PICTURE, caption="/bao@CauNoiBot"),
         (Photo("", "l"), Text("/bao")), **IN_GROUP),
    Case("a change of what was no business of ours", edited(GROUP, text="ổ gà"), "not_addressed"),
    Case("another bot", message(GROUP, OTHER, text="/bao@CauNoiBot"), "by_bot"),
    Case("a channel that speaks in its group",
         message(GROUP, BA, sender_chat=CHANNEL, text="/bao@CauNoiBot"), "channel"),
]  # fmt: skip  # a short case is one line
OTHERS = [
    Case("a post in a channel", {"update_id": 900, "channel_post": sent(CHANNEL, None, text="a")},
         "kind"),
    Case("a message to a channel", message(CHANNEL, None, text="a"), "channel"),
    Case("an update of a year to come", {"update_id": 900, "telepathy": {"id": 1}}, "kind"),
    Case("an update that has nothing", {"update_id": 900}, "kind"),
    Case("fields of a year to come", message(text="ổ gà", mood={"blue": [1, {"a": None}]}),
         (Text("ổ gà"),)),
    Case("a press with more than we look at",
         tapped(data="1", message=sent(sender=OURS, text="?", reply_markup={
             "inline_keyboard": [[{"text": "A", "callback_data": "1"}]]})), (Tap("1"),)),
]  # fmt: skip  # a short case is one line

CASES = [*WORDS, *COMMANDS, *TAPS, *FILES, *PLACES, *KINDS, *CHANGES, *GROUPS, *OTHERS]
