"""Answers questions from cards: judges search results, holds what is known, tries changes."""
