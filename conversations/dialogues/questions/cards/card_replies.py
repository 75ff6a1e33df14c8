"""Build replies from answer cards: the answer, its details, a choice of cards."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import structs

from conversations.dialogues.questions import card_policy
from conversations.dialogues.questions.cards import card_placeholders
from conversations.dialogues.questions.cards.card_context import CardContext
from conversations.dialogues.questions.cards.card_placeholders import (
    Placeholder,
    fill_placeholders,
)
from conversations.dialogues.questions.cards.follow_ups import HOURS, VALIDITY
from conversations.dialogues.questions.cards.knowledge import ListedProcedure
from conversations.dialogues.questions.cards.missing_parts import PART_FIELDS, readable_parts
from conversations.dialogues.questions.cards.question_words import content_words, synonyms_in
from conversations.dialogues.questions.cards.requested_parts import (
    find_requested_part,
    ways_to_ask,
)
from conversations.engine.language import commands
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.cards import (
    ASSISTANT,
    FIGURES,
    FINE,
    ONLINE,
    PLACE,
    SECTIONS,
    Card,
    CardCase,
)
from conversations.engine.model.figures import states_a_figure
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Button, Content, Link, Reply, Tap
from conversations.engine.questions.base import Option, options_on_page
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.fold import fold, words
from conversations.text.formatting import format_phone
from conversations.text.matching import find_within

# What a question is about that no part of a card answers.
OTHER = "other"

SHOW, NOT_THIS, NONE, ASK = "show", "not-this", "none", "ask-official"
# For browsing: list the groups of cards, or the cards of a group. The id of the button is that of
# the group, if any, and the page, if not the first: "card:groups:+1", "card:group:land+1".
GROUPS, GROUP = "groups", "group"

# These are told by a sentence of the card, if any.
_IN_SENTENCES = (VALIDITY, FINE)
_PREFIX = "card:"
_LABEL = 20
_SENTENCE_END = re.compile(r"(?<=[.;])\s+")
_CLOCK = re.compile(r"\b\d{1,2}(:\d\d| giờ|h\b)")


def read_card_button(content: Content) -> tuple[str, str] | None:
    """Return the act and the card id of a card's button, or None for other content."""
    if not isinstance(content, Tap) or not content.data.startswith(_PREFIX):
        return None
    act, _, id_ = content.data.removeprefix(_PREFIX).partition(":")
    return act, id_


def card_button(act: str, context: TurnContext, id_: str = "", *, label: str = "") -> Button:
    """Return the button that performs *act* on the card *id_*."""
    return Button(label or context.phrases.say(f"card-{act}"), f"{_PREFIX}{act}:{id_}")


def whole_card(
    card: Card,
    context: TurnContext,
    *,
    asked: Sequence[str] = (),
    case: CardCase | None = None,
    with_answer: bool = False,
    page: int = 0,
) -> Reply:
    """Return the card's answer with buttons for its details.

    The answer for somebody's *case* comes first. If parts were *asked* for, return them instead
    of the answer, or say that we don't have them; *with_answer* return them behind it.
    """
    parts, stale = _parts(card, context), card.is_stale(context.now.date())
    of_case = _fill(case.answer, card, context) if case else ""
    # The fee in one's case is no longer the card's.
    settled = FIGURES if states_a_figure(of_case) else ()
    asked = [name for name in asked if name not in settled]
    told = [parts[name] for name in asked if name in parts]
    if ONLINE in asked and card.more.link:
        told.append(context.phrases.say("card-online"))
    if HOURS in asked:
        told.append(_hours(card, {}, context))
    answer = of_case or ("" if told and not with_answer else _answer(card, context))
    if stale:
        answer = "" if any(map(str.isdigit, answer)) else answer
        ending = [_stale(card, context)]
    else:
        lacking = [name for name in asked if name in FIGURES and name not in parts]
        signs = ways_to_ask(FINE, context.phrases)
        if FINE in asked and not find_within(" ".join((answer, *told)), signs):
            fine = _sentence_with(FINE, card, parts, context)
            told.append(fine or _lacking(card, FINE, context))
        source = _source(card, context) if card.source or not case else ""
        ending = [*(_lacking(card, name, context) for name in lacking), source]
    lines = [_title(card, context), answer, *told, *ending]
    return _reply(card, _join(lines), context, without=asked, page=page)


def card_section(card: Card, name: str, context: TurnContext) -> Reply:
    """Return the part *name* of a card, or say that it is not verified yet and whom to ask."""
    parts, stale = _parts(card, context), card.is_stale(context.now.date())
    place = PLACE if name == ONLINE else name
    lines = [_title(card, context)]
    if name == HOURS:
        lines.append(_hours(card, parts, context))
    elif name in _IN_SENTENCES and (told := _sentence_with(name, card, parts, context)):
        lines.append(told)
    elif name == ONLINE and card.more.link:
        lines += [context.phrases.say("card-online"), parts.get(PLACE, "")]
    elif place in parts and name != ONLINE:
        is_figure = name in FIGURES or states_a_figure(parts[place])
        lines += [parts[place], _source(card, context) if is_figure else ""]
    elif stale and (name in FIGURES or place in readable_parts(card, date.min)):
        lines.append(_stale(card, context))
    else:
        lines.append(_lacking(card, name, context))
    return _reply(card, _join(lines), context, without=(place,))


def find_part_about(card: Card, said: Utterance, context: TurnContext) -> str:
    """Return the part of *card* that *said* asks for or speaks of, or "" if there is none.

    A part that is asked for counts if the card has all other telling words: "mấy ngày lấy". Any
    part does that has a synonym of what is asked, or half of its telling words: "có cần bản gốc
    không" is about the papers, which name the "bản chính". "Giá vàng" is about no card's fee.
    """
    asked, parts = content_words(said), _parts(card, context)
    requested, is_bare = find_requested_part(said), said.text.isascii()

    def padded(text: str) -> str:
        return f" {fold(text) if is_bare else ' '.join(words(text)).casefold()} "

    whole = padded(" ".join((_title(card, context), *parts.values())))
    if requested in parts and all(f" {word} " in whole for word in asked):
        return requested

    def others_in_card(one: str) -> bool:
        """Tell whether the card has a telling word beside *one*, if there is any."""
        others = [word for word in asked if fold(word) not in one.split()]
        return not others or any(f" {word} " in whole for word in others)

    alike = [other for one, other in synonyms_in(said) if others_in_card(one)]

    def weigh(text: str) -> float:
        if any(f" {way} " in f" {fold(text)} " for way in alike):
            return 1.0
        plain = padded(text)
        return sum(f" {word} " in plain for word in asked) / len(asked) if asked else 0.0

    best = max(parts, key=lambda name: weigh(parts[name]), default="")
    return best if best and card_policy.covers(weigh(parts[best])) else ""


def words_of(card: Card, context: TurnContext) -> set[str]:
    """Return the words of all that *card* tells today, as written and folded."""
    told = (_title(card, context), _answer(card, context), *_parts(card, context).values())
    text = " ".join(told)
    return {word.casefold() for word in words(text)} | set(fold(text).split())


def procedure_reply(procedure: ListedProcedure, id_: str, context: TurnContext) -> Reply:
    """Return a procedure's exact title, the link to its page, and whom to ask."""
    text = context.phrases.say("card-listed", title=procedure.title, phone=context.unit.phone)
    link = Link(context.phrases.say("card-link"), procedure.page)
    return Reply(text, (), _ways_on(context, id_), wants=("text",), links=(link,))


def offer_cards(ids: Sequence[str], context: CardContext) -> Reply:
    """Ask in one sentence which of the two cards *ids* is meant."""
    one, other = (card_label(id_, context) for id_ in ids)
    buttons = tuple(
        card_button(SHOW, context, id_, label=label)
        for id_, label in zip(ids, (one, other), strict=True)
    )
    human = commands.button(commands.HUMAN, context.phrases)
    text = context.phrases.say("card-which-of-two", one=one, other=other)
    return Reply(text, buttons, (human,), wants=("text",))


def unknown_text(name: str, question: str, context: CardContext) -> str:
    """Return the phrase *name*, which says that we don't know the answer and whom to call.

    That is the department whose matter *question* seems to be, or the commune itself.
    """
    owner = context.knowledge.find_owner(question)
    if not owner:
        return context.phrases.say(name, phone=context.unit.phone)
    office = context.unit.department_name(owner, context.phrases.language)
    return context.phrases.say(
        f"{name}-of-office", office=office, phone=context.unit.phone_of(owner)
    )


def unknown_about(card: Card, context: CardContext) -> Reply:
    """Say that we don't know, and whom to ask if the question was still about *card*."""
    unit_phone, owner_phone = context.unit.phone, _owner_phone(card, context)
    label = card_label(card.id, context)
    name = "asking-unknown-about" if owner_phone == unit_phone else "asking-unknown-about-owner"
    text = context.phrases.say(name, card=label, phone=unit_phone, owner=owner_phone)
    buttons = (card_button(ASK, context), card_button(SHOW, context, card.id, label=label))
    ways_on = (commands.button(its, context.phrases) for its in (commands.HUMAN, commands.MENU))
    return Reply(text, buttons, tuple(ways_on), wants=("text",))


def card_label(id_: str, context: CardContext) -> str:
    """Return the button label of a card or procedure, or "" if it does not exist."""
    card, procedure = context.card(id_), context.procedure(id_)
    label = card.name.in_language(context.phrases.language) if card else ""
    label = procedure.title if procedure else label
    return label if len(label) <= _LABEL else f"{label[: _LABEL - 1].rstrip()}…"


def card_title(id_: str, context: CardContext) -> str:
    """Return the title of a card, "" if there is no such card."""
    card = context.card(id_)
    return _title(card, context) if card else ""


def _reply(
    card: Card, text: str, context: TurnContext, *, without: Sequence[str], page: int = 0
) -> Reply:
    # "Xem nơi nộp" means nothing below a card about the assistant.
    parts = {} if card.group == ASSISTANT else _parts(card, context)
    options = [
        Option(f"{_PREFIX}{name}:{card.id}", context.phrases.say(f"card-{name}"))
        for name in SECTIONS
        if name in parts and name not in without
    ]
    shown = (_paged(option, card.id) for option in options_on_page(options, page, context.phrases))
    buttons = tuple(Button(option.label, option.id) for option in shown)
    links = (Link(context.phrases.say("card-link"), card.more.link),) if card.more.link else ()
    return Reply(text, buttons, _ways_on(context, card.id), wants=("text",), links=links)


def _paged(option: Option, id_: str) -> Option:
    """Return the paging button *option* as a button of the card *id_*."""
    if option.id.startswith(_PREFIX):
        return option
    return structs.replace(option, id=f"{_PREFIX}{option.id}:{id_}")


def _ways_on(context: TurnContext, id_: str) -> tuple[Button, ...]:
    more = (commands.HUMAN, commands.MENU)
    return (
        card_button(NOT_THIS, context, id_),
        *(commands.button(command, context.phrases) for command in more),
    )


def _parts(card: Card, context: TurnContext) -> dict[str, str]:
    """Return the text of each part that can be shown today, by the part's name."""
    more = card.more_on(context.now.date())
    parts = {name: getattr(more, PART_FIELDS[name]) for name in SECTIONS}
    unknown = f"{{{card_placeholders.FACT}}}" if _lacks_fact(card, context) else ""
    return {
        name: _fill(its, card, context)
        for name, its in parts.items()
        if its and not (unknown and unknown in its.vi)
    }


def _title(card: Card, context: TurnContext) -> str:
    return _fill(card.title, card, context)


def _answer(card: Card, context: TurnContext) -> str:
    """Return the card's answer, or say that nobody has told us its local fact."""
    if _lacks_fact(card, context):
        return context.phrases.say("card-fact-unknown", phone=_owner_phone(card, context))
    return _fill(card.short, card, context)


def _lacks_fact(card: Card, context: TurnContext) -> bool:
    return bool(card.fact) and context.unit.fact(card.fact) is None


def _fill(words: LocalisedText, card: Card, context: TurnContext) -> str:
    """Return *words* with the values of the unit in the place of their placeholders."""
    language, unit = context.phrases.language, context.unit

    def value_of(placeholder: Placeholder) -> str:
        match placeholder.name:
            case card_placeholders.UNIT:
                return unit.name.in_language(language)
            case card_placeholders.PROVINCE:
                return unit.province
            case card_placeholders.FORMER:
                return ", ".join(former.name for former in unit.former_names)
            case card_placeholders.HOURS:
                return unit.hours.text
            case card_placeholders.SATURDAY:
                return _saturday(context)
            case card_placeholders.PHONE:
                of = placeholder.of or card.owner
                if unit.lacks_phone(of):
                    return context.phrases.say("card-no_phone", phone=unit.phone)
                return format_phone(unit.phone_of(of))
            case _:
                fact = unit.fact(card.fact)
                return fact.in_language(language) if fact else ""

    return fill_placeholders(words.in_language(language), value_of)


def _owner_phone(card: Card, context: TurnContext) -> str:
    return context.unit.phone_of(card.owner)


def _sentence_with(name: str, card: Card, parts: Mapping[str, str], context: TurnContext) -> str:
    """Return the first sentence of *card* that tells *name*, or ""."""
    signs = (
        context.phrases.words("card-validity-signs")
        if name == VALIDITY
        else ways_to_ask(name, context.phrases)
    )
    told = (*parts.values(), _answer(card, context))
    sentences = (its for text in told for its in _SENTENCE_END.split(text))
    return next((its for its in sentences if find_within(its, signs)), "")


def _hours(card: Card, parts: Mapping[str, str], context: TurnContext) -> str:
    """Return when *card* says that its place is open, else when the commune is."""
    told = _answer(card, context)
    if card.fact or _CLOCK.search(told):
        return told
    hours, saturday = context.unit.hours.text, _saturday(context)
    said = context.phrases.say("card-hours", hours=hours, saturday=saturday)
    return _join((said, parts.get(PLACE, "")))


def _saturday(context: TurnContext) -> str:
    """Return the sentence that says whether, and when, the commune is open on Saturdays."""
    hours = context.unit.hours.saturday_text
    state = "open" if hours else "closed"
    return context.phrases.say(f"card-saturday-{state}", hours=hours)


def _stale(card: Card, context: TurnContext) -> str:
    return context.phrases.say("card-stale", phone=_owner_phone(card, context))


def _lacking(card: Card, name: str, context: TurnContext) -> str:
    say, phone = context.phrases.say, _owner_phone(card, context)
    return (
        say("card-fine", phone=phone)
        if name == FINE
        else say("card-lacking", part=name, phone=phone)
    )


def _join(lines: Sequence[str]) -> str:
    return "\n".join(filter(None, lines))


def _source(card: Card, context: TurnContext) -> str:
    """Return the line that names the card's first source, or says that the card has none.

    The laws behind it stay in the card. What the assistant says of itself needs no source.
    """
    if card.group == ASSISTANT or _lacks_fact(card, context):
        return ""
    if not card.source:
        return context.phrases.say("card-source-none")
    first, _, _ = _fill(LocalisedText(card.source), card, context).partition(";")
    if card.seen is None:
        return context.phrases.say("card-source-unchecked", source=first)
    return context.phrases.say("card-source", source=first, checked=_day(card.seen))


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
