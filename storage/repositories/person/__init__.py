"""Stores residents, their profiles, addresses and conversations."""
