"""Services of the feedback on the assistant itself."""
