"""The dialogue in which an official sees who needs help in a roll-call, and takes it."""

from conversations.engine.model.endings import Closing
from conversations.engine.replay.talk import Talk
from conversations.staff.announcements.effects import TakeCalls
from conversations.staff.announcements.help_call_text import waiting_text
from conversations.staff.announcements.queries import OpenHelpCalls

_TAKE, _ENOUGH = "take", "enough"


async def help_calls(talk: Talk) -> TakeCalls | Closing:
    """Show the people of one roll-call who wait for help; let the official look after them."""
    found = await talk.recall("open", OpenHelpCalls())
    if not found.count:
        return Closing("none")
    shown = waiting_text(found, talk.known.phrases)
    if await talk.pick("act", _TAKE, _ENOUGH, shown=shown, count=found.count) == _TAKE:
        return TakeCalls(found.announcement, found.told_by, found.until)
    return Closing("enough")
