"""The entries of the dialogues about reports."""

from conversations.dialogues.reports import my_reports, report_problem
from conversations.dialogues.reports.answers.effects import (
    read_answer_button,
    words_of_tell_button,
)
from conversations.dialogues.reports.cited_reports import (
    cites_report,
    deny_foreign_report,
    without_codes,
)
from conversations.dialogues.reports.report_wishes import asks_where_to_report, is_bare_wish
from conversations.dialogues.reports.sharing.effects import read_page_button
from conversations.dialogues.reports.told_matters import MATTERS
from conversations.engine.model import acts
from conversations.engine.model.effects import Effect
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.notice_buttons import NoticeButtons
from conversations.engine.replay.traits.starts import Citing, Starts
from conversations.engine.replay.traits.unfinished import Unfinished


def _read_button(data: str) -> Effect | None:
    return read_answer_button(data) or read_page_button(data)


ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("report_problem", report_problem.report_problem),
        rank=10,
        act=acts.REPORT,
        starts=Starts(
            takes=("photo", "voice", "location"),
            is_wished=is_bare_wish,
            is_called=asks_where_to_report,
        ),
        unfinished=Unfinished(is_sent=True, title=report_problem.title_of),
        matters=MATTERS,
    ),
    DialogueEntry(
        Dialogue("my_reports", my_reports.my_reports),
        rank=30,
        act=acts.MY_REPORTS,
        starts=Starts(
            takes=("photo",),
            cites=Citing(cites_report, without_codes, deny_foreign_report),
            read_early=my_reports.read_early_remark,
            follow_up=my_reports.follow_up,
        ),
        unfinished=Unfinished(is_view=True),
        buttons=NoticeButtons(_read_button, words_of_tell_button),
        needs_consent=False,
    ),
)
