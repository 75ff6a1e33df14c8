"""The entries of the officials' dialogue about questions."""

from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.unfinished import Unfinished
from conversations.staff.questions import staff_questions

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue(staff_questions.DIALOGUE, staff_questions.staff_questions),
        rank=31,
        unfinished=Unfinished(is_brief=True),
        # Administrators, who have no chat, answer questions on their pages only.
        action="answer_reports",
    ),
)
