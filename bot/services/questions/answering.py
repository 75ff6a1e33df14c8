"""Who asked to be told gets the answer: from a card, or as an official typed it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from bot.services.inbound.turn_services import TurnServices
from bot.services.reports.answering import MAX_LENGTH, MIN_LENGTH, InvalidAnswerError
from bot.services.reports.notices import Notice, notify_person
from bot.services.working_time import next_daytime
from conversations.engine.model.cards import Card
from conversations.engine.routing.card_replies import whole_card
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.person import people
from storage.repositories.person.people import PersonState
from storage.repositories.questions import official_questions
from storage.repositories.questions.official_questions import OPEN, Question

# Behind news of a report: what waits for the morning must not hold that up.
ANSWER_URGENCY = 35


class AlreadyAnsweredError(Exception):
    """Nobody waits for this answer any more."""


def hold_askers(tx: Transaction, unit_id: str, ids: Iterable[str]) -> dict[str, PersonState]:
    """Return who asked those of some questions that are open, their rows held."""
    found = [official_questions.get(tx, unit_id, id_) for id_ in ids]
    waiting = {question.person_id for question in found if question and question.state == OPEN}
    return people.lock(tx, unit_id, sorted(waiting))


def answer_questions(
    tx: Transaction, services: TurnServices, official: str, ids: Sequence[str], text: str
) -> int:
    """Answer open questions with *text*; return how many people it goes to.

    Raises:
        FaultyError: the text is too short or too long.
        AnsweredError: none of the questions is open any more.
    """
    text = clean(text)
    if fault := _fault(text):
        raise InvalidAnswerError({"text": fault})
    unit_id = services.context.unit_id
    askers = hold_askers(tx, unit_id, ids)
    closed = official_questions.answer(
        tx, unit_id, ids, by=official, now=services.context.now(), text=text
    )
    if not closed:
        raise AlreadyAnsweredError
    _note_in_audit(tx, services, official, closed)

    def news(question: str) -> Notice:
        return Notice("news-asked-official", {"question": question, "answer": text})

    return sum(_notify_asker(tx, services, askers, question, news) for question in closed)


def answer_questions_by_card(
    tx: Transaction,
    services: TurnServices,
    official: str,
    ids: Sequence[str],
    card: Card,
    askers: Mapping[str, PersonState],
) -> int:
    """Answer open questions with *card*, their *askers* held; return how many it goes to."""
    context = services.context
    closed = official_questions.answer(
        tx, context.unit_id, ids, by=official, now=context.now(), card=card.id
    )
    _note_in_audit(tx, services, official, closed)

    def news(question: str) -> Notice:
        return Notice("news-asked-card", {"question": question}, partial(whole_card, card))

    return sum(_notify_asker(tx, services, askers, question, news) for question in closed)


def _notify_asker(
    tx: Transaction,
    services: TurnServices,
    askers: Mapping[str, PersonState],
    question: Question,
    answer: Callable[[str], Notice],
) -> bool:
    """Tell one person, whose row is read anew: another answer may have gone out just now."""
    if question.person_id not in askers:
        return False
    known = people.lock(tx, services.context.unit_id, [question.person_id])[question.person_id]
    return notify_person(
        tx,
        services,
        known,
        answer(question.text),
        urgency=ANSWER_URGENCY,
        not_before=next_daytime(services.context.now()),
    )


def _note_in_audit(
    tx: Transaction, services: TurnServices, official: str, closed: Iterable[Question]
) -> None:
    context = services.context
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
