"""Vietnamese text, the lowest layer: folds, tokenizes, matches, masks and formats it."""
