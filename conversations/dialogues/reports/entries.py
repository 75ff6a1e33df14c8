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
from conversations.dialogues.reports.report_wishes import is_bare_wish
from conversations.dialogues.reports.sharing.effects import read_page_button
from conversations.dialogues.reports.told_matters import MATTERS
from conversations.engine.model import acts
from conversations.engine.model.effects import Effect
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import Citing, DialogueEntry


def _read_button(data: str) -> Effect | None:
    return read_answer_button(data) or read_page_button(data)


ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("report_problem", report_problem.report_problem),
        rank=10,
        takes=("photo", "voice", "location"),
        act=acts.REPORT,
        names=report_problem.names_matter,
        is_wished=is_bare_wish,
        is_sent=True,
        title=report_problem.title_of,
        matters=MATTERS,
    ),
    DialogueEntry(
        Dialogue("my_reports", my_reports.my_reports),
        rank=30,
        takes=("photo",),
        act=acts.MY_REPORTS,
        cites=Citing(cites_report, without_codes, deny_foreign_report),
        read_early=my_reports.read_early_remark,
        is_view=True,
        follow_up=my_reports.follow_up,
        read_notice_button=_read_button,
        read_start_button=words_of_tell_button,
        needs_consent=False,
    ),
)
