"""Store incoming messages, albums that are still arriving, and open drafts."""
