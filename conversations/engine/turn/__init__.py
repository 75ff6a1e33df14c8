"""Plays one message: session in, replies, effect and new session out."""
