"""Links, unlinks, stops and moves the addresses of a person."""
