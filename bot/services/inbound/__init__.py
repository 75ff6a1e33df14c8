"""Takes messages in: limits, batches and plays them, and stores what they bring about."""
