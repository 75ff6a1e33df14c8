"""Decides what to say: no clock, no network, no database, no logging."""
