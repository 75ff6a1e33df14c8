"""Read what is said instead of pressing a button of the last answer."""

from collections.abc import Sequence

from conversations.dialogues.questions.cards.card_replies import (
    ASK,
    GROUPS,
    NONE,
    NOT_THIS,
    SHOW,
    card_button,
    read_card_button,
)
from conversations.dialogues.questions.cards.last_question import is_long_ago
from conversations.engine.language.plain_words import read_number, says_only
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import HUMAN, YES
from conversations.engine.model.messages import Button, Content, Tap, Text
from conversations.engine.model.transcript import LastQuestion, Session
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing.wants import find_wants
from conversations.text.fold import fold


def read_shown_button(content: Content, session: Session, context: TurnContext) -> Content:
    """Return the tap that *content* stands for, by a button's number or label; else *content*."""
    asked = session.asked
    if asked is None or not asked.choices or not isinstance(content, Text):
        return content
    if is_long_ago(asked, context):
        return content
    said = context.utterance_of(content.text)
    number = read_number(said)
    if number is not None and 1 <= number <= len(asked.choices):
        return Tap(asked.choices[number - 1].data)
    for its in (*asked.choices, *_spoken_buttons(asked, context)):
        ways = (its.label, *_ways_to_say(its, context))
        if says_only(said, ways):
            return content if is_question(said) else Tap(its.data)
    meant = None if is_question(said) else _offered_card(said, asked)
    meant = meant or _accepted_offer(said, asked, session, context)
    return Tap(meant.data) if meant else content


def _accepted_offer(
    said: Utterance, asked: LastQuestion, session: Session, context: TurnContext
) -> Button | None:
    """Return the button to ask an official if *said* is a yes, or wishes for a person."""
    ask = card_button(ASK, context)
    if ask not in asked.choices:
        return None
    wants = set(find_wants(said, session, context))
    # "Gặp cán bộ ở đâu ạ" asks where to go.
    is_accepted = wants == {YES} or (HUMAN in wants <= {YES, HUMAN} and not is_question(said))
    return ask if is_accepted else None


def _offered_card(said: Utterance, asked: LastQuestion) -> Button | None:
    """Return the button of the card offered whose label alone has all words of *said*, or None."""
    cards = [its for its in asked.choices if _shows_card(its)]
    its = [one for one in cards if set(said.folded_words) <= set(fold(one.label).split())]
    return its[0] if len(cards) > 1 and len(its) == 1 else None


def _spoken_buttons(asked: LastQuestion, context: TurnContext) -> Sequence[Button]:
    """Return the buttons that may be said though they are not among the numbered choices.

    They refuse the card shown or the cards offered for a question, or lead back to the groups
    from the cards of one, which are listed without a question.
    """
    if asked.card:
        return (card_button(NOT_THIS, context, asked.card),)
    if not any(map(_shows_card, asked.choices)):
        return ()
    refusal = card_button(NONE, context)
    return (refusal,) if asked.question else (refusal, card_button(GROUPS, context))


def _shows_card(its: Button) -> bool:
    act = read_card_button(Tap(its.data))
    return act is not None and act[0] == SHOW


def _ways_to_say(its: Button, context: TurnContext) -> tuple[str, ...]:
    if its.label == context.phrases.say("engine-more"):
        return context.phrases.words("engine-more-words")
    act = read_card_button(Tap(its.data))
    name = act[0] if act else ""
    return context.phrases.words(f"card-{name}-words") if name else ()
