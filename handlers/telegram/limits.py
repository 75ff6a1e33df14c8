"""What Telegram can show and takes; texts are counted in UTF-16 units."""

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
FILE_BYTES = 20 * 2**20

# A hundred buttons are allowed; nobody finds theirs among more than twenty.
LIMITS = Limits(text=TEXT, buttons=20, label=40, data=DATA)
