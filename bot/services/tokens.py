"""Hash tokens, so that a stored hash does not reveal its token."""

from hashlib import sha256


def hash_token(token: str) -> str:
    """Return the hash of a token that is too long to be guessed."""
    return sha256(token.encode()).hexdigest()
