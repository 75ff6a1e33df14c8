"""Officials' pages about announcements."""
