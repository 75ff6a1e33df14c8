"""Calls for help in roll-calls: tell officials at once and again, until one takes them."""
