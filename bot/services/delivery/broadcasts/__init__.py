"""Broadcasts as each recipient gets them: when, joined with what, in which words."""
