"""Show what turns the words of a text around."""

# Who reads "\u202e12" sees "21".
_RIGHT_TO_LEFT = dict.fromkeys((0x061C, 0x200F, 0x202B, 0x202E, 0x2067), "\ufffd")


def show_turned(text: str) -> str:
    """Return *text* with U+FFFD for each mark that lets its words run from right to left."""
    return text.translate(_RIGHT_TO_LEFT)
