"""What stands in the place of words that are not kept: that there were some."""

import msgspec

from conversations.engine.model.messages import Reply, Text

REDACTED_CONTENT = msgspec.json.encode(Text("…")).decode()
REDACTED_REPLY = msgspec.json.encode(Reply("…")).decode()
