"""Sanitize a text before it is stored or displayed."""

import re

# Direction marks reverse the text around them, also ours; neither of our languages needs them.
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f"
_NEVER_KEPT = re.compile(f"[{_CONTROLS}]")
_NEVER_SHOWN = re.compile(f"[{_CONTROLS}{_BIDI}]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_LONE = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    rb"|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)


def sanitize_for_storage(text: str) -> str:
    """Return *text* without the control characters that no database accepts."""
    return _NEVER_KEPT.sub("", text)


def sanitize_for_display(text: str) -> str:
    """Return *text* without lone surrogates and direction marks."""
    if text.isprintable():  # all characters to remove are unprintable, line breaks too
        return text
    return _SURROGATES.sub("\ufffd", _NEVER_SHOWN.sub("", text))


def repair_json(body: bytes) -> bytes:
    """Return the JSON *body* with U+FFFD for each lone surrogate and each invalid byte."""
    whole = body.decode("utf-8", errors="replace").encode()
    return _LONE.sub(lambda found: rb"\ufffd" if found[1] else found[0], whole)
