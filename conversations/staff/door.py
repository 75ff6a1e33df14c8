"""The staff bot's door: officials go in, an invitation is taken, strangers are shown the way."""

from msgspec import structs

from conversations.engine import home, outcomes
from conversations.engine import play as engine
from conversations.engine.about_person import form_said
from conversations.engine.effects import Entered, EnterOffice, Outcome
from conversations.engine.house import House, Turn
from conversations.engine.messages import Content, Reply, Start, Tap
from conversations.engine.person import Person
from conversations.engine.queries import Post, ReportFacts, WhoIsThere
from conversations.engine.transcript import Session
from conversations.engine.unheard import unheard
from conversations.staff.card import card

DIALOGUE = "staff"
_FIRST = "work_news"


def play(session: Session, content: Content, house: House) -> Turn:
    """Return what *content* brings about for an official; a stranger's words are not kept."""
    if (turn := unheard(session, content, house)) is not None:
        return turn
    post = house.told(WhoIsThere())
    if not post.official:
        return _at_the_door(content, post, house)
    house = structs.replace(
        house, official=_spoken(post.official, house), alert=None, knowledge=None
    )
    turn = engine.play(session, content, house)
    # A link's token opens a door: it must not be kept, though it was used.
    turn = structs.replace(turn, secret=turn.secret or isinstance(content, Start))
    return _with_cards(turn, session, house)


def conclude(turn: Turn, outcome: Outcome, house: House) -> Turn:
    """Return *turn* with the words for what came of its effect."""
    if not isinstance(turn.effect, EnterOffice):
        return outcomes.conclude(turn, outcome, house)
    if isinstance(outcome, Entered):
        return _entered(turn, outcome, house)
    text = house.phrases.say(f"{DIALOGUE}-refused")
    return structs.replace(turn, replies=(Reply(text),), effect=None)


def _at_the_door(content: Content, post: Post, house: House) -> Turn:
    if isinstance(content, Start) and content.payload:
        effect = EnterOffice(content.payload)
        return Turn(Session(), effect=effect, dialogue=DIALOGUE, secret=True)
    name = f"{DIALOGUE}-stranger-chat" if post.chat else f"{DIALOGUE}-stranger"
    text = house.phrases.say(name, unit=house.unit_name, phone=house.unit.phone, chat=post.chat)
    return Turn(Session(), (Reply(text),), dialogue=DIALOGUE, secret=True)


def _entered(turn: Turn, entered: Entered, house: House) -> Turn:
    """Greet who has come in, and ask at once when they want to be told of work."""
    person = _called(entered.name, house)
    name = _spoken(entered.name, house)
    house = structs.replace(house.to(person), official=name, alert=None)
    text = house.phrases.say(f"{DIALOGUE}-entered", official=name, unit=house.unit_name)
    first = house.entry(_FIRST)
    asks = engine.play(turn.session, Tap(home.data_of(first)), house) if first else turn
    return structs.replace(
        turn,
        session=asks.session,
        replies=(Reply(text), *asks.replies),
        effect=None,
        person=person,
    )


def _called(name: str, house: House) -> Person:
    """Return the official as a person: "Chị Hoa" is called "chị"."""
    form = form_said(name.partition(" ")[0], house.phrases)
    return structs.replace(house.person, kind="official", form=form or house.person.form)


def _spoken(name: str, house: House) -> str:
    """Return *name* as it is said in a sentence: "chị Hoa"."""
    form, space, rest = name.partition(" ")
    return f"{form.lower()}{space}{rest}" if rest and form_said(form, house.phrases) else name


def _with_cards(turn: Turn, before: Session, house: House) -> Turn:
    """Return *turn* with the card of each report before the message that is to show it.

    Where the same question is asked once more, its reports were just shown.
    """
    is_same = turn.session.open is not None and _stands(turn.session) == _stands(before)
    replies: list[Reply] = []
    for reply in turn.replies:
        for report in () if is_same else reply.reports:
            facts = house.told(ReportFacts(report))
            if facts is not None:
                unit = house.unit_of(facts.version)
                replies.append(card(facts, unit, house.phrases, house.now, danger=False))
        replies.append(structs.replace(reply, reports=()))
    return structs.replace(turn, replies=tuple(replies))


def _stands(session: Session) -> tuple[int, int]:
    """Return which dialogue is open, and how many answers it has."""
    return session.serial, len(session.open.answers) if session.open else -1
