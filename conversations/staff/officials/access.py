"""Control access to the staff bot: process officials' messages, refuse strangers'."""

from msgspec import structs

from conversations.engine.language.plain_words import read_number
from conversations.engine.model.effects import Outcome
from conversations.engine.model.messages import (
    Album,
    Content,
    Photo,
    Reply,
    Start,
    Tap,
    Text,
)
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import Session, shelve_dialogue
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.question_answering import QuestionAnswering
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.wants import find_mainly_named_dialogue
from conversations.engine.steps.beginnings import begin_dialogue
from conversations.engine.steps.open_dialogue import find_open_dialogue
from conversations.engine.turn import outcomes
from conversations.engine.turn import play as engine
from conversations.engine.turn.service_messages import answer_service_message
from conversations.staff.announcements.codes import calls_announcement, find_code
from conversations.staff.announcements.effects import EditingBegins, shown_code
from conversations.staff.officials.effects import Entered, EnterOffice
from conversations.staff.officials.queries import CurrentStaffBotUser, StaffBotUser
from conversations.staff.reports.desk import answer_with_photo, keep_caption, play_report
from conversations.staff.reports.effects import Overtaken
from conversations.staff.reports.queries import ReportFacts
from conversations.staff.reports.report_card import build_report_card

DIALOGUE = "staff"
OFFICIAL = "official"
_FIRST = "work_news"
_SHOWS_ANNOUNCEMENTS = "staff_announcements"
_EDITS_ANNOUNCEMENTS = "write_announcement"
_OF_ANNOUNCEMENTS = (_SHOWS_ANNOUNCEMENTS, _EDITS_ANNOUNCEMENTS)


def play(session: Session, content: Content, context: TurnContext) -> Turn:
    """Return the turn for *content* from an official; a stranger's words are not stored."""
    if (turn := answer_service_message(session, content, context)) is not None:
        return turn
    post = context.answer_query(CurrentStaffBotUser())
    if not post.official:
        return _admit_or_refuse(content, post, context)
    if context.person.kind != OFFICIAL:
        # They signed in on the officials' pages, and write here for the first time.
        entered = Entered(post.official, post.actions, context.person.channel)
        return _welcome(Turn(session, dialogue=DIALOGUE), entered, context)
    refused = tuple(entry for entry in context.entries if entry.action not in post.actions)
    context = structs.replace(
        context,
        entries=_allowed(context.entries, post.actions),
        official=_name_in_sentence(post.official, context),
        alert=None,
        answering=QuestionAnswering(),
    )
    if code := _report_of_photo(content):
        turn = _answer_report_photo(session, content, code, context)
    elif code := _shown_code(session, content, context):
        turn = _show_announcement(session, code, context, refused)
    else:
        turn = play_report(session, content, context)
        turn = turn or _refuse(session, content, context, refused)
    turn = turn or engine.play(session, content, context)
    # A link's token gives access: don't store it, even after its use.
    turn = structs.replace(turn, is_secret=turn.is_secret or isinstance(content, Start))
    return _with_cards(turn, session, context)


def conclude(turn: Turn, outcome: Outcome, context: TurnContext) -> Turn:
    """Return *turn* with the words for *outcome*."""
    if isinstance(outcome, EditingBegins) and (entry := context.entry(_EDITS_ANNOUNCEMENTS)):
        return begin_dialogue(turn.session, entry, context, Text(outcome.code))
    if isinstance(outcome, Overtaken) and not outcome.who:
        # What the resident added stands on the card.
        shown = structs.replace(
            turn, replies=(*turn.replies, Reply("", reports=(outcome.report,)))
        )
        turn = _with_cards(shown, turn.session, context)
    if not isinstance(turn.effect, EnterOffice):
        return outcomes.conclude(turn, outcome, context)
    if isinstance(outcome, Entered):
        return _welcome(turn, outcome, context)
    text = context.phrases.say(f"{DIALOGUE}-refused")
    return structs.replace(turn, replies=(Reply(text),), effect=None)


def _report_of_photo(content: Content) -> str:
    """Return the code of the report that a photo, or its caption, is for; "" for other content."""
    if isinstance(content, Album):
        return next((photo.about for photo in content.photos if photo.about), "")
    return content.about if isinstance(content, Photo | Text) else ""


def _answer_report_photo(
    session: Session, content: Content, code: str, context: TurnContext
) -> Turn:
    """Begin the answer to the report of a photo, or go on with it; no announcement gets it.

    Who may not answer is told so; what is open stays. The answer to the photo is the answer to its
    caption, too, which tells the residents what was done.
    """
    if isinstance(content, Text):
        return Turn(keep_caption(session, content, context), dialogue=DIALOGUE)
    if (turn := answer_with_photo(session, content, code, context)) is not None:
        return turn
    text = context.phrases.say(f"{DIALOGUE}-report_photo", code=code)
    if dialogue := find_open_dialogue(session, context):
        return dialogue.say(text)
    return menu.menu_turn(session, context, text, dialogue=DIALOGUE)


def _shown_code(session: Session, content: Content, context: TurnContext) -> str:
    """Return the code of the announcement that a button shows, or words at another question."""
    if isinstance(content, Tap):
        return shown_code(content.data)
    if session.open is None or session.open.name in _OF_ANNOUNCEMENTS:
        return ""
    said = context.utterance_of(content.text) if isinstance(content, Text) else None
    return find_code(said) if said is not None and calls_announcement(said) else ""


def _show_announcement(
    session: Session, code: str, context: TurnContext, refused: tuple[DialogueEntry, ...]
) -> Turn | None:
    """Return the turn that shows an announcement; what is open is set aside, or makes room."""
    entry = context.entry(_SHOWS_ANNOUNCEMENTS)
    if entry is None:
        return _refuse(session, Text(code), context, refused)
    is_same = session.open is not None and session.open.name == entry.name
    aside = structs.replace(session, open=None) if is_same else shelve_dialogue(session)
    return begin_dialogue(aside, entry, context, Text(code))


def _allowed(
    entries: tuple[DialogueEntry, ...], actions: tuple[str, ...]
) -> tuple[DialogueEntry, ...]:
    return tuple(entry for entry in entries if entry.action in actions)


def _refuse(
    session: Session, content: Content, context: TurnContext, refused: tuple[DialogueEntry, ...]
) -> Turn | None:
    """Return the refusal if *content* is for one of the entries *refused*, or None."""
    if not context.entries:
        text = context.phrases.say(f"{DIALOGUE}-nothing", phone=context.unit.phone)
        return Turn(structs.replace(session, open=None), (Reply(text),), dialogue=DIALOGUE)
    entry = _find_refused(session, content, context, refused)
    if entry is None:
        return None
    what = context.phrases.say(f"{entry.name}-menu")
    text = context.phrases.say(f"{DIALOGUE}-not_allowed", what=what, phone=context.unit.phone)
    if session.open is not None and session.open.name == entry.name:
        session = structs.replace(session, open=None)
    return menu.menu_turn(session, context, text, dialogue=DIALOGUE)


def _find_refused(
    session: Session, content: Content, context: TurnContext, refused: tuple[DialogueEntry, ...]
) -> DialogueEntry | None:
    """Return the refused entry that is open or that *content* asks for, or None.

    Inside another dialogue, only words that start a dialogue from anywhere count, and no photos.
    """
    closed = structs.replace(context, entries=refused)
    if session.open is not None and (entry := closed.entry(session.open.name)) is not None:
        return entry
    if session.open is not None and isinstance(content, Photo | Album):
        return None
    if not isinstance(content, Text):
        return menu.find_requested_dialogue(content, closed)
    said = context.utterance_of(content.text)
    if session.open is not None:
        return menu.find_commanded_dialogue(said, closed) or menu.find_called_dialogue(
            said, closed
        )
    # A number refers to the menu as it was shown, without refused entries.
    if read_number(said) is not None:
        return None
    is_allowed = menu.find_requested_dialogue(content, context) is not None
    if is_allowed:
        return None
    return menu.find_requested_dialogue(content, closed) or find_mainly_named_dialogue(
        said, closed
    )


def _admit_or_refuse(content: Content, post: StaffBotUser, context: TurnContext) -> Turn:
    if isinstance(content, Start) and content.payload:
        effect = EnterOffice(content.payload)
        return Turn(Session(), effect=effect, dialogue=DIALOGUE, is_secret=True)
    name = f"{DIALOGUE}-stranger-chat" if post.chat else f"{DIALOGUE}-stranger"
    text = context.phrases.say(
        name, unit=context.unit_name, phone=context.unit.phone, chat=post.chat
    )
    return Turn(Session(), (Reply(text),), dialogue=DIALOGUE, is_secret=True)


def _welcome(turn: Turn, entered: Entered, context: TurnContext) -> Turn:
    """Greet the new user, and ask at once when to send news of work."""
    person = _address_official(entered.name, context)
    person = structs.replace(person, channel=entered.channel)
    name = _name_in_sentence(entered.name, context)
    entries = _allowed(context.entries, entered.actions)
    context = structs.replace(
        context.for_person(person), entries=entries, official=name, alert=None
    )
    text = context.phrases.say(f"{DIALOGUE}-entered", official=name, unit=context.unit_name)
    first = context.entry(_FIRST)
    if first is None:
        name = f"{DIALOGUE}-choose" if entries else f"{DIALOGUE}-nothing"
        then = context.phrases.say(name, phone=context.unit.phone)
        shown = menu.menu_reply(turn.session, context, then) if entries else Reply(then)
        replies = (Reply(text), shown)
        return structs.replace(turn, replies=replies, effect=None, person=person)
    asks = engine.play(turn.session, Tap(menu.button_data(first)), context)
    return structs.replace(
        turn,
        session=asks.session,
        replies=(Reply(text), *asks.replies),
        effect=None,
        person=person,
    )


def _address_official(name: str, context: TurnContext) -> Person:
    """Return the official's profile, with the form of address in the name: "Chị Hoa" is "chị"."""
    form = context.profile.read_form(context.utterance_of(name.partition(" ")[0]))
    return structs.replace(context.person, kind=OFFICIAL, form=form or context.person.form)


def _name_in_sentence(name: str, context: TurnContext) -> str:
    """Return *name* as written inside a sentence: "chị Hoa"."""
    form, space, rest = name.partition(" ")
    is_form = rest and context.profile.read_form(context.utterance_of(form))
    return f"{form.lower()}{space}{rest}" if is_form else name


def _with_cards(turn: Turn, before: Session, context: TurnContext) -> Turn:
    """Return *turn* with a report's card before each message that refers to the report.

    Don't repeat the cards when the same question is asked again. A message without a text stands
    for its cards.
    """
    is_same = turn.session.open is not None and _open_question(turn.session) == _open_question(
        before
    )
    replies: list[Reply] = []
    for reply in turn.replies:
        is_card, shown = bool(reply.reports) and not reply.text, len(replies)
        for report in () if is_same and not is_card else reply.reports:
            facts = context.answer_query(ReportFacts(report))
            if facts is not None:
                unit = context.unit_of(facts.version)
                replies.append(build_report_card(facts, unit, context.phrases, context.now))
        if not is_card:
            replies.append(structs.replace(reply, reports=()))
        elif len(replies) == shown:
            text = context.phrases.say(f"{DIALOGUE}-no_card")
            replies.append(structs.replace(reply, text=text, reports=()))
    return structs.replace(turn, replies=tuple(replies))


def _open_question(session: Session) -> tuple[int, int]:
    """Return the open dialogue's serial and its number of answers."""
    return session.serial, len(session.open.answers) if session.open else -1
