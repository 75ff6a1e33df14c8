"""Pages for residents beside the web chat: a folder for each capability."""
