"""Why an operator can't do something with officials."""


class OfficialError(Exception):
    """An official can't be added, invited or changed; the text says why, and what to do."""
