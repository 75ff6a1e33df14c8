"""Search cards and procedures: question tokens, lexicon, inverted index, weights."""
