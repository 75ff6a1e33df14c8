"""The limits of the web chat."""

from handlers.channel import Limits

LIMITS = Limits(text=20_000, buttons=20, label=40, data=64)

MOST_TEXT = 20_000
MOST_PHOTOS = 10
MOST_BODY = 131_072
MOST_MESSAGES = 200
MOST_STREAMS = 8
# Fewer than the connections of one network and of all: messages must get through beside them.
MOST_STREAMS_OF_NETWORK = 400
MOST_STREAMS_OF_ALL = 1_500
MOST_QUEUED = 500
KEEP_ALIVE_SECONDS = 15.0
GAP_SECONDS = 0.25
