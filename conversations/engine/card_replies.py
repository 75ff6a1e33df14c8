"""An answer card as a reply: what it says, what may be read on, which cards may be meant."""

from collections.abc import Sequence
from datetime import date

from msgspec import structs

from conversations.engine import commands
from conversations.engine.asked import FEE, FORM, ONLINE, PAPERS, PLACE, SECTIONS, TIME, WHO
from conversations.engine.cards import Card
from conversations.engine.house import House
from conversations.engine.knowledge import Listed
from conversations.engine.lacks import parts_of
from conversations.engine.messages import Button, Content, Link, Reply, Tap
from conversations.engine.questions import Option, visible

SHOW, WHOLE, NOT_THIS, NONE, ASK = "show", "whole", "not-this", "none", "ask-official"

_PREFIX = "card:"
_FIGURES = (FEE, TIME)
_LABEL = 20


def act_of(content: Content) -> tuple[str, str] | None:
    """Return what the button *content* of a card does, and which card; None for other buttons."""
    if not isinstance(content, Tap) or not content.data.startswith(_PREFIX):
        return None
    act, _, id_ = content.data.removeprefix(_PREFIX).partition(":")
    return act, id_


def button(act: str, house: House, id_: str = "", *, label: str = "") -> Button:
    """Return the button that does *act* with the card *id_*."""
    return Button(label or house.phrases.say(f"card-{act}"), f"{_PREFIX}{act}:{id_}")


def whole(card: Card, house: House, *, asked: str = "", page: int = 0) -> Reply:
    """Return the card's answer, with what may be read on.

    Where a figure was *asked* for, it is said in the place of the answer, or that we lack it.
    """
    language = house.phrases.language
    parts, stale = _parts(card, house), card.is_stale(house.now.date())
    said = card.short.in_language(language)
    if stale and any(map(str.isdigit, said)):
        said = ""
    lines = [card.title.in_language(language), said]
    if asked in _FIGURES and asked in parts:
        lines[1] = parts[asked]
    if stale:
        lines.append(house.phrases.say("card-stale", phone=house.unit.phone))
    elif asked in _FIGURES and asked not in parts:
        lines.append(_lacking(asked, house))
    else:
        lines.append(_source(card, house))
    return _reply(card, "\n".join(filter(None, lines)), house, without="", page=page)


def section(card: Card, name: str, house: House) -> Reply:
    """Return the part *name* of a card, or that nobody has checked it yet and whom to ask."""
    parts, stale = _parts(card, house), card.is_stale(house.now.date())
    title = card.title.in_language(house.phrases.language)
    place = PLACE if name == ONLINE else name
    if name == ONLINE and card.more.link:
        text = f"{title}\n{house.phrases.say('card-online')}"
    elif place in parts and name != ONLINE:
        source = _source(card, house) if name in _FIGURES else ""
        text = "\n".join(filter(None, (title, parts[place], source)))
    elif stale and (name in _FIGURES or place in parts_of(card, date.min)):
        text = f"{title}\n{house.phrases.say('card-stale', phone=house.unit.phone)}"
    else:
        text = f"{title}\n{_lacking(name, house)}"
    return _reply(card, text, house, without=place)


def listed(procedure: Listed, id_: str, house: House) -> Reply:
    """Return a procedure's exact title, where its page is, and whom to ask."""
    text = house.phrases.say("card-listed", title=procedure.title, phone=house.unit.phone)
    link = Link(house.phrases.say("card-link"), procedure.page)
    return Reply(text, (), _ways_on(house, id_), wants=("text",), links=(link,))


def offer(ids: Sequence[str], house: House) -> Reply:
    """Ask which of the cards *ids* is meant, or none of them."""
    known = [(id_, label) for id_ in ids if (label := name_of(id_, house))]
    buttons = tuple(button(SHOW, house, id_, label=label) for id_, label in known)
    human = commands.button(commands.HUMAN, house.phrases)
    text = house.phrases.say("card-did-you-mean")
    return Reply(text, (*buttons, button(NONE, house)), (human,), wants=("text",))


def name_of(id_: str, house: House) -> str:
    """Return what stands on a button for a card or procedure, "" where there is none such."""
    knowledge = house.knowledge
    card = knowledge.card(id_) if knowledge else None
    procedure = knowledge.listed(id_) if knowledge else None
    label = card.name.in_language(house.phrases.language) if card else ""
    label = procedure.title if procedure else label
    return label if len(label) <= _LABEL else f"{label[: _LABEL - 1].rstrip()}…"


def _reply(card: Card, text: str, house: House, *, without: str, page: int = 0) -> Reply:
    parts = _parts(card, house)
    options = [
        Option(f"{_PREFIX}{name}:{card.id}", house.phrases.say(f"card-{name}"))
        for name in SECTIONS
        if name in parts and name != without
    ]
    shown = (_paged(option, card.id) for option in visible(options, page, house.phrases))
    buttons = tuple(Button(option.label, option.id) for option in shown)
    links = (Link(house.phrases.say("card-link"), card.more.link),) if card.more.link else ()
    return Reply(text, buttons, _ways_on(house, card.id), wants=("text",), links=links)


def _paged(option: Option, id_: str) -> Option:
    """Return the way to another page as a button of the card *id_*."""
    if option.id.startswith(_PREFIX):
        return option
    return structs.replace(option, id=f"{_PREFIX}{option.id}:{id_}")


def _ways_on(house: House, id_: str) -> tuple[Button, ...]:
    more = (commands.HUMAN, commands.MENU)
    return (
        button(NOT_THIS, house, id_),
        *(commands.button(command, house.phrases) for command in more),
    )


def _parts(card: Card, house: House) -> dict[str, str]:
    """Return what can be read on today, by its name."""
    more = card.more_on(house.now.date())
    parts = {
        PAPERS: more.papers,
        FEE: more.fee,
        TIME: more.time,
        PLACE: more.place,
        FORM: more.form,
        WHO: more.who_may_act,
    }
    return {n: its.in_language(house.phrases.language) for n, its in parts.items() if its}


def _lacking(name: str, house: House) -> str:
    return house.phrases.say("card-lacking", part=name, phone=house.unit.phone)


def _source(card: Card, house: House) -> str:
    if not card.source:
        return ""
    if card.checked is None:
        return house.phrases.say("card-source-unchecked", source=card.source)
    return house.phrases.say("card-source", source=card.source, checked=_day(card.checked))


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
