"""Store reports with their history, followers and related messages."""
