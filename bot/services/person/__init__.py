"""People's profiles."""
