"""Decide what to say, without clock, network, database or log."""
