"""Drop or keep a matter that waits behind the open dialogue, as a message says."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec import structs

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.corrections import find_removed, read_correction
from conversations.engine.language.landmark_names import named_places
from conversations.engine.language.matters import tells_mended
from conversations.engine.language.place_words import begins_as_spot, tidy_spot
from conversations.engine.language.plain_words import filler_words
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.messages import Reply
from conversations.engine.model.transcript import NextMatter
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.traits.matters import Matters
from conversations.engine.replay.turn_context import Turn
from conversations.engine.routing import menu
from conversations.engine.steps.asides import answer_question
from conversations.engine.steps.beginnings import begin_next_matter
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.text.matching import find_within

_DROPPING = frozenset((acts.STOP, acts.NO, acts.LATER))
_STORY_KIND = "details"
_LEAST_TOLD = 4


def change_matters(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
    """Drop the matters that *utterance* wants dropped, and say so; None if it wants nothing so.

    "Chỉ báo cái đèn thôi" drops what waits behind the lamp, "bỏ cái đèn đi" the lamp itself.
    """
    matters, waiting = dialogue.entry.matters, dialogue.transcript.next_matters
    if matters is None or not waiting:
        return None
    reader = _Reader(dialogue, matters)
    wish = reader.read(utterance)
    if wish is None:
        return _tell_more(dialogue, utterance, reader.waiting_kind(utterance))
    left = tuple(matter for matter in waiting if matter.kind not in wish.dropped)
    if not wish.drops_open:
        dialogue.note(next_matters=left)
        return _say_dropped(dialogue, dialogue.name_matters(wish.dropped), wish.rest)
    return (
        _begin_left(dialogue, reader.open_kinds, left) if left else None
    )  # else it stops as ever


def _tell_more(dialogue: OpenDialogue, utterance: Utterance, kind: str) -> Turn | None:
    """Add *utterance*, which is about the waiting matter *kind*, to its words; None for ""."""
    waiting = list(dialogue.transcript.next_matters)
    kinds = [matter.kind for matter in waiting]
    if not kind or kind not in kinds:
        return None
    at, unit = kinds.index(kind), dialogue.context.unit
    # "Cái ổ gà để sau" tells nothing.
    if tells_story(utterance, least=_LEAST_TOLD) or named_places(utterance, unit):
        text = f"{waiting[at].text}\n{utterance.text}"[: dialogue.context.limits.kept_text]
        waiting[at] = structs.replace(waiting[at], text=text)
        dialogue.note(next_matters=tuple(waiting))
    what = dialogue.name_matters([kind]) or "none"
    return dialogue.ask(dialogue.context.phrases.say("engine-other-matter-kept", what=what))


def _begin_left(
    dialogue: OpenDialogue, dropped: Iterable[str], left: tuple[NextMatter, ...]
) -> Turn | None:
    """Drop the open matter, and begin with the first of those that are *left*."""
    context, what = dialogue.context, dialogue.name_matters(dropped) or "none"
    text = context.phrases.say("engine-other-matter-dropped", what=what)
    dialogue.note(next_matters=left)
    draft = dialogue.record().session.open
    session = structs.replace(dialogue.session, open=None)
    turn = begin_next_matter(session, dialogue.entry, draft, context) if draft else None
    return turn and structs.replace(turn, replies=(Reply(text), *turn.replies))


class _Wish(NamedTuple):
    """The kinds of waiting matters to drop, or the open one; *rest* is what else was said."""

    dropped: frozenset[str]
    drops_open: bool
    rest: Sequence[Utterance]


class _Reader:
    """Reads which of the matters of *dialogue* a message is about, and which it drops."""

    def __init__(self, dialogue: OpenDialogue, matters: Matters) -> None:
        self._dialogue, self._matters = dialogue, matters
        values = (answer.value for answer in dialogue.run.answers)
        self.open_kinds = [value for value in values if isinstance(value, str)]
        self._waiting = {matter.kind for matter in dialogue.transcript.next_matters} - {""}

    def read(self, utterance: Utterance) -> _Wish | None:
        dropped: set[str] = set()
        rest: list[Utterance] = []
        only, last, drops_open = "", "", False
        for clause in split_clauses(utterance):
            kind = self._kind_in(clause)
            if self._says_only(clause) and (kind or self._is_told(clause)):
                only = kind or next(iter(self.open_kinds), "")
                dropped |= self._denied_in(clause)
            elif self._drops(clause) and (kind or last):
                dropped |= {kind or last} & self._waiting
                drops_open = drops_open or (kind or last) in self.open_kinds
            elif not kind:
                rest.append(clause)
            last = kind or last
        if only:
            dropped |= self._waiting - {only}
            drops_open = only in self._waiting
        if not (dropped or drops_open):
            return None
        return _Wish(frozenset(dropped), drops_open, rest)

    def waiting_kind(self, utterance: Utterance) -> str:
        """Return the kind of the waiting matter that alone *utterance* tells of, or ""."""
        question = self._dialogue.question
        if not self.open_kinds or is_question(utterance):
            return ""
        if question.asks_where and begins_as_spot(tidy_spot(utterance)):
            return ""  # "chỗ ổ gà ấy" is where the lamp is
        kinds = {*map(self._kind_in, (utterance, *split_clauses(utterance)))} - {""}
        return next(iter(kinds)) if len(kinds) == 1 and kinds <= self._waiting else ""

    def _kind_in(self, clause: Utterance) -> str:
        """Return the kind of the open or a waiting matter that *clause* names, or ""."""
        kind = self._matters.kind_of(clause, self._dialogue.context.unit)
        return kind if kind in self._waiting or kind in self.open_kinds else ""

    def _denied_in(self, clause: Utterance) -> set[str]:
        denied = read_correction(clause).denied
        return {self._kind_in(denied)} & self._waiting if denied.words else set()

    def _drops(self, clause: Utterance) -> bool:
        # "Rác nhà hàng phở bỏ chứ không phải chợ" denies another thing than the rubbish.
        denied = read_correction(clause).denied
        if tells_mended(clause) or find_removed(clause) or self._kind_in(denied):
            return True
        return not _DROPPING.isdisjoint(listen(clause, asked=_STORY_KIND).acts)

    def _says_only(self, clause: Utterance) -> bool:
        """Tell whether *clause* wants one matter alone; in a story "only" may mean much else."""
        words = clause.phrases.words
        if not find_within(clause, words("engine-only-words")):
            return False
        is_story = self._dialogue.question.asks_for_story
        return not is_story or bool(find_within(clause, words("engine-report-act-words")))

    def _is_told(self, clause: Utterance) -> bool:
        """Tell whether the words of *clause* were told of the open matter: "chi cai den thoi"."""
        phrases = clause.phrases
        hollow = filler_words(phrases) | {
            word for way in phrases.words("engine-only-words") for word in way.split()
        }
        told = [word for word in clause.folded_words if word not in hollow]
        texts = (
            str(answer.value.get("text", ""))
            for answer in self._dialogue.run.answers
            if isinstance(answer.value, dict)
        )
        story = clause.part("\n".join(texts)).folded_words
        return bool(told) and set(told) <= set(story)


def _say_dropped(dialogue: OpenDialogue, what: str, rest: Sequence[Utterance]) -> Turn:
    """Say that *what* is dropped, do what the clauses *rest* ask for beside it, and ask again."""
    context = dialogue.context
    text = context.phrases.say("engine-other-matter-dropped", what=what)
    for clause in rest:
        wants = listen(clause).acts
        turn = None
        if wants == (acts.HUMAN,):
            turn = dialogue.reply(menu.human_reply(context))
        elif wants == (acts.QUESTION,) and context.has_one_answer(clause):
            turn = answer_question(dialogue, clause)
        if turn is not None:
            return structs.replace(turn, replies=(Reply(text), *turn.replies))
    return dialogue.ask(text)
