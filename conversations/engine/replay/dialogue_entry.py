"""A dialogue in the catalogue."""

from msgspec import Struct

from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.asides import Asides
from conversations.engine.replay.traits.matters import Matters
from conversations.engine.replay.traits.notice_buttons import NoticeButtons
from conversations.engine.replay.traits.rescue import Rescue
from conversations.engine.replay.traits.starts import Starts
from conversations.engine.replay.traits.unfinished import Unfinished


class DialogueEntry(Struct, frozen=True):
    """A dialogue with its traits; most dialogues have only a few.

    Dialogues are tried and listed by *rank*, the lowest first. *act* is the wish that the dialogue
    serves: whoever has it, in whatever words, gets the dialogue. One that *needs_consent* keeps
    something of the person: someone who has not agreed to that is asked before it starts. *action*
    is the permission that an official needs for it; a resident's dialogue has none. *channels* are
    the channels that people can name in it as their preferred one.
    """

    dialogue: Dialogue
    rank: int = 100
    act: str = ""
    needs_consent: bool = True
    action: str = ""
    channels: tuple[str, ...] = ()
    starts: Starts = Starts()
    unfinished: Unfinished = Unfinished()
    asides: Asides = Asides()
    buttons: NoticeButtons = NoticeButtons()
    matters: Matters | None = None
    rescue: Rescue | None = None

    @property
    def name(self) -> str:
        """The name of the dialogue."""
        return self.dialogue.name
