"""Officials' pages for signing in and out."""
