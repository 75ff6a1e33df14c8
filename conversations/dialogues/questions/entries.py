"""The entry of the dialogue about questions."""

from conversations.dialogues.questions import ask_services
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.starts import Starts
from conversations.engine.replay.traits.unfinished import Unfinished

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("ask_services", ask_services.ask_services),
        rank=20,
        unfinished=Unfinished(is_brief=True),
        starts=Starts(is_alone=True),
        needs_consent=False,
    ),
)
