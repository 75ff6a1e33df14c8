"""The entry of the dialogue about the person."""

from conversations.dialogues.person import about_me
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("about_me", about_me.about_me),
        rank=40,
        calls=about_me.is_change_request,
        yields=True,
        is_brief=True,
    ),
)
