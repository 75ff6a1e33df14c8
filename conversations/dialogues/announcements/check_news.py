"""The dialogue in which a person asks whether a message, a number or a link is the commune's."""

from conversations.dialogues.announcements.message_check.evidence import LONGEST, find_evidence
from conversations.dialogues.announcements.message_check.verdict_wording import say_verdict
from conversations.dialogues.announcements.message_check.verdicts import UNSURE
from conversations.dialogues.announcements.news_words import asks_whether_true, named_topics
from conversations.dialogues.announcements.queries import CheckMessage
from conversations.engine.model.checked_message import CheckedMessage
from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Text
from conversations.engine.replay.talk import Talk
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.matching import find_within

DIALOGUE = "check_news"
_LEAST, _MOST = 2, 2000
_FEWEST_OF_NOTICE = 8


async def check_news(talk: Talk) -> Closing:
    """Ask for the message, and say whether the commune sent it."""
    told = await talk.text("message", least=_LEAST, most=_MOST, is_verbatim=True)
    verdict = await talk.recall("verdict", CheckMessage(told.text))
    known = talk.known
    said = known.utterances.utterance_of(told.text, known.phrases)
    return Closing(
        "told", {"verdict": say_verdict(said, verdict, known.unit, known.phrases_for).text}
    )


def check(content: Text, context: TurnContext, *, is_asked: bool = False) -> CheckedMessage | None:
    """Return whether *content* comes from the commune, if it asks for that; None otherwise.

    It asks by its words, or because it is a forwarded notice, or nothing but a code, a number or a
    link; or the person was asked for it, if it *is_asked*. Whoever asks whether there is such news
    is told what there is.
    """
    said = context.utterance_of(content.text)
    asking = find_within(said, said.phrases.words(f"{DIALOGUE}-ask-words"))
    evidence = find_evidence(content.text, asking)
    if not asking and (evidence.phones or evidence.hosts):
        asking = find_within(said, said.phrases.words(f"{DIALOGUE}-whose-words"))
    is_bare = evidence.is_named and not evidence.words
    has_notice = len(evidence.words) >= _FEWEST_OF_NOTICE
    is_of_topic = asks_whether_true(said) and bool(named_topics(said, context.unit))
    # A few forwarded words are a neighbour's rather than a notice.
    is_notice = has_notice and (content.is_forwarded or is_asked)
    if not (is_bare or is_notice or (asking and evidence.is_any) or is_of_topic):
        return None
    verdict = context.answer_query(CheckMessage(content.text[:LONGEST], asking))
    is_unknown = verdict.kind == UNSURE and not verdict.why
    # "Mai cắt điện thật không" asks for the news, "TB 12 thật không" about a message.
    if is_of_topic and is_unknown and not evidence.is_named and (told := context.news_about(said)):
        return CheckedMessage(told)
    if is_unknown and find_within(asking, said.phrases.words(f"{DIALOGUE}-fraud-ask-words")):
        return None  # the warning of fraud helps more
    found = say_verdict(said, verdict, context.unit, context.phrases_for)
    is_known = found.is_of_announcement and has_notice
    is_named = evidence.is_named and verdict.news is not None
    return CheckedMessage(
        found.text, found.calls, is_known=is_known, is_named=is_named, is_fraud=found.is_fraud
    )
