"""The dialogue in which a person asks whether a message, a number or a link is the commune's."""

from conversations.dialogues.announcements.queries import CheckMessage, Verdict
from conversations.dialogues.announcements.verdicts import LONGEST, OURS, UNSURE, find_evidence
from conversations.engine.language.clauses import match_within
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Reply, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.engine.replay.talk import Talk
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.matching import find_within

DIALOGUE = "check_news"
_LEAST, _MOST = 2, 2000
_FEWEST_OF_NOTICE = 8
# So many words at most stand between "chuyển" and "triệu".
_MOST_BETWEEN = 3


async def check_news(talk: Talk) -> Closing:
    """Ask for the message, and say whether the commune sent it."""
    told = await talk.text("message", least=_LEAST, most=_MOST, is_verbatim=True)
    verdict = await talk.recall("verdict", CheckMessage(told.text))
    said = talk.known.utterances.utterance_of(told.text, talk.known.phrases)
    text, _ = say_verdict(said, verdict, talk.known.unit)
    return Closing("told", {"verdict": text})


def check(content: Text, context: TurnContext) -> Reply | None:
    """Return whether *content* comes from the commune, if it asks for that; None otherwise.

    It asks by its words, or because it is a forwarded notice, or nothing but a code, a number or a
    link.
    """
    said = context.utterance_of(content.text)
    asking = find_within(said, said.phrases.words(f"{DIALOGUE}-ask-words"))
    evidence = find_evidence(content.text, asking)
    if not asking and (evidence.phones or evidence.hosts):
        asking = find_within(said, said.phrases.words(f"{DIALOGUE}-whose-words"))
    is_bare = bool(evidence.codes or evidence.phones or evidence.hosts) and not evidence.words
    # A few forwarded words are a neighbour's rather than a notice.
    is_notice = content.is_forwarded and len(evidence.words) >= _FEWEST_OF_NOTICE
    if not (is_bare or is_notice or (asking and evidence.is_any)):
        return None
    verdict = context.answer_query(CheckMessage(content.text[:LONGEST], asking))
    is_unknown = verdict.kind == UNSURE and not verdict.why
    if is_unknown and find_within(asking, said.phrases.words(f"{DIALOGUE}-fraud-ask-words")):
        return None  # the warning of fraud helps more
    told, calls = say_verdict(said, verdict, context.unit)
    return Reply(told, calls=calls)


def say_verdict(said: Utterance, verdict: Verdict, unit: Unit) -> tuple[str, tuple[str, ...]]:
    """Return the words for *verdict* on *said*, and whom to call.

    If it has the words of a known fraud, the warning comes first.
    """
    phrases = said.phrases
    is_genuine = verdict.kind == OURS and verdict.why in ("text", "code")
    if is_genuine or not _sounds_like_fraud(said):
        return _say(verdict, phrases, unit), () if verdict.kind == OURS else (unit.phone,)
    police = unit.police_phone
    warning = phrases.say("small_talk-scam", phone=police)
    return f"{warning}\n{_say(verdict, phrases, unit)}", (police, unit.phone)


def _sounds_like_fraud(said: Utterance) -> bool:
    """Tell whether *said* has the words of a known fraud, or asks for money."""
    fraud, pay, money = (
        said.phrases.words(f"{DIALOGUE}-{name}-words") for name in ("fraud", "pay", "money")
    )
    asks_for_money = match_within(said, (pay, money), most_between=_MOST_BETWEEN)
    return asks_for_money or bool(find_within(said, fraud))


def _say(verdict: Verdict, phrases: Phrases, unit: Unit) -> str:
    name = "-".join(filter(None, (DIALOGUE, verdict.kind, verdict.why)))
    text = phrases.say(name, what=verdict.what, owner=verdict.owner, phone=unit.phone)
    if verdict.news is None or verdict.why == "text":
        return text
    return f"{text}\n{verdict.news.in_full(phrases)}"
