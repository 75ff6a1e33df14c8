"""Simulated residents and a fake Bot API that put load on a server."""
