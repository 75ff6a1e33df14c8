"""Dialogues about a person's addresses: link, unlink, choose the preferred one."""
