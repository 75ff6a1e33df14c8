"""Dialogues of the staff bot, one folder for each capability."""
