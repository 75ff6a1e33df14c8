"""The officials' pages: a folder for each capability."""
