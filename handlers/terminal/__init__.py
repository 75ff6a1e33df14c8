"""The terminal: a channel for whoever sits at the machine."""
