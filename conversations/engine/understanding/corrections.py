"""Recognise a correction: which answer a message denies, and what it says instead."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice, product

from msgspec import Struct

from conversations.engine import policy
from conversations.engine.language.clauses import (
    match_at,
    match_openings,
)
from conversations.engine.language.corrections import (
    drops_all,
)
from conversations.engine.language.landmark_names import named_places
from conversations.engine.language.matters import is_surely_about, tells_matter
from conversations.engine.language.place_words import (
    begins_as_spot,
    tidy_spot,
)
from conversations.engine.language.plain_words import (
    strip_courtesies,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.policy import Certainty, Fit, Signs
from conversations.engine.questions.base import Holds, QuestionContext
from conversations.engine.questions.free_text import tells_story
from conversations.engine.recognisers import story_changes
from conversations.engine.recognisers.number_changes import find_number_change
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.understanding.corrected_values import (
    Field,
    Value,
    ValueReader,
    meaning_words,
)
from conversations.text import phone
from conversations.text.fold import fold
from conversations.text.matching import find_within

# The field of a correction that corrects nothing: it tells of another matter to report.
OTHER_MATTER = "+"
# The field of a correction of a number, in whichever answers it stands.
NUMBER = "#"
# The parts of recorded answers that are a person's own words.
_WORDS = ("text", "words")
_OTHER_MATTER_WORDS = "engine-other-matter-words"
# So many sentences, and words before another matter, are looked at.
_MOST_SENTENCES, _MOST_FIRST = 12, 4
_SENTENCE_END = re.compile(r"[.!?\n]\s+")


class Correction(Struct, frozen=True):
    """A change of one answer that a message asks for.

    *said* is what it says instead, None if nothing. *field* is the key of the answer,
    OTHER_MATTER, NUMBER, or "" if it may be one or another. *changes* are the new values of
    answers by their keys; empty if the field is to be asked for again. The *certainty* tells how
    sure it is. *before* is what was told before another matter.
    """

    field: str
    said: Utterance | None = None
    changes: Mapping[str, object] = {}
    certainty: Certainty = Certainty.VAGUE
    before: str = ""


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


class _Reader(ValueReader):
    """Reads which of the answers of a dialogue a message corrects."""

    def find_corrections(self) -> Sequence[Correction]:
        if number := self._change_number():
            return (number,)
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

    def _change_number(self) -> Correction | None:
        """Return the change of a number, in whichever answers it stands, or None."""
        told = {
            (key, name): text
            for key, (_, recorded) in self.asked.items()
            for name, text in (recorded.items() if isinstance(recorded, dict) else ())
            if name in _WORDS and isinstance(text, str)
        }
        change = find_number_change(self.said, tuple(told.values()))
        if change is None or not (change.is_express or self.is_decided):
            return None
        changes: dict[str, object] = {}
        for (key, name), text in told.items():
            question, recorded = self.asked[key]
            left = text
            if self.removed and question.holds is Holds.STORY:
                left = story_changes.remove_words(self.said.part(text), self.removed) or text
            if (new := change.apply(left)) != text:
                changes[key] = {**recorded, name: new}
        certainty = Certainty.CLEAR if change.is_express else Certainty.VAGUE
        return Correction(NUMBER, None, changes, certainty)

    def _weigh(self, field: Field) -> tuple[Correction, Signs] | None:
        """Return the correction of *field* that it may be, with its signs."""
        is_named, is_denied = field.key in self.named, self._denies(field)
        said = self.affirmed if self.affirmed.words else None
        value = self._read(field, is_named=is_named, is_denied=is_denied)
        if value is None or value[0] == field.recorded:
            signs = Signs(is_named=is_named, is_denied=is_denied)
            is_sure = is_named or is_denied
            if field.holds(Holds.STORY) and value is None and self._removes_part():
                return Correction("", certainty=Certainty.POSSIBLE), signs
            return (Correction(field.key, said), signs) if is_sure else None
        signs = Signs(is_named=is_named, is_denied=is_denied, fit=value[1])
        changes = {field.key: value[0]}
        if field.holds(Holds.OPTION) and (is_denied or not is_named):
            changes |= self.retell(field)
        if field.holds(Holds.PLACE):
            changes |= self.tell_elsewhere(field, value[0])
        certainty = Certainty.VAGUE
        # "Đừng gọi 0912 …" denies the number that was given, whatever else it may mean.
        is_number = is_denied and field.holds(Holds.NUMBER)
        is_exact = is_named and field.holds(Holds.PLACE, Holds.NUMBER)
        if self.is_mended or is_number or is_exact:
            certainty = policy.certainty_of(signs)
        elif field.holds(Holds.STORY):
            is_clear = bool(self.kept) or (is_named and ":" in self.said.text)
            certainty = Certainty.POSSIBLE if self._removes_part() else Certainty.VAGUE
            certainty = Certainty.CLEAR if is_clear else certainty
        return Correction(field.key, said, changes, certainty), signs

    def _removes_part(self) -> bool:
        """Tell whether a part of what was told goes; "bỏ cái đèn đi" may drop the whole report."""
        removed = self.removed
        if removed is None or not tells_story(removed, least=1) or drops_all(self.said):
            return False
        return all(self.meant(removed, field) != field.recorded for field in self.choices)

    def _denies(self, field: Field) -> bool:
        """Tell whether what is denied is what was recorded for *field*."""
        denied = self.denied
        if not denied.words:
            return False
        if field.holds(Holds.NUMBER):
            return bool(phone.national(denied.text) == field.recorded)
        if field.holds(Holds.PLACE):
            return self._names_place(denied) or begins_as_spot(tidy_spot(denied))
        is_about = field.key in self.named or not self.named
        ways = meaning_words(denied)
        is_told = is_about and any(find_within(each.story, ways) for each in self.fields)
        if field.holds(Holds.OPTION):
            is_meant = bool(self.meant(denied, field) == field.recorded)
            return is_meant or (is_told and not self.is_place(denied))
        return field.holds(Holds.STORY) and is_told

    def _names_place(self, said: Utterance) -> bool:
        return bool(self.unit and named_places(said, self.unit))

    def _read(self, field: Field, *, is_named: bool, is_denied: bool) -> Value:
        """Return the value of *field* that is said instead, or None."""
        sure = is_named or is_denied
        match field.question.holds:
            case Holds.STORY if sure or self.is_added or not self.named:
                return self.reword(field)
            case Holds.NUMBER:
                number = phone.national(self.affirmed.text) or phone.national(self.said.text)
                return (number, Fit.SURE) if number else None
            case Holds.PLACE:
                return self.read_place(field.question, is_sure=sure)
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
                meant = self.meant(it, field)
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
