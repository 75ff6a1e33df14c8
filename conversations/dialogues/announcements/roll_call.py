"""The dialogue in which a person answers a roll-call: safe, or what help is needed and where."""

from conversations.dialogues.announcements.queries import CurrentRollCall
from conversations.dialogues.announcements.roll_call_effects import (
    DIALOGUE,
    HELP,
    NEEDS,
    SAFE,
    AnswerRollCall,
)
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.effects import Effect
from conversations.engine.model.endings import Closing
from conversations.engine.model.unit import Unit
from conversations.engine.replay.talk import Talk
from conversations.text.matching import is_exact_match


async def roll_call(talk: Talk) -> AnswerRollCall | Closing:
    """Ask whether the person is safe; if not, what they need, and where they are."""
    asked = await talk.recall("asked", CurrentRollCall())
    if not asked.code:
        return Closing("none")
    if asked.answer != HELP and await talk.pick("state", SAFE, "need", code=asked.code) == SAFE:
        return AnswerRollCall("", SAFE)
    # Buttons: who writes that the water rises gets the emergency numbers instead of a question.
    need = await talk.pick("need", *NEEDS)
    place = await talk.place("place")
    return AnswerRollCall("", HELP, need, place)


def read_wish(said: Utterance, unit: Unit) -> Effect | None:
    """Return the answer of someone who says no more than that they are safe, or None."""
    del unit
    ways = said.phrases.words(f"{DIALOGUE}-safe-words")
    return AnswerRollCall("", SAFE) if is_exact_match(strip_courtesies(said), ways) else None
