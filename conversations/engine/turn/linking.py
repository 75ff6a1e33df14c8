"""What is said when addresses are linked and unlinked; the button that unlinks them."""

from msgspec import structs

from conversations.engine.model.effects import Linked, Outcome, Unlink, Unlinked
from conversations.engine.model.messages import Button, Content, Reply, Tap
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.channel_names import channel_name
from conversations.engine.replay.turn_context import OtherAddressReply

DIALOGUE = "my_channels"
_PREFIX = "unlink:"


def read_unlink_button(content: Content) -> Unlink | None:
    """Return what the button of a link's notice asks for, wherever the talk stands."""
    data = content.data if isinstance(content, Tap) else ""
    address = data.removeprefix(_PREFIX)
    return Unlink(address) if data.startswith(_PREFIX) and address else None


def outcome_text(name: str, outcome: Outcome, phrases: Phrases) -> str:
    """Return the phrase *name* about *outcome*, and which dialogue had to give way."""
    values = structs.asdict(outcome)
    if isinstance(outcome, Linked | Unlinked):
        values = {"channel": channel_name(outcome.channel, phrases)}
    if isinstance(outcome, Unlinked) and outcome.is_here:
        name = f"{name}-here"
    text = phrases.say(name, **values)
    if isinstance(outcome, Linked) and outcome.dropped:
        kept, dropped = (phrases.say(f"{n}-doing") for n in (outcome.kept, outcome.dropped))
        text = f"{text}\n{phrases.say(f'{DIALOGUE}-kept', kept=kept, dropped=dropped)}"
    return text


def reply_elsewhere(outcome: Outcome) -> OtherAddressReply | None:
    """Return what the other address is told: it must never learn of a link by chance."""
    if isinstance(outcome, Linked):
        channel, address = outcome.maker
        return OtherAddressReply(channel, address, lambda phrases: _notice(outcome, phrases))
    if isinstance(outcome, Unlinked) and not outcome.is_here:
        channel, address = outcome.gone
        return OtherAddressReply(channel, address, _farewell)
    return None


def _notice(linked: Linked, phrases: Phrases) -> Reply:
    text = phrases.say(f"{DIALOGUE}-notice", channel=channel_name(linked.channel, phrases))
    button = Button(phrases.say(f"{DIALOGUE}-untie"), f"{_PREFIX}{linked.address}")
    return Reply(text, (button,), wants=("text",))


def _farewell(phrases: Phrases) -> Reply:
    return Reply(phrases.say(f"{DIALOGUE}-parted"), wants=("text",))
