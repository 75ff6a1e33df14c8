"""The entries of officials' dialogues about announcements."""

from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry
from conversations.staff.announcements import staff_announcements
from conversations.staff.announcements.codes import calls_announcement, cites_announcement

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("staff_announcements", staff_announcements.staff_announcements),
        rank=30,
        calls=calls_announcement,
        cites=cites_announcement,
        is_brief=True,
        action="see_announcements",
    ),
)
