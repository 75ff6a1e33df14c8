"""Officials' dialogue about questions that residents passed on."""
