"""Who asked to be told gets the answer: from a card, or as an official typed it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from bot.deeds.answer import LEAST, MOST, FaultyError
from bot.deeds.hall import Hall
from bot.deeds.news import News, tell_one
from bot.deeds.working_time import next_daytime
from conversations.engine.card_replies import whole
from conversations.engine.cards import Card
from conversations.text.fold import clean
from storage.database import Transaction
from storage.repositories import asked, audit, people
from storage.repositories.asked import OPEN, Question
from storage.repositories.people import Known

# Behind news of a report: what waits for the morning must not hold that up.
ANSWERED = 35


class AnsweredError(Exception):
    """Nobody waits for this answer any more."""


def hold_askers(tx: Transaction, unit_id: str, ids: Iterable[str]) -> dict[str, Known]:
    """Return who asked those of some questions that are open, their rows held."""
    found = [asked.get(tx, unit_id, id_) for id_ in ids]
    waiting = {question.person_id for question in found if question and question.state == OPEN}
    return people.hold(tx, unit_id, sorted(waiting))


def answer(tx: Transaction, hall: Hall, official: str, ids: Sequence[str], text: str) -> int:
    """Answer open questions with *text*; return how many people it goes to.

    Raises:
        FaultyError: the text is too short or too long.
        AnsweredError: none of the questions is open any more.
    """
    text = clean(text)
    if fault := _fault(text):
        raise FaultyError({"text": fault})
    unit_id = hall.desk.unit_id
    askers = hold_askers(tx, unit_id, ids)
    closed = asked.answer(tx, unit_id, ids, by=official, now=hall.desk.now(), text=text)
    if not closed:
        raise AnsweredError
    _note(tx, hall, official, closed)

    def news(question: str) -> News:
        return News("news-asked-official", {"question": question, "answer": text})

    return sum(_tell(tx, hall, askers, question, news) for question in closed)


def answer_by_card(
    tx: Transaction,
    hall: Hall,
    official: str,
    ids: Sequence[str],
    card: Card,
    askers: Mapping[str, Known],
) -> int:
    """Answer open questions with *card*, their *askers* held; return how many it goes to."""
    desk = hall.desk
    closed = asked.answer(tx, desk.unit_id, ids, by=official, now=desk.now(), card=card.id)
    _note(tx, hall, official, closed)

    def news(question: str) -> News:
        return News("news-asked-card", {"question": question}, partial(whole, card))

    return sum(_tell(tx, hall, askers, question, news) for question in closed)


def _tell(
    tx: Transaction,
    hall: Hall,
    askers: Mapping[str, Known],
    question: Question,
    answer: Callable[[str], News],
) -> bool:
    """Tell one person, whose row is read anew: another answer may have gone out just now."""
    if question.person_id not in askers:
        return False
    known = people.hold(tx, hall.desk.unit_id, [question.person_id])[question.person_id]
    return tell_one(
        tx,
        hall,
        known,
        answer(question.text),
        urgency=ANSWERED,
        not_before=next_daytime(hall.desk.now()),
    )


def _note(tx: Transaction, hall: Hall, official: str, closed: Iterable[Question]) -> None:
    desk = hall.desk
    for question in closed:
        audit.note(
            tx, desk.unit_id, official, "question.answer", question.question_id, now=desk.now()
        )


def _fault(text: str) -> str:
    if len(text) > MOST:
        return "long"
    if len(text) < LEAST:
        return "short" if text else "empty"
    return ""
