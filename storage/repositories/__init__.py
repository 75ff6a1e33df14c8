"""Repositories: all SQL statements; the first argument is the open transaction `tx`."""
