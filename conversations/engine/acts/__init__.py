"""Handlers: what is done with each act that was decided."""
