"""Judge messages that people got: they are compared with the announcements word by word."""
