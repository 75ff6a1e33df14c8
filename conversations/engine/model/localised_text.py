"""Texts of a unit pack in each supported language."""

from msgspec import Struct


class LocalisedText(Struct, frozen=True):
    """One text in each supported language."""

    vi: str
    en: str = ""

    def in_language(self, language: str) -> str:
        """Return the text in *language*, or in Vietnamese if that is missing."""
        return getattr(self, language, "") or self.vi
