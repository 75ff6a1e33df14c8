"""Build officials' pages about announcements."""

from collections.abc import Sequence

from bot.console.announcements.announcement_acts import AnnouncementActs
from bot.console.announcements.announcement_pages import AnnouncementPages
from bot.console.announcements.editor import AnnouncementEditor
from bot.console.announcements.group_pages import GroupPages
from bot.console.announcements.help_call_banner import HelpCallBanner
from bot.console.announcements.outlet_pages import OutletPages
from bot.console.announcements.people_pages import PeoplePages
from bot.console.announcements.picture_pages import PicturePages
from bot.console.announcements.roll_call_pages import RollCallPages
from bot.console.announcements.words import AnnouncementWords
from bot.console.tools import ConsoleTools, Pages
from bot.subprocess_work.work_queue import WorkQueue

# Sheets to print: one at a time, since a processor is busy with each.
_AT_ONCE = 1
_MOST_WAITING = 8


def build_pages(tools: ConsoleTools) -> Sequence[Pages]:
    """Return the pages; "new", "outlets" and "groups" first, since they are no announcements."""
    site, words = tools.site, AnnouncementWords(tools.site, tools.books)
    editor = AnnouncementEditor(site, words)
    pages = AnnouncementPages(site, words, editor, tools.limits, tools.paces)
    return (
        editor,
        OutletPages(site, editor, WorkQueue(at_once=_AT_ONCE, most_waiting=_MOST_WAITING)),
        GroupPages(site, words, editor, tools.bot_username),
        pages,
        AnnouncementActs(site, words, editor, pages),
        PicturePages(site, tools.files, pages, tools.most_upload),
        PeoplePages(site, words, editor),
        RollCallPages(site, words, editor),
        HelpCallBanner(site),
    )
