"""What the form of a survey says in words: options, faults, warnings, and what differs."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.console.site import ConsoleSite
from bot.console.surveys.form import CHOICES, LISTS, NUMBERS, SETTINGS, TICKS, TIMES, has_part
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.person import KINDS
from conversations.engine.model.phrases import Phrases
from conversations.surveys.checks import SurveyFault
from conversations.surveys.survey import SurveyQuestion
from conversations.text.formatting import format_time
from storage.repositories.surveys.surveys import Content


class SurveyWords:
    """Say in the officials' language what the form of a survey shows."""

    def __init__(self, site: ConsoleSite) -> None:
        self._site = site
        self._say = site.phrases.say

    def option(self, question: SurveyQuestion, id_: str) -> str:
        """Return the name of an option of *question*."""
        names = {its.id: its.name.vi for its in question.options}
        general = (f"survey-{id_}", f"survey-{question.kind}-{id_}")
        phrase = next((name for name in general if self._site.phrases.has(name)), "")
        return names.get(id_) or (self._say(phrase) if phrase else id_)

    def field(self, name: str) -> str:
        """Return the label of a field."""
        return self._say(f"console-survey-field-{name}")

    def choices(self) -> dict[str, dict[str, str]]:
        """Return the options of each of `CHOICES`: their names by id."""
        kinds = {kind: self._say(f"person-kind-{kind}") for kind in KINDS}
        return dict(zip(CHOICES, (self.neighbourhoods(), kinds), strict=True))

    def neighbourhoods(self) -> dict[str, str]:
        """Return the names of the neighbourhoods by id."""
        return {its.id: its.name.vi for its in self._site.context.unit.neighbourhoods}

    def describe(self, content: Content) -> dict[str, str]:
        """Return all that a survey asks, whom and when, as texts by the names of their fields."""
        survey, language = content.survey, self._site.phrases.language
        timezone = self._site.context.timezone
        texts = {
            self.field("title"): _both(survey.title),
            self.field("why"): _both(survey.why),
        }
        for n, question in enumerate(survey.questions, 1):
            label = self._say("console-survey-number", number=n)
            texts[label] = "\n".join(self._describe_question(content, question))
        for name, shown in self.choices().items():
            chosen = getattr(content.audience, name)
            texts[self.field(name)] = ", ".join(shown.get(id_, id_) for id_ in chosen)
        for name in TIMES:
            moment: datetime | None = getattr(content, name)
            local = moment.astimezone(timezone) if moment else None
            texts[self.field(name)] = format_time(local, language) if local else ""
        for name in SETTINGS:
            texts[self.field(name)] = self._say("console-survey-yes") * getattr(survey, name)
        texts[self.field("drawn_by_lot")] = str(survey.drawn_by_lot or "")
        names = self.neighbourhoods()
        quotas = (f"{names.get(id_, id_)}: {most}" for id_, most in survey.quotas.items())
        texts[self.field("quotas")] = "\n".join(quotas)
        return texts

    def _describe_question(self, content: Content, question: SurveyQuestion) -> Iterator[str]:
        yield _both(question.text)
        yield f"({self._say(f'console-survey-add-{question.kind}')})"
        for name in LISTS:
            for its in getattr(question, name):
                yield "– " + ", ".join(filter(None, (_both(its.name), *its.also)))
        for name in NUMBERS:
            if has_part(question.kind, name):
                yield f"{self.field(name)}: {getattr(question, name)}"
        yield from (self.field(name) for name in TICKS if getattr(question, name))
        for n, before in enumerate(content.survey.questions, 1):
            for part in before.parts:
                for its in question.only_if:
                    if its.question == part.id:
                        chosen = ", ".join(self.option(part, id_) for id_ in its.options)
                        yield self._say("console-survey-only", number=n, chosen=chosen)


def _both(text: LocalisedText) -> str:
    return " / ".join(filter(None, (text.vi, text.en)))


def sort_by_question(pairs: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """Return texts by the id of their question, "" for the whole survey."""
    found: dict[str, list[str]] = {}
    for question, text in pairs:
        found.setdefault(question, []).append(text)
    return found


def say_fault(fault: SurveyFault, phrases: Phrases) -> str:
    """Return the sentence about a fault, a longer one if it is of the whole survey."""
    of_whole = f"console-survey-fault-whole-{fault.fault}"
    is_whole = not fault.question and phrases.has(of_whole)
    return phrases.say(of_whole if is_whole else f"console-survey-fault-{fault.fault}")
