"""Add the words for the outcome of an effect to a turn."""

from msgspec import structs

from conversations.engine.acts.offers import offer_in_words, offer_other_matter, settle_offer
from conversations.engine.model.effects import Outcome, Refused
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import (
    Session,
    Transcript,
    inherit_matters,
    shelve_dialogue,
    unconfirm,
)
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.next_steps import Place
from conversations.engine.steps.beginnings import begin_dialogue, begin_next_matter
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
    draft = None if isinstance(outcome, Refused) else turn.draft
    if outcome.receipt and draft is not None:
        session, draft = _drop_told_anew(session, draft)
    place = Place.RECEIPT if outcome.receipt else Place.ANSWER
    reply = menu.menu_reply(
        session, context, text, place=place, receipt=outcome.receipt, calls=outcome.calls
    )
    after = _say_and_go_on(reply, draft, outcome, structs.replace(turn, session=session), context)
    session, ends = after.session, after.replies
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


def _say_and_go_on(
    reply: Reply, done: Transcript | None, outcome: Outcome, turn: Turn, context: TurnContext
) -> Turn:
    """Return *turn* with *reply*, the words for *outcome*, and what follows them.

    The matter that waited behind *done* comes first, then the dialogue that *outcome* leads to,
    then the one that is open.
    """
    phrases, session = context.phrases, turn.session
    buttons = outcome.buttons(phrases)
    shown = structs.replace(
        reply, links=outcome.links(turn.dialogue, phrases), buttons=buttons or reply.buttons
    )
    entry, following = context.entry(turn.dialogue), context.entry(outcome.goes_on_in)
    begun = None
    if done is not None and entry is not None and session.open is None:
        begun = begin_next_matter(session, entry, done, context)
    if begun is not None:
        shown = structs.replace(shown, buttons=buttons, navigation=())
    elif following is not None:
        begun = begin_dialogue(_make_room(session, following), following, context)
        shown = structs.replace(shown, navigation=())
    elif dialogue := find_open_dialogue(session, context):
        begun = dialogue.ask()
        shown = Reply(reply.text, buttons=buttons, calls=outcome.calls)
    if begun is None:
        return structs.replace(turn, replies=(shown,))
    return structs.replace(turn, session=begun.session, replies=(shown, *begun.replies))


def _drop_told_anew(session: Session, done: Transcript) -> tuple[Session, Transcript]:
    """Return *session* without a draft of what *done* now tells: their first answers agree.

    What waited behind the draft waits behind *done*, which is returned, too.
    """
    left = session.shelved
    if left is None or left.name != done.name or not left.answers or not done.answers:
        return session, done
    first, other = left.answers[0], done.answers[0]
    if (first.key, first.value) != (other.key, other.value):
        return session, done
    return structs.replace(session, shelved=None), inherit_matters(done, left)


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
