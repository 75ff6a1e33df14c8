"""Residents' dialogues about surveys."""
