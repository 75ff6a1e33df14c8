"""Jobs that belong to no single capability."""
