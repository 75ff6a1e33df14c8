"""Answer questions for officials: by a card, or by a text that an official typed."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, notify
from bot.services.inbound.notice_replies import NEWS, render_news
from bot.services.inbound.turn_services import TurnServices
from bot.services.reports.answering import MAX_LENGTH, MIN_LENGTH, InvalidAnswerError
from bot.services.unit_context import UnitContext
from bot.services.working_time import next_daytime
from conversations.dialogues.questions.cards.card_replies import whole_card
from conversations.engine.model.cards import Card
from conversations.engine.model.messages import Reply
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories import audit, units
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.questions import official_questions
from storage.repositories.questions.official_questions import Question

QUESTION_CARD = "question_card"


class AlreadyAnsweredError(Exception):
    """None of the questions is open any more."""


def answer_questions(
    tx: Transaction, services: TurnServices, official: str, ids: Sequence[str], text: str
) -> int:
    """Answer open questions with *text*; return the number of people notified.

    Do nothing if all have the same answer of this official: a form may be sent twice.

    Raises:
        InvalidAnswerError: the text is too short or too long.
        AlreadyAnsweredError: none of the questions is open any more.
    """
    return send_answer(tx, services.context, official, ids, text)


def send_answer(
    tx: Transaction, context: UnitContext, official: str, ids: Sequence[str], text: str
) -> int:
    """Do what `answer_questions` does."""
    text = clean(text)
    if fault := _fault(text):
        raise InvalidAnswerError({"text": fault})
    unit_id = context.unit_id
    closed = official_questions.answer(tx, unit_id, ids, by=official, now=context.now(), text=text)
    if not closed:
        answered = official_questions.list_by_ids(tx, unit_id, ids)
        if answered and all((q.answered_by, q.answer) == (official, text) for q in answered):
            return 0
        raise AlreadyAnsweredError
    _note_in_audit(tx, context, official, closed)

    def news(question: str) -> Notice:
        values = {"question": question, "answer": text}
        sender = context.unit.name.vi
        return Notice(NEWS, {"phrase": "news-asked-official", "values": values, "sender": sender})

    return sum(_notify_asker(tx, context, question, news) for question in closed)


def answer_questions_by_card(
    tx: Transaction, services: TurnServices, official: str, ids: Sequence[str], card: Card
) -> int:
    """Answer open questions with *card*; return the number of people notified."""
    context = services.context
    closed = official_questions.answer(
        tx, context.unit_id, ids, by=official, now=context.now(), card=card.id
    )
    _note_in_audit(tx, context, official, closed)

    version = units.find_newest(tx, context.unit_id)

    def news(question: str) -> Notice:
        values = {"question": question, "card": card.id, "version": version}
        return Notice(QUESTION_CARD, values)

    return sum(_notify_asker(tx, context, question, news) for question in closed)


def question_renderers(services: TurnServices) -> Renderers:
    """Return the renderer of answers by a card."""

    def render(request: NoticeRequest) -> Reply | None:
        values, context = request.values, services.context
        # Show the card as it is now; if it was retired, as it was when it answered the question.
        for version in (units.find_newest(request.tx, context.unit_id), values["version"]):
            cards = context.pack(request.tx, version).cards
            if found := [card for card in cards if card.id == values["card"]]:
                break
        else:
            return None
        blanks = {"question": values["question"]}
        return render_news(
            services, request, "news-asked-card", blanks, partial(whole_card, found[0])
        )

    return {QUESTION_CARD: render}


def _notify_asker(
    tx: Transaction,
    context: UnitContext,
    question: Question,
    answer: Callable[[str], Notice],
) -> int:
    """Notify the person who asked, in the daytime; return the number of people notified."""
    return len(
        notify(
            tx,
            context,
            [question.person_id],
            answer(question.text),
            urgency=Urgency.ANSWER,
            promise=AT_LEAST_ONCE,
            not_before=next_daytime(context.now()),
        )
    )


def _note_in_audit(
    tx: Transaction, context: UnitContext, official: str, closed: Iterable[Question]
) -> None:
    for question in closed:
        audit.record(
            tx,
            context.unit_id,
            official,
            "question.answer",
            question.question_id,
            now=context.now(),
        )


def _fault(text: str) -> str:
    if len(text) > MAX_LENGTH:
        return "long"
    if len(text) < MIN_LENGTH:
        return "short" if text else "empty"
    return ""
