"""Runs a dialogue's coroutine over its transcript; holds what a turn works with."""
