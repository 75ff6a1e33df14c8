"""Find out what a message wants while no question is open."""

from collections.abc import Mapping, Sequence

from conversations.engine.language.deaths import tells_death
from conversations.engine.language.matters import (
    drop_idioms,
    is_unfinished,
    likely_category,
    tells_matter,
)
from conversations.engine.language.question_analysis import (
    contains_as_written,
    is_question,
    is_request,
    only_complains,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import (
    ABOUT_ME,
    ABUSE,
    GIBBERISH,
    HELP,
    HUMAN,
    LATER,
    MY_REPORTS,
    PLACE,
    QUESTION,
    REPORT,
    SCAM,
    SMALL_TALK,
    THANKS,
)
from conversations.engine.model.knowledge import CardMatch, DontKnow
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Session
from conversations.engine.questions.report_codes import drop_report_codes
from conversations.engine.replay.turn_context import DialogueEntry, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.assistant_cards import find_assistant_card
from conversations.engine.routing.card_search import judge_best
from conversations.engine.routing.last_question import last_card
from conversations.engine.understanding.mere_thanks import is_only_thanks
from conversations.engine.understanding.policy import LEAST, SURE, choose
from conversations.engine.understanding.readings import Reading, read_acts
from conversations.text.matching import find_within

_AFTER_A_CARD = "card"
# What a message with words of abuse may seem to want, though it only vents anger.
_VENTED = frozenset((ABUSE, GIBBERISH, HELP, HUMAN, QUESTION, SMALL_TALK))

# What a message that asks for a gift may seem to want.
_BEGGED = frozenset((GIBBERISH, HELP, PLACE, QUESTION, REPORT, SMALL_TALK))

# How much likelier an act is for each of these signs.
_CARD = 0.45
_QUESTION_FORM = 0.35
_REQUEST = 0.7
_SUBJECT = 0.45
_NAME = 0.5
_INSULT = 1.0
_NAME_ONLY = 1.0
# A report as likely as this is no question that names its matter.
_SURELY = 0.9
# How much less likely an act is for each of these signs.
_ASKING = 0.35
_POSSIBLE_CARD = 0.35
_CARD_FOUND = 0.7
_MORE_THAN_THANKS = 1.0
_FEAR = 0.35
# A report that names no matter is chat if that is as likely as this.
_CHATTY = 0.4
# A name counts if so many times its words are all that is said.
_SHARE = 3


def find_wants(said: Utterance, session: Session, context: TurnContext) -> Sequence[str]:
    """Return the act that *said* wants, two if both are near, none if none is likely."""
    if not context.meant and menu.find_named_card(said, context):
        return (QUESTION,)
    if not context.meant and _is_bereaved(said, context):
        return (QUESTION,)  # condolences and what to do come before anything else
    asked = _AFTER_A_CARD if last_card(session, context) else ""
    # The code of a report alone resembles a question about it.
    without_codes = drop_report_codes(said, context.unit.prefix)
    readings = read_acts(without_codes, asked, meant=context.meant)
    if context.meant:
        return choose(readings)
    weighed = weigh_names(readings, said, context)
    is_chat = _is_chat(readings, weighed, said, context) or _begs(weighed, said, context)
    return (SMALL_TALK,) if is_chat else choose(weighed)


def _is_bereaved(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* tells of a death, and not of a matter to report or loneliness."""
    if not tells_death(said) or find_within(said, said.phrases.words("small_talk-alone-words")):
        return False
    return not _named_subjects(said, context)


def _is_chat(
    readings: Sequence[Reading], weighed: Sequence[Reading], said: Utterance, context: TurnContext
) -> bool:
    """Tell whether *said* is chat in words of trouble: "cuối tháng cháy túi rồi".

    It resembles a report, and names nothing that can be reported, or says that nothing is to be
    done: "kể cho cháu nghe thế thôi".
    """
    chat = next((each.score for each in readings if each.act == SMALL_TALK), 0.0)
    is_report = bool(weighed) and weighed[0].act == REPORT
    if is_report and find_within(said, said.phrases.words("engine-just_told-words")):
        return True
    if not is_report or tells_matter(said) or REPORT in _named_subjects(said, context):
        return False
    # "Chết cười với ông lão nhà tôi" tells of no trouble at all.
    if chat < _CHATTY and drop_idioms(said) is said:
        return False
    _, named = menu.find_dialogue_within(said, context) or ("", None)
    return named is None or named.act != REPORT


def _begs(weighed: Sequence[Reading], said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* asks us for a gift, in fun: "cho xin cái thẻ nạp"."""
    ways = (said.phrases.words(f"small_talk-{name}-words") for name in ("begging", "gift"))
    if is_question(said) or not all(find_within(said, each) for each in ways):
        return False
    if any(each.act not in _BEGGED and each.score >= LEAST for each in weighed):
        return False
    return not isinstance(context.judge(said), CardMatch) and not _named_subjects(said, context)


def weigh_names(
    readings: Sequence[Reading], said: Utterance, context: TurnContext
) -> Sequence[Reading]:
    """Return *readings* with what the names in *said* add: of dialogues, their subjects, cards."""
    scores = {reading.act: reading.score for reading in readings}
    more = dict.fromkeys(scores, 0.0)
    judgement, asks = judge_best(said, context)
    is_card = isinstance(judgement, CardMatch)
    is_about_us = bool(find_assistant_card(said, context))
    asks_permit = bool(find_within(said, said.phrases.words("asking-permit-words")))
    is_card, asks = is_card or is_about_us, asks or is_about_us or asks_permit
    first = readings[0].act if readings else ""
    only_thanks = is_only_thanks(said, readings)
    # Who is glad of what was mended names it too.
    subjects = () if only_thanks else _named_subjects(said, context)
    asks = asks and not (REPORT in subjects and _only_tells(said, scores))
    # "Đèn đường chỗ trạm y tế tắt mấy hôm nay" names the station, and asks nothing about it.
    # Two of three signs tell that something is reported.
    tells = sum((first == REPORT, REPORT in subjects, tells_matter(said))) > 1
    is_card = is_card and (asks or not tells)
    more[QUESTION] = _CARD * is_card + _QUESTION_FORM * asks
    if first == REPORT and not isinstance(judgement, DontKnow):
        # "Muốn đổi tên" asks how; "muốn xã dọn rác" names what is to be reported.
        more[QUESTION] += _REQUEST * (is_request(said) and REPORT not in subjects)
    if asks:
        more[REPORT] = -_ASKING  # who asks for something to be told does not report it
        more[LATER] = -_ASKING  # "mai có mưa không để tôi còn phơi thóc"
    if not isinstance(judgement, DontKnow):
        more[ABOUT_ME] = -_POSSIBLE_CARD  # "làm căn cước cho mẹ tôi 80 tuổi" names a paper
    goes_on = first == THANKS and not only_thanks and _goes_on(said)
    more[THANKS] = -_MORE_THAN_THANKS * goes_on
    more[REPORT] = more.get(REPORT, 0.0) + _SUBJECT * goes_on
    # "Anh em tranh nhau đất" is no chat: a card is on it.
    more[SMALL_TALK] = -_CARD_FOUND * is_card
    if asks and is_card:
        more[HELP] = -_ASKING  # the card on what this is for tells more than the buttons
    fears = _fears_beside(said, is_card=is_card, is_about_us=is_about_us)
    more.update(dict.fromkeys(fears, -_FEAR))
    name, named = menu.find_dialogue_within(said, context) or ("", None)
    if not asks and not is_card:
        more.update(dict.fromkeys(subjects, _SUBJECT))
        # "Ổ gà ở ngã tư" tells of a matter; what is no question in form or content is hardly one.
        more[PLACE] = -_SUBJECT * (REPORT in subjects or bool(likely_category(said)))
        more[QUESTION] -= _QUESTION_FORM * isinstance(judgement, DontKnow)
        if named is not None and named.act and _is_most_of(name, said):
            more[named.act] = _NAME
    elif not asks and subjects:
        # It names a matter for which there is a card too: a report or a question, but no chat.
        more.update(dict.fromkeys((*subjects, QUESTION), _SUBJECT))
    # There is a card, too, on what becomes of reports.
    is_about_own = named is not None and named.act == first == MY_REPORTS
    more[MY_REPORTS] = more.get(MY_REPORTS, 0.0) + _NAME * is_about_own
    if named is not None and named.act and menu.says_only_name(said, named, context):
        more[named.act] = _NAME_ONLY
    is_sure = asks and isinstance(judgement, CardMatch)
    if not is_sure and not subjects and _insults(said, readings):
        more[ABUSE] = _INSULT
    weighed = [Reading(act, scores.get(act, 0.0) + more[act]) for act in more]
    return sorted(weighed, key=lambda reading: -reading.score)


def _only_tells(said: Utterance, scores: Mapping[str, float]) -> bool:
    """Tell whether *said*, a question in form, tells of a matter: "cột sắp đổ thì ai lo"."""
    is_told = scores.get(REPORT, 0.0) >= _SURELY and scores.get(QUESTION, 0.0) < SURE
    return only_complains(said) or (is_told and tells_matter(said))


def _goes_on(said: Utterance) -> bool:
    """Tell whether *said* has more than thanks: "cảm ơn, đèn sửa rồi nhưng lại tắt"."""
    return is_unfinished(said) and tells_matter(said)


def _fears_beside(said: Utterance, *, is_card: bool, is_about_us: bool) -> Sequence[str]:
    """Return the acts that *said* resembles only because its author is afraid."""
    if is_about_us:
        # Who fears that this is a swindle, or that nobody is there, asks whose or what it is.
        return (HUMAN, SCAM, SMALL_TALK)
    # Whoever was robbed of a phone was not cheated.
    is_robbed = is_card and bool(find_within(said, said.phrases.words("asking-stolen-words")))
    return (SCAM,) if is_robbed else ()


def _insults(said: Utterance, readings: Sequence[Reading]) -> bool:
    """Tell whether *said*, which has no clear wish, has words of abuse."""
    if not readings or (readings[0].act not in _VENTED and readings[0].score >= LEAST):
        return False
    name = "small_talk-rude-plain" if said.text.isascii() else "small_talk-rude"
    return contains_as_written(said, said.phrases.words(f"{name}-words"))


def _named_subjects(said: Utterance, context: TurnContext) -> Sequence[str]:
    """Return the acts of the dialogues that are about what *said* names."""
    return [
        entry.act
        for entry in context.entries
        if entry.act and entry.names is not None and entry.names(said, context.unit)
    ]


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
