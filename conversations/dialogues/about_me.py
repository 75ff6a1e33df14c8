"""A person says how to be called, where they live and who they are, or leaves it out."""

from conversations.engine.about_person import part_asked_for
from conversations.engine.endings import AboutMe
from conversations.engine.person import KINDS
from conversations.engine.phrases import Phrases
from conversations.engine.talk import Talk


async def about_me(talk: Talk) -> AboutMe:
    """Ask for the form of address, the neighbourhood and the kind of person."""
    form = ""
    if talk.known.phrases.language == "vi":
        form = await talk.form("form")
    home = await talk.home("home")
    kind = await talk.who_i_am("kind", *KINDS)
    return AboutMe(form or None, home.id if home else None, kind or None)


def calls(text: str, phrases: Phrases) -> bool:
    """Tell whether *text* asks to change one of these alone: "đổi khu phố"."""
    return bool(part_asked_for(text, "about_me", phrases))
