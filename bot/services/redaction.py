"""The placeholders that replace words that must not be stored."""

import msgspec

from conversations.engine.model.messages import Reply, Text

REDACTED_CONTENT = msgspec.json.encode(Text("…")).decode()
REDACTED_REPLY = msgspec.json.encode(Reply("…")).decode()
