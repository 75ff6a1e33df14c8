"""The placeholders that replace words that must not be stored."""

import msgspec

from conversations.engine.model.messages import Reply, Text

NO_WORDS = "…"
REDACTED_CONTENT = msgspec.json.encode(Text(NO_WORDS)).decode()
REDACTED_REPLY = msgspec.json.encode(Reply(NO_WORDS)).decode()
