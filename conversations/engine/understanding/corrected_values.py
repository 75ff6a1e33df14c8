"""Read the new values that a correction gives to the answers of a dialogue."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.corrections import (
    adds_words,
    find_kept,
    find_removed,
    read_correction,
)
from conversations.engine.language.landmark_names import named_places, pointing_ways
from conversations.engine.language.matters import likely_category
from conversations.engine.language.place_words import (
    begins_as_spot,
    is_named_in_passing,
    tidy_spot,
    words_around_here,
)
from conversations.engine.language.plain_words import (
    filler_words,
    says_only,
)
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.values import Place
from conversations.engine.policy import Fit
from conversations.engine.questions.base import Holds, QuestionContext
from conversations.engine.questions.choices import find_option
from conversations.engine.questions.free_text import tells_story
from conversations.engine.questions.places import ResolvedPlace
from conversations.engine.recognisers import story_changes
from conversations.engine.recognisers.field_names import behind_names, field_names, names_field
from conversations.engine.recognisers.number_changes import short_numbers
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.understanding.remarks import remark_in
from conversations.text import phone
from conversations.text.fold import clean, fold
from conversations.text.matching import find_within

_LEAST_TOLD = 2
_LEAST_RETOLD = 3

# A new value, and how surely the words are one; None if they are none.
Value = tuple[object, Fit] | None


class Field(NamedTuple):
    """An answer that was given: its question, the recorded value, and what people call it."""

    key: str
    question: Any
    recorded: Any
    names: tuple[str, ...]
    story: Utterance

    def holds(self, *kinds: Holds) -> bool:
        """Tell whether its value is of one of *kinds*."""
        return self.question.holds in kinds


class ValueReader:
    """Reads what a message says of each answer of a dialogue."""

    def __init__(
        self,
        said: Utterance,
        run: DialogueRun,
        at: QuestionContext,
        *,
        is_decided: bool = False,
    ) -> None:
        self.said, self.at, self.is_decided = said, at, is_decided
        values: Mapping[str, Any] = run.values_by_key
        self.asked = {q.key: (q, values[q.key]) for q in run.asked}
        self.fields = [
            Field(q.key, q, recorded, field_names(q, at), said.part(_story(q, recorded)))
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
        self.named = [field.key for field in self.fields if self._is_named(field, plain)]
        contrast = read_correction(said)
        ways = tuple(n for field in self.fields if field.key in self.named for n in field.names)
        self.removed, self.kept = find_removed(said), find_kept(said)
        self.is_only, self.is_added = contrast.is_only, adds_words(said)
        clauses = clauses_of(contrast.affirmed)
        parts = [story_changes.behind_wish(clause, remark_in) for clause in clauses]
        self.is_rewritten = any(has_wish for _, has_wish in parts)
        self.is_mended = contrast.is_mended or self.is_rewritten
        told = [(behind_names(part, ways), has_wish, part) for part, has_wish in parts]
        if self.is_mended or self.is_added or self.removed or self.named:
            told = [
                each
                for each in told
                if each[1] or each[0] is not each[2] or self._is_told(each[0])
            ]
        # "Bỏ câu ấy đi" tells what goes, and nothing else.
        kept = [each.text for each, *_ in told if each.words and find_removed(each) is None]
        alone = None if contrast.is_mended else self.kept
        self.affirmed = alone or said.part(", ".join(kept))
        self.denied = behind_names(contrast.denied, ways)

    @staticmethod
    def _is_named(field: Field, said: Utterance) -> bool:
        """Tell whether *said* names *field*; "số 24 phố Me" names no phone number."""
        numbers = short_numbers(said) if field.holds(Holds.NUMBER) else ()
        if numbers and not phone.find_written(said.text):
            houses = tuple(f"{name} {each}" for name in field.names for each in numbers)
            return names_field(without_phrases(said, houses), field.names)
        return names_field(said, field.names)

    def _is_told(self, clause: Utterance) -> bool:
        """Tell whether *clause* names an option, or is no remark to the bot."""
        choices = (field.question for field in self.choices)
        is_option = any(each.meant_option(clause, each.options(self.at)) for each in choices)
        return is_option or not remark_in(clause)

    def read_place(self, question: Any, *, is_sure: bool) -> Value:  # noqa: ANN401 - a place's
        """Return the place that is said; a spot without a name only if it *is_sure* to be one."""
        if not self.affirmed.words:
            return None
        clauses, whole = clauses_of(self.affirmed), question.read_named(self.affirmed)
        if whole is None:
            is_sure = is_sure or (self.is_mended and all(map(self.is_place, clauses)))
            unnamed = filter(begins_as_spot, map(tidy_spot, clauses))
            spot = next(unnamed, None) if is_sure and not self.is_added else None
            return (msgspec.to_builtins(Place(words=spot.text)), Fit.LIKELY) if spot else None
        # Of "cống tắc, ở gần bưu điện" only one clause is about the place.
        spots = [each for each in clauses if self.is_place(each)]
        where = self.affirmed.part(", ".join(tidy_spot(each).text for each in spots))
        clause = where if spots and question.read_named(where) else self.affirmed
        place, is_only = question.read_named(clause) or whole, self.is_place(clause)
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

    def is_place(self, clause: Utterance) -> bool:
        """Tell whether *clause* says where, and nothing else: "ở gần bưu điện cơ"."""
        spot, phrases = tidy_spot(clause), clause.phrases
        names = named_places(spot, self.unit) if self.unit else ()
        inside = {at for name in names for at in range(name.first, name.last)}
        leads = {fold(way).strip() for way in phrases.words("engine-number-lead")}
        left = [word for at, word in enumerate(spot.words) if at not in inside]
        left = [word for word in left if not word.isdecimal() and fold(word) not in leads]
        pointing = {word for way in pointing_ways(phrases) for word in fold(way).split()}
        around = filler_words(phrases) | words_around_here(phrases) | pointing
        if names and around.issuperset(map(fold, left)):
            return True
        return begins_as_spot(spot) and not likely_category(spot.part(" ".join(left)))

    def read_option(self, field: Field) -> Value:
        """Return another option of the choice *field* that is named, or likely meant."""
        question = field.question
        # What was recorded is what they deny: "không phải vỉa hè, vỉa hè tốt rồi".
        told = [
            clause.text
            for clause in clauses_of(self.affirmed)
            if self.meant(clause, field) != field.recorded and not self.is_place(clause)
        ]
        said = self.said.part(", ".join(told))
        others = [option for option in question.options(self.at) if option.id != field.recorded]
        if not said.words:
            return None
        if option := question.meant_option(said, others):
            return option.id, Fit.SURE
        option = question.likely_option(said, others)
        return (option.id, Fit.LIKELY) if option else None

    def meant(self, said: Utterance, field: Field) -> str:
        """Return the id of the option of the choice *field* that *said* names or is about."""
        question, options = field.question, field.question.options(self.at)
        option = question.meant_option(said, options) or question.likely_option(said, options)
        return option.id if option and said.words else ""

    def reword(self, field: Field) -> Value:
        """Return the story with the words changed as the message asks, or None."""
        told, fit = story_changes.trim(self.affirmed), Fit.SURE
        text = story_changes.remove_words(field.story, self.removed) if self.removed else ""
        if self.kept:
            story = field.story.part(text) if text else field.story
            text = story_changes.keep_words(story, self.kept) or text
        is_changed = self.kept or self.removed or self.denied.words
        if not text and not is_changed and field.key in self.named:
            anew = self._without_remarks(self._behind_name(field))
            text = clean(anew.text) if tells_story(anew, least=_LEAST_RETOLD) else ""
        is_anew = self.is_only or (self.is_rewritten and not self.denied.words)
        if not text and is_anew and tells_story(told, least=_LEAST_RETOLD):
            text = told.text
        if not text and tells_story(told, least=1):
            fit = Fit.HARDLY
            # "Nội dung chưa đúng, cho bác viết câu khác" tells nothing yet.
            # "Sửa 5 ngày thành 9 ngày", where 5 was never told, adds nothing.
            known = {*self.denied.folded_words, *filler_words(told.phrases)}
            is_more = any(word.isalpha() and word not in known for word in told.folded_words)
            can_add = field.key not in self.named and is_more
            if self.is_mended:
                text = story_changes.replace_words(field.story, self.denied, told, can_add=can_add)
            elif self.is_added:
                text = "\n".join(filter(None, (field.story.text, told.text)))
        is_fit = bool(text) and len(text) <= field.question.most
        return ({**field.recorded, "text": text}, fit) if is_fit else None

    def _behind_name(self, field: Field) -> Utterance:
        """Return what is said behind the name of *field*: "đừng gửi câu ấy. Nội dung là …"."""
        text = self.said.text
        for clause in clauses_of(self.said):
            rest = behind_names(clause, field.names)
            if rest.words and rest.text != clause.text:
                return self.said.part(text[text.index(rest.text, text.index(clause.text)) :])
        return behind_names(self.said, field.names)

    def _without_remarks(self, said: Utterance) -> Utterance:
        clauses = split_clauses(said)
        told = [each.text for each in clauses if not remark_in(each)]
        return said.part(", ".join(told)) if len(told) < len(clauses) else said

    def retell(self, kind: Field) -> dict[str, object]:
        """Return the stories in which what is told replaces what was about the former *kind*.

        What has no word of what is denied, or is about another kind too, is true all the same.
        """
        told, wrong = story_changes.trim(self.affirmed), meaning_words(self.denied)
        options = kind.question.options(self.at)
        named = find_option(told, options)
        is_name = named is not None and says_only(told, (named.label, *named.also))
        is_told = tells_story(told, least=_LEAST_RETOLD if is_name else _LEAST_TOLD)

        def is_true(part: Utterance) -> bool:
            if self.denied.words and not (wrong and find_within(part, wrong)):
                return True
            named_too = named and kind.question.meant_option(part, [named])
            return bool(named_too) or self.meant(part, kind) not in ("", kind.recorded)

        found: dict[str, object] = {}
        for field in self.fields:
            if not field.story.text:
                continue
            kept = story_changes.keep_parts(field.story, is_true)
            is_needed = is_told or kept != field.story.text
            new = "\n".join(filter(None, (kept, told.text if is_needed else "")))
            if new and len(new) <= field.question.most:
                found[field.key] = {**field.recorded, "text": new}
        return found

    def tell_elsewhere(self, place: Field, new: Any) -> dict[str, object]:  # noqa: ANN401 - a recorded place
        """Return the stories in which the *new* place stands where the former *place* was told."""
        said = self.said
        found: dict[str, object] = {}
        here = said.part(new.get("words", "")) if new.get("words") else tidy_spot(self.affirmed)
        wrong = [self.denied, said.part(place.recorded.get("words", ""))]
        for field in self.fields:
            for there in wrong:
                text = story_changes.replace_words(field.story, there, here, can_add=False)
                if there.words and text and here.words and text != field.story.text:
                    found[field.key] = {**field.recorded, "text": text}
                    break
        return found


def clauses_of(said: Utterance) -> Sequence[Utterance]:
    """Return the clauses of *said*; a long story is one."""
    return (split_clauses(said) or [said]) if said.words else ()


def meaning_words(said: Utterance) -> tuple[str, ...]:
    """Return the words of *said* that mean something by themselves."""
    hollow = filler_words(said.phrases)
    return tuple(word for word in said.words if fold(word) not in hollow)


def _story(question: Any, recorded: object) -> str:  # noqa: ANN401 - a question
    return str(question.load(recorded).text) if question.holds is Holds.STORY else ""
