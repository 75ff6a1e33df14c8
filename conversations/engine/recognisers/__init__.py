"""Recognisers: each tells what a message may mean; none decides."""
