"""A person says how to be called, where they live and who they are, or leaves it out."""

from conversations.engine.endings import AboutMe
from conversations.engine.person import KINDS
from conversations.engine.talk import Talk


async def about_me(talk: Talk) -> AboutMe:
    """Ask for the form of address, the neighbourhood and the kind of person."""
    form = ""
    if talk.known.phrases.language == "vi":
        form = await talk.form("form")
    home = await talk.home("home")
    kind = await talk.pick("kind", *KINDS, skips=True)
    return AboutMe(form or None, home.id if home else None, kind or None)
