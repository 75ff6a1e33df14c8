"""`python -m bot`."""

import os
import sys

from bot.capability import CapabilityError
from bot.cli import cli

# The database, files, exports and answers to commands hold people's data: their owner alone may
# read them.
os.umask(0o077)
try:
    cli(prog_name="python -m bot")
except CapabilityError as error:  # a developer added a capability that does not fit the others
    sys.exit(str(error))
