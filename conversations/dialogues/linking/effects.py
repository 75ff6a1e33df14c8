"""What the dialogue about addresses brings about, and what comes of it."""

from datetime import datetime
from typing import ClassVar

from conversations.engine.model.effects import Effect, OtherAddressReply, Outcome
from conversations.engine.model.messages import Button, Reply
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.channel_names import channel_name

DIALOGUE = "my_channels"
UNLINK_PREFIX = "unlink:"
"""How the data of the button begins that unlinks an address; the address's id follows."""


class OfferLink(Effect, frozen=True, tag=True):
    """A person wants a code with which another address of theirs becomes one with this."""


class UseLinkCode(Effect, frozen=True, tag=True):
    """A person says a code that was made at another address."""

    changes_who_speaks: ClassVar[bool] = True

    code: str


class Unlink(Effect, frozen=True, tag=True):
    """An address shall not be the person's any more; "" is the one that was linked last."""

    changes_who_speaks: ClassVar[bool] = True

    address: str = ""


class Offered(Outcome, frozen=True, tag="offered"):
    """The code is to be said at the other address until *until*."""

    code: str
    until: datetime


class Linked(Outcome, frozen=True, tag="linked", omit_defaults=True):
    """The address where it was said, on *channel*, belongs to the one who made the code.

    *maker* is where the code was made, *address* what the new one is called when it is to go.
    Where there was no room for two dialogues that were set aside, *kept* names the one that was
    touched last and *dropped* the other.
    """

    channel: str
    address: str
    maker: tuple[str, str]
    kept: str = ""
    dropped: str = ""

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the words for it, and which dialogue had to give way."""
        text = phrases.say(name, channel=channel_name(self.channel, phrases))
        if not self.dropped:
            return text
        kept, dropped = (phrases.say(f"{n}-doing") for n in (self.kept, self.dropped))
        return f"{text}\n{phrases.say(f'{DIALOGUE}-kept', kept=kept, dropped=dropped)}"

    def reply_elsewhere(self) -> OtherAddressReply | None:
        """Return what the address that made the code is told: no link goes unnoticed."""
        channel, address = self.maker
        return OtherAddressReply(channel, address, self._notice)

    def _notice(self, phrases: Phrases) -> Reply:
        text = phrases.say(f"{DIALOGUE}-notice", channel=channel_name(self.channel, phrases))
        button = Button(phrases.say(f"{DIALOGUE}-untie"), f"{UNLINK_PREFIX}{self.address}")
        return Reply(text, (button,), wants=("text",))


class Unlinked(Outcome, frozen=True, tag="unlinked"):
    """The address *gone*, on *channel*, is a person of its own; *is_here* if it was this one."""

    channel: str
    gone: tuple[str, str]
    is_here: bool = False

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the words for it."""
        name = f"{name}-here" if self.is_here else name
        return phrases.say(name, channel=channel_name(self.channel, phrases))

    def reply_elsewhere(self) -> OtherAddressReply | None:
        """Return what the address that was unlinked is told, if it was not this one."""
        channel, address = self.gone
        return None if self.is_here else OtherAddressReply(channel, address, _farewell)


def _farewell(phrases: Phrases) -> Reply:
    return Reply(phrases.say(f"{DIALOGUE}-parted"), wants=("text",))
