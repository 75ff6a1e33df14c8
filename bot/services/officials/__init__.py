"""The registry of officials, how they sign in, and their side of the staff bot."""
