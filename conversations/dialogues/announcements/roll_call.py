"""The dialogue in which a person answers a roll-call: safe, or what help is needed and where."""

from collections.abc import Sequence
from itertools import accumulate

from msgspec import structs

from conversations.dialogues.announcements.message_check.evidence import find_evidence
from conversations.dialogues.announcements.news_words import read_news_wish
from conversations.dialogues.announcements.queries import CurrentRollCall
from conversations.dialogues.announcements.roll_call_effects import (
    DIALOGUE,
    HELP,
    NEEDS,
    SAFE,
    AnswerRollCall,
)
from conversations.engine.language.clauses import match_at, split_clauses
from conversations.engine.language.matters import likely_category
from conversations.engine.language.neighbourhood_names import find_neighbourhood
from conversations.engine.language.plain_words import filler_words, strip_courtesies
from conversations.engine.language.question_analysis import is_question, is_request
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.effects import Effect
from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Content, Text, Voice
from conversations.engine.model.unit import Unit
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    QuestionContext,
    phrase_option,
)
from conversations.engine.questions.choices import read_option, says_option
from conversations.engine.questions.free_text import FreeTextQuestion, tells_story
from conversations.engine.replay.talk import Talk
from conversations.engine.replay.turn_context import TurnContext
from conversations.text.matching import find_within, is_exact_match

_LEAST, _MOST = 2, 1_000
# Fewer words beside a neighbour are a button with a slip: "trng cho hàng xóm".
_FEWEST_TOLD = 6
# Whoever tells of one of these while the roll is called needs the rescuers; of others, the care.
DANGERS = frozenset(("disaster", "drowning", "fire", "gas", "power_line"))
_TOLD = frozenset(
    (
        acts.REPORT,
        acts.ABOUT_ME,
        acts.PLACE,
        acts.DISTRESS,
        acts.SMALL_TALK,
        acts.GIBBERISH,
    )
)


async def roll_call(talk: Talk) -> AnswerRollCall | Closing:
    """Ask whether the person is safe; if not, what they need, and where they are."""
    asked = await talk.recall("asked", CurrentRollCall())
    if not asked.code:
        return Closing("none")
    if asked.answer != HELP and await talk.pick("state", SAFE, "need", code=asked.code) == SAFE:
        return AnswerRollCall("", SAFE)
    need = asked.need
    if not need:
        need = (await NeedQuestion("need", least=_LEAST, most=_MOST)).text
        if need not in NEEDS:
            # The rescue team sees it at once: who tells this may not come to say where they are.
            return AnswerRollCall("", HELP, need)
    place = await talk.place("place")
    return AnswerRollCall("", HELP, need, place)


class NeedQuestion(FreeTextQuestion):
    """Asks what somebody needs most: one of `NEEDS`, or their own words."""

    wants = ("text",)

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the usual needs."""
        stem = f"{at.dialogue}-{self.key}"
        return tuple(phrase_option(need, f"{stem}-{need}", at.phrases) for need in NEEDS)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the id of a usual need if nothing else is said, or the words."""
        if isinstance(content, Voice):
            return NoAnswer()
        is_usual = isinstance(content, Text) and says_option(
            at.utterance_of(content.text), self.options(at)
        )
        option = read_option(content, self, at) if is_usual else self._ready_option(content, at)
        return FullAnswer({"text": option.id}) if option else super().read(content, at)

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether it is an answer: a story is, whatever else it may sound like."""
        return super().is_sure(said, reading, at) or (
            isinstance(reading, FullAnswer) and tells_story(said)
        )


def claim(said: Utterance, context: TurnContext) -> AnswerRollCall | None:
    """Return the answer that plain words give while a roll-call is open, or None."""
    if not any(map(str.isalpha, said.text)):
        return None
    answer = _read_plain_answer(said, context)
    danger = None if answer else _read_danger(said, context)
    if answer is None and danger is None:
        return None  # cheaper than to ask storage, and so for most messages
    asked = context.answer_query(CurrentRollCall())
    if danger is not None and asked.is_open and not danger.is_for_other:
        return None  # it is added to their own call
    return (answer or danger) if asked.code else None


def add_to_call(said: Utterance, context: TurnContext) -> AnswerRollCall | None:
    """Return what adds *said* to the person's open call for help, or None."""
    if not _tells(said, context):
        return None
    asked = context.answer_query(CurrentRollCall())
    if not asked.has_open_call:
        return None
    call = _call(said, context, is_for_other=not asked.is_open)
    return structs.replace(call, is_more=True)


def _tells(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* may tell rescuers more: of the danger, of people, where, or a number.

    A question doesn't, nor does a matter for a report, or the code or link of a message.
    """
    if is_question(said) or is_request(said):
        return False
    if filler_words(said.phrases).issuperset(said.folded_words):
        return False
    evidence = find_evidence(said.text, "")
    if evidence.codes or evidence.hosts:
        return False
    if evidence.phones or context.alert is not None:
        return True
    heard = listen(said).acts
    is_told = not _TOLD.isdisjoint(heard)
    # "Thêm hai cháu nhỏ nữa" names no news.
    if acts.SUBSCRIPTION in heard and read_news_wish(said, context.unit) is None:
        is_told = True
    return is_told and not _is_harmless_matter(said, context)


def answer_about_call(said: Utterance, context: TurnContext) -> str:
    """Return how the person's open call for help stands, if *said* asks who comes; or ""."""
    if not find_within(said, said.phrases.words(f"{DIALOGUE}-when-words")):
        return ""
    asked = context.answer_query(CurrentRollCall())
    if not asked.has_open_call:
        return ""
    state = "taken" if asked.taker else "waiting"
    return context.phrases.say(f"{DIALOGUE}-call-{state}", who=asked.taker)


def _read_plain_answer(said: Utterance, context: TurnContext) -> AnswerRollCall | None:
    """Return the answer of whoever cries for help, for themselves or a neighbour, or is safe."""
    words = said.phrases.words
    cries, near = words(f"{DIALOGUE}-help-words"), words(f"{DIALOGUE}-neighbour-words")
    clauses = split_clauses(said) or [said]
    if find_within(said, near) and not is_question(said):
        cry = next((clause for clause in clauses if find_within(clause, cries)), None)
        is_cry = (
            cry is not None
            and not find_within(cry, words("engine-denial-words"))
            and not _asks_for_else(_rest_of(cry, cries), context, is_alone=False)
        )
        # "Cụ Lan sát vách nằm một chỗ, chưa thấy ai đưa đi"
        is_story = len(said.words) >= _FEWEST_TOLD and not _is_well(said)
        # "Cạnh nhà ông Ba" tells where something is, "nhà bên" who is meant.
        is_person = find_within(said, tuple(way for way in near if not way.endswith("nhà")))
        is_told = cry is None and is_story and bool(is_person) and _tells(said, context)
        if is_cry or (is_told and not _may_be_reported(said, context)):
            return _call(said, context, is_for_other=True)
    if answer := _read_cry(said, clauses, context):
        return answer
    # "Số tôi 0912345678, cần giúp"
    if clauses[1:] and find_evidence(clauses[0].text, "").phones:
        behind = said.part(", ".join(clause.text for clause in clauses[1:]))
        if _read_cry(behind, clauses[1:], context):
            return _call(said, context)
    return AnswerRollCall("", SAFE) if _says_safe(clauses, context) else None


def _read_cry(
    said: Utterance, clauses: Sequence[Utterance], context: TurnContext
) -> AnswerRollCall | None:
    """Return the call of whoever begins with a cry: "nhà em cần giúp"."""
    words = said.phrases.words
    who, cries = words(f"{DIALOGUE}-who-words"), words(f"{DIALOGUE}-help-words")
    end = match_at(said, _skip(said, 0, who), cries)
    if not end:
        return None
    rest = said.part(" ".join(said.words[end:]))
    is_alone = end in accumulate(len(clause.words) for clause in clauses)
    if _asks_for_else(rest, context, is_alone=is_alone):
        return None
    return _call(said, context) if rest.words else AnswerRollCall("", HELP)


def _read_danger(said: Utterance, context: TurnContext) -> AnswerRollCall | None:
    """Return the call of whoever tells of a danger that the roll-call may be about."""
    alert = context.alert
    if alert is None or not alert.is_emergency or alert.kind not in DANGERS:
        return None
    near = find_within(said, said.phrases.words(f"{DIALOGUE}-neighbour-words"))
    return _call(said, context, is_for_other=bool(near))


def _call(said: Utterance, context: TurnContext, *, is_for_other: bool = False) -> AnswerRollCall:
    near = find_neighbourhood(said, context.unit)
    area = near.id if near else ""
    return AnswerRollCall("", HELP, said.text[:_MOST], area=area, is_for_other=is_for_other)


def _says_safe(clauses: Sequence[Utterance], context: TurnContext) -> bool:
    """Tell whether a clause only says that someone is safe, and no other tells of trouble.

    "Nước rút rồi, nhà em ổn" does. Who says "ổn" alone may mean anything.
    """
    if context.alert is not None:
        return False
    words = clauses[0].phrases.words
    cries = words(f"{DIALOGUE}-help-words")
    if any(find_within(clause, cries) for clause in clauses):
        return False
    whole = clauses[0].part(" ".join(clause.text for clause in clauses))
    is_of_us = _is_of_us(clauses[0])
    is_safe = any(_is_safe_clause(each, is_of_us=is_of_us) for each in (*clauses, whole))
    return is_safe and not any(map(is_question, clauses))


def _is_of_us(clause: Utterance) -> bool:
    """Tell whether *clause* begins with the person or their family."""
    words = clause.phrases.words
    begin = _skip(clause, 0, words("engine-polite-first"))
    return bool(match_at(clause, begin, words(f"{DIALOGUE}-us-words")))


def _is_well(said: Utterance) -> bool:
    """Tell whether *said* has words of being well."""
    names = ("well-words", "fine-words")
    ways = tuple(way for name in names for way in said.phrases.words(f"{DIALOGUE}-{name}"))
    return bool(find_within(said, ways))


def _is_safe_clause(clause: Utterance, *, is_of_us: bool) -> bool:
    """Tell whether *clause* only says that someone is safe; who *is_of_us* may say "ổn"."""
    words = clause.phrases.words
    who, ways = words(f"{DIALOGUE}-who-words"), words(f"{DIALOGUE}-well-words")
    if is_of_us or _is_of_us(clause):
        ways = (*ways, *words(f"{DIALOGUE}-fine-words"))
    at, is_safe = 0, False
    while at < len(clause.words):
        end = match_at(clause, at, ways)
        is_safe = is_safe or bool(end)
        at = end or match_at(clause, at, who)
        if not at:
            return False
    return is_safe


def _rest_of(clause: Utterance, cries: tuple[str, ...]) -> Utterance:
    """Return what follows the first cry in *clause*."""
    ends = (match_at(clause, at, cries) for at in range(len(clause.words)))
    return clause.part(" ".join(clause.words[next(filter(None, ends), 0) :]))


def _skip(said: Utterance, at: int, ways: tuple[str, ...]) -> int:
    """Return the index of the first word of *said* from *at* on that begins none of *ways*."""
    while end := match_at(said, at, ways):
        at = end
    return at


def _asks_for_else(rest: Utterance, context: TurnContext, *, is_alone: bool) -> bool:
    """Tell whether *rest*, behind "cần giúp", is no cry: "gì không", "làm giấy khai sinh".

    Whatever tells of an emergency is one, and of a matter that may be a danger: a flooded house.
    "Cần giúp sửa đèn đường" asks for a repair; in "cần giúp, đường sạt lở" the cry *is_alone*.
    """
    if not rest.words or context.alert is not None:
        return False
    if not is_alone and _is_harmless_matter(rest, context):
        return True
    idle = rest.phrases.words(f"{DIALOGUE}-idle-words")
    return is_exact_match(strip_courtesies(rest), idle) or context.is_surely_answered(rest)


def _is_harmless_matter(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* names a matter for a report that is no danger to anyone now."""
    return (
        bool(likely_category(said))
        and _may_be_reported(said, context)
        and context.names_matter(said)
    )


def _may_be_reported(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* names, or is likely about, a matter for a report that is not urgent."""
    likely = likely_category(said)
    if any(one.id == likely and one.urgent for one in context.unit.categories):
        return False
    return bool(likely) or context.names_matter(said)


def read_wish(said: Utterance, unit: Unit) -> Effect | None:
    """Return the answer of someone who says no more than that they are safe, or None."""
    del unit
    ways = said.phrases.words(f"{DIALOGUE}-safe-words")
    return AnswerRollCall("", SAFE) if is_exact_match(strip_courtesies(said), ways) else None
