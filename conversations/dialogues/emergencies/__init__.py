"""Recognises danger and other alerts in what people write, and stays with whoever is in danger."""
