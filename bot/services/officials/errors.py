"""Errors of an operator's changes to officials."""


class OfficialError(Exception):
    """An official can't be added, invited, changed or removed; the message says what to do."""
