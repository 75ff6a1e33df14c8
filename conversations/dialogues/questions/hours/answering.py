"""Answer a question about opening hours: yes or no for that time, then the hours, whom to call."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from msgspec import Struct, structs

from conversations.dialogues.questions.cards.card_context import CardContext
from conversations.dialogues.questions.cards.card_replies import SHOW, card_button, card_label
from conversations.dialogues.questions.cards.card_search import MOST_OFFERED, find_cards
from conversations.dialogues.questions.cards.knowledge import CardMatch, DidYouMean
from conversations.dialogues.questions.cards.last_question import (
    follow_up_question,
    last_card,
    mask_question,
)
from conversations.dialogues.questions.cards.service_questions import DIALOGUE
from conversations.dialogues.questions.hours.asking import (
    HoursQuestion,
    PartOfDay,
    Season,
    read_day_off,
    read_hours_question,
)
from conversations.dialogues.questions.hours.calling import has_own_hours
from conversations.dialogues.questions.hours.opening import (
    Span,
    days_off_around,
    next_opening,
    open_spans,
    usual_spans,
)
from conversations.dialogues.questions.queries import FindWorkingCalendar, WorkingCalendar
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.cards import ASSISTANT, Card
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import LastQuestion, Session
from conversations.engine.model.unit import Department
from conversations.engine.replay.turn_context import Turn
from conversations.text.fold import fold
from conversations.text.formatting import format_day
from conversations.text.matching import find_within

_NOON = time(12)
# A time within each part of the day at which offices may be open or not.
_WITHIN = {PartOfDay.NOON: _NOON, PartOfDay.NIGHT: time(21)}


class Asked(Struct, frozen=True):
    """A question about opening hours with what it is about: an *office*, for a *card*, or none."""

    question: HoursQuestion
    office: Department | None = None
    card: str = ""


def find_asked_hours(said: Utterance, session: Session, context: CardContext) -> Asked | None:
    """Return what *said* asks about opening hours; None if it asks something else.

    A question that names no office is about that of the last card, if there is one. What it
    names besides must be an office or a paper of the commune: it does not know when the market is.
    """
    question = read_hours_question(said, context.now.date())
    if question is None:
        return None
    if not question.subject:
        if (named := _find_office(said, context)) is not None:
            return Asked(question, named, _card_of(named, said, context))
        shown = last_card(session, context)
        card = context.card(shown)
        if card is None or card.group == ASSISTANT:
            card = _hours_card(said, context)
            return (
                Asked(question, _department(card.owner, context), card.id)
                if card
                else Asked(question)
            )
        office = _department(card.owner, context)
        return (
            None
            if office is None or (card.fact and not _is_named(office, card.title.vi))
            else (Asked(question, office, shown))
        )
    subject = said.part(question.subject)
    if (named := _find_office(subject, context)) is not None:
        return Asked(question, named, _card_of(named, said, context))
    if not question.names_work:
        return None
    card, office = _find_subject((subject, said), context)
    if office is None:
        return None
    if card is None:
        return Asked(question, office)
    is_elsewhere = card.fact and not _is_named(office, card.title.vi)
    return None if is_elsewhere else Asked(question, office, card.id)


def find_asked_day(said: Utterance, context: CardContext) -> tuple[Asked, Utterance] | None:
    """Return the weekend day on which *said* asks for a card, and *said* without it, or None."""
    question = read_day_off(said, context.now.date())
    rest = said.part(question.subject) if question else said
    found = find_cards(rest, context) if question else ()
    card = context.card(found[0]) if len(found) == 1 else None
    if question is None or card is None or card.group == ASSISTANT or card.fact:
        return None
    return Asked(question, _department(card.owner, context)), rest


def _card_of(office: Department, said: Utterance, context: CardContext) -> str:
    """Return the id of the card on *office* itself that *said* resembles, or ""."""
    judgement = context.judge(said)
    card = context.card(judgement.id) if isinstance(judgement, CardMatch) else None
    return card.id if card and _is_named(office, card.title.vi) else ""


def _find_subject(
    asks: Sequence[Utterance], context: CardContext
) -> tuple[Card | None, Department | None]:
    """Return the card that one of *asks* is about and its office; of two cards the common one."""
    for said in asks:
        judgement = context.judge(said)
        if isinstance(judgement, CardMatch):
            ids: Sequence[str] = (judgement.id,)
        else:
            ids = judgement.ids[:MOST_OFFERED] if isinstance(judgement, DidYouMean) else ()
        cards = [card for id_ in ids if (card := context.card(id_)) and card.group != ASSISTANT]
        owners = {card.owner for card in cards}
        if len(owners) == 1 and not any(card.fact for card in cards[1:]):
            card = cards[0] if len(cards) == 1 else None
            return card, _department(owners.pop(), context)
    return None, None


def answer_hours(asked: Asked, context: CardContext) -> Reply:
    """Return the answer: yes or no for the time that is asked about first."""
    today = context.now.date()
    calendar = context.answer_query(FindWorkingCalendar(today - timedelta(days=30)))
    lines = (_tell_time(asked, calendar, context), _tell_whom_to_call(asked, context))
    label = card_label(asked.card, context) if asked.card else ""
    buttons = (card_button(SHOW, context, asked.card, label=label),) if label else ()
    return Reply("\n".join(lines), buttons, wants=("text",), calls=(_phone(asked, context),))


def hours_turn(said: Utterance, asked: Asked, session: Session, context: CardContext) -> Turn:
    """Return the turn that answers *asked*, which *said* asks."""
    reply, before = answer_hours(asked, context), asked_before(said, asked, session, context)
    last = structs.replace(before, at=context.now, choices=reply.buttons)
    session = structs.replace(session, asked=last, misses=0, page=0)
    return Turn(session, (reply,), dialogue=DIALOGUE)


def asked_before(
    said: Utterance, asked: Asked, session: Session, context: CardContext
) -> LastQuestion:
    """Return what to remember of the question *said*: a card stays the last one."""
    if not asked.card:
        return LastQuestion(mask_question(said.text))
    if asked.card == last_card(session, context):
        return structs.replace(follow_up_question(said.text, session, context), card=asked.card)
    return LastQuestion(mask_question(said.text), asked.card)


def _tell_time(asked: Asked, calendar: WorkingCalendar, context: CardContext) -> str:
    question, unit, say = asked.question, context.unit, context.phrases.say
    if question.lunch:
        (opens, until), (again, closes) = usual_spans(unit.hours)
        told = {"opens": opens, "until": until, "again": again, "closes": closes}
        return say("hours-lunch", **{name: _clock(clock) for name, clock in told.items()})
    if question.season is not None:
        return _tell_season(asked, calendar, context)
    day = context.now.date() if question.is_now else question.day
    if question.clock is None and question.part is None and day is None:
        saturday = "open" if unit.hours.saturday else "closed"
        on_saturday = say(f"card-saturday-{saturday}", hours=unit.hours.saturday_text)
        return say("card-hours", hours=unit.hours.text, saturday=on_saturday)
    return _tell_day(asked, day, calendar, context)


def _tell_day(
    asked: Asked, day: date | None, calendar: WorkingCalendar, context: CardContext
) -> str:
    """Tell whether the office is open on *day*, None for any working day, at the time asked."""
    question, say, hours = asked.question, context.phrases.say, context.unit.hours
    spans = open_spans(day, hours, calendar) if day else usual_spans(hours)
    part = question.part
    clock = context.now.time() if question.is_now else question.clock
    clock = clock or (_WITHIN.get(part) if part else None)
    if part in (PartOfDay.MORNING, PartOfDay.AFTERNOON) and question.clock is None:
        spans = [span for span in spans if (span[0] < _NOON) == (part == PartOfDay.MORNING)]
    when = _name_day(day, context) if day else say("hours-any-day")
    is_open = bool(spans) if clock is None else any(a <= clock < b for a, b in spans)
    lead = _lead(asked, context, is_open=is_open)
    told = {"lead": lead, "when": when}
    if is_open and clock is not None:
        until = next(closes for opens, closes in spans if opens <= clock < closes)
        return say("hours-open-at", clock=_clock(clock), until=_clock(until), **told)
    if is_open:
        return say("hours-open", hours=", ".join(map(_span, spans)), **told)
    start = datetime.combine(day or context.now.date(), clock or time(0), context.now.tzinfo)
    opens = _when_open(next_opening(start, hours, calendar), context) if day else ""
    holiday = _holiday(day, calendar, context) if day else ""
    if holiday:
        return say("hours-closed-holiday", holiday=holiday, opens=opens, **told)
    if clock is None or not spans:
        return say("hours-closed", opens=opens, hours=hours.text, **told)
    is_lunch = spans[0][1] <= clock < spans[-1][0]
    return say(
        "hours-closed-lunch" if is_lunch else "hours-closed-at",
        clock=_clock(clock),
        hours=", ".join(map(_span, spans)),
        **told,
    )


def _tell_season(asked: Asked, calendar: WorkingCalendar, context: CardContext) -> str:
    """Tell when the commune is closed for Tết, or for the next public holiday."""
    say, hours, today = context.phrases.say, context.unit.hours, context.now.date()
    question = asked.question
    if question.day_of_new_year and calendar.new_year:
        day = calendar.new_year + timedelta(days=question.day_of_new_year - 1)
        return _tell_day(asked, day, calendar, context)
    days = [each.day for each in calendar.holidays if each.day >= today]
    is_new_year = question.season == Season.NEW_YEAR and calendar.new_year is not None
    found = calendar.new_year if is_new_year else next(iter(days), None)
    if found is None:
        return say("hours-holidays")
    first, last = days_off_around(found, hours, calendar)
    start = datetime.combine(last, time(23), context.now.tzinfo)
    return say(
        "hours-closed-new_year" if is_new_year else "hours-closed-next",
        lead=_lead(asked, context, is_open=False),
        holiday=_holiday(found, calendar, context),
        first=_name_day(first, context),
        last=_name_day(last, context),
        opens=_when_open(next_opening(start, hours, calendar), context),
    )


def _tell_whom_to_call(asked: Asked, context: CardContext) -> str:
    say, phone = context.phrases.say, _phone(asked, context)
    office = asked.office
    if office is None:
        return say("hours-call", phone=phone)
    name = context.unit.department_name(office.id, context.phrases.language)
    own = "hours-call-own" if has_own_hours(office, context.unit) else "hours-call-office"
    return say(own, office=name, phone=phone)


def _lead(asked: Asked, context: CardContext, *, is_open: bool) -> str:
    """Return how the answer begins: with yes or no, or plain if that would say too much."""
    if asked.office and has_own_hours(asked.office, context.unit):
        return "plain"
    if not asked.question.whether or asked.question.expects_closed:
        return "plain"
    return "yes" if is_open else "no"


def _holiday(day: date, calendar: WorkingCalendar, context: CardContext) -> str:
    named = (each.name for each in calendar.holidays if each.day == day)
    return next((name.in_language(context.phrases.language) for name in named), "")


def _name_day(day: date, context: CardContext) -> str:
    return format_day(datetime.combine(day, time()), context.phrases.language)


def _when_open(opens: datetime, context: CardContext) -> str:
    return f"{_clock(opens.time())} {format_day(opens, context.phrases.language)}"


def _clock(clock: time) -> str:
    return f"{clock.hour}:{clock.minute:02}"


def _span(span: Span) -> str:
    return f"{_clock(span[0])}–{_clock(span[1])}"


def _phone(asked: Asked, context: CardContext) -> str:
    return context.unit.phone_of(asked.office.id) if asked.office else context.unit.phone


def _hours_card(said: Utterance, context: CardContext) -> Card | None:
    """Return the card that tells the hours of the commune, if there is one."""
    name, *_ = context.phrases.words("hours-card-words")
    judgement = context.judge(said.part(name))
    return context.card(judgement.id) if isinstance(judgement, CardMatch) else None


def _department(id_: str, context: CardContext) -> Department | None:
    return next((each for each in context.unit.departments if each.id == id_), None)


def _find_office(said: Utterance, context: CardContext) -> Department | None:
    """Return the office that *said* names: "trạm y tế" for "Trạm Y tế xã"."""
    offices = context.unit.departments
    return next((each for each in offices if find_within(said, tuple(_names(each)))), None)


def _names(office: Department) -> Iterator[str]:
    yield from (office.name.vi, office.name.vi.removesuffix(" xã"))
    if office.name.en:
        yield from (office.name.en, office.name.en.removeprefix("Commune "))


def _is_named(office: Department, title: str) -> bool:
    return any(fold(name) in fold(title) for name in _names(office))
