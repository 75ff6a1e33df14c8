"""Build the menu; find the dialogue that a message asks for."""

from collections.abc import Sequence
from functools import lru_cache

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.plain_words import read_number, strip_courtesies
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.endings import AboutMe
from conversations.engine.model.messages import Button, Content, Reply, Tap, Text, input_kind
from conversations.engine.model.person import LANGUAGES
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import NextOpening
from conversations.engine.model.transcript import Answer, Session
from conversations.engine.questions.base import PAGE_SIZE, Option, options_on_page, page_of
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.told_words import keep_pending_text
from conversations.engine.replay.turn_context import MISSES_UNTIL_HUMAN, Turn, TurnContext
from conversations.engine.routing.next_steps import (
    Place,
    dialogue_data,
    dialogue_of,
    next_steps,
)
from conversations.text.fold import fold
from conversations.text.folded_text import analysed_once
from conversations.text.matching import SimilarTexts, find_within, is_exact_match, is_match

_MOST_WORDS = 12


def menu_reply(
    session: Session,
    context: TurnContext,
    text: str,
    *,
    place: Place = Place.ANSWER,
    receipt: str = "",
    page: int = 0,
    calls: tuple[str, ...] = (),
) -> Reply:
    """Return *text* with what fits next at *place*, see `next_steps`; at home with the menu.

    Of the menu only one page is shown; officials get it below every reply. *calls* are the phone
    numbers that *text* tells. In any language but Vietnamese a button switches to Vietnamese.
    """
    place = Place.HOME if context.official else place
    shown: Sequence[Option] = ()
    if place is Place.HOME:
        shown = options_on_page(menu_options(session, context), page, context.phrases)
    buttons = tuple(Button(option.label, _data(option.id)) for option in shown)
    ways_out = next_steps(place, session, context)
    if context.phrases.language != LANGUAGES[0]:
        ways_out = (*ways_out, language_button(context))
    return Reply(text, buttons, ways_out, wants=("text",), calls=calls, receipt=receipt)


def menu_turn(
    session: Session,
    context: TurnContext,
    text: str,
    *,
    place: Place = Place.ANSWER,
    calls: tuple[str, ...] = (),
    dialogue: str = "",
) -> Turn:
    """Return the turn that says *text* with what fits next, see `menu_reply`."""
    reply = menu_reply(session, context, text, place=place, calls=calls)
    return Turn(session, (reply,), dialogue=dialogue)


def language_button(context: TurnContext) -> Button:
    """Return the button that switches to the other language."""
    other = next(each for each in LANGUAGES if each != context.phrases.language)
    return Button(
        context.phrases.say(f"person-speak-{other}"), commands.language_button_data(other)
    )


def menu_options(session: Session, context: TurnContext) -> Sequence[Option]:
    """Return all menu options; an open draft is on the first page."""
    say = context.phrases.say
    options = [Option(entry.name, say(f"{entry.name}-menu")) for entry in context.entries]
    if session.shelved is not None:
        options.insert(PAGE_SIZE - 1, Option(commands.RESTORE, say(f"engine-{commands.RESTORE}")))
    return options


def button_data(entry: DialogueEntry) -> str:
    """Return the data of the button that starts *entry*."""
    return dialogue_data(entry.name)


def is_menu_button(button: Button) -> bool:
    """Tell whether *button* belongs to the menu, and not to an answer above it."""
    return bool(dialogue_of(button.data)) or commands.is_command_button(Tap(button.data))


def _data(id_: str) -> str:
    return commands.button_data(id_) if id_ == commands.RESTORE else dialogue_data(id_)


def read_menu_number(content: Content, session: Session, context: TurnContext) -> str:
    """Return the option that the number *content* chooses from the menu as shown, or ""."""
    number = read_number(context.utterance_of(content.text)) if isinstance(content, Text) else None
    shown = options_on_page(menu_options(session, context), session.page, context.phrases)
    return shown[number - 1].id if number and number <= len(shown) else ""


def turn_menu_page(content: Content, session: Session, context: TurnContext) -> Turn | None:
    """Return another page of the menu if *content* asks for one; None otherwise."""
    page = _page_asked(content, session, context)
    if page is None:
        return None
    text = context.phrases.say("engine-menu-more")
    reply = menu_reply(session, context, text, place=Place.HOME, page=page)
    reply = structs.replace(reply, in_place=isinstance(content, Tap))
    return Turn(structs.replace(session, page=page), (reply,))


def _page_asked(content: Content, session: Session, context: TurnContext) -> int | None:
    shown = options_on_page(menu_options(session, context), session.page, context.phrases)
    more = shown[-1] if shown and page_of(shown[-1].id) is not None else None
    if isinstance(content, Tap):
        return page_of(dialogue_of(content.data))
    if more is None or not isinstance(content, Text):
        return None
    asks = read_menu_number(content, session, context) == more.id
    asks = asks or is_match(context.utterance_of(content.text), (more.label, *more.also))
    return page_of(more.id) if asks else None


def greet(session: Session, context: TurnContext) -> Turn:
    """Return the greeting with the menu.

    Tell those who have not consented how long their words are kept.
    """
    is_new = not context.official and not context.person.has_consented
    name = "engine-welcome-new" if is_new else "engine-welcome"
    text = context.phrases.say(name, unit=context.unit_name, official=context.official)
    session = structs.replace(session, misses=0, pending_text="", pending_text_at=None, page=0)
    return menu_turn(session, context, text, place=Place.HOME)


def apply_about_me(session: Session, told: AboutMe, context: TurnContext, dialogue: str) -> Turn:
    """Apply the profile that the person just gave."""
    changes = {key: value for key, value in structs.asdict(told).items() if value is not None}
    person = structs.replace(context.person, **changes)
    context = context.for_person(person)
    reply = menu_reply(session, context, context.phrases.say(f"{dialogue}-known"))
    return Turn(session, (reply,), dialogue=dialogue, person=person)


def human_reply(context: TurnContext) -> Reply:
    """Return whom to call and when, with the number; say so if the office is closed now."""
    unit, say = context.unit, context.phrases.say
    opens = None if context.official else context.answer_query(NextOpening(context.now))
    if opens and opens > context.now:
        text = say("engine-human-closed", phone=unit.phone, opens=opens)
    else:
        text = say("engine-human-text", phone=unit.phone, hours=unit.hours.text)
    return Reply(text, calls=(unit.phone,))


def say_whom_to_call(session: Session, context: TurnContext) -> Turn:
    """Say whom to call."""
    reply = human_reply(context)
    return menu_turn(session, context, reply.text, calls=reply.calls)


def find_requested_dialogue(content: Content, context: TurnContext) -> DialogueEntry | None:
    """Return the entry of the dialogue that *content* asks for, or None."""
    if isinstance(content, Tap):
        return context.entry(dialogue_of(content.data))
    if isinstance(content, Text):
        return find_dialogue_asked_in_words(context.utterance_of(content.text), context)
    return next(
        (entry for entry in context.entries if input_kind(content) in entry.starts.takes), None
    )


def find_followed_dialogue(
    content: Content, context: TurnContext, *, is_last: bool = False
) -> tuple[DialogueEntry, Answer] | None:
    """Return the entry of the ended dialogue that *content* goes on with, and what it answers.

    *is_last* tells that nothing else understood *content*. Return None if there is no such entry.
    """
    for entry in context.entries:
        answer = entry.starts.follow_up(content, context, is_last)
        if answer is not None:
            return entry, answer
    return None


def find_dialogue_asked_in_words(said: Utterance, context: TurnContext) -> DialogueEntry | None:
    """Return the entry of the dialogue if *said* asks for it and nothing else, or None."""
    number = read_number(said)
    if number is not None:
        return context.entries[number - 1] if 1 <= number <= len(context.entries) else None
    return (
        find_named_dialogue(said, context)
        or find_right_dialogue(said, context)
        or _find_cited_dialogue(said, context)
        or find_commanded_dialogue(said, context)
        or find_called_dialogue(said, context)
    )


def _find_cited_dialogue(said: Utterance, context: TurnContext) -> DialogueEntry | None:
    return next((e for e in context.entries if _is_cited(said, e, context)), None)


def _is_cited(said: Utterance, entry: DialogueEntry, context: TurnContext) -> bool:
    return entry.starts.cites is not None and entry.starts.cites.is_cited(said, context)


def find_commanded_dialogue(said: Utterance, context: TurnContext) -> DialogueEntry | None:
    """Return the entry whose command *said* begins with: "/cuatoi", "/cuatoi 101"."""
    if not said.text.startswith("/"):
        return None
    command, *more = said.text.casefold().split(maxsplit=1)
    ways = ((entry, _ways(entry.name, context.phrases)) for entry in context.entries)
    found = next((entry for entry, its in ways if command in its), None)
    return None if found is None or (more and found.starts.is_alone) else found


def find_named_dialogue(said: Utterance, context: TurnContext) -> DialogueEntry | None:
    """Return the entry whose name or command is all of *said*."""
    plain = strip_courtesies(said)
    named = (e for e in context.entries if is_exact_match(plain, _ways(e.name, context.phrases)))
    return next(named, None)


def find_menu_word_dialogue(content: Content, context: TurnContext) -> DialogueEntry | None:
    """Return the entry for a word that starts a dialogue only outside other dialogues."""
    if not isinstance(content, Text):
        return None
    said = strip_courtesies(context.utterance_of(content.text))
    for entry in context.entries:
        words = context.phrases.words(f"{entry.name}-at-home-words") if entry.starts.rights else ()
        if is_exact_match(said, words):
            return entry
    return None


def find_called_dialogue(said: Utterance, context: TurnContext) -> DialogueEntry | None:
    """Return the entry that *said* asks for and whose first question it answers, anywhere."""
    if context.answering.is_named(said):
        return None
    called = next((e for e in context.entries if e.starts.is_called(said)), None)
    # "Báo mất căn cước ở đâu" wishes for its card.
    is_answered = called is not None and called.act and context.is_surely_answered(said)
    return None if is_answered else called


def find_right_dialogue(said: Utterance, context: TurnContext) -> DialogueEntry | None:
    """Return the entry for the data right that is all that *said* asks for, or None.

    Most messages ask for none, so a cheap similarity check comes first.
    """
    if said.text.count(" ") >= _MOST_WORDS:
        return None
    plain = strip_courtesies(said)
    for entry in context.entries:
        if (rights := entry.starts.rights) and _asks_for_right(plain, entry.name, rights):
            # "Ừ đồng ý" is similar to "rút đồng ý", "đừng gửi nữa" to "đừng giữ nữa".
            lists = ("consent-agree-words", "consent-not-withdrawn-words")
            others = [way for name in lists for way in context.phrases.words(name)]
            return None if is_exact_match(plain, others) else entry
    return None


@analysed_once
def _asks_for_right(said: Utterance, name: str, rights: tuple[str, ...]) -> bool:
    ways, texts = _ways_of_rights(name, rights, said.phrases)
    return bool(texts.most_similar(said.folded)) and is_match(said, ways)


@lru_cache(maxsize=64)
def _ways_of_rights(
    name: str, rights: tuple[str, ...], phrases: Phrases
) -> tuple[tuple[str, ...], SimilarTexts]:
    """Return all ways of asking for *rights*, as written and folded."""
    lists = ("words", *(f"{right}-words" for right in rights))
    asked = (way for words in lists for way in phrases.words(f"{name}-{words}"))
    ways = (phrases.say(f"{name}-menu"), *asked)
    return ways, SimilarTexts(map(fold, ways))


def asks_anew(content: Content, entry: DialogueEntry, context: TurnContext) -> bool:
    """Tell whether *content* asks the open dialogue *entry* for something other than what is open.

    For example "xem dữ liệu" while erasing, or "GV 102" while GV 101 is shown; also who asks
    about what is shown: "bao giờ sửa".
    """
    if not isinstance(content, Text):
        return False
    said = context.utterance_of(content.text)
    is_asking = entry.unfinished.is_view and is_question(said)
    if is_asking and entry.starts.follow_up(content, context, False):  # noqa: FBT003 - is_last
        return True
    return _is_cited(said, entry, context) or find_right_dialogue(said, context) == entry


def say_not_understood(content: Content, session: Session, context: TurnContext) -> Turn:
    """Say that we did not understand; from the third time on, say whom to call."""
    if isinstance(content, Text) and tells_story(context.utterance_of(content.text)):
        session = keep_pending_text(session, content.text, context)
    misses = session.misses + 1
    name = "engine-lost" if misses < MISSES_UNTIL_HUMAN else "engine-lost-human"
    is_stale = isinstance(content, Tap)
    text = context.phrases.say("engine-stale" if is_stale else name, phone=context.unit.phone)
    place = Place.HOME if is_stale else Place.MISS
    return menu_turn(structs.replace(session, misses=misses), context, text, place=place)


def find_dialogue_within(
    said: Utterance, context: TurnContext
) -> tuple[str, DialogueEntry] | None:
    """Return the name that *said* contains among other words, and the entry it belongs to."""
    found = [
        (find_within(said, _spoken_ways(entry.name, context.phrases)), entry)
        for entry in context.entries
        if not entry.starts.is_alone
    ]
    longest = max(found, key=lambda pair: len(pair[0]), default=None)
    return longest if longest and longest[0] else None


@lru_cache(maxsize=256)
def _ways(name: str, phrases: Phrases) -> tuple[str, ...]:
    return (phrases.say(f"{name}-menu"), *phrases.words(f"{name}-words"))


@lru_cache(maxsize=256)
def _spoken_ways(name: str, phrases: Phrases) -> tuple[str, ...]:
    """Return the names of a dialogue that may occur among other words: not its commands."""
    return tuple(way for way in _ways(name, phrases) if not way.startswith("/"))
