"""Telegram: its updates in our words, our replies as calls of its Bot API."""
