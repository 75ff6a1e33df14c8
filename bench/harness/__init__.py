"""Shared code of the benches: figures, the machine, servers, peer programs, sample data."""
