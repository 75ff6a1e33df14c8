"""Residents' feedback on the assistant itself."""
