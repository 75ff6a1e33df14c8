"""Reads, checks and writes unit packs, answer cards and lists of procedures."""
