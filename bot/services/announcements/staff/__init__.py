"""Announcements in the officials' staff bot: what it asks, does and tells them."""
