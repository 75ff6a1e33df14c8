"""What is said first when someone is in danger, or when it is no matter for a report."""

from collections.abc import Callable

from msgspec import structs

from conversations.engine import home, sorting
from conversations.engine.alerts import COMPLAINT, ELSEWHERE, Alert, buttons_or_numbers
from conversations.engine.house import House, Turn
from conversations.engine.messages import Content, Edited, Reply, Text
from conversations.engine.steps import Step
from conversations.engine.tellings import tells
from conversations.engine.transcript import Session

Play = Callable[[Session, Content, House], Turn]


def warn(alert: Alert, session: Session, content: Content, house: House, play: Play) -> Turn:
    """Return what *alert* says, and then what *content* brings about as ever, by *play*.

    An informer's words bring about nothing. A complaint in mid-dialogue is told where to go;
    said again, it is taken as it was meant, and told that it is no complaint in the law's sense.
    Words that answer no open question are not called a miss: who is in danger did nothing wrong.
    """
    is_complaint = alert.kind == COMPLAINT
    answered = not alert.is_secret and _is_answered(session, content, house)
    if is_complaint and session.open and session.warned == alert.kind:
        turn = play(structs.replace(session, warned=""), content, house)
        if not _is_taken(session, turn.session):
            return turn
        first = Reply(house.phrases.say("engine-complaint-reported"))
        return structs.replace(turn, replies=(first, *turn.replies))
    session = structs.replace(session, warned=alert.kind)
    language = alert.language or house.person.language
    phrases = house.speak(structs.replace(house.person, language=language))
    text = phrases.say(f"alert-{alert.kind}", phone=house.unit.phone)
    calls = _calls(alert, house)
    if answered:
        turn = play(session, content, house)
        return structs.replace(turn, replies=(Reply(text, calls=calls), *turn.replies))
    if alert.is_secret or is_complaint:
        turn = _aside(text, session, house)
        first = structs.replace(turn.replies[0], calls=calls)
        replies = (first, *turn.replies[1:])
        return structs.replace(turn, replies=replies, secret=alert.is_secret)
    is_new = not isinstance(content, Edited)
    is_at_home = is_new and session.open is None and not session.consent_asked
    if is_at_home and home.wanted(content, house) is None:
        if not alert.is_emergency:
            return Turn(session, (structs.replace(home.menu(session, house, text), calls=calls),))
        session = _told(session, content, house)
        after = home.menu(session, house, house.phrases.say("engine-warned"))
        return Turn(session, (Reply(text, calls=calls), after))
    turn = play(session, content, house)
    if alert.is_emergency:
        turn = structs.replace(turn, session=_not_held(turn.session))
    is_no_place = alert.is_emergency and _is_no_place(session, turn.session)
    if is_no_place or _is_missed(session, turn.session):
        turn = _aside(text, session, house)
        turn = structs.replace(turn, replies=turn.replies[1:])
    return structs.replace(turn, replies=(Reply(text, calls=calls), *turn.replies))


def _not_held(session: Session) -> Session:
    """Return *session* without the cry that came after a pause: it is no answer to go on with."""
    if session.open is None or session.open.held is None:
        return session
    return structs.replace(session, open=structs.replace(session.open, held=None))


def _is_no_place(before: Session, after: Session) -> bool:
    """Tell whether what was said after *before* was taken for a place, and names none."""
    if before.open is None or after.open is None:
        return False
    new = after.open.answers[len(before.open.answers) :]
    places = [a.value for a in new if isinstance(a.value, dict) and "words" in a.value]
    return any(not (place.get("neighbourhood") or place.get("landmark")) for place in places)


def _is_taken(before: Session, after: Session) -> bool:
    """Tell whether what was said after *before* answers something of the dialogue that is open."""
    its, now = before.open, after.open
    return its is not None and now is not None and its.answers != now.answers


def _is_missed(before: Session, after: Session) -> bool:
    """Tell whether what was said after *before* was no answer to the question that is open."""
    its, now = before.open, after.open
    return its is not None and now is not None and its.misses < now.misses


def _told(session: Session, content: Content, house: House) -> Session:
    """Return *session* with the tale of the danger kept, for whoever reports it afterwards."""
    if not isinstance(content, Text) or not house.person.agrees:
        return session
    if not tells(content.text, house.phrases):
        return session
    told = content.text[: house.limits.kept_text]
    return structs.replace(session, told=told, told_at=house.now, told_in=house.message)


def _is_answered(session: Session, content: Content, house: House) -> bool:
    """Tell whether *content* is a question at home that a card answers beside the warning."""
    is_at_home = session.open is None and house.person.agrees
    return is_at_home and isinstance(content, Text) and sorting.is_answered(content.text, house)


def _calls(alert: Alert, house: House) -> tuple[str, ...]:
    """Return the numbers to call, those of everything that was recognised."""
    numbers = [n for kind in (alert.kind, *alert.also) for n in buttons_or_numbers(kind)]
    if alert.kind == ELSEWHERE or not numbers:
        numbers.append(house.unit.phone)
    return tuple(dict.fromkeys(numbers))


def _aside(text: str, session: Session, house: House) -> Turn:
    entry = house.entry(session.open.name) if session.open else None
    if session.open is None or entry is None:
        return Turn(session, (home.menu(session, house, text),))
    return Step(session, entry, session.open, house).aside(text)
