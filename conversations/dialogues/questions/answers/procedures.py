"""Procedures of an official list that have no card."""

from hashlib import sha256

from msgspec import Struct

from conversations.text.matching import Candidate

PORTAL = "https://dichvucong.gov.vn"


class Procedure(Struct, frozen=True):
    """One procedure of an official list; a field that the list does not have is ""."""

    title: str
    field: str = ""
    level: str = ""
    link: str = ""

    @property
    def id(self) -> str:
        """The id of the procedure, the same in every list: 20 letters."""
        return sha256(f"{self.title}\n{self.link}".encode()).hexdigest()[:20]

    @property
    def page(self) -> str:
        """The address of its own page, or of the national portal."""
        return self.link or PORTAL

    @property
    def named(self) -> Candidate:
        """The procedure as a candidate for matching."""
        return Candidate(self.id, (self.title,))
