"""The peers: other programs for the same task."""
