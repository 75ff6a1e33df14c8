"""Store an official's answer to a report with its new state, and notify its followers."""

from msgspec import Struct

from bot.services.inbound.turn_services import TurnServices
from bot.services.reports.notices import notify_followers
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.officials import officials
from storage.repositories.reports import reports
from storage.repositories.reports.reports import MOVED, MOVES, HistoryEvent

MIN_LENGTH, MAX_LENGTH = 10, 2000


class OfficialAnswer(Struct, frozen=True):
    """An official's typed answer: the state that they *saw*, and the state *to* set."""

    saw: str = ""
    to: str = ""
    text: str = ""


class InvalidAnswerError(Exception):
    """The answer is invalid; *faults* holds the reason for each invalid field."""

    def __init__(self, faults: dict[str, str]) -> None:
        super().__init__(", ".join(f"{field}: {why}" for field, why in faults.items()))
        self.faults = faults


class UnknownReportError(Exception):
    """There is no such report."""


class ReportChangedError(Exception):
    """The official *name* changed the report meanwhile; it is in *state* now."""

    def __init__(self, name: str, state: str) -> None:
        super().__init__(state)
        self.name = name
        self.state = state


def answer_report(
    tx: Transaction, services: TurnServices, official: str, report_id: str, word: OfficialAnswer
) -> None:
    """Store an official's answer, set the report's new state, and notify its followers.

    Do nothing if the same answer of theirs is the newest: a form may be sent twice.

    Raises:
        InvalidAnswerError: the text is too short or too long, or the new state can't follow the
            one seen.
        UnknownReportError: there is no such report.
        ReportChangedError: another official changed the state meanwhile.
    """
    if faults := _faults(word):
        raise InvalidAnswerError(faults)
    context, now, text = services.context, services.context.now(), clean(word.text)
    if not reports.change_state(tx, context.unit_id, report_id, seen=word.saw, to=word.to):
        newest = _newest_answer(tx, context.unit_id, report_id)
        if newest and (newest.by, newest.kind, newest.text) == (official, word.to, text):
            return
        raise _change_error(tx, context.unit_id, report_id, newest)
    reports.append_event(
        tx, context.unit_id, report_id, kind=word.to, by=official, text=text, at=now
    )
    audit.record(tx, context.unit_id, official, f"report.{word.to}", report_id, now=now)
    notify_followers(tx, context, report_id, f"news-{word.to}", text=text)


def _faults(word: OfficialAnswer) -> dict[str, str]:
    length, faults = len(clean(word.text)), {}
    if length < MIN_LENGTH:
        faults["text"] = "short" if length else "empty"
    if length > MAX_LENGTH:
        faults["text"] = "long"
    if word.to not in MOVES.get(word.saw, ()):
        faults["to"] = "unfit"
    return faults


def _newest_answer(tx: Transaction, unit_id: str, report_id: str) -> HistoryEvent | None:
    answers = [event for event in reports.history(tx, unit_id, [report_id]) if event.kind in MOVED]
    return answers[-1] if answers else None


def _change_error(
    tx: Transaction, unit_id: str, report_id: str, newest: HistoryEvent | None
) -> Exception:
    report = reports.get(tx, unit_id, report_id)
    if report is None:
        return UnknownReportError(report_id)
    name = officials.name_of(tx, unit_id, newest.by) if newest else ""
    return ReportChangedError(name, report.state)
