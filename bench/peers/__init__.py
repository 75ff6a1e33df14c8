"""Others' ways of doing the same, each a program of its own."""
