"""Find the card that answers a question about the assistant itself."""

from conversations.dialogues.questions.cards.card_context import CardContext
from conversations.dialogues.questions.cards.knowledge import CardMatch, DidYouMean, DontKnow
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.question_analysis import contains_as_written, is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model.acts import HELP, HUMAN, QUESTION, SCAM, SMALL_TALK
from conversations.engine.model.cards import ASSISTANT
from conversations.text.matching import find_within

_FEW_WORDS = 12
# What a question about the assistant sounds like.
_ABOUT_IT = frozenset((HELP, HUMAN, SCAM))


def find_assistant_card(said: Utterance, context: CardContext) -> str:
    """Return the id of the card about the assistant that *said* asks for, or "".

    Such questions have few words of their own ("tốn xiền hông"), so that often no card is sure.
    But the best card and the act that the sentence model reads, told by different signs, agree.
    """
    judgement = context.judge(said)
    if isinstance(judgement, DontKnow):
        return ""
    is_sure = isinstance(judgement, CardMatch)
    best = judgement.id if isinstance(judgement, CardMatch) else judgement.ids[0]
    card = context.knowledge.card(best)
    if card is None or card.group != ASSISTANT or not _asks(said):
        return ""
    meant = set(listen(said).acts) or {QUESTION}
    is_likely = isinstance(judgement, DidYouMean) and judgement.likely and meant & _ABOUT_IT
    is_agreed = meant & {*_ABOUT_IT, QUESTION, SMALL_TALK} and _names_us(said)
    return best if is_sure or is_likely or is_agreed else ""


def _names_us(said: Utterance) -> bool:
    """Tell whether *said*, a short question, has words for what people do here: "nhắn vào đây"."""
    marks = said.phrases.words("asking-assistant-marks-words")
    return len(said.words) <= _FEW_WORDS and bool(find_within(said, marks))


def _asks(said: Utterance) -> bool:
    """Tell whether a clause of *said* is a question, in the words in which people ask about us."""
    if any(map(is_question, (said, *split_clauses(said)))):
        return True
    return contains_as_written(said, said.phrases.words("asking-assistant-words"))
