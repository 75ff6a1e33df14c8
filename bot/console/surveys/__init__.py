"""Officials' pages about surveys."""
