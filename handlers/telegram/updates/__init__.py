"""Receives updates: decodes them, polls for them or takes them from a webhook."""
