"""Dialogues about questions to the commune."""
