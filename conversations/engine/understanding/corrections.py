"""Recognise a correction: which answer a message denies, and what it says instead."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import Any, NamedTuple

import msgspec
from msgspec import Struct

from conversations.engine import policy
from conversations.engine.language.clauses import (
    match_at,
    match_openings,
    split_clauses,
)
from conversations.engine.language.corrections import (
    adds_words,
    find_kept,
    find_removed,
    read_correction,
)
from conversations.engine.language.landmark_names import named_places, pointing_ways
from conversations.engine.language.matters import is_surely_about, likely_category, tells_matter
from conversations.engine.language.place_words import (
    begins_as_spot,
    is_named_in_passing,
    tidy_spot,
    words_around_here,
)
from conversations.engine.language.plain_words import (
    filler_words,
    says_only,
    strip_courtesies,
)
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.values import Place
from conversations.engine.policy import Certainty, Fit, Signs
from conversations.engine.questions.base import Holds, QuestionContext
from conversations.engine.questions.choices import find_option
from conversations.engine.questions.free_text import tells_story
from conversations.engine.questions.places import ResolvedPlace
from conversations.engine.recognisers import story_changes
from conversations.engine.recognisers.field_names import behind_names, field_names, names_field
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.understanding.remarks import remark_in
from conversations.text import phone
from conversations.text.fold import clean, fold
from conversations.text.matching import find_within

# The field of a correction that corrects nothing: it tells of another matter to report.
OTHER_MATTER = "+"
_OTHER_MATTER_WORDS = "engine-other-matter-words"
_LEAST_TOLD = 2
_LEAST_RETOLD = 3
# So many sentences, and words before another matter, are looked at.
_MOST_SENTENCES, _MOST_FIRST = 12, 4
_SENTENCE_END = re.compile(r"[.!?\n]\s+")

# A new value, and how surely the words are one; None if they are none.
_Value = tuple[object, Fit] | None


class Correction(Struct, frozen=True):
    """A change of one answer that a message asks for.

    *said* is what it says instead, None if nothing. *field* is the key of the answer,
    OTHER_MATTER, or "" if it may be one or another. *changes* are the new values of answers by
    their keys, None for a story that is to be told anew; empty if the field is to be asked for
    again. The *certainty* tells how sure it is. *before* is what was told before another matter.
    """

    field: str
    said: Utterance | None = None
    changes: Mapping[str, object] = {}
    certainty: Certainty = Certainty.VAGUE
    before: str = ""


class _Field(NamedTuple):
    """An answer that was given: its question, the recorded value, and what people call it."""

    key: str
    question: Any
    recorded: Any
    names: tuple[str, ...]
    story: Utterance

    def holds(self, *kinds: Holds) -> bool:
        """Tell whether its value is of one of *kinds*."""
        return self.question.holds in kinds


def find_corrections(
    said: Utterance, run: DialogueRun, at: QuestionContext, *, is_decided: bool = False
) -> Sequence[Correction]:
    """Return what *said* corrects of the answers of *run*, the surest first; none if nothing.

    If the policy *is_decided* that it corrects something, another kind corrects the kind without
    any other sign: "tắc cống cơ mà". A clause that is a remark never becomes a part of an answer:
    "ghi lại giúp em".
    """
    return _Reader(said, run, at, is_decided=is_decided).find_corrections()


def names_other_kind(said: Utterance, run: DialogueRun, at: QuestionContext) -> bool:
    """Tell whether *said* means another option than was chosen."""
    reader = _Reader(said, run, at)
    return any(map(reader.read_option, reader.choices))


class _Reader:
    """Reads which of the answers of a dialogue a message corrects."""

    def __init__(
        self,
        said: Utterance,
        run: DialogueRun,
        at: QuestionContext,
        *,
        is_decided: bool = False,
    ) -> None:
        self.said, self.at, self.is_decided = said, at, is_decided
        self.fields = [
            _Field(q.key, q, recorded, field_names(q, at), said.part(_story(q, recorded)))
            for q in run.asked
            if (recorded := run.values_by_key[q.key]) is not None
            and (q.holds is Holds.PLACE or q.review_key == q.key)
        ]
        self.choices = [field for field in self.fields if field.holds(Holds.OPTION)]
        self.places = [field for field in self.fields if field.holds(Holds.PLACE)]
        self.unit = self.places[0].question.unit if self.places else None
        shown: Sequence[Any] = [question for question in run.asked if question.denial]
        self.landmark = shown[0].resolved_place.landmark if shown else None
        # "Có chỗ chưa đúng" names none.
        plain = without_phrases(said, said.phrases.words("engine-some-part-words"))
        self.named = [field.key for field in self.fields if names_field(plain, field.names)]
        contrast = read_correction(said)
        ways = tuple(n for field in self.fields if field.key in self.named for n in field.names)
        self.removed, self.kept = find_removed(said), find_kept(said)
        self.is_only, self.is_added = contrast.is_only, adds_words(said)
        parts = [
            story_changes.behind_wish(clause, remark_in) for clause in _clauses(contrast.affirmed)
        ]
        self.is_rewritten = any(has_wish for _, has_wish in parts)
        self.is_mended = contrast.is_mended or self.is_rewritten
        if self.is_mended or self.is_added or self.removed or self.named:
            parts = [it for it in parts if it[1] or self._is_option(it[0]) or not remark_in(it[0])]
        told = (behind_names(clause, ways).text for clause, _ in parts)
        self.affirmed = said.part(", ".join(filter(None, told)))
        self.denied = behind_names(contrast.denied, ways)

    def _is_option(self, clause: Utterance) -> bool:
        choices = (field.question for field in self.choices)
        return any(each.meant_option(clause, each.options(self.at)) for each in choices)

    def find_corrections(self) -> Sequence[Correction]:
        weighed = [each for each in map(self._weigh, self.fields) if each]
        if (other := self._find_other_matter()) or not weighed:
            return other
        found, signs = zip(*weighed, strict=True)
        at, rivals, sure = policy.rank_corrections(signs)
        best = found[at]
        if any(found[one].changes.keys().isdisjoint(best.changes) for one in rivals):
            return (Correction("", best.said, certainty=best.certainty),)
        places = {field.key for field in self.places}
        # "Cống tắc, ở gần bưu điện cơ" corrects the place too.
        return (best, *(found[one] for one in sure if {*found[one].changes} & places))

    def _weigh(self, field: _Field) -> tuple[Correction, Signs] | None:
        """Return the correction of *field* that it may be, with its signs."""
        is_named, is_denied = field.key in self.named, self._denies(field)
        said = self.affirmed if self.affirmed.words else None
        value = self._read(field, is_named=is_named, is_denied=is_denied)
        if value is None or value[0] == field.recorded:
            signs = Signs(is_named=is_named, is_denied=is_denied)
            is_sure = is_named or is_denied
            return (Correction(field.key, said), signs) if is_sure else None
        signs = Signs(is_named=is_named, is_denied=is_denied, fit=value[1])
        changes = {field.key: value[0]}
        if field.holds(Holds.OPTION) and (is_denied or not is_named):
            changes |= self._retell(field)
        certainty = Certainty.VAGUE
        # "Đừng gọi 0912 …" denies the number that was given, whatever else it may mean.
        is_number = is_denied and field.holds(Holds.NUMBER)
        is_exact = is_named and field.holds(Holds.PLACE, Holds.NUMBER)
        if self.is_mended or is_number or is_exact:
            certainty = policy.certainty_of(signs)
        elif field.holds(Holds.STORY):
            # "Nội dung: …" is exact; "bỏ cái đèn đi" may drop the whole report.
            removed = self.removed
            is_kind = any(removed and self._meant(removed, f) == f.recorded for f in self.choices)
            is_part = bool(removed) and not is_kind
            is_clear = bool(self.kept) or (is_named and ":" in self.said.text)
            certainty = Certainty.POSSIBLE if is_part else Certainty.VAGUE
            certainty = Certainty.CLEAR if is_clear else certainty
        return Correction(field.key, said, changes, certainty), signs

    def _denies(self, field: _Field) -> bool:
        """Tell whether what is denied is what was recorded for *field*."""
        denied = self.denied
        if not denied.words:
            return False
        if field.holds(Holds.NUMBER):
            return bool(phone.national(denied.text) == field.recorded)
        if field.holds(Holds.PLACE):
            return self._names_place(denied) or begins_as_spot(tidy_spot(denied))
        is_about = field.key in self.named or not self.named
        ways = _meaning_words(denied)
        is_told = is_about and any(find_within(each.story, ways) for each in self.fields)
        if field.holds(Holds.OPTION):
            is_meant = bool(self._meant(denied, field) == field.recorded)
            return is_meant or (is_told and not self._is_place(denied))
        return field.holds(Holds.STORY) and is_told

    def _names_place(self, said: Utterance) -> bool:
        return bool(self.unit and named_places(said, self.unit))

    def _read(self, field: _Field, *, is_named: bool, is_denied: bool) -> _Value:
        """Return the value of *field* that is said instead, or None."""
        sure = is_named or is_denied
        match field.question.holds:
            case Holds.STORY if sure or self.is_added or not self.named:
                return self._reword(field)
            case Holds.NUMBER:
                number = phone.national(self.affirmed.text) or phone.national(self.said.text)
                return (number, Fit.SURE) if number else None
            case Holds.PLACE:
                return self._read_place(field.question, is_sure=sure)
            # "Thôi bỏ cái đèn, báo cái cống tắc" names no field, and corrects the kind.
            case Holds.OPTION if sure or (
                (self.is_mended or self.removed) and not (self.denied.words or self.named)
            ):
                return self.read_option(field)
            case Holds.OPTION if self.is_decided and not (self.is_added or self.named):
                value = self.read_option(field)
                is_about = value and is_surely_about(self.affirmed, str(value[0]))
                return value if value and (value[1] is Fit.SURE or is_about) else None
        return None

    def _read_place(self, question: Any, *, is_sure: bool) -> _Value:  # noqa: ANN401 - a place's
        """Return the place that is said; a spot without a name only if it *is_sure* to be one."""
        if not self.affirmed.words:
            return None
        clauses, whole = _clauses(self.affirmed), question.read_named(self.affirmed)
        if whole is None:
            is_sure = is_sure or (self.is_mended and all(map(self._is_place, clauses)))
            unnamed = filter(begins_as_spot, map(tidy_spot, clauses))
            spot = next(unnamed, None) if is_sure and not self.is_added else None
            return (msgspec.to_builtins(Place(words=spot.text)), Fit.LIKELY) if spot else None
        # Of "cống tắc, ở gần bưu điện" only one clause is about the place.
        spots = [each for each in clauses if self._is_place(each) and question.read_named(each)]
        clause = spots[0] if len(spots) == 1 else self.affirmed
        place, is_only = question.read_named(clause) or whole, self._is_place(clause)
        names = named_places(self.said, question.unit)
        # "Cô phải ra chợ đây" tells where its author goes.
        is_passing = not (is_sure or is_only) and is_named_in_passing(self.said, names)
        if is_passing or (self.is_added and not is_only):
            return None
        if not (place.landmark or place.words) and self.landmark:
            # "Phố Cầu cơ" keeps the "nhà văn hóa" that was told: there is one too.
            hood = ResolvedPlace(place, question.unit).neighbourhood
            namesakes = (
                (s.id for s in hood.landmarks if s.name == self.landmark.name) if hood else ()
            )
            place = msgspec.structs.replace(place, landmark=next(iter(namesakes), ""))
        return msgspec.to_builtins(place), Fit.SURE if is_only else Fit.HARDLY

    def _is_place(self, clause: Utterance) -> bool:
        """Tell whether *clause* says where, and nothing else: "ở gần bưu điện cơ"."""
        spot, phrases = tidy_spot(clause), clause.phrases
        names = named_places(spot, self.unit) if self.unit else ()
        inside = {at for name in names for at in range(name.first, name.last)}
        left = [word for at, word in enumerate(spot.words) if at not in inside]
        pointing = {word for way in pointing_ways(phrases) for word in fold(way).split()}
        around = filler_words(phrases) | words_around_here(phrases) | pointing
        if names and around.issuperset(map(fold, left)):
            return True
        return begins_as_spot(spot) and not likely_category(spot.part(" ".join(left)))

    def read_option(self, field: _Field) -> _Value:
        """Return another option of the choice *field* that is named, or likely meant."""
        question = field.question
        # What was recorded is what they deny: "không phải vỉa hè, vỉa hè tốt rồi".
        told = [
            clause.text
            for clause in _clauses(self.affirmed)
            if self._meant(clause, field) != field.recorded and not self._is_place(clause)
            # "Bỏ cái cống đi" chooses no drain.
            if self.removed is None or find_removed(clause) is None
        ]
        said = self.said.part(", ".join(told))
        others = [option for option in question.options(self.at) if option.id != field.recorded]
        if not said.words:
            return None
        if option := question.meant_option(said, others):
            return option.id, Fit.SURE
        option = question.likely_option(said, others)
        return (option.id, Fit.LIKELY) if option else None

    def _meant(self, said: Utterance, field: _Field) -> str:
        """Return the id of the option of the choice *field* that *said* names or is about."""
        question, options = field.question, field.question.options(self.at)
        option = question.meant_option(said, options) or question.likely_option(said, options)
        return option.id if option and said.words else ""

    def _reword(self, field: _Field) -> _Value:
        """Return the story with the words changed as the message asks, or None."""
        told, fit = story_changes.trim(self.affirmed), Fit.SURE
        text = story_changes.remove_words(field.story, self.removed) if self.removed else ""
        if self.kept:
            story = field.story.part(text) if text else field.story
            text = story_changes.keep_words(story, self.kept) or text
        is_changed = self.kept or self.removed or self.denied.words
        if not text and not is_changed and field.key in self.named:
            anew = self._without_remarks(behind_names(self.said, field.names))
            text = clean(anew.text) if tells_story(anew, least=_LEAST_RETOLD) else ""
        is_anew = self.is_only or (self.is_rewritten and not self.denied.words)
        if not text and is_anew and tells_story(told, least=_LEAST_RETOLD):
            text = told.text
        if not text and tells_story(told, least=1):
            fit = Fit.HARDLY
            # "Nội dung chưa đúng, cho bác viết câu khác" tells nothing yet.
            can_add = field.key not in self.named
            if self.is_mended:
                text = story_changes.replace_words(field.story, self.denied, told, can_add=can_add)
            elif self.is_added:
                text = "\n".join(filter(None, (field.story.text, told.text)))
        is_fit = bool(text) and len(text) <= field.question.most
        return ({**field.recorded, "text": text}, fit) if is_fit else None

    def _without_remarks(self, said: Utterance) -> Utterance:
        clauses = split_clauses(said)
        told = [each.text for each in clauses if not remark_in(each)]
        return said.part(", ".join(told)) if len(told) < len(clauses) else said

    def _retell(self, kind: _Field) -> dict[str, object]:
        """Return the stories in which what is told replaces the lines about the former *kind*.

        A line without a word of what is denied is true all the same.
        """
        told, wrong = story_changes.trim(self.affirmed), _meaning_words(self.denied)
        found: dict[str, object] = {}
        named = find_option(told, kind.question.options(self.at))
        is_name = named is not None and says_only(told, (named.label, *named.also))
        is_told = tells_story(told, least=_LEAST_RETOLD if is_name else _LEAST_TOLD)

        def is_true(line: Utterance) -> bool:
            is_said = not self.denied.words or bool(wrong and find_within(line, wrong))
            return not is_said or self._meant(line, kind) != kind.recorded

        for field in self.fields:
            if not field.story.text:
                continue
            lines = map(field.story.part, field.story.text.split("\n"))
            kept = [line.text for line in lines if is_true(line)]
            new = "\n".join((*kept, told.text) if is_told else kept)
            if len(new) <= field.question.most:
                found[field.key] = {**field.recorded, "text": new} if new else None
        return found

    def _find_other_matter(self) -> Sequence[Correction]:
        """Return that it tells of another matter to report: "còn cái ổ gà nữa"; or nothing.

        That may be the last of several sentences: "Rác thối um. Mà còn nhà bên hát cả đêm nữa."
        """
        if self.is_mended:
            return ()
        text = self.said.text
        ends = islice(_SENTENCE_END.finditer(text), _MOST_SENTENCES)
        for at in (0, *(mark.end() for mark in ends)):
            if told := self._other_matter_in(self.said.part(text[at:])):
                certainty = Certainty.CLEAR
                return (Correction(OTHER_MATTER, told, certainty=certainty, before=text[:at]),)
        return ()

    def _other_matter_in(self, said: Utterance) -> Utterance | None:
        """Return the other matter that *said*, one sentence and those behind it, begins with."""
        phrases, ways = said.phrases, said.phrases.words(_OTHER_MATTER_WORDS)
        # "Đúng rồi, mà ghi thêm cả cái ổ gà": what the bot is to do may stand first.
        lists = ("told-first", "addition", "report-act", "no-place")
        before = tuple(way for name in lists for way in phrases.words(f"engine-{name}-words"))
        plain = strip_courtesies(said)
        for _ in range(_MOST_FIRST):
            last = match_at(plain, 0, before)
            if not last or match_at(plain, 0, ways):
                break
            plain = strip_courtesies(plain.part(" ".join(plain.words[last:])))
        ends = _ends_by_opening(ways)
        openings = (opening for opening, _ in match_openings(plain.folded, tuple(ends)))
        for opening, end in ((each, end) for each in openings for end in ends[each]):
            told = plain.part(" ".join(plain.words[len(opening.split()) :]))
            found = story_changes.find_words(told, end.split()) if end else (len(told.text),)
            inner = told.part(told.text[: found[0]].strip()) if found else told
            for field, it in product(self.choices, (told, inner) if found else ()):
                meant = self._meant(it, field)
                # "Cái cổng là việc khác" says so, whatever it is.
                is_told = tells_matter(it) if meant else " " in end
                if is_told and meant != field.recorded:
                    return told
        return None


@lru_cache(maxsize=4)
def _ends_by_opening(ways: tuple[str, ...]) -> Mapping[str, Sequence[str]]:
    """Return the ends of *ways* by how they open, folded: "còn … nữa" has both."""
    ends: dict[str, list[str]] = {}
    for way in ways:
        begin, _, end = way.partition("…")
        ends.setdefault(fold(begin), []).append(fold(end))
    return ends


def _clauses(said: Utterance) -> Sequence[Utterance]:
    return (split_clauses(said) or [said]) if said.words else ()


def _meaning_words(said: Utterance) -> tuple[str, ...]:
    hollow = filler_words(said.phrases)
    return tuple(word for word in said.words if fold(word) not in hollow)


def _story(question: Any, recorded: object) -> str:  # noqa: ANN401 - a question
    return str(question.load(recorded).text) if question.holds is Holds.STORY else ""
