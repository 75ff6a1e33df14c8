"""Officials' pages about the feedback on the assistant itself."""
