"""One deed per file: what the wiring, an official, the clock or an operator sets going."""
