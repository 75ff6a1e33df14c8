"""Hashes tokens: what is stored of one must not give it away."""

from hashlib import sha256


def hash_token(token: str) -> str:
    """Return what is stored of a token that is too long to be guessed."""
    return sha256(token.encode()).hexdigest()
