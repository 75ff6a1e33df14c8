"""Effects of the dialogue about addresses, and their outcomes."""

from datetime import datetime
from typing import ClassVar

from conversations.engine.model.effects import Effect, OtherAddressReply, Outcome
from conversations.engine.model.messages import Button, Reply
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.channel_names import channel_name

DIALOGUE = "my_channels"
UNLINK_PREFIX = "unlink:"
"""The prefix of the data of a button that unlinks an address; the address's id follows."""


class OfferLink(Effect, frozen=True, tag=True):
    """A person asks for a code that links another address of theirs to them."""


class UseLinkCode(Effect, frozen=True, tag=True):
    """A person enters a code that was made at another address."""

    changes_who_speaks: ClassVar[bool] = True

    code: str


class Unlink(Effect, frozen=True, tag=True):
    """A person unlinks an address; "" stands for the one that was linked last."""

    changes_who_speaks: ClassVar[bool] = True

    address: str = ""


class Offered(Outcome, frozen=True, tag="offered"):
    """The code can be entered at the other address until *until*."""

    code: str
    until: datetime


class Linked(Outcome, frozen=True, tag="linked", omit_defaults=True):
    """The address where the code was entered, on *channel*, now belongs to the code's maker.

    *maker* is the address where the code was made. *address* identifies the new address for
    unlinking it. At most one draft is kept: *kept* is the dialogue of the newer one, *dropped*
    that of the other.
    """

    channel: str
    address: str
    maker: tuple[str, str]
    kept: str = ""
    dropped: str = ""

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text, with the name of the dropped draft if any."""
        text = phrases.say(name, channel=channel_name(self.channel, phrases))
        if not self.dropped:
            return text
        kept, dropped = (phrases.say(f"{n}-doing") for n in (self.kept, self.dropped))
        return f"{text}\n{phrases.say(f'{DIALOGUE}-kept', kept=kept, dropped=dropped)}"

    def reply_elsewhere(self) -> OtherAddressReply | None:
        """Return the notice to the address that made the code, so that no link goes unnoticed."""
        channel, address = self.maker
        return OtherAddressReply(channel, address, self._notice)

    def _notice(self, phrases: Phrases) -> Reply:
        text = phrases.say(f"{DIALOGUE}-notice", channel=channel_name(self.channel, phrases))
        button = Button(phrases.say(f"{DIALOGUE}-untie"), f"{UNLINK_PREFIX}{self.address}")
        return Reply(text, (button,), wants=("text",))


class Unlinked(Outcome, frozen=True, tag="unlinked"):
    """The address *gone*, on *channel*, is a new person now; *is_here* if it is the sender's."""

    channel: str
    gone: tuple[str, str]
    is_here: bool = False

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text."""
        name = f"{name}-here" if self.is_here else name
        return phrases.say(name, channel=channel_name(self.channel, phrases))

    def reply_elsewhere(self) -> OtherAddressReply | None:
        """Return the notice to the unlinked address, unless it is the sender's."""
        channel, address = self.gone
        return None if self.is_here else OtherAddressReply(channel, address, _farewell)


def _farewell(phrases: Phrases) -> Reply:
    return Reply(phrases.say(f"{DIALOGUE}-parted"), wants=("text",))
