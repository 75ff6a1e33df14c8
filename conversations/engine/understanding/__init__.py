"""Readings of a message: what it may mean, whatever is open."""
