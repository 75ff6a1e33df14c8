"""Answer questions in chat, and turn questions and reports into each other.

Whoever asked hears it once. What became a report has its code as the answer.
"""

from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.ids import new_id
from bot.services.officials.permissions import Action
from bot.services.officials.staff_bot import find_who_may
from bot.services.questions.answering import AlreadyAnsweredError, send_answer
from bot.services.reports.desk.acts import Desk, on_held_report, record_act
from bot.services.reports.effect_handlers import file_report
from bot.services.reports.notices import notify_of_step
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.reports.effects import FileReport
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.values import Said
from conversations.staff.questions.effects import (
    AnswerQuestion,
    QuestionAnswered,
    QuestionSettled,
    TurnedIntoReport,
    TurnIntoReport,
)
from conversations.staff.questions.queries import WaitingQuestion, WaitingQuestions
from conversations.staff.reports.handovers.effects import TurnedIntoQuestion, TurnIntoQuestion
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.officials import officials
from storage.repositories.person import people
from storage.repositories.questions import official_questions
from storage.repositories.questions.official_questions import OPEN
from storage.repositories.reports import entered_reports, followers, report_list, reports
from storage.tables.report_states import AS_QUESTION, Mover, can_move
from storage.tables.reports import FROM_QUESTION

_MOST_LISTED = 12


def list_waiting(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: WaitingQuestions
) -> tuple[WaitingQuestion, ...]:
    """Return the questions that wait for an answer, with numbers masked; the oldest first."""
    del query
    if find_who_may(tx, context, speaker.person_id, Action.ANSWER_QUESTIONS) is None:
        return ()
    waiting = official_questions.list_by_state(tx, context.unit_id, OPEN, most=_MOST_LISTED)
    return tuple(
        WaitingQuestion(
            question.question_id,
            LocalisedText(f"Câu {number}", f"Question {number}"),
            mask_numbers(question.text),
            question.asked_at.astimezone(context.timezone),
        )
        for number, question in enumerate(waiting, start=1)
    )


def answer_question(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: AnswerQuestion
) -> Outcome:
    """Answer a question; if a colleague was faster, show their words and these."""
    official = find_who_may(tx, context, speaker.person_id, Action.ANSWER_QUESTIONS)
    if official is None:
        return Refused("not_yours")
    try:
        told = send_answer(tx, context, official.official_id, [effect.question], effect.text)
    except AlreadyAnsweredError:
        return _tell_settled(tx, context, effect.question, effect.text)
    return QuestionAnswered(told)


def _tell_settled(
    tx: Transaction, context: UnitContext, question_id: str, unsent: str = ""
) -> QuestionSettled | Refused:
    question = official_questions.get(tx, context.unit_id, question_id)
    if question is None:
        return Refused("gone")
    who = officials.name_of(tx, context.unit_id, question.answered_by)
    return QuestionSettled(who, question.answer, unsent)


def turn_into_report(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: TurnIntoReport
) -> Outcome:
    """File a question as a report of who asked it, and tell them its code."""
    official = find_who_may(tx, context, speaker.person_id, Action.ANSWER_QUESTIONS)
    if official is None:
        return Refused("not_yours")
    unit_id, now = context.unit_id, context.now()
    question = official_questions.get(tx, unit_id, effect.question)
    if question is None:
        return Refused("gone")
    if question.state != OPEN:
        return _tell_settled(tx, context, effect.question)
    asker = people.lock(tx, unit_id, [question.person_id])[question.person_id].person
    wish = FileReport(effect.category, Said(question.text), (), effect.place, None)
    filed = file_report(tx, context, Speaker(question.person_id, asker, "", ""), wish)
    if isinstance(filed, Refused):
        return filed
    by, found = official.official_id, reports.find_by_code(tx, unit_id, filed.code)
    if found is not None:
        reports.append_event(
            tx,
            unit_id,
            found[0],
            kind=FROM_QUESTION,
            by=by,
            text="",
            at=now,
            reason=effect.question,
        )
        told = {"question": question.text, "promised": filed.due or ""}
        notify_of_step(tx, context, found[0], f"news-{FROM_QUESTION}", **told)
    official_questions.turn_into_report(
        tx, unit_id, effect.question, by=by, now=now, report=filed.code
    )
    audit.record(tx, unit_id, by, "question.turn_into_report", effect.question, now=now)
    return TurnedIntoReport(filed.code, filed.department)


@on_held_report
def turn_into_question(
    tx: Transaction, context: UnitContext, effect: TurnIntoQuestion, desk: Desk
) -> Outcome:
    """Pass a report on as the question that it is; whoever filed it hears that an answer comes.

    A report that others follow is answered where it is, and so is that of somebody without an
    address: the answer to a question would not reach them.
    """
    unit_id, report_id, asker = context.unit_id, effect.report, desk.report.person_id
    if not can_move(Mover.OFFICIAL, desk.report.state, AS_QUESTION):
        return Refused("over")
    if followers.is_followed(tx, unit_id, report_id, asker):
        return Refused("followed")
    if asker is None or report_id in entered_reports.map_entered(tx, unit_id, [report_id]):
        return Refused("no_asker")
    found = report_list.find(tx, unit_id, report_id)
    text = found.details if found else ""
    if not text:
        return Refused("no_question")
    question_id, now = new_id(), context.now()
    official_questions.add(tx, unit_id, question_id, person_id=asker, text=text, now=now)
    reports.change_state(tx, unit_id, report_id, seen=desk.report.state, to=AS_QUESTION)
    last = record_act(tx, context, desk, AS_QUESTION, question_id)
    notify_of_step(tx, context, report_id, f"news-{AS_QUESTION}")
    return TurnedIntoQuestion(desk.report.code, report_id, last)


STAFF_QUESTION_HANDLERS: EffectHandlers = {
    AnswerQuestion: answer_question,
    TurnIntoQuestion: turn_into_question,
    TurnIntoReport: turn_into_report,
}
STAFF_QUESTION_QUERY_HANDLERS: QueryHandlers = {WaitingQuestions: list_waiting}
