"""Plays one message of one person: session in, turn out."""

from msgspec import structs

from conversations.engine import commands, consent, edits, home, linking, rights
from conversations.engine.choices import number_said
from conversations.engine.effects import (
    AddRemark,
    ConsentWithdrawn,
    DataErased,
    DataShown,
    Filed,
    FiledAnew,
    FileReport,
    JoinReport,
    Outcome,
    Refused,
)
from conversations.engine.house import Entry, House, Turn
from conversations.engine.messages import (
    Contact,
    Content,
    Edited,
    Link,
    Moved,
    Reachable,
    Reply,
    Tap,
    Text,
    kind,
)
from conversations.engine.misses import refused
from conversations.engine.person import LANGUAGES
from conversations.engine.steps import Step, begin
from conversations.engine.tellings import tells
from conversations.engine.transcript import Session, Transcript, shelve
from conversations.engine.warning import warn
from conversations.engine.wishes import Wish, wished


def play(session: Session, content: Content, house: House) -> Turn:
    """Return what *content* brings about for the person whose *session* it is."""
    if isinstance(content, Reachable | Moved):
        return Turn(session, ignored=kind(content))
    session = without_old_drafts(session, house)
    content, house = edits.anew(session, content, house)
    if house.alert is not None:
        turn = warn(house.alert, session, content, house, _agreed_play)
    else:
        turn = _agreed_play(session, content, house)
    return turn if isinstance(content, Edited) else _noting_a_miss(session, turn, house)


def _noting_a_miss(session: Session, turn: Turn, house: House) -> Turn:
    """Remember which message was not understood: whoever mends its words says them anew."""

    def misses(session: Session) -> int:
        return session.misses + (session.open.misses if session.open else 0)

    missed_in = house.message if misses(turn.session) > misses(session) else ""
    if missed_in == turn.session.missed_in:
        return turn
    return structs.replace(turn, session=structs.replace(turn.session, missed_in=missed_in))


def _agreed_play(session: Session, content: Content, house: House) -> Turn:
    """Play *content* for whoever agreed that we may; ask everyone else first."""
    if not house.official and (unlink := linking.untied(content)):
        return Turn(session, effect=unlink, dialogue=linking.DIALOGUE)
    wish = _wish(session, content, house)
    if wish is not None:
        return _granted(wish, session, house)
    if _is_double(session, content, house):
        return Turn(session, ignored="double_tap")
    if house.official or house.person.agrees:
        return _play(session, content, house)
    if isinstance(content, Edited):
        return edits.edit_held(session, content, house)
    right = None
    if not consent.is_answer(session, content, house):
        right = _used_right(session, content, house)
    return right or consent.ask(session, content, house, _play)


def _used_right(session: Session, content: Content, house: House) -> Turn | None:
    """Return what comes of a right, which needs no consent; None where *content* uses none."""
    if not rights.is_used(session, house) and rights.asked_for(content, house) is None:
        return None
    turn = _play(session, content, house)
    if turn.session.open is None or rights.is_used(turn.session, house):
        return turn
    # What else was asked for in the midst of it does need consent.
    return consent.ask(structs.replace(session, open=None), content, house, _play)


def _wish(session: Session, content: Content, house: House) -> Wish | None:
    language = commands.language_of(content)
    if language in LANGUAGES:
        return Wish(structs.replace(house.person, language=language), "person-speaks")
    if not isinstance(content, Text):
        return None
    at_home = session.open is None and house.person.agrees
    return wished(content.text, house.person, house.phrases, house.unit, at_home=at_home)


def _granted(wish: Wish, session: Session, house: House) -> Turn:
    """Change who the person is, and ask again what was asked, in the words of now on."""
    house = house.to(wish.person)
    text = house.phrases.say(wish.phrase, what=wish.what)
    entry = house.entry(session.open.name) if session.open else None
    if session.consent_asked:
        turn = consent.ask_again(session, house)
    elif session.open is not None and entry is not None:
        turn = Step(session, entry, session.open, house).aside(text)
    else:
        turn = Turn(session, (home.menu(session, house, text),))
    return structs.replace(turn, person=wish.person)


def _play(session: Session, content: Content, house: House) -> Turn:
    if isinstance(content, Edited):
        return edits.edit(session, content, house)
    session = _noted(session, content, house)
    transcript = session.open
    if transcript is None:
        return _at_home(session, content, house)
    right = rights.asked_for(content, house) if isinstance(content, Text) else None
    if right is not None and right.name != transcript.name:
        return begin(shelve(session), right, house, _telling(content, house))
    entry = house.entry(transcript.name)
    if entry is None:
        return _gone(structs.replace(session, open=None), content, house)
    called = home.called(content.text, house) if isinstance(content, Text) else None
    if called is not None and called.name != transcript.name:
        return begin(shelve(session), called, house, content)
    if transcript.asks_to_resume:
        return _resumed(session, entry, transcript, content, house)
    paused = house.now - transcript.touched > house.limits.pause
    if paused and isinstance(content, Text):
        command = commands.heard(content, house.phrases)
        if command is None or command in commands.COURTESIES:
            if not transcript.is_started:
                return _at_home(structs.replace(session, open=None), content, house)
            return _ask_to_resume(session, transcript, None if command else content, house)
    return Step(session, entry, transcript, house, fresh=paused).hear(content)


def conclude(turn: Turn, outcome: Outcome, house: House) -> Turn:
    """Return *turn* with the words for what came of its effect; what is refused is set aside."""
    name = f"{turn.dialogue}-{outcome.__struct_config__.tag}"
    if isinstance(outcome, Refused):
        name = f"{name}-{outcome.why}"
        if isinstance(turn.effect, FileReport | JoinReport | AddRemark):
            turn = structs.replace(turn, session=_set_aside(turn, house))
    if isinstance(outcome, DataErased | ConsentWithdrawn):
        return rights.part(turn, outcome, house)
    text = linking.said(name, outcome, house.phrases)
    receipt = outcome.code if isinstance(outcome, Filed | FiledAnew) else ""
    session = turn.session
    reply = home.menu(session, house, text, receipt=receipt)
    if isinstance(outcome, DataShown):
        link = Link(house.phrases.say(f"{turn.dialogue}-link"), outcome.url)
        reply = structs.replace(reply, links=(link,))
    ends: tuple[Reply, ...] = (reply,)
    entry = house.entry(session.open.name) if session.open else None
    if session.open is not None and entry is not None:
        aside = Step(session, entry, session.open, house).aside(text)
        session, ends = aside.session, aside.replies
    return structs.replace(
        turn,
        session=session,
        replies=(*turn.replies, *ends),
        effect=None,
        elsewhere=linking.elsewhere(outcome),
    )


def _set_aside(turn: Turn, house: House) -> Session:
    """Return the session with what was refused set aside, to be gone on with in the world of now.

    The last answer is left out: it was the word to go ahead.
    """
    if turn.draft is None:
        return turn.session
    draft = structs.replace(
        turn.draft, answers=turn.draft.answers[:-1], version=house.version, touched=house.now
    )
    return structs.replace(turn.session, shelved=draft)


def tell(session: Session, text: str, house: House) -> Reply:
    """Return the message that says *text* to someone who did not ask just now.

    What was asked last is asked again with it, so that it can still be answered with a tap.
    """
    transcript = session.open
    entry = house.entry(transcript.name) if transcript else None
    if session.consent_asked:
        return Reply(text)
    if transcript is None or entry is None:
        return home.menu(session, house, text, page=session.page)
    if transcript.asks_to_resume or house.now - transcript.touched > house.limits.pause:
        return Reply(text)
    told, question = Step(session, entry, transcript, house).aside(text).replies
    return structs.replace(question, text=f"{told.text}\n{question.text}")


def remind(session: Session, house: House) -> Turn:
    """Return the reminder of a dialogue that will soon be forgotten; nothing where none will."""
    transcript = session.open or session.shelved
    if transcript is None or house.entry(transcript.name) is None:
        return Turn(session)
    doing = house.phrases.say(f"{transcript.name}-doing")
    text = house.phrases.say("engine-draft-ends", doing=doing)
    buttons = (commands.button(commands.RESTORE, house.phrases),)
    session = shelve(session)
    if session.shelved is not None:
        asks = structs.replace(session.shelved, asks_to_resume=True)
        session = structs.replace(session, shelved=asks)
    return Turn(session, (Reply(text, buttons, wants=("text",)),), dialogue=transcript.name)


def _is_double(session: Session, content: Content, house: House) -> bool:
    """Tell whether *content* is the last tap once more, as shaky fingers make it."""
    if not isinstance(content, Tap) or content.data != session.last_tap:
        return False
    return session.tapped is not None and house.now - session.tapped <= house.limits.double


def _noted(session: Session, content: Content, house: House) -> Session:
    """Return *session* with the tap, or without the last one."""
    if isinstance(content, Tap) and not commands.is_command(content):
        return structs.replace(session, last_tap=content.data, tapped=house.now)
    return structs.replace(session, last_tap="", tapped=None) if session.last_tap else session


def _gone(session: Session, content: Content, house: House) -> Turn:
    """Go on where the open dialogue is one that is not there any more."""
    if commands.heard(content, house.phrases) or home.wanted(content, house):
        return _at_home(session, content, house)
    text = house.phrases.say("engine-gone")
    return Turn(session, (home.menu(session, house, text),))


def _at_home(session: Session, content: Content, house: House) -> Turn:
    command = commands.heard(content, house.phrases) or _asked_to_restore(session, content, house)
    number = home.numbered(content, session, house) if command is None else ""
    command = commands.RESTORE if number == commands.RESTORE else command
    session = _not_asking(session)
    if command is None and (page := home.turned(content, session, house)) is not None:
        return page
    if command in (commands.RESTORE, commands.RESUME):
        return _restored(session, house)
    if command == commands.HUMAN:
        return home.human(session, house)
    if command == commands.HELP:
        text = house.phrases.say("engine-help-text")
        return Turn(session, (home.menu(session, house, text),))
    if command == commands.THANK:
        text = house.phrases.say("engine-thank-home")
        return Turn(session, (home.menu(session, house, text),))
    if command is not None:
        return home.welcome(session, house)
    if text := refused(content, None, house):
        reply = home.menu(session, house, text)
        return Turn(session, (reply,), secret=isinstance(content, Contact))
    entry = house.entry(number) or home.wanted(content, house)
    session = structs.replace(session, page=0) if session.page else session
    if entry is None:
        turn = home.missed(content, session, house)
        return structs.replace(turn, ignored="stale_tap") if isinstance(content, Tap) else turn
    return begin(session, entry, house, _telling(content, house))


def _asked_to_restore(session: Session, content: Content, house: House) -> str | None:
    """Return what *content* says to a reminder, None where it says nothing to one."""
    if session.shelved is None or not isinstance(content, Text):
        return None
    if not session.shelved.asks_to_resume:
        return None
    answer = commands.answered(content.text, house.phrases)
    return commands.MENU if answer == commands.DROP else answer


def _not_asking(session: Session) -> Session:
    if session.shelved is None or not session.shelved.asks_to_resume:
        return session
    return structs.replace(session, shelved=structs.replace(session.shelved, asks_to_resume=False))


def _telling(content: Content, house: House) -> Content | None:
    """Return *content* where it says more than which dialogue is wanted."""
    if isinstance(content, Text) and (
        number_said(content.text, house.phrases) or home.said_alone(content.text, house)
    ):
        return None
    return content


def without_old_drafts(session: Session, house: House) -> Session:
    """Return *session* without dialogues that were left for longer than drafts are kept."""

    def is_old(transcript: Transcript | None) -> bool:
        return transcript is not None and house.now - transcript.touched > house.limits.draft

    if is_old(session.open):
        session = structs.replace(session, open=None)
    return structs.replace(session, shelved=None) if is_old(session.shelved) else session


def _restored(session: Session, house: House) -> Turn:
    transcript = session.shelved
    entry = house.entry(transcript.name) if transcript else None
    if transcript is None or entry is None:
        return home.welcome(structs.replace(session, shelved=None), house)
    session = structs.replace(session, open=transcript, shelved=None)
    return Step(session, entry, transcript, house, fresh=True).go_on()


def _ask_to_resume(
    session: Session, transcript: Transcript, held: Content | None, house: House
) -> Turn:
    say = house.phrases.say
    days = (house.now.date() - transcript.touched.astimezone(house.now.tzinfo).date()).days
    when = {0: "today", 1: "yesterday"}.get(days, "before")
    text = say(
        "engine-go-on",
        when=say(f"engine-go-on-{when}", day=transcript.touched),
        doing=say(f"{transcript.name}-doing"),
    )
    buttons = tuple(
        commands.button(name, house.phrases) for name in (commands.RESUME, commands.DROP)
    )
    way_out = tuple(
        commands.button(name, house.phrases) for name in (commands.HUMAN, commands.CANCEL)
    )
    transcript = structs.replace(transcript, asks_to_resume=True, held=held)
    session = structs.replace(session, open=transcript)
    reply = Reply(text, buttons, way_out, wants=("text",))
    return Turn(session, (reply,), dialogue=transcript.name)


def _resumed(
    session: Session, entry: Entry, transcript: Transcript, content: Content, house: House
) -> Turn:
    """Take the answer to "shall we go on?", and then what was said before it."""
    held = transcript.held
    transcript = structs.replace(transcript, asks_to_resume=False, held=None)
    session = structs.replace(session, open=transcript)
    command = commands.heard(content, house.phrases)
    if command is None and isinstance(content, Text) and not tells(content.text, house.phrases):
        command = commands.answered(content.text, house.phrases)
    step = Step(session, entry, transcript, house, fresh=True)
    if command in (commands.RESUME, commands.RESTORE):
        return step.hear(held) if held and step.fits(held) else step.go_on()
    if command == commands.DROP:
        session = shelve(session)
        is_more = held is not None and home.wanted(held, house) is not None
        return _at_home(session, held, house) if held and is_more else home.welcome(session, house)
    if command in commands.COURTESIES:
        return _ask_to_resume(session, transcript, held, house)
    if command is not None or not isinstance(content, Text):
        return step.hear(content)
    if number_said(content.text, house.phrases) is None and step.fits(content):
        return step.hear(content)
    return _ask_to_resume(session, transcript, held, house)
