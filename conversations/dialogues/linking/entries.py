"""The entry of the dialogue about addresses."""

from conversations.dialogues.linking import my_channels
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.notice_buttons import NoticeButtons
from conversations.engine.replay.traits.starts import Starts
from conversations.engine.replay.traits.unfinished import Unfinished

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("my_channels", my_channels.my_channels),
        rank=60,
        starts=Starts(
            is_called=my_channels.is_link_request, read_early=my_channels.read_early_channel
        ),
        buttons=NoticeButtons(my_channels.read_unlink_button),
        channels=my_channels.CHANNELS,
        unfinished=Unfinished(is_brief=True),
    ),
)
