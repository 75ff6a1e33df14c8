"""A procedure that has no card: its exact title, and where its official page is."""

from hashlib import sha256

from msgspec import Struct

from conversations.text.matching import Candidate

PORTAL = "https://dichvucong.gov.vn"


class Procedure(Struct, frozen=True):
    """One procedure of an official list; what the list does not say is ""."""

    title: str
    field: str = ""
    level: str = ""
    link: str = ""

    @property
    def id(self) -> str:
        """What names the procedure in every list that has it: 20 letters."""
        return sha256(f"{self.title}\n{self.link}".encode()).hexdigest()[:20]

    @property
    def page(self) -> str:
        """Where to read more: its own page, or the national portal."""
        return self.link or PORTAL

    @property
    def named(self) -> Candidate:
        """The procedure as something that can be meant."""
        return Candidate(self.id, (self.title,))
