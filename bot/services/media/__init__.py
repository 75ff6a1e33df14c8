"""Files that people send: fetched, owned, deleted."""
