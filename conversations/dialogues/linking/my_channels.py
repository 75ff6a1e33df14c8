"""The dialogue in which a person links and unlinks addresses and sets a preferred channel."""

from msgspec import Struct

from conversations.dialogues.linking.effects import (
    DIALOGUE,
    UNLINK_PREFIX,
    OfferLink,
    Unlink,
    UseLinkCode,
)
from conversations.dialogues.linking.queries import MyAddress, MyAddresses
from conversations.engine.language.plain_words import consists_of, strip_courtesies
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.endings import AboutMe, Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Answer
from conversations.engine.questions.channel_names import channel_name
from conversations.engine.questions.one_time_codes import find_code, is_code
from conversations.engine.questions.unasked import UnaskedQuestion
from conversations.engine.replay.talk import Talk
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within, is_exact_match

# The channels that people can choose as their preferred one.
CHANNELS = ("webchat", "telegram", "zalo")

# Those at which a link code can be entered.
_LINKABLE = ("webchat", "telegram")
_WANTED = "wanted"
_BOTH = 2


class _ChannelChoice(Struct, frozen=True):
    """An option that is named by its channel."""

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()


class _WantedChannel(UnaskedQuestion):
    """The channel that the first words wish to write or to get news on, "" if none."""

    def __init__(self) -> None:
        super().__init__(_WANTED)


async def my_channels(talk: Talk) -> AboutMe | Closing | OfferLink | Unlink | UseLinkCode:
    """Make or take a link code, unlink an address, or set the preferred channel."""
    wanted = await _WantedChannel()
    mine = await talk.recall("mine", MyAddresses())
    phrases = talk.known.phrases
    if wanted in {address.channel for address in mine.addresses if not address.is_here}:
        return AboutMe(channel=wanted)
    if wanted:
        is_linkable = wanted in _LINKABLE
        name = channel_name(wanted, phrases)
        return OfferLink() if is_linkable else Closing("not-there", {"channel": name})
    is_linked = len(mine.addresses) >= _BOTH
    more = ("part", "first")
    act = await talk.code(
        "act",
        "get",
        "have",
        *(more if is_linked else ()),
        "enough",
        heard=() if is_linked else more[:1],
        channels=_channel_names(mine.addresses, phrases),
    )
    if act == "get":
        return OfferLink()
    if act == "part":
        return await _choose_address_to_unlink(talk, mine.addresses)
    if act == "first":
        return await _choose_preferred_channel(talk, mine.addresses)
    if act == "enough":
        return Closing("enough")
    code = act if is_code(act) else await talk.code("code")
    if mine.has_history and await talk.pick("join", "yes", "no") == "no":
        return Closing("enough")
    return UseLinkCode(code)


async def _choose_address_to_unlink(talk: Talk, addresses: tuple[MyAddress, ...]) -> Unlink:
    """Unlink the only other address; ask if there are several."""
    able = [address for address in addresses if address.may_go]
    if len(addresses) <= _BOTH or not able:
        return Unlink()
    named = [_as_choice(address, able, talk.known.phrases) for address in able]
    return Unlink((await talk.choose("which", named)).id)


async def _choose_preferred_channel(talk: Talk, addresses: tuple[MyAddress, ...]) -> AboutMe:
    phrases = talk.known.phrases
    channels = dict.fromkeys(address.channel for address in addresses)
    named = [_ChannelChoice(c, LocalisedText(channel_name(c, phrases))) for c in channels]
    first = await talk.choose("first", named, none="last")
    return AboutMe(channel=first.id if first else "")


def _as_choice(address: MyAddress, able: list[MyAddress], phrases: Phrases) -> _ChannelChoice:
    """Return *address* as an option; a channel's name is a synonym if that is unambiguous."""
    name = channel_name(address.channel, phrases)
    is_only = sum(other.channel == address.channel for other in able) == 1
    also = (name,) if is_only else ()
    here = phrases.say("my_channels-here") if address.is_here else ""
    return _ChannelChoice(address.id, LocalisedText(here or f"{name} {address.since}"), also)


def _channel_names(addresses: tuple[MyAddress, ...], phrases: Phrases) -> str:
    names = dict.fromkeys(channel_name(address.channel, phrases) for address in addresses)
    return ", ".join(names)


@analysed_once
def _find_wanted_channel(said: Utterance) -> str:
    """Return the channel that *said* only wishes to be linked with: "nối với Telegram"; or ""."""
    words = said.phrases.words
    ways = words(f"{DIALOGUE}-link-words")
    named = [each for each in CHANNELS if find_within(said, words(f"channel-{each}-words"))]
    if not named or is_question(said):
        return ""
    names = (way for each in named for way in words(f"channel-{each}-words"))
    is_wish = consists_of(said, ways, (*names, *words(f"{DIALOGUE}-link-beside-words")))
    # Of "telegram với web" either is another one; what can't be linked is told.
    other = next((each for each in named if each not in _LINKABLE), named[0])
    return other if is_wish else ""


def read_early_channel(said: Utterance, context: TurnContext) -> Answer | None:
    """Return the channel that *said* wishes to be linked with, as an answer, or None."""
    del context
    channel = _find_wanted_channel(said)
    return Answer(_WANTED, channel) if channel else None


@analysed_once
def is_link_request(said: Utterance) -> bool:
    """Tell whether *said* contains a code, or asks directly for a link or to unlink an address."""
    if _find_wanted_channel(said):
        return True
    words = said.phrases.words
    openings = words("my_channels-code-opening-words")
    lists = (words(f"my_channels-act-{act}-words") for act in ("get", "have", "part"))
    # Compare exactly: "nối kênh" (link) is similar to "ngắt kênh" (unlink).
    plain = strip_courtesies(said)
    return any(is_exact_match(plain, ways) for ways in lists) or bool(find_code(said, openings))


def read_unlink_button(data: str) -> Unlink | None:
    """Return the effect of a button in a link notice; None for other *data*."""
    address = data.removeprefix(UNLINK_PREFIX)
    return Unlink(address) if data.startswith(UNLINK_PREFIX) and address else None
