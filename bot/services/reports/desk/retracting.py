"""Take back what was sent to residents by mistake, or put the right words in its place."""

from bot.services.handlers import EffectHandlers, QueryHandlers
from bot.services.officials.permissions import Action
from bot.services.officials.staff_bot import find_user
from bot.services.reports import access
from bot.services.reports.answering import MAX_LENGTH, MIN_LENGTH
from bot.services.reports.clocks.deadlines import Deadlines
from bot.services.reports.clocks.promises import promise
from bot.services.reports.desk.acts import Desk, find_faster, open_desk, record_act
from bot.services.reports.desk.heads import find_acts
from bot.services.reports.life.asking import TO_REPLY
from bot.services.reports.life.closing import TO_CONFIRM
from bot.services.reports.life.closure import tells_only_passing_on
from bot.services.reports.life.pausing import resume_clocks
from bot.services.reports.life.retractable import find_retractable
from bot.services.reports.notices import list_askable, notify_followers, notify_of_step
from bot.services.unit_context import Speaker, UnitContext
from bot.services.working_time import end_of_working_day
from conversations.engine.model.effects import Outcome, Refused
from conversations.staff.reports.handovers.effects import (
    AnswerReworded,
    AnswerTakenBack,
    RewordAnswer,
    TakeBackAnswer,
)
from conversations.staff.reports.handovers.queries import SentWords, WordsToResidents
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories.reports import reports
from storage.repositories.reports.clocks import turns
from storage.repositories.reports.reports import HistoryEvent
from storage.tables.report_states import (
    ANSWERED,
    ASKED,
    IN_PROGRESS,
    REWORDED,
    TAKEN_BACK,
    awaits_confirmation,
    awaits_officials,
    awaits_reply,
)


def _open_words(
    tx: Transaction,
    context: UnitContext,
    speaker: Speaker,
    effect: TakeBackAnswer | RewordAnswer,
    unsent: str = "",
) -> tuple[Desk, HistoryEvent] | Outcome:
    """Return a locked report with the words that the effect is about, or why they stay."""
    desk = open_desk(tx, context, speaker, effect.report)
    if isinstance(desk, Refused):
        return desk
    if faster := find_faster(tx, context, desk, effect.seen, unsent, is_answer=bool(unsent)):
        return faster
    words = find_retractable(desk.report.state, desk.events)
    if isinstance(words, str):
        return Refused(words)
    return (desk, words) if words.number == effect.answer else Refused("other_words")


def _resume(tx: Transaction, context: UnitContext, desk: Desk, words: HistoryEvent) -> Deadlines:
    """Let the clocks go on with what was left when *words* stopped them, if they did."""
    stopped = None if awaits_officials(desk.report.state) else words.at
    return resume_clocks(tx, context, desk.report_id, desk.report, stopped)


def _is_repeated(desk: Desk, kind: str, answer: int) -> bool:
    """Tell whether the speaker did that already: a button may be pressed twice."""
    by = desk.official.official_id
    return any((e.kind, e.reason, e.by) == (kind, str(answer), by) for e in desk.events)


def take_back_answer(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: TakeBackAnswer
) -> Outcome:
    """Take words back: officials work on the report again, and its residents hear why."""
    desk = open_desk(tx, context, speaker, effect.report)
    if isinstance(desk, Desk) and _is_repeated(desk, TAKEN_BACK, effect.answer):
        acts = find_acts(tx, context, desk.official, effect.report)
        return AnswerTakenBack(desk.report.code, effect.report, desk.last, acts)
    opened = _open_words(tx, context, speaker, effect)
    if isinstance(opened, Outcome):
        return opened
    desk, words = opened
    report_id, state = effect.report, desk.report.state
    due = _resume(tx, context, desk, words)
    reports.change_state(tx, context.unit_id, report_id, seen=state, to=IN_PROGRESS)
    last = record_act(tx, context, desk, TAKEN_BACK, str(words.number))
    told = promise(tx, context, report_id, due.resolve)
    notify_of_step(tx, context, report_id, f"news-{TAKEN_BACK}", promised=told or "")
    acts = find_acts(tx, context, desk.official, report_id)
    return AnswerTakenBack(desk.report.code, report_id, last, acts)


def reword_answer(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: RewordAnswer
) -> Outcome:
    """Put the right words in the place of others; residents read them as corrected.

    They keep the photos, and the reason why there is none. Residents have the whole time again in
    which they reply or confirm; a button of the earlier words does nothing any more.
    """
    opened = _open_words(tx, context, speaker, effect, effect.text)
    if isinstance(opened, Outcome):
        return opened
    desk, words = opened
    unit_id, report_id, state = context.unit_id, effect.report, desk.report.state
    text = clean(effect.text)
    if not MIN_LENGTH <= len(text) <= MAX_LENGTH:
        return Refused("short" if len(text) < MIN_LENGTH else "long")
    if state == ANSWERED and tells_only_passing_on(text):
        return Refused("passed_on")
    _resume(tx, context, desk, words)
    record_act(tx, context, desk, REWORDED, str(words.number))
    number = reports.append_event(
        tx,
        unit_id,
        report_id,
        kind=words.kind,
        by=desk.official.official_id,
        text=text,
        at=context.now(),
        reason=words.reason,
    )
    people, phrase = None, f"news-{REWORDED}"
    if awaits_confirmation(state):
        turns.ask_resident(tx, unit_id, report_id, number, until=context.now() + TO_CONFIRM)
    elif awaits_reply(state):
        until = end_of_working_day(context.unit, context.now(), TO_REPLY)
        turns.ask_resident(tx, unit_id, report_id, number, until=until)
        people, phrase = (
            list_askable(tx, context, report_id, desk.report.person_id),
            f"news-{REWORDED}-{ASKED}",
        )
    told = notify_followers(tx, context, report_id, number, phrase, only=people, text=text)
    acts = find_acts(tx, context, desk.official, report_id)
    return AnswerReworded(desk.report.code, report_id, number, acts, people=told)


def find_sent_words(
    tx: Transaction, context: UnitContext, speaker: Speaker, query: SentWords
) -> WordsToResidents:
    """Return the newest words to the residents of a report, which can be taken back."""
    official = find_user(tx, context, speaker.person_id)
    report = reports.get(tx, context.unit_id, query.report)
    item = access.find_item(tx, context, query.report)
    if official is None or report is None or item is None:
        return WordsToResidents()
    if not official.may(Action.ANSWER_REPORTS, item):
        return WordsToResidents()
    events = reports.history(tx, context.unit_id, [query.report])
    words = find_retractable(report.state, events)
    if isinstance(words, str):
        return WordsToResidents()
    return WordsToResidents(words.number, words.text)


RETRACTING_HANDLERS: EffectHandlers = {
    RewordAnswer: reword_answer,
    TakeBackAnswer: take_back_answer,
}
RETRACTING_QUERY_HANDLERS: QueryHandlers = {SentWords: find_sent_words}
