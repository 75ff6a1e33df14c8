"""Replay a dialogue's coroutine over its transcript; define the context and result of a turn."""
