"""Where no dialogue is open: the menu, and which dialogue a message asks for."""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import structs
from rapidfuzz import fuzz, process

from conversations.engine import commands
from conversations.engine.asked import asks_for_nothing_else
from conversations.engine.endings import AboutMe
from conversations.engine.house import Entry, House, Turn
from conversations.engine.messages import Button, Content, Reply, Tap, Text, counts_as
from conversations.engine.misses import HUMAN_AT
from conversations.engine.person import LANGUAGES
from conversations.engine.phrases import Phrases
from conversations.engine.plain_words import bare, number_said
from conversations.engine.questions import PAGE, Option, page_of, visible
from conversations.engine.tellings import tells
from conversations.engine.transcript import Session
from conversations.text.fold import fold, same
from conversations.text.likeness import CLEAR, is_one_of, is_said, is_within
from conversations.text.remembered import remembered

_PREFIX = "go:"
_MOST_WORDS = 12


def menu(session: Session, house: House, text: str, *, receipt: str = "", page: int = 0) -> Reply:
    """Return *text* with what can be begun from here, a page of it where that is much.

    Whoever came into English by a slip finds the way back in their own language.
    """
    shown = visible(choices(session, house), page, house.phrases)
    buttons = tuple(Button(option.label, _data(option.id)) for option in shown)
    ways_out = (commands.button(commands.HUMAN, house.phrases), *_way_back(house))
    return Reply(text, buttons, ways_out, wants=("text",), receipt=receipt)


def _way_back(house: House) -> tuple[Button, ...]:
    first = LANGUAGES[0]
    if house.phrases.language == first:
        return ()
    return (Button(house.phrases.say(f"person-speak-{first}"), commands.speaks(first)),)


def choices(session: Session, house: House) -> Sequence[Option]:
    """Return everything that can be begun from here; what was left open is on the first page."""
    say = house.phrases.say
    options = [Option(entry.name, say(f"{entry.name}-menu")) for entry in house.entries]
    if session.shelved is not None:
        options.insert(PAGE - 1, Option(commands.RESTORE, say(f"engine-{commands.RESTORE}")))
    return options


def data_of(entry: Entry) -> str:
    """Return the data of the button that begins *entry*."""
    return _PREFIX + entry.name


def button(entry: Entry, house: House) -> Button:
    """Return the button that begins *entry*."""
    return Button(house.phrases.say(f"{entry.name}-menu"), data_of(entry))


def _data(id_: str) -> str:
    return commands.data_of(id_) if id_ == commands.RESTORE else _PREFIX + id_


def numbered(content: Content, session: Session, house: House) -> str:
    """Return what the number *content* chooses of the menu as it was shown, "" for nothing."""
    number = number_said(content.text, house.phrases) if isinstance(content, Text) else None
    shown = visible(choices(session, house), session.page, house.phrases)
    return shown[number - 1].id if number and number <= len(shown) else ""


def turned(content: Content, session: Session, house: House) -> Turn | None:
    """Return another page of the menu where *content* asks for one."""
    page = _page_asked(content, session, house)
    if page is None:
        return None
    text = house.phrases.say("engine-menu-more")
    reply = menu(session, house, text, page=page)
    reply = structs.replace(reply, in_place=isinstance(content, Tap))
    return Turn(structs.replace(session, page=page), (reply,))


def _page_asked(content: Content, session: Session, house: House) -> int | None:
    shown = visible(choices(session, house), session.page, house.phrases)
    more = shown[-1] if shown and page_of(shown[-1].id) is not None else None
    if isinstance(content, Tap):
        return page_of(content.data.removeprefix(_PREFIX))
    if more is None or not isinstance(content, Text):
        return None
    asks = numbered(content, session, house) == more.id
    asks = asks or is_said(content.text, (more.label, *more.also))
    return page_of(more.id) if asks else None


def welcome(session: Session, house: House) -> Turn:
    """Return the greeting with the menu."""
    text = house.phrases.say("engine-welcome", unit=house.unit_name, official=house.official)
    session = structs.replace(session, misses=0, told="", told_at=None, page=0)
    return Turn(session, (menu(session, house, text),))


def known(session: Session, told: AboutMe, house: House, dialogue: str) -> Turn:
    """Call the person from now on as they just said."""
    changes = {key: value for key, value in structs.asdict(told).items() if value is not None}
    person = structs.replace(house.person, **changes)
    house = house.to(person)
    reply = menu(session, house, house.phrases.say(f"{dialogue}-known"))
    return Turn(session, (reply,), dialogue=dialogue, person=person)


def human(session: Session, house: House) -> Turn:
    """Return whom to call."""
    text = house.phrases.say("engine-human-text", phone=house.unit.phone)
    return Turn(session, (menu(session, house, text),))


def wanted(content: Content, house: House) -> Entry | None:
    """Return the dialogue that *content* asks for, None where it asks for none."""
    if isinstance(content, Tap):
        name = content.data.removeprefix(_PREFIX)
        return house.entry(name) if content.data.startswith(_PREFIX) else None
    if isinstance(content, Text):
        return _asked_for(content.text, house)
    return next((entry for entry in house.entries if counts_as(content) in entry.takes), None)


def outright(content: Content, house: House) -> Entry | None:
    """Return the dialogue that *content* asks for and nothing else, None where there is none."""
    if not isinstance(content, Text):
        return wanted(content, house)
    number = number_said(content.text, house.phrases)
    if number is not None:
        return house.entries[number - 1] if 1 <= number <= len(house.entries) else None
    if entry := said_alone(content.text, house) or right_said(content.text, house):
        return entry
    return (
        _cited(content.text, house)
        or commanded(content.text, house)
        or called(content.text, house)
    )


def _cited(text: str, house: House) -> Entry | None:
    return next((e for e in house.entries if e.cites and e.cites(text, house.unit)), None)


def commanded(text: str, house: House) -> Entry | None:
    """Return the dialogue whose command *text* begins with: "/cuatoi", "/cuatoi 101"."""
    if not text.startswith("/"):
        return None
    command, *more = text.casefold().split(maxsplit=1)
    ways = ((entry, _ways(entry.name, house.phrases)) for entry in house.entries)
    found = next((entry for entry, its in ways if command in its), None)
    return None if found is None or (more and found.alone) else found


def said_alone(text: str, house: House) -> Entry | None:
    """Return the dialogue whose name or command is all that *text* says.

    "Bao lâu có" is like "báo sự cố", and asks how long a paper takes all the same.
    """
    says = is_one_of if asks_for_nothing_else(text, house.phrases) else is_said
    text = bare(text, house.phrases)
    for entry in house.entries:
        if says(text, _ways(entry.name, house.phrases)):
            return entry
    return None


def said_at_home(content: Content, house: House) -> Entry | None:
    """Return the dialogue that a word asks for which means something else inside another."""
    if not isinstance(content, Text):
        return None
    said = bare(content.text, house.phrases)
    for entry in house.entries:
        words = house.phrases.words(f"{entry.name}-at-home-words") if entry.rights else ()
        if any(same(said, way) for way in words):
            return entry
    return None


def card_named(text: str, house: House) -> str:
    """Return the card that *text* names to the letter, "" where it names none."""
    if house.knowledge is None:
        return ""
    return house.knowledge.named(text) or house.knowledge.named(bare(text, house.phrases))


def called(text: str, house: House) -> Entry | None:
    """Return the dialogue that *text* asks for and answers at once, wherever it is said."""
    if card_named(text, house):
        return None
    return next((e for e in house.entries if e.calls and e.calls(text, house.phrases)), None)


def right_said(text: str, house: House) -> Entry | None:
    """Return the dialogue of the right that is all that *text* asks for, by one of its acts too.

    Most messages ask for none; so what is not even like one is not looked at closely.
    """
    if text.count(" ") >= _MOST_WORDS:
        return None
    said = bare(text, house.phrases)
    for entry in house.entries:
        if entry.rights and _is_right_said(said, entry.name, entry.rights, house.phrases):
            # "Ừ đồng ý" is like "rút đồng ý", and means the contrary.
            agrees = is_one_of(said, house.phrases.words("consent-agree-words"))
            return None if agrees else entry
    return None


@remembered
def _is_right_said(said: str, name: str, rights: tuple[str, ...], phrases: Phrases) -> bool:
    ways = _ways_of_rights(name, rights, phrases)
    like = process.extractOne(fold(said), ways.keys(), scorer=fuzz.ratio, score_cutoff=CLEAR)
    return like is not None and is_said(said, ways.values())


@lru_cache(maxsize=64)
def _ways_of_rights(name: str, rights: tuple[str, ...], phrases: Phrases) -> dict[str, str]:
    """Return every way of asking for *rights*, by how it reads when it is folded."""
    lists = ("words", *(f"{right}-words" for right in rights))
    ways = (way for words in lists for way in phrases.words(f"{name}-{words}"))
    return {fold(way): way for way in (phrases.say(f"{name}-menu"), *ways)}


def asks_anew(content: Content, entry: Entry, house: House) -> bool:
    """Tell whether *content* asks the open dialogue *entry* for something else than is open.

    So does "xem dữ liệu" before it is erased, and "GV 102" when GV 101 is shown.
    """
    if not isinstance(content, Text):
        return False
    if entry.cites is not None and entry.cites(content.text, house.unit):
        return True
    return right_said(content.text, house) == entry


def missed(content: Content, session: Session, house: House) -> Turn:
    """Return that we did not understand, with whom to call from the third time on."""
    if isinstance(content, Text) and commands.asks_for_human(content.text, house.phrases):
        return human(session, house)
    if isinstance(content, Text) and tells(content.text, house.phrases):
        told = content.text[: house.limits.kept_text]
        session = structs.replace(session, told=told, told_at=house.now, told_in=house.message)
    misses = session.misses + 1
    name = "engine-lost" if misses < HUMAN_AT else "engine-lost-human"
    if isinstance(content, Tap):
        name = "engine-stale"
    text = house.phrases.say(name, phone=house.unit.phone)
    session = structs.replace(session, misses=misses)
    return Turn(session, (menu(session, house, text),))


def named_within(text: str, house: House) -> tuple[str, Entry] | None:
    """Return the dialogue that *text* names among other words, and by which of its names."""
    found = [
        (is_within(text, _spoken_ways(entry.name, house.phrases)), entry)
        for entry in house.entries
        if not entry.alone
    ]
    longest = max(found, key=lambda pair: len(pair[0]), default=None)
    return longest if longest and longest[0] else None


def invited(text: str, house: House) -> Entry | None:
    """Return the dialogue that *text* clearly invites to without naming it."""
    return next((e for e in house.entries if e.invites and e.invites(text, house.unit)), None)


def hinted(text: str, house: House) -> Entry | None:
    """Return the dialogue that *text* is likely meant for, though nothing in it says so."""
    return next((e for e in house.entries if e.hints and e.hints(text, house.phrases)), None)


def _asked_for(text: str, house: House) -> Entry | None:
    if number_said(text, house.phrases) is not None:
        return outright(Text(text), house)
    if entry := outright(Text(text), house):
        return entry
    if named := named_within(text, house):
        return named[1]
    return invited(text, house) or hinted(text, house)


@lru_cache(maxsize=256)
def _ways(name: str, phrases: Phrases) -> tuple[str, ...]:
    return (phrases.say(f"{name}-menu"), *phrases.words(f"{name}-words"))


@lru_cache(maxsize=256)
def _spoken_ways(name: str, phrases: Phrases) -> tuple[str, ...]:
    """Return the ways that may stand among other words: a slash makes a command of a word."""
    return tuple(way for way in _ways(name, phrases) if not way.startswith("/"))
