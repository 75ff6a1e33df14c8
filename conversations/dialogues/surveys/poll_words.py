"""Read the answer to a poll that is typed instead of tapped, perhaps hours later."""

from collections.abc import Iterable, Sequence

from conversations.dialogues.surveys.queries import OpenPolls
from conversations.engine.language.matters import likely_category
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import (
    is_question,
    is_request,
    without_phrases,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Answer
from conversations.engine.questions.unasked import UnaskedQuestion
from conversations.engine.replay.turn_context import TurnContext
from conversations.surveys.survey import SurveyOption
from conversations.text.fold import fold, is_same_text, words
from conversations.text.matching import is_exact_match

_KEY = "told-poll"
_MOST_WORDS = 7


class ToldPoll(UnaskedQuestion):
    """The poll, by id, and the ids of the options that the first words may mean: "s1:o1,o2"."""

    def __init__(self) -> None:
        super().__init__(_KEY)


def parse_told(told: str) -> tuple[str, Sequence[str]]:
    """Return the id of the poll and those of the options that *told* has."""
    poll, _, options = told.rpartition(":")
    return poll, options.split(",")


def read_poll_answer(content: Content, context: TurnContext, is_last: bool) -> Answer | None:  # noqa: FBT001 - a hook
    """Return which options of an open poll *content* may mean, as an answer, or None."""
    if is_last or not isinstance(content, Text) or not context.person.has_consented:
        return None
    said = context.utterance_of(content.text)
    # "À nhầm, tối thứ sáu" changes the answer.
    said = without_phrases(said, said.phrases.words("engine-slip-words"))
    if len(said.words) > _MOST_WORDS or not said.words or _is_of_else(said, context):
        return None
    polls = context.answer_query(OpenPolls())
    for poll in sorted(polls, key=lambda poll: poll.is_answered):
        (asked,) = poll.survey.questions
        if meant := _options_meant(said, asked.options):
            return Answer(_KEY, f"{poll.id}:{','.join(meant)}")
    return None


def _is_of_else(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* is no answer: a question, a request, or words for a report."""
    if not any(map(str.isalpha, said.words)) or "/" in said.text:
        return True  # a number, a command or a link
    if is_question(said) or is_request(said) or likely_category(said):
        return True
    return context.names_matter(said)


def _options_meant(said: Utterance, options: Sequence[SurveyOption]) -> Sequence[str]:
    """Return the ids of the options that *said* may mean: "chủ nhật đi em" is a part of two."""
    labels = {option.id: option.name.in_language(said.phrases.language) for option in options}
    plain = strip_courtesies(said)
    told = _telling_words(said, labels.values())
    yes_or_no = said.phrases.words("answer_survey-poll-yes-no-words")
    if not told or is_exact_match(plain, yes_or_no):
        return ()  # "không" may answer whatever was said last
    exact = [id_ for id_, label in labels.items() if is_exact_match(plain, (label,))]
    named = [id_ for id_, label in labels.items() if _covers(told, label)]
    meant = exact or [id_ for id_ in named if len(told) == len(words(labels[id_]))] or named
    return meant if len(meant) < len(labels) else ()


def _telling_words(said: Utterance, labels: Iterable[str]) -> Sequence[str]:
    """Return the words of *said* but for those that only choose: "cho tôi sáng chủ nhật đi"."""
    phrases = said.phrases
    lists = ("answer_survey-poll-beside-words", "engine-hollow-words")
    hollow = {way for name in lists for way in phrases.words(name)}
    folded = set(map(fold, hollow))
    named = [each.lower() for label in labels for each in words(label)]

    def tells(word: str) -> bool:
        if word in named or word in hollow:
            return word in named  # "tôi" is no "tối"
        return fold(word) not in folded or any(is_same_text(word, each) for each in named)

    return [word for word in map(str.lower, said.words) if tells(word)]


def _covers(told: Sequence[str], label: str) -> bool:
    """Tell whether each of the words *told* is one of *label*."""
    return all(any(is_same_text(word, each) for each in words(label)) for word in told)
