"""The peers: programs that do the same in another way."""
