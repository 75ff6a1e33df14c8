"""Effects of the buttons in messages about surveys: answer a poll, be told no more about them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases
from conversations.surveys import codes
from conversations.surveys.survey import SurveyQuestion

DIALOGUE = "answer_survey"

_POLL = "poll:"
_SILENCE, _NO_SILENCE = "survey-:off", "survey-:on"


class AnswerPoll(Effect, frozen=True, tag=True):
    """A person tapped an *option*, by its id, of the poll of an announcement: of *survey*."""

    survey: str
    option: str


class PollAnswered(Outcome, frozen=True, tag="poll_answered"):
    """The answer *chosen* to the poll of *survey* is stored; *is_changed* if it replaces another.

    It may be changed until *until*, local time, to one of *others*, names by the ids of options.
    """

    survey: str
    chosen: str
    until: datetime
    is_changed: bool = False
    others: Mapping[str, str] = {}

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text; another one for a changed answer."""
        name = f"{name}-again" if self.is_changed else name
        return phrases.say(name, chosen=self.chosen, until=self.until)

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the buttons that change the answer: a page may hide those that were pressed."""
        del phrases
        return tuple(
            Button(name, _poll_data(self.survey, id_)) for id_, name in self.others.items()
        )


class SetSurveySilence(Effect, frozen=True, tag=True):
    """A person wants no more reminders and results of surveys, or wants them again."""

    needs_consent: ClassVar[bool] = False

    is_wanted: bool


class SurveySilenceSet(Outcome, frozen=True, tag="silence_set"):
    """The person is told no more about surveys, or is told again."""

    is_wanted: bool

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text."""
        return phrases.say(name if self.is_wanted else f"{name}-off")

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button that undoes it."""
        if self.is_wanted:
            return (Button(phrases.say(f"{DIALOGUE}-silence_set-undo"), _NO_SILENCE),)
        return (silence_button(phrases),)


def start_button(code: str, count: int, phrases: Phrases) -> Button:
    """Return the button that starts the survey with *code*, which asks *count* questions."""
    return Button(phrases.say(f"{DIALOGUE}-start", count=count), codes.slug(code))


def start_button_of(code: str, phrases: Phrases) -> Button:
    """Return the button that starts the survey with *code*, under its code."""
    return Button(phrases.say(f"{DIALOGUE}-start-code", code=code), codes.slug(code))


def poll_buttons(survey_id: str, poll: SurveyQuestion, phrases: Phrases) -> Sequence[Button]:
    """Return the buttons below an announcement that answer its poll."""
    language = phrases.language
    return [
        Button(option.name.in_language(language), _poll_data(survey_id, option.id))
        for option in poll.options
    ]


def silence_button(phrases: Phrases) -> Button:
    """Return the button below a message about a survey for whoever wants no more of them."""
    return Button(phrases.say(f"{DIALOGUE}-silence"), _SILENCE)


def read_button(data: str) -> Effect | None:
    """Return the effect of a button of these; None for other *data*."""
    if data in (_SILENCE, _NO_SILENCE):
        return SetSurveySilence(data == _SILENCE)
    if not data.startswith(_POLL):
        return None
    survey, _, option = data.removeprefix(_POLL).rpartition(":")
    return AnswerPoll(survey, option) if survey and option else None


def _poll_data(survey_id: str, option_id: str) -> str:
    return f"{_POLL}{survey_id}:{option_id}"
