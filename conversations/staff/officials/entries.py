"""The entries of officials' dialogues about themselves."""

from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.notice_buttons import NoticeButtons
from conversations.engine.replay.traits.starts import Starts
from conversations.engine.replay.traits.unfinished import Unfinished
from conversations.staff.officials import duty, leave

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue(leave.DIALOGUE, leave.leave),
        rank=90,
        starts=Starts(is_called=leave.is_leave),
        unfinished=Unfinished(is_brief=True),
        buttons=NoticeButtons(leave.read_undo_button),
        action="answer_reports",
    ),
    DialogueEntry(
        Dialogue(duty.DIALOGUE, duty.duty),
        rank=91,
        starts=Starts(is_called=duty.is_duty),
        unfinished=Unfinished(is_brief=True),
        buttons=NoticeButtons(duty.read_undo_button),
        action="see_reports",
    ),
)
