"""The entry of the dialogue about the assistant itself."""

from conversations.dialogues.feedback import app_feedback
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue(app_feedback.DIALOGUE, app_feedback.app_feedback),
        rank=130,
        read_wish=app_feedback.read_wish,
        is_brief=True,
    ),
)
