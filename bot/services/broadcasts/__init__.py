"""Sends one notice to many people, and records the outcome for each."""
