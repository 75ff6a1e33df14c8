"""A person joins their addresses, parts them again, and says where to be written to first."""

from msgspec import Struct

from conversations.engine.channels import channel_name
from conversations.engine.codes import code_said, is_code
from conversations.engine.effects import OfferLink, Unlink, UseLinkCode
from conversations.engine.endings import AboutMe, Closing
from conversations.engine.phrases import Phrases
from conversations.engine.plain_words import bare
from conversations.engine.queries import MyAddress, MyAddresses
from conversations.engine.talk import Talk
from conversations.engine.unit import Words
from conversations.text.likeness import is_one_of
from conversations.text.remembered import remembered

_BOTH = 2


class _Named(Struct, frozen=True):
    """Something that can be chosen by its channel's name."""

    id: str
    name: Words
    also: tuple[str, ...] = ()


async def my_channels(talk: Talk) -> AboutMe | Closing | OfferLink | Unlink | UseLinkCode:
    """Give a code out or take one, part an address, or keep where to write first."""
    mine = await talk.recall("mine", MyAddresses())
    phrases = talk.known.phrases
    is_linked = len(mine.addresses) >= _BOTH
    more = ("part", "first")
    act = await talk.code(
        "act",
        "get",
        "have",
        *(more if is_linked else ()),
        "enough",
        heard=() if is_linked else more[:1],
        channels=_listed(mine.addresses, phrases),
    )
    if act == "get":
        return OfferLink()
    if act == "part":
        return await _part(talk, mine.addresses)
    if act == "first":
        return await _first(talk, mine.addresses)
    if act == "enough":
        return Closing("enough")
    code = act if is_code(act) else await talk.code("code")
    if mine.has_history and await talk.pick("join", "yes", "no") == "no":
        return Closing("enough")
    return UseLinkCode(code)


async def _part(talk: Talk, addresses: tuple[MyAddress, ...]) -> Unlink:
    """Part the one that can only be meant; ask where there are more than two."""
    able = [address for address in addresses if address.may_go]
    if len(addresses) <= _BOTH or not able:
        return Unlink()
    named = [_named(address, able, talk.known.phrases) for address in able]
    return Unlink((await talk.choose("which", named)).id)


async def _first(talk: Talk, addresses: tuple[MyAddress, ...]) -> AboutMe:
    phrases = talk.known.phrases
    channels = dict.fromkeys(address.channel for address in addresses)
    named = [_Named(c, Words(channel_name(c, phrases))) for c in channels]
    first = await talk.choose("first", named, none="last")
    return AboutMe(channel=first.id if first else "")


def _named(address: MyAddress, able: list[MyAddress], phrases: Phrases) -> _Named:
    """Return *address* under its day; its channel's name alone is enough where it is the only."""
    name = channel_name(address.channel, phrases)
    is_only = sum(other.channel == address.channel for other in able) == 1
    also = (name,) if is_only else ()
    here = phrases.say("my_channels-here") if address.is_here else ""
    return _Named(address.id, Words(here or f"{name} {address.since}"), also)


def _listed(addresses: tuple[MyAddress, ...], phrases: Phrases) -> str:
    names = dict.fromkeys(channel_name(address.channel, phrases) for address in addresses)
    return ", ".join(names)


@remembered
def calls(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* says a code, or asks at once for one or to part what was linked."""
    openings = phrases.words("my_channels-code-opening-words")
    lists = (phrases.words(f"my_channels-act-{act}-words") for act in ("get", "have", "part"))
    # To the letter: "nối kênh" is like "ngắt kênh", and means the contrary.
    said = bare(text, phrases)
    return any(is_one_of(said, ways) for ways in lists) or bool(code_said(text, openings, phrases))
