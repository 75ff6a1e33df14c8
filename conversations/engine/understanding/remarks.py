"""Tell what is told to an official from what is only said to the bot: "em nói rồi mà"."""

from conversations.engine.language.matters import likely_category
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.policy import Place

_TOLD = frozenset((acts.REPORT, acts.PLACE, acts.ABOUT_ME))
_STORY, _WHERE, _REVIEW = "details", "place", "review"


def remark_in(said: Utterance, asked: str = _STORY) -> str:
    """Return the act that *said* is if it surely tells nothing, or "": "ghi lại cho bác".

    *asked* is the kind of question that it may be the answer to.
    """
    if any(word.isdecimal() for word in said.words) or likely_category(said):
        return ""
    done = listen(said, Place.AT_TELLING, asked=asked, answers=_TOLD).acts
    if not done or acts.ANSWER in done:
        return ""
    corrects = listen(said, Place.AT_REVIEW, asked=_REVIEW).acts == (acts.EDIT,)
    return acts.EDIT if corrects else done[0]
