"""The entries of officials' dialogues about announcements."""

from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry
from conversations.staff.announcements import staff_announcements, write_announcement
from conversations.staff.announcements.codes import cites_announcement

ENTRIES: tuple[DialogueEntry, ...] = (
    # Before the list: "sửa TB 12" also has a code.
    DialogueEntry(
        Dialogue("write_announcement", write_announcement.write_announcement),
        rank=25,
        takes=("photo",),
        cites=write_announcement.asks_to_edit,
        action="write_announcements",
    ),
    DialogueEntry(
        Dialogue("staff_announcements", staff_announcements.staff_announcements),
        rank=30,
        cites=cites_announcement,
        is_brief=True,
        action="see_announcements",
    ),
)
