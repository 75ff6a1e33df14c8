"""One file per kind of question: how to ask it, and how to read and record an answer."""
