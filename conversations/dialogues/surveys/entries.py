"""The entry of the dialogue about surveys."""

from conversations.dialogues.surveys import (
    answer_survey,
    change_answer,
    notice_effects,
    poll_words,
)
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.notice_buttons import NoticeButtons
from conversations.engine.replay.traits.starts import Citing, Starts
from conversations.engine.replay.traits.unfinished import Unfinished
from conversations.surveys import cited_code

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue(answer_survey.DIALOGUE, answer_survey.answer_survey),
        rank=47,
        starts=Starts(
            is_called=cited_code.calls_survey,
            cites=Citing(cited_code.cites_survey),
            read_early=cited_code.read_early_code,
            follow_up=poll_words.read_poll_answer,
        ),
        buttons=NoticeButtons(notice_effects.read_button, cited_code.words_of_link),
    ),
    DialogueEntry(
        Dialogue(change_answer.DIALOGUE, change_answer.change_answer),
        rank=95,
        unfinished=Unfinished(is_brief=True),
    ),
)
