"""Ask for consent before anything is stored."""

from collections.abc import Callable

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.ages import says_age
from conversations.engine.language.language_detection import ENGLISH, is_english
from conversations.engine.language.plain_words import (
    extra_words,
    read_number,
    says_only,
    strip_courtesies,
)
from conversations.engine.model.messages import Button, Contact, Content, Reply, Tap, Text
from conversations.engine.model.person import CONSENT_VERSION, Person
from conversations.engine.model.transcript import Session
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.turn_context import MISSES_UNTIL_HUMAN, Turn, TurnContext
from conversations.engine.routing import menu, service_questions
from conversations.engine.routing.wants import asks_question, find_wanted_dialogue
from conversations.text.fold import is_same_text
from conversations.text.fold import words as words_of
from conversations.text.matching import find_within, is_exact_match

Play = Callable[[Session, Content, TurnContext], Turn]

AGREE = "agree"
DECLINE = "decline"
_PREFIX = "consent:"
_MOST_HELD = 5
_A_WORD_MORE = 1


def ask(session: Session, content: Content, context: TurnContext, play: Play) -> Turn:
    """Ask for consent, or process the answer.

    Messages from before the answer are held in the session. *play* processes them after consent;
    declining deletes them. The phone number for help is available without consent. A person who
    starts in clear English is asked in English, because consent to an unreadable text is void.
    """
    if not session.consent_asked and _begins_in_english(content, context):
        person = structs.replace(context.person, language=ENGLISH)
        return structs.replace(
            ask(session, content, context.for_person(person), play), person=person
        )
    answer = _answered(content, context) if session.consent_asked else None
    if session.consent_asked and (more := _text_after_agreeing(content, context)):
        return _continue_after_consent(_hold_message(session, Text(more), context), context, play)
    if answer == AGREE:
        return _continue_after_consent(session, context, play)
    if answer == DECLINE:
        return Turn(
            Session(serial=session.serial, consent_asked=True),
            (
                _question(
                    context, context.phrases.say("consent-declined", phone=context.unit.phone)
                ),
            ),
            dialogue="consent",
            is_secret=True,
            person=Person(context.person.language),
            forgets=True,
        )
    command = commands.read_command(content, context.utterance_of)
    if command == commands.HUMAN:
        lead = context.phrases.say("engine-human-text", phone=context.unit.phone)
        return _asked(session, context, lead)
    if session.consent_asked and (command == commands.HELP or _asks_why(content, context)):
        return _asked(session, context, context.phrases.say("consent-more"))
    if isinstance(content, Text) and says_age(context.utterance_of(content.text)):
        turn = _asked(session, context, context.phrases.say("engine-age-unasked"))
        return structs.replace(turn, is_secret=True)
    turn = _asked(_hold_message(session, content, context), context, "")
    return structs.replace(turn, is_secret=isinstance(content, Contact))


def is_answer(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether *content* answers the consent question while that is open."""
    return session.consent_asked and session.open is None and bool(_answered(content, context))


def ask_again(session: Session, context: TurnContext, lead: str) -> Turn:
    """Ask again after the text *lead*, for example after a change of language."""
    return _asked(session, context, lead)


def _asked(session: Session, context: TurnContext, lead: str) -> Turn:
    say, misses = context.phrases.say, session.misses
    if session.consent_asked and not lead:
        misses += 1
        name = "consent-again" if misses < MISSES_UNTIL_HUMAN else "consent-again-human"
        lead = say(name, phone=context.unit.phone)
    if not session.consent_asked and not lead:
        lead = say("consent-greeting", unit=context.unit_name)
    session = structs.replace(session, consent_asked=True, misses=misses)
    question = _question(context, say("consent-question", unit=context.unit_name))
    return Turn(session, (Reply(lead), question) if lead else (question,), dialogue="consent")


def _question(context: TurnContext, text: str) -> Reply:
    say = context.phrases.say
    buttons = [Button(say(f"consent-{name}"), f"{_PREFIX}{name}") for name in (AGREE, DECLINE)]
    other = "en" if context.phrases.language == "vi" else "vi"
    buttons.append(Button(say(f"person-speak-{other}"), commands.language_button_data(other)))
    ways_out = tuple(commands.button(c, context.phrases) for c in (commands.HELP, commands.HUMAN))
    return Reply(text, tuple(buttons), ways_out, wants=("text",))


def _answered(content: Content, context: TurnContext) -> str | None:
    phrases = context.phrases
    if isinstance(content, Tap):
        name = content.data.removeprefix(_PREFIX)
        return name if name in (AGREE, DECLINE) and name != content.data else None
    if not isinstance(content, Text):
        return None
    said = context.utterance_of(content.text)
    number = read_number(said)
    if number is not None:
        return {1: AGREE, 2: DECLINE}.get(number)
    # Accept only an exact answer: "có người bị kẹt" ("có" also means yes) is no consent.
    for name in (DECLINE, AGREE):
        ways = (phrases.say(f"consent-{name}"), *phrases.words(f"consent-{name}-words"))
        if says_only(said, ways):
            return name
    return None


def _begins_in_english(content: Content, context: TurnContext) -> bool:
    is_other = context.phrases.language != ENGLISH
    return (
        is_other and isinstance(content, Text) and is_english(context.utterance_of(content.text))
    )


def _asks_why(content: Content, context: TurnContext) -> bool:
    """Tell whether *content* asks about consent itself: the purpose, the duration, the readers."""
    ways = context.phrases.words("consent-why-words")
    if not isinstance(content, Text):
        return False
    said = context.utterance_of(content.text)
    return bool(find_within(said, ways)) and len(extra_words(said, ways)) <= _A_WORD_MORE


def _text_after_agreeing(content: Content, context: TurnContext) -> str:
    """Return the text that follows "I agree" in the same message, or "".

    Return "" if that text contains a word of doubt ("but"): it may take the consent back.
    """
    if not isinstance(content, Text):
        return ""
    first, mark, rest = content.text.strip().partition(_first_clause_mark(content.text))
    say, words = context.phrases.say, context.phrases.words
    ways = (say("consent-agree"), *words("consent-agree-first-words"))
    if not mark or not is_exact_match(strip_courtesies(context.utterance_of(first)), ways):
        return ""
    doubts, its = words("consent-but-words"), words_of(rest)
    return (
        "" if any(is_same_text(word, doubt) for word in its for doubt in doubts) else rest.strip()
    )


def _first_clause_mark(text: str) -> str:
    r"""Return the first punctuation mark that ends a clause of *text*, or "\n"."""
    return next((letter for letter in text if letter in ",;.!"), "\n")


def _hold_message(session: Session, content: Content, context: TurnContext) -> Session:
    """Return *session* with *content* held until the person agrees."""
    if isinstance(content, Contact) or commands.read_command(content, context.utterance_of):
        return session
    is_wanted = (
        session.open is not None or find_wanted_dialogue(content, session, context) is not None
    )
    if isinstance(content, Tap) and not is_wanted:
        return session
    is_tale = isinstance(content, Text) and tells_story(context.utterance_of(content.text))
    if isinstance(content, Text) and session.held and not (is_wanted or is_tale):
        return session
    if isinstance(content, Text):
        content = Text(content.text[: context.limits.kept_text])
    held = (*session.held, content)[-_MOST_HELD:]
    return structs.replace(session, held=held)


def _continue_after_consent(session: Session, context: TurnContext, play: Play) -> Turn:
    """Process the held messages, or introduce ourselves if there are none to answer."""
    person = structs.replace(context.person, consent=CONSENT_VERSION)
    context = context.for_person(person)
    held = session.held
    session = structs.replace(session, held=(), consent_asked=False, misses=0)
    thanks = Reply(context.phrases.say("consent-thanks"))
    turn, is_heard = Turn(session), False
    for content in held:
        turn = play(turn.session, content, context)
        person = turn.person or person
        context = context.for_person(person)
        is_heard = is_heard or _is_heard(turn, content, context)
    if is_heard:
        return structs.replace(turn, replies=(thanks, *turn.replies), person=person)
    turn = _introduce(turn.session, context, play)
    first, *more = turn.replies
    first = structs.replace(first, text=f"{thanks.text} {first.text}")
    return structs.replace(turn, replies=(first, *more), person=person)


def _is_heard(turn: Turn, content: Content, context: TurnContext) -> bool:
    """Tell whether the held *content* got more than a greeting or "not understood"."""
    if turn.session.open is not None or turn.person is not None:
        return True
    if turn.dialogue != service_questions.DIALOGUE:
        return turn.effect is not None
    is_answered = turn.session.asked is not None and turn.session.asked.card
    if is_answered or not isinstance(content, Text):
        return True
    return asks_question(content, turn.session, context)


def _introduce(session: Session, context: TurnContext, play: Play) -> Turn:
    """Start the dialogue that introduces the person, or show the menu.

    Don't ask for a form of address already given.
    """
    session = structs.replace(session, asked=None, misses=0)
    introduction = next((entry for entry in context.entries if entry.introduces), None)
    if introduction is None:
        return menu.greet(session, context)
    begun = play(session, Tap(menu.button_data(introduction)), context)
    if not context.person.form or context.phrases.language == ENGLISH:
        return begun
    return play(
        begun.session, Text(context.phrases.say(f"person-form-{context.person.form}")), context
    )
