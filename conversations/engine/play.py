"""Plays one message of one person: session in, turn out."""

from msgspec import structs

from conversations.engine import commands, consent, edits, home, linking, rights
from conversations.engine.ages import without_age
from conversations.engine.at_home import at_home, gone, telling
from conversations.engine.call_me import CallMe
from conversations.engine.house import Entry, House, Turn
from conversations.engine.messages import Content, Edited, Reply, Tap, Text
from conversations.engine.person import LANGUAGES
from conversations.engine.resuming import ask_to_resume, resumed, without_old_drafts
from conversations.engine.stash import left
from conversations.engine.steps import Step, begin
from conversations.engine.transcript import Session, Transcript, shelve
from conversations.engine.unheard import unheard
from conversations.engine.warning import warn
from conversations.engine.wishes import CALLED, IS, SPEAKS, Wish, wished


def play(session: Session, content: Content, house: House) -> Turn:
    """Return what *content* brings about for the person whose *session* it is."""
    if (turn := unheard(session, content, house)) is not None:
        return turn
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
    return right or consent.ask(session, content, house, _wished_or_played)


def _wished_or_played(session: Session, content: Content, house: House) -> Turn:
    """Play what was held until they agreed."""
    wish = _wish(session, content, house)
    return _play(session, content, house) if wish is None else _granted(wish, session, house)


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
        return Wish(structs.replace(house.person, language=language), SPEAKS)
    if not isinstance(content, Text):
        return None
    said = without_age(content.text, house.phrases)
    wish = wished(said, house.person, house.phrases, house.unit)
    if wish is not None and said != content.text:
        wish = structs.replace(wish, has_age=True)
    if wish is None or wish.phrase in (SPEAKS, CALLED):
        return wish
    if not house.person.agrees or (wish.maybe and _is_answer(wish, content, session, house)):
        return None
    return wish


def _is_answer(wish: Wish, content: Text, session: Session, house: House) -> bool:
    """Tell whether what may be a wish answers the open question, or is part of a tale there."""
    entry = house.entry(session.open.name) if session.open else None
    if session.open is None or entry is None:
        return False
    if wish.phrase != IS and not entry.yields:
        return True
    step = Step(session, entry, session.open, house)
    question, fits = step.run.question, step.fits(content)
    step.run.close()
    return fits and question is not None and not question.takes_any_words


def _granted(wish: Wish, session: Session, house: House) -> Turn:
    """Change who the person is, and ask again what was asked, in the words of now on.

    Where that was just how to call them, it is answered.
    """
    house = house.to(wish.person)
    text = house.phrases.say(wish.phrase, what=wish.what)
    if wish.has_age:
        text = f"{house.phrases.say('engine-age-unasked')} {text}"
    entry = house.entry(session.open.name) if session.open else None
    if session.consent_asked:
        turn = consent.ask_again(session, house, text)
    elif session.open is not None and entry is not None:
        step = Step(session, entry, session.open, house)
        if wish.phrase == CALLED and isinstance(step.run.question, CallMe):
            called = house.phrases.say(f"about_me-form-{wish.person.form}")
            turn = step.hear(Text(called))
            turn = structs.replace(turn, replies=(Reply(text), *turn.replies))
        else:
            turn = step.aside(text)
    else:
        turn = Turn(session, (home.menu(session, house, text),))
    return structs.replace(turn, person=wish.person, secret=turn.secret or wish.has_age)


def _play(session: Session, content: Content, house: House) -> Turn:
    if isinstance(content, Edited):
        return edits.edit(session, content, house)
    session = _noted(session, content, house)
    transcript = session.open
    if transcript is None:
        return at_home(session, content, house)
    right = rights.asked_for(content, house) if isinstance(content, Text) else None
    if right is not None and right.name != transcript.name:
        return begin(shelve(session), right, house, telling(content, house))
    entry = house.entry(transcript.name)
    if entry is None:
        return gone(structs.replace(session, open=None), content, house)
    if isinstance(content, Text) and (turn := _called_away(session, transcript, content, house)):
        return turn
    if transcript.asks_to_resume:
        return resumed(session, entry, transcript, content, house)
    paused = house.now - transcript.touched > house.limits.pause
    if paused and isinstance(content, Text):
        command = commands.heard(content, house.phrases)
        if command is None or command in commands.COURTESIES:
            if not transcript.is_started:
                return _after_a_pause(session, entry, transcript, content, house)
            return ask_to_resume(session, transcript, None if command else content, house)
    return Step(session, entry, transcript, house, fresh=paused).hear(content)


def _called_away(
    session: Session, transcript: Transcript, content: Text, house: House
) -> Turn | None:
    """Begin a dialogue where *content* asks for it, wherever that is said.

    A command begins the open dialogue anew: whoever gives it does not answer what is asked there.
    By itself it does not where that would set aside what was given already.
    """
    commanded, called = home.commanded(content.text, house), home.called(content.text, house)
    if commanded is not None:
        aside, is_bare = left(session, commanded), commands.is_like_one(content.text)
        is_here = commanded.name == transcript.name and aside.shelved != session.shelved
        if is_here and is_bare:
            return None
        return begin(aside, commanded, house, telling(content, house))
    if called is not None and called.name != transcript.name:
        return begin(shelve(session), called, house, content)
    return None


def _after_a_pause(
    session: Session, entry: Entry, transcript: Transcript, content: Text, house: House
) -> Turn:
    """Return what *content* brings about where nothing was given that would be missed.

    Where it harms nothing, it may still be the answer that was asked for.
    """
    step = Step(session, entry, transcript, house, fresh=True)
    if entry.yields and step.fits(content):
        return step.hear(content)
    step.run.close()
    return at_home(structs.replace(session, open=None), content, house)


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
