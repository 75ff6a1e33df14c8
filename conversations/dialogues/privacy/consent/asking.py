"""Ask for consent when something of a person is to be kept; without it, answer all the rest."""

from collections.abc import Sequence

from msgspec import structs

from conversations.dialogues.privacy.consent import answers
from conversations.dialogues.privacy.consent.answers import (
    AGREE,
    DECLINE,
    WHY,
    agrees_expressly,
    asks_about_storing,
    read_consent_answer,
    refuses_expressly,
    words_beside_answer,
)
from conversations.dialogues.privacy.consent.wording import (
    ANSWER_PREFIX,
    answer_buttons,
    first_question,
    question,
    question_after_correction,
)
from conversations.engine.language import commands
from conversations.engine.model.messages import (
    Content,
    Edited,
    Reply,
    Tap,
    Text,
)
from conversations.engine.model.person import CONSENT_VERSION, Person
from conversations.engine.model.transcript import Session, Transcript
from conversations.engine.replay.told_words import find_other_matters, keep_pending_text
from conversations.engine.replay.turn_context import (
    MISSES_UNTIL_HUMAN,
    Play,
    Turn,
    TurnContext,
)
from conversations.engine.routing import menu
from conversations.engine.routing.next_steps import Place
from conversations.engine.steps.misses import add_to_story
from conversations.engine.steps.open_dialogue import find_open_dialogue
from conversations.engine.turn import edits
from conversations.engine.understanding.stories import tells_on

_DIALOGUE = "consent"
_MOST_HELD = 12
# After so many messages about something else, the question is not repeated.
_MOST_STRAYS = 2


def play_without_consent(
    session: Session, content: Content, context: TurnContext, play: Play
) -> Turn:
    """Return the turn for *content* of a person who has not consented.

    *play* returns the turn that anyone would get. If that would keep something of the person, the
    message is held in the session instead, and played after consent; declining deletes it.
    """
    if isinstance(content, Edited):
        return _play_edit(session, content, context, play)
    is_open = session.consent_asked and not _is_right_open(session, context)
    if turn := _take_answer(session, content, context, play, is_open=is_open):
        return turn
    turn = play(session, content, context)
    if needs_consent(turn, context):
        return _ask_first(turn, session, content, context)
    if not is_open or _says_enough(turn, context):
        return turn
    if commands.read_command(content, context.utterance_of) == commands.MENU:
        return _leave(turn, context)
    is_answered = turn.is_secret or _has_new_card(session, turn.session)
    if not is_answered and _adds_to_held(session, content, context, play):
        held, heard = _hold(session, content, context), question_after_correction(content, context)
        return _ask(held, context, first=heard, is_miss=False)
    return _ask_after(turn, context)


def _take_answer(
    session: Session, content: Content, context: TurnContext, play: Play, *, is_open: bool
) -> Turn | None:
    """Return the turn for an answer to the question for consent; None for other content.

    A button answers at any time. While the question *is_open* only words do, but for "đồng ý" to
    what is held. What is told beside a yes is held too.
    """
    answer = _read_answer(session, content, context, is_open=is_open)
    if answer == AGREE:
        if isinstance(content, Text):
            more = words_beside_answer(context.utterance_of(content.text))
            # No question asks for an age, and what it tells of how to speak to them is known.
            is_age = context.profile.says_age(context.utterance_of(more), of_oneself=True)
            session = _hold(session, Text(more), context) if more and not is_age else session
        return _agree(session, content, context, play)
    return _answer_without_consent(answer, session, context)


def _answer_without_consent(answer: str, session: Session, context: TurnContext) -> Turn | None:
    """Return the turn for an *answer* that is no yes; None for ""."""
    say = context.phrases.say
    match answer:
        case answers.DECLINE:
            return _decline(session, context)
        case answers.LATER:
            return Turn(*_put_off(session, context), dialogue=_DIALOGUE)
        case answers.WHY:
            more = say("consent-more", unit=context.unit_name)
            return Turn(session, (question(context, more),), dialogue=_DIALOGUE)
        case answers.NOD:
            return _ask(session, context, text=say("consent-nod"))
        case answers.UNCLEAR:
            return _ask(session, context)
    return None


def _read_answer(
    session: Session, content: Content, context: TurnContext, *, is_open: bool
) -> str:
    """Return the answer to the question for consent that *content* gives, or ""."""
    if isinstance(content, Tap):
        _, _, answer = content.data.partition(ANSWER_PREFIX)
        return answer if content.data.startswith(ANSWER_PREFIX) else ""
    if not isinstance(content, Text):
        return ""
    said = context.utterance_of(content.text)
    if is_open:
        is_asked_again = session.misses > 0 or len(session.held) > 1
        answer = read_consent_answer(said, is_asked_again=is_asked_again)
        is_other = answer == WHY and not asks_about_storing(said) and context.has_answers(said)
        return "" if is_other else answer
    if refuses_expressly(said):
        return DECLINE
    return answers.AGREE if session.held and agrees_expressly(said) else ""


def needs_consent(turn: Turn, context: TurnContext) -> bool:
    """Tell whether *turn* would keep something of its person that they have to agree to."""
    if turn.effect is not None and turn.effect.needs_consent:
        return True
    entry = context.open_entry(turn.session)
    if entry is not None and entry.needs_consent:
        return True
    return turn.person is not None and _kept_details(turn.person) != _kept_details(context.person)


def _kept_details(person: Person) -> Person:
    """Return *person* without what is needed to talk to them."""
    return structs.replace(person, language="", form="")


def _says_enough(turn: Turn, context: TurnContext) -> bool:
    """Tell whether the question for consent must not follow *turn*."""
    is_emergency = context.alert is not None and context.alert.is_emergency
    has_outcome = turn.effect is not None and not turn.replies
    return (
        is_emergency or has_outcome or bool(turn.ignored) or _is_right_open(turn.session, context)
    )


def _is_right_open(session: Session, context: TurnContext) -> bool:
    """Tell whether a dialogue is open that keeps nothing, and so does without consent."""
    entry = context.open_entry(session)
    return entry is not None and not entry.needs_consent


def _play_edit(session: Session, edited: Edited, context: TurnContext, play: Play) -> Turn:
    """Return the turn for an edit: of a held message, or of one that needed no consent."""
    held = edits.edit_held_input(session, edited, context)
    if held.session != session:
        return held
    turn = play(session, edited, context)
    return held if needs_consent(turn, context) else turn


def _ask_first(turn: Turn, session: Session, content: Content, context: TurnContext) -> Turn:
    """Ask for consent to do *turn*, which *content* led to.

    In an emergency hold the message without a question.
    """
    kept = session if turn.is_secret else _hold(session, content, context)
    if turn.effect is not None and not session.consent_asked:
        kept = structs.replace(kept, held_asked=session.asked)
    if context.alert is not None and context.alert.is_emergency:
        return Turn(kept, dialogue=_DIALOGUE, is_secret=turn.is_secret)
    is_again = session.consent_asked
    first = first_question(turn, content, context, is_again=is_again)
    asked = _ask(kept, context, first=first, is_miss=kept.held == session.held)
    return structs.replace(asked, is_secret=turn.is_secret)


def _has_new_card(before: Session, after: Session) -> bool:
    """Tell whether a card answered the message between *before* and *after*."""
    return after.asked is not None and after.asked != before.asked and bool(after.asked.card)


def _adds_to_held(session: Session, content: Content, context: TurnContext, play: Play) -> bool:
    """Tell whether *content* would add something to the dialogue that the held messages start."""
    context = context.for_person(structs.replace(context.person, consent=CONSENT_VERSION))
    before = structs.replace(session, held=(), consent_asked=False)
    for each in session.held:
        before = _play_on(before, each, context, play).session
    after = _play_on(before, content, context, play).session
    return _is_changed(before, after)


def _play_on(session: Session, content: Content, context: TurnContext, play: Play) -> Turn:
    """Return the turn for *content*, which was held; what seems to be chat is told on.

    "Bà lo lắm" behind a story belongs to it.
    """
    turn = play(session, content, context)
    is_lost = turn.effect is None and not _is_changed(session, turn.session)
    if not (is_lost and isinstance(content, Text)):
        return turn
    dialogue = find_open_dialogue(session, context)
    if dialogue is None:
        return turn
    is_told = tells_on(context.utterance_of(content.text), dialogue.entry.name)
    told = add_to_story(dialogue, content) if is_told else None
    dialogue.run.close()
    return told or turn


def _is_changed(before: Session, after: Session) -> bool:
    """Tell whether the dialogue that is open in both sessions holds more, or something else."""
    if before.open is None or after.open is None or before.open.serial != after.open.serial:
        return False
    return _inputs(before.open) != _inputs(after.open)


def _inputs(transcript: Transcript) -> object:
    return (
        transcript.answers,
        transcript.early_inputs,
        transcript.gathered,
        transcript.detached_answers,
        transcript.next_matters,
    )


def _hold(session: Session, content: Content, context: TurnContext) -> Session:
    """Return *session* with *content* held until the person agrees."""
    if isinstance(content, Text):
        content = Text(content.text[: context.limits.kept_text])
    if isinstance(content, Tap):
        session = structs.replace(session, last_tap=content.data, tapped=context.now)
    if content in session.held:
        return session
    first, rest = session.held[:1], session.held[1:]
    # What a story begins with tells what it is about, so it is never dropped.
    return structs.replace(session, held=(*first, *(*rest, content)[1 - _MOST_HELD :]))


def _ask(
    session: Session,
    context: TurnContext,
    *,
    first: str = "",
    text: str = "",
    is_miss: bool = True,
) -> Turn:
    """Ask for consent, by *first*; if we asked before, only remind of that, by *text*.

    Whoever tells on has missed nothing (not *is_miss*): what was heard is said by *first* again.
    """
    misses = session.misses + is_miss if session.consent_asked else 0
    if session.consent_asked and (is_miss or not first):
        say, is_lost = context.phrases.say, is_miss and misses >= MISSES_UNTIL_HUMAN
        again = text or say("consent-again")
        first = say("consent-again-human", phone=context.unit.phone) if is_lost else again
    session = structs.replace(session, consent_asked=True, misses=misses, consent_strays=0)
    return Turn(session, (question(context, first),), dialogue=_DIALOGUE)


def ask_again(session: Session, context: TurnContext) -> Turn:
    """Ask again for the consent that held messages wait for, after an interruption."""
    return _ask(structs.replace(session, consent_asked=True), context, is_miss=False)


def _ask_after(turn: Turn, context: TurnContext) -> Turn:
    """Return *turn*, which answers something else, and ask for consent again.

    After several of these the question is put off.
    """
    language = context.phrases.language
    context = context.for_person(turn.person or context.person)
    is_new_language = context.phrases.language != language
    session, strays = turn.session, turn.session.consent_strays + 1
    if not session.held or strays > _MOST_STRAYS:
        return structs.replace(turn, session=structs.replace(session, consent_asked=False))
    if strays < _MOST_STRAYS:
        session = structs.replace(session, consent_strays=strays)
        text = "" if is_new_language else context.phrases.say("consent-again")
        more: tuple[Reply, ...] = (question(context, text),)
    else:
        session, more = _put_off(session, context)
    replies = (*map(_without_menu, turn.replies), *more)
    return structs.replace(turn, session=session, replies=replies)


def _put_off(session: Session, context: TurnContext) -> tuple[Session, tuple[Reply, ...]]:
    """Return what says that the messages are held; the next message can still answer it."""
    session = structs.replace(session, consent_strays=_MOST_STRAYS)
    text = context.phrases.say("consent-held")
    human = commands.button(commands.HUMAN, context.phrases)
    return session, (Reply(text, answer_buttons(context)[:1], (human,), wants=("text",)),)


def _leave(turn: Turn, context: TurnContext) -> Turn:
    """Return *turn*, the menu, after saying that the messages are held."""
    session, notice = _put_off(turn.session, context)
    session = structs.replace(session, consent_asked=False)
    if not session.held:
        return structs.replace(turn, session=session)
    return structs.replace(turn, session=session, replies=(*notice, *turn.replies))


def _without_menu(reply: Reply) -> Reply:
    """Return *reply* with the buttons of its answer only: the open question follows."""
    buttons = tuple(button for button in reply.buttons if not menu.is_menu_button(button))
    return structs.replace(reply, buttons=buttons, navigation=())


def _decline(session: Session, context: TurnContext) -> Turn:
    """Forget all that the person said; questions are answered as before."""
    session = Session(serial=session.serial)
    text, phone = context.phrases.say("consent-declined"), context.unit.phone
    return Turn(
        session,
        (menu.menu_reply(session, context, text, calls=(phone,)),),
        dialogue=_DIALOGUE,
        is_secret=True,
        person=Person(context.person.language),
        forgets=True,
    )


def _agree(session: Session, content: Content, context: TurnContext, play: Play) -> Turn:
    """Record the consent, and play the held messages; the last one's turn is shown."""
    person = structs.replace(context.person, consent=CONSENT_VERSION)
    context = context.for_person(person)
    turn = _play_held(session, context, play)
    person = turn.person or person
    thanks = Reply(context.for_person(person).phrases.say("consent-thanks"))
    session = turn.session
    if isinstance(content, Tap):
        session = structs.replace(session, last_tap=content.data, tapped=context.now)
    return structs.replace(turn, session=session, replies=(thanks, *turn.replies), person=person)


def _play_held(session: Session, context: TurnContext, play: Play) -> Turn:
    """Return the turn of the last held message, or the open question or menu if none is held.

    An effect ends a turn: a story that is held behind it is kept for the next dialogue. So is one
    of another matter, if there is an emergency to report.
    """
    others = find_other_matters(session, session.held, context)
    held = tuple(content for content in session.held if content not in others)
    if not held:
        held, others = session.held, ()
    session = structs.replace(
        session,
        held=(),
        held_asked=None,
        asked=session.held_asked or session.asked,
        consent_asked=False,
        consent_strays=0,
        misses=0,
    )
    if not held:
        return _go_on(session, context)
    turn, person = Turn(session), None
    for at, content in enumerate(held):
        turn = _play_on(turn.session, content, context, play)
        person = turn.person or person
        context = context.for_person(person or context.person)
        if turn.effect is not None:
            session = _keep_stories(turn.session, held[at + 1 :], context)
            turn = structs.replace(turn, session=session)
            break
    session = _keep_stories(turn.session, others, context)
    return structs.replace(turn, session=session, person=person)


def _keep_stories(session: Session, rest: Sequence[Content], context: TurnContext) -> Session:
    for content in rest:
        if isinstance(content, Text):
            session = keep_pending_text(session, content.text, context)
    return session


def _go_on(session: Session, context: TurnContext) -> Turn:
    """Return the turn that asks the open question again, or shows the menu."""
    if dialogue := find_open_dialogue(session, context):
        return dialogue.go_on()
    text = context.phrases.say("engine-menu-more")
    return menu.menu_turn(session, context, text, place=Place.HOME)
