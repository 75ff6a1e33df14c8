"""The entry of the dialogue about addresses."""

from conversations.dialogues.linking import my_channels
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("my_channels", my_channels.my_channels),
        rank=60,
        calls=my_channels.is_link_request,
        read_early=my_channels.read_early_channel,
        channels=my_channels.CHANNELS,
        read_notice_button=my_channels.read_unlink_button,
        is_brief=True,
    ),
)
