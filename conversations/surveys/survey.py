"""A survey as officials write it, and which of its questions a person is asked."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, structs

from conversations.engine.model.localised_text import LocalisedText

POLL = "poll"
"""The id of the one question of a poll."""

ONE, SEVERAL, YES_NO, SCALE = "one", "several", "yes_no", "scale"
NUMBER, TEXT, PLACE = "number", "text", "place"
PHOTO, SPOT, RANKING, MATRIX = "photo", "spot", "ranking", "matrix"
KINDS = (ONE, SEVERAL, YES_NO, SCALE, NUMBER, TEXT, PLACE, PHOTO, SPOT, RANKING, MATRIX)
"""A place is a neighbourhood, a spot an exact place; a matrix is a choice for each of its rows."""

WITH_OPTIONS = (ONE, SEVERAL, RANKING, MATRIX)
"""The kinds whose options the officials write."""

IN_WORDS = (TEXT, SPOT)
"""The kinds whose answers are texts."""

YES, NO = "yes", "no"
STEPS = ("1", "2", "3", "4", "5")
"""The answers to a scale, from the worst to the best."""

OTHER, UNSURE = "other", "unsure"
"""The ids of the options "another one" and "I don't know", which a question may add."""

MOST_PHOTOS = 3


class Told(Struct, frozen=True, omit_defaults=True):
    """An answer in words with what belongs to it: a recording of so many *seconds*, or a point."""

    text: str = ""
    voice: str = ""
    seconds: int = 0
    latitude: float | None = None
    longitude: float | None = None


Answer = str | int | list[str] | Told | None
"""The answer to one question: an option's id, a number, a text, the ids of options or photos.

The options of a ranking are in the person's order. None means that they preferred not to answer.
"""


class SurveyOption(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One answer to choose; *also* are other ways of saying it."""

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()


class Condition(Struct, frozen=True, forbid_unknown_fields=True):
    """Holds if the earlier *question* was answered with any of the *options*."""

    question: str
    options: tuple[str, ...]


class SurveyQuestion(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One question; it is asked if all its conditions *only_if* hold.

    *options* are those of a choice. It may also offer "another one" (*has_other*) and "I don't
    know" (*has_unsure*). A number is from *least* to *most*. *is_shuffled* options come in an
    order that differs from person to person. People may prefer not to answer, unless it
    *is_required*. Its results are for everybody if it *is_public*. For each of the *rows* of a
    matrix one of its options is chosen.
    """

    id: str
    kind: str
    text: LocalisedText
    options: tuple[SurveyOption, ...] = ()
    only_if: tuple[Condition, ...] = ()
    has_other: bool = False
    has_unsure: bool = False
    is_shuffled: bool = False
    is_required: bool = False
    is_public: bool = False
    least: int = 0
    most: int = 1_000
    rows: tuple[SurveyOption, ...] = ()

    @property
    def option_ids(self) -> tuple[str, ...]:
        """The ids that an answer may have; () for a question without a choice."""
        if self.kind == YES_NO:
            ids: tuple[str, ...] = (YES, NO)
        elif self.kind == SCALE:
            ids = STEPS
        else:
            ids = tuple(option.id for option in self.options)
        extra = ((OTHER, self.has_other), (UNSURE, self.has_unsure))
        return (*ids, *(id_ for id_, is_offered in extra if is_offered))

    @property
    def is_choice(self) -> bool:
        """Whether people choose among options, so that later questions may depend on it."""
        return self.kind in (ONE, SEVERAL, YES_NO, SCALE)

    @property
    def parts(self) -> tuple["SurveyQuestion", ...]:
        """The question itself; of a matrix, the choice for each row, with an id like "road.me"."""
        if self.kind != MATRIX:
            return (self,)
        return tuple(self._row(n, row) for n, row in enumerate(self.rows, 1))

    def _row(self, number: int, row: SurveyOption) -> "SurveyQuestion":
        head = f"{number}/{len(self.rows)}"
        text = LocalisedText(
            f"{self.text.vi}\n{head}: {row.name.vi}",
            self.text.en and f"{self.text.en}\n{head}: {row.name.in_language('en')}",
        )
        return structs.replace(self, id=f"{self.id}.{row.id}", kind=ONE, text=text, rows=())


class Survey(Struct, frozen=True, omit_defaults=True):
    """A survey: its *title*, *why* the commune asks, and its questions in their order.

    What people answered is joined to nobody if it *is_anonymous*. They may change it until the
    end, unless it *is_final*. Who has not answered is reminded once if it *has_reminder*.
    *quotas* are how many people may answer, by neighbourhood; others have no limit. One that
    *is_for_meeting* asks one question of those who have its code. *drawn_by_lot* is how many
    people were drawn by lot to be asked; 0 if whoever wants may answer.
    """

    title: LocalisedText
    why: LocalisedText
    questions: tuple[SurveyQuestion, ...]
    is_anonymous: bool = False
    is_final: bool = False
    has_reminder: bool = False
    quotas: dict[str, int] = {}
    is_for_meeting: bool = False
    drawn_by_lot: int = 0

    @property
    def is_poll(self) -> bool:
        """Whether it is the question of an announcement, which its buttons answer."""
        return [question.id for question in self.questions] == [POLL]

    @property
    def is_branching(self) -> bool:
        """Whether some questions are asked only of people who gave certain answers."""
        return any(question.only_if for question in self.questions)

    @property
    def asked(self) -> tuple[SurveyQuestion, ...]:
        """The questions as they are asked and counted: one for each row of a matrix."""
        return tuple(part for question in self.questions for part in question.parts)


def is_asked(question: SurveyQuestion, answers: Mapping[str, Answer]) -> bool:
    """Tell whether *question* is asked of someone who gave *answers* to the earlier ones."""
    return all(holds(condition, answers.get(condition.question)) for condition in question.only_if)


def holds(condition: Condition, answer: Answer) -> bool:
    """Tell whether *condition* holds for *answer*."""
    chosen = answer if isinstance(answer, list) else [answer]
    return any(one in condition.options for one in chosen)


def select_asked(
    questions: Sequence[SurveyQuestion], answers: Mapping[str, Answer]
) -> list[SurveyQuestion]:
    """Return the questions on the path of someone who gave *answers*.

    An answer to a question that is not on the path counts as not given.
    """
    path: list[SurveyQuestion] = []
    given: dict[str, Answer] = {}
    for question in questions:
        if is_asked(question, given):
            path.append(question)
            if question.id in answers:
                given[question.id] = answers[question.id]
    return path
