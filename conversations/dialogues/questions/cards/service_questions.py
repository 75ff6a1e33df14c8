"""Answer service questions from the cards: one card, one of two, or "we don't know"."""

from collections.abc import Sequence

from msgspec import structs

from conversations.dialogues.questions.cards import card_browsing, card_replies
from conversations.dialogues.questions.cards.asked_cards import (
    card_reply,
    case_reply,
    find_followed_case,
    follow_up_reply,
    missing_part_of,
    tell_unanswered,
    told_case_reply,
)
from conversations.dialogues.questions.cards.card_context import CardContext
from conversations.dialogues.questions.cards.card_replies import (
    ASK,
    GROUPS,
    NONE,
    NOT_THIS,
    SHOW,
    card_button,
    read_card_button,
)
from conversations.dialogues.questions.cards.card_search import (
    MOST_OFFERED,
    find_also_asked,
    find_cards,
    find_probable,
)
from conversations.dialogues.questions.cards.follow_ups import (
    asks_on,
    asks_what_if,
    asks_whether,
    asks_whether_to_have,
    asks_who_may_act,
    new_words,
    read_next_part,
    spell_out,
    stays_on_topic,
)
from conversations.dialogues.questions.cards.knowledge import CardMatch, DidYouMean
from conversations.dialogues.questions.cards.last_question import (
    MOST_KEPT,
    append_question,
    awaited_part,
    first_question,
    follow_up_question,
    last_card,
    mask_question,
    question_before_browsing,
    unanswered_question,
)
from conversations.dialogues.questions.cards.requested_parts import (
    asks_only_for_part,
    find_requested_part,
    find_requested_parts,
)
from conversations.dialogues.questions.effects import Missed
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.matters import tells_matter
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.cards import (
    ASSISTANT,
    FEE,
    FORM,
    PAPERS,
    SECTIONS,
    WHO,
)
from conversations.engine.model.effects import AskOfficial
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.transcript import LastQuestion, Session
from conversations.engine.questions.base import page_of
from conversations.engine.replay.told_words import keep_pending_text
from conversations.engine.replay.turn_context import Turn
from conversations.engine.routing import menu

DIALOGUE = "asking"
# The parts of a card that tell what is needed.
_NEEDED = frozenset((PAPERS, WHO, FORM))
_FEWEST_TO_PASS_ON = 6
# More words of its own make a short question one about something else.
_MOST_NEW = 2


def answer_question(said: Utterance, session: Session, context: CardContext) -> Turn | None:
    """Return the turn for the question *said*, which may be that we don't know.

    Return None if *said* is too short or vague even for an official to answer.
    """
    found = find_cards(said, context)
    if both := find_also_asked(said, found, context):
        return _show_both_cards(said, both, session, context)
    if len(found) == 1:
        return _show_card(said, found[0], session, context)
    probable = found or find_probable(said, context)
    names_other = probable and new_words(said)
    if not names_other and (turn := _answer_from_last_card(said, session, context)):
        return turn
    if asks_only_for_part(said):
        return _ask_for_subject(said, session, context)
    if not found and says_too_little(said, context):
        return None
    if len(probable) == 1:
        return _show_probable_card(said, probable[0], session, context)
    if probable:
        reply = card_replies.offer_cards(probable, context)
        asked = LastQuestion(mask_question(said.text), offered=probable[0])
        return _count_as_miss(_turn(session, reply, asked, context), session)
    session = keep_pending_text(session, said.text, context)
    turn = _unknown(mask_question(said.text), session, context)
    card = context.card(last_card(session, context))
    if card is None or card.group == ASSISTANT or not _may_be_of_card(said):
        return turn
    reply = card_replies.unknown_about(card, context)
    asked = structs.replace(
        turn.session.asked or LastQuestion(), choices=reply.buttons, offered=card.id
    )
    session = structs.replace(turn.session, asked=asked)
    return structs.replace(turn, session=session, replies=(reply,))


def _may_be_of_card(said: Utterance) -> bool:
    """Tell whether *said*, whose answer is unknown, may still be about the last card.

    "Giá vàng bao nhiêu" asks for the price of something else. "Một chú ở xa không chịu ký thì sao"
    asks what becomes of the same matter, whatever it names.
    """
    if asks_on(said) and asks_what_if(spell_out(said)):
        return True
    part = find_requested_part(spell_out(said))
    most_new = {"": _MOST_NEW, FEE: 0}.get(part, 1)
    return asks_on(said) and len(new_words(said)) <= most_new


def answer_follow_up(content: Content, session: Session, context: CardContext) -> Turn | None:
    """Answer *content* as a follow-up about the last card; None if it isn't one."""
    if not isinstance(content, Text):
        return None
    said = context.utterance_of(content.text)
    case = find_followed_case(said, session, context)
    reply = case_reply(said, case, session, context) or follow_up_reply(said, session, context)
    if reply is None:
        return _answer_whether(said, session, context)
    asked = follow_up_question(said.text, session, context)
    effect = missing_part_of(asked.card, read_next_part(said), context)
    return structs.replace(_turn(session, reply, asked, context), effect=effect)


def asks_about_last_card(content: Content, session: Session, context: CardContext) -> bool:
    """Tell whether *content* only asks for a part or case of the last card: "mấy tiền"."""
    if not isinstance(content, Text):
        return False
    said = context.utterance_of(content.text)
    if follow_up_reply(said, session, context) is not None:
        return True
    return asks_on(said) and find_followed_case(said, session, context) is not None


def _answer_whether(said: Utterance, session: Session, context: CardContext) -> Turn | None:
    """Answer *said* from the last card if it only asks whether something is needed for it.

    "Phải có chủ hộ đồng ý ạ" is a question even without a mark. It names nothing that could be
    reported, and no other card: only "phải có sổ đỏ ạ" names a paper to bring.
    """
    if not asks_whether(said) or not last_card(session, context):
        return None
    is_shown = session.asked is not None and bool(session.asked.card)
    card = context.card(last_card(session, context))
    is_of_this = (
        card is not None
        and is_shown
        and asks_whether_to_have(said)
        and bool(card_replies.find_part_about(card, said, context))
    )
    if tells_matter(said) or (not is_of_this and find_cards(said, context)):
        return None
    return _answer_from_last_card(said, session, context)


def _answer_from_last_card(said: Utterance, session: Session, context: CardContext) -> Turn | None:
    """Return the part of the last card that speaks of what *said* asks; None if none does.

    A short question without a subject of its own stays with the card even if it says nothing of
    that, unless another card answers it together with the question before.
    """
    shown = last_card(session, context)
    card = context.card(shown)
    if card is None:
        return None
    is_near = len(new_words(said)) <= _MOST_NEW
    if is_near and (reply := told_case_reply(said, session, context)):
        return _turn(session, reply, follow_up_question(said.text, session, context), context)
    whether = asks_whether(said)
    asks = whether or any(map(is_question, (said, *split_clauses(said))))
    part = card_replies.find_part_about(card, said, context) if asks else ""
    if whether and part not in _NEEDED:
        part = find_requested_part(said)  # "phải có bố mẹ đồng ý" is about no amount in "đồng"
    if not part and (find_requested_part(said) == WHO or (asks and asks_who_may_act(said))):
        part = WHO  # "tôi yếu chân, con rể đi làm hộ được không" has many words of its own
    is_of_this = asks_whether_to_have(said)
    if not part and not is_of_this and (other := _other_card(said, shown, session, context)):
        asked = LastQuestion(append_question(session.asked or LastQuestion(), said.text), other)
        reply = card_reply(other, context, said, find_requested_parts(spell_out(said)))
        return _turn(session, reply, asked, context)
    if not part and (whether or stays_on_topic(said)):
        part = find_requested_part(spell_out(said)) or card_replies.OTHER
    if not part:
        return None
    # "Đổi mất bao nhiêu, mấy ngày lấy" asks for two.
    parts = find_requested_parts(spell_out(said))
    reply = (
        card_replies.whole_card(card, context, asked=parts)
        if part in parts and len(parts) > 1
        else card_replies.card_section(card, part, context)
    )
    return _turn(session, reply, follow_up_question(said.text, session, context), context)


def _other_card(said: Utterance, shown: str, session: Session, context: CardContext) -> str:
    """Return another card that answers *said* together with the question before, or "".

    "Làm căn cước cần gì", then "thế còn trẻ con thì sao", is about a child's identity card. That
    card need not be sure if *shown*, to which the question before belongs, is only second to it.
    Or the title of *shown* tells what the question is about: "cháu 3 tuổi rồi chưa làm thì sao".
    """
    if session.asked is None or not asks_on(said) or len(new_words(said)) > _MOST_NEW:
        return ""
    both = f"{first_question(session.asked)} {spell_out(said).text}"
    judgement = context.judge(context.utterance_of(both))
    if isinstance(judgement, CardMatch):
        return judgement.id if judgement.id != shown else ""
    if isinstance(judgement, DidYouMean) and shown in judgement.ids[1:MOST_OFFERED]:
        return judgement.ids[0]
    titled = f"{spell_out(said).text} {card_replies.card_title(shown, context)}"
    judgement = context.judge(context.utterance_of(titled))
    is_other = isinstance(judgement, CardMatch) and judgement.id != shown
    return judgement.id if isinstance(judgement, CardMatch) and is_other else ""


def _show_card(said: Utterance, id_: str, session: Session, context: CardContext) -> Turn:
    """Show the card *id_*; an unanswered question before it begins no report any more."""
    if session.asked and session.asked.question == mask_question(session.pending_text):
        session = structs.replace(session, pending_text="", pending_text_at=None)
    part = find_requested_part(said) or awaited_part(session, context)
    parts = find_requested_parts(said) or ((part,) if part else ())
    reply = tell_unanswered(said, card_reply(id_, context, said, parts), id_, context)
    turn = _turn(session, reply, LastQuestion(mask_question(said.text), id_), context)
    return structs.replace(turn, effect=missing_part_of(id_, part, context))


def _show_both_cards(
    said: Utterance,
    both: Sequence[tuple[str, Utterance]],
    session: Session,
    context: CardContext,
) -> Turn:
    """Show both cards, each for the clause of *said* that asks for it."""
    replies = [
        card_reply(id_, context, clause, find_requested_parts(clause)) for id_, clause in both
    ]
    # The buttons of the second one, which stands last, are those that count.
    first = structs.replace(replies[0], buttons=(), navigation=())
    asked = LastQuestion(mask_question(said.text), both[-1][0])
    turn = _turn(session, replies[-1], asked, context)
    return structs.replace(turn, replies=(first, *turn.replies))


def _show_probable_card(said: Utterance, id_: str, session: Session, context: CardContext) -> Turn:
    """Show the card *id_*, and say that something else may be meant."""
    turn = _show_card(said, id_, session, context)
    lead = context.phrases.say("asking-probable")
    first, *others = turn.replies
    reply = structs.replace(first, text=f"{lead}\n{first.text}")
    return structs.replace(turn, replies=(reply, *others))


def answer_from_news(said: Utterance, session: Session, context: CardContext) -> Turn | None:
    """Show what is new about what *said* asks for, with buttons for its cards; None without."""
    news = context.news_about(said)
    if not news:
        return None
    reply = menu.menu_reply(session, context, news)
    cards = (
        card_button(SHOW, context, id_, label=card_replies.card_label(id_, context))
        for id_ in find_cards(said, context)
    )
    reply = structs.replace(reply, buttons=tuple(cards))
    return _turn(session, reply, LastQuestion(mask_question(said.text)), context)


def _ask_for_subject(said: Utterance, session: Session, context: CardContext) -> Turn:
    """Ask for the subject of a question that names only a part ("how much?").

    After an unanswered question, also offer to pass both on to an official.
    """
    reply = menu.menu_reply(session, context, context.phrases.say("asking-of-what"))
    before = unanswered_question(session, context)
    if before is None or asks_only_for_part(context.utterance_of(before.question)):
        return _count_as_miss(
            _turn(session, reply, LastQuestion(mask_question(said.text)), context), session
        )
    reply = structs.replace(reply, buttons=(card_button(ASK, context),))
    return _count_as_miss(
        _turn(session, reply, LastQuestion(append_question(before, said.text)), context), session
    )


def says_too_little(said: Utterance, context: CardContext) -> bool:
    """Tell whether *said* is too short or vague even for an official to answer."""
    if _count_letters(said.text) < _FEWEST_TO_PASS_ON:
        return True
    return context.knowledge.is_about_nothing(said.text)


def _count_letters(text: str) -> int:
    return sum(map(str.isalpha, text[:MOST_KEPT]))


def browse_cards(session: Session, context: CardContext) -> Turn | None:
    """Say how to ask, with the groups of cards as buttons; None if there are no cards."""
    reply = card_browsing.list_groups(context)
    asked = question_before_browsing(session, context)
    return _turn(session, reply, asked, context) if reply else None


def press_card_button(content: Content, session: Session, context: CardContext) -> Turn | None:
    """Return the turn for a card's button; None for other content."""
    act = read_card_button(content)
    if act is None:
        return None
    name, id_ = act
    asked = session.asked or LastQuestion()
    if name in (ASK, NONE, NOT_THIS) and not asked.question:
        return _ask_anew(id_, session, context)
    if name == ASK:
        session = structs.replace(session, asked=None)
        return Turn(session, effect=AskOfficial(asked.question), dialogue=DIALOGUE)
    if name in (NONE, NOT_THIS):
        # The shown card, or the offered cards, count as a miss; the question stays unanswered.
        return _unknown(asked.question, session, context, id_)
    if listed := card_browsing.read_browsing_button(name, id_, context):
        is_start = name == GROUPS
        asked = question_before_browsing(session, context) if is_start else LastQuestion()
        return _turn(session, listed, asked, context)
    reply = show_pressed_card(content, context)
    return _turn(session, reply, structs.replace(asked, card=id_), context) if reply else None


def _ask_anew(id_: str, session: Session, context: CardContext) -> Turn:
    """Ask for the question again; if the card *id_* was shown without one, list its group."""
    card = context.card(id_)
    if card and (reply := card_browsing.list_cards(card.group, context)):
        return _turn(session, reply, LastQuestion(), context)
    text = context.phrases.say("asking-ask-anew")
    return menu.menu_turn(session, context, text, dialogue=DIALOGUE)


def show_pressed_card(content: Content, context: CardContext) -> Reply | None:
    """Return the part of a card that its button shows; None for other buttons or removed cards."""
    name, id_ = read_card_button(content) or ("", "")
    card = context.card(id_)
    if name == SHOW:
        return card_reply(id_, context) if card_replies.card_label(id_, context) else None
    if card is None:
        return None
    if (page := page_of(name)) is not None:
        return structs.replace(card_replies.whole_card(card, context, page=page), in_place=True)
    return card_replies.card_section(card, name, context) if name in SECTIONS else None


def _turn(session: Session, reply: Reply, asked: LastQuestion, context: CardContext) -> Turn:
    asked = structs.replace(asked, at=context.now, choices=reply.buttons)
    session = structs.replace(session, asked=asked, misses=0, page=0)
    return Turn(session, (reply,), dialogue=DIALOGUE)


def _unknown(question: str, session: Session, context: CardContext, card: str = "") -> Turn:
    text = card_replies.unknown_text("asking-unknown", question, context)
    first = menu.menu_reply(session, context, text)
    reply = structs.replace(first, buttons=(card_button(ASK, context),))
    turn = _count_as_miss(_turn(session, reply, LastQuestion(question), context), session)
    return structs.replace(turn, effect=Missed(question, card) if question else None)


def _count_as_miss(turn: Turn, before: Session) -> Turn:
    """Return *turn* with the message counted as not, or not surely, understood."""
    session = structs.replace(turn.session, misses=before.misses + 1)
    return structs.replace(turn, session=session)
