"""Pages for residents beside the web chat: one file per page."""
