"""Notify the people who filed or follow a report."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec import Struct, structs

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, Reach, find_reach, notify, notify_each
from bot.services.handlers import Listeners
from bot.services.ids import new_id
from bot.services.inbound.notice_replies import render_news
from bot.services.inbound.turn_services import TurnServices
from bot.services.media.fetcher import FileSettled
from bot.services.reports.clocks.promises import tell_date
from bot.services.reports.life.confirming import may_confirm
from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import UnitContext
from conversations.dialogues.reports.answers.effects import answer_buttons, tell_button
from conversations.engine.model.messages import Reply
from conversations.engine.model.unit import Unit
from storage.database.transactions import Transaction, run_after_commit
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, FAILED, SENT, UNSENT, Urgency
from storage.repositories.media import WANTED
from storage.repositories.officials import officials
from storage.repositories.reports import (
    answer_deliveries,
    entered_reports,
    followers,
    replies,
    reports,
)
from storage.repositories.reports.answer_deliveries import (
    ENTERED,
    ERASED,
    FOLLOWER,
    REPORTER,
    AnswerDelivery,
    NewDelivery,
)
from storage.repositories.reports.clocks import turns
from storage.tables.report_states import (
    ACCEPTED,
    awaits_acceptance,
    awaits_answer,
    awaits_confirmation,
    awaits_officials,
    awaits_reply,
)
from storage.tables.reports import NOT_URGENT

REPORT_NEWS = "report_news"
CALLED = "called"
"""What is told of an urgent report: who was called, and whom to phone meanwhile."""

# The news of a new date, that one has passed, or four weeks.
_OF_TIME = ("news-apology", "news-four_weeks", "news-extended")
# A photo comes from its platform within seconds of the message. An answer waits no longer for it.
_TO_FETCH = timedelta(seconds=20)


def notify_followers(
    tx: Transaction,
    context: UnitContext,
    report_id: str,
    number: int,
    phrase: str,
    only: Sequence[str] | None = None,
    **values: object,
) -> int:
    """Send an answer, the event *number*, to everyone who filed or follows a report, or *only*.

    It is the *phrase*; its blanks are *values*, the report's `code` and the name of its
    `category`. Return the number of recipients. Skip people who can't be reached or have withdrawn
    their consent, and record that.
    """
    report = reports.get(tx, context.unit_id, report_id)
    if report is None:
        return 0
    recipients = _list_people(tx, context, report_id, report.person_id) if only is None else only
    deliveries = notify(
        tx,
        context,
        recipients,
        Notice(
            REPORT_NEWS,
            {"report": report_id, "phrase": phrase, "values": values, "number": number},
        ),
        urgency=Urgency.ANSWER,
        promise=AT_LEAST_ONCE,
        not_before=_when_photos_are_here(tx, context, report_id, number),
    )
    left_out = [id_ for id_ in recipients if id_ not in deliveries]
    reach = find_reach(tx, context, left_out)
    if report_id in entered_reports.map_entered(tx, context.unit_id, [report_id]):
        reach = {**reach, report.person_id or "": Reach("", ENTERED)}
    answer_deliveries.add(
        tx,
        context.unit_id,
        report_id,
        number,
        [
            NewDelivery(
                deliveries.get(id_) or new_id(),
                REPORTER if id_ == report.person_id else FOLLOWER,
                reach[id_].why_not if id_ in reach else "",
            )
            for id_ in recipients
        ]
        + ([] if report.person_id else [NewDelivery(new_id(), REPORTER, ERASED)]),
        at=context.now(),
    )
    return len(deliveries)


def _when_photos_are_here(
    tx: Transaction, context: UnitContext, report_id: str, number: int
) -> datetime | None:
    """Return when to send an answer whose photos are still being fetched; None for at once."""
    sent = reports.media(tx, context.unit_id, [report_id])
    is_waiting = any(file.number == number and file.state == WANTED for file in sent)
    return context.now() + _TO_FETCH if is_waiting else None


def send_answers_with(tx: Transaction, context: UnitContext, event: FileSettled) -> None:
    """Let answers go out that waited for a file which is here now, or lost."""
    if answer_deliveries.send_now(tx, context.unit_id, event.media_id, now=context.now()):
        run_after_commit(tx, context.claim_answers)


ANSWER_LISTENERS: Listeners = {FileSettled: send_answers_with}


def notify_of_step(
    tx: Transaction, context: UnitContext, report_id: str, phrase: str, **values: object
) -> int:
    """Tell everyone who filed or follows a report, outside quiet hours, what became of it.

    Who waits for help hears at once that it was taken on. Return how many are told.
    """
    report = reports.get(tx, context.unit_id, report_id)
    if report is None:
        return 0
    is_awaited = report.urgency > NOT_URGENT and phrase == f"news-{ACCEPTED}"
    deliveries = notify(
        tx,
        context,
        _list_people(tx, context, report_id, report.person_id),
        Notice(REPORT_NEWS, {"report": report_id, "phrase": phrase, "values": values}),
        urgency=Urgency.ANSWER if is_awaited else Urgency.NOTICE,
        promise=AT_LEAST_ONCE,
    )
    return len(deliveries)


def notify_of_dates(
    tx: Transaction,
    context: UnitContext,
    told: Sequence[tuple[str, str | None, str, Mapping[str, object]]],
) -> None:
    """Tell the people of many reports what passed: each is (report, person, phrase, values)."""
    recipients: dict[str, list[str]] = {id_: [who] if who else [] for id_, who, *_ in told}
    for report_id, person_id in followers.list_of_reports(tx, context.unit_id, list(recipients)):
        recipients[report_id].append(person_id)
    notices = (
        (person_id, Notice(REPORT_NEWS, {"report": id_, "phrase": phrase, "values": values}))
        for id_, _, phrase, values in told
        for person_id in dict.fromkeys(recipients[id_])
    )
    notify_each(tx, context, notices, urgency=Urgency.NOTICE, promise=AT_LEAST_ONCE)


def _list_people(
    tx: Transaction, context: UnitContext, report_id: str, person_id: str | None
) -> list[str]:
    """Return who filed a report, if they are not erased, and who follows it."""
    filed = [person_id] if person_id else []
    return list(dict.fromkeys([*filed, *followers.of_report(tx, context.unit_id, report_id)]))


def list_askable(
    tx: Transaction, context: UnitContext, report_id: str, person_id: str | None
) -> list[str]:
    """Return whom officials ask about a report: who filed it, or followers once they are gone."""
    return [person_id] if person_id else followers.of_report(tx, context.unit_id, report_id)


class Recipients(Struct, frozen=True):
    """The number of people who are told in one way; *who* is "reporter", "follower" or "asker".

    *called_by* is the official who phoned them instead at *called_at*, or "".
    """

    who: str
    reach: Reach
    count: int = 1
    called_by: str = ""
    called_at: datetime | None = None

    @property
    def is_reached(self) -> bool:
        """Whether they have the answer, or it is on its way."""
        return bool(self.reach.channel or self.called_by)


def list_recipients(
    tx: Transaction, context: UnitContext, report_ids: Sequence[str]
) -> dict[str, list[Recipients]]:
    """Return whom the newest answer to each report reached: first who filed it, then followers."""
    told: dict[str, list[Recipients]] = {report_id: [] for report_id in report_ids}
    following: dict[str, list[Reach]] = {report_id: [] for report_id in report_ids}
    for answer in answer_deliveries.list_newest(tx, context.unit_id, report_ids):
        reach = _reach_of(answer)
        if answer.who == FOLLOWER:
            following[answer.report_id].append(reach)
            continue
        by = officials.name_of(tx, context.unit_id, answer.called_by) if answer.called_by else ""
        told[answer.report_id].append(
            Recipients(REPORTER, reach, called_by=by, called_at=answer.called_at)
        )
    for report_id, reached in following.items():
        told[report_id] += count_recipients(FOLLOWER, reached)
    return told


def _reach_of(answer: AnswerDelivery) -> Reach:
    """Return how an answer reached one person, by what became of its delivery."""
    if answer.why_not:
        return Reach("", answer.why_not)
    if answer.state == SENT:
        return Reach(answer.channel or "", is_sent=True)
    if answer.state in UNSENT:
        return Reach(answer.channel or "")
    reasons = {"erased": ERASED, "consent": "withdrawn"}
    otherwise = "failed" if answer.state == FAILED else "stopped"
    return Reach("", reasons.get(answer.reason or "", otherwise))


def count_recipients(who: str, reached: Iterable[Reach]) -> list[Recipients]:
    """Return people as recipients, counted by how they are reached."""
    return [Recipients(who, reach, count) for reach, count in Counter(reached).most_common()]


def ask_if_done(
    services: TurnServices,
    request: NoticeRequest,
    report: reports.ReportSummary,
    phrase: str,
    blanks: dict[str, object],
) -> Reply | None:
    """Return an answer with the question whether the work is done, if its reader is to say that.

    It stays beside an open dialogue, which goes on when the question is answered.
    """
    context, values = services.context, request.values
    report_id, number = values["report"], values.get("number")
    open_answer = turns.find_open_answer(request.tx, context.unit_id, report_id)
    if number is None or open_answer is None or open_answer.number != number:
        return None
    if not awaits_confirmation(report.state):
        return None
    reader = request.recipient.person_id
    if not may_confirm(request.tx, context, report, report_id, reader):
        return None
    phrases = services.phrases_for(request.recipient.person)
    text = f"{phrases.say(phrase, **blanks)}\n{phrases.say('my_reports-ask_done')}"
    return Reply(
        text,
        answer_buttons(report_id, number, phrases),
        wants=("text",),
        photos=tuple(open_answer.photos),
        lasts_until=open_answer.until,
    )


def ask_for_words(
    services: TurnServices,
    request: NoticeRequest,
    report: reports.ReportSummary,
    phrase: str,
    blanks: dict[str, object],
) -> Reply | None:
    """Return an official's question, if its reader is still to answer it.

    It stays beside an open dialogue: what is typed while nothing is open answers it.
    """
    values, unit_id = request.values, services.context.unit_id
    open_answer = turns.find_open_answer(request.tx, unit_id, values["report"])
    number = values.get("number")
    if not awaits_reply(report.state) or open_answer is None or open_answer.number != number:
        return None
    phrases = services.phrases_for(request.recipient.person)
    return Reply(
        phrases.say(phrase, **blanks),
        (tell_button(report.code, phrases),),
        wants=("text",),
        lasts_until=open_answer.until,
    )


def _is_outrun(phrase: str, state: str) -> bool:
    """Tell whether news that waited says of a report what is no more so, as it was answered."""
    if phrase in _OF_TIME:
        return not awaits_officials(state)
    if phrase == f"news-{CALLED}":
        return not awaits_acceptance(state)
    return phrase == f"news-{ACCEPTED}" and not awaits_answer(state)


def _on_call(unit: Unit, language: str) -> dict[str, object]:
    """Return whom residents phone while nobody took on what is urgent."""
    on_call = unit.on_call
    hours = on_call.hours.in_language(language) if on_call.hours else "none"
    name = on_call.name.in_language(language)
    return {"office": name, "office_phone": on_call.phone, "office_hours": hours}


def report_news_renderers(services: TurnServices) -> Renderers:
    """Return the renderer of news about a report."""

    def render(request: NoticeRequest) -> Reply | None:
        context, values = services.context, request.values
        report = reports.get(request.tx, context.unit_id, values["report"])
        if report is None or _is_outrun(values["phrase"], report.state):
            return None
        number = values.get("number")
        if number and not replies.stands(request.tx, context.unit_id, values["report"], number):
            return None  # it was taken back before it was sent
        unit, language = (
            context.pack(request.tx, report.version),
            request.recipient.person.language,
        )
        category = category_name(unit, report.category).in_language(language)
        due = reports.running_due(report).astimezone(context.timezone)
        blanks = {
            "code": report.code,
            "category": category,
            "due": due,
            "is_late": "undated"
            if tell_date(context, due) is None
            else "yes"
            if due < request.now
            else "no",
            "department": unit.department_name(report.department, language),
            "phone": context.unit.phone,
            **_on_call(context.unit, language),
            **values["values"],
        }
        if "hood" in blanks:
            named = (each for each in unit.neighbourhoods if each.id == blanks["hood"])
            hood = next((each.name.in_language(language) for each in named), "")
            blanks["hood"] = hood or "none"
        if promised := blanks.get("promised"):
            blanks["promised"] = datetime.fromisoformat(promised).astimezone(context.timezone)
        elif "promised" in blanks:
            blanks["promised"] = "none"
        reply = ask_if_done(services, request, report, values["phrase"], blanks)
        reply = reply or ask_for_words(services, request, report, values["phrase"], blanks)
        reply = reply or render_news(services, request, values["phrase"], blanks)
        return structs.replace(reply, sender=unit.department_name(report.department, language))

    return {REPORT_NEWS: render}
