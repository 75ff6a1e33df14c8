"""Find the cards that answer a question, as a whole or in one of its clauses."""

from collections.abc import Iterator, Sequence

from conversations.dialogues.questions.cards.assistant_cards import find_assistant_card
from conversations.dialogues.questions.cards.card_context import CardContext
from conversations.dialogues.questions.cards.knowledge import (
    CardMatch,
    DidYouMean,
    DontKnow,
    Judgement,
    Knowledge,
)
from conversations.dialogues.questions.cards.requested_parts import (
    asks_only_for_part,
    find_requested_part,
)
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.deaths import tells_death
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import (
    ends_in_question,
    is_question,
    without_phrases,
)
from conversations.engine.language.tellings import end_of_telling
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.readings import Evidence
from conversations.text.folded_text import analysed_once
from conversations.text.matching import is_exact_match

MOST_OFFERED = 2
# So many words at the end of a long telling may be a question of their own.
_ENDS = (10, 14, 20)
_FEW_BEFORE = 8
# The word for asking is among so many first ones.
_MOST_ASKING = 7


def find_cards(said: Utterance, context: CardContext) -> Sequence[str]:
    """Return the id of the card that answers *said*, of two that may, or none."""
    if named := find_named_card(said, context.knowledge) or context.knowledge.named_in_request(
        said
    ):
        return (named,)
    judged = list(_judge_parts(said, context))
    match = next((its for its in judged if isinstance(its, CardMatch)), None)
    if match is not None:
        return (match.id,)
    asked = _without_asking(said)
    if named := find_named_card(asked, context.knowledge):
        return (named,)
    behind = context.judge(asked)
    if isinstance(behind, CardMatch):
        return (behind.id,)
    if about_us := find_assistant_card(said, context):
        return (about_us,)
    offers = (its for its in judged if isinstance(its, DidYouMean) and its.likely)
    offered = (its.ids[:MOST_OFFERED] for its in offers)
    likely = next((ids for ids in offered if len(ids) == MOST_OFFERED), ())
    return likely or _find_for_bereaved(said, context) or _find_at_end(said, context)


def find_probable(said: Utterance, context: CardContext) -> Sequence[str]:
    """Return the card that *said*, which no card surely answers, is probably about, or two."""
    judged = (its for its in _judge_parts(said, context) if isinstance(its, DidYouMean))
    found = [its.to_offer for its in judged if its.to_offer]
    return min(found, key=len, default=())


def find_also_asked(
    said: Utterance, found: Sequence[str], context: CardContext
) -> Sequence[tuple[str, Utterance]]:
    """Return two cards with the clauses of *said* that ask for them, if different ones do.

    *found* are those that answer *said* as a whole.
    """
    asking: dict[str, Utterance] = {}
    for clause in filter(is_question, split_clauses(said)):
        its = DontKnow() if asks_only_for_part(clause) else _judge_clause(clause, found, context)
        if isinstance(its, CardMatch):
            asking.setdefault(its.id, clause)
        elif isinstance(its, DidYouMean) and (its.is_probable or its.ids[0] in found):
            asking.setdefault(its.ids[0], clause)
    both = tuple(asking.items())[:MOST_OFFERED]
    is_of_both = len(both) == MOST_OFFERED and asking.keys() & set(found)
    return both if is_of_both else ()


def _judge_clause(clause: Utterance, found: Sequence[str], context: CardContext) -> Judgement:
    """Return the judgement on *clause*, or on it as one about the first card *found*.

    "Muốn mở quán thì cần gì, có phải đóng thuế không" asks for the tax of a shop.
    """
    alone = context.judge(clause)
    if isinstance(alone, CardMatch) or not found:
        return alone
    label = context.card(found[0])
    title = label.title.in_language(context.phrases.language) if label else ""
    titled = context.judge(clause.part(f"{clause.text} {title}"))
    return titled if isinstance(titled, CardMatch) else alone


def _find_at_end(said: Utterance, context: CardContext) -> Sequence[str]:
    """Return the card on the end of *said*, a long telling that asks in its last words."""
    sizes = (n for n in _ENDS if n + _FEW_BEFORE <= len(said.words))
    ends = (end_of_telling(said), *(said.part(" ".join(said.words[-n:])) for n in sizes))
    judged = map(context.judge, ends)
    return next(((its.id,) for its in judged if isinstance(its, CardMatch)), ())


def _find_for_bereaved(said: Utterance, context: CardContext) -> Sequence[str]:
    """Return the card on a death, if *said* tells of one and asks about nothing else.

    "Mẹ tôi mất hôm qua, giờ làm gì" names no paper.
    """
    if not tells_death(said):
        return ()
    words = said.phrases.words
    lists = ("engine-kin", "engine-died", "engine-not_missing", "asking-death")
    rest = without_phrases(said, tuple(way for its in lists for way in words(f"{its}-words")))
    death = " ".join(words("asking-death"))
    asked = death if context.knowledge.is_about_nothing(rest.text) else f"{said.text}, {death}"
    judged = context.judge(said.part(asked))
    if isinstance(judged, DidYouMean) and judged.is_probable:
        return judged.ids[:1]
    return (judged.id,) if isinstance(judged, CardMatch) else ()


@analysed_once
def find_named_card(said: Utterance, knowledge: Knowledge) -> str:
    """Return the id of the card that *said* names exactly, or ""."""
    return knowledge.named(said) or knowledge.named(strip_courtesies(said))


def find_evidence(said: Utterance, context: CardContext) -> Iterator[Evidence]:
    """Yield whether a card answers *said*, which may be about us, and whether *said* asks."""
    judgement, asks = _judge_best(said, context)
    if isinstance(judgement, CardMatch):
        yield Evidence.CARD
        if find_requested_part(said):
            yield Evidence.PART
    if isinstance(judgement, DontKnow):
        yield Evidence.NO_CARD
    if find_assistant_card(said, context):
        yield Evidence.ABOUT_US
    if asks:
        yield Evidence.QUESTION


def _judge_best(said: Utterance, context: CardContext) -> tuple[Judgement, bool]:
    """Return the judgement on *said*, and whether it asks something.

    If no card answers the whole, the judgement is that on the clause that one answers.
    """
    whole, *clauses = _judge_parts(said, context)
    answered = next((its for its in clauses if isinstance(its, CardMatch)), None)
    asks = answered is not None or is_question(said) or ends_in_question(said)
    return (whole if answered is None or isinstance(whole, CardMatch) else answered), asks


def _judge_parts(said: Utterance, context: CardContext) -> Iterator[Judgement]:
    """Yield the judgement on *said*, then on each of its clauses that asks.

    "Mẹ tôi ốm, tôi đi nộp thay được không" asks in its second clause only.
    """
    yield context.judge(said)
    clauses = split_clauses(said)
    yield from map(context.judge, filter(is_question, clauses) if len(clauses) > 1 else ())


def _without_asking(said: Utterance) -> Utterance:
    """Return what *said* asks behind the word "hỏi": "khoan, cho cô hỏi giờ làm việc đã"."""
    ask = said.phrases.words("asking-ask-words")
    ats = (at for at, word in enumerate(said.words[:_MOST_ASKING]) if is_exact_match(word, ask))
    first = next(ats, None)
    return said if first is None else said.part(" ".join(said.words[first + 1 :]))
