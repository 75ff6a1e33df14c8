"""Recognisers: each reads one kind of meaning in a message, decides nothing and writes nothing."""
