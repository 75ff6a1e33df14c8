"""Before anything is kept: what we keep, for how long, and whether that is all right."""

from collections.abc import Callable

from msgspec import structs

from conversations.engine import asking, commands, home, sorting
from conversations.engine.ages import says_age
from conversations.engine.alerts import Alert
from conversations.engine.house import House, Turn
from conversations.engine.messages import Button, Contact, Content, Reply, Tap, Text
from conversations.engine.misses import HUMAN_AT
from conversations.engine.person import CONSENT, Person
from conversations.engine.plain_words import bare, beside, number_said, says_only
from conversations.engine.tellings import tells
from conversations.engine.tongues import ENGLISH, is_english
from conversations.engine.transcript import Session
from conversations.text.fold import same
from conversations.text.fold import words as words_of
from conversations.text.likeness import is_within

Play = Callable[[Session, Content, House], Turn]

AGREE = "agree"
DECLINE = "decline"
_PREFIX = "consent:"
_ABOUT_ME = "about_me"
_MOST_HELD = 5
_A_WORD_MORE = 1


def ask(session: Session, content: Content, house: House, play: Play) -> Turn:
    """Ask whether we may keep what is said, or take the answer.

    What was said before it is held, and taken up by *play* once they agree; it is forgotten when
    they don't. Whom to call is told in any case. Who begins in clear English is asked in English:
    nobody agrees to a text that they can't read.
    """
    if not session.consent_asked and _begins_in_english(content, house):
        person = structs.replace(house.person, language=ENGLISH)
        return structs.replace(ask(session, content, house.to(person), play), person=person)
    answer = _answered(content, house) if session.consent_asked else None
    if session.consent_asked and (more := _said_after_agreeing(content, house)):
        return _agreed(_holding(session, Text(more), house), house, play)
    if answer == AGREE:
        return _agreed(session, house, play)
    if answer == DECLINE:
        return Turn(
            Session(serial=session.serial, consent_asked=True),
            (_question(house, house.phrases.say("consent-declined", phone=house.unit.phone)),),
            dialogue="consent",
            secret=True,
            person=Person(house.person.language),
            forgets=True,
        )
    command = commands.heard(content, house.phrases)
    if command == commands.HUMAN:
        lead = house.phrases.say("engine-human-text", phone=house.unit.phone)
        return _asked(session, house, lead)
    if session.consent_asked and (command == commands.HELP or _asks_why(content, house)):
        return _asked(session, house, house.phrases.say("consent-more"))
    if isinstance(content, Text) and says_age(content.text, house.phrases):
        turn = _asked(session, house, house.phrases.say("engine-age-unasked"))
        return structs.replace(turn, secret=True)
    turn = _asked(_holding(session, content, house), house, "")
    return structs.replace(turn, secret=isinstance(content, Contact))


def is_answer(session: Session, content: Content, house: House) -> bool:
    """Tell whether *content* answers the question, which is still open."""
    return session.consent_asked and session.open is None and bool(_answered(content, house))


def ask_again(session: Session, house: House, lead: str) -> Turn:
    """Ask once more, after *lead*, as when the person wants to be spoken to otherwise."""
    return _asked(session, house, lead)


def _asked(session: Session, house: House, lead: str) -> Turn:
    say, misses = house.phrases.say, session.misses
    if session.consent_asked and not lead:
        misses += 1
        name = "consent-again" if misses < HUMAN_AT else "consent-again-human"
        lead = say(name, phone=house.unit.phone)
    if not session.consent_asked and not lead:
        lead = say("consent-greeting", unit=house.unit_name)
    session = structs.replace(session, consent_asked=True, misses=misses)
    question = _question(house, say("consent-question", unit=house.unit_name))
    return Turn(session, (Reply(lead), question) if lead else (question,), dialogue="consent")


def _question(house: House, text: str) -> Reply:
    say = house.phrases.say
    buttons = [Button(say(f"consent-{name}"), f"{_PREFIX}{name}") for name in (AGREE, DECLINE)]
    other = "en" if house.phrases.language == "vi" else "vi"
    buttons.append(Button(say(f"person-speak-{other}"), commands.speaks(other)))
    ways_out = tuple(commands.button(c, house.phrases) for c in (commands.HELP, commands.HUMAN))
    return Reply(text, tuple(buttons), ways_out, wants=("text",))


def _answered(content: Content, house: House) -> str | None:
    phrases = house.phrases
    if isinstance(content, Tap):
        name = content.data.removeprefix(_PREFIX)
        return name if name in (AGREE, DECLINE) and name != content.data else None
    if not isinstance(content, Text):
        return None
    number = number_said(content.text, phrases)
    if number is not None:
        return {1: AGREE, 2: DECLINE}.get(number)
    # Nothing beside it: "có người bị kẹt" is no consent, and silence is none either.
    for name in (DECLINE, AGREE):
        ways = (phrases.say(f"consent-{name}"), *phrases.words(f"consent-{name}-words"))
        if says_only(content.text, ways, phrases):
            return name
    return None


def _begins_in_english(content: Content, house: House) -> bool:
    is_other = house.phrases.language != ENGLISH
    return is_other and isinstance(content, Text) and is_english(content.text, house.phrases)


def _asks_why(content: Content, house: House) -> bool:
    """Tell whether *content* asks about the question itself: what for, how long, who reads it."""
    ways = house.phrases.words("consent-why-words")
    if not isinstance(content, Text) or not is_within(content.text, ways):
        return False
    return len(beside(content.text, ways, house.phrases)) <= _A_WORD_MORE


def _said_after_agreeing(content: Content, house: House) -> str:
    """Return what is said in one breath with a clear "I agree", "" where nothing is.

    Where any of it may take the word back, it is no consent.
    """
    if not isinstance(content, Text):
        return ""
    first, mark, rest = content.text.strip().partition(_mark_in(content.text))
    say, words = house.phrases.say, house.phrases.words
    ways = (say("consent-agree"), *words("consent-agree-first-words"))
    if not mark or not any(same(bare(first, house.phrases), way) for way in ways):
        return ""
    doubts, its = words("consent-but-words"), words_of(rest)
    return "" if any(same(word, doubt) for word in its for doubt in doubts) else rest.strip()


def _mark_in(text: str) -> str:
    r"""Return the first mark that ends a clause of *text*, "\n" where it has none."""
    return next((letter for letter in text if letter in ",;.!"), "\n")


def _holding(session: Session, content: Content, house: House) -> Session:
    """Return *session* with *content* held until they agree."""
    if isinstance(content, Contact) or commands.heard(content, house.phrases):
        return session
    is_wanted = session.open is not None or home.wanted(content, house) is not None
    if isinstance(content, Tap) and not is_wanted:
        return session
    is_tale = isinstance(content, Text) and tells(content.text, house.phrases)
    if isinstance(content, Text) and session.held and not (is_wanted or is_tale):
        return session
    if isinstance(content, Text):
        content = Text(content.text[: house.limits.kept_text])
    held = (*session.held, content)[-_MOST_HELD:]
    return structs.replace(session, held=held)


def _agreed(session: Session, house: House, play: Play) -> Turn:
    """Go on with what was said before, or get to know each other."""
    person = structs.replace(house.person, consent=CONSENT)
    house = house.to(person)
    held = session.held
    session = structs.replace(session, held=(), consent_asked=False, misses=0)
    thanks = Reply(house.phrases.say("consent-thanks"))
    turn, is_heard = Turn(session), False
    for content in held:
        turn = play(turn.session, content, house)
        person = turn.person or person
        house = house.to(person)
        is_heard = is_heard or _is_heard(turn, content, house)
    if is_heard:
        return structs.replace(turn, replies=(thanks, *turn.replies), person=person)
    turn = _began(turn.session, house, play)
    first, *more = turn.replies
    first = structs.replace(first, text=f"{thanks.text} {first.text}")
    return structs.replace(turn, replies=(first, *more), person=person)


def _is_heard(turn: Turn, content: Content, house: House) -> bool:
    """Tell whether *content* was more than a greeting, or than words that nothing answers."""
    if turn.session.open is not None or turn.person is not None:
        return True
    if turn.dialogue != asking.DIALOGUE:
        return turn.effect is not None
    is_answered = turn.session.asked is not None and turn.session.asked.card
    if is_answered or not isinstance(content, Text):
        return True
    return sorting.asks(content.text, house) or sorting.may_tell(content.text, house)


def _began(session: Session, house: House, play: Play) -> Turn:
    """Get to know each other; who cried for help before is asked nothing but what they need.

    Who said how they want to be called is not asked that.
    """
    session = structs.replace(session, asked=None, misses=0)
    if Alert(session.warned).is_emergency:
        text = house.phrases.say("engine-warned")
        return Turn(session, (home.menu(session, house, text),))
    about_me = house.entry(_ABOUT_ME)
    if about_me is None:
        return home.welcome(session, house)
    begun = play(session, Tap(home.data_of(about_me)), house)
    if not house.person.form or house.phrases.language == ENGLISH:
        return begun
    return play(
        begun.session, Text(house.phrases.say(f"about_me-form-{house.person.form}")), house
    )
