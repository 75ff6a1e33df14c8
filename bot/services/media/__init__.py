"""Files that people send: fetching, ownership, deletion."""
