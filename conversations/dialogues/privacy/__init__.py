"""Dialogues about the person's own data: see, correct, erase, withdraw consent."""
