"""What is said when addresses come together and part; the button that parts them."""

from msgspec import structs

from conversations.engine.channels import channel_name
from conversations.engine.effects import Linked, Outcome, Unlink, Unlinked
from conversations.engine.house import Elsewhere
from conversations.engine.messages import Button, Content, Reply, Tap
from conversations.engine.phrases import Phrases

DIALOGUE = "my_channels"
_PREFIX = "unlink:"


def untied(content: Content) -> Unlink | None:
    """Return what the button of a link's notice asks for, wherever the talk stands."""
    data = content.data if isinstance(content, Tap) else ""
    address = data.removeprefix(_PREFIX)
    return Unlink(address) if data.startswith(_PREFIX) and address else None


def said(name: str, outcome: Outcome, phrases: Phrases) -> str:
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


def elsewhere(outcome: Outcome) -> Elsewhere | None:
    """Return what the other address is told: it must never learn of a link by chance."""
    if isinstance(outcome, Linked):
        channel, address = outcome.maker
        return Elsewhere(channel, address, lambda phrases: _notice(outcome, phrases))
    if isinstance(outcome, Unlinked) and not outcome.is_here:
        channel, address = outcome.gone
        return Elsewhere(channel, address, _farewell)
    return None


def _notice(linked: Linked, phrases: Phrases) -> Reply:
    text = phrases.say(f"{DIALOGUE}-notice", channel=channel_name(linked.channel, phrases))
    button = Button(phrases.say(f"{DIALOGUE}-untie"), f"{_PREFIX}{linked.address}")
    return Reply(text, (button,), wants=("text",))


def _farewell(phrases: Phrases) -> Reply:
    return Reply(phrases.say(f"{DIALOGUE}-parted"), wants=("text",))
