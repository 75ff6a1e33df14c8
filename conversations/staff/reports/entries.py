"""The entries of officials' dialogues about reports."""

from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from conversations.engine.replay.traits.starts import Starts
from conversations.engine.replay.traits.unfinished import Unfinished
from conversations.staff.reports import enter_report, my_work, new_work, team_work, work_news

ENTRIES: tuple[DialogueEntry, ...] = (
    DialogueEntry(
        Dialogue("new_work", new_work.new_work),
        rank=10,
        unfinished=Unfinished(is_brief=True),
        action="see_reports",
    ),
    DialogueEntry(
        Dialogue("work_news", work_news.work_news),
        rank=20,
        starts=Starts(is_called=work_news.is_news_choice),
        unfinished=Unfinished(is_brief=True),
        action="see_reports",
    ),
    # Behind the writing of announcements, which a photo begins.
    DialogueEntry(
        Dialogue(my_work.DIALOGUE, my_work.my_work),
        rank=27,
        starts=Starts(takes=("photo",)),
        action="answer_reports",
    ),
    DialogueEntry(
        Dialogue(team_work.DIALOGUE, team_work.team_work),
        rank=29,
        unfinished=Unfinished(is_brief=True, is_view=True),
        action="see_team_work",
    ),
    DialogueEntry(
        Dialogue(enter_report.DIALOGUE, enter_report.enter_report),
        rank=28,
        unfinished=Unfinished(is_sent=True),
        action="enter_reports",
    ),
)
