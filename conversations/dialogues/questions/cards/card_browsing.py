"""Build the replies for browsing: the groups that have cards, and the cards of one group."""

from collections.abc import Mapping, Sequence

from msgspec import structs

from conversations.dialogues.questions.cards.card_context import CardContext
from conversations.dialogues.questions.cards.card_replies import (
    GROUP,
    GROUPS,
    SHOW,
    card_button,
    card_label,
)
from conversations.engine.language import commands
from conversations.engine.model.cards import ASSISTANT, Card, CardGroup
from conversations.engine.model.messages import Button, Reply
from conversations.engine.questions.base import (
    MORE,
    PAGE_SIZE,
    Option,
    options_on_page,
    page_of,
)


def list_groups(context: CardContext, page: int = 0) -> Reply | None:
    """Return how to ask, with one page of the groups as buttons; None if no group has cards."""
    options = [
        Option(group.id, group.name.in_language(context.phrases.language))
        for group in _groups(context)
    ]
    if not options:
        return None
    buttons = _buttons(options, page, context, press=GROUP, turn=GROUPS)
    return _reply(context.phrases.say("card-groups-ask"), buttons, context)


def list_cards(id_: str, context: CardContext, page: int = 0) -> Reply | None:
    """Return one page of the cards of the group *id_*; None if it was removed or has none."""
    groups = list(_groups(context))
    at = next((n for n, group in enumerate(groups) if group.id == id_), None)
    if at is None:
        return None
    options = [Option(card.id, card_label(card.id, context)) for card in _cards(context)[id_]]
    buttons = _buttons(options, page, context, press=SHOW, turn=GROUP, of=id_)
    name = groups[at].name.in_language(context.phrases.language)
    back = card_button(GROUPS, context, f"{MORE}{at // PAGE_SIZE}")
    return _reply(context.phrases.say("card-group-ask", group=name), buttons, context, back)


def read_browsing_button(act: str, id_: str, context: CardContext) -> Reply | None:
    """Return the list that the button *act* with *id_* leads to; None if it leads to none."""
    of, more, number = id_.partition(MORE)
    page = page_of(more + number) or 0
    if act == GROUPS:
        reply = list_groups(context, page)
    else:
        reply = list_cards(of, context, page) if act == GROUP else None
    return structs.replace(reply, in_place=bool(more)) if reply else None


def _groups(context: CardContext) -> Sequence[CardGroup]:
    """Return the groups that have cards, the one about the assistant last."""
    cards = _cards(context)
    groups = [group for group in context.unit.groups if group.id in cards]
    return sorted(groups, key=lambda group: group.id == ASSISTANT)


def _cards(context: CardContext) -> Mapping[str, Sequence[Card]]:
    """Return the cards that can be shown, by their group."""
    cards: dict[str, list[Card]] = {}
    for card in context.unit.cards:
        if context.card(card.id) is not None:
            cards.setdefault(card.group, []).append(card)
    return cards


def _buttons(
    options: Sequence[Option],
    page: int,
    context: CardContext,
    *,
    press: str,
    turn: str,
    of: str = "",
) -> tuple[Button, ...]:
    """Return one page of *options* as buttons that *press*, and one to *turn* the pages *of*."""
    return tuple(
        card_button(press, context, option.id, label=option.label)
        if page_of(option.id) is None
        else card_button(turn, context, of + option.id, label=option.label)
        for option in options_on_page(options, page, context.phrases)
    )


def _reply(text: str, buttons: tuple[Button, ...], context: CardContext, *more: Button) -> Reply:
    ways_on = (commands.button(its, context.phrases) for its in (commands.HUMAN, commands.MENU))
    return Reply(text, buttons, (*more, *ways_on), wants=("text",))
