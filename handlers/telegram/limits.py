"""Telegram's limits; texts are counted in UTF-16 units."""

from handlers.channel import Limits

TEXT = 4096
CAPTION = 1024
ALBUM = 10
DATA = 64
ANSWER = 200
TITLE = 64
COMMANDS = 100
COMMAND = 32
DESCRIPTION = 256
ABOUT = 512
SHORT_ABOUT = 120
COPY = 256
FILE_BYTES = 20 * 2**20

# Telegram allows a hundred buttons; people can't find theirs among more than twenty.
LIMITS = Limits(text=TEXT, buttons=20, label=40, data=DATA)
