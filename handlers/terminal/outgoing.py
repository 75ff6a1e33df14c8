"""Write a reply as lines of a terminal."""

from conversations.engine.model.messages import Reply
from conversations.text.formatting import format_phone
from handlers.fit import numbered_buttons


def outgoing(reply: Reply) -> str:
    """Return *reply* as lines: its text, photos, links, then the numbered buttons."""
    lines = [reply.text]
    if reply.photos:
        lines.append(" ".join(f"📷 {photo[:8]}" for photo in reply.photos))
    if reply.pin:
        lines.append(f"📍 {reply.pin.latitude:.5f}, {reply.pin.longitude:.5f}")
    lines += [f"☎ {format_phone(number)}" for number in reply.calls]
    lines += [f"{link.label}: {link.url}" for link in reply.links]
    if reply.buttons:
        lines.append(numbered_buttons(reply))
    if reply.navigation:
        lines.append(" ".join(f"[{button.label}]" for button in reply.navigation))
    return "\n".join(lines)
