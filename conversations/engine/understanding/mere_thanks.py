"""Tell whether someone only says thanks, and nothing that has to be dealt with."""

from collections.abc import Sequence

from conversations.engine.language.matters import tells_mended, tells_relapse
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import REPORT, THANKS
from conversations.engine.understanding.policy import LEAST
from conversations.engine.understanding.readings import Reading, read_acts


def is_only_thanks(said: Utterance, readings: Sequence[Reading]) -> bool:
    """Tell whether *said*, read as *readings*, is thanks, and hardly a report: "sáng rồi, cảm ơn".

    "Cảm ơn nhưng đèn vẫn tắt" is not.
    """
    if not readings or readings[0].act != THANKS or tells_relapse(said):
        return False
    return all(each.score < LEAST for each in readings if each.act == REPORT)


def only_thanks(said: Utterance) -> bool:
    """Tell whether *said* is thanks, or the good news that something is mended."""
    return tells_mended(said) or is_only_thanks(said, read_acts(said, ""))
