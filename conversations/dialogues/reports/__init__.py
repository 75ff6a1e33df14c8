"""Dialogues about reports: file one, follow one's own."""
