"""Add the words for the outcome of an effect to a turn."""

from msgspec import structs

from conversations.engine.acts.offers import offer_in_words, offer_other_matter, settle_offer
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import Session, Transcript, shelve_dialogue, unconfirm
from conversations.engine.replay.turn_context import DialogueEntry, Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.next_steps import Place
from conversations.engine.steps.beginnings import begin_dialogue
from conversations.engine.steps.open_dialogue import find_open_dialogue
from conversations.engine.turn import data_rights


def conclude(turn: Turn, outcome: Outcome, context: TurnContext) -> Turn:
    """Return *turn* with the words for *outcome*; set the dialogue aside if it was refused."""
    if turn.person is not None:
        context = context.for_person(turn.person)
    if outcome.is_silent:
        return structs.replace(turn, effect=None)
    name = f"{turn.dialogue}-{outcome.__struct_config__.tag}"
    if isinstance(outcome, Refused):
        name = f"{name}-{outcome.why}"
        if turn.effect is not None and turn.effect.keeps_draft_if_refused:
            turn = structs.replace(turn, session=_set_aside(turn, context))
    if outcome.forgets_words:
        return data_rights.say_farewell(turn, outcome, context)
    text = outcome.say(name, context.phrases)
    session = settle_offer(turn.session, turn.dialogue, context)
    if outcome.receipt and turn.draft is not None:
        session = _drop_told_anew(session, turn.draft)
    place = Place.RECEIPT if outcome.receipt else Place.ANSWER
    reply = menu.menu_reply(
        session, context, text, place=place, receipt=outcome.receipt, calls=outcome.calls
    )
    links, buttons = (
        outcome.links(turn.dialogue, context.phrases),
        outcome.buttons(context.phrases),
    )
    reply = structs.replace(reply, links=links, buttons=buttons or reply.buttons)
    ends: tuple[Reply, ...] = (reply,)
    if following := context.entry(outcome.goes_on_in):
        first = structs.replace(reply, navigation=())
        begun = begin_dialogue(_make_room(session, following), following, context)
        session, ends = begun.session, (first, *begun.replies)
    elif dialogue := find_open_dialogue(session, context):
        aside = dialogue.say(text)
        session, (said, question) = aside.session, aside.replies
        ends = (structs.replace(said, buttons=buttons, calls=outcome.calls), question)
    if outcome.receipt and (
        hint := offer_other_matter(session, context) or offer_in_words(session, context)
    ):
        ends = (structs.replace(ends[0], text=f"{ends[0].text}\n{hint}"), *ends[1:])
    return structs.replace(
        turn,
        session=session,
        replies=(*turn.replies, *ends),
        effect=None,
        elsewhere=outcome.reply_elsewhere(),
    )


def _drop_told_anew(session: Session, done: Transcript) -> Session:
    """Return *session* without a draft of what *done* now tells: their first answers agree."""
    left = session.shelved
    if left is None or left.name != done.name or not left.answers or not done.answers:
        return session
    first, other = left.answers[0], done.answers[0]
    is_same = (first.key, first.value) == (other.key, other.value)
    return structs.replace(session, shelved=None) if is_same else session


def _make_room(session: Session, entry: DialogueEntry) -> Session:
    """Return *session* without an open dialogue; the one of *entry* itself is not kept."""
    if session.open is not None and session.open.name == entry.name:
        session = structs.replace(session, open=None)
    return shelve_dialogue(session)


def _set_aside(turn: Turn, context: TurnContext) -> Session:
    """Return the session with the refused dialogue set aside under the newest unit version.

    Leave out its last answer, which was the confirmation.
    """
    if turn.draft is None:
        return turn.session
    draft = structs.replace(unconfirm(turn.draft, context.now), version=context.version)
    return structs.replace(turn.session, shelved=draft)
