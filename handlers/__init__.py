"""Translate between messaging platforms and our own messages, one folder per platform."""
