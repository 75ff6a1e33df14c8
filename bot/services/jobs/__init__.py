"""Work that the scheduler starts and that belongs to no single capability."""
