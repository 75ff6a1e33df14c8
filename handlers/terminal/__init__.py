"""The terminal: a channel for a person at the machine."""
