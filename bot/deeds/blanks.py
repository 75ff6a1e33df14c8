"""What stands in the place of words that are not kept: that there were some."""

import msgspec

from conversations.engine.messages import Reply, Text

SAID = msgspec.json.encode(Text("…")).decode()
REPLIED = msgspec.json.encode(Reply("…")).decode()
