"""Analyse typed words: commands, ages, names of places, the form of a question."""
