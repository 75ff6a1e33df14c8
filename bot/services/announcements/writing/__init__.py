"""What an announcement says: drafts, their checks, pictures, repeats, corrections and trials."""
