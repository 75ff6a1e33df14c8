"""Receive updates: decode them, poll for them or take them from a webhook."""
