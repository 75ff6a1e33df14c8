"""Dialogues about the person's profile: form of address, home, kind."""
