"""Residents' pages about surveys."""
