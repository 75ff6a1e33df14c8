"""The questions of a survey with one option to choose, with several, and with an order."""

from collections.abc import Sequence
from itertools import pairwise

from conversations.engine.language.plain_words import folded_words, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Text
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    PartialAnswer,
    QuestionContext,
    UnfitError,
    phrase_option,
)
from conversations.engine.questions.choices import (
    find_option,
    only_chooses,
    read_choice,
    says_option,
)
from conversations.surveys.age_groups import find_group
from conversations.surveys.feelings import read_feeling
from conversations.surveys.numbers import read_amount
from conversations.surveys.questions.base import STEM, AskedQuestion
from conversations.surveys.questions.option_lists import (
    is_long,
    label_options,
    list_names,
    name_options,
    names_of,
    split_list,
)
from conversations.surveys.survey import NO, ONE, OTHER, UNSURE, YES, YES_NO, Answer
from conversations.text.fold import fold, words
from conversations.text.matching import find_within, is_exact_match

_DONE = "done"
_ACTS = {acts.YES: YES, acts.NO: NO}
_LEAST_PARTS = 2
# A smaller number is that of a button.
_LEAST_AGE = 10
# So many words after a denial are what it denies.
_NEAR = 3


class ChoiceQuestion(AskedQuestion):
    """A choice of one option. Names that are too long for a button are listed with numbers.

    A story is no reason to leave for a report here: it may be what the person thinks of it.
    """

    answered_by = frozenset((acts.REPORT, acts.PLACE))

    def named(self, at: QuestionContext) -> list[Option]:
        """Return all options under their full names."""
        return name_options(self.asked, self.position.seed, at)

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options with their buttons."""
        return label_options(self.named(at))

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return all options on one page if they are numbers."""
        return self.options(at) if is_long(self.named(at)) else super().visible_options(at)

    def listed(self, at: QuestionContext) -> str:
        """Return the names of the options if the buttons only have their numbers."""
        named = self.named(at)
        return list_names(named) if is_long(named) else ""

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return the name of the chosen option."""
        return names_of(self.asked, at)[str(answer)]

    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the option that was chosen; its name may be shortened."""
        reading = read_choice(content, self, at)
        if isinstance(reading, FullAnswer) and isinstance(content, Text):
            id_ = self.follow_denial(content.text, str(reading.value), at)
            return FullAnswer(id_) if id_ else NoAnswer()
        if reading == NoAnswer() and isinstance(content, Text) and self.asked.kind == ONE:
            option = find_shortened(content.text, self.named(at))
            return FullAnswer(option.id) if option else reading
        if reading == NoAnswer() and isinstance(content, Text) and self._denies(content.text, at):
            return FullAnswer(NO)
        return reading

    def follow_denial(self, text: str, id_: str, at: QuestionContext) -> str:
        """Return the option that *text* means, which was read as *id_*; "" if it only denies that.

        "Không tốt" is not "Tốt", but "Chưa tốt" if there is that option.
        """
        denials = at.phrases.words(f"{STEM}-yes_no-denial-words")
        if self.asked.kind == YES_NO or not find_within(text, denials):
            return id_
        ways = {its.id: (its.label, *its.also) for its in self.named(at)}
        if any(find_within(way, denials) for way in ways.get(id_, ("",))):
            return id_
        said, hollow = set(words(fold(text))), {fold(word) for word in denials}
        meant = [
            its
            for its, names in ways.items()
            if any(find_within(way, denials) and _rest(way, hollow) <= said for way in names)
        ]
        return meant[0] if len(meant) == 1 else ""

    def _denies(self, text: str, at: QuestionContext) -> bool:
        """Tell whether *text* denies the words of a yes-or-no question: "không đi chợ nữa đâu"."""
        if self.asked.kind != YES_NO:
            return False
        denials = folded_words(f"{STEM}-yes_no-denial-words", at.phrases)
        asked = fold(self.asked.text.in_language(at.phrases.language)).split()
        said, pairs = fold(text).split(), set(pairwise(asked))
        return any(
            word in denials and not pairs.isdisjoint(pairwise(said[n + 1 : n + 1 + _NEAR]))
            for n, word in enumerate(said)
        )

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return yes or no, where these are the options."""
        del at
        is_yes_no = self.asked.kind == YES_NO and act in _ACTS
        return FullAnswer(_ACTS[act]) if is_yes_no else NoAnswer()

    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is only a number, another page or an option."""
        is_short = self.asked.kind == ONE and find_shortened(said.text, self.named(at)) is not None
        is_clear = is_short or self._denies(said.text, at)
        return is_clear or only_chooses(said, reading, self.options(at))

    def load_given(self, recorded: object) -> Answer:
        """Return the id of the option."""
        if isinstance(recorded, str) and recorded in self.asked.option_ids:
            return recorded
        raise UnfitError(self.key)


class AgeGroupQuestion(ChoiceQuestion):
    """The group of an age; who tells the age itself is in one of them: "tôi 72 tuổi"."""

    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the group."""
        said = at.utterance_of(content.text) if isinstance(content, Text) else None
        group = self._find_group(said) if said else ""
        return FullAnswer(group) if group else super().read_given(content, at)

    def is_no_command(self, said: Utterance) -> bool:
        """Tell whether *said* is an age."""
        return bool(self._find_group(said))

    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is an age, a number or an option."""
        return bool(self._find_group(said)) or super().is_plain(said, reading, at)

    def _find_group(self, said: Utterance) -> str:
        age = read_amount(said)
        return find_group(age, self.asked.options) if age and age >= _LEAST_AGE else ""


class ScaleQuestion(ChoiceQuestion):
    """A grade, by a face or in words of feeling: "lịch sự lắm", "chán lắm"."""

    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the grade; words between two grades are asked about."""
        said = at.utterance_of(content.text) if isinstance(content, Text) else None
        if said is None or says_option(strip_courtesies(said), self.options(at)):
            return super().read_given(content, at)
        felt = read_feeling(said)
        if felt in self.asked.option_ids:
            return FullAnswer(felt)
        return NoAnswer(felt) if felt else super().read_given(content, at)

    def is_no_command(self, said: Utterance) -> bool:
        """Tell whether *said* is a feeling: "không tệ lắm" resembles "không biết làm"."""
        return bool(read_feeling(said))

    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is only a number, an option or words of feeling."""
        return bool(read_feeling(said)) or super().is_plain(said, reading, at)


def _rest(way: str, hollow: set[str]) -> set[str]:
    """Return the words of *way* that are not in *hollow*, folded; never none."""
    return set(words(fold(way))) - hollow or {""}


def find_shortened(text: str, options: Sequence[Option]) -> Option | None:
    """Return the one of *options* whose name contains *text*: "đường" of "Đường vào chợ"."""
    part = f" {fold(text)} "
    found = [option for option in options if part in f" {fold(option.label)} "]
    return found[0] if len(found) == 1 and part.strip() else None


class _ListQuestion(ChoiceQuestion):
    """A choice of more than one option, tapped one by one or told in one message.

    After each, numbers count those that are left.
    """

    def left(self, at: QuestionContext) -> list[Option]:
        """Return the options that were not chosen yet, under their full names."""
        return [its for its in self.named(at) if its.id not in at.gathered]

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options that were not chosen yet."""
        return label_options(self.left(at))

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return all options on one page: who chooses more than one sees them together."""
        return self.options(at)

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return another wording once something was chosen."""
        is_begun = at.gathered and not wording
        return f"{STEM}-{self.asked.kind}-more" if is_begun else super().phrase(at, wording)

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return what was chosen so far, too, and what the buttons with numbers mean."""
        names, left = names_of(self.asked, at), self.left(at)
        return super().phrase_values(at) | {
            "chosen": ", ".join(names[id_] for id_ in at.gathered),
            "left": f"\n{list_names(left)}" if is_long(left) else "",
        }

    def listed(self, at: QuestionContext) -> str:
        """Return how to choose, and the names if the buttons have numbers."""
        hint = at.phrases.say(f"{STEM}-{self.asked.kind}-hint")
        return "\n".join(filter(None, (hint, super().listed(at))))

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return the names of the chosen options."""
        names = names_of(self.asked, at)
        return ", ".join(names[id_] for id_ in (answer if isinstance(answer, list) else ()))

    def read_parts(self, parts: Sequence[str], at: QuestionContext) -> list[str]:
        """Return the options that *parts* name, [] if one of them names none."""
        found = [self._read_part(part, at) for part in parts]
        return [id_ for id_ in found if id_] if all(found) else []

    def _read_part(self, part: str, at: QuestionContext) -> str:
        if part.isdecimal():
            shown = self.left(at)
            return shown[int(part) - 1].id if 1 <= int(part) <= len(shown) else ""
        options = self.nameable(at)
        option = find_option(at.utterance_of(part), options) or find_shortened(part, options)
        return self.follow_denial(part, option.id, at) if option else ""

    def nameable(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options that may stand in a list of names."""
        raise NotImplementedError


class SeveralQuestion(_ListQuestion):
    """A choice of several options."""

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options that were not chosen yet, and the way on once one was."""
        left = super().options(at)
        return [*left, phrase_option(_DONE, f"{STEM}-done", at.phrases)] if at.gathered else left

    def nameable(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options of the survey that were not chosen yet."""
        return [its for its in self.options(at) if its.id not in (_DONE, OTHER, UNSURE)]

    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the options so far, or all of them."""
        if isinstance(content, Text):
            if (reading := self._read_quantity(content.text, at)) is not None:
                return reading
            if len(parts := split_list(content.text, self._separators(at))) >= _LEAST_PARTS:
                said = self.read_parts(parts, at)
                return self._add(said, at) if said else NoAnswer()
            if parts and parts[0].isdecimal() and (said := self.read_parts(parts, at)):
                return self._choose(said[0], at)
        reading = super().read_given(content, at)
        return self._choose(str(reading.value), at) if isinstance(reading, FullAnswer) else reading

    def _separators(self, at: QuestionContext) -> Sequence[str]:
        return at.phrases.words(f"{STEM}-separator-words")

    def _choose(self, id_: str, at: QuestionContext) -> AnswerReading:
        if id_ == _DONE:
            return FullAnswer(list(at.gathered))
        chosen = (*at.gathered, id_)
        is_all = len(chosen) == len(self.asked.option_ids) or id_ == UNSURE
        return FullAnswer(list(chosen)) if is_all else PartialAnswer(chosen)

    def _add(self, said: Sequence[str], at: QuestionContext) -> AnswerReading:
        return FullAnswer(list(dict.fromkeys((*at.gathered, *said))))

    def _read_quantity(self, text: str, at: QuestionContext) -> AnswerReading | None:
        """Return the answer of "tất cả", "cả hai"; None for other words.

        "Cả hai" of three options leaves open which two.
        """
        said, words = strip_courtesies(at.utterance_of(text)), at.phrases.words
        options = [option.id for option in self.nameable(at)]
        if is_exact_match(said, words(f"{STEM}-any-words")):
            return NoAnswer("any")
        if is_exact_match(said, words(f"{STEM}-all-words")):
            return self._add(options, at)
        for word, _, count in (its.partition("=") for its in words(f"{STEM}-all-of-words")):
            if is_exact_match(said, (word,)):
                return self._add(options, at) if int(count) == len(options) else NoAnswer("which")
        return None

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return what was chosen, if there is no more."""
        is_enough = bool(at.gathered) and act in (acts.NO, acts.SKIP)
        return FullAnswer(list(at.gathered)) if is_enough else NoAnswer()

    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is only a number, an option, or a list of options."""
        is_list = len(split_list(said.text, self._separators(at))) >= _LEAST_PARTS
        is_list = is_list and isinstance(reading, FullAnswer)
        is_quantity = self._read_quantity(said.text, at) is not None
        return is_list or is_quantity or only_chooses(said, reading, self.options(at))

    def load_given(self, recorded: object) -> Answer:
        """Return the ids of the options."""
        if isinstance(recorded, list) and set(recorded) <= set(self.asked.option_ids):
            return [str(id_) for id_ in recorded]
        raise UnfitError(self.key)


class RankingQuestion(_ListQuestion):
    """All options in the person's order: one button after another, or "2 1 3", or the names."""

    def listed(self, at: QuestionContext) -> str:
        """Return how to answer, and the names with their numbers."""
        hint = at.phrases.say(f"{STEM}-{self.asked.kind}-hint")
        return f"{hint}\n{list_names(self.named(at))}"

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return the names in their order, each with its rank."""
        names = names_of(self.asked, at)
        order = answer if isinstance(answer, list) else ()
        return ", ".join(f"{n}. {names[id_]}" for n, id_ in enumerate(order, 1))

    def nameable(self, at: QuestionContext) -> Sequence[Option]:
        """Return all options: who names them anew changes the order."""
        return self.named(at)

    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the order so far, or the whole order."""
        if isinstance(content, Text) and (said := self._read_order(content.text, at)):
            return self._follow(said, at) if len(set(said)) == len(said) else NoAnswer("twice")
        reading = super().read_given(content, at)
        if isinstance(reading, FullAnswer):
            return self._follow([str(reading.value)], at)
        option = (
            find_shortened(content.text, self.named(at)) if isinstance(content, Text) else None
        )
        return self._follow([option.id], at) if option else reading

    def _read_order(self, text: str, at: QuestionContext) -> list[str]:
        """Return the options of several numbers or names, [] if there are not several.

        The numbers of all options are an order of all, whatever was chosen before.
        """
        words = at.phrases.words
        separators = (*words(f"{STEM}-separator-words"), *words(f"{STEM}-order-words"))
        parts = split_list(text, separators)
        if len(parts) == 1 and parts[0].isdecimal():
            parts = list(parts[0])  # "213"
        named = self.named(at)
        if sorted(parts) == [str(n) for n, _ in enumerate(named, 1)]:
            return [named[int(part) - 1].id for part in parts]
        return self.read_parts(parts, at) if len(parts) >= _LEAST_PARTS else []

    def _follow(self, said: Sequence[str], at: QuestionContext) -> AnswerReading:
        """Return the order with *said* at its end; naming an option again begins anew."""
        order = [*(() if set(said) & set(at.gathered) else at.gathered), *said]
        left = [id_ for id_ in self.asked.option_ids if id_ not in order]
        return FullAnswer([*order, *left]) if len(left) <= 1 else PartialAnswer(tuple(order))

    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is an order, a number, an option, or names one twice."""
        is_named = find_shortened(said.text, self.named(at)) is not None
        is_order = is_named or bool(self._read_order(said.text, at))
        return is_order or only_chooses(said, reading, self.options(at))

    def load_given(self, recorded: object) -> Answer:
        """Return the ids of the options in their order."""
        if isinstance(recorded, list) and sorted(recorded) == sorted(self.asked.option_ids):
            return [str(id_) for id_ in recorded]
        raise UnfitError(self.key)
