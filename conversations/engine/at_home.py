"""A message where no dialogue is open."""

from msgspec import structs

from conversations.engine import asking, commands, home
from conversations.engine.ages import says_age
from conversations.engine.house import House, Turn
from conversations.engine.messages import Contact, Content, Tap, Text
from conversations.engine.misses import refused
from conversations.engine.plain_words import number_said
from conversations.engine.steps import Step, begin
from conversations.engine.transcript import Session


def at_home(session: Session, content: Content, house: House) -> Turn:
    """Return what *content* brings about where nothing is asked."""
    content = asking.chosen(content, session, house)
    if turn := (
        asking.tapped(content, session, house)
        or asking.went_on_with(content, _not_asking(session), house)
    ):
        return turn
    session = _asked_before(session)
    command = commands.heard(content, house.phrases) or _asked_to_restore(session, content, house)
    number = home.numbered(content, session, house) if command is None else ""
    command = commands.RESTORE if number == commands.RESTORE else command
    session = _not_asking(session)
    if command is None and (page := home.turned(content, session, house)) is not None:
        return page
    if command is not None:
        return _obeyed(command, session, house)
    if text := refused(content, None, house):
        reply = home.menu(session, house, text)
        return Turn(session, (reply,), secret=isinstance(content, Contact))
    session = structs.replace(session, page=0) if session.page else session
    entry = house.entry(number) or home.outright(content, house)
    entry = entry or home.said_at_home(content, house)
    if entry is None and isinstance(content, Text):
        if commands.is_like_one(content.text):
            return _obeyed(commands.HELP, session, house)  # it is a question to nobody
        if says_age(content.text, house.phrases):
            text = house.phrases.say("engine-age")
            return Turn(session, (home.menu(session, house, text),), secret=True)
        if turn := asking.at_home(content.text, session, house):
            return turn
        entry = home.wanted(content, house)
    if entry is None:
        turn = home.missed(content, session, house)
        return structs.replace(turn, ignored="stale_tap") if isinstance(content, Tap) else turn
    return begin(session, entry, house, telling(content, house))


def _obeyed(command: str, session: Session, house: House) -> Turn:
    if command in (commands.RESTORE, commands.RESUME):
        return restored(session, house)
    if command == commands.HUMAN:
        return home.human(session, house)
    if command == commands.HELP:
        text = house.phrases.say("engine-help-text")
        return Turn(session, (home.menu(session, house, text),))
    if command == commands.THANK:
        text = house.phrases.say("engine-thank-home")
        return Turn(session, (home.menu(session, house, text),))
    return home.welcome(session, house)


def _asked_to_restore(session: Session, content: Content, house: House) -> str | None:
    """Return what *content* says to a reminder, None where it says nothing to one."""
    if session.shelved is None or not isinstance(content, Text):
        return None
    if not session.shelved.asks_to_resume:
        return None
    answer = commands.answered(content.text, house.phrases)
    return commands.MENU if answer == commands.DROP else answer


def _asked_before(session: Session) -> Session:
    """Return *session* with the buttons of the last answer behind it."""
    if session.asked is None or not session.asked.choices:
        return session
    return structs.replace(session, asked=structs.replace(session.asked, choices=()))


def _not_asking(session: Session) -> Session:
    if session.shelved is None or not session.shelved.asks_to_resume:
        return session
    return structs.replace(session, shelved=structs.replace(session.shelved, asks_to_resume=False))


def telling(content: Content, house: House) -> Content | None:
    """Return *content* where it says more than which dialogue is wanted."""
    if not isinstance(content, Text):
        return content
    is_number = number_said(content.text, house.phrases) is not None
    is_name = home.said_alone(content.text, house) or home.said_at_home(content, house)
    return None if is_number or is_name else Text(commands.behind_one(content.text))


def restored(session: Session, house: House) -> Turn:
    """Go on with what was set aside."""
    transcript = session.shelved
    entry = house.entry(transcript.name) if transcript else None
    if transcript is None or entry is None:
        return home.welcome(structs.replace(session, shelved=None), house)
    session = structs.replace(session, open=transcript, shelved=None)
    return Step(session, entry, transcript, house, fresh=True).go_on()


def gone(session: Session, content: Content, house: House) -> Turn:
    """Go on where the open dialogue is one that is not there any more."""
    if commands.heard(content, house.phrases) or home.wanted(content, house):
        return at_home(session, content, house)
    text = house.phrases.say("engine-gone")
    return Turn(session, (home.menu(session, house, text),))
