"""Build officials' pages about questions and answer cards."""

from collections.abc import Sequence

from bot.console.questions import procedure_directory
from bot.console.questions.card_editor import CardEditor
from bot.console.questions.card_files import CardFiles
from bot.console.questions.card_pages import CardPages
from bot.console.questions.question_pages import QuestionPages
from bot.console.questions.trials import CardTrials
from bot.console.tools import ConsoleTools, Pages
from bot.subprocess_work.work_queue import WorkQueue

# The processes of all officials together; trying a card needs up to four, one after another.
_AT_ONCE = 2
_MOST_WAITING = 16


def build_pages(tools: ConsoleTools) -> Sequence[Pages]:
    """Return the pages."""
    site = tools.site
    queue = WorkQueue(at_once=_AT_ONCE, most_waiting=_MOST_WAITING)
    directory = procedure_directory.open_directory(site)
    trials = CardTrials(
        queue,
        tools.lexicon,
        tools.questions_file,
        directory,
        start_background=tools.start_background,
    )
    cards = CardEditor(site, trials, tools.refresh_knowledge)
    return (
        QuestionPages(site, trials, cards),
        CardPages(site, cards),
        CardFiles(site, queue, trials, cards),
    )
