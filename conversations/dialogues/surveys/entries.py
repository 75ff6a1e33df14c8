"""The entry of the dialogue about surveys."""

from conversations.dialogues.surveys import answer_survey, change_answer
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue(answer_survey.DIALOGUE, answer_survey.answer_survey),
        rank=47,
        cites=answer_survey.cites_survey,
    ),
    DialogueEntry(
        Dialogue(change_answer.DIALOGUE, change_answer.change_answer), rank=95, is_brief=True
    ),
)
