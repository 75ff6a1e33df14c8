"""Sentences that nothing is learnt from, by people who saw no word list and no sentence of ours.

`tests/bot/training/test_held_out.py` refuses to train on them.
"""

from pathlib import Path

HELD_OUT = Path(__file__).parent
