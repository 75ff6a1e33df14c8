"""Store how a browser returns to its conversation, and how far a thread was read."""
