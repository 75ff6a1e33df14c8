"""Serve words that tell of another kind of trouble than the one that is being reported."""

from conversations.engine.language.corrections import read_correction
from conversations.engine.language.matters import is_surely_about, may_be_about
from conversations.engine.language.place_words import begins_as_spot, tidy_spot
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Text
from conversations.engine.questions.choices import CATEGORY
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.traits.matters import TakeFunction
from conversations.engine.replay.turn_context import Turn
from conversations.engine.steps import weighing
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.steps.revisions import keep_other_matter, replace_answers, replay_with

_LEAST_TOLD = 2


def serve_other_kind(
    dialogue: OpenDialogue, utterance: Utterance, take: TakeFunction
) -> Turn | None:
    """Do what *utterance* tells of another kind of trouble; None if it tells of none.

    Told in place of the story it corrects the kind: the wrong button was tapped, or a matter was
    read wrongly. Behind the story it is another matter, which gets the next report.
    """
    question = dialogue.question
    kind = _other_kind(dialogue, utterance)
    if not kind or question.asks_where or dialogue.run.edits:
        return None
    telling = {acts.REPORT, acts.ANSWER}
    if question.denial:
        if begins_as_spot(tidy_spot(utterance)):
            return None
        telling.add(acts.EDIT)  # beside a place that is shown: it denies none
    # "Thôi rút lại cái đèn đường" tells of no trouble.
    if not telling.issuperset(weighing.weigh(dialogue, utterance) or (acts.STOP,)):
        return None
    if not question.asks_for_story:
        return dialogue.ask(keep_other_matter(dialogue, utterance))
    changes = {CATEGORY: kind}
    replay_with(dialogue, replace_answers(dialogue.run.answers, changes, dialogue.context.message))
    return take(dialogue, Text(utterance.text))


def _other_kind(dialogue: OpenDialogue, utterance: Utterance) -> str:
    """Return the kind that *utterance* surely tells of, and no other that is reported; or ""."""
    matters, is_asked = dialogue.entry.matters, is_question(utterance)
    if matters is None or is_asked or not tells_story(utterance, least=_LEAST_TOLD):
        return ""
    kinds = [answer.value for answer in dialogue.run.answers if answer.key == CATEGORY]
    kind = matters.kind_of(utterance, dialogue.context.unit)
    if not kinds or kind in kinds or not is_surely_about(utterance, kind):
        return ""
    is_corrected = read_correction(utterance).is_mended
    is_near = any(may_be_about(utterance, str(each)) for each in kinds)
    return "" if is_corrected or is_near else kind
