"""Serve the web chat's visitors, and let them return to their conversation."""
