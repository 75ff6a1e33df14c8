"""The entry of the dialogue about one's own data."""

from conversations.dialogues.privacy import my_data
from conversations.engine.model import acts
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("my_data", my_data.my_data),
        rank=50,
        act=acts.MY_DATA,
        rights=("act-see", "act-fix", "act-erase", "act-withdraw"),
        is_brief=True,
        needs_consent=False,
    ),
)
