"""Read, check and write unit packs, answer cards and lists of procedures."""
