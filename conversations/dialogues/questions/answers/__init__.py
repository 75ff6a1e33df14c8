"""Answer questions from cards: judge search results, hold the knowledge base, try changes."""
