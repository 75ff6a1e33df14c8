"""The entries of officials' dialogues about announcements."""

from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.notice_buttons import NoticeButtons
from conversations.engine.replay.traits.starts import Citing, Starts
from conversations.engine.replay.traits.unfinished import Unfinished
from conversations.staff.announcements import (
    help_calls,
    staff_announcements,
    write_announcement,
)
from conversations.staff.announcements.codes import cites_announcement
from conversations.staff.announcements.effects import read_take_button

ENTRIES: tuple[DialogueEntry, ...] = (
    # Before the list: "sửa TB 12" also has a code.
    DialogueEntry(
        Dialogue("write_announcement", write_announcement.write_announcement),
        rank=25,
        starts=Starts(takes=("photo",), cites=Citing(write_announcement.asks_to_edit)),
        action="write_announcements",
    ),
    DialogueEntry(
        Dialogue("staff_announcements", staff_announcements.staff_announcements),
        rank=30,
        starts=Starts(cites=Citing(cites_announcement)),
        unfinished=Unfinished(is_brief=True),
        action="see_announcements",
    ),
    DialogueEntry(
        Dialogue("help_calls", help_calls.help_calls),
        rank=35,
        buttons=NoticeButtons(read_take_button),
        unfinished=Unfinished(is_brief=True),
        action="keep_roll_calls",
    ),
)
