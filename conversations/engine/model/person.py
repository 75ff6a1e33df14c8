"""Who is talking, as far as they have told us."""

from msgspec import Struct

CONSENT_VERSION = "2026-11"
"""The version of the text that people consent to; whoever changes the text changes this."""

LANGUAGES = ("vi", "en")
FORMS = ("bac", "co", "chu", "anh", "chi", "ban")
KINDS = ("resident", "business", "official")


class Person(Struct, frozen=True, omit_defaults=True):
    """One person: every field is "" until they tell.

    *form* is how they are called, one of FORMS; *neighbourhood* an id of the unit pack; *kind*
    one of KINDS; *consent* the version of the text that they agreed to; *channel* the one on
    which they want to hear from us first.
    """

    language: str = "vi"
    form: str = ""
    neighbourhood: str = ""
    kind: str = ""
    consent: str = ""
    channel: str = ""

    @property
    def manner(self) -> str:
        """How they are spoken to, as one word: language and form of address."""
        return f"{self.language}-{self.form}"

    @property
    def has_consented(self) -> bool:
        """Whether they agreed to the text as it is now."""
        return self.consent == CONSENT_VERSION
