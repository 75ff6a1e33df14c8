"""Writes a reply as lines of a terminal."""

from conversations.engine.messages import Reply
from handlers.fit import numbered


def outgoing(reply: Reply) -> str:
    """Return *reply* as text: what is said, the numbered answers, the way back."""
    lines = [reply.text]
    if reply.photos:
        lines.append(" ".join(f"📷 {photo[:8]}" for photo in reply.photos))
    if reply.pin:
        lines.append(f"📍 {reply.pin.latitude:.5f}, {reply.pin.longitude:.5f}")
    lines.extend(f"{link.label}: {link.url}" for link in reply.links)
    if reply.buttons:
        lines.append(numbered(reply))
    if reply.navigation:
        lines.append(" ".join(f"[{button.label}]" for button in reply.navigation))
    return "\n".join(lines)
