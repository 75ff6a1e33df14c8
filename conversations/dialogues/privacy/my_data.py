"""The dialogue in which people see, correct or erase their data, or withdraw consent."""

from conversations.dialogues.privacy.effects import EraseMe, FixMyData, SeeMyData, WithdrawConsent
from conversations.dialogues.privacy.queries import MyTraces, Traces
from conversations.engine.model.endings import Closing
from conversations.engine.questions.choices import SurePick
from conversations.engine.replay.talk import Talk


async def my_data(talk: Talk) -> SeeMyData | FixMyData | EraseMe | WithdrawConsent | Closing:
    """Ask which right to use; explain the consequences before anything irreversible."""
    act = await talk.pick(
        "act", "see", "fix", "erase", "withdraw", heard=("none",), can_use_early_text=True
    )
    if act == "none":
        return Closing("kept")
    if act == "see":
        return SeeMyData()
    if act == "fix":
        return FixMyData()
    if act == "withdraw":
        sure = await talk.pick("withdraw", "yes", "no")
        return WithdrawConsent() if sure == "yes" else Closing("kept")
    traces = await talk.recall("traces", MyTraces())
    choices = ("now", "wait", "no") if traces.open else ("now", "no")
    values: dict[str, object] = {"what": _what_is_kept(traces)}
    when = await SurePick("erase", choices, about=len(choices), values=values)
    if when == "no":
        return Closing("kept")
    return EraseMe("after_answers" if when == "wait" else "now")


def _what_is_kept(traces: Traces) -> str:
    """Return the wording that says which data stays, and why."""
    if traces.open:
        return "open"
    if traces.followed:
        return "followed"
    if traces.added:
        return "added"
    return "settled" if traces.reports else "none"
