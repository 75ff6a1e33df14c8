"""The entry of the dialogue about surveys."""

from conversations.dialogues.surveys import (
    answer_survey,
    change_answer,
    notice_effects,
    poll_words,
)
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import Citing, DialogueEntry
from conversations.surveys import cited_code

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue(answer_survey.DIALOGUE, answer_survey.answer_survey),
        rank=47,
        calls=cited_code.calls_survey,
        cites=Citing(cited_code.cites_survey),
        follow_up=poll_words.read_poll_answer,
        read_start_button=cited_code.words_of_link,
        read_early=cited_code.read_early_code,
        read_notice_button=notice_effects.read_button,
    ),
    DialogueEntry(
        Dialogue(change_answer.DIALOGUE, change_answer.change_answer), rank=95, is_brief=True
    ),
)
