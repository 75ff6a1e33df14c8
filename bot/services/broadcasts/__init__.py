"""Sends one notice to many people, and keeps what became of it for each."""
