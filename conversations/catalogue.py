"""Every dialogue there is, in the order in which they are tried and shown."""

from conversations.dialogues import (
    about_me,
    ask_services,
    my_channels,
    my_data,
    my_reports,
    report_problem,
)
from conversations.engine.house import Entry
from conversations.engine.receipts import cites
from conversations.engine.replay import Dialogue

ENTRIES: tuple[Entry, ...] = (
    Entry(
        Dialogue("report_problem", report_problem.report_problem),
        takes=("photo", "voice", "location"),
        invites=report_problem.invites,
        names=report_problem.names,
        hints=report_problem.hints,
    ),
    Entry(Dialogue("ask_services", ask_services.ask_services), slight=True, alone=True),
    Entry(Dialogue("my_reports", my_reports.my_reports), takes=("photo",), cites=cites),
    Entry(
        Dialogue("about_me", about_me.about_me),
        calls=about_me.calls,
        yields=True,
        slight=True,
    ),
    Entry(
        Dialogue("my_data", my_data.my_data),
        rights=("act-see", "act-fix", "act-erase", "act-withdraw"),
        slight=True,
    ),
    Entry(Dialogue("my_channels", my_channels.my_channels), calls=my_channels.calls, slight=True),
)
