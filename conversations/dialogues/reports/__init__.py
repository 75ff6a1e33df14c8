"""Dialogues about reports: file one, follow up on one's own."""
