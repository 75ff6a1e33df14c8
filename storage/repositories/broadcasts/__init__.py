"""Stores broadcasts, fills in their recipients, and keeps what became of each."""
