"""Telegram: read its updates, and write our replies as calls of its Bot API."""
