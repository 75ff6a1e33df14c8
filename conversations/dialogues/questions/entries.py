"""The entry of the dialogue about questions."""

from conversations.dialogues.questions import ask_services
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("ask_services", ask_services.ask_services),
        rank=20,
        is_brief=True,
        alone=True,
        needs_consent=False,
    ),
)
