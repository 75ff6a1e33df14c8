"""Hear a matter to report beside others: one that waits, one told beside a place or a question."""
