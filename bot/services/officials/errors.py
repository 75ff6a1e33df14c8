"""Errors of an operator's changes to officials."""


class OfficialError(Exception):
    """An official can't be added, invited or changed; the message says why and what to do."""
