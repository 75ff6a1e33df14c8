"""The officials' pages: one file per page."""
