"""The entry of the dialogue about the person."""

from conversations.dialogues.person import about_me
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.starts import Starts
from conversations.engine.replay.traits.unfinished import Unfinished

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("about_me", about_me.about_me),
        rank=40,
        starts=Starts(is_called=about_me.is_change_request, yields=True),
        unfinished=Unfinished(is_brief=True),
    ),
)
