"""Tools of the office for answer cards: compare, try and evaluate them, list what is missing."""
