"""Officials' pages about reports."""
