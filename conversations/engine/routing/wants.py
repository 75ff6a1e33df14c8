"""Find out what a message wants while no question is open."""

from collections.abc import Iterator, Sequence

from conversations.engine.language.matters import likely_category, tells_matter
from conversations.engine.language.question_analysis import (
    ends_in_question,
    is_question,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import QUESTION
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.readings import Evidence
from conversations.engine.model.transcript import Session
from conversations.engine.policy import Place, decide
from conversations.engine.recognisers.spoken_acts import read_spoken_acts
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing import menu
from conversations.engine.understanding.frauds import acts_about_fraud
from conversations.text import phone

_AFTER_AN_ANSWER = "card"
# A name counts if so many times its words are all that is said.
_SHARE = 3


def find_wants(said: Utterance, session: Session, context: TurnContext) -> Sequence[str]:
    """Return the act that *said* wants, two if both are near, none if none is likely."""
    if context.meant:
        return (context.meant,)
    if context.answering.is_named(said):
        return (QUESTION,)
    asked = _AFTER_AN_ANSWER if context.answering.has_just_answered(session, context) else ""
    # The code of a report alone resembles a question about it, as an age does one of a pension.
    told = context.profile.without_age(context.without_codes(said))
    found = (*find_evidence(told, context), *_find_news(said, session, context))
    alike = acts_about_fraud(said, session, context)
    readings = read_spoken_acts(told, asked, found=found, alike=alike)
    decision = decide(readings, Place.OUTSIDE, found)
    context.decided.append(decision)
    return decision.acts


def find_evidence(said: Utterance, context: TurnContext) -> Iterator[Evidence]:
    """Yield what *said* names: an answer, a matter to report; and whether it asks."""
    named = context.answering.find_evidence(said, context)
    yield from (evidence for evidence in named if evidence is not Evidence.QUESTION)
    asks = Evidence.QUESTION in named or is_question(said) or ends_in_question(said)
    if asks:
        yield Evidence.QUESTION
    if tells_matter(said):
        yield Evidence.MATTER
    if likely_category(said):
        yield Evidence.CATEGORY
    if phone.national(said.text):
        yield Evidence.NUMBER


def _find_news(said: Utterance, session: Session, context: TurnContext) -> Iterator[Evidence]:
    """Yield that *said* is about getting news; "đừng gửi nữa" may be about a draft."""
    if any(e.starts.is_about_news(said, context, not session.shelved) for e in context.entries):
        yield Evidence.NEWS


def find_mainly_named_dialogue(said: Utterance, context: TurnContext) -> DialogueEntry | None:
    """Return the entry of the dialogue whose name is most of *said*, or None."""
    name, entry = menu.find_dialogue_within(said, context) or ("", None)
    return entry if entry is not None and _is_most_of(name, said) else None


def _is_most_of(name: str, said: Utterance) -> bool:
    """Tell whether *name* is more than a part of a story."""
    return _SHARE * len(name.split()) >= len(said.words)


def find_wanted_dialogue(
    content: Content, session: Session, context: TurnContext
) -> DialogueEntry | None:
    """Return the entry of the dialogue that *content* asks for, in whatever words, or None."""
    entry = menu.find_requested_dialogue(content, context)
    if entry is not None or not isinstance(content, Text):
        return entry
    wants = find_wants(context.utterance_of(content.text), session, context)
    return context.entry_for(wants[0]) if len(wants) == 1 else None


def asks_question(content: Content, session: Session, context: TurnContext) -> bool:
    """Tell whether *content* asks for information."""
    if not isinstance(content, Text):
        return False
    return QUESTION in find_wants(context.utterance_of(content.text), session, context)
