"""The dialogue about the person's profile; every question can be skipped."""

from conversations.dialogues.person.profile.details import read_requested_detail
from conversations.dialogues.person.profile.questions import (
    FormOfAddressQuestion,
    HomeQuestion,
    PersonKindQuestion,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.endings import AboutMe
from conversations.engine.model.person import KINDS
from conversations.engine.replay.talk import Talk


async def about_me(talk: Talk) -> AboutMe:
    """Ask for the form of address, the neighbourhood and the kind of person."""
    form, unit = "", talk.known.unit
    if talk.known.phrases.language == "vi":
        form = await FormOfAddressQuestion("form", unit)
    home = await HomeQuestion("home", unit)
    kind = await PersonKindQuestion("kind", KINDS, unit)
    return AboutMe(form or None, home.id if home else None, kind or None)


def is_change_request(said: Utterance) -> bool:
    """Tell whether *said* only asks to change one item of the profile: "đổi khu phố"."""
    return bool(read_requested_detail(said, "about_me"))
