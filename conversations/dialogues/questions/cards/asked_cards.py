"""Word the reply for a card that was asked for, or the case or part that a follow-up is about."""

from collections.abc import Sequence

from msgspec import structs

from conversations.dialogues.questions import card_policy
from conversations.dialogues.questions.cards import card_replies, missing_parts
from conversations.dialogues.questions.cards.card_context import CardContext
from conversations.dialogues.questions.cards.card_replies import card_title
from conversations.dialogues.questions.cards.card_search import find_named_card
from conversations.dialogues.questions.cards.follow_ups import (
    WHOLE,
    asks_on,
    asks_whether,
    new_words,
    read_next_parts,
    spell_out,
)
from conversations.dialogues.questions.cards.knowledge import CardMatch
from conversations.dialogues.questions.cards.last_question import last_card
from conversations.dialogues.questions.cards.question_words import content_words, names_part
from conversations.dialogues.questions.cards.requested_parts import (
    find_requested_part,
    find_requested_parts,
    ways_to_ask,
)
from conversations.dialogues.questions.effects import PartMissed
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.matters import tells_matter
from conversations.engine.language.question_analysis import (
    ends_in_question,
    is_question,
    without_phrases,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.cards import ASSISTANT, ONLINE, CardCase
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import Session
from conversations.engine.routing import menu

_MOST_WORDS = 20


def find_followed_case(said: Utterance, session: Session, context: CardContext) -> CardCase | None:
    """Return the case of the last card that *said* tells of; None if it is about another card.

    The follow-up need not name the card: its title is read with it, if it is not enough alone. A
    case that has its words comes before other cards: "em từng ly hôn thì sao" after the paper on
    being single.
    """
    shown = last_card(session, context)
    card = context.card(shown)
    if card is None or not card.cases or len(said.words) > _MOST_WORDS:
        return None
    whole, words = spell_out(said), new_words(said)
    if find_named_card(said, context.knowledge) not in ("", shown):
        return None
    if not words and find_requested_part(whole):
        return None
    names_other = context.knowledge.named_in_request(whole) not in ("", shown)
    case = context.knowledge.find_case(
        whole.text, shown, is_follow_up=True, only_by_way=names_other
    )
    if case or names_other:
        return case
    if not (asks_on(said) or asks_whether(said) or (words and not tells_matter(said))):
        return None
    title = card_title(shown, context)
    return context.knowledge.find_followed_case(whole.text, title, shown, words)


def case_reply(
    said: Utterance, case: CardCase | None, session: Session, context: CardContext
) -> Reply | None:
    """Return the last card's answer for *case*, then the parts that *said* asks for."""
    card = context.card(last_card(session, context))
    if card is None or case is None:
        return None
    return card_replies.whole_card(card, context, asked=find_requested_parts(said), case=case)


def told_case_reply(said: Utterance, session: Session, context: CardContext) -> Reply | None:
    """Return the last card's answer for the case that *said*, which no card answers, tells of.

    It need not tell so clearly of the case as what could be about another card.
    """
    shown = last_card(session, context)
    case = context.knowledge.find_case(spell_out(said).text, shown) if asks_on(said) else None
    return case_reply(said, case, session, context)


def follow_up_reply(said: Utterance, session: Session, context: CardContext) -> Reply | None:
    """Return the last card's answer to a question that names only a part; None otherwise.

    A question that names a dialogue is about that dialogue, unless the name itself names the part.
    """
    shown = last_card(session, context)
    card = context.card(shown)
    names = read_next_parts(said) if shown else ()
    if not names:
        return None
    name, *others = names
    named = menu.find_dialogue_within(said, context)
    if named is not None and not names_part(said.part(named[0])):
        return None
    if card is None or name == WHOLE:
        return card_reply(shown, context)
    if others:
        return card_replies.whole_card(card, context, asked=names)
    return card_replies.card_section(card, name, context)


def card_reply(
    id_: str, context: CardContext, said: Utterance | None = None, asked: Sequence[str] = ()
) -> Reply:
    """Return the reply for a card or procedure, which *said* asks for.

    The case that *said* tells of comes first, then the parts *asked*. A part that the card's title
    names by itself was not asked for.

    Raises:
        LookupError: there is no such card or procedure.
    """
    card = context.card(id_)
    if card is not None:
        title = context.utterance_of(card.title.in_language(context.phrases.language))
        named = find_requested_part(title)
        # "làm hộ" is to act for someone, and how "Làm hộ chiếu" begins
        asked = () if card.group == ASSISTANT else tuple(it for it in asked if it != named)
        case = _find_told_case(said, id_, context) if said else None
        if case is None and tuple(asked) == (ONLINE,):
            return card_replies.card_section(card, ONLINE, context)
        asks_more = bool(said and asked and _asks_beside(said, asked))
        return card_replies.whole_card(
            card, context, asked=asked, case=case, with_answer=asks_more
        )
    procedure = context.procedure(id_)
    if procedure is None:
        raise LookupError(id_)
    return card_replies.procedure_reply(procedure, id_, context)


def tell_unanswered(said: Utterance, reply: Reply, id_: str, context: CardContext) -> Reply:
    """Return *reply* from the card *id_* with the question in *said* that it says nothing of.

    "Đủ 14 tuổi đã phải làm chưa, trường có làm luôn không": no card tells what the school does.
    """
    card, clauses = context.card(id_), split_clauses(said)
    if card is None or card.group == ASSISTANT:
        return reply
    known = card_replies.words_of(card, context)
    for clause in clauses[1:]:
        asked = content_words(clause)
        share = sum(word in known for word in asked) / len(asked) if asked else 1.0
        is_told = card_policy.covers(share) or isinstance(context.judge(clause), CardMatch)
        if is_question(clause) and not find_requested_part(clause) and not is_told:
            phone = context.unit.phone_of(card.owner)
            told = context.phrases.say("card-unanswered", asked=clause.text, phone=phone)
            return structs.replace(reply, text=f"{reply.text}\n{told}")
    return reply


def _find_told_case(said: Utterance, id_: str, context: CardContext) -> CardCase | None:
    """Return the case of the card *id_* that *said* tells of, as a whole or in one clause."""
    asks = (said, *split_clauses(said))
    cases = (context.knowledge.find_case(each.text, id_) for each in asks)
    return next(filter(None, cases), None)


def _asks_beside(said: Utterance, asked: Sequence[str]) -> bool:
    """Tell whether *said* asks more than the parts *asked*: "nộp ở đâu và có được không"."""
    ways = tuple(way for name in asked for way in ways_to_ask(name, said.phrases))
    return ends_in_question(without_phrases(said, ways))


def missing_part_of(id_: str, part: str, context: CardContext) -> PartMissed | None:
    """Return the effect that records *part* as missing in the card *id_*; None if it is there."""
    card = context.card(id_)
    if card is None or card.group == ASSISTANT or part not in missing_parts.PART_FIELDS:
        return None  # "nhắn có mất tiền không" is what a card about us itself answers
    return missing_parts.find_missing_part(card, part, context.now.date())
