"""`python -m bot`."""

import sys

from bot.capability import CapabilityError
from bot.cli import cli

try:
    cli(prog_name="python -m bot")
except CapabilityError as error:  # a developer added a capability that does not fit the others
    sys.exit(str(error))
