"""Hosts the web chat's visitors, and lets them return to their conversation."""
