"""Answer the engine's questions from the cards of a unit."""

from collections.abc import Collection, Sequence

from msgspec import structs

from conversations.dialogues.questions.cards import service_questions, side_questions
from conversations.dialogues.questions.cards.card_context import CardContext, add_cards
from conversations.dialogues.questions.cards.card_search import (
    find_cards,
    find_evidence,
    find_named_card,
)
from conversations.dialogues.questions.cards.follow_ups import read_next_parts
from conversations.dialogues.questions.cards.knowledge import CardMatch, Knowledge
from conversations.dialogues.questions.cards.last_question import last_card
from conversations.dialogues.questions.cards.shown_buttons import read_shown_button
from conversations.dialogues.questions.hours.answering import (
    Asked,
    answer_hours,
    asked_before,
    find_asked_day,
    find_asked_hours,
    hours_turn,
)
from conversations.dialogues.questions.hours.calling import add_calling_hours
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Tap, Text
from conversations.engine.model.readings import Evidence
from conversations.engine.model.side_answer import SideAnswer
from conversations.engine.model.transcript import Session
from conversations.engine.replay.question_answering import QuestionAnswering
from conversations.engine.replay.turn_context import Turn, TurnContext

_FEWEST_CLAUSES = 2


class CardAnswering(QuestionAnswering):
    """Answers questions from the cards and procedures that *knowledge* holds."""

    dialogue = "ask_services"

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def answer(self, said: Utterance, session: Session, context: TurnContext) -> Turn | None:
        """Return the turn for the question *said*; None if *said* tells too little to answer."""
        cards = self._add_cards(context)
        day = find_asked_day(said, cards)
        about = day[1] if day else said
        turn = _with_hours(service_questions.answer_question(about, session, cards), context)
        return _behind_hours(turn, day[0], cards) if turn and day else turn

    def answer_aside(
        self, said: Utterance, session: Session, context: TurnContext, *, dialogue: str
    ) -> SideAnswer:
        """Return the answer to *said*, asked in the middle of *dialogue*."""
        cards = self._add_cards(context)
        if (hours := find_asked_hours(said, session, cards)) is not None:
            reply = structs.replace(answer_hours(hours, cards), buttons=())
            return SideAnswer(reply, asked_before(said, hours, session, cards))
        answer = side_questions.answer_side_question(said, session, cards, dialogue=dialogue)
        return _aside_with_hours(answer, context)

    def answer_follow_up(
        self, content: Content, session: Session, context: TurnContext
    ) -> Turn | None:
        """Return the turn for *content* if it goes on with the last card or asks for the hours."""
        cards = self._add_cards(context)
        said = context.utterance_of(content.text) if isinstance(content, Text) else None
        hours = find_asked_hours(said, session, cards) if said else None
        if said and (both := _answer_beside_hours(said, session, cards)):
            return both
        asks_more = said and last_card(session, cards) and len(read_next_parts(said)) > 1
        if said and hours is not None and not asks_more:
            return hours_turn(said, hours, session, cards)
        turn = service_questions.answer_follow_up(content, session, cards)
        return _with_hours(turn, context)

    def answer_from_news(
        self, said: Utterance, session: Session, context: TurnContext
    ) -> Turn | None:
        """Return the turn that tells what is new about what *said* asks for, or None."""
        return service_questions.answer_from_news(said, session, self._add_cards(context))

    def browse(self, session: Session, context: TurnContext) -> Turn | None:
        """Return the turn that lists the groups of cards; None if there are no cards."""
        return service_questions.browse_cards(session, self._add_cards(context))

    def press_button(
        self, content: Content, session: Session, context: TurnContext
    ) -> Turn | None:
        """Return the turn for a card's button; None for other content."""
        turn = service_questions.press_card_button(content, session, self._add_cards(context))
        return _with_hours(turn, context)

    def press_button_aside(
        self, tap: Tap, session: Session, context: TurnContext
    ) -> SideAnswer | None:
        """Return the answer to a card's button in a dialogue; None for other buttons."""
        answer = side_questions.answer_side_button(tap, session, self._add_cards(context))
        return _aside_with_hours(answer, context) if answer else None

    def read_shown_button(
        self, content: Content, session: Session, context: TurnContext
    ) -> Content:
        """Return the tap on the last answer's button that *content* says; else *content*."""
        return read_shown_button(content, session, context)

    def find_answers(self, said: Utterance, context: TurnContext) -> Sequence[str]:
        """Return the id of the card that answers *said*, of two that may, or none."""
        return find_cards(said, self._add_cards(context))

    def find_evidence(self, said: Utterance, context: TurnContext) -> Collection[Evidence]:
        """Return what the cards and hours tell about the act that *said* is."""
        cards = self._add_cards(context)
        asks_hours = find_asked_hours(said, Session(), cards) is not None
        surely = (Evidence.CARD, Evidence.QUESTION) if asks_hours else ()
        return tuple(dict.fromkeys((*surely, *find_evidence(said, cards))))

    def is_named(self, said: Utterance) -> bool:
        """Tell whether *said* is the name of a card."""
        return bool(find_named_card(said, self.knowledge))

    def is_surely_answered(self, said: Utterance, context: TurnContext) -> bool:
        """Tell whether one card surely answers *said* as a whole."""
        return isinstance(self._add_cards(context).judge(said), CardMatch)

    def is_follow_up(self, content: Content, session: Session, context: TurnContext) -> bool:
        """Tell whether *content* only asks for a part of the last card."""
        return service_questions.asks_about_last_card(content, session, self._add_cards(context))

    def has_just_answered(self, session: Session, context: TurnContext) -> bool:
        """Tell whether the last card is recent enough for a follow-up."""
        return bool(last_card(session, self._add_cards(context)))

    def _add_cards(self, context: TurnContext) -> CardContext:
        return add_cards(context, self.knowledge)


def _answer_beside_hours(said: Utterance, session: Session, cards: CardContext) -> Turn | None:
    """Return the turn for one clause of *said* that asks for hours and one that a card answers.

    "Làm lại căn cước mất bao nhiêu tiền, thứ bảy có làm không" asks for both.
    """
    clauses = split_clauses(said)
    if len(clauses) < _FEWEST_CLAUSES:
        return None
    whole = find_asked_hours(said, session, cards)
    for clause in clauses:
        hours = find_asked_hours(clause, session, cards)
        rest = said.part(", ".join(each.text for each in clauses if each is not clause))
        if hours is None or len(find_cards(rest, cards)) != 1:
            continue
        turn = _with_hours(service_questions.answer_question(rest, session, cards), cards)
        return _behind_hours(turn, whole or hours, cards) if turn else None
    return None


def _behind_hours(turn: Turn, hours: Asked, cards: CardContext) -> Turn:
    """Return *turn* with the answer to *hours* in front."""
    told = structs.replace(answer_hours(hours, cards), buttons=())
    return structs.replace(turn, replies=(told, *turn.replies))


def _with_hours(turn: Turn | None, context: TurnContext) -> Turn | None:
    """Return *turn* with the hours of the offices whose numbers it names."""
    if turn is None:
        return None
    return structs.replace(turn, replies=add_calling_hours(turn.replies, context))


def _aside_with_hours(answer: SideAnswer, context: TurnContext) -> SideAnswer:
    """Return *answer* with the hours of the offices whose numbers it names."""
    (reply,) = add_calling_hours((answer.reply,), context)
    return answer._replace(reply=reply)
