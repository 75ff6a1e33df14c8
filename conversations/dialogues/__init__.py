"""The dialogues with residents, one folder for each capability; no capability imports another."""
