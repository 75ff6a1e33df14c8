"""The questions in which an official writes an announcement, and the preview of it."""

from collections.abc import Sequence
from datetime import datetime, time

from conversations.engine.language.neighbourhood_names import find_neighbourhoods, names_of
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import YES
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.unit import Unit
from conversations.engine.model.values import Said
from conversations.engine.questions.base import (
    MORE,
    PAGE_SIZE,
    AnswerReading,
    Display,
    FullAnswer,
    NoAnswer,
    Option,
    PageTurn,
    PartialAnswer,
    Question,
    QuestionContext,
    UnfitError,
    page_of,
    phrase_option,
)
from conversations.engine.questions.choices import Pick, read_option, says_option
from conversations.engine.questions.review import ReviewedAnswer, ReviewQuestion
from conversations.staff.announcements.announcement_card import (
    audience_names,
    audience_text,
    fault_lines,
    hint_lines,
    manner_lines,
    message_text,
    recipients_line,
    time_lines,
)
from conversations.staff.announcements.queries import Checked, Draft
from conversations.staff.announcements.questions import AnnouncementChoice, OfficialText
from conversations.staff.time_question import WrittenTime
from conversations.staff.times import names_day, read_time
from conversations.text.formatting import format_time
from conversations.text.matching import find_within

NONE, KEEP = "none", "keep"
_EVERYONE, _DONE = "everyone", "done"
_NEIGHBOURHOOD, _KIND = "n:", "k:"
_KINDS = ("resident", "business")
_END_OF_DAY = time(23, 59)


class DraftChoice(AnnouncementChoice):
    """Asks whether to write a new announcement, or which one to edit; new comes first."""

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the option for a new one, then the others."""
        *others, new = super().options(at)
        return (new, *others)

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the announcement that was named; words without a code are about a new one."""
        texts = [it.text for it in at.early_inputs if isinstance(it, Text)]
        if not texts or self.names_code(texts, at):
            return super().read_early_inputs(at)
        return FullAnswer(self.none)


class OptionalText(OfficialText):
    """Asks for words that may stay empty."""

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the option to leave it empty, before the ready texts."""
        return (_option(NONE, self.key, at), *super().options(at))

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the words, or "" if they say that there are none."""
        none = _option(NONE, self.key, at)
        chosen = self._ready_option(content, at)
        if (chosen is not None and chosen.id == NONE) or (
            isinstance(content, Text) and says_option(at.utterance_of(content.text), [none])
        ):
            return FullAnswer({"text": ""})
        return super().read(content, at)

    def summary(self, answer: Said, at: QuestionContext) -> Display:
        """Return the place, or that there is none."""
        return Display(answer.text or _option(NONE, self.key, at).label)


class DraftPick(Pick):
    """A choice among *names* that the review shows; *stem* names other labels than its own."""

    def __init__(self, key: str, names: Sequence[str], *, stem: str = "") -> None:
        super().__init__(key, names)
        self.review_key = key
        self.label_stem = stem

    def summary(self, answer: str, at: QuestionContext) -> Display:
        """Return the label of what was chosen."""
        return Display(next(it.label for it in self.options(at) if it.id == answer))


class AudienceQuestion(Question[tuple[str, ...]]):
    """Asks for which neighbourhoods and kinds of people it is: () is everyone who subscribed.

    Each tap adds one, until they are done. Words may name several at once.
    """

    sort = "audience"
    wants = ("text",)

    def __init__(self, key: str, unit: Unit) -> None:
        super().__init__(key)
        self.review_key = key
        self.unit = unit

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return another wording once there are some."""
        if at.gathered and not wording:
            return at.name(self, "more")
        return super().phrase(at, wording)

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the names of those that were chosen."""
        return {"chosen": ", ".join(self._names(at.gathered, at))}

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the way on, then what was not chosen yet."""
        phrases = at.phrases
        places = (
            Option(
                f"{_NEIGHBOURHOOD}{it.id}",
                it.name.in_language(phrases.language),
                names_of(it, phrases),
            )
            for it in self.unit.neighbourhoods
        )
        kinds = (
            Option(
                f"{_KIND}{kind}",
                phrases.say(f"person-kind-{kind}"),
                phrases.words(f"{at.dialogue}-{self.key}-{kind}-words"),
            )
            for kind in _KINDS
        )
        way_on = _option(_DONE if at.gathered else _EVERYONE, self.key, at)
        return (way_on, *(it for it in (*places, *kinds) if it.id not in at.gathered))

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return one page of them, with the way on first on each."""
        way_on, *others = self.options(at)
        if len(others) <= PAGE_SIZE:
            return (way_on, *others)
        size = PAGE_SIZE - 1
        pages = -(-len(others) // size)
        start, following = at.page % pages * size, (at.page + 1) % pages
        more = phrase_option(f"{MORE}{following}", "engine-more", at.phrases)
        return (way_on, *others[start : start + size], more)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return everyone, another page, or those chosen; words that name several end it."""
        if isinstance(content, Text):
            named = self._named(at.utterance_of(content.text))
            chosen = tuple(dict.fromkeys((*at.gathered, *named)))
            if named:
                return PartialAnswer(chosen) if len(named) == 1 else FullAnswer(list(chosen))
        option = read_option(content, self, at)
        if option is None:
            return NoAnswer()
        if option.id in {_EVERYONE, _DONE}:
            return FullAnswer(list(at.gathered))
        page = page_of(option.id)
        if page is not None:
            return PageTurn(page)
        return PartialAnswer((*at.gathered, option.id))

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether it is an answer, or a part of one."""
        del said, at
        return not isinstance(reading, NoAnswer)

    def load(self, recorded: object) -> tuple[str, ...]:
        """Return the ids, each with what it is an id of."""
        known = {f"{_NEIGHBOURHOOD}{it.id}" for it in self.unit.neighbourhoods}
        known |= {f"{_KIND}{kind}" for kind in _KINDS}
        chosen = self._convert(recorded, tuple[str, ...])
        if not known.issuperset(chosen):
            raise UnfitError(self.key)
        return chosen

    def _named(self, said: Utterance) -> Sequence[str]:
        places = [f"{_NEIGHBOURHOOD}{it.id}" for it, _ in find_neighbourhoods(said, self.unit)]
        lists = {kind: f"write_announcement-{self.key}-{kind}-words" for kind in _KINDS}
        kinds = [
            f"{_KIND}{kind}"
            for kind, name in lists.items()
            if find_within(said, said.phrases.words(name))
        ]
        return (*places, *kinds)

    def _names(self, chosen: Sequence[str], at: QuestionContext) -> Sequence[str]:
        return audience_names(chosen_audience(chosen), self.unit, at.phrases)


class TimeQuestion(WrittenTime[datetime | None]):
    """Asks for a time in words; the first option is none. *now* is the unit's local time.

    If it *ends_with_day*, a day without an hour is its end.
    """

    def __init__(self, key: str, now: datetime, *, ends_with_day: bool) -> None:
        super().__init__(key)
        self.review_key = key
        self.now = now
        self._default = _END_OF_DAY if ends_with_day else None

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the option for none."""
        return (_option(NONE, self.key, at),)

    def summary(self, answer: datetime | None, at: QuestionContext) -> Display:
        """Return the time as people say it."""
        none = _option(NONE, self.key, at).label
        return Display(format_time(answer, at.phrases.language) if answer else none)

    def read_option(self, option: Option) -> FullAnswer:
        """Return that there is no time: the only option."""
        del option
        return FullAnswer("")

    def read_words(self, text: str) -> AnswerReading:
        """Return the time; say if it has passed, or if the hour is missing."""
        moment = read_time(text, self.now, default=self._default)
        if moment is None:
            return NoAnswer("hour" if names_day(text, self.now) else "")
        return FullAnswer(moment.isoformat()) if moment > self.now else NoAnswer("past")

    def load(self, recorded: object) -> datetime | None:
        """Return the time, None for none."""
        return None if recorded == "" else self._convert(recorded, datetime)


class DraftReview(ReviewQuestion):
    """Shows the message as residents get it, who gets it and when, and what would improve it.

    What can't be sent can only be kept as a draft, or edited.
    """

    def __init__(
        self, key: str, given: Sequence[ReviewedAnswer], draft: Draft, checked: Checked, unit: Unit
    ) -> None:
        super().__init__(key, given)
        counted = sum((checked.by_channel or {}).values())
        self.about = [self.about, counted, sorted(checked.faults)]
        self.draft = draft
        self.checked = checked
        self.unit = unit

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the preview, and the lines about it."""
        phrases, draft, checked = at.phrases, self.draft, self.checked
        topic = self.unit.topic(draft.topic)
        message = message_text(
            draft,
            checked,
            phrases,
            topic=topic.name.in_language(phrases.language) if topic else draft.topic,
            code=checked.code or phrases.say(f"{at.dialogue}-code"),
        )
        lines = [
            audience_text(draft, self.unit, phrases, corrects=checked.corrects),
            *manner_lines(draft, phrases),
            *time_lines(draft, phrases),
            *([] if draft.send_at else [phrases.say(f"{at.dialogue}-at_once")]),
        ]
        if checked.by_channel is not None:
            lines.append(recipients_line(checked.by_channel, phrases))
        if draft.english:
            lines.append(phrases.say("staff_announcements-english", text=draft.english))
        lines += fault_lines(checked.faults, phrases)
        lines += hint_lines(draft, self.unit, phrases)
        return {"message": message, "lines": "\n".join(lines)}

    def exhibit(self, at: QuestionContext) -> Display:
        """Return the pictures."""
        del at
        return Display("", self.draft.pictures)

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options to submit, to keep and to edit, or each answer to edit."""
        if at.page:
            return super().options(at)
        send, edit = super().options(at)
        keep = _option(KEEP, self.key, at)
        return (keep, edit) if self.checked.faults else (send, keep, edit)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return that it is submitted or kept, or which answer to edit."""
        option = None if at.page else read_option(content, self, at)
        return FullAnswer(KEEP) if option and option.id == KEEP else super().read(content, at)

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return that it is submitted for a yes, if it can be."""
        return NoAnswer() if act == YES and self.checked.faults else super().read_act(act, at)

    def load(self, recorded: object) -> str:
        """Return that it was submitted, or kept."""
        return KEEP if recorded == KEEP else super().load(recorded)


def chosen_audience(chosen: Sequence[str]) -> Draft:
    """Return a draft with the neighbourhoods and the kinds of the ids in *chosen*."""

    def of(prefix: str) -> tuple[str, ...]:
        return tuple(id_.removeprefix(prefix) for id_ in chosen if id_.startswith(prefix))

    return Draft(neighbourhoods=of(_NEIGHBOURHOOD), kinds=of(_KIND))


def audience_ids(draft: Draft) -> list[str]:
    """Return the ids of `AudienceQuestion` for whom *draft* is."""
    return [
        *(f"{_NEIGHBOURHOOD}{id_}" for id_ in draft.neighbourhoods),
        *(f"{_KIND}{kind}" for kind in draft.kinds),
    ]


def _option(name: str, key: str, at: QuestionContext) -> Option:
    return phrase_option(name, f"{at.dialogue}-{key}-{name}", at.phrases)
