"""Words that a unit pack brings, in the languages that we speak."""

from msgspec import Struct


class LocalisedText(Struct, frozen=True):
    """The same words in each language that we speak."""

    vi: str
    en: str = ""

    def in_language(self, language: str) -> str:
        """Return the words in *language*, in Vietnamese where there are none."""
        return getattr(self, language, "") or self.vi
