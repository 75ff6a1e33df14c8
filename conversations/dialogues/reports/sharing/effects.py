"""Effects of sharing a report on a page of its own, and their outcomes."""

from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Button, Link
from conversations.engine.model.phrases import Phrases

_CLOSE = "close-page"


class SharePage(Effect, frozen=True, tag=True):
    """A resident wants a link to a page of their *report* that others may read."""

    needs_consent: ClassVar[bool] = False

    report: str


class ClosePage(Effect, frozen=True, tag=True):
    """A resident closes the page of their *report*: none of its links opens it any more."""

    needs_consent: ClassVar[bool] = False

    report: str


class PageShared(Outcome, frozen=True, tag="page_shared"):
    """Whoever has *url* may read the page of the *report* with the code *code*."""

    report: str
    code: str
    url: str

    def links(self, dialogue: str, phrases: Phrases) -> tuple[Link, ...]:
        """Return the link to the page."""
        return (Link(phrases.say(f"{dialogue}-page_link"), self.url),)

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button that closes the page."""
        return (Button(phrases.say("my_reports-act-close_page"), f"{_CLOSE}:{self.report}"),)


class PageClosed(Outcome, frozen=True, tag="page_closed"):
    """No link opens the page of the report any more."""

    code: str


def read_page_button(data: str) -> Effect | None:
    """Return the effect of the button that closes a page; None for other *data*."""
    name, _, report = data.partition(":")
    return ClosePage(report) if name == _CLOSE and report else None
