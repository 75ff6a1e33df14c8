"""The entry of the dialogue about one's own data."""

from conversations.dialogues.privacy import my_data
from conversations.engine.model import acts
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.starts import Starts
from conversations.engine.replay.traits.unfinished import Unfinished

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("my_data", my_data.my_data),
        rank=50,
        act=acts.MY_DATA,
        starts=Starts(rights=("act-see", "act-fix", "act-erase", "act-withdraw")),
        unfinished=Unfinished(is_brief=True),
        needs_consent=False,
    ),
)
