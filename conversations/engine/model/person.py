"""The person who talks, as far as they told us about themselves."""

from msgspec import Struct

CONSENT_VERSION = "2026-12"
"""The version of the text that people consent to; whoever changes the text changes this."""
# Who agreed to one of these agreed to the same purposes, and is not asked again.
_SAME_PURPOSES = frozenset(("2026-11", CONSENT_VERSION))

LANGUAGES = ("vi", "en")
FORMS = ("bac", "co", "chu", "anh", "chi", "ong", "ba", "cu", "ban")
KINDS = ("resident", "business", "official")


class Person(Struct, frozen=True, omit_defaults=True):
    """One person's profile; a field is "" until the person tells it.

    *form* is the form of address, one of FORMS; *neighbourhood* an id of the unit pack; *kind* one
    of KINDS; *consent* the version of the consent text that they agreed to; *channel* their
    preferred channel.
    """

    language: str = "vi"
    form: str = ""
    neighbourhood: str = ""
    kind: str = ""
    consent: str = ""
    channel: str = ""

    @property
    def manner(self) -> str:
        """The language and the form of address, as one key."""
        return f"{self.language}-{self.form}"

    @property
    def has_consented(self) -> bool:
        """Whether they agreed to a consent text with the purposes of the current one."""
        return self.consent in _SAME_PURPOSES
