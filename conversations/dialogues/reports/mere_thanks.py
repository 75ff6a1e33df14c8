"""Tell whether someone only says thanks, and nothing that has to be dealt with."""

from conversations.engine.language.matters import tells_mended, tells_relapse
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model.acts import THANKS


def only_thanks(said: Utterance) -> bool:
    """Tell whether *said* is thanks, or the good news that something is mended.

    "Cảm ơn nhưng đèn vẫn tắt" is not.
    """
    if tells_mended(said):
        return True
    return listen(said).acts == (THANKS,) and not tells_relapse(said)
