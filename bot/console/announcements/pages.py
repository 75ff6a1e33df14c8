"""Build officials' pages about announcements."""

from collections.abc import Sequence

from bot.console.announcements.announcement_pages import AnnouncementPages
from bot.console.announcements.editor import AnnouncementEditor
from bot.console.announcements.people_pages import PeoplePages
from bot.console.announcements.picture_pages import PicturePages
from bot.console.announcements.words import AnnouncementWords
from bot.console.tools import ConsoleTools, Pages


def build_pages(tools: ConsoleTools) -> Sequence[Pages]:
    """Return the pages; the editor's first, since "new" is no announcement."""
    site, words = tools.site, AnnouncementWords(tools.site, tools.books)
    editor = AnnouncementEditor(site, words)
    pages = AnnouncementPages(site, words, editor, tools.limits, tools.paces)
    return (
        editor,
        pages,
        PicturePages(site, tools.files, pages, tools.most_upload),
        PeoplePages(site, words, editor),
    )
