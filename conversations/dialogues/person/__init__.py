"""Dialogues about who the person is: form of address, home, kind."""
