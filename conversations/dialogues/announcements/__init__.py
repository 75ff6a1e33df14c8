"""Dialogues about the commune's news: read it, and choose which of it to get."""
