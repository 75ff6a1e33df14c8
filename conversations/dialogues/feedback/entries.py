"""The entry of the dialogue about the assistant itself."""

from conversations.dialogues.feedback import app_feedback
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.asides import Asides
from conversations.engine.replay.traits.unfinished import Unfinished

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue(app_feedback.DIALOGUE, app_feedback.app_feedback),
        rank=130,
        asides=Asides(read_wish=app_feedback.read_wish),
        unfinished=Unfinished(is_brief=True),
    ),
)
