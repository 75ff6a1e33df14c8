"""Every dialogue there is, in the order in which they are tried and shown."""

from conversations.dialogues.linking import my_channels
from conversations.dialogues.person import about_me
from conversations.dialogues.privacy import my_data
from conversations.dialogues.questions import ask_services
from conversations.dialogues.reports import my_reports, report_problem
from conversations.engine.questions.report_codes import cites_report
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.turn_context import DialogueEntry

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("report_problem", report_problem.report_problem),
        takes=("photo", "voice", "location"),
        invites=report_problem.is_reportable,
        names=report_problem.has_exact_category,
        hints=report_problem.has_trouble_words,
    ),
    DialogueEntry(Dialogue("ask_services", ask_services.ask_services), slight=True, alone=True),
    DialogueEntry(
        Dialogue("my_reports", my_reports.my_reports), takes=("photo",), cites=cites_report
    ),
    DialogueEntry(
        Dialogue("about_me", about_me.about_me),
        calls=about_me.is_change_request,
        yields=True,
        introduces=True,
        slight=True,
    ),
    DialogueEntry(
        Dialogue("my_data", my_data.my_data),
        rights=("act-see", "act-fix", "act-erase", "act-withdraw"),
        slight=True,
    ),
    DialogueEntry(
        Dialogue("my_channels", my_channels.my_channels),
        calls=my_channels.is_link_request,
        channels=my_channels.CHANNELS,
        read_notice_button=my_channels.read_unlink_button,
        slight=True,
    ),
)
